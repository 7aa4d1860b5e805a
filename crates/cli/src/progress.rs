//! What the user sees of work that takes longer than two seconds.

use std::{
    io::{IsTerminal, Write, stderr},
    time::{Duration, Instant},
};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Quicker work shows nothing.
const PATIENCE: Duration = Duration::from_secs(2);

/// A bar on standard error that appears when the work turns out long.
pub(crate) struct Progress {
    bar: ProgressBar,
    begun: Instant,
    shown: bool,
}

impl Progress {
    /// Begins; `what` stands before the bar.
    pub(crate) fn new(what: String) -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {percent}% {eta}") {
            bar.set_style(style);
        }
        bar.set_message(what);
        Self { bar, begun: Instant::now(), shown: false }
    }

    /// Says something else before the bar.
    pub(crate) fn say(&self, what: String) {
        self.bar.set_message(what);
    }

    /// Moves to `done` of `total`, where the total is known.
    pub(crate) fn move_to(&mut self, done: u64, total: Option<u64>) {
        if let Some(total) = total {
            self.bar.set_length(total);
        }
        if !self.shown && self.begun.elapsed() > PATIENCE && stderr().is_terminal() {
            self.shown = true;
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        self.bar.set_position(done);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

/// Says something to the user on standard error; a closed standard error is no reason to stop.
pub(crate) fn tell(text: &str) {
    writeln!(stderr(), "{text}").ok();
}
