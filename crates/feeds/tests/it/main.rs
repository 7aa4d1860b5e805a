//! Whole files through the public reader: what is read, what is warned of, and what is refused.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may panic, and its helpers are part of it"
)]

mod bad_input;
mod build;
mod fuzzed;
mod separated;
mod workbooks;
