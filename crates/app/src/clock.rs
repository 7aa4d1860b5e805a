//! The time as a parameter, so that tests can set it.

use domain::Timestamp;

/// Says what time it is.
pub type Clock = fn() -> Timestamp;

/// The clock of the machine.
#[expect(clippy::disallowed_methods, reason = "this is the clock that all others take as a parameter")]
pub fn system_clock() -> Timestamp {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    Timestamp::from_micros(i64::try_from(since.as_micros()).unwrap_or(i64::MAX))
}
