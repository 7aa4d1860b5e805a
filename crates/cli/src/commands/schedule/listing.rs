//! Rows of a list with their columns recognised, and the cells of them that cannot be used.

use std::path::Path;

use feeds::{Flow, Options, Place, RawRow, Record, Rows, Sink, Warning};

use super::{Task, refusal::Refusal, vocabulary};
use crate::{
    failure::Failure,
    lists::{file_name, read_into},
};

/// The header is looked for among so many rows.
const HEAD: usize = 20;

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

/// Cells that cannot be used, in words.
#[derive(Default)]
pub(super) struct BadCells(Vec<String>);

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
    /// Reads a list: its `needed` columns must be there, the `known` ones may.
    pub(super) fn read(
        task: Task<'_>,
        path: &Path,
        (needed, known): (&[&'static str], &[&'static str]),
    ) -> Result<Self, Failure> {
        let mut kept = Kept::default();
        let options = Options { rows: Rows::Raw, ..Options::default() };
        read_into(path, &options, task.words.locale(), &mut kept)?;
        let wanted = [needed, known].concat();
        let recognise = |row: &RawRow| -> Vec<Option<&'static str>> {
            row.cells.iter().map(|cell| vocabulary::recognise(cell, &wanted)).collect()
        };
        let head = kept.0.iter().take(HEAD).enumerate();
        let best = head
            .map(|(at, row)| (recognise(row), at))
            .rev()
            .max_by_key(|(columns, _)| columns.iter().flatten().count());
        let (columns, at) = best.unwrap_or_default();
        let missing: Vec<&str> = needed
            .iter()
            .filter(|meaning| !columns.contains(&Some(**meaning)))
            .map(|meaning| vocabulary::name(meaning, task.words.locale()))
            .collect();
        let file = file_name(path);
        if !missing.is_empty() {
            let headers = kept.0.get(at).map_or_else(Vec::new, |row| row.cells.clone());
            return Err(Refusal::MissingColumns { file, columns: missing, headers }.tell(task.words));
        }
        let header = kept.0.get(at).map(|row| (row.sheet.clone(), row.number));
        let is_data = |row: &RawRow| {
            header.as_ref().is_some_and(|(sheet, number)| row.sheet == *sheet && row.number > *number)
        };
        kept.0.retain(is_data);
        Ok(Self { file, columns, rows: kept.0 })
    }

    /// The rows below the header.
    pub(super) fn lines(&self) -> impl Iterator<Item = Line<'_>> {
        self.rows.iter().map(|row| Line { listing: self, row })
    }
}

impl<'a> Line<'a> {
    /// The cell of a meaning, where it says something.
    pub(super) fn cell(self, meaning: &str) -> Option<&'a str> {
        let at = self.listing.columns.iter().position(|column| *column == Some(meaning))?;
        self.row.cells.get(at).map(|cell| cell.trim()).filter(|cell| !cell.is_empty())
    }

    /// The row's number.
    pub(super) fn number(self) -> u64 {
        self.row.number
    }

    /// What a cell means, noted as bad where it means nothing.
    pub(super) fn parse<T>(
        self,
        (task, bad): (Task<'_>, &mut BadCells),
        meaning: &str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let cell = self.cell(meaning)?;
        let value = read(cell);
        if value.is_none() {
            let place = Place {
                file: self.listing.file.clone(),
                sheet: self.row.sheet.clone(),
                row: Some(self.row.number),
                column: Some(vocabulary::name(meaning, task.words.locale()).to_owned()),
            };
            bad.0.push(format!("{}: {cell}", task.words.place(&place)));
        }
        value
    }
}

impl BadCells {
    /// All of them at once, if there are any.
    pub(super) fn refuse(self, task: Task<'_>, path: &Path) -> Result<(), Failure> {
        if self.0.is_empty() {
            return Ok(());
        }
        Err(Refusal::BadCells { file: file_name(path), cells: self.0.join("; ") }.tell(task.words))
    }
}
