//! Reading lists for a command: options from arguments, progress, failures in the reader's language.

use std::{collections::BTreeMap, path::Path};

use domain::Locale;
use feeds::{Collected, Column, Flow, Options, RawRow, Record, Sink, Summary, Warning};

use crate::{failure::Failure, progress::Progress};

/// A list that was read whole.
pub(crate) struct List {
    pub(crate) file: String,
    pub(crate) records: Vec<Record>,
    pub(crate) warnings: Vec<Warning>,
}

/// Reads a whole list.
pub(crate) fn read_list(path: &Path, options: &Options, locale: Locale) -> Result<List, Failure> {
    let mut collected = Collected::new();
    read_into(path, options, locale, &mut collected)?;
    let file = file_name(path);
    Ok(List { file, records: collected.records, warnings: collected.warnings })
}

/// Reads a list into any sink, with progress.
pub(crate) fn read_into(
    path: &Path,
    options: &Options,
    locale: Locale,
    sink: &mut dyn Sink,
) -> Result<Summary, Failure> {
    let mut watched = Watched { sink, progress: Progress::new(file_name(path)) };
    feeds::read(path, options, &mut watched).map_err(|error| Failure::List(locale, error))
}

/// The file's name without its folder.
pub(crate) fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// Reads `HEADER=MEANING` arguments.
pub(crate) fn parse_map(arguments: &[String]) -> Result<BTreeMap<String, Column>, Failure> {
    arguments
        .iter()
        .map(|argument| {
            let (header, meaning) = argument
                .rsplit_once('=')
                .ok_or_else(|| Failure::Usage(format!("--map {argument:?}: write HEADER=MEANING")))?;
            let column = meaning.parse().map_err(|error| {
                let known = feeds::Meaning::ALL.map(|meaning| meaning.to_string()).join(", ");
                Failure::Usage(format!("--map {argument:?}: {error}; use one of {known}"))
            })?;
            Ok((header.to_owned(), column))
        })
        .collect()
}

struct Watched<'a> {
    sink: &'a mut dyn Sink,
    progress: Progress,
}

impl Sink for Watched<'_> {
    fn record(&mut self, record: Record) -> Flow {
        self.sink.record(record)
    }

    fn row(&mut self, row: RawRow) -> Flow {
        self.sink.row(row)
    }

    fn warning(&mut self, warning: Warning) -> Flow {
        self.sink.warning(warning)
    }

    fn progress(&mut self, read: u64, total: Option<u64>) -> Flow {
        self.progress.move_to(read, total);
        self.sink.progress(read, total)
    }
}
