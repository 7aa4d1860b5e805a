//! Names that go on as one types.

use domain::Locale;

use crate::entry::Entry;

/// All names with each word at which one may begin, folded and in order.
#[derive(Default)]
pub(crate) struct Suggestions {
    beginnings: Vec<(String, u32, Locale)>,
    names: Vec<[Option<String>; 3]>,
}

impl Suggestions {
    pub(crate) fn build(entries: &[Entry]) -> Self {
        let mut all = Self::default();
        for (key, entry) in (0..).zip(entries) {
            let mut names: [Option<String>; 3] = Default::default();
            for wording in &entry.wordings {
                let folded = fold(&wording.name);
                for (at, _) in folded.char_indices().filter(|(at, _)| begins_word(&folded, *at)) {
                    all.beginnings.push((
                        folded.get(at..).unwrap_or_default().to_owned(),
                        key,
                        wording.locale,
                    ));
                }
                if let Some(slot) = names.get_mut(wording.locale.index()) {
                    *slot = Some(wording.name.clone());
                }
            }
            all.names.push(names);
        }
        all.beginnings.sort();
        all
    }

    /// Names in the language that is typed in which some word begins so, the shortest first.
    pub(crate) fn find(&self, typed: &str, most: usize) -> Vec<String> {
        let typed = fold(typed);
        if typed.is_empty() {
            return Vec::new();
        }
        let from = self.beginnings.partition_point(|(beginning, ..)| *beginning < typed);
        let mut names: Vec<&str> = self
            .beginnings
            .iter()
            .skip(from)
            .take_while(|(beginning, ..)| beginning.starts_with(&typed))
            .filter_map(|(_, key, locale)| self.names.get(*key as usize)?.get(locale.index())?.as_deref())
            .take(200)
            .collect();
        names.sort_by_key(|name| (name.chars().count(), *name));
        names.dedup();
        names.into_iter().take(most).map(ToOwned::to_owned).collect()
    }
}

fn fold(text: &str) -> String {
    text.trim().to_lowercase().replace('ё', "е")
}

/// A Chinese name may be entered at any character, the others at the beginnings of words.
fn begins_word(text: &str, at: usize) -> bool {
    let letter = text.get(at..).and_then(|rest| rest.chars().next());
    let before = text.get(..at).and_then(|head| head.chars().next_back());
    let is_han = |letter: char| ('\u{4e00}'..='\u{9fff}').contains(&letter);
    letter.is_some_and(|letter| {
        letter.is_alphanumeric() && (is_han(letter) || before.is_none_or(|before| !before.is_alphanumeric()))
    })
}
