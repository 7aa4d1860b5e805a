//! Many words sought in one pass over a text.

use aho_corasick::AhoCorasick;

use crate::fold::word_end;

/// Words with what they mean. A `*` stands for any ending: "доллар* сша".
pub(crate) struct WordSet<T> {
    automaton: Option<AhoCorasick>,
    words: Vec<(&'static str, T)>,
}

/// A word found in a text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Found<T> {
    /// The byte it starts at.
    pub(crate) start: usize,
    /// The byte after it.
    pub(crate) end: usize,
    /// What it means.
    pub(crate) meaning: T,
}

impl<T: Copy> WordSet<T> {
    /// Reads lines of a meaning, a tab and words parted by semicolons; lines that begin with # and meanings that `read`
    /// does not know are passed over.
    pub(crate) fn read(data: &'static str, read: impl Fn(&str) -> Option<T>) -> Self {
        let rows =
            data.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t'));
        let words: Vec<(&str, T)> = rows
            .filter_map(|(meaning, words)| Some((read(meaning)?, words)))
            .flat_map(|(meaning, words)| words.split(';').map(move |word| (word, meaning)))
            .collect();
        let stems = words.iter().map(|(word, _)| word.split('*').next().unwrap_or_default());
        Self { automaton: AhoCorasick::new(stems).ok(), words }
    }

    /// Every word that stands in a text in the form of [`crate::fold::fold_words`].
    pub(crate) fn find_all(&self, text: &str) -> Vec<Found<T>> {
        let Some(automaton) = &self.automaton else { return Vec::new() };
        let candidates = automaton.find_overlapping_iter(text);
        candidates
            .filter_map(|candidate| {
                let (word, meaning) = self.words.get(candidate.pattern().as_usize())?;
                let start = candidate.start();
                Some(Found { start, end: word_end(text, start, word)?, meaning: *meaning })
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_found_where_it_ends() {
        let set =
            WordSet::read("# comment\nmeaning\twords\n1\tдоллар* сша;юан*\n2\t元\n", |text| {
                text.parse::<u8>().ok()
            });
        let found = |text| {
            set.find_all(text).iter().map(|found| (found.start, found.end, found.meaning)).collect::<Vec<_>>()
        };
        assert_eq!(found("5 долларов сша"), [(2, "5 долларов сша".len(), 1)]);
        assert_eq!(found("5 долларов"), []);
        assert_eq!(found("5元"), [(1, 4, 2)]);
        assert_eq!(found("люань"), []);
    }
}
