//! What has to hold for every text: sound ids pass, a changed digit is noticed where the algorithm promises it, and no text
//! makes a parser panic.

use std::str::FromStr;

use domain::Locale;
use proptest::prelude::*;
use rust_decimal::Decimal;
use trade::{
    Date, DecimalMark, hs, incoterms, parse_number,
    price::{PriceHints, parse_price, read_header},
    registry::{IdKind, Identification, Verdict, check, identify},
    tariff::{Provenance, read_table},
    units,
    vat::{Country, parse_duty},
};

/// An id with the check characters that it should have.
fn corrected(id: &Identification) -> String {
    match &id.verdict {
        Verdict::CheckDigitWrong { expected } => {
            let kept = id.value.chars().count() - expected.chars().count();
            id.value.chars().take(kept).chain(expected.chars()).collect()
        }
        _ => id.value.clone(),
    }
}

fn is_valid(text: &str, kind: IdKind) -> bool {
    check(text, kind).is_some_and(|id| id.verdict == Verdict::Valid)
}

/// Random ids of a kind with sound check characters.
fn sound(kind: IdKind, pattern: &'static str) -> impl Strategy<Value = String> {
    pattern.prop_filter_map("shape", move |text| check(&text, kind).map(|id| corrected(&id)))
}

/// The id with another digit in one place.
fn with_other_digit(id: &str, place: usize, step: u32) -> String {
    let place = place % id.len();
    let change = |(at, char): (usize, char)| match char.to_digit(10) {
        Some(digit) if at == place => char::from_digit((digit + step) % 10, 10).unwrap_or(char),
        _ => char,
    };
    id.chars().enumerate().map(change).collect()
}

proptest! {
    #[test]
    fn expected_digits_make_every_id_valid(
        inn in sound(IdKind::InnOrganisation, "[0-9]{10}"),
        person in sound(IdKind::InnPerson, "[0-9]{12}"),
        ogrn in sound(IdKind::Ogrn, "1[0-9]{12}"),
        trader in sound(IdKind::Ogrnip, "3[0-9]{14}"),
        gtin in sound(IdKind::Gtin13, "[0-9]{13}"),
    ) {
        for (text, kind) in [
            (inn, IdKind::InnOrganisation),
            (person, IdKind::InnPerson),
            (ogrn, IdKind::Ogrn),
            (trader, IdKind::Ogrnip),
            (gtin, IdKind::Gtin13),
        ] {
            prop_assert!(is_valid(&text, kind), "{text} {kind:?}");
        }
    }

    #[test]
    fn a_changed_digit_of_a_gtin_is_noticed(
        gtin in sound(IdKind::Gtin14, "[0-9]{14}"), place in 0..14_usize, step in 1..10_u32,
    ) {
        prop_assert!(!is_valid(&with_other_digit(&gtin, place, step), IdKind::Gtin14));
    }

    #[test]
    fn a_changed_character_of_a_credit_code_is_noticed(
        code in sound(IdKind::Uscc, "91210200[0-9A-HJ-NP-RTUWXY]{10}"), place in 2..18_usize, step in 1..10_u32,
    ) {
        let changed = with_other_digit(&code, place, step);
        prop_assume!(changed != code);
        let noticed = check(&changed, IdKind::Uscc).is_none_or(|id| matches!(id.verdict, Verdict::CheckDigitWrong { .. }));
        prop_assert!(noticed, "{code} {changed}");
    }

    #[test]
    fn no_text_makes_a_parser_panic(text in "\\PC{0,60}", digits in "[0-9.,'  /万千百-]{0,30}") {
        for text in [&text, &digits, &format!("{digits}{text}"), &format!("{text}{digits}")] {
            let _ids = identify(text);
            let _price = parse_price(text, &PriceHints::default());
            let _header = read_header(text);
            let _quantity = (units::parse_quantity(text), units::parse_measure(text));
            let _term = (incoterms::parse_term(text), incoterms::carriages_in(text));
            let _code = hs::HsCode::from_str(text);
            let _date = Date::from_str(text);
            let _duty = parse_duty(text);
        }
    }

    #[test]
    fn no_bytes_make_the_tariff_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..300), russian: bool) {
        let country = if russian { Country::Russia } else { Country::China };
        let about = Provenance { country, source: String::new(), loaded: Date::new(2026, 1, 1).unwrap() };
        let _load = read_table(&bytes, &about);
        let rows = [b"84|58|11|".as_slice(), &bytes, b"|01.01.2017||\n\xE5\x95\x86,"].concat();
        let _load = read_table(&rows, &about);
    }

    #[test]
    fn a_written_number_reads_back(whole in 0..9_999_999_i64, cents in 0..100_u32) {
        let value = Decimal::new(whole * 100 + i64::from(cents), 2);
        let grouped = |sign: &str| {
            let digits = whole.to_string();
            let groups = digits.as_bytes().rchunks(3).rev().map(|group| str::from_utf8(group).unwrap());
            groups.collect::<Vec<_>>().join(sign)
        };
        prop_assert_eq!(parse_number(&format!("{},{cents:02}", grouped("\u{A0}")), DecimalMark::Unstated), Some(value));
        prop_assert_eq!(parse_number(&format!("{}.{cents:02}", grouped(",")), DecimalMark::Unstated), Some(value));
        prop_assert_eq!(parse_number(&format!("{},{cents:02}", grouped(".")), DecimalMark::Comma), Some(value));
    }

    #[test]
    fn conversion_there_and_back_changes_nothing(value in -1_000_000..1_000_000_i64, from in 0..300_usize, to in 0..300_usize) {
        let all = units::all_units();
        let (from, to) = (&all[from % all.len()], &all[to % all.len()]);
        let value = Decimal::new(value, 2);
        if let Some(there) = units::convert(value, from, to)
            && there.scale() < 12
            && let Some(back) = units::convert(there, to, from)
        {
            let difference = (back - value).abs();
            prop_assert!(difference <= Decimal::new(1, 6) * value.abs().max(Decimal::ONE), "{value} {there} {back}");
        }
    }
}

#[test]
fn every_unit_is_found_by_its_names() {
    for unit in units::all_units() {
        for locale in Locale::ALL {
            let found = units::find_unit(unit.name(locale)).map(units::Unit::code);
            assert_eq!(found, Some(unit.code()), "{}", unit.name(locale));
        }
    }
}
