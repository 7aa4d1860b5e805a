//! Moments as one whole number, which all databases order alike.

use serde::{Deserialize, Serialize};

/// Microseconds since the beginning of 1970 in UTC.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timestamp(i64);

impl Timestamp {
    /// The moment so many microseconds after the beginning of 1970.
    pub const fn from_micros(micros: i64) -> Self {
        Self(micros)
    }

    /// Microseconds since the beginning of 1970.
    pub const fn micros(self) -> i64 {
        self.0
    }

    /// Whole seconds since the beginning of 1970.
    pub const fn seconds(self) -> i64 {
        self.0.div_euclid(1_000_000)
    }
}
