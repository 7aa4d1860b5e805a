//! A short text that its author gave in several languages at once: names, places, titles.

use serde::{Deserialize, Serialize};

use crate::Locale;

/// One wording a language, none of which is a translation of another; an empty one is none.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Names {
    /// In Russian.
    #[serde(default)]
    pub ru: String,
    /// In Chinese.
    #[serde(default)]
    pub zh: String,
    /// In English.
    #[serde(default)]
    pub en: String,
}

impl Names {
    /// The wording in one language, if there is one.
    pub fn get(&self, locale: Locale) -> Option<&str> {
        let text = match locale {
            Locale::Ru => &self.ru,
            Locale::Zh => &self.zh,
            Locale::En => &self.en,
        };
        Some(text.as_str()).filter(|text| !text.trim().is_empty())
    }

    /// What to show a reader of `locale`: their own wording, else English, else whatever there is, with its language.
    pub fn best_for(&self, locale: Locale) -> Option<(Locale, &str)> {
        let order = [locale, Locale::En, Locale::Ru, Locale::Zh];
        order.into_iter().find_map(|candidate| self.get(candidate).map(|text| (candidate, text)))
    }

    /// All wordings there are.
    pub fn iter(&self) -> impl Iterator<Item = (Locale, &str)> {
        Locale::ALL.into_iter().filter_map(|locale| self.get(locale).map(|text| (locale, text)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_the_readers_own_wording_first() {
        let names = Names { zh: "沈阳".into(), en: "Shenyang".into(), ..Names::default() };
        assert_eq!(names.best_for(Locale::Zh), Some((Locale::Zh, "沈阳")));
        assert_eq!(names.best_for(Locale::Ru), Some((Locale::En, "Shenyang")));
        assert_eq!(Names::default().best_for(Locale::Ru), None);
    }
}
