//! Calendar days of dated facts, written `2026-01-31`.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// The text is not a day of the calendar.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a date such as 2026-01-31 or 31.01.2026")]
pub struct ParseDateError(String);

impl Date {
    /// A day, if the calendar has it.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap = year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
        let days = match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            _ => return None,
        };
        ((1..=days).contains(&day) && year >= 1800).then_some(Self { year, month, day })
    }

    /// The year.
    pub const fn year(self) -> u16 {
        self.year
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl FromStr for Date {
    type Err = ParseDateError;

    /// Reads `2026-01-31`, `31.01.2026`, `2026/1/31` and `2026年1月31日`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let error = || ParseDateError(text.to_owned());
        let parts: Vec<&str> =
            text.trim().trim_end_matches('日').split(['-', '.', '/', '年', '月']).map(str::trim).collect();
        let [first, middle, last] = parts.as_slice() else { return Err(error()) };
        let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
        let shaped = year.len() == 4 && [middle, day].iter().all(|part| (1..=2).contains(&part.len()));
        let parsed = (year.parse(), middle.parse(), day.parse());
        match parsed {
            (Ok(year), Ok(month), Ok(day)) if shaped => Self::new(year, month, day).ok_or_else(error),
            _ => Err(error()),
        }
    }
}

impl TryFrom<String> for Date {
    type Error = ParseDateError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_three_ways_of_writing() {
        let day = Date::new(2026, 1, 31).unwrap();
        for text in ["2026-01-31", "31.01.2026", "2026/1/31", "2026年1月31日"] {
            assert_eq!(text.parse(), Ok(day), "{text}");
        }
        assert_eq!(day.to_string(), "2026-01-31");
    }

    #[test]
    fn refuses_days_that_no_calendar_has() {
        for text in ["", "31.02.2026", "29.02.2025", "2026-13-01", "1.1.26", "a.b.c", "01.01.2017.1"] {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
    }
}
