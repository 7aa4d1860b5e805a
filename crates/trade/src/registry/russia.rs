//! ИНН, ОГРН, ОГРНИП and КПП.

use super::{IdKind, Identification, PartKind, Verdict, digits_of, judge};

const INN_10: [u32; 9] = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const INN_12_FIRST: [u32; 10] = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
const INN_12_SECOND: [u32; 11] = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

pub(super) fn read_inn(value: &str) -> Option<Identification> {
    let digits = digits_of(value)?;
    let (kind, expected) = match digits.len() {
        10 => (IdKind::InnOrganisation, weigh(&digits, &INN_10).to_string()),
        12 => {
            let first = weigh(&digits, &INN_12_FIRST);
            // The second digit checks the first one too, so it is computed over the right one.
            let mut corrected: Vec<u32> = digits.iter().copied().take(10).collect();
            corrected.push(first);
            (IdKind::InnPerson, format!("{first}{}", weigh(&corrected, &INN_12_SECOND)))
        }
        _ => return None,
    };
    let standing = value.get(value.len() - expected.len()..)?;
    Some(
        Identification::new(kind, value, judge(standing, expected))
            .part(PartKind::Region, value.get(..2))
            .part(PartKind::TaxOffice, value.get(..4)),
    )
}

fn weigh(digits: &[u32], weights: &[u32]) -> u32 {
    digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum::<u32>() % 11 % 10
}

pub(super) fn read_ogrn(value: &str) -> Option<Identification> {
    read_registration(value, 13, 11).map(|verdict| decode(IdKind::Ogrn, value, verdict))
}

pub(super) fn read_ogrnip(value: &str) -> Option<Identification> {
    value.starts_with('3').then_some(())?;
    read_registration(value, 15, 13).map(|verdict| decode(IdKind::Ogrnip, value, verdict))
}

/// The last digit is the rest of the number before it by `modulus`, and of that rest the last digit.
fn read_registration(value: &str, length: usize, modulus: u64) -> Option<Verdict> {
    if value.len() != length || !value.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (number, standing) = value.split_at_checked(length - 1)?;
    let rest = number.parse::<u64>().ok()? % modulus % 10;
    Some(judge(standing, rest.to_string()))
}

fn decode(kind: IdKind, value: &str, verdict: Verdict) -> Identification {
    Identification::new(kind, value, verdict)
        .part(PartKind::BodyClass, value.get(..1))
        .part(PartKind::Year, value.get(1..3))
        .part(PartKind::Region, value.get(3..5))
}

pub(super) fn read_kpp(value: &str) -> Option<Identification> {
    let shaped = value.len() == 9
        && value
            .bytes()
            .enumerate()
            .all(|(at, byte)| byte.is_ascii_digit() || (matches!(at, 4 | 5) && byte.is_ascii_uppercase()));
    shaped.then(|| {
        Identification::new(IdKind::Kpp, value, Verdict::ShapeOnly)
            .part(PartKind::TaxOffice, value.get(..4))
            .part(PartKind::Reason, value.get(4..6))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inn_of_ten_and_twelve_digits() {
        assert_eq!(read_inn("7707083893").unwrap().verdict, Verdict::Valid);
        assert_eq!(read_inn("500100732259").unwrap().verdict, Verdict::Valid);
        let wrong = read_inn("7707083894").unwrap();
        assert_eq!(wrong.verdict, Verdict::CheckDigitWrong { expected: "3".to_owned() });
        assert_eq!(wrong.parts[0].value, "77");
    }

    #[test]
    fn expected_digits_of_a_broken_inn_make_it_right() {
        let Verdict::CheckDigitWrong { expected } = read_inn("500100732200").unwrap().verdict else {
            panic!("should be wrong")
        };
        assert_eq!(read_inn(&format!("5001007322{expected}")).unwrap().verdict, Verdict::Valid);
    }

    #[test]
    fn ogrn_and_ogrnip_take_the_last_digit_of_the_rest() {
        assert_eq!(read_ogrn("1027700132195").unwrap().verdict, Verdict::Valid);
        assert_eq!(read_ogrnip("304500116000157").unwrap().verdict, Verdict::Valid);
        assert!(read_ogrnip("404500116000157").is_none());
    }

    #[test]
    fn a_rest_of_ten_or_more_gives_its_last_digit() {
        let number = (30_000_000_000_000_u64..30_000_000_000_013).find(|number| number % 13 == 12).unwrap();
        assert_eq!(read_ogrnip(&format!("{number}2")).unwrap().verdict, Verdict::Valid);
    }

    #[test]
    fn kpp_allows_letters_only_in_the_reason() {
        assert_eq!(read_kpp("50240A001").unwrap().parts[1].value, "0A");
        assert!(read_kpp("A02401001").is_none());
    }
}
