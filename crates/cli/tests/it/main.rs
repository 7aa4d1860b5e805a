//! The whole program as its users run it: the real binary, files in, report, words and exit code out.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may panic, and its helpers are part of it"
)]

mod bad_input;
mod bench;
mod demo;
mod facts;
mod files;
mod import;
mod schedule;
mod schedule_lists;
mod workspace;
