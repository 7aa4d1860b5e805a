//! Learning the table: symmetric contrast between the languages, with the sentence encoder's similarity as a constant.
//!
//! For a batch of rows and a pair of languages, the logits are `(cos_u + cos_z) / temperature`, where `cos_u` compares the
//! centred sentence vectors and `cos_z` the table's; each text has to find its partner in both directions (`InfoNCE`). The
//! table so learns only what the encoder lacks. Rows are updated with row-wise `AdaGrad`.

#![expect(
    clippy::indexing_slicing,
    reason = "indices come from the vocabulary and the batch that were built in the same function"
)]

use std::collections::HashMap;

use domain::Locale;
use ndarray::{Array2, ArrayView2, Axis};
use rayon::prelude::*;

use super::{Corpus, DIMENSIONS, Provenance, TextMeans, TokenTable, features};
use crate::{Means, center, encoder::Encoder};

/// How to learn.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Optimisation steps.
    pub steps: usize,
    /// Rows in a batch.
    pub batch: usize,
    /// Rows of a batch that are drawn as one run of neighbours, so that kin of a taxonomy are told apart.
    pub run: usize,
    /// Temperature of the softmax.
    pub temperature: f32,
    /// First learning rate; it falls linearly to a tenth.
    pub rate: f32,
    /// A token must stand in at least this many texts.
    pub least_texts: usize,
    /// Most rows that the table may have; the rarest are left out.
    pub most_tokens: usize,
    /// Seed of the draw.
    pub seed: u64,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            steps: 3000,
            batch: 1024,
            run: 32,
            temperature: 0.1,
            rate: 0.02,
            least_texts: 1,
            most_tokens: 57_000,
            seed: 1,
        }
    }
}

/// How far the learning is: step, steps and the mean loss of late.
pub type Progress<'a> = &'a mut dyn FnMut(usize, usize, f32);

/// Pairs of languages, Russian and Chinese as often as the two others together.
const PAIRS: [(Locale, Locale); 4] =
    [(Locale::Ru, Locale::Zh), (Locale::Ru, Locale::En), (Locale::Ru, Locale::Zh), (Locale::Zh, Locale::En)];

/// Learns a table from a corpus; deterministic for a seed and one machine's arithmetic.
pub fn train(
    corpus: &Corpus,
    encoder: &dyn Encoder,
    settings: &Settings,
    progress: Progress<'_>,
) -> (TokenTable, Provenance) {
    let vocabulary = Vocabulary::of(corpus, settings);
    let texts = Texts::of(corpus, &vocabulary, encoder);
    let mut learner = Learner {
        vectors: initial_vectors(&vocabulary, encoder),
        accumulated: vec![0.01; vocabulary.names.len()],
        settings,
        texts: &texts,
        draw: Draw(settings.seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1),
    };
    let mut recent = 0.0;
    for step in 0..settings.steps {
        let (from, to) = PAIRS[step % PAIRS.len()];
        let loss = learner.step(from, to, step);
        recent = if step == 0 { loss } else { 0.98 * recent + 0.02 * loss };
        progress(step + 1, settings.steps, recent);
    }
    let provenance = Provenance {
        sources: corpus.sources.clone(),
        licences: Vec::new(),
        steps: settings.steps,
        batch: settings.batch,
        seed: settings.seed,
        tokens: vocabulary.names.len(),
    };
    let vectors = learner.vectors;
    let table = TokenTable::quantize(vocabulary.names, vocabulary.rarity, &vectors);
    let tokens = mean_tokens(corpus, &table);
    (table.with_means(TextMeans { sentences: texts.means, tokens }), provenance)
}

struct Vocabulary {
    names: Vec<String>,
    rarity: Vec<f32>,
    index: HashMap<String, usize>,
}

impl Vocabulary {
    fn of(corpus: &Corpus, settings: &Settings) -> Self {
        let mut texts: Vec<&str> = corpus
            .triples
            .iter()
            .flat_map(|triple| triple.texts.iter().flatten())
            .map(String::as_str)
            .collect();
        texts.sort_unstable();
        texts.dedup();
        let lists: Vec<Vec<String>> = texts
            .par_iter()
            .map(|text| {
                let mut list = features(text);
                list.sort_unstable();
                list.dedup();
                list
            })
            .collect();
        let mut counts: HashMap<String, usize> = HashMap::new();
        for feature in lists.into_iter().flatten() {
            *counts.entry(feature).or_default() += 1;
        }
        let mut kept: Vec<(String, usize)> = counts
            .into_iter()
            .filter(|(name, count)| *count >= settings.least_texts && name.len() < usize::from(u8::MAX))
            .collect();
        kept.sort_unstable_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        kept.truncate(settings.most_tokens);
        let rarity = kept.iter().map(|(_, count)| (1.0 + texts.len() as f32 / *count as f32).ln()).collect();
        let names: Vec<String> = kept.into_iter().map(|(name, _)| name).collect();
        let index = names.iter().cloned().zip(0..).collect();
        Self { names, rarity, index }
    }
}

/// Distinct texts with their features and sentence vectors, and the rows that use them.
struct Texts {
    /// For each text its tokens with their weights, the weights of unit length.
    tokens: Vec<Vec<(usize, f32)>>,
    /// Centred unit sentence vectors, one row a text.
    sentences: Array2<f32>,
    /// For each row of the corpus the texts by locale.
    rows: Vec<[Option<usize>; 3]>,
    /// Means of the sentence vectors by language.
    means: Means,
}

impl Texts {
    fn of(corpus: &Corpus, vocabulary: &Vocabulary, encoder: &dyn Encoder) -> Self {
        let mut names: Vec<(Locale, &str)> = Vec::new();
        let mut index: HashMap<(Locale, &str), usize> = HashMap::new();
        let mut rows = Vec::with_capacity(corpus.triples.len());
        for triple in &corpus.triples {
            rows.push(Locale::ALL.map(|locale| {
                let text = triple.get(locale)?;
                Some(*index.entry((locale, text)).or_insert_with(|| {
                    names.push((locale, text));
                    names.len() - 1
                }))
            }));
        }
        let tokens = names.par_iter().map(|(_, text)| weigh_tokens(text, vocabulary)).collect();
        let all: Vec<&str> = names.iter().map(|(_, text)| *text).collect();
        let mut sentences = encoder.encode(&all);
        let locales: Vec<Locale> = names.iter().map(|(locale, _)| *locale).collect();
        let means = center(&mut sentences, encoder.dimensions(), &locales, &Means::default());
        let shape = (names.len(), encoder.dimensions());
        let sentences = Array2::from_shape_vec(shape, sentences).unwrap_or_default();
        Self { tokens, sentences, rows, means }
    }
}

fn mean_tokens(corpus: &Corpus, table: &TokenTable) -> Means {
    let texts: Vec<(Locale, &str)> = Locale::ALL
        .into_iter()
        .flat_map(|locale| {
            corpus.triples.iter().filter_map(move |triple| Some((locale, triple.get(locale)?)))
        })
        .collect();
    let locales: Vec<Locale> = texts.iter().map(|(locale, _)| *locale).collect();
    let mut vectors: Vec<f32> = texts.par_iter().flat_map_iter(|(_, text)| table.vector(text)).collect();
    center(&mut vectors, DIMENSIONS, &locales, &Means::default())
}

fn weigh_tokens(text: &str, vocabulary: &Vocabulary) -> Vec<(usize, f32)> {
    let mut weights: Vec<(usize, f32)> = features(text)
        .iter()
        .filter_map(|feature| vocabulary.index.get(feature))
        .map(|&token| (token, vocabulary.rarity[token]))
        .collect();
    let norm = weights.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt();
    for (_, weight) in &mut weights {
        *weight /= norm;
    }
    weights
}

/// Sentence vectors of the tokens themselves, centred and folded from 512 numbers to [`DIMENSIONS`], at mean length 1.
fn initial_vectors(vocabulary: &Vocabulary, encoder: &dyn Encoder) -> Vec<f32> {
    let texts: Vec<&str> = vocabulary.names.iter().map(|name| name.trim_matches(['#', '~'])).collect();
    let mut sentences = encoder.encode(&texts);
    let locales: Vec<Locale> = texts.iter().map(|text| crate::detect(text).unwrap_or(Locale::En)).collect();
    center(&mut sentences, encoder.dimensions(), &locales, &Means::default());
    let axes = principal_axes(&sentences, encoder.dimensions());
    let shape = (vocabulary.names.len(), encoder.dimensions());
    let Ok(sentences) = ArrayView2::from_shape(shape, &sentences) else { return Vec::new() };
    let mut vectors = sentences.dot(&axes).into_raw_vec_and_offset().0;
    let mean = vectors
        .chunks_exact(DIMENSIONS)
        .map(|row| row.iter().map(|value| value * value).sum::<f32>().sqrt())
        .sum::<f32>()
        / vocabulary.names.len() as f32;
    for value in &mut vectors {
        *value /= mean.max(f32::MIN_POSITIVE);
    }
    vectors
}

/// The leading [`DIMENSIONS`] principal axes by orthogonal iteration: `dimensions x DIMENSIONS`.
fn principal_axes(sentences: &[f32], dimensions: usize) -> Array2<f32> {
    let rows = sentences.len() / dimensions;
    let Ok(sentences) = ArrayView2::from_shape((rows, dimensions), sentences) else {
        return Array2::zeros((dimensions, DIMENSIONS));
    };
    let covariance = sentences.t().dot(&sentences) / rows.max(1) as f32;
    let mut draw = Draw(7);
    let mut axes = Array2::from_shape_simple_fn((dimensions, DIMENSIONS), || draw.unit() - 0.5);
    for _ in 0..20 {
        axes = covariance.dot(&axes);
        orthonormalize(&mut axes);
    }
    axes
}

/// Gram and Schmidt, column by column.
fn orthonormalize(axes: &mut Array2<f32>) {
    let mut rows = axes.t().to_owned();
    for at in 0..rows.nrows() {
        let (done, mut rest) = rows.view_mut().split_at(Axis(0), at);
        let mut row = rest.row_mut(0);
        let shares = done.dot(&row);
        row -= &done.t().dot(&shares);
        let norm = row.dot(&row).sqrt().max(f32::MIN_POSITIVE);
        row /= norm;
    }
    axes.assign(&rows.t());
}

struct Learner<'a> {
    vectors: Vec<f32>,
    accumulated: Vec<f32>,
    settings: &'a Settings,
    texts: &'a Texts,
    draw: Draw,
}

/// One side of a batch.
struct Side {
    texts: Vec<usize>,
    /// Unit vectors of the table.
    units: Array2<f32>,
    norms: Vec<f32>,
    sentences: Array2<f32>,
}

impl Learner<'_> {
    fn step(&mut self, from: Locale, to: Locale, step: usize) -> f32 {
        let pairs = self.draw_batch(from, to);
        if pairs.len() < 2 {
            return 0.0;
        }
        let (left, right) = rayon::join(
            || self.look_up(pairs.iter().map(|pair| pair.0).collect()),
            || self.look_up(pairs.iter().map(|pair| pair.1).collect()),
        );
        let (words, sentences) =
            rayon::join(|| left.units.dot(&right.units.t()), || left.sentences.dot(&right.sentences.t()));
        let mut logits = (words + sentences) / self.settings.temperature;
        for (row, (a, b)) in pairs.iter().enumerate() {
            for (column, (other_a, other_b)) in pairs.iter().enumerate() {
                // The same string twice in a batch is no counterexample to itself.
                if row != column && (a == other_a || b == other_b) {
                    logits[[row, column]] = -1e9;
                }
            }
        }
        let (loss, slope) = contrast(&logits);
        let slope = slope / self.settings.temperature;
        let (left_slope, right_slope) =
            rayon::join(|| slope.dot(&right.units), || slope.t().dot(&left.units));
        let progress = step as f32 / self.settings.steps as f32;
        let rate = self.settings.rate * (1.0 - 0.9 * progress);
        self.update(&[(&left, &left_slope), (&right, &right_slope)], rate);
        loss
    }

    /// Rows that have both languages: runs of neighbours from random places.
    fn draw_batch(&mut self, from: Locale, to: Locale) -> Vec<(usize, usize)> {
        let rows = &self.texts.rows;
        let mut pairs = Vec::with_capacity(self.settings.batch);
        let mut tries = 0;
        while pairs.len() < self.settings.batch && tries < 50 * self.settings.batch {
            let start = self.draw.below(rows.len());
            let run = rows.iter().skip(start).take(self.settings.run);
            let usable = run.filter_map(|row| Some((row[from.index()]?, row[to.index()]?)));
            pairs.extend(
                usable
                    .filter(|(a, b)| !self.texts.tokens[*a].is_empty() && !self.texts.tokens[*b].is_empty()),
            );
            tries += 1;
        }
        pairs.truncate(self.settings.batch);
        pairs
    }

    fn look_up(&self, texts: Vec<usize>) -> Side {
        let mut units = Array2::zeros((texts.len(), DIMENSIONS));
        let mut norms = Vec::with_capacity(texts.len());
        for (&text, mut unit) in texts.iter().zip(units.rows_mut()) {
            let unit = unit.as_slice_mut().unwrap_or_default();
            for &(token, weight) in &self.texts.tokens[text] {
                let vector = &self.vectors[token * DIMENSIONS..(token + 1) * DIMENSIONS];
                unit.iter_mut().zip(vector).for_each(|(sum, value)| *sum += weight * value);
            }
            let norm = unit.iter().map(|value| value * value).sum::<f32>().sqrt().max(1e-6);
            for value in unit.iter_mut() {
                *value /= norm;
            }
            norms.push(norm);
        }
        let sentences = self.texts.sentences.select(Axis(0), &texts);
        Side { texts, units, norms, sentences }
    }

    /// Slopes through the normalisation into the token rows, then one step of row-wise `AdaGrad`.
    fn update(&mut self, sides: &[(&Side, &Array2<f32>); 2], rate: f32) {
        let mut slots: HashMap<usize, usize> = HashMap::new();
        let mut touched: Vec<usize> = Vec::new();
        let mut slopes: Vec<f32> = Vec::new();
        for (side, slope) in sides {
            for (index, &text) in side.texts.iter().enumerate() {
                let (unit, slope) = (side.units.row(index), slope.row(index));
                let along = unit.dot(&slope);
                for &(token, weight) in &self.texts.tokens[text] {
                    let slot = *slots.entry(token).or_insert_with(|| {
                        touched.push(token);
                        slopes.resize(slopes.len() + DIMENSIONS, 0.0);
                        touched.len() - 1
                    });
                    let factor = weight / side.norms[index];
                    let target = &mut slopes[slot * DIMENSIONS..(slot + 1) * DIMENSIONS];
                    for ((target, slope), unit) in target.iter_mut().zip(slope).zip(unit) {
                        *target += factor * (slope - along * unit);
                    }
                }
            }
        }
        for (token, slope) in touched.iter().zip(slopes.chunks_exact(DIMENSIONS)) {
            let square = slope.iter().map(|value| value * value).sum::<f32>() / DIMENSIONS as f32;
            let accumulated = &mut self.accumulated[*token];
            *accumulated += square;
            let factor = rate / accumulated.sqrt();
            let vector = &mut self.vectors[token * DIMENSIONS..(token + 1) * DIMENSIONS];
            vector.iter_mut().zip(slope).for_each(|(value, slope)| *value -= factor * slope);
        }
    }
}

/// Symmetric cross-entropy of a square of logits whose diagonal is right: mean loss and the slope of its sum.
fn contrast(logits: &Array2<f32>) -> (f32, Array2<f32>) {
    let count = logits.nrows();
    let mut slope = Array2::zeros(logits.raw_dim());
    let mut loss = 0.0;
    for axis in [Axis(0), Axis(1)] {
        for (index, (lane, mut target)) in
            logits.lanes(axis).into_iter().zip(slope.lanes_mut(axis)).enumerate()
        {
            let largest = lane.iter().copied().fold(f32::NEG_INFINITY, f32::max);
            let shares: Vec<f32> = lane.iter().map(|value| (value - largest).exp()).collect();
            let total: f32 = shares.iter().sum();
            loss -= (shares[index] / total).max(f32::MIN_POSITIVE).ln();
            for (at, (target, share)) in target.iter_mut().zip(&shares).enumerate() {
                *target += share / total - f32::from(u8::from(at == index));
            }
        }
    }
    (0.5 * loss / count as f32, slope * 0.5)
}

/// A small xorshift generator: the draw has to be the same everywhere.
struct Draw(u64);

impl Draw {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % (limit.max(1) as u64)).unwrap_or_default()
    }

    fn unit(&mut self) -> f32 {
        (self.next() >> 40) as f32 / (1_u64 << 24) as f32
    }
}
