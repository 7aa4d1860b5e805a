//! Messages in templates: what `t("key", count=3)` hands over.

use fluent_bundle::FluentValue;
use minijinja::{
    Error,
    value::{Kwargs, Value, ValueKind},
};

use crate::Args;

/// The keyword arguments of a template's `t` as values of a message.
///
/// # Errors
/// Where an argument cannot be read.
pub fn read_args(values: &Kwargs) -> Result<Args, Error> {
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
