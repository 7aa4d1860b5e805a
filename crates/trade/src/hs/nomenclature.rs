//! The names of HS codes in three languages, from our own tables, the English nomenclature and national tables.

use std::collections::BTreeMap;

use domain::{Locale, Text, TextState};

use super::{EnglishNode, HsCode};
use crate::tariff::TariffTable;

/// Our own short names: chapters, and the headings that matter to the sectors.
const OWN: [&str; 3] = [
    include_str!("../../data/hs/chapters.tsv"),
    include_str!("../../data/hs/headings_01_40.tsv"),
    include_str!("../../data/hs/headings_41_97.tsv"),
];

/// Names of codes; every code of 4 or more digits hangs under the longest known code that begins it.
#[derive(Clone, Debug, Default)]
pub struct Nomenclature {
    names: BTreeMap<HsCode, Text>,
}

/// A code with its names and the codes above it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// The code.
    pub code: HsCode,
    /// Its names.
    pub names: Text,
    /// The known codes above it, the chapter first.
    pub path: Vec<HsCode>,
}

impl Nomenclature {
    /// Our own names of the chapters and headings.
    pub fn own() -> Self {
        let mut nomenclature = Self::default();
        for table in OWN {
            nomenclature.add_own_table(table);
        }
        nomenclature
    }

    fn add_own_table(&mut self, table: &str) {
        for line in table.lines().filter(|line| !line.starts_with('#')) {
            let mut cells = line.split('\t');
            let Some(code) = cells.next().and_then(|code| code.parse().ok()) else { continue };
            for locale in Locale::ALL {
                self.add_name(&code, locale, cells.next().unwrap_or_default());
            }
        }
    }

    /// Puts a name where there is none yet.
    pub fn add_name(&mut self, code: &HsCode, locale: Locale, name: &str) {
        if name.trim().is_empty() {
            return;
        }
        let names = self.names.entry(code.clone()).or_default();
        if names.get(locale).is_none() {
            names.set(locale, name.trim(), TextState::Original);
        }
    }

    /// Adds the English nomenclature; our own names stay.
    pub fn add_english(&mut self, nodes: &[EnglishNode]) {
        for node in nodes {
            self.add_name(&node.code, Locale::En, &node.description);
        }
    }

    /// Adds the names of a national table that hold on a day; only codes of up to `digits` digits.
    pub fn add_table(&mut self, table: &TariffTable, on: crate::Date, digits: usize) {
        for row in table.rows_on(on).filter(|row| row.code.as_str().len() <= digits) {
            self.add_name(&row.code, table.country.locale(), &row.name);
        }
    }

    /// All names of a code.
    pub fn names(&self, code: &HsCode) -> Option<&Text> {
        self.names.get(code)
    }

    /// The name of a code in one language.
    pub fn name(&self, code: &HsCode, locale: Locale) -> Option<&str> {
        self.names.get(code)?.in_locale(locale)
    }

    /// The code itself or the longest known code that begins it.
    pub fn nearest(&self, code: &HsCode) -> Option<&HsCode> {
        let lengths = (2..=code.as_str().len()).rev();
        lengths
            .filter_map(|digits| code.cut(digits))
            .find_map(|cut| self.names.get_key_value(&cut))
            .map(|(key, _)| key)
    }

    /// The known codes above a code, the chapter first.
    pub fn path(&self, code: &HsCode) -> Vec<HsCode> {
        let cuts = (2..code.as_str().len()).filter_map(|digits| code.cut(digits));
        cuts.filter(|cut| self.names.contains_key(cut)).collect()
    }

    /// Every code with its names and path, in the order of the codes.
    pub fn nodes(&self) -> impl Iterator<Item = Node> + '_ {
        self.names.iter().map(|(code, names)| Node {
            code: code.clone(),
            names: names.clone(),
            path: self.path(code),
        })
    }

    /// How many codes have a name.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Whether no code has a name.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> HsCode {
        text.parse().unwrap()
    }

    #[test]
    fn every_chapter_has_three_names_and_77_none() {
        let own = Nomenclature::own();
        assert_eq!(own.nodes().filter(|node| node.code.as_str().len() == 2).count(), 96);
        assert!(own.nodes().all(|node| node.names.iter().count() == 3));
        assert!(own.nodes().all(|node| node.code.as_str().len() == 2 || node.path.len() == 1));
    }

    #[test]
    fn our_own_names_go_before_loaded_ones() {
        let mut names = Nomenclature::own();
        let node = |text: &str, description: &str| EnglishNode {
            code: code(text),
            description: description.to_owned(),
        };
        names.add_english(&[
            node("84", "Nuclear reactors, boilers"),
            node("845899", "Lathes; other than horizontal"),
        ]);
        assert!(names.name(&code("84"), Locale::En).unwrap().contains("machine tools"));
        assert_eq!(names.name(&code("845899"), Locale::En), Some("Lathes; other than horizontal"));
        assert_eq!(names.name(&code("845899"), Locale::Ru), None);
        assert_eq!(names.path(&code("845899")), [code("84"), code("8458")]);
    }

    #[test]
    fn a_national_code_finds_its_nearest_name() {
        let names = Nomenclature::own();
        assert_eq!(names.nearest(&code("8458112009")), Some(&code("8458")));
        assert_eq!(names.nearest(&code("9999")), None);
    }
}
