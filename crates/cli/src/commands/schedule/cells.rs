//! Cells of lists that cannot be used: all of them are told at once, each with what to write instead.

use i18n::{args, family, msg};
use serde::Serialize;

use crate::{
    failure::{Failure, Outcome},
    report::Words,
};

/// Why a cell cannot be used.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub(super) enum Trouble {
    /// The row says something, but not this.
    Empty,
    /// A whole number from 0 on is wanted.
    NotWhole,
    /// A whole number from 1 on is wanted.
    NotCount,
    /// A number of slots or a time is wanted.
    NotLength,
    /// A half of the day is wanted.
    NotSession,
    /// Stretches of time are wanted.
    NotTimes,
    /// No slot of the day lies within.
    OutsideDay { first: String, last: String },
    /// No slot begins then.
    NoSuchSlot { slots: Vec<String> },
    /// There is no such table.
    NoSuchTable,
    /// No row has this number.
    NoSuchMeeting,
    /// Two languages are wanted, or none.
    NotInterpreting,
    /// A stretch of time is wanted, with the length of the rest where it is shorter.
    NotLunch,
    /// A meeting needs two different participants at least.
    TooFew,
    /// The same number stands in another row.
    Twice { row: String },
    /// The same name stands in a row above.
    Repeated,
    /// Another row about the same says otherwise.
    Contradicts { row: String },
}

/// A cell with its place.
#[derive(Clone, Debug, Serialize)]
struct BadCell {
    place: String,
    cell: String,
    #[serde(flatten)]
    trouble: Trouble,
}

/// The cells that cannot be used, of all lists.
pub(super) struct BadCells {
    pub(super) words: Words,
    cells: Vec<BadCell>,
}

impl BadCells {
    /// None yet.
    pub(super) const fn new(words: Words) -> Self {
        Self { words, cells: Vec::new() }
    }

    /// Notes one.
    pub(super) fn note(&mut self, place: String, cell: &str, trouble: Trouble) {
        self.cells.push(BadCell { place, cell: cell.to_owned(), trouble });
    }

    /// All of them at once, if there are any.
    pub(super) fn refuse(self) -> Outcome {
        if self.cells.is_empty() {
            return Ok(());
        }
        let words = self.words;
        let mut lines = vec![words.text(msg!("schedule-cells"), &args!("count" => self.cells.len()))];
        let say = |cell: &BadCell| words.variant(family!("schedule-cell-"), "kind", cell, "");
        lines.extend(self.cells.iter().map(|cell| format!("- {}", say(cell))));
        lines.push(words.plain(msg!("schedule-cells-remedy")));
        Err(Failure::Usage(lines.join("\n")))
    }
}
