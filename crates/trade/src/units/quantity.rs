//! Quantities as lists write them: "1000 шт.", "12.3万件", "5,000 台", "≥ 100 pcs".

use domain::Quantity;
use rust_decimal::Decimal;

use super::{Unit, find_unit};
use crate::{
    fold::{fold_width, is_word_letter},
    number::{DecimalMark, take_number},
    scale::take_scale,
};

/// Why a text is no quantity.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum QuantityError {
    /// There is no number, or more than one.
    #[error("no quantity in the text")]
    Unread,
    /// The number was read, the unit is not in the table.
    #[error("unknown unit {unit:?}")]
    UnitUnknown {
        /// The number.
        value: Decimal,
        /// The words after it.
        unit: String,
    },
}

/// A longer text is a description.
const MAX_BYTES: usize = 300;

/// Words and signs before a number that leave it as it is; a least quantity is the quantity.
const LEADING: [&str; 32] = [
    "",
    "от",
    "не менее",
    "минимум",
    "мин",
    "min",
    "minimum",
    "min order",
    "minimum order",
    "at least",
    "from",
    "moq",
    "около",
    "примерно",
    "до",
    "about",
    "approx",
    "up to",
    "~",
    "≈",
    "≥",
    "≤",
    ">",
    ">=",
    "<",
    "<=",
    "最少",
    "至少",
    "不少于",
    "约",
    "起订量",
    "最小起订量",
];

/// Endings of a Chinese quantity that leave it as it is.
const TRAILING_ZH: [&str; 5] = ["起订", "起批", "以上", "左右", "起"];

/// Words that make a rate of a quantity; a rate is not the quantity.
const RATE_WORDS: [&str; 5] = ["в", "per", "за", "а", "каждый"];

/// Reads a number with its unit. Of a span the lower end counts; a bare number has no unit.
pub fn parse_quantity(text: &str) -> Result<Quantity, QuantityError> {
    if text.len() > MAX_BYTES {
        return Err(QuantityError::Unread);
    }
    let folded = fold_width(text);
    let start = folded.find(|char: char| char.is_ascii_digit()).ok_or(QuantityError::Unread)?;
    let (before, from_number) = folded.split_at_checked(start).ok_or(QuantityError::Unread)?;
    let before = before.to_lowercase();
    if !LEADING.contains(&before.trim_matches([' ', '.', ':'])) {
        return Err(QuantityError::Unread);
    }
    let (value, rest) = take_number(from_number, decimal_mark(&folded)).ok_or(QuantityError::Unread)?;
    let rest = pass_upper_end(rest).ok_or(QuantityError::Unread)?;
    with_unit(value, rest)
}

/// Reads the text of a unit column: "шт." is one piece, "1000 шт." a thousand.
pub fn parse_measure(text: &str) -> Result<Quantity, QuantityError> {
    if text.len() > MAX_BYTES {
        return Err(QuantityError::Unread);
    }
    let folded = fold_width(text);
    if let Some(unit) = find_unit(&folded) {
        return Ok(Quantity { value: Decimal::ONE, unit: Some(unit.code()) });
    }
    if folded.trim_start().starts_with(|char: char| char.is_ascii_digit()) {
        return parse_quantity(text);
    }
    let unit = folded.trim();
    if unit.is_empty() { Err(QuantityError::Unread) } else { with_unit(Decimal::ONE, unit) }
}

/// Russian words make the comma a decimal mark.
fn decimal_mark(text: &str) -> DecimalMark {
    let cyrillic = text.chars().any(|char| matches!(char, 'а'..='я' | 'А'..='Я' | 'ё' | 'Ё'));
    if cyrillic { DecimalMark::Either } else { DecimalMark::Unstated }
}

/// Passes over the second number of a span; `None` if what follows is a number that makes no span.
fn pass_upper_end(rest: &str) -> Option<&str> {
    let trimmed = rest.trim_start();
    let joined = ["-", "~", "до ", "to ", "至", "到"].into_iter().find_map(|dash| trimmed.strip_prefix(dash));
    let after =
        joined.map(str::trim_start).filter(|after| after.starts_with(|char: char| char.is_ascii_digit()));
    match after {
        Some(after) => take_number(after, DecimalMark::Unstated).map(|(_, rest)| rest),
        None => Some(rest),
    }
}

fn with_unit(value: Decimal, rest: &str) -> Result<Quantity, QuantityError> {
    let words =
        rest.split('(').next().unwrap_or_default().trim().trim_end_matches([',', ';', '+', ':']).trim();
    if words.is_empty() {
        return Ok(Quantity { value, unit: None });
    }
    let (factor, unit) = scaled_unit(words).ok_or_else(|| unknown(value, words))?;
    let value = value.checked_mul(factor).ok_or(QuantityError::Unread)?.normalize();
    Ok(Quantity { value, unit: unit.map(Unit::code) })
}

fn unknown(value: Decimal, words: &str) -> QuantityError {
    QuantityError::UnitUnknown { value, unit: words.to_owned() }
}

/// The unit of the words, with the factor of a word such as 万 before it.
fn scaled_unit(words: &str) -> Option<(Decimal, Option<&'static Unit>)> {
    let whole = find_unit_loosely(words);
    // 千克 is a unit of its own, while 千件 is a thousand pieces.
    if let Some(unit) = whole.filter(|unit| !unit.is_multiple()) {
        return Some((Decimal::ONE, Some(unit)));
    }
    let lower = words.to_lowercase();
    let split = take_scale(&lower).and_then(|(factor, rest)| {
        let rest = rest.trim();
        if rest.is_empty() {
            Some((factor, None))
        } else {
            find_unit_loosely(rest).map(|unit| (factor, Some(unit)))
        }
    });
    split.or_else(|| whole.map(|unit| (Decimal::ONE, Some(unit))))
}

/// The unit of words that may go on after it: "м3 по наружн. обмеру", "Piece/Pieces", "件起订".
fn find_unit_loosely(words: &str) -> Option<&'static Unit> {
    if let Some(unit) = find_unit(words) {
        return Some(unit);
    }
    if let Some((first, second)) = words.split_once('/') {
        let unit = find_unit(first)?;
        return find_unit(second).filter(|other| other.code == unit.code);
    }
    if let Some(stem) = TRAILING_ZH.into_iter().find_map(|ending| words.strip_suffix(ending)) {
        return find_unit(stem);
    }
    find_unit_of_first_words(words)
}

fn find_unit_of_first_words(words: &str) -> Option<&'static Unit> {
    let mut head = words;
    while let Some((shorter, dropped)) = head.rsplit_once(' ') {
        let dropped = dropped.to_lowercase();
        let is_word =
            dropped.trim_matches(['.', ',']).chars().all(|char| is_word_letter(char) || char == '.');
        if !is_word || RATE_WORDS.contains(&dropped.as_str()) {
            return None;
        }
        head = shorter.trim_end_matches([' ', ',']);
        if let Some(unit) = find_unit(head) {
            let rate = words.get(head.len()..).unwrap_or_default().to_lowercase();
            return (!rate.split(' ').any(|word| RATE_WORDS.contains(&word))).then_some(unit);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        match parse_quantity(text) {
            Ok(quantity) => {
                format!("{} {}", quantity.value, quantity.unit.map_or(String::new(), |unit| unit.to_string()))
            }
            Err(error) => format!("{error}"),
        }
    }

    #[test]
    fn numbers_with_units_of_three_languages() {
        for (text, expected) in [
            ("1000 шт.", "1000 H87"),
            ("100 м2", "100 MTK"),
            ("12.3万件", "123000 H87"),
            ("5,000 台", "5000 H87"),
            ("1 Piece", "1 H87"),
            ("1.0 Pieces", "1 H87"),
            ("10 м", "10 MTR"),
            ("3 Acres", "3 ACR"),
            ("5千克", "5 KGM"),
            ("5千件", "5000 H87"),
            ("5 тыс. шт", "5000 H87"),
            ("1,5 т", "1.5 TNE"),
            ("20", "20 "),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn words_around_the_quantity_are_passed_over() {
        for (text, expected) in [
            ("от 10 шт.", "10 H87"),
            ("≥100件", "100 H87"),
            ("100件起订", "100 H87"),
            ("1-5 шт", "1 H87"),
            ("MOQ: 50 pcs", "50 H87"),
            ("8 м3 по наружн. обмеру", "8 MTQ"),
            ("1000 Piece/Pieces", "1000 H87"),
            ("1 Set (Min. Order)", "1 SET"),
            ("10 м кабеля", "10 MTR"),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_unknown_is_said_and_a_rate_is_no_quantity() {
        assert_eq!(read("5 фуфырей"), "unknown unit \"фуфырей\"");
        assert_eq!(read("100 шт в месяц"), "unknown unit \"шт в месяц\"");
        for text in ["", "много", "-5 шт", "модель 5", "1.2.3 кг"] {
            assert_eq!(read(text), "no quantity in the text", "{text}");
        }
    }

    #[test]
    fn a_unit_column_gives_the_unit_of_the_price() {
        let measure =
            |text| parse_measure(text).map(|quantity| (quantity.value.to_string(), quantity.unit.unwrap()));
        assert_eq!(measure("шт.").unwrap().0, "1");
        assert_eq!(measure("1000 шт.").unwrap().0, "1000");
        assert_eq!(measure("маш.-ч.").unwrap().1.as_str(), "V-MACHH");
        assert_eq!(measure("км").unwrap().1.as_str(), "KMT");
        assert!(parse_measure("руб.").is_err());
        assert!(parse_measure(" ").is_err());
    }
}
