//! How well vectors find the same thing in another language: recall and mean reciprocal rank.
//!
//! A query is a distinct string of the source language; the gallery is every distinct string of the target language; a
//! query is right when any target string of a row with that source string is found.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use domain::Locale;
use ndarray::{ArrayView1, ArrayView2};
use serde::Serialize;

use crate::{Semantics, TokenKind, strip_boilerplate, tokens};

/// What a category path counts beside the name.
const PATH: f32 = 0.8;
/// What the last link of a chain counts beside the whole chain.
const LEAF: f32 = 0.5;
/// What the exact leg counts beside the cosine: a model number overrules any likeness.
const EXACT: f32 = 1.0;

/// A row of a parallel list.
#[derive(Clone, Debug)]
pub struct Row {
    /// The strings by [`Locale::index`].
    pub texts: [Option<String>; 3],
    /// Category paths by [`Locale::index`], added to the vector where paths are asked for.
    pub paths: [Option<String>; 3],
    /// Whether the row's strings are queries.
    pub is_query: bool,
}

/// Figures of one direction.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Direction {
    /// Language of the queries.
    pub from: Locale,
    /// Language of the gallery.
    pub to: Locale,
    /// How many queries.
    pub queries: usize,
    /// How many strings to find them among.
    pub gallery: usize,
    /// Share of queries whose first hit is right.
    pub recall_at_1: f64,
    /// Share of queries with a right one among the first ten.
    pub recall_at_10: f64,
    /// Mean of one over the rank of the first right hit.
    pub mrr: f64,
}

/// Distinct strings of one language with the rows they stand in.
struct Strings<'r> {
    rows: BTreeMap<&'r str, Vec<usize>>,
}

/// A name with its language and, where there is one, its category path.
pub type Name<'t> = (Locale, &'t str, Option<&'t str>);

/// Vectors of names as the program compares them: boilerplate stripped, the category path added where there is one.
pub fn name_vectors(semantics: &Semantics<'_>, inputs: &[Name<'_>]) -> Vec<f32> {
    let names: Vec<String> = inputs.iter().map(|(_, text, _)| strip_boilerplate(text)).collect();
    let texts: Vec<(Locale, &str)> =
        inputs.iter().zip(&names).map(|((locale, ..), name)| (*locale, name.as_str())).collect();
    let mut vectors = semantics.vectors(&texts);
    let leaves: Vec<Option<&str>> = texts.iter().map(|(_, text)| leaf_of(text)).collect();
    add_parts(semantics, &mut vectors, (inputs, &leaves), LEAF);
    let paths: Vec<Option<&str>> = inputs.iter().map(|input| input.2).collect();
    add_parts(semantics, &mut vectors, (inputs, &paths), PATH);
    vectors
}

/// The last link of a chain such as «Рыба мороженая: филе: тресковое», which names the thing; none where there is no chain.
fn leaf_of(text: &str) -> Option<&str> {
    let (_, leaf) = text.rsplit_once(": ")?;
    (!tokens(leaf).is_empty()).then_some(leaf)
}

/// Adds the vectors of parts of names to those of the names, `weight` times, and brings these back to unit length.
fn add_parts(
    semantics: &Semantics<'_>,
    vectors: &mut [f32],
    (inputs, parts): (&[Name<'_>], &[Option<&str>]),
    weight: f32,
) {
    let (places, texts): (Vec<usize>, Vec<(Locale, &str)>) = inputs
        .iter()
        .zip(parts)
        .enumerate()
        .filter_map(|(at, (input, part))| Some((at, (input.0, (*part)?))))
        .unzip();
    let dimensions = semantics.dimensions();
    for (&at, part) in places.iter().zip(semantics.vectors(&texts).chunks_exact(dimensions)) {
        let Some(row) = vectors.get_mut(at * dimensions..(at + 1) * dimensions) else { continue };
        row.iter_mut().zip(part).for_each(|(value, part)| *value += weight * part);
        let norm = row.iter().map(|value| value * value).sum::<f32>().sqrt().max(f32::MIN_POSITIVE);
        for value in row.iter_mut() {
            *value /= norm;
        }
    }
}

/// Codes, and figures beside a code: what has to agree exactly.
pub fn exact_tokens(text: &str) -> Vec<String> {
    let all = tokens(text);
    if !all.iter().any(|token| token.kind == TokenKind::Code) {
        return Vec::new();
    }
    let exact = |kind| matches!(kind, TokenKind::Code | TokenKind::Figure);
    all.into_iter().filter(|token| exact(token.kind)).map(|token| token.text).collect()
}

/// Where the exact tokens of a gallery stand.
struct ExactIndex {
    owners: HashMap<String, Vec<usize>>,
    size: usize,
}

impl ExactIndex {
    fn of(texts: &[&str]) -> Self {
        let mut owners: HashMap<String, Vec<usize>> = HashMap::new();
        let mut size = 0;
        for (at, text) in texts.iter().enumerate() {
            size = at + 1;
            for token in exact_tokens(text) {
                owners.entry(token).or_default().push(at);
            }
        }
        Self { owners, size }
    }

    /// Adds the share of the query's exact tokens, weighted by rarity, to the scores of their owners.
    fn add_to(&self, query: &str, scores: &mut [f32]) {
        let found: Vec<(f32, &[usize])> = exact_tokens(query)
            .iter()
            .map(|token| {
                let owners = self.owners.get(token).map_or(&[][..], Vec::as_slice);
                ((1.0 + self.size as f32 / owners.len().max(1) as f32).ln(), owners)
            })
            .collect();
        let total: f32 = found.iter().map(|(rarity, _)| rarity).sum();
        for (rarity, owners) in found {
            for &owner in owners {
                scores.get_mut(owner).into_iter().for_each(|score| *score += EXACT * rarity / total);
            }
        }
    }
}

/// Measures all six directions; `vectors` turns `(language, string, path)` into rows of `dimensions` numbers.
pub fn evaluate(
    rows: &[Row],
    dimensions: usize,
    vectors: impl Fn(&[Name<'_>]) -> Vec<f32>,
) -> Vec<Direction> {
    let sides = Locale::ALL.map(|locale| Strings::of(rows, locale));
    let mut inputs: Vec<Name<'_>> = Vec::new();
    for (locale, side) in Locale::ALL.into_iter().zip(&sides) {
        inputs.extend(side.rows.iter().map(|(text, at)| {
            let path = at.first().and_then(|&row| rows.get(row)?.paths.get(locale.index())?.as_deref());
            (locale, *text, path)
        }));
    }
    let all = vectors(&inputs);
    let mut rest = all.as_slice();
    let blocks = Locale::ALL.map(|locale| {
        let count = sides.get(locale.index()).map_or(0, |side| side.rows.len());
        let (block, tail) = rest.split_at((count * dimensions).min(rest.len()));
        rest = tail;
        block
    });
    let mut directions = Vec::new();
    for from in Locale::ALL {
        for to in Locale::ALL {
            let (Some(source), Some(target)) = (sides.get(from.index()), sides.get(to.index())) else {
                continue;
            };
            if from == to || source.rows.is_empty() || target.rows.is_empty() {
                continue;
            }
            let vectors = [from, to].map(|locale| blocks.get(locale.index()).copied().unwrap_or_default());
            directions.extend(measure(rows, (from, source), (to, target), vectors, dimensions));
        }
    }
    directions
}

impl<'r> Strings<'r> {
    fn of(rows: &'r [Row], locale: Locale) -> Self {
        let mut found: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (index, row) in rows.iter().enumerate() {
            if let Some(text) = row.texts.get(locale.index()).and_then(Option::as_deref) {
                found.entry(text).or_default().push(index);
            }
        }
        Self { rows: found }
    }
}

fn measure(
    rows: &[Row],
    (from, source): (Locale, &Strings<'_>),
    (to, target): (Locale, &Strings<'_>),
    [queries, gallery]: [&[f32]; 2],
    dimensions: usize,
) -> Option<Direction> {
    let positions: BTreeMap<&str, usize> = target.rows.keys().copied().zip(0..).collect();
    let gallery = ArrayView2::from_shape((positions.len(), dimensions), gallery).ok()?;
    let exact = ExactIndex::of(&target.rows.keys().copied().collect::<Vec<_>>());
    let (mut count, mut first, mut ten, mut reciprocal) = (0_usize, 0_usize, 0_usize, 0.0);
    for ((text, at), query) in source.rows.iter().zip(queries.chunks_exact(dimensions)) {
        if !at.iter().any(|&row| rows.get(row).is_some_and(|row| row.is_query)) {
            continue;
        }
        let right: BTreeSet<usize> = at
            .iter()
            .filter_map(|&row| rows.get(row)?.texts.get(to.index())?.as_deref())
            .filter_map(|text| positions.get(text).copied())
            .collect();
        if right.is_empty() {
            continue;
        }
        let mut scores = gallery.dot(&ArrayView1::from(query)).to_vec();
        exact.add_to(text, &mut scores);
        let best = right.iter().filter_map(|at| scores.get(*at)).copied().fold(f32::NEG_INFINITY, f32::max);
        // Ties count against the query.
        let rank = 1 + scores
            .iter()
            .enumerate()
            .filter(|(at, score)| **score >= best && !right.contains(at))
            .count();
        count += 1;
        first += usize::from(rank == 1);
        ten += usize::from(rank <= 10);
        reciprocal += 1.0 / rank as f64;
    }
    let share = |part: usize| part as f64 / count.max(1) as f64;
    (count > 0).then(|| Direction {
        from,
        to,
        queries: count,
        gallery: positions.len(),
        recall_at_1: share(first),
        recall_at_10: share(ten),
        mrr: reciprocal / count as f64,
    })
}
