//! Numbers with a point, units glued under one name, sizes joined by one sign.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, Anchored, Input, MatchKind, StartKind};

const ALIASES: &str = include_str!("../../data/units/aliases.tsv");

/// Years that "г" follows in Russian ("2020 г."), which are not grams.
const YEARS: std::ops::RangeInclusive<u32> = 1900..=2100;

/// Words that begin with a Han unit and are not one: what follows the unit in them.
const NOT_UNITS: &[(&str, &str)] = &[
    ("米", "饭粉线色勒奇其字"),
    ("克", "拉力罗隆莱"),
    ("升", "级降学旗华"),
    ("瓦", "楞斯片房工砾"),
    ("巴", "士掌黎"),
    ("伏", "特加击"),
    ("吨", "位袋"),
    ("平方", "根"),
    ("立方", "体根"),
    ("度c", ""),
];

struct Units {
    automaton: AhoCorasick,
    names: Vec<Alias>,
}

struct Alias {
    canonical: &'static str,
    spelling: &'static str,
    /// Whether a space may stand between the number and this spelling.
    spaced: bool,
}

static UNITS: LazyLock<Option<Units>> = LazyLock::new(|| {
    let names: Vec<Alias> =
        ALIASES.lines().filter(|line| !line.starts_with('#')).flat_map(read_aliases).collect();
    AhoCorasick::builder()
        .match_kind(MatchKind::LeftmostLongest)
        .start_kind(StartKind::Anchored)
        .build(names.iter().map(|alias| alias.spelling))
        .ok()
        .map(|automaton| Units { automaton, names })
});

fn read_aliases(line: &'static str) -> impl Iterator<Item = Alias> {
    let mut cells = line.split('\t');
    let canonical = cells.next().unwrap_or_default();
    cells.map(move |cell| Alias {
        canonical,
        spelling: cell.strip_prefix('~').unwrap_or(cell),
        spaced: !cell.starts_with('~'),
    })
}

/// A unit found behind a number: its name and what is left of the text.
pub(crate) struct Unit<'t> {
    pub(crate) canonical: &'static str,
    pub(crate) rest: &'t str,
}

/// Rewrites the numbers of a text whose letters are folded.
pub(super) fn fold(text: &str) -> String {
    let cyrillic = text.chars().any(|symbol| matches!(symbol, 'а'..='я'));
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    // Figures that follow a letter are part of a code: nd1234.
    let mut inside_code = false;
    while let Some(symbol) = rest.chars().next() {
        if symbol.is_ascii_digit() && !inside_code {
            rest = fold_figure(rest, cyrillic, &mut out);
            inside_code = true;
        } else {
            out.push(symbol);
            inside_code = is_letter(symbol) || (inside_code && symbol.is_ascii_digit());
            rest = rest.get(symbol.len_utf8()..).unwrap_or_default();
        }
    }
    out
}

/// Writes a number, its unit and the sizes joined to it ("10 х 20 мм"), and returns what is left.
fn fold_figure<'t>(text: &'t str, cyrillic: bool, out: &mut String) -> &'t str {
    let mut rest = text;
    loop {
        let digits = take_number(rest);
        let number = write_number(digits, cyrillic);
        out.push_str(&number);
        rest = rest.get(digits.len()..).unwrap_or_default();
        if let Some(unit) = find_unit(&number, rest) {
            out.push_str(unit.canonical);
            rest = unit.rest;
        }
        match skip_times(rest) {
            Some(next) => {
                out.push('x');
                rest = next;
            }
            None => return rest,
        }
    }
}

/// The longest head made of digits with single points or commas between them.
fn take_number(text: &str) -> &str {
    let bytes = text.as_bytes();
    let mut end = 0;
    while let Some(byte) = bytes.get(end) {
        let joins = matches!(byte, b'.' | b',') && bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
        if !byte.is_ascii_digit() && !joins {
            break;
        }
        end += 1;
    }
    text.get(..end).unwrap_or_default()
}

/// Tells decimal commas from those between thousands.
fn write_number(digits: &str, cyrillic: bool) -> String {
    let mut groups = digits.split(',');
    let head = groups.next().unwrap_or_default();
    let tail: Vec<&str> = groups.collect();
    let (Some(last), Some((_, inner))) = (tail.last(), tail.split_last()) else { return digits.to_owned() };
    let last_whole = last.split('.').next().unwrap_or_default();
    let grouped = (1..=3).contains(&head.len())
        && !head.starts_with('0')
        && inner.iter().all(|group| group.len() == 3 && !group.contains('.'))
        && last_whole.len() == 3;
    if grouped && (!inner.is_empty() || !cyrillic || *last == "000") {
        digits.replace(',', "")
    } else if inner.is_empty() {
        digits.replace(',', ".")
    } else {
        digits.to_owned()
    }
}

/// Finds a unit at the head of a text that follows a number.
pub(crate) fn find_unit<'t>(number: &str, text: &'t str) -> Option<Unit<'t>> {
    let units = UNITS.as_ref()?;
    let after = text.strip_prefix(' ').unwrap_or(text);
    let input = Input::new(after).anchored(Anchored::Yes);
    let found = units.automaton.find(input)?;
    let alias = units.names.get(found.pattern().as_usize())?;
    let rest = after.get(found.end()..)?;
    let touches = after.len() == text.len();
    let known = (touches || alias.spaced || is_mains(number, alias))
        && ends_here(alias.spelling, rest)
        && !(alias.spelling == "г" && number.parse().is_ok_and(|year| YEARS.contains(&year)));
    known.then(|| Unit { canonical: alias.canonical, rest: skip_full_stop(alias.spelling, rest) })
}

/// "220 в" is a voltage although "в" is mostly the preposition "in".
fn is_mains(number: &str, alias: &Alias) -> bool {
    alias.canonical == "v"
        && matches!(number, "12" | "24" | "36" | "48" | "110" | "127" | "220" | "230" | "380" | "400" | "660")
}

fn ends_here(spelling: &str, rest: &str) -> bool {
    let Some(next) = rest.chars().next() else { return true };
    if matches!(next, '·' | '/') {
        return false;
    }
    if spelling.chars().next_back().is_some_and(is_han) {
        let continues = NOT_UNITS.iter().any(|(unit, after)| *unit == spelling && after.contains(next));
        return !continues;
    }
    let times = skip_times(rest).is_some();
    times || is_han(next) || !(next.is_alphanumeric())
}

/// A Russian abbreviation may end in a full stop that is part of it.
fn skip_full_stop<'t>(spelling: &str, rest: &'t str) -> &'t str {
    let cyrillic = spelling.chars().next_back().is_some_and(|last| matches!(last, 'а'..='я'));
    match rest.strip_prefix('.') {
        Some(after) if cyrillic && !after.starts_with(|next: char| next.is_alphanumeric() || next == '.') => {
            after
        }
        _ => rest,
    }
}

/// Skips a multiplication sign between two sizes.
fn skip_times(text: &str) -> Option<&str> {
    let after = text.strip_prefix(' ').unwrap_or(text);
    let after = after.strip_prefix(['x', 'х', '×', '*'])?;
    let after = after.strip_prefix(' ').unwrap_or(after);
    after.starts_with(|next: char| next.is_ascii_digit()).then_some(after)
}

fn is_letter(symbol: char) -> bool {
    symbol.is_alphabetic() && !is_han(symbol)
}

fn is_han(symbol: char) -> bool {
    matches!(symbol, '\u{3400}'..='\u{9fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_thousands_from_decimals() {
        assert_eq!(fold("1,500 w"), "1500w");
        assert_eq!(fold("1,250 кг"), "1.250kg");
        assert_eq!(fold("1,000,000 pcs"), "1000000pcs");
        assert_eq!(fold("2,4,6-тринитро"), "2,4,6-тринитро");
    }

    #[test]
    fn joins_sizes() {
        assert_eq!(fold("плита 10 х 20,5 мм"), "плита 10x20.5mm");
        assert_eq!(fold("10ммх20мм"), "10mmx20mm");
        assert_eq!(fold("100*200*3mm"), "100x200x3mm");
    }

    #[test]
    fn leaves_what_only_looks_like_a_unit() {
        assert_eq!(fold("завод основан в 1995 г. в туле"), "завод основан в 1995 г. в туле");
        assert_eq!(fold("5 в одном"), "5 в одном");
        assert_eq!(fold("3米饭"), "3米饭");
        assert_eq!(fold("10 mtb"), "10 mtb");
        assert_eq!(fold("nd1234 kw"), "nd1234 kw");
    }

    #[test]
    fn knows_the_units_of_three_languages() {
        assert_eq!(fold("двигатель 220 в, 1500 об/мин"), "двигатель 220v, 1500rpm");
        assert_eq!(fold("5 кв. м и 3 куб.м"), "5m2 и 3m3");
        assert_eq!(fold("партия 500 шт."), "партия 500pcs");
        assert_eq!(fold("30吨钢材"), "30t钢材");
    }

    #[test]
    fn every_alias_of_the_table_is_spelt_once() {
        let units = UNITS.as_ref().unwrap();
        let mut spellings: Vec<_> = units.names.iter().map(|alias| alias.spelling).collect();
        spellings.sort_unstable();
        let count = spellings.len();
        spellings.dedup();
        assert_eq!(spellings.len(), count);
    }
}
