//! How long an exhibit may still stay under its customs procedure.

use domain::Timestamp;
use serde::Serialize;

/// Warnings are given so many days ahead.
const STEPS: [(i64, Urgency); 3] = [(3, Urgency::Days3), (14, Urgency::Days14), (30, Urgency::Days30)];

/// How pressing a deadline is.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Urgency {
    Calm,
    Days30,
    Days14,
    Days3,
    Past,
}

/// Days until a date, and how pressing that is; nothing where it is no date.
pub(super) fn look_at(date: &str, now: Timestamp) -> Option<(i64, Urgency)> {
    let days = days_of(date)? - now.seconds().div_euclid(86_400);
    let step =
        STEPS.into_iter().find(|(most, _)| days <= *most).map_or(Urgency::Calm, |(_, urgency)| urgency);
    Some((days, if days < 0 { Urgency::Past } else { step }))
}

/// Days since the beginning of 1970 of YYYY-MM-DD in the Gregorian calendar.
fn days_of(date: &str) -> Option<i64> {
    let mut parts = date.split('-').map(|part| part.parse::<i64>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    // Years are counted from March, so that the leap day is the last.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let leaps = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    Some(365 * year + leaps + (153 * month + 2) / 5 + day - 1 - 719_468)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn warnings_come_thirty_fourteen_and_three_days_ahead() {
        assert_eq!(days_of("1970-01-01"), Some(0));
        assert_eq!(days_of("2000-03-01"), Some(11_017));
        assert_eq!(days_of("2026-13-01"), None);
        let now = Timestamp::from_micros(days_of("2026-11-25").unwrap() * 86_400 * 1_000_000);
        let urgency = |date| look_at(date, now).map(|(_, urgency)| urgency);
        assert_eq!(urgency("2027-01-30"), Some(Urgency::Calm));
        assert_eq!(urgency("2026-12-25"), Some(Urgency::Days30));
        assert_eq!(urgency("2026-12-09"), Some(Urgency::Days14));
        assert_eq!(look_at("2026-11-28", now), Some((3, Urgency::Days3)));
        assert_eq!(urgency("2026-11-24"), Some(Urgency::Past));
    }
}
