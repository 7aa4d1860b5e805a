//! A text in several languages, each version with its own state.

use serde::{Deserialize, Serialize};

use crate::Locale;

/// Where a version of a text comes from and whether it is still true.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TextState {
    /// Written in this language by its author.
    Original,
    /// Translated or checked by a person.
    Human,
    /// Translated by a machine, unchecked.
    Machine,
    /// The original has changed since.
    Stale,
}

/// One language's version of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    /// The words.
    pub text: String,
    /// Where they come from.
    pub state: TextState,
}

/// A text in any of the three languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    versions: [Option<Version>; 3],
}

impl Text {
    /// A text with a single original version.
    pub fn original(locale: Locale, text: impl Into<String>) -> Self {
        let mut all = Self::default();
        all.set(locale, text, TextState::Original);
        all
    }

    /// Puts or replaces one language's version; an empty text removes it.
    pub fn set(&mut self, locale: Locale, text: impl Into<String>, state: TextState) {
        let text = text.into();
        let version = (!text.trim().is_empty()).then_some(Version { text, state });
        if let Some(slot) = self.versions.get_mut(locale.index()) {
            *slot = version;
        }
    }

    /// The version in one language.
    pub fn get(&self, locale: Locale) -> Option<&Version> {
        self.versions.get(locale.index()).and_then(Option::as_ref)
    }

    /// The words in one language.
    pub fn in_locale(&self, locale: Locale) -> Option<&str> {
        self.get(locale).map(|version| version.text.as_str())
    }

    /// What to show a reader of `locale`: their own version, else English, else whatever there is, with its language.
    pub fn best_for(&self, locale: Locale) -> Option<(Locale, &Version)> {
        [locale, Locale::En, Locale::Ru, Locale::Zh]
            .into_iter()
            .find_map(|candidate| self.get(candidate).map(|version| (candidate, version)))
    }

    /// All versions there are, in the order of [`Locale::ALL`].
    pub fn iter(&self) -> impl Iterator<Item = (Locale, &Version)> {
        Locale::ALL.into_iter().filter_map(|locale| self.get(locale).map(|version| (locale, version)))
    }

    /// Whether no language has a version.
    pub fn is_empty(&self) -> bool {
        self.versions.iter().all(Option::is_none)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn falls_back_to_english_then_to_anything() {
        let mut text = Text::original(Locale::Zh, "数控车床");
        assert_eq!(text.best_for(Locale::Ru).map(|(locale, _)| locale), Some(Locale::Zh));
        text.set(Locale::En, "CNC lathe", TextState::Human);
        assert_eq!(text.best_for(Locale::Ru).map(|(locale, _)| locale), Some(Locale::En));
    }

    #[test]
    fn an_empty_version_is_no_version() {
        let mut text = Text::original(Locale::Ru, "станок");
        text.set(Locale::Ru, "  ", TextState::Human);
        assert!(text.is_empty());
    }
}
