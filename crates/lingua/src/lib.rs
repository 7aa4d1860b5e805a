//! Language: normalise, detect, tokenise, stem, transliterate, sentence vectors.

mod clause_types;
mod detect;
pub mod encoder;
mod lookalikes;
mod normalise;
mod script;
mod stem;
mod tokens;
mod words;

pub use clause_types::{Genericity, Polarity, Role};
pub use detect::detect;
pub use normalise::normalise;
pub use script::{Run, Script, runs};
pub use stem::{stem_english, stem_russian};
pub use tokens::{Token, TokenKind, tokens};
pub use words::words;
