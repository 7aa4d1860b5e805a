//! Fluent catalogues in three equal languages, negotiation, numbers and dates.
//!
//! Code carries keys and data, the catalogues under `locales/` carry words. [`Catalogue`] joins the two. A key is written
//! as `msg!("report-title")`, so that a test can find every key that the program uses; a set of keys that is made from an
//! enum's variants is declared by its prefix with `family!("reason-")`.

mod catalogue;
mod day;
mod message;
mod negotiate;
mod number;
mod sources;
mod template;

pub use catalogue::{Catalogue, TextError};
pub use day::{Day, ParseDayError};
pub use fluent_bundle::FluentValue;
pub use message::{Args, Message};
pub use negotiate::negotiate;
pub use number::{format_decimal, format_percent};
pub use sources::{FEATURES, source};
pub use template::read_args;

/// Marks a literal as the key of a message; the key scan in the tests looks for it.
#[macro_export]
macro_rules! msg {
    ($key:literal) => {
        $key
    };
}

/// Marks a literal as the prefix of a family of keys that are made from an enum's variants.
#[macro_export]
macro_rules! family {
    ($prefix:literal) => {
        $prefix
    };
}

/// Builds [`Args`]: `args!("count" => 3, "file" => name)`.
#[macro_export]
macro_rules! args {
    ($($name:literal => $value:expr),* $(,)?) => {
        $crate::Args::default()$(.with($name, $value))*
    };
}
