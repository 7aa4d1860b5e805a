//! Sentence vectors of names: what means the same is found in whatever language it is asked for.

use domain::Locale;
use lingua::{Semantics, detect};
use rayon::prelude::*;

use crate::entry::Entry;

/// Names less like the query than this are no hits: unrelated names of two languages rarely come so near.
const LEAST: f32 = 0.5;
/// At most so many hits by meaning.
const MOST: usize = 50;

/// Vectors of the names, and which entry and language each belongs to.
#[derive(Default)]
pub(crate) struct Meanings {
    dimensions: usize,
    vectors: Vec<f32>,
    owners: Vec<(u32, Locale)>,
}

impl Meanings {
    pub(crate) fn build(entries: &[Entry], semantics: &Semantics<'_>) -> Self {
        let mut owners = Vec::new();
        let mut texts = Vec::new();
        for (key, entry) in (0..).zip(entries) {
            for wording in &entry.wordings {
                owners.push((key, wording.locale));
                texts.push((wording.locale, wording.name.as_str()));
            }
        }
        let vectors = semantics.vectors(&texts);
        Self { dimensions: semantics.dimensions(), vectors, owners }
    }

    /// The entries whose names are nearest, each once, the nearest first.
    pub(crate) fn nearest(&self, text: &str, semantics: &Semantics<'_>) -> Vec<(u32, Locale)> {
        if self.owners.is_empty() || text.trim().is_empty() {
            return Vec::new();
        }
        let query = semantics.vectors(&[(detect(text).unwrap_or(Locale::En), text)]);
        let rows = self.vectors.par_chunks_exact(self.dimensions).zip(&self.owners);
        let mut near: Vec<(f32, u32, Locale)> = rows
            .map(|(row, owner)| {
                (row.iter().zip(&query).map(|(one, other)| one * other).sum::<f32>(), owner.0, owner.1)
            })
            .filter(|(likeness, ..)| *likeness >= LEAST)
            .collect();
        near.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        let mut found: Vec<(u32, Locale)> = Vec::new();
        for (_, key, locale) in near {
            if found.len() < MOST && !found.iter().any(|(known, _)| *known == key) {
                found.push((key, locale));
            }
        }
        found
    }
}
