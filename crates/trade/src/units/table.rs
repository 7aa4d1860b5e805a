//! The table of units read from its data file, and the search in it.

use std::{collections::HashMap, sync::OnceLock};

use rust_decimal::Decimal;

use super::{Scale, Unit};
use crate::fold::fold_width;

const DATA: &str = include_str!("../../data/units.tsv");

pub(super) struct Table {
    pub(super) units: Vec<Unit>,
    exact: HashMap<String, usize>,
    any_case: HashMap<String, usize>,
}

pub(super) fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| Table::read(DATA))
}

impl Table {
    fn read(data: &'static str) -> Self {
        let mut table = Self { units: Vec::new(), exact: HashMap::new(), any_case: HashMap::new() };
        for line in data.lines().filter(|line| !line.starts_with('#')).skip(1) {
            table.read_line(line);
        }
        table.add_codes();
        table
    }

    fn read_line(&mut self, line: &'static str) {
        let mut cells = line.split('\t');
        let mut next = || cells.next().unwrap_or_default();
        let (code, okei, dimension, factor) = (next(), next(), next(), next());
        let names = [next(), next(), next()];
        let words = next();
        let Some(scale) = read_scale(factor) else { return };
        for word in names.into_iter().chain(words.split(';')) {
            self.add_word(word);
        }
        let okei = (!okei.is_empty()).then_some(okei);
        let dimension = (dimension != "-").then_some(dimension);
        self.units.push(Unit { code, okei, dimension, scale, names });
    }

    fn add_word(&mut self, word: &str) {
        let key = exact_key(word);
        if !key.is_empty() {
            self.any_case.entry(key.to_lowercase()).or_insert(self.units.len());
            self.exact.entry(key).or_insert(self.units.len());
        }
    }

    /// Codes give way to words; two-letter codes are left out, because `HP` and `PS` mean other things in a list.
    fn add_codes(&mut self) {
        for (at, unit) in self.units.iter().enumerate() {
            let code = Some(unit.code).filter(|code| code.len() > 2);
            for key in code.into_iter().chain(unit.okei) {
                self.exact.entry(exact_key(key)).or_insert(at);
            }
        }
    }

    pub(super) fn find(&self, text: &str) -> Option<&Unit> {
        let key = exact_key(text);
        let lower = key.to_lowercase();
        let singular = lower.strip_suffix('s').filter(|stem| stem.len() > 2).unwrap_or(&lower);
        let found = self
            .exact
            .get(&key)
            .or_else(|| self.any_case.get(&lower))
            .or_else(|| self.any_case.get(singular));
        self.units.get(*found?)
    }
}

/// `0.001`, `5/18`, `1+273.15`.
fn read_scale(text: &str) -> Option<Scale> {
    let (factor, offset) = text.split_once('+').unwrap_or((text, "0"));
    let (numerator, denominator) = factor.split_once('/').unwrap_or((factor, "1"));
    let read = |text| Decimal::from_str_exact(text).ok();
    Some(Scale { numerator: read(numerator)?, denominator: read(denominator)?, offset: read(offset)? })
}

/// A unit's text without what people vary: points, blanks, hyphens, the ways of writing products and powers.
fn exact_key(text: &str) -> String {
    fold_width(text)
        .chars()
        .filter_map(|char| match char {
            ' ' | '.' | '-' | '^' | ',' => None,
            '⋅' | '∙' | '•' | '*' | '×' => Some('·'),
            '²' => Some('2'),
            '³' => Some('3'),
            'μ' => Some('µ'),
            'ё' => Some('е'),
            'º' | '˚' => Some('°'),
            other => Some(other),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn rows() -> impl Iterator<Item = Vec<&'static str>> {
        DATA.lines().filter(|line| !line.starts_with('#')).skip(1).map(|line| line.split('\t').collect())
    }

    #[test]
    fn every_row_is_whole() {
        for row in rows() {
            assert!((7..=8).contains(&row.len()), "{row:?}");
            assert!(read_scale(row[3]).is_some_and(|scale| !scale.numerator.is_zero()), "{row:?}");
        }
        assert_eq!(table().units.len(), rows().count());
    }

    #[test]
    fn no_word_names_two_units() {
        let mut seen: BTreeMap<String, &str> = BTreeMap::new();
        for row in rows() {
            for word in row[4..].iter().flat_map(|cell| cell.split(';')).filter(|word| !word.is_empty()) {
                let before = seen.insert(exact_key(word), row[0]);
                assert!(before.is_none_or(|code| code == row[0]), "{word}: {before:?} and {}", row[0]);
            }
        }
    }

    #[test]
    fn codes_stand_once() {
        let mut codes: Vec<&str> = rows().map(|row| row[0]).collect();
        let all = codes.len();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), all);
    }
}
