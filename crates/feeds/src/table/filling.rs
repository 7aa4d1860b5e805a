//! What the rows of a table have shown so far, so that one oddity of a whole column is told once.

use std::collections::{BTreeSet, HashMap};

use crate::cells::{UnitCell, read_unit};

/// How many units of a table are remembered.
const UNITS: usize = 1_000;

/// What was seen in a table's columns.
#[derive(Clone, Debug, Default)]
pub(super) struct Seen {
    units: HashMap<String, UnitCell>,
    told: BTreeSet<String>,
    zeros: BTreeSet<usize>,
}

impl Seen {
    /// Reads a unit, from memory where it came before.
    pub(super) fn unit(&mut self, text: &str) -> UnitCell {
        if let Some(known) = self.units.get(text) {
            return known.clone();
        }
        let unit = read_unit(text);
        if self.units.len() < UNITS {
            self.units.insert(text.to_owned(), unit.clone());
        }
        unit
    }

    /// Whether this is the first time that the word is odd.
    pub(super) fn is_news(&mut self, word: &str) -> bool {
        self.told.len() < UNITS && !self.told.contains(word) && self.told.insert(word.to_owned())
    }

    /// Remembers that texts of an identifier column begin with zeros.
    pub(super) fn note_leading_zero(&mut self, column: usize) {
        self.zeros.insert(column);
    }

    /// Whether texts of the column begin with zeros, so that its numbers may have lost theirs.
    pub(super) fn has_leading_zeros(&self, column: usize) -> bool {
        self.zeros.contains(&column)
    }
}
