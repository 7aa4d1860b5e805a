//! Times and lengths in the cells of lists, as slots of the day.

use scheduling::{ClockTime, Hours, Lunch, Slot, SlotId};

use super::{
    cells::Trouble,
    clock::{Stretch, parse_minutes, parse_stretch, parse_time},
};

/// What stands between several times in one cell.
const BETWEEN_TIMES: [char; 6] = [';', '；', ',', '，', '、', '\n'];

/// The day that the cells speak of.
#[derive(Clone, Copy)]
pub(super) struct Times<'a>(pub(super) &'a [Slot]);

impl Times<'_> {
    /// The slot that begins at a time.
    pub(super) fn slot(self, cell: &str) -> Result<SlotId, Trouble> {
        let start = parse_time(cell).ok_or(Trouble::NotTimes);
        let begins = |start: u16| self.0.iter().find(|slot| minutes(slot.start) == start);
        let slot = start.map(begins).unwrap_or_default();
        let starts = || self.0.iter().filter_map(|slot| slot.start.map(|start| start.to_string())).collect();
        slot.map(|slot| slot.id.clone()).ok_or_else(|| Trouble::NoSuchSlot { slots: starts() })
    }

    /// The slots within one or several stretches of presence.
    pub(super) fn hours(self, cell: &str) -> Result<Hours, Trouble> {
        let stretches = stretches(cell)?;
        let is_within = |slot: &&Slot| {
            let (start, end) = (minutes(slot.start), minutes(slot.end));
            stretches.iter().any(|stretch| start >= stretch.from && end <= stretch.to)
        };
        let first = self.0.iter().position(|slot| is_within(&slot));
        let last = self.0.iter().rposition(|slot| is_within(&slot));
        let (Some(first), Some(last)) = (first, last) else {
            let ends = self.0.first().zip(self.0.last()).map(|(one, other)| (one.start, other.end));
            let (first, last) = ends.unwrap_or_default();
            let name = |time: Option<ClockTime>| time.unwrap_or_default().to_string();
            return Err(Trouble::OutsideDay { first: name(first), last: name(last) });
        };
        let between = self.0.iter().skip(first).take(last - first);
        let away = between.filter(|slot| !is_within(slot)).map(|slot| slot.id.clone()).collect();
        let id = |at: usize| self.0.get(at).map(|slot| slot.id.clone());
        Ok(Hours { first: id(first), last: id(last), away, ..Hours::default() })
    }

    /// The slots that stretches of absence touch.
    pub(super) fn touched(self, cell: &str) -> Result<Vec<SlotId>, Trouble> {
        let stretches = stretches(cell)?;
        let touches = |slot: &&Slot| stretches.iter().any(|stretch| is_touched(slot, *stretch));
        Ok(self.0.iter().filter(touches).map(|slot| slot.id.clone()).collect())
    }

    /// `FROM-TO` is all free, `FROM-TO/LENGTH` has a rest of that length in it; nothing where the day rests then anyhow.
    pub(super) fn lunch(self, cell: &str) -> Result<Option<Lunch>, Trouble> {
        let (stretch, length) = cell.split_once('/').map_or((cell, None), |(one, two)| (one, Some(two)));
        let stretch = parse_stretch(stretch).ok_or(Trouble::NotLunch)?;
        let whole = stretch.to - stretch.from;
        let rest = length.map_or(Some(whole), parse_minutes).filter(|rest| *rest <= whole);
        let rest = rest.ok_or(Trouble::NotLunch)?;
        let window: Vec<&Slot> = self.0.iter().filter(|slot| is_touched(slot, stretch)).collect();
        let (Some(first), Some(last)) = (window.first(), window.last()) else { return Ok(None) };
        if self.rests(stretch, rest) {
            return Ok(None);
        }
        let all = u16::try_from(window.len()).unwrap_or(u16::MAX);
        let slots = if length.is_none() { all } else { self.in_slots(rest).min(all) };
        Ok(Some(Lunch { from: first.id.clone(), to: last.id.clone(), slots }))
    }

    /// How many slots a meeting takes: a number of them, or a time.
    pub(super) fn length(self, cell: &str) -> Result<u16, Trouble> {
        let digits: String = cell.chars().take_while(char::is_ascii_digit).collect();
        let unit = cell.strip_prefix(digits.as_str()).unwrap_or_default().trim().to_lowercase();
        let is_slots = unit.is_empty()
            || ["слот", "интервал", "slot", "时段", "个时段"].iter().any(|word| unit.starts_with(word));
        let length = if is_slots {
            digits.parse().ok()
        } else {
            parse_minutes(cell).map(|minutes| self.in_slots(minutes))
        };
        length.filter(|length| *length > 0).ok_or(Trouble::NotLength)
    }

    /// So many minutes in whole slots.
    pub(super) fn in_slots(self, time: u16) -> u16 {
        let lengths = self.0.iter().map(|slot| minutes(slot.end).saturating_sub(minutes(slot.start)));
        time.div_ceil(lengths.min().unwrap_or(1).max(1))
    }

    /// Whether the break between two slots is rest enough within a stretch.
    fn rests(self, stretch: Stretch, rest: u16) -> bool {
        self.0.iter().zip(self.0.iter().skip(1)).any(|(one, next)| {
            let from = minutes(one.end).max(stretch.from);
            minutes(next.start).min(stretch.to).saturating_sub(from) >= rest
        })
    }
}

fn stretches(cell: &str) -> Result<Vec<Stretch>, Trouble> {
    let parts = cell.split(BETWEEN_TIMES).map(str::trim).filter(|part| !part.is_empty());
    let found: Option<Vec<Stretch>> = parts.map(parse_stretch).collect();
    found.filter(|found| !found.is_empty()).ok_or(Trouble::NotTimes)
}

fn is_touched(slot: &Slot, stretch: Stretch) -> bool {
    minutes(slot.start) < stretch.to && minutes(slot.end) > stretch.from
}

fn minutes(time: Option<ClockTime>) -> u16 {
    time.map_or(0, ClockTime::minutes)
}

#[cfg(test)]
mod tests {
    use super::{super::clock::cut_day, *};

    fn day() -> Vec<Slot> {
        cut_day("09:00-16:00/30m", parse_stretch("12:30-13:30")).unwrap()
    }

    fn ids(slots: &[SlotId]) -> Vec<&str> {
        slots.iter().map(|slot| slot.0.as_str()).collect()
    }

    #[test]
    fn hours_name_the_slots_within() {
        let day = day();
        let hours = Times(&day).hours("09:15-11:00").unwrap();
        assert_eq!((hours.first, hours.last), (Some("09:30".into()), Some("10:30".into())));
        let hours = Times(&day).hours("9:00–10:00；11:00-12:00").unwrap();
        assert_eq!(ids(&hours.away), ["10:00", "10:30"]);
        assert!(matches!(Times(&day).hours("18:00-19:00"), Err(Trouble::OutsideDay { .. })));
        assert!(matches!(Times(&day).hours("always"), Err(Trouble::NotTimes)));
        assert_eq!(ids(&Times(&day).touched("10:15-10:45, 12:30-13:30").unwrap()), ["10:00", "10:30"]);
    }

    #[test]
    fn a_time_names_the_slot_that_begins_then() {
        let day = day();
        for text in ["9:30", "09：30", "1899-12-31 09:30:00"] {
            assert_eq!(Times(&day).slot(text).unwrap(), "09:30".into(), "{text}");
        }
        assert!(matches!(Times(&day).slot("9:40"), Err(Trouble::NoSuchSlot { .. })));
    }

    #[test]
    fn lengths_are_slots_or_times() {
        let day = day();
        let lengths = ["1", "2 слота", "2个时段", "60 мин", "1 час", "45分钟", "1 h", "90 minutes"];
        let read = lengths.map(|text| Times(&day).length(text).unwrap_or(0));
        assert_eq!(read, [1, 2, 2, 2, 2, 2, 2, 3]);
        for text in ["", "0", "long", "-1", "1.5", "2 дня"] {
            assert!(Times(&day).length(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_rest_lies_within_its_window() {
        let day = day();
        let lunch = |text| Times(&day).lunch(text).unwrap();
        let (from, to) = ("11:30".into(), "12:00".into());
        assert_eq!(lunch("11:30-12:30/30m"), Some(Lunch { from, to, slots: 1 }));
        let (from, to) = ("13:30".into(), "14:00".into());
        assert_eq!(lunch("13:30-14:30"), Some(Lunch { from, to, slots: 2 }));
        assert_eq!(lunch("12:00-14:00/1h"), None, "the break of the day is the rest");
        assert!(Times(&day).lunch("12:00-13:00/2h").is_err());
    }
}
