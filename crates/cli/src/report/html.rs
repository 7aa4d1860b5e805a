//! The page as one self-contained HTML file.

use i18n::{Args, FluentValue};
use minijinja::{
    Environment, Error, UndefinedBehavior, context,
    syntax::SyntaxConfig,
    value::{Kwargs, Serde, Value, ValueKind},
};

use super::{page::Page, words::Words};

const TEMPLATES: [(&str, &str); 6] = [
    ("page.html", include_str!("templates/page.html")),
    ("head.html", include_str!("templates/head.html")),
    ("bridge.html", include_str!("templates/bridge.html")),
    ("pair.html", include_str!("templates/pair.html")),
    ("tools.html", include_str!("templates/tools.html")),
    ("rest.html", include_str!("templates/rest.html")),
];
const STYLE: &str = include_str!("templates/page.css");
const SCRIPT: &str = include_str!("templates/page.js");

/// Puts a page into words and marks.
pub(super) fn render(words: Words, page: &Page) -> Result<String, Error> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()?);
    for (name, source) in TEMPLATES {
        environment.add_template(name, source)?;
    }
    environment.add_function("t", move |key: &str, values: Kwargs| {
        read_args(&values).map(|args| words.text(key, &args))
    });
    let page = Value::from(Serde(page));
    environment.get_template("page.html")?.render(context! {
        page,
        style => Value::from_safe_string(STYLE.to_owned()),
        script => Value::from_safe_string(SCRIPT.to_owned()),
    })
}

/// The keyword arguments of `t("key", count=3)` as values of a message.
fn read_args(values: &Kwargs) -> Result<Args, Error> {
    values.args().try_fold(Args::default(), |args, name| {
        let value: Value = values.get(name)?;
        Ok(args.with_named(name.to_owned(), as_fluent(&value)))
    })
}

fn as_fluent(value: &Value) -> FluentValue<'static> {
    match value.kind() {
        ValueKind::Number => f64::try_from(value.clone()).map_or(FluentValue::Error, Into::into),
        _ => value.to_string().into(),
    }
}
