//! What of the user's input cannot be used, told with a remedy.

use std::path::Path;

use i18n::family;
use serde::Serialize;

use crate::{failure::Failure, lists::file_name, report::Words};

/// Why the command cannot begin.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub(super) enum Refusal {
    /// A file cannot be opened.
    Unreadable { file: String, reason: String },
    /// A file is not JSON.
    NotJson { file: String, line: String, reason: String },
    /// A file is JSON, but not of the documented form.
    WrongShape { file: String, reason: String },
    /// A `.dzn` file lacks something.
    NotDzn { file: String, reason: String },
    /// A folder holds no data file to measure.
    NoInstances { file: String },
    /// The table of published answers cannot be used.
    BadPublished { file: String, reason: String },
    /// An output has an ending that means nothing here.
    UnknownEnding { file: String },
    /// Slots of the command line make no sense.
    BadSlots { text: String },
    /// A midday break that makes no sense.
    BadLunch { text: String },
    /// More slots than a day can hold.
    TooManySlots { slots: usize },
    /// A list of requests needs slots and tables on the command line.
    ListNeedsDay,
    /// A list lacks a column.
    MissingColumns { file: String, columns: Vec<&'static str>, headers: Vec<String> },
    /// A way between halls that makes no sense.
    BadWalk { text: String },
    /// A way to a hall in which no table stands.
    WalkToNowhere { text: String, hall: String, halls: Vec<String> },
    /// Calendars need times.
    SlotsWithoutTimes,
}

impl Refusal {
    /// What is wrong and what to do, exit code 2.
    pub(super) fn tell(&self, words: Words) -> Failure {
        let what = words.variant(family!("schedule-refusal-"), "kind", self, "");
        let remedy = words.variant(family!("schedule-refusal-"), "kind", self, "-remedy");
        Failure::Usage(format!("{what}\n{remedy}"))
    }

    /// A file that cannot be opened.
    pub(super) fn unreadable(path: &Path, error: &std::io::Error) -> Self {
        Self::Unreadable { file: file_name(path), reason: error.to_string() }
    }

    /// A file whose JSON cannot be used.
    pub(super) fn json(path: &Path, error: &serde_json::Error) -> Self {
        let (file, reason) = (file_name(path), error.to_string());
        if error.is_data() {
            Self::WrongShape { file, reason }
        } else {
            Self::NotJson { file, line: error.line().to_string(), reason }
        }
    }
}
