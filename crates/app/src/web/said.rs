//! A text on a page with its language, where that is not the page's own.

use domain::{Locale, Names};
use serde::Serialize;

/// What is shown, and the `lang` of its element.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Said {
    text: String,
    /// Absent where the text is in the page's own language.
    lang: Option<&'static str>,
}

impl Said {
    /// A text in a language, on a page of another or the same.
    pub(crate) fn new(page: Locale, spoken: Locale, text: &str) -> Self {
        Self { text: text.to_owned(), lang: (page != spoken).then(|| spoken.tag()) }
    }

    /// The wording that suits the page best; empty where there is none.
    pub(crate) fn of(page: Locale, names: &Names) -> Self {
        names.best_for(page).map(|(spoken, text)| Self::new(page, spoken, text)).unwrap_or_default()
    }

    /// A text that belongs to no language.
    pub(crate) fn plain(text: &str) -> Self {
        Self { text: text.to_owned(), lang: None }
    }
}
