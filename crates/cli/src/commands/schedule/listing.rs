//! Rows of a list with their columns recognised.

use std::path::Path;

use feeds::{Flow, Options, Place, RawRow, Record, Rows, Sink, Warning};

use super::{
    Task,
    cells::{BadCells, Trouble},
    refusal::Refusal,
    vocabulary,
};
use crate::{
    failure::Failure,
    lists::{file_name, read_into},
};

/// The header is looked for among so many rows.
const HEAD: usize = 20;

/// What the columns of a list can mean.
pub(super) struct Columns {
    /// All columns of one of these sets must be there; the first set is asked for where none is.
    pub(super) needed: &'static [&'static [&'static str]],
    pub(super) known: &'static [&'static str],
}

/// A list whose header was found.
pub(super) struct Listing {
    file: String,
    columns: Vec<Option<&'static str>>,
    rows: Vec<RawRow>,
}

/// A row of a list.
#[derive(Clone, Copy)]
pub(super) struct Line<'a> {
    listing: &'a Listing,
    row: &'a RawRow,
}

#[derive(Default)]
struct Kept(Vec<RawRow>);

impl Sink for Kept {
    fn record(&mut self, _record: Record) -> Flow {
        Flow::Continue
    }

    fn row(&mut self, row: RawRow) -> Flow {
        self.0.push(row);
        Flow::Continue
    }

    fn warning(&mut self, _warning: Warning) -> Flow {
        Flow::Continue
    }

    fn progress(&mut self, _read: u64, _total: Option<u64>) -> Flow {
        Flow::Continue
    }
}

impl Listing {
    /// Reads a list whose header has the columns that are needed.
    pub(super) fn read(task: Task<'_>, path: &Path, wanted: &Columns) -> Result<Self, Failure> {
        let mut kept = Kept::default();
        let options = Options { rows: Rows::Raw, ..Options::default() };
        read_into(path, &options, task.words.locale(), &mut kept)?;
        let file = file_name(path);
        let (columns, at) = find_header(&kept.0, wanted);
        let headers = kept.0.get(at).map_or_else(Vec::new, |row| row.cells.clone());
        let missing = |set: &&[&'static str]| -> Vec<&'static str> {
            set.iter().filter(|meaning| !columns.contains(&Some(**meaning))).copied().collect()
        };
        let best = wanted.needed.iter().map(missing).find(Vec::is_empty);
        if best.is_none() {
            let missing = wanted.needed.first().map(missing).unwrap_or_default();
            let name = |meaning: &&str| vocabulary::name(meaning, task.words.locale());
            let columns = missing.iter().map(name).collect();
            return Err(Refusal::MissingColumns { file, columns, headers }.tell(task.words));
        }
        let header = kept.0.get(at).map(|row| (row.sheet.clone(), row.number));
        let is_data = |row: &RawRow| {
            header.as_ref().is_some_and(|(sheet, number)| row.sheet == *sheet && row.number > *number)
        };
        kept.0.retain(is_data);
        Ok(Self { file, columns, rows: kept.0 })
    }

    /// The rows below the header that say something in a known column.
    pub(super) fn lines(&self) -> impl Iterator<Item = Line<'_>> {
        let lines = self.rows.iter().map(|row| Line { listing: self, row });
        lines.filter(|line| self.columns.iter().flatten().any(|meaning| line.cell(meaning).is_some()))
    }
}

/// The row of the first ones in which most columns are known, and what they mean.
fn find_header(rows: &[RawRow], wanted: &Columns) -> (Vec<Option<&'static str>>, usize) {
    let wanted = [wanted.needed.concat(), wanted.known.to_vec()].concat();
    let recognise = |row: &RawRow| -> Vec<Option<&'static str>> {
        row.cells.iter().map(|cell| vocabulary::recognise(cell, &wanted)).collect()
    };
    let head = rows.iter().take(HEAD).enumerate().map(|(at, row)| (recognise(row), at));
    head.rev().max_by_key(|(columns, _)| columns.iter().flatten().count()).unwrap_or_default()
}

impl<'a> Line<'a> {
    /// The cell of a meaning, where it says something.
    pub(super) fn cell(self, meaning: &str) -> Option<&'a str> {
        let at = self.listing.columns.iter().position(|column| *column == Some(meaning))?;
        self.row.cells.get(at).map(|cell| cell.trim()).filter(|cell| !cell.is_empty())
    }

    /// The cell of a meaning, noted as missing where it says nothing.
    pub(super) fn need(self, bad: &mut BadCells, meaning: &'static str) -> Option<&'a str> {
        let cell = self.cell(meaning);
        if cell.is_none() {
            self.note(bad, meaning, Trouble::Empty);
        }
        cell
    }

    /// The row's number.
    pub(super) fn number(self) -> u64 {
        self.row.number
    }

    /// What a cell means, noted as bad where it means nothing.
    pub(super) fn parse<T>(
        self,
        bad: &mut BadCells,
        meaning: &'static str,
        read: impl FnOnce(&'a str) -> Result<T, Trouble>,
    ) -> Option<T> {
        read(self.cell(meaning)?).map_err(|trouble| self.note(bad, meaning, trouble)).ok()
    }

    /// Notes that the cell of a meaning cannot be used.
    pub(super) fn note(self, bad: &mut BadCells, meaning: &'static str, trouble: Trouble) {
        let place = Place {
            file: self.listing.file.clone(),
            sheet: self.row.sheet.clone(),
            row: Some(self.row.number),
            column: Some(vocabulary::name(meaning, bad.words.locale()).to_owned()),
        };
        bad.note(bad.words.place(&place), self.cell(meaning).unwrap_or_default(), trouble);
    }
}
