//! The page as one self-contained HTML file.

use i18n::read_args;
use minijinja::{
    Environment, Error, UndefinedBehavior, context,
    syntax::SyntaxConfig,
    value::{Kwargs, Serde, Value},
};
use serde::Serialize;

use super::{page::Page, words::Words};

const TEMPLATES: [(&str, &str); 6] = [
    ("page.html", include_str!("templates/page.html")),
    ("head.html", include_str!("templates/head.html")),
    ("bridge.html", include_str!("templates/bridge.html")),
    ("pair.html", include_str!("templates/pair.html")),
    ("tools.html", include_str!("templates/tools.html")),
    ("rest.html", include_str!("templates/rest.html")),
];
const SCRIPT: &str = include_str!("templates/page.js");

/// The parts of a page: its templates, the first of which is the whole, its style and its script.
#[derive(Clone, Copy)]
pub(crate) struct Sources {
    /// Names and texts of the templates.
    pub(crate) templates: &'static [(&'static str, &'static str)],
    /// The name of the template of the whole page.
    pub(crate) main: &'static str,
    /// The style sheets, one after another.
    pub(crate) styles: &'static [&'static str],
    /// The script.
    pub(crate) script: &'static str,
}

/// The style that all pages share.
pub(crate) const STYLE: &str = include_str!("templates/page.css");

/// Puts a page into words and marks.
pub(super) fn render(words: Words, page: &Page) -> Result<String, Error> {
    let sources = Sources { templates: &TEMPLATES, main: "page.html", styles: &[STYLE], script: SCRIPT };
    render_page(words, sources, page)
}

/// Puts any page into words and marks.
pub(crate) fn render_page(words: Words, sources: Sources, page: &impl Serialize) -> Result<String, Error> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()?);
    for (name, source) in sources.templates {
        environment.add_template(name, source)?;
    }
    environment.add_function("t", move |key: &str, values: Kwargs| {
        read_args(&values).map(|args| words.text(key, &args))
    });
    let page = Value::from(Serde(page));
    environment.get_template(sources.main)?.render(context! {
        page,
        style => Value::from_safe_string(sources.styles.concat()),
        script => Value::from_safe_string(sources.script.to_owned()),
    })
}
