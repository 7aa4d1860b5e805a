//! What a clause says about a thing besides naming it.

use serde::{Deserialize, Serialize};

/// Whether a clause affirms or excludes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Polarity {
    /// The organisation does this.
    Affirmed,
    /// The clause excludes, forbids or limits.
    Negated,
}

/// Whether a clause names anything in particular.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Genericity {
    /// It names a product, service or subject.
    Specific,
    /// It fits anything ("any goods and technologies").
    Generic,
}

/// What the organisation does with the thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Makes or processes it.
    Makes,
    /// Sells or distributes it.
    Trades,
    /// Buys or looks for it.
    Buys,
    /// May import and export.
    ImportsExports,
    /// Renders it as a service, teaches or studies it.
    Serves,
    /// The text does not say.
    Unstated,
}
