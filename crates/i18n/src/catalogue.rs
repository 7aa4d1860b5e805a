//! Keys and values to sentences.

use std::sync::LazyLock;

use domain::Locale;
use fluent_bundle::{FluentResource, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

use crate::{
    message::{Args, Message},
    number,
    sources::{FEATURES, source},
};

/// All catalogues of the three languages.
pub struct Catalogue {
    bundles: [FluentBundle<FluentResource>; 3],
}

/// Why a text is not what its author meant.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// The language has no message under this key.
    #[error("no message {key:?} in {locale}")]
    Missing { locale: Locale, key: String },
    /// The message asks for a value that was not given, or calls an unknown function.
    #[error("message {key:?} in {locale}: {reason}")]
    Unformatted { locale: Locale, key: String, reason: String },
}

static EMBEDDED: LazyLock<Catalogue> = LazyLock::new(|| Catalogue { bundles: Locale::ALL.map(build_bundle) });

impl Catalogue {
    /// The catalogues that are part of the program, read once.
    pub fn embedded() -> &'static Self {
        &EMBEDDED
    }

    /// The text of a message in a language, else in English, else its key in brackets, which nobody can overlook.
    pub fn text(&self, locale: Locale, key: &str, args: &Args) -> String {
        [locale, Locale::En]
            .into_iter()
            .find_map(|candidate| self.format(candidate, key, args).map(|(text, _errors)| text))
            .unwrap_or_else(|| format!("[{key}]"))
    }

    /// The text of a message that needs no values.
    pub fn plain(&self, locale: Locale, key: &str) -> String {
        self.text(locale, key, &Args::default())
    }

    /// The text of a message with its values.
    pub fn say(&self, locale: Locale, message: &Message) -> String {
        self.text(locale, &message.key, &message.args)
    }

    /// The text of a message in exactly this language, and complete.
    ///
    /// # Errors
    /// [`TextError`] where the language lacks the message or the message a value.
    pub fn try_text(&self, locale: Locale, key: &str, args: &Args) -> Result<String, TextError> {
        let missing = || TextError::Missing { locale, key: key.to_owned() };
        let (text, errors) = self.format(locale, key, args).ok_or_else(missing)?;
        match errors.first() {
            None => Ok(text),
            Some(reason) => {
                Err(TextError::Unformatted { locale, key: key.to_owned(), reason: reason.clone() })
            }
        }
    }

    fn format(&self, locale: Locale, key: &str, args: &Args) -> Option<(String, Vec<String>)> {
        let bundle = self.bundles.get(locale.index())?;
        let pattern = bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(args.as_fluent()), &mut errors).into_owned();
        Some((text, errors.iter().map(ToString::to_string).collect()))
    }
}

/// One language's messages. What cannot be read is left out here and found by the tests of the catalogues.
fn build_bundle(locale: Locale) -> FluentBundle<FluentResource> {
    let language = locale.tag().parse().unwrap_or_else(|_err| LanguageIdentifier::default());
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(number::format_value));
    // Fails only where a function of that name is there already.
    bundle.add_builtins().ok();
    for text in FEATURES.iter().filter_map(|feature| source(locale, feature)) {
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(partial, _errors)| partial);
        bundle.add_resource(resource).ok();
    }
    bundle
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::args;

    #[test]
    fn counts_in_the_plural_forms_of_each_language() {
        let catalogue = Catalogue::embedded();
        let say = |locale, count: i32| catalogue.text(locale, "report-count-pairs", &args!("count" => count));
        assert_eq!([1, 3, 5, 21].map(|n| say(Locale::Ru, n)), ["1 пара", "3 пары", "5 пар", "21 пара"]);
        assert_eq!([1, 2].map(|n| say(Locale::En, n)), ["1 pair", "2 pairs"]);
        assert_eq!(say(Locale::Zh, 12_345), "12,345 对");
    }

    #[test]
    fn a_missing_key_is_shown_and_reported() {
        let catalogue = Catalogue::embedded();
        assert_eq!(catalogue.plain(Locale::Ru, "no-such-key"), "[no-such-key]");
        let error = catalogue.try_text(Locale::Ru, "no-such-key", &Args::default()).unwrap_err();
        assert_eq!(error, TextError::Missing { locale: Locale::Ru, key: "no-such-key".to_owned() });
    }

    #[test]
    fn a_missing_value_is_reported() {
        let catalogue = Catalogue::embedded();
        let error = catalogue.try_text(Locale::En, "report-count-pairs", &Args::default()).unwrap_err();
        assert!(matches!(error, TextError::Unformatted { .. }));
    }
}
