//! Names written in the script of the other side. Where no settled form is known the result is a suggestion to confirm.

mod chinese;
mod latin;
mod russian;

pub use chinese::{chinese_to_latin, chinese_to_russian, pinyin};
pub use latin::{LatinScheme, russian_to_latin};
pub use russian::russian_to_chinese;

/// What a name is the name of, which decides how it is read and spaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NameKind {
    /// A place: one word.
    Place,
    /// A man: the surname is read and written apart.
    Man,
    /// A woman: as a man, with the characters that Chinese keeps for women.
    Woman,
    /// Anything else, such as a trade name.
    Other,
}

/// How sure a transliterated name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// Made by rule; a person must confirm it.
    Derived,
    /// The settled form.
    Established,
}

/// A name in another script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The name.
    pub text: String,
    /// Whether it is settled or made by rule.
    pub certainty: Certainty,
}

/// Writes the first letter of a word as a capital.
fn capitalise(word: &str) -> String {
    let mut symbols = word.chars();
    symbols.next().map(|first| first.to_uppercase().chain(symbols).collect()).unwrap_or_default()
}
