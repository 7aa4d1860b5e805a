//! Numbers as people write them: grouping by blanks, commas or points, decimal comma or point, full-width digits.

use rust_decimal::Decimal;

use crate::fold::fold_width;

/// What is known about the decimal mark of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DecimalMark {
    /// The comma is the decimal mark and the point groups thousands.
    Comma,
    /// The point is the decimal mark and the comma groups thousands.
    Point,
    /// Either is a decimal mark: Russian texts group by blanks, and machines write points into them.
    Either,
    /// Nothing is known: one comma before exactly three digits groups, one point does not.
    #[default]
    Unstated,
}

/// Reads a text that is a number and nothing else.
pub fn parse_number(text: &str, mark: DecimalMark) -> Option<Decimal> {
    let folded = fold_width(text);
    let trimmed = folded.trim();
    let (negative, digits) = trimmed.strip_prefix('-').map_or((false, trimmed), |rest| (true, rest));
    let (value, rest) = take_number(digits, mark)?;
    rest.trim().is_empty().then_some(if negative { -value } else { value })
}

/// Takes the number at the start of a folded text; answers it and what follows.
pub(crate) fn take_number(text: &str, mark: DecimalMark) -> Option<(Decimal, &str)> {
    let end = number_end(text);
    let (written, rest) = text.split_at_checked(end)?;
    let value = read_written(written, mark)?;
    Some((value, rest))
}

/// The byte after the last character that belongs to the number at the start.
fn number_end(text: &str) -> usize {
    let mut end = 0;
    for (at, char) in text.char_indices() {
        let rest = text.get(at + char.len_utf8()..).unwrap_or_default();
        let continues = match char {
            '0'..='9' => true,
            '.' | ',' => end > 0 && rest.starts_with(|next: char| next.is_ascii_digit()),
            ' ' | '\'' => end > 0 && starts_with_group(rest),
            _ => false,
        };
        if !continues {
            break;
        }
        end = at + char.len_utf8();
    }
    end
}

/// Three digits and no fourth: what may follow a blank or an apostrophe inside a number.
fn starts_with_group(rest: &str) -> bool {
    rest.bytes().take_while(u8::is_ascii_digit).count() == 3
}

fn read_written(written: &str, mark: DecimalMark) -> Option<Decimal> {
    let blanks = written.contains([' ', '\'']);
    if blanks && !blank_groups_are_sound(written) {
        return None;
    }
    let compact: String = written.chars().filter(|char| !matches!(char, ' ' | '\'')).collect();
    let commas = compact.matches(',').count();
    let points = compact.matches('.').count();
    let decimal = match (commas, points) {
        (1, 0) => decimal_if(',', &compact, one_comma_is_decimal(&compact, mark, blanks)),
        (0, 1) => decimal_if('.', &compact, one_point_is_decimal(&compact, mark)),
        (_, 0) | (0, _) => None,
        _ => Some(last_mark(&compact, commas, points)?),
    };
    assemble(&compact, decimal)
}

fn decimal_if(mark: char, compact: &str, decimal: bool) -> Option<(char, usize)> {
    decimal.then(|| compact.find(mark).map(|at| (mark, at))).flatten()
}

/// Of both marks in one number the later is the decimal mark, if it stands once.
fn last_mark(compact: &str, commas: usize, points: usize) -> Option<(char, usize)> {
    let comma = compact.rfind(',')?;
    let point = compact.rfind('.')?;
    let (mark, at, count) = if comma > point { (',', comma, commas) } else { ('.', point, points) };
    (count == 1).then_some((mark, at))
}

fn one_comma_is_decimal(compact: &str, mark: DecimalMark, blanks: bool) -> bool {
    let groups = splits_thousands(compact, ',');
    match mark {
        DecimalMark::Comma | DecimalMark::Either => true,
        DecimalMark::Point | DecimalMark::Unstated => blanks || !groups,
    }
}

fn one_point_is_decimal(compact: &str, mark: DecimalMark) -> bool {
    mark != DecimalMark::Comma || !splits_thousands(compact, '.')
}

/// Whether the only mark could group thousands: 1 to 3 digits without a leading zero before it, exactly 3 after it.
fn splits_thousands(compact: &str, mark: char) -> bool {
    compact.split_once(mark).is_some_and(|(before, after)| {
        (1..=3).contains(&before.len()) && !before.starts_with('0') && after.len() == 3
    })
}

fn blank_groups_are_sound(written: &str) -> bool {
    let whole = written.split([',', '.']).next().unwrap_or_default();
    let mut groups = whole.split([' ', '\'']);
    groups.next().is_some_and(|first| (1..=3).contains(&first.len())) && groups.all(|group| group.len() == 3)
}

fn assemble(compact: &str, decimal: Option<(char, usize)>) -> Option<Decimal> {
    let (whole, fraction) = match decimal {
        Some((mark, at)) => (compact.get(..at)?, compact.get(at + mark.len_utf8()..)?),
        None => (compact, ""),
    };
    let mut groups = whole.split([',', '.']);
    let first = groups.next()?;
    let mut digits = first.to_owned();
    for group in groups {
        if group.len() != 3 || first.len() > 3 {
            return None;
        }
        digits.push_str(group);
    }
    if digits.is_empty() || fraction.contains([',', '.']) {
        return None;
    }
    if !fraction.is_empty() {
        digits.push('.');
        digits.push_str(fraction);
    }
    Decimal::from_str_exact(&digits).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        parse_number(text, DecimalMark::Unstated).map(|value| value.to_string())
    }

    #[test]
    fn both_marks_settle_each_other() {
        assert_eq!(read("1.234,56").as_deref(), Some("1234.56"));
        assert_eq!(read("1,234.56").as_deref(), Some("1234.56"));
        assert_eq!(read("1.234.567,8").as_deref(), Some("1234567.8"));
        assert_eq!(read("1,234,567"), Some("1234567".to_owned()));
        assert_eq!(read("1.234,567,8"), None);
    }

    #[test]
    fn a_single_mark_follows_the_hint_only_before_three_digits() {
        let with = |text, mark| parse_number(text, mark).unwrap().to_string();
        assert_eq!(with("1,234", DecimalMark::Unstated), "1234");
        assert_eq!(with("1,234", DecimalMark::Either), "1.234");
        assert_eq!(with("1.234", DecimalMark::Comma), "1234");
        assert_eq!(with("1.234", DecimalMark::Either), "1.234");
        assert_eq!(with("12,5", DecimalMark::Point), "12.5");
        assert_eq!(with("0,125", DecimalMark::Unstated), "0.125");
        assert_eq!(with("1 234,567", DecimalMark::Unstated), "1234.567");
    }

    #[test]
    fn groups_by_blanks_of_every_kind() {
        assert_eq!(read("1\u{A0}234\u{202F}567,89").as_deref(), Some("1234567.89"));
        assert_eq!(read("１２３４．５").as_deref(), Some("1234.5"));
        assert_eq!(read("1'000").as_deref(), Some("1000"));
        assert_eq!(read("-5").as_deref(), Some("-5"));
    }

    #[test]
    fn what_is_no_number_stays_unread() {
        for text in ["", "-", "1.2.3", "12 34", "1,23,456", "5 шт", "79999999999999999999999999999999"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
