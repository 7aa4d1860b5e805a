//! The three equal languages.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// One of the three languages of the interface and of the texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    /// Russian.
    Ru,
    /// Simplified Chinese.
    Zh,
    /// English.
    En,
}

impl Locale {
    /// All locales in the order in which the interface shows them.
    pub const ALL: [Self; 3] = [Self::Ru, Self::Zh, Self::En];

    /// The two-letter code: `ru`, `zh` or `en`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ru => "ru",
            Self::Zh => "zh",
            Self::En => "en",
        }
    }

    /// The BCP 47 tag for `lang` attributes: `ru`, `zh-CN`, `en`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Ru => "ru",
            Self::Zh => "zh-CN",
            Self::En => "en",
        }
    }

    /// The position in [`Locale::ALL`], for tables indexed by locale.
    pub const fn index(self) -> usize {
        self as usize
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// The text is not one of `ru`, `zh`, `en`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown language {0:?}; use ru, zh or en")]
pub struct ParseLocaleError(String);

impl FromStr for Locale {
    type Err = ParseLocaleError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let primary = text.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        Self::ALL
            .into_iter()
            .find(|locale| locale.code() == primary)
            .ok_or_else(|| ParseLocaleError(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parses_tags_and_names_what_it_knows() {
        assert_eq!("zh-CN".parse(), Ok(Locale::Zh));
        assert_eq!("RU".parse(), Ok(Locale::Ru));
        assert!("de".parse::<Locale>().unwrap_err().to_string().contains("ru, zh or en"));
    }
}
