//! What depends on a piece alone, computed once a piece: its embedding, projection and shares in the first convolution.
//!
//! The first two layers are linear in the piece, and texts of trade use the same pieces again and again, so more than half
//! of the encoder's work is done once for each piece and looked up afterwards.

use std::collections::HashMap;

use super::{
    DIMENSIONS,
    kernel::Weights,
    model::{BRANCH, BRANCHES, PROJECTED, SHARES, normalize_rows},
};

/// Numbers of one entry: embedding, projection, shares.
const ENTRY: usize = DIMENSIONS + PROJECTED + SHARES * BRANCH;
/// Entries kept, about 15 KiB each; when more are needed the cache starts anew.
const CAPACITY: usize = 12_000;

/// Layers that are linear in the piece.
pub(super) struct PieceLayers {
    /// Six-bit embeddings, `pieces` rows.
    pub(super) table: Vec<u8>,
    /// Scale and offset of the 17 interleaved parts of the table.
    pub(super) scale: Vec<f32>,
    pub(super) offset: Vec<f32>,
    /// `DIMENSIONS` by `PROJECTED`.
    pub(super) projection: Weights,
    pub(super) projection_bias: Vec<f32>,
    pub(super) gain: Vec<f32>,
    pub(super) bias: Vec<f32>,
    /// The first convolution of each branch, its places side by side: `BRANCH` by `order * BRANCH`.
    pub(super) first: [Weights; 3],
}

/// Entries by piece id.
#[derive(Default)]
pub(super) struct TokenCache {
    slots: HashMap<u32, usize>,
    values: Vec<f32>,
}

impl TokenCache {
    /// Makes sure that all `pieces` have an entry.
    pub(super) fn prepare(&mut self, layers: &PieceLayers, pieces: &[u32]) {
        let mut missing: Vec<u32> =
            pieces.iter().copied().filter(|piece| !self.slots.contains_key(piece)).collect();
        missing.sort_unstable();
        missing.dedup();
        if self.slots.len() + missing.len() > CAPACITY && !self.slots.is_empty() {
            *self = Self::default();
            self.prepare(layers, pieces);
            return;
        }
        self.values.reserve(missing.len() * ENTRY);
        for group in missing.chunks(512) {
            let first = self.slots.len();
            self.values.extend(layers.compute(group));
            self.slots.extend(group.iter().enumerate().map(|(index, &piece)| (piece, first + index)));
        }
    }

    /// The entry of a prepared piece.
    pub(super) fn entry(&self, piece: u32) -> Entry<'_> {
        let slot = self.slots.get(&piece).copied().unwrap_or_default();
        let values = self.values.chunks_exact(ENTRY).nth(slot).unwrap_or_default();
        let (embedding, rest) = values.split_at(DIMENSIONS.min(values.len()));
        let (projected, shares) = rest.split_at(PROJECTED.min(rest.len()));
        Entry { embedding, projected, shares }
    }
}

/// The numbers of one piece.
pub(super) struct Entry<'a> {
    /// `DIMENSIONS` numbers.
    pub(super) embedding: &'a [f32],
    /// `PROJECTED` numbers, branch after branch.
    pub(super) projected: &'a [f32],
    /// `SHARES` times `BRANCH` numbers: branch after branch, place in the window after place.
    pub(super) shares: &'a [f32],
}

impl PieceLayers {
    fn compute(&self, pieces: &[u32]) -> Vec<f32> {
        let rows = pieces.len();
        let mut embeddings = Vec::with_capacity(rows * DIMENSIONS);
        for &piece in pieces {
            self.embed(piece, &mut embeddings);
        }
        let mut projected = self.projection.multiply_rows(&embeddings);
        for row in projected.chunks_exact_mut(PROJECTED) {
            row.iter_mut().zip(&self.projection_bias).for_each(|(value, bias)| *value += bias);
        }
        normalize_rows(&mut projected, &self.gain, &self.bias);
        let shares = self.share(&projected, rows);
        let mut values = Vec::with_capacity(rows * ENTRY);
        for ((embedding, projection), share) in embeddings
            .chunks_exact(DIMENSIONS)
            .zip(projected.chunks_exact(PROJECTED))
            .zip(shares.chunks_exact(SHARES * BRANCH))
        {
            values.extend_from_slice(embedding);
            values.extend_from_slice(projection);
            values.extend_from_slice(share);
        }
        values
    }

    fn embed(&self, piece: u32, out: &mut Vec<f32>) {
        let piece = piece as usize;
        let part = piece % self.scale.len();
        let scale = self.scale.get(part).copied().unwrap_or_default();
        let offset = self.offset.get(part).copied().unwrap_or_default();
        let row = self.table.chunks_exact(DIMENSIONS).nth(piece).unwrap_or(&[0; DIMENSIONS]);
        out.extend(row.iter().map(|&value| f32::from(value) * scale + offset));
    }

    /// Each projection times each place of the first convolution of its branch.
    fn share(&self, projected: &[f32], rows: usize) -> Vec<f32> {
        let mut shares = vec![0.0; rows * SHARES * BRANCH];
        let mut first = 0;
        for (branch, weights) in BRANCHES.iter().zip(&self.first) {
            let inputs: Vec<f32> = projected
                .chunks_exact(PROJECTED)
                .flat_map(|row| row.iter().skip(branch.first_column).take(BRANCH))
                .copied()
                .collect();
            let width = branch.order * BRANCH;
            let products = weights.multiply_rows(&inputs);
            for (row, values) in shares.chunks_exact_mut(SHARES * BRANCH).zip(products.chunks_exact(width)) {
                row.iter_mut().skip(first).zip(values).for_each(|(target, value)| *target = *value);
            }
            first += width;
        }
        shares
    }
}
