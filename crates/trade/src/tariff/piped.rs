//! The text tables of the Russian service (`TNVED1.TXT` to `TNVED4.TXT`): cells between bars, codes cut into their parts, a span
//! of days at the end.
//!
//! Sections `раздел|название|примечание|с|по|`, chapters `раздел|группа|название|примечание|с|по|`, headings
//! `группа|позиция|название|с|по|`, codes `группа|позиция|субпозиция|название|с|по|`. What a line is follows from how many
//! numbers it begins with and where its first date stands.

use super::{Fault, ReadRows, TariffError, TariffRow};
use crate::{Date, hs::HsCode};

/// What a line holds.
enum Line {
    Section,
    Row(Box<TariffRow>),
}

/// Whether one of the first lines begins with a number and a bar.
pub(super) fn is_piped(text: &str) -> bool {
    text.lines().take(20).any(|line| {
        line.split_once('|').is_some_and(|(first, rest)| is_number(first.trim()) && rest.contains('|'))
    })
}

pub(super) fn read_piped(text: &str) -> Result<ReadRows, TariffError> {
    let mut read = ReadRows::default();
    let mut sections = 0;
    let mut lines = 0;
    for (line, number) in
        text.lines().zip(1..).filter(|(line, _)| !line.trim_matches(['\u{1A}', ' ']).is_empty())
    {
        lines += 1;
        match read_line(line) {
            Ok(Line::Section) => sections += 1,
            Ok(Line::Row(row)) => read.rows.push(*row),
            // The first line names the file and its edition.
            Err(_) if number == 1 => {}
            Err(fault) => read.fault(number, fault),
        }
    }
    match (read.rows.is_empty(), sections) {
        (false, _) => Ok(read),
        (true, 0) => Err(TariffError::NoRows { lines }),
        (true, _) => Err(TariffError::SectionsOnly),
    }
}

fn read_line(line: &str) -> Result<Line, Fault> {
    let cells: Vec<&str> = line.split('|').map(str::trim).collect();
    let numbers = cells.iter().take(3).take_while(|cell| is_number(cell)).count();
    let first_date = cells.iter().position(|cell| cell.parse::<Date>().is_ok());
    let digits = |from: usize, to: usize| cells.get(from..to).unwrap_or_default().concat();
    let (code, name_at) = match (numbers, first_date) {
        (0, _) => return Err(Fault::Code { value: cells.first().copied().unwrap_or_default().to_owned() }),
        (1, _) if digits(0, 1).len() >= 4 => (digits(0, 1), 1),
        (1, _) => return Ok(Line::Section),
        (2, Some(4..)) => (digits(1, 2), 2),
        (2, Some(_)) => (digits(0, 2), 2),
        (2, None) => return Err(Fault::Date { value: String::new() }),
        _ => (digits(0, 3), 3),
    };
    let name = cells.get(name_at).copied().ok_or(Fault::TooFewCells { cells: cells.len() })?;
    let code: HsCode = code.parse().map_err(|_err| Fault::Code { value: code.clone() })?;
    let mut row = TariffRow::named(code, name);
    if row.name.is_empty() {
        return Err(Fault::NameMissing);
    }
    let from = first_date.unwrap_or(name_at + 1);
    row.valid_from = read_date(cells.get(from))?;
    row.valid_to = read_date(cells.get(from + 1))?;
    check_order(&row)?;
    Ok(Line::Row(Box::new(row)))
}

/// An empty cell is an open end.
pub(super) fn read_date(cell: Option<&&str>) -> Result<Option<Date>, Fault> {
    match cell.copied().unwrap_or_default() {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_err| Fault::Date { value: text.to_owned() }),
    }
}

pub(super) fn check_order(row: &TariffRow) -> Result<(), Fault> {
    match (row.valid_from, row.valid_to) {
        (Some(first), Some(last)) if last < first => Err(Fault::DatesReversed),
        _ => Ok(()),
    }
}

fn is_number(cell: &str) -> bool {
    !cell.is_empty() && cell.bytes().all(|byte| byte.is_ascii_digit())
}
