//! A message as data: a key and the values that its text needs.

use fluent_bundle::{FluentArgs, FluentValue};
use serde::Serialize;
use serde_json::Value;

/// The values that a message's text needs, by name.
#[derive(Debug, Default)]
pub struct Args(FluentArgs<'static>);

impl Args {
    /// Adds a value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<FluentValue<'static>>) -> Self {
        self.0.set(name, value);
        self
    }

    /// Adds a value under a name that is known only when the program runs.
    #[must_use]
    pub fn with_named(mut self, name: String, value: impl Into<FluentValue<'static>>) -> Self {
        self.0.set(name, value);
        self
    }

    pub(crate) const fn as_fluent(&self) -> &FluentArgs<'static> {
        &self.0
    }
}

/// A key with its values.
#[derive(Debug)]
pub struct Message {
    /// The key of the message.
    pub key: String,
    /// Its values.
    pub args: Args,
}

impl Message {
    /// The message of an enum's variant: the key is `prefix` and the text of the field `tag`, as serde writes it; the
    /// variant's other fields are the values. `None` where the value has no such tag.
    ///
    /// Lists become words with middle dots, which all three languages read; fields that hold further structure are left out.
    pub fn of_variant(prefix: &str, tag: &str, variant: &impl Serialize) -> Option<Self> {
        let Ok(Value::Object(fields)) = serde_json::to_value(variant) else { return None };
        let key = format!("{prefix}{}", fields.get(tag)?.as_str()?);
        let args = fields
            .into_iter()
            .filter(|(name, _)| name != tag)
            .filter_map(|(name, value)| Some((name.replace('_', "-"), argument(value)?)))
            .fold(Args::default(), |args, (name, value)| args.with_named(name, value));
        Some(Self { key, args })
    }

    /// The message with the same values whose key has a further ending: `-remedy`.
    #[must_use]
    pub fn with_ending(mut self, ending: &str) -> Self {
        self.key.push_str(ending);
        self
    }
}

fn argument(value: Value) -> Option<FluentValue<'static>> {
    match value {
        Value::String(text) => Some(text.into()),
        Value::Number(number) => number.as_f64().map(Into::into),
        Value::Array(items) => Some(join_words(&items).into()),
        Value::Null | Value::Bool(_) | Value::Object(_) => None,
    }
}

fn join_words(items: &[Value]) -> String {
    items
        .iter()
        .filter_map(Value::as_str)
        .filter(|word| !word.trim().is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Serialize)]
    #[serde(tag = "code", rename_all = "kebab-case")]
    enum Sample {
        RowTooLong { cells: usize, known_headers: Vec<String> },
    }

    #[test]
    fn a_variant_names_its_key_and_values() {
        let sample = Sample::RowTooLong { cells: 7, known_headers: vec!["a".into(), " ".into(), "b".into()] };
        let message = Message::of_variant("import-warning-", "code", &sample).unwrap().with_ending("-remedy");
        assert_eq!(message.key, "import-warning-row-too-long-remedy");
        let args = message.args.as_fluent();
        assert_eq!(args.get("known-headers"), Some(&"a · b".into()));
        assert_eq!(args.get("cells"), Some(&7.0.into()));
    }

    #[test]
    fn a_value_without_the_tag_is_no_message() {
        assert!(
            Message::of_variant("x-", "kind", &Sample::RowTooLong { cells: 1, known_headers: vec![] })
                .is_none()
        );
        assert!(Message::of_variant("x-", "kind", &5).is_none());
    }
}
