//! A sink that keeps what it gets: for previews, tests and lists that fit into memory.

use crate::{Flow, Record, Sink, Warning};

/// Keeps records and warnings; past the limit of records it asks the reader to stop.
#[derive(Clone, Debug, Default)]
pub struct Collected {
    /// The records, in the order of the file.
    pub records: Vec<Record>,
    /// The warnings, in the order of the file.
    pub warnings: Vec<Warning>,
    limit: Option<usize>,
}

impl Collected {
    /// Keeps everything.
    pub fn new() -> Self {
        Self::default()
    }

    /// Stops the reader, with [`crate::ReadError::Stopped`], when there are this many records.
    pub fn up_to(limit: usize) -> Self {
        Self { limit: Some(limit), ..Self::default() }
    }

    /// Whether the limit was reached, so that a stopped reading is no failure.
    pub fn is_full(&self) -> bool {
        self.limit.is_some_and(|limit| self.records.len() >= limit)
    }
}

impl Sink for Collected {
    fn record(&mut self, record: Record) -> Flow {
        self.records.push(record);
        if self.is_full() { Flow::Stop } else { Flow::Continue }
    }

    fn warning(&mut self, warning: Warning) -> Flow {
        self.warnings.push(warning);
        Flow::Continue
    }

    fn progress(&mut self, _read: u64, _total: Option<u64>) -> Flow {
        Flow::Continue
    }
}
