//! Which currency a text names.

use std::sync::OnceLock;

use domain::Currency;

use crate::fold::{find_word, fold_words};

const DATA: &str = include_str!("../../data/currencies.tsv");

/// Words with their currency, longest first.
fn words() -> &'static [(&'static str, Currency)] {
    static WORDS: OnceLock<Vec<(&'static str, Currency)>> = OnceLock::new();
    WORDS.get_or_init(|| {
        let rows = DATA.lines().filter(|line| !line.starts_with('#')).skip(1);
        let cells = rows.filter_map(|line| line.split_once('\t'));
        let mut words: Vec<(&str, Currency)> = cells
            .filter_map(|(code, words)| Some((code.parse().ok()?, words)))
            .flat_map(|(currency, words)| words.split(';').map(move |word| (word, currency)))
            .collect();
        words.sort_by_key(|(word, _)| std::cmp::Reverse(word.chars().count()));
        words
    })
}

/// The currency a text names; of several the one whose name is longest.
pub fn currency_of(text: &str) -> Option<Currency> {
    let folded = fold_words(text);
    words().iter().find(|(word, _)| find_phrase(&folded, word).is_some()).map(|(_, currency)| *currency)
}

/// Phrases may have an open ending in every word: "российск* руб*".
fn find_phrase(text: &str, phrase: &str) -> Option<(usize, usize)> {
    let (first, rest) = match phrase.split_once("* ") {
        Some((stem, rest)) => (format!("{stem}*"), Some(rest)),
        None => (phrase.to_owned(), None),
    };
    let (start, end) = find_word(text, &first)?;
    let Some(rest) = rest else { return Some((start, end)) };
    let tail = text.get(end..)?.trim_start();
    let (at, length) = find_word(tail, rest)?;
    (at == 0).then_some((start, text.len() - tail.len() + length))
}

/// Whether the text ends in the name of a currency.
pub(super) fn stands_before(text: &str) -> bool {
    let text = text.trim_end();
    words().iter().any(|(word, _)| {
        let stem = word.trim_end_matches('*');
        text.ends_with(stem)
            && find_word(text.get(text.len() - stem.len()..).unwrap_or_default(), word).is_some()
    })
}

/// Whether the text begins with the name of a currency, after a word such as 万 or "тыс.".
pub(super) fn stands_after(text: &str) -> bool {
    let text = crate::scale::take_scale(text).map_or(text, |(_, rest)| rest).trim_start_matches([' ', '(']);
    let text = crate::scale::take_scale(text).map_or(text, |(_, rest)| rest);
    words().iter().any(|(word, _)| find_phrase(text, word).is_some_and(|(start, _)| start == 0))
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
