//! Catalogue formats: CommerceML, YML, workbooks and separated values to records with located warnings.
//!
//! A reader pushes records into a [`Sink`] one by one, so that a list of any length needs bounded memory; what is odd goes
//! to the same sink as a [`Warning`] with file, sheet, row and column. No reader resolves a DTD or an entity.

mod cells;
mod choices;
mod collected;
pub mod commerceml;
mod damage;
mod encoding;
mod header;
mod open;
mod out;
mod raw;
mod record;
mod row;
mod separated;
mod sniff;
mod table;
mod warning;
mod workbook;
pub mod xml;
pub mod yml;

use std::{collections::BTreeMap, fs::File, io::Cursor, path::Path};

pub use collected::Collected;
pub use raw::{RawRow, Rows};
pub use record::{Column, Meaning, ParseColumnError, Property, Record, Stated};
pub use warning::{Place, ReadError, Warning, WarningKind};

/// What the sink wants next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flow {
    /// Go on.
    Continue,
    /// Stop here: the reader returns [`ReadError::Stopped`].
    Stop,
}

/// Receives what a reader finds, in the order of the file.
pub trait Sink {
    /// A record.
    fn record(&mut self, record: Record) -> Flow;
    /// A row as it stands, where [`Rows::Raw`] was asked for.
    fn row(&mut self, _row: RawRow) -> Flow {
        Flow::Continue
    }
    /// A warning.
    fn warning(&mut self, warning: Warning) -> Flow;
    /// Bytes read so far and, where known, in all; called now and then.
    fn progress(&mut self, read: u64, total: Option<u64>) -> Flow;
}

/// How to read a file.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Overrides of the recognised columns: header text to meaning.
    pub map: BTreeMap<String, Column>,
    /// The sheet to read; all sheets with a table otherwise.
    pub sheet: Option<String>,
    /// A second file of the same catalogue (CommerceML `offers.xml`).
    pub companion: Option<std::path::PathBuf>,
    /// What a table's rows become.
    pub rows: Rows,
}

/// What was recognised in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Summary {
    /// The format: `csv`, `xlsx`, `xls`, `ods`, `commerceml`, `yml`.
    pub format: String,
    /// The encoding of a text file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encoding: Option<String>,
    /// The mapping of each table: header text to column.
    pub tables: Vec<TableMapping>,
    /// How many records were handed on.
    pub records: u64,
}

/// The mapping of one table of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct TableMapping {
    /// The sheet's name in a workbook.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// The header's row, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub header_row: Option<u64>,
    /// Header texts and what each was recognised as (`None`: kept as a property).
    pub columns: Vec<(String, Option<Column>)>,
}

/// Reads a list of any known format, recognised by its content.
///
/// # Errors
/// [`ReadError`] where the file as a whole cannot be used; rows that are odd only warn.
pub fn read(path: &Path, options: &Options, sink: &mut dyn Sink) -> Result<Summary, ReadError> {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    let unreadable = |error: std::io::Error| ReadError::Unreadable {
        file: name.clone().into_owned(),
        reason: error.to_string(),
    };
    let file = File::open(path).map_err(unreadable)?;
    let metadata = file.metadata().map_err(unreadable)?;
    if !metadata.is_file() {
        return Err(unreadable(std::io::ErrorKind::IsADirectory.into()));
    }
    open::read_opened(file, &name, metadata.len(), options, sink)
}

/// Reads a list that stands in memory; the name is only shown.
///
/// # Errors
/// As [`read`].
pub fn read_bytes(
    name: &str,
    bytes: &[u8],
    options: &Options,
    sink: &mut dyn Sink,
) -> Result<Summary, ReadError> {
    let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    open::read_opened(Cursor::new(bytes), name, length, options, sink)
}
