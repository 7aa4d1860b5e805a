//! Rows to records: finds the header among the first rows, then reads every table that stands under it.

mod builder;
mod codes;
mod filling;
mod live;
mod two_rows;

use crate::{
    Options, ReadError, Rows, TableMapping, WarningKind,
    header::{
        HeaderCell, TablePlan, column_letters, find_header, is_same, looks_like_header, plan_by_position,
        plan_table, split_tables,
    },
    out::Out,
    raw::read_raw,
    row::Row,
};

use live::LiveTable;
pub(crate) use two_rows::Area;

/// The header is looked for among this many rows that are not blank.
const HEAD: usize = 50;
/// Progress is told every so many rows.
const PROGRESS_ROWS: u64 = 5_000;

/// Where rows come from.
pub(crate) trait RowSource {
    /// Puts the next row into the buffer; `false` at the end.
    fn next_row(&mut self, row: &mut Row) -> Result<bool, ReadError>;
    /// Bytes read so far and in all.
    fn progress(&self) -> (u64, Option<u64>);
    /// Merged areas of the sheet.
    fn areas(&self) -> &[Area] {
        &[]
    }
}

/// What kind of source the rows are of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Layout {
    /// Lines of a text file, as programs write them.
    Lines,
    /// A sheet of a workbook, as people write them.
    Sheet,
}

/// A sheet or file on its way to records.
pub(crate) struct Reading<'a> {
    /// What the user asked for.
    pub(crate) options: &'a Options,
    /// The sheet's name.
    pub(crate) sheet: Option<&'a str>,
    /// The kind of source.
    pub(crate) layout: Layout,
    /// Whether rows before this sheet have taken the plain row numbers as ids.
    pub(crate) numbers_taken: bool,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Tables, with how many rows of data they had.
    Tables {
        /// Their mappings.
        mappings: Vec<TableMapping>,
        /// How many rows stood below the headers.
        rows: u64,
    },
    /// Rows, but no header among them.
    NoHeader {
        /// The texts of the first row.
        headers: Vec<String>,
    },
    /// Nothing but blanks.
    Blank,
}

/// Reads all tables of a sheet or file.
pub(crate) fn read_tables(
    source: &mut dyn RowSource,
    reading: &Reading<'_>,
    out: &mut Out<'_>,
) -> Result<Outcome, ReadError> {
    if reading.options.rows == Rows::Raw {
        return read_raw(source, reading, out);
    }
    let head = read_head(source)?;
    if head.is_empty() {
        return Ok(Outcome::Blank);
    }
    let map = &reading.options.map;
    let (plans, data_from) = if let Some(found) = find_header(&head, map) {
        plan_header(&head, found.at, reading, source.areas())
    } else if let Some(plan) = plan_by_position(map, head.iter().map(Row::len).max().unwrap_or_default()) {
        (vec![plan], 0)
    } else {
        let first = head.first().map(|row| row.cells().map(|cell| cell.text.to_owned()).collect());
        return Ok(Outcome::NoHeader { headers: first.unwrap_or_default() });
    };
    if reading.layout == Layout::Lines {
        // A text file has one table, so that a missing header is known before the first row is handed on.
        check_map(
            out.file(),
            &plans.iter().map(|plan| plan.mapping(None)).collect::<Vec<_>>(),
            reading.options,
        )?;
    }
    let mut tables = Tables::start(plans, reading, out)?;
    for row in head.iter().skip(data_from) {
        tables.take(row, reading, out)?;
    }
    let mut row = Row::default();
    let mut counted = 0_u64;
    while source.next_row(&mut row)? {
        tables.take(&row, reading, out)?;
        counted += 1;
        if counted.is_multiple_of(PROGRESS_ROWS) {
            let (read, total) = source.progress();
            out.progress(read, total)?;
        }
    }
    Ok(Outcome::Tables { mappings: tables.mappings, rows: tables.rows })
}

/// Every header of the user's map has to stand in one of the tables.
pub(crate) fn check_map(file: &str, tables: &[TableMapping], options: &Options) -> Result<(), ReadError> {
    let headers: Vec<String> =
        tables.iter().flat_map(|table| &table.columns).map(|(header, _)| header.clone()).collect();
    match options.map.keys().find(|key| !headers.iter().any(|header| is_same(header, key))) {
        Some(header) => {
            Err(ReadError::MapHeaderMissing { file: file.to_owned(), header: header.clone(), headers })
        }
        None => Ok(()),
    }
}

fn read_head(source: &mut dyn RowSource) -> Result<Vec<Row>, ReadError> {
    let mut head = Vec::new();
    let mut row = Row::default();
    while head.len() < HEAD && source.next_row(&mut row)? {
        if !row.is_blank() {
            head.push(row.clone());
        }
    }
    Ok(head)
}

/// The plans of the tables under a header and the position of the first row of data.
fn plan_header(head: &[Row], at: usize, reading: &Reading<'_>, areas: &[Area]) -> (Vec<TablePlan>, usize) {
    let Some(row) = head.get(at) else { return (Vec::new(), at) };
    match head.get(at + 1).and_then(|below| two_rows::join_header(row, below, areas)) {
        Some(joined) => (plan_row(&joined, reading), at + 2),
        None => (plan_row(row, reading), at + 1),
    }
}

fn plan_row(row: &Row, reading: &Reading<'_>) -> Vec<TablePlan> {
    let cells: Vec<HeaderCell> =
        row.cells().enumerate().map(|(index, cell)| HeaderCell::new(index, cell.text)).collect();
    split_tables(&cells).into_iter().map(|part| plan_table(part, row.number, &reading.options.map)).collect()
}

struct Tables {
    live: Vec<LiveTable>,
    mappings: Vec<TableMapping>,
    rows: u64,
}

impl Tables {
    fn start(plans: Vec<TablePlan>, reading: &Reading<'_>, out: &mut Out<'_>) -> Result<Self, ReadError> {
        let mut tables = Self { live: Vec::new(), mappings: Vec::new(), rows: 0 };
        tables.open(plans, reading, out)?;
        Ok(tables)
    }

    fn open(
        &mut self,
        plans: Vec<TablePlan>,
        reading: &Reading<'_>,
        out: &mut Out<'_>,
    ) -> Result<(), ReadError> {
        self.live.clear();
        for (at, plan) in plans.into_iter().enumerate() {
            let first = plan.columns.first().map_or(0, |column| column.index);
            let side = if at > 0 { column_letters(first) } else { String::new() };
            if at > 0 {
                let last = plan.columns.last().map_or(first, |column| column.index);
                let columns = format!("{side}:{}", column_letters(last));
                let place = out.place(reading.sheet, plan.header_row, None);
                out.warn(place, WarningKind::SideTable { columns })?;
            }
            let plain = !reading.numbers_taken && at == 0;
            let prefix = match reading.sheet {
                _ if plain => String::new(),
                Some(sheet) => format!("{sheet}!{side}"),
                None => side,
            };
            self.mappings.push(plan.mapping(reading.sheet));
            self.live.push(LiveTable::new(plan, prefix, reading.layout));
        }
        Ok(())
    }

    fn take(&mut self, row: &Row, reading: &Reading<'_>, out: &mut Out<'_>) -> Result<(), ReadError> {
        if row.is_blank() {
            return Ok(());
        }
        if self.live.iter().any(|table| table.repeats_header(row)) {
            return Ok(());
        }
        // People put one table below another; programs do not.
        if reading.layout == Layout::Sheet && looks_like_header(row) {
            return self.open(plan_row(row, reading), reading, out);
        }
        let mut taken = false;
        for table in &mut self.live {
            taken |= table.take(row, reading.sheet, out)?;
        }
        self.rows += u64::from(taken);
        self.warn_if_long(row, reading, out)
    }

    /// Cells past the last header have no name and are left out.
    fn warn_if_long(&self, row: &Row, reading: &Reading<'_>, out: &mut Out<'_>) -> Result<(), ReadError> {
        let expected =
            self.live.last().and_then(|table| table.plan.columns.last()).map_or(0, |column| column.index + 1);
        let filled = (expected..row.len()).rev().find(|index| !row.cell(*index).text.is_empty());
        match filled {
            Some(last) => {
                let place = out.place(reading.sheet, Some(row.number), None);
                out.warn(place, WarningKind::RowTooLong { cells: last + 1, expected })
            }
            None => Ok(()),
        }
    }
}
