//! GTIN-8, -12, -13 and -14.

use super::{IdKind, IdNote, Identification, PartKind, digits_of, judge};

pub(super) fn read_gtin(value: &str) -> Option<Identification> {
    let digits = digits_of(value)?;
    let kind = match digits.len() {
        8 => IdKind::Gtin8,
        12 => IdKind::Gtin12,
        13 => IdKind::Gtin13,
        14 => IdKind::Gtin14,
        _ => return None,
    };
    let (body, standing) = value.split_at_checked(value.len() - 1)?;
    let padded = format!("{value:0>14}");
    let prefix = if kind == IdKind::Gtin8 { value.get(..3) } else { padded.get(1..4) };
    let mut id = Identification::new(kind, value, judge(standing, check_digit(body).to_string()))
        .part(PartKind::Prefix, prefix);
    if is_in_store(kind, prefix.unwrap_or_default()) {
        id.notes.push(IdNote::InStorePrefix);
    }
    Some(id)
}

/// Weights 3 and 1 from the right, and what is missing to a multiple of ten.
fn check_digit(body: &str) -> u32 {
    let sum: u32 = body
        .chars()
        .rev()
        .filter_map(|char| char.to_digit(10))
        .zip([3, 1].into_iter().cycle())
        .map(|(d, w)| d * w)
        .sum();
    (10 - sum % 10) % 10
}

/// GS1 keeps 02, 04 and 2x, and 0 and 2 of the short form, for numbers inside one shop or company.
fn is_in_store(kind: IdKind, prefix: &str) -> bool {
    match kind {
        IdKind::Gtin8 => prefix.starts_with(['0', '2']),
        _ => prefix.starts_with('2') || prefix.starts_with("02") || prefix.starts_with("04"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Verdict;
    use super::*;

    #[test]
    fn all_four_lengths() {
        for (value, kind) in [
            ("96385074", IdKind::Gtin8),
            ("036000291452", IdKind::Gtin12),
            ("4006381333931", IdKind::Gtin13),
            ("10614141000415", IdKind::Gtin14),
        ] {
            let id = read_gtin(value).unwrap();
            assert_eq!((id.kind, &id.verdict), (kind, &Verdict::Valid), "{value}");
        }
        assert!(read_gtin("123456789").is_none());
    }

    #[test]
    fn in_store_numbers_are_marked() {
        assert!(read_gtin("2000000000015").unwrap().notes.contains(&IdNote::InStorePrefix));
        assert!(read_gtin("4006381333931").unwrap().notes.is_empty());
    }
}
