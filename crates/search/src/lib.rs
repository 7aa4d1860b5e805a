//! One search box over listings in three languages: words, codes, typing slips and meaning, with filters and counts.
//!
//! The index is derived: it is built from entries, kept in memory, and can be lost at any time. Words of the three languages
//! live in one field, since their stems never meet.

mod entry;
mod facets;
mod index;
mod meaning;
mod query;
mod suggest;
mod words;

pub use entry::{Entry, Facet, Wording};
pub use index::{BuildError, Index};
pub use query::{Counts, Filters, Found, Hit, How, Query};
