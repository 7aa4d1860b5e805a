//! National tariff tables that the operator loads: dated rows with their source, never part of the program.

mod archive;
mod encoding;
mod headed;
mod piped;

use domain::UnitCode;
use serde::{Deserialize, Serialize};

use crate::{
    Date,
    hs::HsCode,
    vat::{Country, DutyRate, parse_duty},
};

/// A loaded table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TariffTable {
    /// Whose table it is.
    pub country: Country,
    /// Where it comes from, in the operator's words.
    pub source: String,
    /// The day it was loaded.
    pub loaded: Date,
    /// Its rows in the order of the codes, then of their first days.
    pub rows: Vec<TariffRow>,
}

/// One code with what holds for it in a span of days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TariffRow {
    /// The code with the country's own digits.
    pub code: HsCode,
    /// Its name without the dashes that show its depth.
    pub name: String,
    /// How many dashes stood before the name.
    pub depth: u8,
    /// The duty as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duty: Option<String>,
    /// The duty that holds instead for a time, as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provisional_duty: Option<String>,
    /// The rate of value-added tax as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vat: Option<String>,
    /// The units to declare, as written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<String>,
    /// Letters of the regulators, such as `O`, `A`, `B`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub regulators: Option<String>,
    /// What a declaration has to state (申报要素).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub elements: Option<String>,
    /// The first day, if stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<Date>,
    /// The last day, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<Date>,
}

/// Where a table comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provenance {
    /// Whose table it is.
    pub country: Country,
    /// The source in the operator's words.
    pub source: String,
    /// The day of loading.
    pub loaded: Date,
}

/// A read table and the lines that could not be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Load {
    /// The table.
    pub table: TariffTable,
    /// What is wrong with which line.
    pub faults: Vec<LineFault>,
}

/// A line that could not be used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LineFault {
    /// The file inside an archive.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// The line, from 1.
    pub line: u64,
    /// What is wrong.
    #[serde(flatten)]
    pub fault: Fault,
}

/// What is wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "fault", rename_all = "kebab-case")]
pub enum Fault {
    /// Too few cells to hold a code and a name.
    TooFewCells {
        /// How many there are.
        cells: usize,
    },
    /// The code is none.
    Code {
        /// What stands there.
        value: String,
    },
    /// There is no name.
    NameMissing,
    /// A date is none.
    Date {
        /// What stands there.
        value: String,
    },
    /// The last day is before the first.
    DatesReversed,
    /// The line is not text of the file's encoding or not a row.
    Unreadable,
}

/// Why a file is no tariff table.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TariffError {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// No line names a code column and a name column, and no line has the form of the customs service.
    #[error("no column of codes and names was recognised")]
    NoHeader,
    /// It holds the sections only; the codes are in the other files of the set.
    #[error("the file holds sections only, no codes")]
    SectionsOnly,
    /// Not one line could be used.
    #[error("none of the {lines} lines could be used")]
    NoRows {
        /// How many lines there are.
        lines: u64,
    },
    /// The packed file is damaged.
    #[error("the archive is damaged")]
    ArchiveDamaged,
    /// The packed file unpacks to more than a tariff can have.
    #[error("the archive unpacks to too much")]
    ArchiveTooLarge,
}

/// Reads a table: the text files of the Russian customs service (single or zipped), or a list with a header row.
pub fn read_table(bytes: &[u8], about: &Provenance) -> Result<Load, TariffError> {
    if bytes.starts_with(b"PK\x03\x04") {
        return archive::read_archive(bytes, about);
    }
    let text = encoding::decode(bytes, about.country);
    if text.trim().is_empty() {
        return Err(TariffError::Empty);
    }
    let read = if piped::is_piped(&text) { piped::read_piped(&text) } else { headed::read_headed(&text) }?;
    Ok(read.into_load(about))
}

/// Rows and faults of one file.
#[derive(Default)]
struct ReadRows {
    rows: Vec<TariffRow>,
    faults: Vec<LineFault>,
}

impl ReadRows {
    fn fault(&mut self, line: u64, fault: Fault) {
        self.faults.push(LineFault { file: None, line, fault });
    }

    fn into_load(mut self, about: &Provenance) -> Load {
        self.rows.sort_by(|a, b| (&a.code, a.valid_from).cmp(&(&b.code, b.valid_from)));
        let Provenance { country, source, loaded } = about.clone();
        Load { table: TariffTable { country, source, loaded, rows: self.rows }, faults: self.faults }
    }
}

impl TariffTable {
    /// The rows that hold on a day.
    pub fn rows_on(&self, day: Date) -> impl Iterator<Item = &TariffRow> {
        self.rows.iter().filter(move |row| row.holds_on(day))
    }

    /// The row of a code that holds on a day; of several the one that began last.
    pub fn find(&self, code: &HsCode, day: Date) -> Option<&TariffRow> {
        let from = self.rows.partition_point(|row| row.code < *code);
        let same = self.rows.get(from..)?.iter().take_while(|row| row.code == *code);
        same.filter(|row| row.holds_on(day)).last()
    }

    /// The rows of the codes that begin with `prefix`, for choosing among a country's own digits.
    pub fn find_under<'a>(&'a self, prefix: &'a HsCode, day: Date) -> impl Iterator<Item = &'a TariffRow> {
        let from = self.rows.partition_point(|row| row.code < *prefix);
        let rest = self.rows.get(from..).unwrap_or_default().iter();
        rest.take_while(|row| row.code.as_str().starts_with(prefix.as_str()))
            .filter(move |row| row.holds_on(day))
    }
}

impl TariffRow {
    fn named(code: HsCode, name: &str) -> Self {
        let (depth, name) = split_dashes(name);
        Self {
            code,
            name,
            depth,
            duty: None,
            provisional_duty: None,
            vat: None,
            units: Vec::new(),
            regulators: None,
            elements: None,
            valid_from: None,
            valid_to: None,
        }
    }

    /// Whether the row holds on a day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.valid_from.is_none_or(|first| first <= day) && self.valid_to.is_none_or(|last| day <= last)
    }

    /// The duty as a rate, if its text can be read.
    pub fn duty_rate(&self) -> Option<DutyRate> {
        self.provisional_duty.as_deref().or(self.duty.as_deref()).and_then(parse_duty)
    }

    /// The units to declare that the table of units knows.
    pub fn unit_codes(&self) -> Vec<UnitCode> {
        self.units
            .iter()
            .filter_map(|unit| crate::units::find_unit(unit))
            .map(crate::units::Unit::code)
            .collect()
    }
}

/// Takes the dashes that show the depth off a name: "- - прочие" is at depth 2.
fn split_dashes(name: &str) -> (u8, String) {
    let is_dash = |char: char| matches!(char, '-' | '–' | '—' | '－');
    let bare = name.trim_start_matches(|char: char| is_dash(char) || char.is_whitespace());
    let head = name.get(..name.len() - bare.len()).unwrap_or_default();
    let depth = head.chars().filter(|char| is_dash(*char)).count();
    let words = bare.split_whitespace().collect::<Vec<_>>().join(" ");
    (u8::try_from(depth).unwrap_or(u8::MAX), words.trim_end_matches([':', '：', ';']).to_owned())
}

#[cfg(test)]
mod tests;
