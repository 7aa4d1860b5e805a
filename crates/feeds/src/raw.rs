//! Rows as they stand, for lists whose columns mean something that this crate does not know.

use crate::{
    ReadError, TableMapping,
    out::Out,
    row::Row,
    table::{Outcome, Reading, RowSource},
};

/// What the rows of a table become.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rows {
    /// Records of listings, by the header.
    #[default]
    Records,
    /// Rows as they stand, header and all; for workbooks and separated values.
    Raw,
}

/// A row that is not blank, as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RawRow {
    /// The sheet's name in a workbook.
    pub sheet: Option<String>,
    /// The row's number from 1.
    pub number: u64,
    /// The texts of its cells, trimmed.
    pub cells: Vec<String>,
}

/// Hands on the rows of a sheet or file.
pub(crate) fn read_raw(
    source: &mut dyn RowSource,
    reading: &Reading<'_>,
    out: &mut Out<'_>,
) -> Result<Outcome, ReadError> {
    let mut row = Row::default();
    let mut rows = 0;
    while source.next_row(&mut row)? {
        if !row.is_blank() {
            rows += 1;
            let cells = row.cells().map(|cell| cell.text.to_owned()).collect();
            out.row(RawRow { sheet: reading.sheet.map(str::to_owned), number: row.number, cells })?;
        }
    }
    if rows == 0 {
        return Ok(Outcome::Blank);
    }
    let mapping = TableMapping { sheet: reading.sheet.map(str::to_owned), ..TableMapping::default() };
    Ok(Outcome::Tables { mappings: vec![mapping], rows })
}
