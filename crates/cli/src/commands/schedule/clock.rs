//! Slots of a day from `09:00-17:00/30m` and a midday break.

use scheduling::{ClockTime, Session, Slot};

/// A day without a break has its halves before and after noon.
const NOON: u16 = 12 * 60;
/// The most slots that the engine can hold.
pub(super) const MOST_SLOTS: usize = 64;

/// A stretch of the day in minutes after midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    pub(super) from: u16,
    pub(super) to: u16,
}

/// Reads `FROM-TO`.
pub(super) fn parse_stretch(text: &str) -> Option<Stretch> {
    let (from, to) = text.split_once(['-', '–', '—'])?;
    let stretch = Stretch { from: parse_time(from)?, to: parse_time(to)? };
    (stretch.from < stretch.to).then_some(stretch)
}

/// Reads `FROM-TO/LENGTH` and cuts the day, leaving out what touches the break.
pub(super) fn cut_day(text: &str, lunch: Option<Stretch>) -> Option<Vec<Slot>> {
    let (day, length) = text.split_once('/')?;
    let day = parse_stretch(day)?;
    let length = parse_minutes(length)?;
    let afternoon = lunch.map_or(NOON, |lunch| lunch.from);
    let mut slots = Vec::new();
    let mut start = day.from;
    while start + length <= day.to {
        let end = start + length;
        if let Some(lunch) = lunch.filter(|lunch| start < lunch.to && end > lunch.from) {
            // The afternoon begins when the break is over, not at the next multiple of the length.
            start = lunch.to;
        } else {
            slots.push(make_slot(start, end, afternoon));
            start = end;
        }
    }
    (!slots.is_empty()).then_some(slots)
}

fn make_slot(start: u16, end: u16, afternoon: u16) -> Slot {
    let (start, end) = (ClockTime::from_minutes(start), ClockTime::from_minutes(end));
    Slot {
        id: start.to_string().as_str().into(),
        session: if start.minutes() < afternoon { Session::Morning } else { Session::Afternoon },
        start: Some(start),
        end: Some(end),
    }
}

/// Reads a time of day; spreadsheets put a date before it and seconds after it.
pub(super) fn parse_time(text: &str) -> Option<u16> {
    let text = text.replace('：', ":");
    let time = text.split_whitespace().next_back()?;
    let time = time.strip_suffix(":00").filter(|short| short.contains(':')).unwrap_or(time);
    ClockTime::try_from(time.to_owned()).ok().map(ClockTime::minutes)
}

/// Reads a length of time; a number alone counts minutes.
pub(super) fn parse_minutes(text: &str) -> Option<u16> {
    let text = text.trim().to_lowercase();
    let digits = text.trim_end_matches(|letter: char| letter.is_alphabetic() || " .".contains(letter));
    let unit = text.strip_prefix(digits)?.trim().trim_end_matches('.');
    let factor = match unit {
        "" | "m" | "min" | "mins" | "minute" | "minutes" | "мин" | "м" | "минута" | "минуты" | "минут"
        | "分" | "分钟" => 1,
        "h" | "hour" | "hours" | "ч" | "час" | "часа" | "часов" | "小时" | "个小时" => 60,
        _ => return None,
    };
    let length: u16 = digits.parse().ok()?;
    length.checked_mul(factor).filter(|length| (1..=24 * 60).contains(length))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn starts(text: &str, lunch: Option<&str>) -> Option<Vec<String>> {
        let slots = cut_day(text, lunch.and_then(parse_stretch))?;
        Some(slots.iter().map(|slot| slot.id.to_string()).collect())
    }

    #[test]
    fn a_day_is_cut_around_its_break() {
        let slots = starts("11:00-14:30/30m", Some("12:00-13:00")).unwrap();
        assert_eq!(slots, ["11:00", "11:30", "13:00", "13:30", "14:00"]);
        assert_eq!(starts("09:00-11:00/1h", None).unwrap(), ["09:00", "10:00"]);
    }

    #[test]
    fn what_makes_no_sense_is_nothing() {
        for text in
            ["", "09:00", "09:00-17:00", "17:00-09:00/30m", "09:00-17:00/0m", "9-17/30m", "09:00-09:10/30m"]
        {
            assert_eq!(starts(text, None), None, "{text}");
        }
    }
}
