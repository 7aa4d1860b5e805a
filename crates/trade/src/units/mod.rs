//! Units of measure: one table of UN/CEFACT and ОКЕИ codes with names in three languages, and conversion between them.

mod quantity;
mod table;

use domain::{Locale, UnitCode};
use rust_decimal::Decimal;

pub use quantity::{QuantityError, parse_measure, parse_quantity};

/// A unit of measure.
#[derive(Debug)]
pub struct Unit {
    code: &'static str,
    okei: Option<&'static str>,
    dimension: Option<&'static str>,
    scale: Scale,
    names: [&'static str; 3],
}

/// How a value in this unit becomes one in the first unit of the dimension: `value * numerator / denominator + offset`.
#[derive(Clone, Copy, Debug)]
struct Scale {
    numerator: Decimal,
    denominator: Decimal,
    offset: Decimal,
}

impl Unit {
    /// The UN/CEFACT code, or one that begins with `V-` where UN/CEFACT has none.
    pub fn code(&self) -> UnitCode {
        UnitCode::new(self.code)
    }

    /// The ОКЕИ code.
    pub fn okei(&self) -> Option<&'static str> {
        self.okei
    }

    /// What it measures; `None` if it converts to nothing.
    pub fn dimension(&self) -> Option<&'static str> {
        self.dimension
    }

    /// Its short name in a language: `шт`, `件`, `pc`.
    pub fn name(&self, locale: Locale) -> &'static str {
        self.names.get(locale.index()).copied().unwrap_or(self.code)
    }

    /// Whether a count of hundreds, thousands or millions.
    fn is_multiple(&self) -> bool {
        self.dimension == Some("count") && self.scale.numerator >= Decimal::ONE_HUNDRED
    }

    /// For a count of hundreds, thousands or millions, how many pieces it is, and the piece.
    pub(crate) fn as_pieces(&self) -> Option<(Decimal, &'static Self)> {
        let piece = all_units().first()?;
        self.is_multiple().then_some((self.scale.numerator, piece))
    }
}

/// All units, in the order of the table.
pub fn all_units() -> &'static [Unit] {
    &table::table().units
}

/// The unit of a UN/CEFACT code.
pub fn unit_of_code(code: &str) -> Option<&'static Unit> {
    all_units().iter().find(|unit| unit.code == code)
}

/// The unit of an ОКЕИ code.
pub fn unit_of_okei(code: &str) -> Option<&'static Unit> {
    all_units().iter().find(|unit| unit.okei == Some(code))
}

/// The unit that a text names in any of the three languages, by symbol, word or code.
pub fn find_unit(text: &str) -> Option<&'static Unit> {
    table::table().find(text)
}

/// A value in another unit of the same dimension; `None` where there is no way from one to the other.
pub fn convert(value: Decimal, from: &Unit, to: &Unit) -> Option<Decimal> {
    if from.code == to.code {
        return Some(value);
    }
    if from.dimension.is_none() || from.dimension != to.dimension {
        return None;
    }
    let (from, to) = (from.scale, to.scale);
    let shifted =
        from.offset.checked_sub(to.offset)?.checked_mul(to.denominator)?.checked_div(to.numerator)?;
    let factor = from.numerator.checked_mul(to.denominator)?;
    let divisor = from.denominator.checked_mul(to.numerator)?;
    // Multiplying first keeps thirds exact; the digits past the twelfth are the noise of division.
    let scaled = match value.checked_mul(factor) {
        Some(product) => product.checked_div(divisor)?,
        None => value.checked_mul(factor.checked_div(divisor)?)?,
    };
    Some(scaled.checked_add(shifted)?.round_dp(12).normalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn convert_text(value: &str, from: &str, to: &str) -> Option<String> {
        let value = value.parse().unwrap();
        convert(value, find_unit(from).unwrap(), find_unit(to).unwrap()).map(|value| value.to_string())
    }

    #[test]
    fn three_languages_name_one_unit() {
        for (code, words) in [
            ("KWT", ["кВт", "千瓦", "kW"]),
            ("MMT", ["мм", "毫米", "mm"]),
            ("MPA", ["МПа", "兆帕", "MPa"]),
            ("RPM", ["об/мин", "转/分", "rpm"]),
            ("CEL", ["°С", "摄氏度", "℃"]),
            ("HJ", ["л. с.", "马力", "HP"]),
            ("H87", ["штук", "台", "Pieces"]),
        ] {
            for word in words {
                assert_eq!(find_unit(word).map(|unit| unit.code), Some(code), "{word}");
            }
        }
    }

    #[test]
    fn case_tells_mega_from_milli() {
        assert_eq!(find_unit("МВт").unwrap().code, "MAW");
        assert_eq!(find_unit("мВт").unwrap().code, "C31");
        assert_eq!(find_unit("КВТ").unwrap().code, "KWT");
    }

    #[test]
    fn codes_are_words_too() {
        assert_eq!(find_unit("KGM").unwrap().okei(), Some("166"));
        assert_eq!(find_unit("796").unwrap().code, "H87");
        assert_eq!(unit_of_okei("168").unwrap().name(Locale::Zh), "吨");
        assert_eq!(unit_of_code("PR").unwrap().name(Locale::Ru), "пара");
        assert!(find_unit("руб").is_none());
    }

    #[test]
    fn conversion_is_exact_where_the_units_are() {
        assert_eq!(convert_text("3", "亩", "м2").as_deref(), Some("2000"));
        assert_eq!(convert_text("36", "км/ч", "m/s").as_deref(), Some("10"));
        assert_eq!(convert_text("212", "°F", "℃").as_deref(), Some("100"));
        assert_eq!(convert_text("2", "斤", "кг").as_deref(), Some("1"));
        assert_eq!(convert_text("1", "МПа", "бар").as_deref(), Some("10"));
        assert_eq!(convert_text("1", "кг", "м"), None);
        assert_eq!(convert_text("1", "箱", "盒"), None);
    }
}
