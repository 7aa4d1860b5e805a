//! Words that multiply a number: 万, 亿, тыс., млн, million.

use rust_decimal::Decimal;

use crate::fold::{is_han, is_word_letter};

/// Longer words stand before their beginnings.
const SCALES: [(&str, i64); 22] = [
    ("万亿", 1_000_000_000_000),
    ("千亿", 100_000_000_000),
    ("百亿", 10_000_000_000),
    ("亿", 100_000_000),
    ("千万", 10_000_000),
    ("百万", 1_000_000),
    ("十万", 100_000),
    ("万", 10_000),
    ("千", 1000),
    ("百", 100),
    ("тысяч*", 1000),
    ("тыс", 1000),
    ("миллион*", 1_000_000),
    ("млн", 1_000_000),
    ("миллиард*", 1_000_000_000),
    ("млрд", 1_000_000_000),
    ("thousand", 1000),
    ("million", 1_000_000),
    ("mln", 1_000_000),
    ("billion", 1_000_000_000),
    ("bln", 1_000_000_000),
    ("k", 1000),
];

/// Takes the multiplying word at the start of a text in the form of [`crate::fold::fold_words`]; answers the factor and
/// what follows.
pub(crate) fn take_scale(text: &str) -> Option<(Decimal, &str)> {
    let text = text.trim_start();
    SCALES.into_iter().find_map(|(word, factor)| {
        let rest = take_word(text, word)?;
        Some((Decimal::from(factor), rest.trim_start_matches('.').trim_start()))
    })
}

fn take_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let stem = word.trim_end_matches('*');
    let rest = text.strip_prefix(stem)?;
    if word.ends_with('*') {
        return Some(rest.trim_start_matches(is_word_letter));
    }
    let ends = stem.chars().all(is_han) || !rest.starts_with(is_word_letter);
    ends.then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scale(text: &str) -> Option<(String, &str)> {
        take_scale(text).map(|(factor, rest)| (factor.to_string(), rest))
    }

    #[test]
    fn the_longest_word_counts() {
        assert_eq!(scale("万亿元"), Some(("1000000000000".to_owned(), "元")));
        assert_eq!(scale("万件"), Some(("10000".to_owned(), "件")));
        assert_eq!(scale(" тыс. руб."), Some(("1000".to_owned(), "руб.")));
        assert_eq!(scale("миллионов шт"), Some(("1000000".to_owned(), "шт")));
    }

    #[test]
    fn words_end_where_they_end() {
        assert_eq!(scale("kg"), None);
        assert_eq!(scale("millionaire"), None);
        assert_eq!(scale("шт"), None);
    }
}
