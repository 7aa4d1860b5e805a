//! Strings that say the same in several languages, read from tab-separated files.

use std::path::{Path, PathBuf};

use domain::Locale;

/// Suffixes of the columns that hold parallel texts: `ru`, `zh`, `en` and `ru_desc`, `zh_desc`, `en_desc`.
const SETS: [&str; 2] = ["", "_desc"];
/// A synonym list in a cell is split here.
const SYNONYMS: char = '|';

/// One thing in up to three languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Triple {
    /// The words by [`Locale::index`].
    pub texts: [Option<String>; 3],
}

impl Triple {
    /// The words in one language.
    pub fn get(&self, locale: Locale) -> Option<&str> {
        self.texts.get(locale.index()).and_then(Option::as_deref)
    }
}

/// Parallel strings with what they came from.
#[derive(Clone, Debug, Default)]
pub struct Corpus {
    /// The rows, in the order of the files: neighbours are kin in a taxonomy.
    pub triples: Vec<Triple>,
    /// File names and how many rows each gave.
    pub sources: Vec<(String, usize)>,
}

/// Why a file of parallel strings cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum CorpusError {
    /// The file cannot be read.
    #[error("cannot read {path}: {source}")]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// The header does not name two of `ru`, `zh`, `en`.
    #[error("{path}: the header line names fewer than two of ru, zh, en")]
    Header {
        /// The file.
        path: PathBuf,
    },
}

impl Corpus {
    /// Adds the rows of a file with a header line.
    pub fn read(&mut self, path: &Path) -> Result<(), CorpusError> {
        let text = std::fs::read_to_string(path)
            .map_err(|source| CorpusError::Io { path: path.to_owned(), source })?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        self.read_text(&name, &text).ok_or_else(|| CorpusError::Header { path: path.to_owned() })
    }

    /// Adds the rows of a text with a header line; `None` where the header names fewer than two languages.
    pub fn read_text(&mut self, name: &str, text: &str) -> Option<()> {
        let mut lines = text.lines();
        let header: Vec<&str> = lines.next()?.split('\t').collect();
        let position = |column: String| header.iter().position(|&name| name == column);
        let sets: Vec<[Option<usize>; 3]> = SETS
            .iter()
            .map(|suffix| Locale::ALL.map(|locale| position(format!("{locale}{suffix}"))))
            .filter(|columns| columns.iter().flatten().count() >= 2)
            .collect();
        if sets.is_empty() {
            return None;
        }
        let before = self.triples.len();
        for line in lines {
            let cells: Vec<&str> = line.split('\t').collect();
            for columns in &sets {
                self.add_row(columns.map(|column| cells.get(column?).copied()));
            }
        }
        self.sources.push((name.to_owned(), self.triples.len() - before));
        Some(())
    }

    /// A row with synonyms gives one triple for each synonym, cycling through the shorter lists.
    fn add_row(&mut self, cells: [Option<&str>; 3]) {
        let synonyms = cells.map(|cell| {
            let parts = cell.unwrap_or_default().split(SYNONYMS).map(str::trim);
            parts.filter(|part| !part.is_empty()).collect::<Vec<_>>()
        });
        let longest = synonyms.iter().map(Vec::len).max().unwrap_or_default();
        for index in 0..longest {
            let texts = [0, 1, 2].map(|language| {
                let parts = synonyms.get(language)?;
                parts.get(index % parts.len().max(1)).map(|part| (*part).to_owned())
            });
            if texts.iter().flatten().count() >= 2 {
                self.triples.push(Triple { texts });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_sets_and_synonyms() {
        let mut corpus = Corpus::default();
        let text =
            "id\tru\tzh\ten\tru_desc\tzh_desc\n1\tклапан\t阀门|阀\tvalve\tзапорный\t截止\n2\tнасос\t\t\t\t\n";
        assert_eq!(corpus.read_text("a.tsv", text), Some(()));
        let zh: Vec<_> = corpus.triples.iter().filter_map(|triple| triple.get(Locale::Zh)).collect();
        assert_eq!(zh, ["阀门", "阀", "截止"]);
        assert_eq!(corpus.sources, [("a.tsv".to_owned(), 3)]);
    }

    #[test]
    fn refuses_a_file_in_one_language() {
        assert_eq!(Corpus::default().read_text("a.tsv", "code\tru\n1\tнасос\n"), None);
    }
}
