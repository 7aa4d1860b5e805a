//! The trained token table: 192 numbers for each stem, character, pair of characters, figure or code.
//!
//! A sentence encoder is good at sentences and poor at two-word names of goods across Russian and Chinese; a table of
//! token vectors, learned by contrast from strings that say the same in three languages, is the other way round. Together
//! they are [`crate::Semantics`]. The recipe and what was tried are in DESIGN.md.

mod corpus;
mod features;
mod store;
mod train;

pub use corpus::{Corpus, CorpusError, Triple};
pub use features::features;
pub use store::{Provenance, TableError, TextMeans, TokenTable};
pub use train::{Progress, Settings, train};

/// How many numbers a token's vector has.
pub const DIMENSIONS: usize = 192;
