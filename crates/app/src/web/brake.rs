//! How often something may be tried.

use std::{
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
};

use domain::Timestamp;

/// So many tries of one name in a window.
const TRIES: usize = 8;
const WINDOW_MICROS: i64 = 15 * 60 * 1_000_000;
/// Names that are remembered; beyond, the oldest tries are forgotten.
const MOST_NAMES: usize = 100_000;

/// Counts tries by name, in memory.
#[derive(Debug, Default)]
pub(crate) struct Brake(Mutex<BTreeMap<String, Vec<Timestamp>>>);

impl Brake {
    /// Whether this try is one too many; it counts in any case.
    pub(crate) fn allow(&self, name: &str, now: Timestamp) -> bool {
        let mut tries = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let is_recent = |at: &Timestamp| now.micros() - at.micros() < WINDOW_MICROS;
        if tries.len() > MOST_NAMES {
            tries.retain(|_, tries| tries.last().is_some_and(is_recent));
        }
        let own = tries.entry(name.to_owned()).or_default();
        own.retain(is_recent);
        own.push(now);
        own.len() <= TRIES
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ninth_try_waits_for_the_window() {
        let brake = Brake::default();
        let at = |minutes: i64| Timestamp::from_micros(minutes * 60 * 1_000_000);
        assert!((0..8).all(|_| brake.allow("a", at(1))));
        assert!(!brake.allow("a", at(2)));
        assert!(brake.allow("b", at(2)));
        assert!(brake.allow("a", at(30)));
    }
}
