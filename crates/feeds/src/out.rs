//! The way to the sink: places for warnings, ids that do not repeat, and the wish to stop turned into an error.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};

use domain::ListingId;

use crate::{Flow, Place, RawRow, ReadError, Record, Sink, Warning, WarningKind};

/// Ids past this many are no longer compared, so that a list of any length needs bounded memory.
const COMPARED: usize = 3_000_000;

/// Hands records and warnings of one file to a sink.
pub(crate) struct Out<'a> {
    sink: &'a mut dyn Sink,
    file: String,
    records: u64,
    hasher: RandomState,
    seen: HashMap<u64, u32>,
}

impl<'a> Out<'a> {
    /// For a file of this name.
    pub(crate) fn new(file: &str, sink: &'a mut dyn Sink) -> Self {
        Self { sink, file: file.to_owned(), records: 0, hasher: RandomState::new(), seen: HashMap::new() }
    }

    /// The file's name.
    pub(crate) fn file(&self) -> &str {
        &self.file
    }

    /// How many records were handed on.
    pub(crate) fn records(&self) -> u64 {
        self.records
    }

    /// A place in the file.
    pub(crate) fn place(&self, sheet: Option<&str>, row: Option<u64>, column: Option<&str>) -> Place {
        Place {
            file: self.file.clone(),
            sheet: sheet.map(str::to_owned),
            row,
            column: column.map(str::to_owned),
        }
    }

    /// Hands on a row as it stands.
    pub(crate) fn row(&mut self, row: RawRow) -> Result<(), ReadError> {
        let flow = self.sink.row(row);
        self.follow(flow)
    }

    /// Hands on a record; an id that came before gets the row's number behind it, and a warning.
    pub(crate) fn record(&mut self, mut record: Record, stated_id: bool) -> Result<(), ReadError> {
        if stated_id && let Some(first_row) = self.remember(&record) {
            let value = record.id.as_str().to_owned();
            let row = record.place.row.unwrap_or_default();
            record.id = ListingId::new(format!("{value}#{row}"));
            self.warn(record.place.clone(), WarningKind::DuplicateId { value, first_row })?;
        }
        self.records += 1;
        let flow = self.sink.record(record);
        self.follow(flow)
    }

    /// Hands on a warning.
    pub(crate) fn warn(&mut self, place: Place, kind: WarningKind) -> Result<(), ReadError> {
        let flow = self.sink.warning(Warning { place, kind });
        self.follow(flow)
    }

    /// Tells how far the reading is.
    pub(crate) fn progress(&mut self, read: u64, total: Option<u64>) -> Result<(), ReadError> {
        let flow = self.sink.progress(read, total);
        self.follow(flow)
    }

    fn follow(&self, flow: Flow) -> Result<(), ReadError> {
        match flow {
            Flow::Continue => Ok(()),
            Flow::Stop => Err(ReadError::Stopped { file: self.file.clone() }),
        }
    }

    /// The row where the id stood before; 64-bit hashes stand for the ids.
    fn remember(&mut self, record: &Record) -> Option<u64> {
        let hash = self.hasher.hash_one(record.id.as_str());
        let row = u32::try_from(record.place.row.unwrap_or_default()).unwrap_or(u32::MAX);
        if let Some(first) = self.seen.get(&hash) {
            return Some(u64::from(*first));
        }
        if self.seen.len() < COMPARED {
            self.seen.insert(hash, row);
        }
        None
    }
}
