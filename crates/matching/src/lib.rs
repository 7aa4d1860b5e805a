//! Find common interests: (Policy, Snapshot) -> matches with reasons and gaps. Pure.

mod findings;

pub use findings::{Allocation, Findings, Gap, Introduction, Match, Quote, Reason, SharedTerm, Theme};
