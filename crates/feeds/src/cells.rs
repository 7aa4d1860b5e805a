//! Single cells read as what their column promises: prices, quantities, units, codes, days.
//!
//! What a text means in trade is known by the crate `trade`; here it is joined with what the header has said already.

use domain::{Currency, PriceRange, Quantity, UnitCode, VatBasis};
use rust_decimal::Decimal;
use trade::{
    hs::HsCode,
    price::{PriceText, currency_of, parse_price, vat_basis_of},
    registry::{IdKind, IdNote, Identification, Verdict, identify},
    units::{QuantityError, find_unit, parse_quantity, unit_of_okei},
};

use crate::header::PriceHints;

/// What a price cell holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum PriceCell {
    /// A price.
    Read(PriceRange),
    /// Zero, or words for "on request".
    OnRequest,
    /// Something that could not be read.
    Unread,
}

/// What a quantity cell holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum QuantityCell {
    /// A quantity.
    Read(Quantity),
    /// A quantity of a unit that is not in the table.
    UnitUnknown(Quantity),
    /// Something that could not be read.
    Unread,
}

/// What a unit cell holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct UnitCell {
    /// The unit, where it is known.
    pub(crate) code: Option<UnitCode>,
    /// How many of it the price is for: 1000 in "1000 шт.".
    pub(crate) per: Decimal,
}

/// How a GTIN stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum GtinCell {
    /// In order.
    Valid,
    /// Its check digit or its length is wrong.
    Wrong,
    /// For use inside one shop only.
    InStore,
}

/// Reads a price; what the header says holds where the cell says nothing itself.
pub(crate) fn read_price(text: &str, hints: &PriceHints) -> PriceCell {
    match read_plain_amount(text) {
        Some(amount) if amount.is_zero() => PriceCell::OnRequest,
        Some(amount) => hints.bare_price(amount).map_or(PriceCell::Unread, PriceCell::Read),
        None => match parse_price(text, &hints.column) {
            PriceText::Price { range, .. } => PriceCell::Read(range),
            PriceText::OnRequest => PriceCell::OnRequest,
            PriceText::Unread => PriceCell::Unread,
        },
    }
}

/// The common case of a bare number, at the speed that long lists need: "1690", "1690,50", "1 690.5".
fn read_plain_amount(text: &str) -> Option<Decimal> {
    let (whole, fraction) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    // Three digits after a mark may be thousands, which the currency decides.
    if whole.is_empty()
        || text.len() > 18
        || fraction.len() > 2
        || !digits(fraction)
        || text.ends_with(['.', ','])
    {
        return None;
    }
    let mut mantissa = 0_i64;
    for (at, group) in whole.split([' ', '\u{a0}', '\u{202f}']).enumerate() {
        let is_group = if at == 0 {
            !group.is_empty() && (group.len() <= 3 || group.len() == whole.len())
        } else {
            group.len() == 3
        };
        if !is_group || !digits(group) {
            return None;
        }
        let scale = 10_i64.checked_pow(u32::try_from(group.len()).ok()?)?;
        mantissa = mantissa.checked_mul(scale)?.checked_add(group.parse().ok()?)?;
    }
    let scale = u32::try_from(fraction.len()).ok()?;
    let cents = if fraction.is_empty() { 0 } else { fraction.parse().ok()? };
    let mantissa = mantissa.checked_mul(10_i64.pow(scale))?.checked_add(cents)?;
    Some(Decimal::new(mantissa, scale).normalize())
}

/// Reads a quantity.
pub(crate) fn read_quantity(text: &str) -> QuantityCell {
    if let Some(value) = read_plain_amount(text) {
        return QuantityCell::Read(Quantity { value, unit: None });
    }
    match parse_quantity(text) {
        Ok(quantity) => QuantityCell::Read(quantity),
        Err(QuantityError::UnitUnknown { value, .. }) => {
            QuantityCell::UnitUnknown(Quantity { value, unit: None })
        }
        Err(QuantityError::Unread) => QuantityCell::Unread,
    }
}

/// Reads a unit: a word, an OKEI code, or a number of units.
pub(crate) fn read_unit(text: &str) -> UnitCell {
    if let Some(unit) = find_unit(text).or_else(|| unit_of_okei(text)) {
        return UnitCell { code: Some(unit.code()), per: Decimal::ONE };
    }
    match parse_quantity(text) {
        Ok(Quantity { value, unit: Some(code) }) if !value.is_zero() => {
            UnitCell { code: Some(code), per: value }
        }
        _ => UnitCell { code: None, per: Decimal::ONE },
    }
}

/// Reads a currency: a code, a word or a sign.
pub(crate) fn read_currency(text: &str) -> Option<Currency> {
    text.parse().ok().or_else(|| currency_of(text))
}

/// Reads a tax cell: "без НДС" and 0 leave the price without, a rate says nothing about the price.
pub(crate) fn read_vat(text: &str) -> VatBasis {
    vat_basis_of(text)
}

/// The digits of the HS codes in a cell, and the parts that are none.
pub(crate) fn read_hs_codes(text: &str) -> (Vec<String>, Vec<String>) {
    let (mut codes, mut rest) = (Vec::new(), Vec::new());
    for part in text
        .split([',', ';', '\n', '、', '，', '；', '/', '|'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
    {
        match part.parse::<HsCode>() {
            Ok(code) => codes.push(code.as_str().to_owned()),
            Err(_) => rest.push(part.to_owned()),
        }
    }
    (codes, rest)
}

/// Whether a registry id's check digits are wrong under every reading of it.
pub(crate) fn fails_registry_check(text: &str) -> bool {
    !identify(text).iter().any(|reading| is_registry(reading.kind) && is_sound(reading))
}

fn is_sound(reading: &Identification) -> bool {
    matches!(reading.verdict, Verdict::Valid | Verdict::ShapeOnly | Verdict::InnerCheckWrong { .. })
}

fn is_registry(kind: IdKind) -> bool {
    matches!(
        kind,
        IdKind::InnOrganisation
            | IdKind::InnPerson
            | IdKind::Ogrn
            | IdKind::Ogrnip
            | IdKind::Uscc
            | IdKind::OrganisationCode
    )
}

/// How a GTIN stands.
pub(crate) fn check_gtin(text: &str) -> GtinCell {
    let readings = identify(text);
    let gtin =
        |kind: IdKind| matches!(kind, IdKind::Gtin8 | IdKind::Gtin12 | IdKind::Gtin13 | IdKind::Gtin14);
    match readings.iter().find(|reading| gtin(reading.kind)) {
        Some(reading) if reading.notes.contains(&IdNote::InStorePrefix) => GtinCell::InStore,
        Some(reading) if reading.verdict == Verdict::Valid => GtinCell::Valid,
        _ => GtinCell::Wrong,
    }
}

/// Reads a lead time in days: of "15-20 дней" the longer, of weeks and months their days.
pub(crate) fn read_days(text: &str) -> Option<u32> {
    let plain = text.to_lowercase();
    let numbers = plain.split(|letter: char| !letter.is_ascii_digit()).filter(|digits| !digits.is_empty());
    let longest = numbers.filter_map(|digits| digits.parse::<u32>().ok()).max()?;
    let any = |words: &[&str]| words.iter().any(|word| plain.contains(word));
    let factor = if any(&["нед", "week", "周", "星期"]) {
        7
    } else if any(&["мес", "month", "月"]) {
        30
    } else if any(&["год", "лет", "year", "年"]) {
        365
    } else {
        1
    };
    longest.checked_mul(factor).filter(|days| *days <= 3650)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_fills_what_the_cell_leaves_open() {
        let hints = PriceHints::of_header("Цена, тыс. руб. без НДС");
        let PriceCell::Read(price) = read_price("12", &hints) else { panic!("a price") };
        assert_eq!(
            (price.low, price.currency, price.vat),
            (Decimal::from(12_000), Some(Currency::RUB), VatBasis::Excluded)
        );
    }

    #[test]
    fn bare_numbers_are_read_without_ado() {
        let read = |text: &str| read_plain_amount(text).map(|amount| amount.to_string());
        assert_eq!(read("1 690,50").as_deref(), Some("1690.5"));
        assert_eq!(read("12345").as_deref(), Some("12345"));
        assert_eq!(read("0.05").as_deref(), Some("0.05"));
        for odd in ["1,234", "12 34", "", ".5", "5.", "1 690 руб.", "-5", "99999999999999999999"] {
            assert_eq!(read(odd), None, "{odd}");
        }
    }

    #[test]
    fn spans_zeros_and_words_are_told_apart() {
        let none = PriceHints::default();
        let PriceCell::Read(price) = read_price("USD 465.00-USD 550.00", &none) else { panic!("a price") };
        assert_eq!((price.low.to_string(), price.high.to_string()), ("465".to_owned(), "550".to_owned()));
        assert_eq!(read_price("0", &none), PriceCell::OnRequest);
        assert_eq!(read_price("по запросу", &none), PriceCell::OnRequest);
        assert_eq!(read_price("см. приложение", &none), PriceCell::Unread);
    }

    #[test]
    fn units_may_come_as_codes_and_with_numbers() {
        assert_eq!(read_unit("796").code, read_unit("шт.").code);
        assert_eq!(read_unit("1000 шт.").per, Decimal::from(1000));
        assert_eq!(read_unit("туесок").code, None);
    }

    #[test]
    fn registry_ids_and_gtins_are_checked() {
        assert!(!fails_registry_check("91210244118574763D") || fails_registry_check("91210244118574763E"));
        assert!(fails_registry_check("12345"));
        assert_eq!(check_gtin("4006381333931"), GtinCell::Valid);
        assert_eq!(check_gtin("4006381333932"), GtinCell::Wrong);
        assert_eq!(check_gtin("2000000000015"), GtinCell::InStore);
    }

    #[test]
    fn several_hs_codes_stand_in_one_cell() {
        assert_eq!(
            read_hs_codes("8458 11 200 1; 8459"),
            (vec!["8458112001".to_owned(), "8459".to_owned()], vec![])
        );
        assert_eq!(read_hs_codes("станки").1, ["станки"]);
    }

    #[test]
    fn days_are_counted_from_weeks_and_months() {
        assert_eq!(read_days("15-20 дней"), Some(20));
        assert_eq!(read_days("4 недели"), Some(28));
        assert_eq!(read_days("2个月"), Some(60));
        assert_eq!(read_days("по договору"), None);
    }
}
