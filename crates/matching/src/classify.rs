//! HS headings suggested for a text in any of the three languages.

use std::collections::{BTreeMap, BTreeSet};

use domain::Locale;
use lingua::glossary::ConceptId;
use trade::hs::{HsCode, Nomenclature};

use crate::{Reader, Snapshot, scan::Gallery};

/// Headings looked at before the shared terms are weighed.
const NEAREST: usize = 40;
/// What a cosine and a share of terms count in the logarithm of the odds between two headings.
const SIMILARITY: f32 = 14.0;
const TERMS: f32 = 3.0;

/// A heading that a text may belong to.
#[derive(Clone, Debug, PartialEq)]
pub struct HsSuggestion {
    /// The code.
    pub code: HsCode,
    /// Probability among the headings, in `0..=1`.
    pub probability: f32,
}

/// Names of headings, ready to be compared with texts.
pub struct HeadingIndex {
    /// Digits of the suggested codes.
    digits: usize,
    codes: Vec<HsCode>,
    vectors: Vec<f32>,
    concepts: Vec<BTreeSet<ConceptId>>,
}

impl HeadingIndex {
    /// Reads all names of codes of 4 to `depth` digits; a code's vector is the mean of its names in all languages.
    ///
    /// Codes are suggested with `digits` digits; a longer code of the index speaks for the shorter one above it.
    pub fn build(nomenclature: &Nomenclature, digits: usize, depth: usize, reader: &Reader<'_>) -> Self {
        let nodes: Vec<_> =
            nomenclature.nodes().filter(|node| (4..=depth).contains(&node.code.as_str().len())).collect();
        let texts: Vec<(Locale, &str)> = nodes
            .iter()
            .flat_map(|node| node.names.iter().map(|(locale, version)| (locale, version.text.as_str())))
            .collect();
        let dimensions = reader.semantics.dimensions();
        let all = reader.semantics.vectors(&texts);
        let mut rows = all.chunks_exact(dimensions);
        let mut index = Self { digits, codes: Vec::new(), vectors: Vec::new(), concepts: Vec::new() };
        for node in &nodes {
            let mut sum = vec![0.0_f32; dimensions];
            let mut concepts = BTreeSet::new();
            for (_, version) in node.names.iter() {
                for row in rows.by_ref().take(1) {
                    sum.iter_mut().zip(row).for_each(|(sum, value)| *sum += value);
                }
                concepts.extend(
                    reader.glossary.mentions(&version.text).into_iter().map(|mention| mention.concept),
                );
            }
            let norm = sum.iter().map(|value| value * value).sum::<f32>().sqrt().max(f32::MIN_POSITIVE);
            index.vectors.extend(sum.iter().map(|value| value / norm));
            index.codes.push(node.code.clone());
            index.concepts.push(concepts);
        }
        index
    }

    /// The `count` most probable headings of each text, most probable first.
    pub fn suggest(
        &self,
        texts: &[(Locale, &str)],
        count: usize,
        reader: &Reader<'_>,
    ) -> Vec<Vec<HsSuggestion>> {
        let vectors = reader.semantics.vectors(texts);
        let concepts: Vec<BTreeSet<ConceptId>> = texts
            .iter()
            .map(|(_, text)| {
                reader.glossary.mentions(text).into_iter().map(|mention| mention.concept).collect()
            })
            .collect();
        self.suggest_vectors(&vectors, reader.semantics.dimensions(), &concepts, count)
    }

    /// Puts the most probable heading beside every phrase of the offers, from the vectors that are there already.
    pub fn suggest_for(&self, snapshot: &mut Snapshot) {
        let offers = &mut snapshot.offers;
        let concepts: Vec<BTreeSet<ConceptId>> =
            offers.phrases.iter().map(|phrase| phrase.concepts.iter().copied().collect()).collect();
        let suggestions = self.suggest_vectors(&offers.vectors, snapshot.dimensions, &concepts, 1);
        for (phrase, suggestions) in offers.phrases.iter_mut().zip(suggestions) {
            phrase.heading = suggestions.into_iter().next();
        }
    }

    fn suggest_vectors(
        &self,
        vectors: &[f32],
        dimensions: usize,
        concepts: &[BTreeSet<ConceptId>],
        count: usize,
    ) -> Vec<Vec<HsSuggestion>> {
        let hits = Gallery::new(&self.vectors, dimensions).nearest(vectors, NEAREST);
        hits.into_iter()
            .zip(concepts)
            .map(|(hits, own)| {
                let scored = hits.into_iter().filter_map(|hit| {
                    let shared = own.intersection(self.concepts.get(hit.index)?).count();
                    let share = shared as f32 / own.len().max(1) as f32;
                    let code = self.codes.get(hit.index)?.cut(self.digits)?;
                    Some((code, SIMILARITY * hit.similarity + TERMS * share))
                });
                rank(scored.collect(), count)
            })
            .collect()
    }
}

/// The best score of each code, as shares of one.
fn rank(scored: Vec<(HsCode, f32)>, count: usize) -> Vec<HsSuggestion> {
    let mut best: BTreeMap<HsCode, f32> = BTreeMap::new();
    for (code, score) in scored {
        let slot = best.entry(code).or_insert(score);
        *slot = slot.max(score);
    }
    let mut scored: Vec<(HsCode, f32)> = best.into_iter().collect();
    scored.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    let highest = scored.first().map_or(0.0, |(_, score)| *score);
    let total: f32 = scored.iter().map(|(_, score)| (score - highest).exp()).sum();
    let shares = scored
        .into_iter()
        .map(|(code, score)| HsSuggestion { code, probability: (score - highest).exp() / total });
    shares.take(count).collect()
}
