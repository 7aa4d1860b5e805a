//! Templates: one set a language, read once, strict about what they are given.

use std::collections::BTreeMap;

use domain::Locale;
use i18n::{Catalogue, read_args};
use minijinja::{
    AutoEscape, Environment, Error, Output, State, UndefinedBehavior, context,
    syntax::SyntaxConfig,
    value::{Kwargs, Serde, Value},
};
use rust_embed::Embed;
use serde::Serialize;

use super::{assets, page::Page, urls};
use crate::features;

#[derive(Embed)]
#[folder = "src"]
#[include = "*.html"]
struct Sources;

/// A template cannot be read or shown.
#[derive(Debug, thiserror::Error)]
pub enum TemplateError {
    /// The engine's own words.
    #[error("failed to render a template")]
    Broken(#[from] Error),
    /// A page shows a key in place of words.
    #[error("there are no words for {key} in {locale}")]
    Wordless {
        /// In which language.
        locale: Locale,
        /// The key.
        key: String,
    },
    /// There is none of that name.
    #[error("no template is called {0}")]
    Missing(&'static str),
}

/// What surrounds every page.
#[derive(Debug, Serialize)]
pub(crate) struct Chrome {
    lang: &'static str,
    locale: &'static str,
    /// The same page in every language.
    languages: Vec<Language>,
    home: String,
    search: String,
    query: String,
    style: String,
    script: String,
    demo: bool,
    /// The desk of whoever has signed in, else the way in.
    desk: Option<String>,
    sign_in: String,
    sign_out: String,
    #[serde(skip)]
    reader: Locale,
}

#[derive(Debug, Serialize)]
struct Language {
    code: &'static str,
    tag: &'static str,
    href: String,
    current: bool,
}

impl Chrome {
    /// Around the page whose address goes on so behind the language.
    pub(crate) fn new(reader: Locale, rest: &str, query: String, demo: bool) -> Self {
        let language = |locale: Locale| Language {
            code: locale.code(),
            tag: locale.tag(),
            href: format!("/{locale}{rest}"),
            current: locale == reader,
        };
        Self {
            lang: reader.tag(),
            locale: reader.code(),
            languages: Locale::ALL.into_iter().map(language).collect(),
            home: urls::home(reader),
            search: urls::search(reader, &[]),
            query,
            style: assets::address("vitrina.css"),
            script: assets::address("vitrina.js"),
            demo,
            desk: None,
            sign_in: urls::sign_in(reader),
            sign_out: urls::sign_out(reader),
            reader,
        }
    }

    /// For somebody who has signed in.
    pub(super) fn signed_in(mut self) -> Self {
        self.desk = Some(urls::desk(self.reader));
        self
    }

    /// Around a sample.
    pub(super) fn sample(reader: Locale) -> Self {
        Self::new(reader, "/p/x?a=\"b\"", "<q>".into(), true).signed_in()
    }
}

/// All templates, by language.
pub(crate) struct Templates {
    by_locale: BTreeMap<Locale, Environment<'static>>,
}

impl Templates {
    /// Reads all templates.
    pub(crate) fn load() -> Result<Self, TemplateError> {
        let read = |locale: Locale| Ok((locale, build_environment(locale)?));
        Ok(Self { by_locale: Locale::ALL.into_iter().map(read).collect::<Result<_, Error>>()? })
    }

    /// Puts a page into words and marks.
    pub(crate) fn render<P: Page>(&self, chrome: &Chrome, page: &P) -> Result<String, TemplateError> {
        let environment = self.by_locale.get(&chrome.reader).ok_or(TemplateError::Missing(P::TEMPLATE))?;
        let template = environment.get_template(P::TEMPLATE)?;
        let (page, chrome) = (Value::from(Serde(page)), Value::from(Serde(chrome)));
        Ok(template.render(context! { page, chrome })?)
    }
}

fn build_environment(locale: Locale) -> Result<Environment<'static>, Error> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_formatter(write_value);
    environment.set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()?);
    for path in Sources::iter() {
        if let Some(file) = Sources::get(&path) {
            // features/x/templates/y.html is known as x/y.html, and web/templates/y.html as web/y.html.
            let name = path.trim_start_matches("features/").replace("/templates/", "/");
            environment.add_template_owned(name, String::from_utf8_lossy(&file.data).into_owned())?;
        }
    }
    environment.add_function("t", move |key: &str, values: Kwargs| {
        read_args(&values).map(|args| Catalogue::embedded().text(locale, key, &args))
    });
    Ok(environment)
}

/// Escapes what could end an element or an attribute; the engine's own escaping makes addresses thrice as long.
fn write_value(out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    let is_plain = !value.is_safe() && matches!(state.auto_escape(), AutoEscape::Html);
    let Some(text) = value.as_str().filter(|_| is_plain) else {
        return minijinja::escape_formatter(out, state, value);
    };
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<', '>', '"', '\'']) {
        let (before, after) = rest.split_at_checked(at).unwrap_or((rest, ""));
        let (mark, after) = after.split_at_checked(1).unwrap_or((after, ""));
        out.write_str(before)?;
        out.write_str(match mark {
            "&" => "&amp;",
            "<" => "&lt;",
            ">" => "&gt;",
            "\"" => "&quot;",
            _ => "&#39;",
        })?;
        rest = after;
    }
    Ok(out.write_str(rest)?)
}

/// Renders every page with its samples in every language and says how many that were.
pub fn check_pages() -> Result<usize, TemplateError> {
    let templates = Templates::load()?;
    let checks = [
        features::accounts::PAGES,
        features::admin::PAGES,
        features::desk::PAGES,
        features::home::PAGES,
        features::listings::PAGES,
        features::organisations::PAGES,
        features::search::PAGES,
        features::showroom::PAGES,
        &[super::error::CHECK],
    ];
    checks.into_iter().flatten().map(|check| check(&templates)).sum()
}

#[cfg(test)]
mod tests {
    #[test]
    fn only_what_could_break_out_is_escaped() {
        let mut environment = minijinja::Environment::new();
        environment.set_formatter(super::write_value);
        environment.add_template("x.html", "{{ text }}{{ 5 }}{{ text|safe }}").unwrap();
        let text = "/zh/<b>&\"'数";
        let shown = environment.get_template("x.html").unwrap().render(minijinja::context! { text }).unwrap();
        assert_eq!(shown, format!("/zh/&lt;b&gt;&amp;&quot;&#39;数5{text}"));
    }

    #[test]
    fn every_page_renders_in_every_language() {
        assert!(super::check_pages().unwrap() >= 3 * 7);
    }
}
