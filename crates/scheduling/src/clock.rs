//! The time of day that a slot carries for people to read; the solver itself counts in slots.

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A time of day in minutes after midnight, written `09:30`.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(try_from = "String", into = "String")]
pub struct ClockTime(u16);

/// A text that is no time of day.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
#[error("`{0}` is no time of day between 00:00 and 24:00")]
pub struct ClockTimeError(String);

impl ClockTime {
    /// The time so many minutes after midnight, at most 24:00.
    pub fn from_minutes(minutes: u16) -> Self {
        Self(minutes.min(24 * 60))
    }

    /// Minutes after midnight.
    pub fn minutes(self) -> u16 {
        self.0
    }
}

impl fmt::Display for ClockTime {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

impl From<ClockTime> for String {
    fn from(time: ClockTime) -> Self {
        time.to_string()
    }
}

impl TryFrom<String> for ClockTime {
    type Error = ClockTimeError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let parts = text.split_once(':').and_then(|(hours, minutes)| {
            let hours: u16 = hours.parse().ok()?;
            let minutes: u16 = minutes.parse().ok().filter(|minutes| *minutes < 60)?;
            hours.checked_mul(60)?.checked_add(minutes).filter(|minutes| *minutes <= 24 * 60)
        });
        parts.map(Self).ok_or(ClockTimeError(text))
    }
}
