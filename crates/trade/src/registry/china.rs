//! 统一社会信用代码 (GB 32100-2015) and the organisation code inside it (GB 11714).

use super::{IdKind, Identification, PartKind, Verdict, judge};

/// The 31 characters of a credit code; I, O, Z, S and V are left out.
const ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const INNER_WEIGHTS: [u32; 8] = [3, 7, 9, 10, 5, 8, 4, 2];

pub(super) fn read_uscc(value: &str) -> Option<Identification> {
    if value.len() != 18 || !value.is_ascii() || !value.get(2..8)?.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (body, standing) = value.split_at_checked(17)?;
    let verdict = match judge(standing, outer_check(body)?.to_string()) {
        Verdict::Valid => inner_verdict(value.get(8..17)?),
        wrong => wrong,
    };
    Some(
        Identification::new(IdKind::Uscc, value, verdict)
            .part(PartKind::Authority, value.get(..1))
            .part(PartKind::BodyClass, value.get(1..2))
            .part(PartKind::Division, value.get(2..8))
            .part(PartKind::OrganisationCode, value.get(8..17)),
    )
}

pub(super) fn read_organisation_code(value: &str) -> Option<Identification> {
    let (body, standing) = value.split_at_checked(8)?;
    let shaped = standing.len() == 1 && standing.bytes().all(|byte| byte.is_ascii_digit() || byte == b'X');
    let expected = shaped.then(|| inner_check(body)).flatten()?;
    Some(Identification::new(IdKind::OrganisationCode, value, judge(standing, expected.to_string())))
}

fn inner_verdict(code: &str) -> Verdict {
    let Some((body, standing)) = code.split_at_checked(8) else { return Verdict::Valid };
    match inner_check(body).map(|expected| judge(standing, expected.to_string())) {
        Some(Verdict::CheckDigitWrong { expected }) => Verdict::InnerCheckWrong { expected },
        _ => Verdict::Valid,
    }
}

/// The eighteenth character: what is missing to a multiple of 31, weights being the powers of 3.
fn outer_check(body: &str) -> Option<char> {
    let mut weight = 1;
    let mut sum = 0;
    for char in body.chars() {
        sum += value_of(char)? * weight;
        weight = weight * 3 % 31;
    }
    ALPHABET.chars().nth(((31 - sum % 31) % 31) as usize)
}

fn value_of(char: char) -> Option<u32> {
    u32::try_from(ALPHABET.find(char)?).ok()
}

/// The ninth character of an organisation code; letters count 10 to 35 here.
fn inner_check(body: &str) -> Option<char> {
    let values: Option<Vec<u32>> =
        body.chars().map(|char| if char.is_ascii_lowercase() { None } else { char.to_digit(36) }).collect();
    let sum: u32 = values?.iter().zip(INNER_WEIGHTS).map(|(value, weight)| value * weight).sum();
    match 11 - sum % 11 {
        10 => Some('X'),
        11 => Some('0'),
        digit => char::from_digit(digit, 10),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worked_example_of_the_standard() {
        assert_eq!(outer_check("91350100M000100Y4"), Some('3'));
        let id = read_uscc("91350100M000100Y43").unwrap();
        assert_eq!(id.verdict, Verdict::Valid);
        assert_eq!(id.parts[2].value, "350100");
    }

    #[test]
    fn a_wrong_last_character_names_the_right_one() {
        let id = read_uscc("91350100M000100Y44").unwrap();
        assert_eq!(id.verdict, Verdict::CheckDigitWrong { expected: "3".to_owned() });
    }

    #[test]
    fn the_inner_check_is_told_apart() {
        let body = "91210244118574762";
        let code = format!("{body}{}", outer_check(body).unwrap());
        assert_eq!(read_uscc(&code).unwrap().verdict, Verdict::InnerCheckWrong { expected: "3".to_owned() });
        assert_eq!(read_uscc("91210244118574763D").unwrap().verdict, Verdict::Valid);
    }

    #[test]
    fn letters_that_look_like_digits_are_refused() {
        assert!(read_uscc("9135010OM000100Y43").is_none());
        assert!(read_uscc("91350100I000100Y43").is_none());
        assert!(read_organisation_code("118574763").is_some());
        assert!(read_organisation_code("11857476Y").is_none());
    }
}
