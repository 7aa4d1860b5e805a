//! What is asked and what is found.

use std::collections::{BTreeMap, BTreeSet};

use domain::Locale;

use crate::entry::Facet;

/// For each facet the values that are let through; all where none is named.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters(pub BTreeMap<Facet, BTreeSet<String>>);

impl Filters {
    /// Lets a value through.
    pub fn add(&mut self, facet: Facet, value: impl Into<String>) {
        self.0.entry(facet).or_default().insert(value.into());
    }

    /// Whether a value is named.
    pub fn has(&self, facet: Facet, value: &str) -> bool {
        self.0.get(&facet).is_some_and(|values| values.contains(value))
    }
}

/// What is asked.
#[derive(Clone, Debug, Default)]
pub struct Query {
    /// Words, a code, a name as it sounds; everything where it is empty.
    pub text: String,
    /// What the hits must be.
    pub filters: Filters,
    /// How many hits to leave out at the beginning.
    pub skip: usize,
    /// How many to give at most.
    pub take: usize,
}

/// How a hit was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// Nothing was asked for.
    Listed,
    /// By a code or a model number.
    Code,
    /// By words that stand in it.
    Words,
    /// By its meaning, in this language.
    Meaning(Locale),
}

/// One listing that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Which.
    pub slug: String,
    /// How.
    pub how: How,
}

/// For each facet its values with how many listings have them.
pub type Counts = BTreeMap<Facet, Vec<(String, usize)>>;

/// What was found.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// How many there are in all.
    pub total: usize,
    /// The best first.
    pub hits: Vec<Hit>,
    /// For each facet the values that would leave something, and how much.
    pub counts: Counts,
}
