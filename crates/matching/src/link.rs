//! Links between phrases of the two sides: nearest vectors and shared concepts, each scored once for all its owners.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use lingua::glossary::{ConceptId, Glossary};
use rayon::prelude::*;

use crate::{Book, Phrase, Policy, Snapshot, scan::Gallery};

/// A wider concept counts for this part of the concept itself.
const WIDER: f32 = 0.5;

/// Two phrases that may mean the same.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Link {
    /// Index of the request's phrase.
    pub(crate) request: usize,
    /// Cosine of the vectors.
    pub(crate) similarity: f32,
    /// Shared concepts by rarity, in `0..=1`.
    pub(crate) lexical: f32,
}

/// For each phrase of the offers its links, the loudest first.
pub(crate) fn link_phrases(snapshot: &Snapshot, glossary: &Glossary, policy: &Policy) -> Vec<Vec<Link>> {
    let Snapshot { offers, requests, dimensions, .. } = snapshot;
    let mut candidates: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); offers.phrases.len()];
    let forth = Gallery::new(&requests.vectors, *dimensions).nearest(&offers.vectors, policy.nearest);
    for (set, hits) in candidates.iter_mut().zip(forth) {
        set.extend(hits.into_iter().map(|hit| hit.index));
    }
    let back = Gallery::new(&offers.vectors, *dimensions).nearest(&requests.vectors, policy.nearest_back);
    for (request, hits) in back.into_iter().enumerate() {
        for hit in hits {
            candidates.get_mut(hit.index).into_iter().for_each(|set| {
                set.insert(request);
            });
        }
    }
    let weigher = Weigher { snapshot, glossary };
    let owners = own_concepts(requests, glossary);
    candidates
        .into_par_iter()
        .zip(&offers.phrases)
        .enumerate()
        .map(|(at, (mut set, phrase))| {
            for concept in weigher.expand(phrase).keys() {
                let others = owners.get(concept).map_or(&[][..], Vec::as_slice);
                if others.len() <= policy.concept_owners {
                    set.extend(others);
                }
            }
            weigher.score(at, phrase, &set)
        })
        .collect()
}

fn own_concepts(book: &Book, glossary: &Glossary) -> HashMap<ConceptId, Vec<usize>> {
    let mut owners: HashMap<ConceptId, Vec<usize>> = HashMap::new();
    for (at, phrase) in book.phrases.iter().enumerate() {
        let wider =
            phrase.concepts.iter().filter_map(|id| glossary.concept(*id)).flat_map(|concept| &concept.wider);
        let all: BTreeSet<ConceptId> = phrase.concepts.iter().chain(wider).copied().collect();
        for concept in all {
            owners.entry(concept).or_default().push(at);
        }
    }
    owners
}

struct Weigher<'a> {
    snapshot: &'a Snapshot,
    glossary: &'a Glossary,
}

impl Weigher<'_> {
    /// The concepts of a phrase and wider ones, with their weights.
    fn expand(&self, phrase: &Phrase) -> BTreeMap<ConceptId, f32> {
        let rarity = |id: &ConceptId| self.snapshot.rarity.get(id).copied().unwrap_or(1.0);
        let mut all = BTreeMap::new();
        for id in &phrase.concepts {
            all.insert(*id, rarity(id));
        }
        for id in &phrase.concepts {
            for wider in self.glossary.concept(*id).into_iter().flat_map(|concept| &concept.wider) {
                all.entry(*wider).or_insert(WIDER * rarity(wider));
            }
        }
        all
    }

    fn score(&self, at: usize, phrase: &Phrase, candidates: &BTreeSet<usize>) -> Vec<Link> {
        let Snapshot { offers, requests, dimensions, .. } = self.snapshot;
        let vector = offers.vector(at, *dimensions);
        let own = self.expand(phrase);
        let mut links: Vec<Link> = candidates
            .iter()
            .filter_map(|&request| {
                let other = requests.phrases.get(request)?;
                let similarity =
                    vector.iter().zip(requests.vector(request, *dimensions)).map(|(a, b)| a * b).sum();
                let lexical = overlap(&own, &self.expand(other));
                Some(Link { request, similarity, lexical })
            })
            .collect();
        links.sort_by(|a, b| b.loudness().total_cmp(&a.loudness()).then(a.request.cmp(&b.request)));
        links
    }
}

impl Link {
    /// How loudly a link speaks, for ordering before all evidence is gathered.
    ///
    /// Rounded, so that the last bits of a sum never decide which clause is quoted.
    pub(crate) fn loudness(&self) -> f32 {
        ((self.similarity + 0.5 * self.lexical) * 1e4).round() / 1e4
    }
}

/// Shared weight over the geometric mean of both weights: 1 where both name the same.
fn overlap(left: &BTreeMap<ConceptId, f32>, right: &BTreeMap<ConceptId, f32>) -> f32 {
    let shared: f32 =
        left.iter().filter_map(|(concept, weight)| right.get(concept).map(|other| weight.min(*other))).sum();
    let total: f32 = left.values().sum::<f32>() * right.values().sum::<f32>();
    if total > 0.0 { shared / total.sqrt() } else { 0.0 }
}
