//! Rows of separated values from a decoded stream; cells and rows are cut at a length that no real list reaches.

use std::io::Read;

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};

use super::dialect::Dialect;
use crate::{
    ReadError,
    encoding::Decoded,
    row::{CellKind, Row},
    table::RowSource,
};

/// The bytes of a cell that are kept.
pub(crate) const CELL_LIMIT: usize = 64 * 1024;
/// The bytes of a row that are kept.
const ROW_LIMIT: usize = 2 * 1024 * 1024;
/// The cells of a row that are kept.
const CELLS_LIMIT: usize = 4096;
const BUFFER: usize = 64 * 1024;
const FIELD: usize = 16 * 1024;

/// Rows of a text file.
pub(super) struct SeparatedRows<R> {
    input: Decoded<R>,
    file: String,
    total: Option<u64>,
    reader: Reader,
    buffer: Vec<u8>,
    start: usize,
    end: usize,
    ended: bool,
    skip: usize,
    line_end: u8,
    lines: u64,
    field: Vec<u8>,
    cell: CellBytes,
}

/// A cell while its pieces come in.
#[derive(Default)]
struct CellBytes {
    kept: Vec<u8>,
    characters: usize,
    cut: bool,
}

impl CellBytes {
    fn add(&mut self, piece: &[u8], limit: usize) {
        if !self.cut && self.kept.len() + piece.len() <= limit {
            self.kept.extend_from_slice(piece);
            return;
        }
        if !self.cut {
            self.cut = true;
            self.characters = count_characters(&self.kept);
            let room = limit.saturating_sub(self.kept.len());
            self.kept.extend_from_slice(piece.get(..room).unwrap_or(piece));
        }
        self.characters += count_characters(piece);
    }

    fn finish(&mut self, row: &mut Row) {
        let text = match str::from_utf8(&self.kept) {
            Ok(text) => text,
            // A character was cut in two at the limit.
            Err(error) => {
                self.kept.get(..error.valid_up_to()).and_then(|kept| str::from_utf8(kept).ok()).unwrap_or("")
            }
        };
        row.push(text, CellKind::Text, self.cut.then_some(self.characters));
        self.kept.clear();
        self.characters = 0;
        self.cut = false;
    }
}

fn count_characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xc0 != 0x80).count()
}

impl<R: Read> SeparatedRows<R> {
    /// Rows of a stream in a dialect.
    pub(super) fn new(input: Decoded<R>, dialect: Dialect, file: &str, total: Option<u64>) -> Self {
        Self {
            input,
            file: file.to_owned(),
            total,
            reader: ReaderBuilder::new().delimiter(dialect.separator).build(),
            buffer: vec![0; BUFFER],
            start: 0,
            end: 0,
            ended: false,
            skip: dialect.skip,
            line_end: dialect.line_end,
            lines: 1,
            field: vec![0; FIELD],
            cell: CellBytes::default(),
        }
    }

    fn refill(&mut self) -> Result<(), ReadError> {
        if self.start < self.end || self.ended {
            return Ok(());
        }
        let unreadable = |error: std::io::Error| ReadError::Unreadable {
            file: self.file.clone(),
            reason: error.to_string(),
        };
        self.start = 0;
        self.end = self.input.fill(&mut self.buffer).map_err(unreadable)?;
        self.ended = self.end == 0;
        if self.skip > 0 && !self.ended {
            self.start = self.skip.min(self.end);
            self.skip -= self.start;
            self.lines += 1;
            return self.refill();
        }
        Ok(())
    }

    /// Line ends between rows are taken here, so that a row's number is the line where it begins.
    fn skip_line_ends(&mut self) -> Result<(), ReadError> {
        loop {
            self.refill()?;
            let rest = self.buffer.get(self.start..self.end).unwrap_or_default();
            let ends = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
            let lines = rest.iter().take(ends).filter(|byte| **byte == self.line_end).count();
            self.lines += u64::try_from(lines).unwrap_or_default();
            self.start += ends;
            if self.start < self.end || self.ended {
                return Ok(());
            }
        }
    }

    /// Reads one field into the cell; what follows it.
    fn read_field(&mut self, limit: usize) -> Result<FieldEnd, ReadError> {
        loop {
            self.refill()?;
            let bytes = self.buffer.get(self.start..self.end).unwrap_or_default();
            let (result, read, written) = self.reader.read_field(bytes, &mut self.field);
            let lines = bytes.iter().take(read).filter(|byte| **byte == self.line_end).count();
            self.lines += u64::try_from(lines).unwrap_or_default();
            self.start += read;
            self.cell.add(self.field.get(..written).unwrap_or_default(), limit);
            match result {
                ReadFieldResult::Field { record_end: true } => return Ok(FieldEnd::Row),
                ReadFieldResult::Field { record_end: false } => return Ok(FieldEnd::Field),
                ReadFieldResult::End => return Ok(FieldEnd::Text),
                ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
            }
        }
    }
}

/// What stands after a field.
#[derive(Clone, Copy, PartialEq, Eq)]
enum FieldEnd {
    Field,
    Row,
    Text,
}

impl<R: Read> RowSource for SeparatedRows<R> {
    fn next_row(&mut self, row: &mut Row) -> Result<bool, ReadError> {
        self.skip_line_ends()?;
        if self.ended {
            return Ok(false);
        }
        row.restart(self.lines);
        let mut room = ROW_LIMIT;
        loop {
            let limit = if row.len() < CELLS_LIMIT { CELL_LIMIT.min(room) } else { 0 };
            let end = self.read_field(limit)?;
            if end == FieldEnd::Text {
                return Ok(row.len() > 0);
            }
            room = room.saturating_sub(self.cell.kept.len());
            if row.len() < CELLS_LIMIT {
                self.cell.finish(row);
            } else {
                self.cell = CellBytes::default();
            }
            if end == FieldEnd::Row {
                return Ok(true);
            }
        }
    }

    fn progress(&self) -> (u64, Option<u64>) {
        (self.input.bytes_read(), self.total)
    }
}

#[cfg(test)]
mod tests {
    use encoding_rs::UTF_8;

    use super::*;
    use crate::encoding::{Certainty, Detected};

    fn rows(text: &str) -> Vec<(u64, Vec<String>)> {
        let found = Detected { encoding: UTF_8, bom: 0, certainty: Certainty::Known };
        let dialect = Dialect { separator: b',', skip: 0, line_end: b'\n' };
        let mut source =
            SeparatedRows::new(Decoded::new(text.as_bytes(), found).unwrap(), dialect, "a.csv", None);
        let (mut row, mut all) = (Row::default(), Vec::new());
        while source.next_row(&mut row).unwrap() {
            all.push((row.number, row.cells().map(|cell| cell.text.to_owned()).collect()));
        }
        all
    }

    #[test]
    fn a_row_is_numbered_by_the_line_where_it_begins() {
        let found = rows("a,b\r\n\r\n\"1\n2\",x\r\n3,\"y \"\"z\"\"\"");
        let numbers: Vec<u64> = found.iter().map(|(number, _)| *number).collect();
        assert_eq!(numbers, [1, 3, 5]);
        assert_eq!(found[2].1, ["3", "y \"z\""]);
    }

    #[test]
    fn a_huge_cell_is_cut() {
        let text = format!("a,{}\n1,2\n", "я".repeat(10_000_000));
        let found = Detected { encoding: UTF_8, bom: 0, certainty: Certainty::Known };
        let decoded = Decoded::new(text.as_bytes(), found).unwrap();
        let mut source =
            SeparatedRows::new(decoded, Dialect { separator: b',', skip: 0, line_end: b'\n' }, "a.csv", None);
        let mut row = Row::default();
        assert!(source.next_row(&mut row).unwrap());
        assert_eq!(row.cell(1).cut_from, Some(10_000_000));
        assert_eq!(row.cell(1).text.chars().count(), CELL_LIMIT / 2);
        assert!(source.next_row(&mut row).unwrap());
        assert_eq!(row.number, 2);
    }

    #[test]
    fn a_row_of_too_many_cells_keeps_the_first() {
        let text = ",".repeat(10_000);
        assert_eq!(rows(&text)[0].1.len(), CELLS_LIMIT);
    }
}
