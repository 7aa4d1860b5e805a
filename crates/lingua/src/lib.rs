//! Language: normalise, detect, tokenise, stem, transliterate, sentence vectors.

mod clause_types;

pub use clause_types::{Genericity, Polarity, Role};
