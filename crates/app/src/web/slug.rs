//! Names in addresses.

use lingua::{LatinScheme, russian_to_latin};
use uuid::Uuid;

/// The longest name that is kept of a text.
const LONGEST: usize = 48;

/// Latin letters and figures of a text, and an ending that no other thing has.
pub(crate) fn make_slug(text: &str, id: Uuid) -> String {
    let latin = russian_to_latin(text, LatinScheme::Bgn).to_lowercase();
    let words: Vec<String> = latin
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(ToOwned::to_owned)
        .collect();
    let mut name = String::new();
    for word in words {
        if name.len() + word.len() > LONGEST {
            break;
        }
        name.push_str(&word);
        name.push('-');
    }
    let simple = id.simple().to_string();
    name + simple.get(simple.len().saturating_sub(8)..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_latin_and_its_own() {
        let id = Uuid::from_u128(0x1234_5678);
        assert_eq!(make_slug("Станок «ТЛ»", id), "stanok-tl-12345678");
        assert_eq!(make_slug("数控", id), "12345678");
    }
}
