//! Nearest vectors: a scan over 8-bit integers, its best rescored in f32.
//!
//! What was measured on the way stands in DESIGN.md, "The scan".

mod kernel;
mod quantized;
mod shortlist;

use std::sync::OnceLock;

use quantized::{GROUP, Group, Panel, Quantizer};
use rayon::prelude::*;
use shortlist::Shortlist;

/// Queries that pass over the whole gallery together; as bytes they stay in the second-level cache.
const BLOCK: usize = 32 * GROUP;
/// Products of queries and gallery rows below which packing costs more than it saves.
const WORTH_PACKING: usize = 1 << 16;

/// A vector of the gallery and how near it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// Row of the gallery.
    pub index: usize,
    /// Inner product with the query.
    pub similarity: f32,
}

/// Vectors to be found. A vector that holds a number that is not finite is like nothing: its similarities are 0.
pub struct Gallery<'v> {
    vectors: &'v [f32],
    dimensions: usize,
    panels: OnceLock<Option<Packed>>,
}

/// The gallery in 8-bit integers.
struct Packed {
    quantizer: Quantizer,
    panels: Vec<Panel>,
}

impl<'v> Gallery<'v> {
    /// A gallery of rows of `dimensions` numbers.
    pub const fn new(vectors: &'v [f32], dimensions: usize) -> Self {
        Self { vectors, dimensions, panels: OnceLock::new() }
    }

    /// For each query row its `count` nearest, nearest first; equal ones by index.
    ///
    /// The similarities are exact. Among many rows one that is as near as the last of the `count` may be missed: fewer
    /// than one in two hundred.
    pub fn nearest(&self, queries: &[f32], count: usize) -> Vec<Vec<Hit>> {
        if self.dimensions == 0 {
            return Vec::new();
        }
        let rows = self.vectors.len() / self.dimensions;
        let asked = queries.len() / self.dimensions;
        let keep = shortlist::length(count);
        if count == 0 || rows == 0 {
            return vec![Vec::new(); asked];
        }
        if rows <= keep || rows.saturating_mul(asked) < WORTH_PACKING {
            return self.nearest_exact(queries, count);
        }
        let Some(packed) = self.panels.get_or_init(|| self.pack()) else {
            return self.nearest_exact(queries, count);
        };
        let rows: Vec<&[f32]> = queries.chunks_exact(self.dimensions).collect();
        rows.par_chunks(BLOCK).flat_map_iter(|block| self.scan(packed, block, count, keep)).collect()
    }

    fn pack(&self) -> Option<Packed> {
        let quantizer = Quantizer::new(self.dimensions)?;
        let rows = self.vectors.par_chunks(self.dimensions * quantized::PANEL);
        let panels = rows.map(|rows| quantizer.pack_panel(rows)).collect();
        Some(Packed { quantizer, panels })
    }

    /// Compares every query with every row in f32.
    fn nearest_exact(&self, queries: &[f32], count: usize) -> Vec<Vec<Hit>> {
        let rows = self.vectors.len() / self.dimensions;
        queries.par_chunks_exact(self.dimensions).map(|query| self.rescore(query, 0..rows, count)).collect()
    }

    fn scan(&self, packed: &Packed, queries: &[&[f32]], count: usize, keep: usize) -> Vec<Vec<Hit>> {
        let groups: Vec<Group> =
            queries.chunks(GROUP).map(|rows| packed.quantizer.pack_group(rows)).collect();
        let mut lists: Vec<[Shortlist; GROUP]> =
            groups.iter().map(|_| std::array::from_fn(|_| Shortlist::new(keep))).collect();
        kernel::scan(&packed.panels, &groups, &mut lists);
        let found = lists.into_iter().flatten().map(Shortlist::into_indices);
        queries
            .iter()
            .zip(found)
            .map(|(query, found)| self.rescore(query, found.into_iter(), count))
            .collect()
    }

    /// The nearest of the named rows.
    fn rescore(&self, query: &[f32], rows: impl Iterator<Item = usize>, count: usize) -> Vec<Hit> {
        let row = |index: usize| self.vectors.get(index * self.dimensions..(index + 1) * self.dimensions);
        let hit = |index| row(index).map(|row| Hit { index, similarity: inner_product(query, row) });
        let mut hits: Vec<Hit> = rows.filter_map(hit).collect();
        let order = |a: &Hit, b: &Hit| b.similarity.total_cmp(&a.similarity).then(a.index.cmp(&b.index));
        if hits.len() > count && count > 0 {
            hits.select_nth_unstable_by(count - 1, order);
        }
        hits.truncate(count);
        hits.sort_unstable_by(order);
        hits
    }
}

/// Inner product in a fixed order of summation, so that every machine finds the same; 0 where it is not finite.
fn inner_product(left: &[f32], right: &[f32]) -> f32 {
    const LANES: usize = 32;
    let (left_blocks, left_rest) = left.as_chunks::<LANES>();
    let (right_blocks, right_rest) = right.as_chunks::<LANES>();
    let mut sums = [0.0_f32; LANES];
    for (left, right) in left_blocks.iter().zip(right_blocks) {
        for ((sum, left), right) in sums.iter_mut().zip(left).zip(right) {
            *sum += left * right;
        }
    }
    let rest: f32 = left_rest.iter().zip(right_rest).map(|(left, right)| left * right).sum();
    let sum = sums.iter().sum::<f32>() + rest;
    if sum.is_finite() { sum } else { 0.0 }
}

#[cfg(test)]
mod tests;
