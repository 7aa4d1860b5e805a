//! Numbers as catalogue programs write them.

use rust_decimal::Decimal;

/// A decimal with a point or a comma, its groups set apart by blanks; `None` for anything else.
pub(crate) fn parse_decimal(text: &str) -> Option<Decimal> {
    let compact: String = text
        .trim()
        .chars()
        .filter(|letter| !letter.is_whitespace() && !matches!(letter, '\u{a0}' | '\u{202f}' | '\''))
        .map(|letter| if letter == ',' { '.' } else { letter })
        .collect();
    let shaped = !compact.is_empty()
        && compact.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | '-' | '+'))
        && compact.chars().any(|letter| letter.is_ascii_digit());
    if shaped { compact.parse().ok() } else { None }
}

/// A single amount or `low-high`.
pub(crate) fn parse_span(text: &str) -> Option<(Decimal, Decimal)> {
    if let Some(amount) = parse_decimal(text) {
        return Some((amount, amount));
    }
    let (low, high) = text.trim().split_once(['-', '–', '—'])?;
    let (low, high) = (parse_decimal(low)?, parse_decimal(high)?);
    (low <= high).then_some((low, high))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_programs_write() {
        let number = |text: &str| parse_decimal(text).map(|number| number.to_string());
        assert_eq!(number(" 1 234,50 "), Some("1234.50".to_owned()));
        assert_eq!(number("12\u{a0}000"), Some("12000".to_owned()));
        assert_eq!(number("-0.125"), Some("-0.125".to_owned()));
    }

    #[test]
    fn does_not_guess() {
        for text in ["", "-", "1.234.567,8", "12 шт", "1e9", "99999999999999999999999999999999"] {
            assert_eq!(parse_decimal(text), None, "{text}");
        }
    }

    #[test]
    fn spans_have_two_ends() {
        assert_eq!(parse_span("100 – 250,5"), Some((Decimal::from(100), "250.5".parse().unwrap())));
        assert_eq!(parse_span("250-100"), None);
    }
}
