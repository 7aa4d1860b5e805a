//! Tariff lists with a header row: the Chinese ten-digit list and whatever else names its columns.

use std::{collections::BTreeMap, sync::OnceLock};

use super::{
    Fault, ReadRows, TariffError, TariffRow,
    piped::{check_order, read_date},
};
use crate::{fold::fold_words, hs::HsCode};

const HEADERS: &str = include_str!("../../data/tariff_headers.tsv");
/// A letterhead is shorter than this.
const MAX_LINES_BEFORE_HEADER: u64 = 30;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Column {
    Code,
    Name,
    Duty,
    Provisional,
    Vat,
    Unit,
    UnitTwo,
    Regulators,
    Inspection,
    Elements,
    ValidFrom,
    ValidTo,
    Ignored,
}

type Columns = BTreeMap<Column, usize>;

pub(super) fn read_headed(text: &str) -> Result<ReadRows, TariffError> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter_of(text))
        .from_reader(text.as_bytes());
    let mut read = ReadRows::default();
    let mut columns = None;
    let mut lines = 0;
    for record in reader.records() {
        lines += 1;
        let Ok(record) = record else {
            read.fault(lines, Fault::Unreadable);
            continue;
        };
        let line = record.position().map_or(lines, csv::Position::line);
        let cells: Vec<&str> = record.iter().map(bare_cell).collect();
        match &columns {
            None => columns = recognise(&cells),
            Some(columns) => match read_row(&cells, columns) {
                Ok(Some(row)) => read.rows.push(row),
                Ok(None) => {}
                Err(fault) => read.fault(line, fault),
            },
        }
        if columns.is_none() && lines > MAX_LINES_BEFORE_HEADER {
            break;
        }
    }
    match (columns, read.rows.is_empty()) {
        (None, _) => Err(TariffError::NoHeader),
        (Some(_), true) => Err(TariffError::NoRows { lines }),
        (Some(_), false) => Ok(read),
    }
}

/// The sign that the first lines have most of.
fn delimiter_of(text: &str) -> u8 {
    let count = |sign: &char| {
        let head = text.lines().zip(0..MAX_LINES_BEFORE_HEADER);
        head.map(|(line, _)| line.matches(*sign).count()).sum::<usize>()
    };
    match [',', '|', ';', '\t'].into_iter().max_by_key(count) {
        Some('\t') => b'\t',
        Some(';') => b';',
        Some('|') => b'|',
        _ => b',',
    }
}

/// Spreadsheets keep a text that looks like a formula as `="--其他"`.
fn bare_cell(cell: &str) -> &str {
    let cell = cell.trim();
    cell.strip_prefix("=\"").and_then(|cell| cell.strip_suffix('"')).unwrap_or(cell)
}

/// The columns of a header row: it has to name a code and a name.
fn recognise(cells: &[&str]) -> Option<Columns> {
    let mut columns = Columns::new();
    for (at, cell) in cells.iter().enumerate() {
        if let Some(column) = column_of(cell) {
            columns.entry(column).or_insert(at);
        }
    }
    (columns.contains_key(&Column::Code) && columns.contains_key(&Column::Name)).then_some(columns)
}

fn column_of(header: &str) -> Option<Column> {
    let header = fold_words(header).replace(['.', ',', '(', ')', '%'], " ");
    let header = header.split_whitespace().collect::<Vec<_>>().join(" ");
    words().iter().find(|(word, _)| header.contains(word)).map(|(_, column)| *column)
}

/// The words of all columns, longest first, so that 出口退税率 is not taken for a duty.
fn words() -> &'static [(&'static str, Column)] {
    static WORDS: OnceLock<Vec<(&'static str, Column)>> = OnceLock::new();
    WORDS.get_or_init(|| {
        let rows =
            HEADERS.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t'));
        let mut words: Vec<(&str, Column)> = rows
            .filter_map(|(name, words)| Some((column_named(name)?, words)))
            .flat_map(|(column, words)| words.split(';').map(move |word| (word, column)))
            .collect();
        words.sort_by_key(|(word, _)| std::cmp::Reverse(word.chars().count()));
        words
    })
}

fn column_named(name: &str) -> Option<Column> {
    Some(match name {
        "code" => Column::Code,
        "name" => Column::Name,
        "duty" => Column::Duty,
        "provisional" => Column::Provisional,
        "vat" => Column::Vat,
        "unit" => Column::Unit,
        "unit_two" => Column::UnitTwo,
        "regulators" => Column::Regulators,
        "inspection" => Column::Inspection,
        "elements" => Column::Elements,
        "valid_from" => Column::ValidFrom,
        "valid_to" => Column::ValidTo,
        "ignored" => Column::Ignored,
        _ => return None,
    })
}

/// `None` for a row without any text, or one that only titles the rows below it.
fn read_row(cells: &[&str], columns: &Columns) -> Result<Option<TariffRow>, Fault> {
    let cell =
        |column: Column| columns.get(&column).and_then(|at| cells.get(*at)).copied().unwrap_or_default();
    let stated = |column: Column| Some(cell(column)).filter(|text| !text.is_empty()).map(str::to_owned);
    let value = cell(Column::Code);
    if value.is_empty() {
        return Ok(None);
    }
    let code: HsCode = value.parse().map_err(|_err| Fault::Code { value: value.to_owned() })?;
    let mut row = TariffRow::named(code, cell(Column::Name));
    if row.name.is_empty() {
        return Err(Fault::NameMissing);
    }
    row.duty = stated(Column::Duty);
    row.provisional_duty = stated(Column::Provisional);
    row.vat = stated(Column::Vat);
    row.units = units_in(cell(Column::Unit)).chain(units_in(cell(Column::UnitTwo))).collect();
    row.regulators = joined(stated(Column::Regulators), stated(Column::Inspection));
    row.elements = stated(Column::Elements);
    row.valid_from = read_date(Some(&cell(Column::ValidFrom)))?;
    row.valid_to = read_date(Some(&cell(Column::ValidTo)))?;
    check_order(&row)?;
    Ok(Some(row))
}

/// "台/千克" are two units; "无" and a dash are none.
fn units_in(cell: &str) -> impl Iterator<Item = String> + '_ {
    cell.split('/').map(str::trim).filter(|unit| !matches!(*unit, "" | "无" | "-" | "–")).map(str::to_owned)
}

/// Customs letters, then after a bar those of inspection.
fn joined(customs: Option<String>, inspection: Option<String>) -> Option<String> {
    let sound = |text: &String| !matches!(text.as_str(), "无" | "-");
    match (customs.filter(sound), inspection.filter(sound)) {
        (Some(customs), Some(inspection)) => Some(format!("{customs}|{inspection}")),
        (customs, inspection) => customs.or(inspection),
    }
}
