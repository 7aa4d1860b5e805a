//! Which currency a text names.

use std::sync::OnceLock;

use domain::Currency;

use crate::{
    fold::fold_words,
    word_set::{Found, WordSet},
};

const DATA: &str = include_str!("../../data/currencies.tsv");

/// The names of currencies in one text.
pub(super) struct CurrencyMarks(Vec<Found<Currency>>);

/// The currency a text names; of several the one whose name is longest.
pub fn currency_of(text: &str) -> Option<Currency> {
    CurrencyMarks::find(&fold_words(text)).currency()
}

fn words() -> &'static WordSet<Currency> {
    static WORDS: OnceLock<WordSet<Currency>> = OnceLock::new();
    WORDS.get_or_init(|| WordSet::read(DATA, |code| code.parse().ok()))
}

impl CurrencyMarks {
    /// Finds the names in a folded text.
    pub(super) fn find(folded: &str) -> Self {
        Self(words().find_all(folded))
    }

    /// What the longest name means; of names of one length the first.
    pub(super) fn currency(&self) -> Option<Currency> {
        let longest = self.0.iter().rev().max_by_key(|mark| mark.end - mark.start)?;
        Some(longest.meaning)
    }

    /// Whether a name ends right before a byte.
    pub(super) fn touch(&self, at: usize) -> bool {
        self.0.iter().any(|mark| mark.end == at)
    }

    /// Whether a name stands before or after the bytes with nothing but blanks and a parenthesis between.
    pub(super) fn stand_near(&self, text: &str, start: usize, end: usize) -> bool {
        let is_blank = |from, to| {
            text.get(from..to).is_some_and(|gap| gap.chars().all(|char| matches!(char, ' ' | '(')))
        };
        self.0.iter().any(|mark| {
            mark.end <= start && is_blank(mark.end, start) || mark.start >= end && is_blank(end, mark.start)
        })
    }

    /// The text between two bytes without the names in it.
    pub(super) fn text_without(&self, text: &str, start: usize, end: usize) -> String {
        let inside = |at| !self.0.iter().any(|mark| (mark.start..mark.end).contains(&at));
        let between = text.get(start..end).unwrap_or_default().char_indices();
        between.filter(|(at, _)| inside(start + at)).map(|(_, char)| char).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_three_languages() {
        for (text, currency) in [
            ("1200 руб.", Currency::RUB),
            ("1200 р.", Currency::RUB),
            ("500 ₽", Currency::RUB),
            ("US$1,200", Currency::USD),
            ("долл. США", Currency::USD),
            ("￥12", Currency::CNY),
            ("30万人民币", Currency::CNY),
            ("万美元", Currency::USD),
            ("万日元", Currency::JPY),
            ("100 юаней", Currency::CNY),
        ] {
            assert_eq!(currency_of(text), Some(currency), "{text}");
        }
        assert_eq!(currency_of("1200 бел. руб.").unwrap().code(), "BYN");
        assert_eq!(currency_of("万港元").unwrap().code(), "HKD");
    }

    #[test]
    fn letters_inside_words_are_no_currency() {
        assert_eq!(currency_of("трубы стальные"), None);
        assert_eq!(currency_of("12 шт"), None);
        assert_eq!(currency_of("price"), None);
    }
}
