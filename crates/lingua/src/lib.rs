//! Language: normalise, detect, tokenise, stem, transliterate, sentence vectors.

mod boilerplate;
mod clause_types;
mod clauses;
mod designations;
mod detect;
pub mod encoder;
mod fold;
pub mod glossary;
pub mod lexicon;
mod lookalikes;
mod normalise;
mod patterns;
pub mod retrieval;
mod script;
mod semantics;
mod stem;
mod tokens;
mod translit;
mod words;

pub use boilerplate::strip_boilerplate;
pub use clause_types::{Genericity, Polarity, Role};
pub use clauses::{Clause, Reach, clauses};
pub use designations::{Designation, DesignationKind, designations};
pub use detect::detect;
pub use normalise::normalise;
pub use script::{Run, Script, runs};
pub use semantics::{Means, Semantics, center};
pub use stem::{stem_english, stem_russian};
pub use tokens::{Token, TokenKind, tokens};
pub use translit::{
    Certainty, LatinScheme, NameKind, Suggestion, chinese_to_latin, chinese_to_russian, pinyin,
    russian_to_chinese, russian_to_latin,
};
pub use words::words;
