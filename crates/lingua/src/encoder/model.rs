//! The network: cached piece layers, two convolutions a branch, a pooled projection and three dense layers.

#![expect(
    clippy::inline_always,
    reason = "the pass has to be compiled with the vector features that pulp finds"
)]

use std::{
    path::Path,
    sync::{PoisonError, RwLock},
};

use rayon::prelude::*;

use super::{
    DIMENSIONS, Encoder, LoadError, PieceTokenizer,
    arrays::{quantize_side_by_side, read_projection, read_table},
    kernel::{Weights, quantize_row},
    token_cache::{PieceLayers, TokenCache},
    weights::Wheel,
};

/// Width of a branch.
pub(super) const BRANCH: usize = 256;
/// Width of all branches side by side.
pub(super) const PROJECTED: usize = 3 * BRANCH;
/// Places in the windows of all branches: 2 + 3 + 5.
pub(super) const SHARES: usize = 10;
/// Features of a piece before pooling.
const FEATURES: usize = DIMENSIONS + PROJECTED;
const HIDDEN: usize = 320;
/// Blank rows between sentences: the widest window reaches two rows to either side.
const MARGIN: usize = 2;
/// Pieces in one pass: few enough that the activations stay in the second-level cache.
const PASS: usize = 384;
/// Texts whose pieces are prepared together.
const GROUP: usize = 1024;
/// Sentences in one pass through the dense layers.
const DENSE_PASS: usize = 256;
const EPSILON: f32 = 1e-12;

/// A branch: windows of `order` pieces that begin `left` pieces before their own.
pub(super) struct Branch {
    pub(super) order: usize,
    pub(super) left: usize,
    pub(super) first_column: usize,
    first_share: usize,
}

pub(super) const BRANCHES: [Branch; 3] = [
    Branch { order: 2, left: 0, first_column: 0, first_share: 0 },
    Branch { order: 3, left: 1, first_column: BRANCH, first_share: 2 },
    Branch { order: 5, left: 2, first_column: 2 * BRANCH, first_share: 5 },
];

/// The universal sentence encoder, multilingual, version 3.
pub struct SentenceEncoder {
    tokenizer: PieceTokenizer,
    layers: PieceLayers,
    cache: RwLock<TokenCache>,
    first_bias: [Vec<f32>; 3],
    second: [Weights; 3],
    second_bias: [Vec<f32>; 3],
    gain: Vec<f32>,
    bias: Vec<f32>,
    pooled: Weights,
    pooled_bias: Vec<f32>,
    dense: [Weights; 6],
}

impl Encoder for SentenceEncoder {
    fn dimensions(&self) -> usize {
        DIMENSIONS
    }

    fn encode(&self, texts: &[&str]) -> Vec<f32> {
        let mut vectors = Vec::with_capacity(texts.len() * DIMENSIONS);
        for group in texts.chunks(GROUP) {
            let sentences: Vec<Vec<u32>> =
                group.par_iter().map(|text| self.tokenizer.tokenize(text)).collect();
            vectors.extend(self.encode_sentences(&sentences));
        }
        vectors
    }
}

impl SentenceEncoder {
    /// Reads the pinned wheel; see [`super::WHEEL_NAME`].
    pub fn from_wheel(path: &Path) -> Result<Self, LoadError> {
        let mut wheel = Wheel::open(path)?;
        Self::from_arrays(&mut wheel).map_err(|what| LoadError::Content { path: path.to_owned(), what })
    }

    /// The tokenizer that cuts texts for this encoder.
    pub const fn tokenizer(&self) -> &PieceTokenizer {
        &self.tokenizer
    }

    fn from_arrays(wheel: &mut Wheel) -> Result<Self, String> {
        let tokenizer = PieceTokenizer::from_model(&wheel.piece_model).ok_or("sp.model")?;
        let orders = ["2", "3", "5"];
        let [second_2, second_3, second_5] = BRANCHES.map(|branch| {
            let inputs = branch.order * BRANCH;
            wheel
                .floats(&format!("w2_{}", branch.order), inputs * BRANCH)
                .map(|weights| Weights::quantize(&weights, inputs, BRANCH))
        });
        let mut per_branch = |name: &str| -> Result<[Vec<f32>; 3], String> {
            let [a, b, c] = orders.map(|order| wheel.floats(&format!("{name}{order}"), BRANCH));
            Ok([a?, b?, c?])
        };
        let first_bias = per_branch("b1_")?;
        let second_bias = per_branch("b2_")?;
        let projection_bias = per_branch("proj_b")?.concat();
        let layer_gain = per_branch("ln_g")?.concat();
        let layer_bias = per_branch("ln_b")?.concat();
        let mut dense = |name: &str, inputs: usize, outputs: usize| {
            wheel.floats(name, inputs * outputs).map(|weights| Weights::quantize(&weights, inputs, outputs))
        };
        let pooled = dense("cnn_W", FEATURES, DIMENSIONS)?;
        let dense = [
            dense("d0", DIMENSIONS, HIDDEN)?,
            dense("p1", DIMENSIONS, HIDDEN)?,
            dense("d1", HIDDEN, HIDDEN)?,
            dense("d2", HIDDEN, DIMENSIONS)?,
            dense("p3", HIDDEN, DIMENSIONS)?,
            dense("d3", DIMENSIONS, DIMENSIONS)?,
        ];
        let [first_2, first_3, first_5] = BRANCHES.map(|branch| {
            wheel
                .floats(&format!("w1_{}", branch.order), branch.order * BRANCH * BRANCH)
                .map(|weights| quantize_side_by_side(&weights, branch.order))
        });
        let layers = PieceLayers {
            table: read_table(wheel)?,
            scale: wheel.floats("scale", 17)?,
            offset: wheel.floats("lo", 17)?,
            projection: Weights::quantize(&read_projection(wheel)?, DIMENSIONS, PROJECTED),
            projection_bias,
            gain: layer_gain,
            bias: layer_bias,
            first: [first_2?, first_3?, first_5?],
        };
        Ok(Self {
            tokenizer,
            layers,
            cache: RwLock::default(),
            first_bias,
            second: [second_2?, second_3?, second_5?],
            second_bias,
            gain: wheel.floats("ln_g", FEATURES)?,
            bias: wheel.floats("ln_b", FEATURES)?,
            pooled,
            pooled_bias: wheel.floats("cnn_b", DIMENSIONS)?,
            dense,
        })
    }

    fn encode_sentences(&self, sentences: &[Vec<u32>]) -> Vec<f32> {
        let pieces: Vec<u32> = sentences.iter().flatten().copied().collect();
        self.cache.write().unwrap_or_else(PoisonError::into_inner).prepare(&self.layers, &pieces);
        let cache = self.cache.read().unwrap_or_else(PoisonError::into_inner);
        let passes: Vec<Vec<f32>> = {
            let arch = pulp::Arch::new();
            split_passes(sentences)
                .into_par_iter()
                .map(|sentences| arch.dispatch(Pool { encoder: self, cache: &cache, sentences }))
                .collect()
        };
        let pooled = passes.concat();
        let vectors: Vec<Vec<f32>> = sentences
            .par_chunks(DENSE_PASS)
            .zip(pooled.par_chunks(DENSE_PASS * FEATURES))
            .map(|(sentences, pooled)| self.finish(sentences, pooled))
            .collect();
        vectors.concat()
    }

    /// Sum of the normalised features of each sentence: `sentences x FEATURES`.
    #[inline(always)]
    fn pool(&self, cache: &TokenCache, sentences: &[Vec<u32>]) -> Vec<f32> {
        let rows = MARGIN + sentences.iter().map(|sentence| sentence.len() + MARGIN).sum::<usize>();
        let tokens: usize = sentences.iter().map(Vec::len).sum();
        let mut features = vec![0.0_f32; tokens * FEATURES];
        for (target, &piece) in features.chunks_exact_mut(FEATURES).zip(sentences.iter().flatten()) {
            target.iter_mut().zip(cache.entry(piece).embedding).for_each(|(target, value)| *target = *value);
        }
        for (index, branch) in BRANCHES.iter().enumerate() {
            let hidden = self.convolve_first(cache, sentences, rows, index);
            self.convolve_second(branch, index, &hidden, sentences, &mut features);
        }
        normalize_rows(&mut features, &self.gain, &self.bias);
        let mut pooled = vec![0.0_f32; sentences.len() * FEATURES];
        let mut rest = features.chunks_exact(FEATURES);
        for (target, sentence) in pooled.chunks_exact_mut(FEATURES).zip(sentences) {
            for row in rest.by_ref().take(sentence.len()) {
                target.iter_mut().zip(row).for_each(|(target, value)| *target += value);
            }
        }
        pooled
    }

    /// First convolution with its residual; rows of a blank margin between sentences stay zero.
    #[inline(always)]
    fn convolve_first(
        &self,
        cache: &TokenCache,
        sentences: &[Vec<u32>],
        rows: usize,
        index: usize,
    ) -> Vec<f32> {
        let (Some(branch), Some(bias)) = (BRANCHES.get(index), self.first_bias.get(index)) else {
            return Vec::new();
        };
        let mut hidden = vec![0.0_f32; rows * BRANCH];
        let mut targets = hidden.chunks_exact_mut(BRANCH).skip(MARGIN);
        for sentence in sentences {
            let entries: Vec<_> = sentence.iter().map(|&piece| cache.entry(piece)).collect();
            for (at, own) in entries.iter().enumerate() {
                let Some(target) = targets.next() else { return hidden };
                target.copy_from_slice(bias);
                for place in 0..branch.order {
                    let Some(entry) = (at + place).checked_sub(branch.left).and_then(|at| entries.get(at))
                    else {
                        continue;
                    };
                    let share = entry.shares.chunks_exact(BRANCH).nth(branch.first_share + place);
                    target.iter_mut().zip(share.unwrap_or_default()).for_each(|(sum, value)| *sum += value);
                }
                let residual = column_block(own.projected, branch.first_column);
                target.iter_mut().zip(residual).for_each(|(sum, value)| *sum = sum.max(0.0) + value);
            }
            targets.nth(MARGIN - 1);
        }
        hidden
    }

    #[inline(always)]
    fn convolve_second(
        &self,
        branch: &Branch,
        index: usize,
        hidden: &[f32],
        sentences: &[Vec<u32>],
        features: &mut [f32],
    ) {
        let (Some(weights), Some(bias)) = (self.second.get(index), self.second_bias.get(index)) else {
            return;
        };
        let mut words = Vec::with_capacity(hidden.len() / 2);
        let unit = quantize_row(hidden, &mut words);
        let mut rows = Vec::with_capacity(features.len() / FEATURES);
        let mut row = MARGIN;
        for sentence in sentences {
            rows.extend(row..row + sentence.len());
            row += sentence.len() + MARGIN;
        }
        let starts: Vec<usize> = rows.iter().map(|row| (row - branch.left) * BRANCH / 2).collect();
        let mut sums = vec![0_i32; rows.len() * BRANCH];
        weights.multiply(&words, &starts, &mut sums);
        let scales: Vec<f32> = weights.scales.iter().map(|scale| scale / unit).collect();
        for ((target, sums), row) in
            features.chunks_exact_mut(FEATURES).zip(sums.chunks_exact(BRANCH)).zip(&rows)
        {
            let first = DIMENSIONS + branch.first_column;
            let target = target.get_mut(first..first + BRANCH).unwrap_or_default();
            let residual = column_block(hidden, row * BRANCH);
            let terms = sums.iter().zip(&scales).zip(bias).zip(residual);
            for (target, (((sum, scale), bias), residual)) in target.iter_mut().zip(terms) {
                *target = (*sum as f32 * scale + bias).max(0.0) + residual;
            }
        }
    }

    /// Pooled projection and dense layers: one unit vector a sentence.
    fn finish(&self, sentences: &[Vec<u32>], pooled: &[f32]) -> Vec<f32> {
        let mut mean = self.pooled.multiply_rows(pooled);
        for (row, sentence) in mean.chunks_exact_mut(DIMENSIONS).zip(sentences) {
            let length = sentence.len() as f32;
            for (value, bias) in row.iter_mut().zip(&self.pooled_bias) {
                *value = (*value + length * bias) / length.sqrt();
            }
        }
        let [d0, p1, d1, d2, p3, d3] = &self.dense;
        let relu = |mut values: Vec<f32>| {
            for value in &mut values {
                *value = value.max(0.0);
            }
            values
        };
        let first = relu(d0.multiply_rows(&mean));
        let second = relu(add(p1.multiply_rows(&mean), &d1.multiply_rows(&first)));
        let third = relu(d2.multiply_rows(&second));
        let mut out = add(p3.multiply_rows(&second), &d3.multiply_rows(&third));
        for row in out.chunks_exact_mut(DIMENSIONS) {
            for value in row.iter_mut() {
                *value = value.tanh();
            }
            let norm = row.iter().map(|value| value * value).sum::<f32>().max(EPSILON).sqrt();
            for value in row.iter_mut() {
                *value /= norm;
            }
        }
        out
    }
}

/// One pass as an operation of its own, since a closure of this size would not be inlined where the features are known.
struct Pool<'a> {
    encoder: &'a SentenceEncoder,
    cache: &'a TokenCache,
    sentences: &'a [Vec<u32>],
}

impl pulp::NullaryFnOnce for Pool<'_> {
    type Output = Vec<f32>;

    #[inline(always)]
    fn call(self) -> Vec<f32> {
        self.encoder.pool(self.cache, self.sentences)
    }
}

fn add(mut left: Vec<f32>, right: &[f32]) -> Vec<f32> {
    left.iter_mut().zip(right).for_each(|(left, right)| *left += right);
    left
}

/// The `BRANCH` numbers that begin at `first`.
#[inline(always)]
fn column_block(values: &[f32], first: usize) -> &[f32] {
    values.get(first..first + BRANCH).unwrap_or_default()
}

/// Rows to zero mean and unit variance, then gain and bias.
#[inline(always)]
pub(super) fn normalize_rows(values: &mut [f32], gain: &[f32], bias: &[f32]) {
    let width = gain.len();
    for row in values.chunks_exact_mut(width) {
        let mean = lane_sum(row, |value| value) / width as f32;
        let variance = lane_sum(row, |value| (value - mean) * (value - mean)) / width as f32;
        let factor = 1.0 / (variance + EPSILON).sqrt();
        for ((value, gain), bias) in row.iter_mut().zip(gain).zip(bias) {
            *value = (*value - mean) * factor * gain + bias;
        }
    }
}

/// Sum in eight lanes, which the compiler turns into vector instructions and which loses less than one lane would.
#[inline(always)]
fn lane_sum(row: &[f32], term: impl Fn(f32) -> f32) -> f32 {
    let (chunks, rest) = row.as_chunks::<8>();
    let mut lanes = [0.0_f32; 8];
    for chunk in chunks {
        for (lane, value) in lanes.iter_mut().zip(chunk) {
            *lane += term(*value);
        }
    }
    lanes.iter().sum::<f32>() + rest.iter().map(|value| term(*value)).sum::<f32>()
}

/// Cuts the sentences into runs of about [`PASS`] pieces.
fn split_passes(sentences: &[Vec<u32>]) -> Vec<&[Vec<u32>]> {
    let mut passes = Vec::new();
    let mut rest = sentences;
    while !rest.is_empty() {
        let mut pieces = 0;
        let fit = rest
            .iter()
            .take_while(|sentence| {
                pieces += sentence.len();
                pieces <= PASS
            })
            .count()
            .max(1);
        let (pass, tail) = rest.split_at(fit);
        passes.push(pass);
        rest = tail;
    }
    passes
}
