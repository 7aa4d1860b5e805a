//! The search for the header row among the first rows of a sheet or file.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    dictionary::{Sense, Strength, recognise},
    plan::find_override,
};
use crate::{
    Column,
    row::{Cell, CellKind, Row},
};

/// A row that says as much is a header wherever it stands.
const CERTAIN: f64 = 1.0;
/// In the very first row a part of a word is enough.
const LIKELY: f64 = 0.4;

/// The header row found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    /// Its position among the rows searched.
    pub(crate) at: usize,
}

/// Finds the header among the first rows.
pub(crate) fn find_header(rows: &[Row], map: &BTreeMap<String, Column>) -> Option<Found> {
    let first = rows.iter().position(|row| !row.is_blank())?;
    if !map.is_empty()
        && let Some(at) = rows.iter().position(|row| has_all(row, map))
    {
        return Some(Found { at });
    }
    let score = |at: usize| rows.get(at).map_or(0.0, rate_texts);
    // Nothing stands above the header of a file that a program wrote.
    if score(first) >= 2.0 * CERTAIN && rows.get(first).is_some_and(is_all_words) {
        return Some(Found { at: first });
    }
    let best = (first..rows.len())
        .max_by(|left, right| score(*left).total_cmp(&score(*right)).then(right.cmp(left)))?;
    let enough = if best == first { LIKELY } else { CERTAIN };
    (score(best) >= enough).then_some(Found { at: best })
}

/// Whether a row further down is the header of another table.
pub(crate) fn looks_like_header(row: &Row) -> bool {
    rate_texts(row) >= 3.0 * CERTAIN && is_all_words(row)
}

fn has_all(row: &Row, map: &BTreeMap<String, Column>) -> bool {
    let found: BTreeSet<Column> = row.cells().filter_map(|cell| find_override(map, cell.text)).collect();
    let wanted: BTreeSet<Column> = map.values().copied().collect();
    let named = row.cells().filter(|cell| find_override(map, cell.text).is_some()).count();
    found == wanted && named >= map.len()
}

fn is_number(cell: &Cell<'_>) -> bool {
    cell.kind == CellKind::Number
        || cell.text.chars().any(|letter| letter.is_ascii_digit()) && is_digits(cell.text)
}

fn is_digits(text: &str) -> bool {
    text.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ',' | ' ' | '\u{a0}' | '-'))
}

fn is_all_words(row: &Row) -> bool {
    row.cells().all(|cell| cell.text.is_empty() || !is_number(&cell))
}

/// How much a row speaks for being a header: known words count once for each meaning, numbers count against it.
pub(crate) fn rate_texts(row: &Row) -> f64 {
    let mut seen = BTreeSet::new();
    let mut score = 0.0;
    for cell in row.cells().filter(|cell| !cell.text.is_empty()) {
        if is_number(&cell) {
            score -= 0.5;
            continue;
        }
        let Some(found) = recognise(cell.text) else { continue };
        let weight = match (found.sense, found.strength) {
            (Sense::Known(_), Strength::Whole) => 1.0,
            (Sense::Known(_), Strength::Part) => 0.4,
            (Sense::Property | Sense::RowNumber, _) => 0.3,
        };
        let fresh = seen.insert((found.column(), cell.text.to_owned()));
        score += if fresh { weight } else { 0.0 };
    }
    // Properties and row numbers alone make no list.
    let known =
        seen.iter().any(|(column, _)| column.is_some_and(|column| column.meaning != crate::Meaning::Ignored));
    if known { score } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(lines: &[&[&str]]) -> Vec<Row> {
        let row = |(at, cells): (usize, &&[&str])| {
            let mut row = Row::default();
            row.restart(at as u64 + 1);
            for cell in *cells {
                row.push(cell, CellKind::Text, None);
            }
            row
        };
        lines.iter().enumerate().map(row).collect()
    }

    fn find(lines: &[&[&str]]) -> Option<usize> {
        find_header(&rows(lines), &BTreeMap::new()).map(|found| found.at)
    }

    #[test]
    fn a_letterhead_is_passed_over() {
        let lines: &[&[&str]] = &[
            &["Прайс-лист на запасные части 2026"],
            &["Наименование организации", "ООО «Пример»"],
            &["ИНН", "7700000000"],
            &[],
            &["№ п/п", "Номенклатурный номер", "Наименование ", "Единица изм.", "Цена, руб."],
            &["1", "0001", "Втулка", "шт.", "10"],
        ];
        assert_eq!(find(lines), Some(4));
    }

    #[test]
    fn one_known_word_is_enough_on_top_of_a_list() {
        assert_eq!(find(&[&["Наименование"], &["Станок"]]), Some(0));
        assert_eq!(find(&[&["foo", "bar"], &["1", "2"]]), None);
    }

    #[test]
    fn a_mapped_header_is_found_by_its_words() {
        let map = BTreeMap::from([("foo".to_owned(), "name".parse().unwrap())]);
        let found = find_header(&rows(&[&["title"], &["Foo", "bar"], &["1", "2"]]), &map);
        assert_eq!(found, Some(Found { at: 1 }));
    }
}
