//! A page: a template and exactly what it shows.

use domain::Locale;
use serde::Serialize;

use super::templates::{Chrome, TemplateError, Templates};

/// What a template shows, already decided.
pub(crate) trait Page: Serialize + Sized {
    /// The template: feature, stroke, file.
    const TEMPLATE: &'static str;

    /// Pages for the test that renders them all: empty lists, one item, awkward characters, long words.
    fn samples() -> Vec<Self>;
}

/// Renders all samples of a page in all languages and says how many.
pub(crate) type PageCheck = fn(&Templates) -> Result<usize, TemplateError>;

/// The check of one page.
pub(crate) fn check<P: Page>(templates: &Templates) -> Result<usize, TemplateError> {
    let mut rendered = 0;
    for page in P::samples() {
        for locale in Locale::ALL {
            let html = templates.render(&Chrome::sample(locale), &page)?;
            if let Some(key) = find_missing_key(&html) {
                return Err(TemplateError::Wordless { locale, key });
            }
            rendered += 1;
        }
    }
    Ok(rendered)
}

/// A key in brackets stands where the catalogues have no words.
fn find_missing_key(html: &str) -> Option<String> {
    let is_key = |text: &&str| {
        text.contains('-')
            && text.chars().all(|letter| letter.is_ascii_alphanumeric() || "-_".contains(letter))
    };
    html.split('[').skip(1).filter_map(|rest| rest.split(']').next()).find(is_key).map(ToOwned::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_without_words_is_seen() {
        assert_eq!(find_missing_key("<p>[web-no-such]</p>"), Some("web-no-such".to_owned()));
        assert_eq!(find_missing_key("a[1] [not a key] [x"), None);
    }
}
