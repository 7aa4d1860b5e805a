//! XLSX: cells stream by as the sheet lists them; a sheet of two far cells does not become a sheet of billions.

use std::io::{BufReader, Read, Seek};

use calamine::{Reader, SheetType, Xlsx, XlsxCellReader, XlsxError};

use super::{
    cell::{COLUMNS, SheetCell, show_value},
    merges::Merges,
    sheets::Sheets,
};
use crate::{
    Options, ReadError, Summary,
    out::Out,
    row::{CellKind, Row},
    table::{Area, RowSource},
};

/// Reads a workbook.
pub(super) fn read_xlsx<R: Read + Seek>(
    input: R,
    options: &Options,
    out: &mut Out<'_>,
) -> Result<Summary, ReadError> {
    let file = out.file().to_owned();
    let mut workbook: Xlsx<_> = Xlsx::new(BufReader::new(input)).map_err(|error| damage_of(&file, &error))?;
    let names: Vec<String> = workbook
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| sheet.name.clone())
        .collect();
    let mut sheets = Sheets::new(options);
    for name in &names {
        if !sheets.wants(name) {
            continue;
        }
        let merges = read_merges(&mut workbook, name).map_err(|error| damage_of(&file, &error))?;
        let reader = workbook.worksheet_cells_reader(name).map_err(|error| damage_of(&file, &error))?;
        let mut rows = XlsxRows { reader, merges, waiting: None, file: file.clone(), ended: false };
        sheets.read(name, &mut rows, out)?;
    }
    sheets.finish("xlsx", &names, out)
}

fn read_merges<R: Read + Seek>(workbook: &mut Xlsx<R>, name: &str) -> Result<Merges, XlsxError> {
    let mut merges = Merges::default();
    for area in workbook.merge_cells_by_sheet_name(name)? {
        let column = |at: u32| usize::try_from(at).unwrap_or(usize::MAX);
        merges.add(Area {
            rows: (u64::from(area.start.0) + 1, u64::from(area.end.0) + 1),
            columns: (column(area.start.1), column(area.end.1)),
        });
    }
    merges.sort();
    Ok(merges)
}

fn damage_of(file: &str, error: &XlsxError) -> ReadError {
    match error {
        XlsxError::Password => ReadError::PasswordProtected { file: file.to_owned() },
        error => ReadError::WorkbookDamaged { file: file.to_owned(), reason: error.to_string() },
    }
}

struct XlsxRows<'a, R: Read + Seek> {
    reader: XlsxCellReader<'a, R>,
    merges: Merges,
    waiting: Option<(u64, SheetCell)>,
    file: String,
    ended: bool,
}

impl<R: Read + Seek> XlsxRows<'_, R> {
    /// The next cell that holds something.
    fn next_cell(&mut self) -> Result<Option<(u64, SheetCell)>, ReadError> {
        if let Some(cell) = self.waiting.take() {
            return Ok(Some(cell));
        }
        while !self.ended {
            let Some(cell) = self.reader.next_cell().map_err(|error| damage_of(&self.file, &error))? else {
                self.ended = true;
                break;
            };
            let (row, column) = cell.get_position();
            let column = usize::try_from(column).unwrap_or(usize::MAX);
            if column < COLUMNS
                && let Some((text, kind)) = show_value(cell.get_value())
            {
                return Ok(Some((u64::from(row) + 1, SheetCell::new(column, text, kind))));
            }
        }
        Ok(None)
    }
}

impl<R: Read + Seek> RowSource for XlsxRows<'_, R> {
    fn next_row(&mut self, row: &mut Row) -> Result<bool, ReadError> {
        let Some((number, first)) = self.next_cell()? else { return Ok(false) };
        let mut cells = vec![first];
        while let Some((next, cell)) = self.next_cell()? {
            if next != number {
                self.waiting = Some((next, cell));
                break;
            }
            cells.push(cell);
        }
        self.merges.fill(number, &mut cells);
        fill_row(row, number, cells);
        Ok(true)
    }

    fn progress(&self) -> (u64, Option<u64>) {
        (0, None)
    }

    fn areas(&self) -> &[Area] {
        self.merges.areas()
    }
}

/// Puts cells into a row by their columns.
pub(super) fn fill_row(row: &mut Row, number: u64, mut cells: Vec<SheetCell>) {
    cells.sort_by_key(|cell| cell.column);
    row.restart(number);
    for cell in cells {
        if row.len() <= cell.column {
            row.pad_to(cell.column);
            row.push(&cell.text, cell.kind, cell.cut_from);
        }
    }
    if row.len() == 0 {
        row.push("", CellKind::Text, None);
    }
}
