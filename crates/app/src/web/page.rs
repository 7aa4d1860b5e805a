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
            templates.render(&Chrome::sample(locale), &page)?;
            rendered += 1;
        }
    }
    Ok(rendered)
}
