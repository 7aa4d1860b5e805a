//! From texts to terms: the same for what is indexed and for what is asked.

use std::collections::BTreeSet;

use lingua::{LatinScheme, Token, TokenKind, russian_to_latin, tokens};

/// A term of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Term {
    pub(crate) text: String,
    /// Whether a slip of the finger is forgiven.
    pub(crate) forgiving: bool,
}

/// Everything under which a text is found.
pub(crate) fn indexed(text: &str) -> Vec<String> {
    tokens(text).into_iter().map(|token| token.text).collect()
}

/// The Latin spelling of Russian words, so that a name is found as it sounds.
pub(crate) fn sounds(text: &str) -> Vec<String> {
    let has_cyrillic = text.chars().any(|letter| matches!(letter, 'а'..='я' | 'А'..='Я' | 'ё' | 'Ё'));
    if has_cyrillic { indexed(&russian_to_latin(text, LatinScheme::Bgn)) } else { Vec::new() }
}

/// What a query asks for. Of Chinese the pairs of characters are asked for, single ones only where they stand alone.
pub(crate) fn asked(text: &str) -> Vec<Term> {
    let all = tokens(text);
    let mut terms: Vec<Term> = Vec::new();
    for (at, token) in all.iter().enumerate() {
        if token.kind == TokenKind::Character && is_paired(&all, at) {
            continue;
        }
        let is_word = matches!(token.kind, TokenKind::RussianStem | TokenKind::LatinStem);
        let term = Term { text: token.text.clone(), forgiving: is_word && token.text.chars().count() >= 4 };
        if !terms.contains(&term) {
            terms.push(term);
        }
    }
    terms
}

/// A character is followed by the pair that it begins, or preceded by the one that it ends.
fn is_paired(all: &[Token], at: usize) -> bool {
    let is_pair = |token: Option<&Token>| token.is_some_and(|token| token.kind == TokenKind::Bigram);
    is_pair(all.get(at + 1)) || at.checked_sub(1).is_some_and(|before| is_pair(all.get(before)))
}

/// A code as it is compared: letters and figures only, in one case.
pub(crate) fn fold_code(code: &str) -> String {
    code.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_uppercase).collect()
}

/// The ways in which a code is typed: as it stands, and in Latin letters.
pub(crate) fn spell_code(code: &str) -> BTreeSet<String> {
    [fold_code(code), fold_code(&russian_to_latin(code, LatinScheme::Bgn))].into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(query: &str) -> Vec<String> {
        asked(query).into_iter().map(|term| term.text).collect()
    }

    #[test]
    fn chinese_is_asked_for_by_pairs() {
        assert_eq!(texts("数控车床"), ["数控", "控车", "车床"]);
        assert_eq!(texts("泵"), ["泵"]);
    }

    #[test]
    fn codes_are_compared_without_their_marks() {
        assert_eq!(fold_code("pt-16 к20/д"), "PT16К20Д");
    }

    #[test]
    fn a_russian_name_sounds_latin() {
        assert_eq!(sounds("Подольск"), indexed("Podolsk"));
        assert!(sounds("Podolsk").is_empty());
    }
}
