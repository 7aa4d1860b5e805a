//! The catalogues' texts, embedded in the program.

use domain::Locale;

/// Lists the features once and embeds each in three languages.
macro_rules! embed {
    ($($feature:literal),+ $(,)?) => {
        /// The features that have a catalogue, `locales/<language>/<feature>.ftl`.
        pub const FEATURES: &[&str] = &[$($feature),+];

        /// The text of a feature's catalogue in a language.
        pub fn source(locale: Locale, feature: &str) -> Option<&'static str> {
            match (locale, feature) {
                $((Locale::Ru, $feature) => {
                    Some(include_str!(concat!("../../../locales/ru/", $feature, ".ftl")))
                })+
                $((Locale::Zh, $feature) => {
                    Some(include_str!(concat!("../../../locales/zh/", $feature, ".ftl")))
                })+
                $((Locale::En, $feature) => {
                    Some(include_str!(concat!("../../../locales/en/", $feature, ".ftl")))
                })+
                _ => None,
            }
        }
    };
}

embed!(
    "accounts",
    "admin",
    "bench",
    "cli",
    "desk",
    "home",
    "import",
    "listings",
    "match",
    "organisations",
    "report",
    "schedule",
    "search",
    "showroom",
    "web",
);
