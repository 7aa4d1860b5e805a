//! Find common interests: (Policy, Snapshot) -> matches with reasons and gaps. Pure, deterministic, explained.

mod allocation;
mod attributes;
mod classify;
mod evidence;
mod find;
mod findings;
mod fit;
mod link;
mod listing;
mod pair;
mod policy;
pub mod scan;
mod snapshot;
mod terms;
mod themes;

pub use classify::{HeadingIndex, HsSuggestion};
pub use evidence::Evidence;
pub use find::{Knowledge, evidence, find};
pub use findings::{Allocation, Findings, Gap, Introduction, Match, Quote, Reason, SharedTerm, Theme};
pub use fit::fit_weights;
pub use listing::{Attribute, HsEvidence, Listing, SourceText, Span, Terms, TextKind};
pub use policy::{Policy, PolicyError, Weights};
pub use snapshot::{Abroad, Book, Entry, EntryClause, Phrase, Reader, Snapshot};
