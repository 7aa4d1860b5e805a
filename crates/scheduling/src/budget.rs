//! How long a run may take, in steps that mean the same on every machine.

use std::ops::ControlFlow;

/// A limit to the work of one run; the plan depends on the steps only where nobody stops the run.
#[derive(Clone, Copy)]
pub struct Budget<'a> {
    /// Tried moves of the search; a conflict of the exact solver counts as [`Budget::CONFLICT`].
    pub steps: u64,
    /// Asked every few thousand steps whether to go on: a deadline, a cancel button or both.
    pub pulse: Option<&'a dyn Fn() -> ControlFlow<()>>,
}

impl Budget<'_> {
    /// What one conflict of the exact solver costs in steps: about the same time.
    pub const CONFLICT: u64 = 100;

    /// So many steps, and nobody who stops the run.
    pub fn steps(steps: u64) -> Self {
        Self { steps, pulse: None }
    }
}

impl<'a> Budget<'a> {
    /// No limit but the pulse, for runs by the clock.
    pub fn until(pulse: &'a dyn Fn() -> ControlFlow<()>) -> Self {
        Self { steps: u64::MAX, pulse: Some(pulse) }
    }

    /// Whether the caller has asked to stop.
    pub(crate) fn is_stopped(&self) -> bool {
        self.pulse.is_some_and(|pulse| pulse().is_break())
    }
}

impl std::fmt::Debug for Budget<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Budget").field("steps", &self.steps).finish_non_exhaustive()
    }
}
