//! The published answers: what was proved, and how fast.

use std::{collections::BTreeMap, fs::File, path::Path};

use serde::{Deserialize, Serialize};

use super::{super::refusal::Refusal, FAIRNESS};
use crate::{failure::Failure, lists::file_name, report::Words};

/// Lies beside the instances: instance, variant, d, solver, seconds or `TO`, best or `-`.
const FILE: &str = "published_jair2022.csv";

/// A published answer that was proved.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Published {
    /// The fewest breaks; nothing where not all meetings can be placed.
    pub(super) breaks: Option<u32>,
    /// The seconds of the quickest proof.
    pub(super) seconds: f64,
}

#[derive(Deserialize)]
struct Row {
    instance: String,
    variant: String,
    d: u32,
    time_s: String,
    best: String,
}

impl Row {
    /// What the row proves; a solver that ran out of time proves nothing.
    fn read(&self) -> Option<Published> {
        let seconds = self.time_s.trim().parse().ok()?;
        let breaks = match self.best.trim() {
            "-" => None,
            best => Some(best.parse().ok()?),
        };
        Some(Published { breaks, seconds })
    }
}

/// The answers by the names of the data files; none where the table is not there.
pub(super) fn load(words: Words, folder: &Path) -> Result<BTreeMap<String, Published>, Failure> {
    let path = folder.join(FILE);
    let file = match File::open(&path) {
        Ok(file) => file,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(BTreeMap::new()),
        Err(error) => return Err(Refusal::unreadable(&path, &error).tell(words)),
    };
    let mut best: BTreeMap<String, Published> = BTreeMap::new();
    for row in csv::Reader::from_reader(file).deserialize() {
        let row: Row = row.map_err(|error| {
            Refusal::BadPublished { file: file_name(&path), reason: error.to_string() }.tell(words)
        })?;
        let Some(published) = row.read().filter(|_| row.d == FAIRNESS) else { continue };
        let name = format!("{}.{}", row.instance, row.variant);
        if best.get(&name).is_none_or(|known| published.seconds < known.seconds) {
            best.insert(name, published);
        }
    }
    Ok(best)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(time: &str, best: &str) -> Option<(Option<u32>, f64)> {
        let row = Row {
            instance: "a".to_owned(),
            variant: "b".to_owned(),
            d: 2,
            time_s: time.to_owned(),
            best: best.to_owned(),
        };
        row.read().map(|published| (published.breaks, published.seconds))
    }

    #[test]
    fn only_what_was_proved_counts() {
        assert_eq!(read("0.5", "3"), Some((Some(3), 0.5)));
        assert_eq!(read("2", "-"), Some((None, 2.0)));
        assert_eq!(read("TO", "3"), None);
        assert_eq!(read("0.5", ""), None);
    }
}
