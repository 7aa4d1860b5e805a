//! XLS, the binary workbooks of Excel until 2007, which 1C and many plants still write.

use std::{
    io::{Cursor, Read, Seek},
    panic::{AssertUnwindSafe, catch_unwind},
};

use calamine::{Data, Range, Reader, Rows, SheetType, Xls};

use super::{
    cell::{COLUMNS, SheetCell, show_kept},
    merges::Merges,
    ole::{Ole, inspect},
    sheets::Sheets,
    xlsx::fill_row,
};
use crate::{
    Options, ReadError, Summary,
    out::Out,
    row::Row,
    table::{Area, RowSource},
};

/// The format cannot address more.
const LIMIT_MIB: u64 = 256;

/// A sheet with its merged areas.
struct Sheet {
    name: String,
    range: Range<Data>,
    merges: Merges,
}

/// Reads a workbook.
pub(crate) fn read_xls<R: Read + Seek>(
    input: R,
    options: &Options,
    out: &mut Out<'_>,
) -> Result<Summary, ReadError> {
    let file = out.file().to_owned();
    let damaged = |reason: &str| ReadError::WorkbookDamaged { file: file.clone(), reason: reason.to_owned() };
    let mut bytes = Vec::new();
    let limit = LIMIT_MIB * 1024 * 1024;
    input.take(limit + 1).read_to_end(&mut bytes).map_err(|error| damaged(&error.to_string()))?;
    let too_large = || ReadError::TooLargeUnpacked { file: file.clone(), limit_mib: LIMIT_MIB };
    if u64::try_from(bytes.len()).is_ok_and(|length| length > limit) {
        return Err(too_large());
    }
    match inspect(&bytes) {
        Ole::Workbook => {}
        Ole::TooLarge => return Err(too_large()),
        Ole::Encrypted => return Err(ReadError::PasswordProtected { file }),
        Ole::Other(found) => return Err(ReadError::NotAList { file, found: found.to_owned() }),
        Ole::Damaged => return Err(damaged("OLE")),
    }
    // The reader of the binary format indexes by numbers that it finds in the file, so that a damaged file makes it panic.
    let sheets = catch_unwind(AssertUnwindSafe(|| load_sheets(bytes))).map_err(|_panic| damaged("BIFF"))?;
    let (names, loaded) = sheets.map_err(|error| match error {
        calamine::XlsError::Password => ReadError::PasswordProtected { file: file.clone() },
        error => damaged(&error.to_string()),
    })?;
    let mut reading = Sheets::new(options);
    for sheet in loaded {
        if reading.wants(&sheet.name) {
            let mut rows = XlsRows::new(&sheet.range, sheet.merges);
            reading.read(&sheet.name, &mut rows, out)?;
        }
    }
    reading.finish("xls", &names, out)
}

fn load_sheets(bytes: Vec<u8>) -> Result<(Vec<String>, Vec<Sheet>), calamine::XlsError> {
    let mut workbook: Xls<_> = Xls::new(Cursor::new(bytes))?;
    let worksheets = workbook.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let names: Vec<String> = worksheets.map(|sheet| sheet.name.clone()).collect();
    let mut sheets = Vec::new();
    for name in &names {
        let mut merges = Merges::default();
        for area in workbook.merge_cells_by_sheet_name(name)? {
            let column = |at: u32| usize::try_from(at).unwrap_or(usize::MAX);
            merges.add(Area {
                rows: (u64::from(area.start.0) + 1, u64::from(area.end.0) + 1),
                columns: (column(area.start.1), column(area.end.1)),
            });
        }
        merges.sort();
        sheets.push(Sheet { name: name.clone(), range: workbook.worksheet_range(name)?, merges });
    }
    Ok((names, sheets))
}

struct XlsRows<'a> {
    rows: Rows<'a, Data>,
    start: (u32, u32),
    at: u64,
    merges: Merges,
}

impl<'a> XlsRows<'a> {
    fn new(range: &'a Range<Data>, merges: Merges) -> Self {
        Self { rows: range.rows(), start: range.start().unwrap_or_default(), at: 0, merges }
    }
}

impl RowSource for XlsRows<'_> {
    fn next_row(&mut self, row: &mut Row) -> Result<bool, ReadError> {
        let Some(values) = self.rows.next() else { return Ok(false) };
        let number = u64::from(self.start.0) + self.at + 1;
        self.at += 1;
        let left = usize::try_from(self.start.1).unwrap_or_default();
        let mut cells: Vec<SheetCell> = values
            .iter()
            .enumerate()
            .take(COLUMNS)
            .filter_map(|(at, value)| {
                let (text, kind) = show_kept(value)?;
                Some(SheetCell::new(left + at, text, kind))
            })
            .collect();
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
