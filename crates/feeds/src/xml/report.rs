//! What a reader of XML says to its sink, with the element that is being read as the place.

use domain::ListingId;

use crate::{Place, ReadError, Record, Sink, WarningKind, out::Out};

/// How far a reader has come that goes over its sources more than once.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Meter {
    /// Bytes of the passes that are done.
    pub(crate) before: u64,
    /// Bytes of all passes, where known.
    pub(crate) total: Option<u64>,
    /// How many passes go over the main file.
    pub(crate) passes: u64,
}

/// A sink with the place that is being read.
pub(crate) struct Report<'s> {
    out: Out<'s>,
    /// The file that is being read, of the two that a catalogue may have.
    pub(crate) file: String,
    /// The element that is being read, from 1.
    pub(crate) row: Option<u64>,
    /// How far the reading has come.
    pub(crate) meter: Meter,
}

impl<'s> Report<'s> {
    /// A report on one file, read in one pass.
    pub(crate) fn new(sink: &'s mut dyn Sink, file: &str, total: Option<u64>) -> Self {
        let meter = Meter { before: 0, total, passes: 1 };
        Self { out: Out::new(file, sink), file: file.to_owned(), row: None, meter }
    }

    /// How many records went out.
    pub(crate) fn records(&self) -> u64 {
        self.out.records()
    }

    /// The place of a column in the current row.
    pub(crate) fn place(&self, column: &str) -> Place {
        let column = (!column.is_empty()).then(|| column.to_owned());
        Place { file: self.file.clone(), sheet: None, row: self.row, column }
    }

    /// Warns about a column of the current row.
    pub(crate) fn warn(&mut self, column: &str, kind: WarningKind) -> Result<(), ReadError> {
        self.out.warn(self.place(column), kind)
    }

    /// Warns about a place that was read earlier.
    pub(crate) fn warn_at(&mut self, place: Place, kind: WarningKind) -> Result<(), ReadError> {
        self.out.warn(place, kind)
    }

    /// Hands a record on.
    pub(crate) fn record(&mut self, record: Record) -> Result<(), ReadError> {
        self.out.record(record, true)
    }

    /// An empty record at the current row; a thing without an id is known by its row.
    pub(crate) fn blank_record(&self, id: &str) -> Record {
        let row = self.row.unwrap_or_default();
        let id = if id.is_empty() { ListingId::new(row.to_string()) } else { ListingId::new(id) };
        Record::at(self.place(""), id)
    }

    /// Tells how many bytes of the current pass were read.
    pub(crate) fn progress(&mut self, read: u64) -> Result<(), ReadError> {
        let passes = self.meter.passes.max(1);
        self.out.progress((self.meter.before + read) / passes, self.meter.total.map(|all| all / passes))
    }
}
