//! The scan in registers of 64 bytes: one holds a run of all sixteen rows of a panel, and two panels pass at a time.

#![expect(
    clippy::inline_always,
    reason = "the calls have to be compiled with the features that pulp has found"
)]
#![expect(clippy::indexing_slicing, reason = "indices run over the panels that are scored together")]

use std::arch::x86_64::{__m512, __m512i, _CMP_GT_OQ};

use pulp::x86::V4;

use super::{Tile, take_best};
use crate::scan::{
    quantized::{GROUP, Group, PANEL, Panel, Run},
    shortlist::Shortlist,
};

/// Panels that are scored together: their sums, rows, the query and the product fill sixteen of 32 registers.
const PANELS: usize = 2;

/// The arguments of [`super::scan`].
pub(super) struct Scan<'a> {
    pub(super) simd: V4,
    pub(super) panels: &'a [Panel],
    pub(super) groups: &'a [Group],
    pub(super) lists: &'a mut [[Shortlist; GROUP]],
}

impl pulp::NullaryFnOnce for Scan<'_> {
    type Output = ();

    #[inline(always)]
    fn call(self) {
        let Self { simd, panels, groups, lists } = self;
        let mut thresholds = vec![[f32::NEG_INFINITY; GROUP]; groups.len()];
        let (pairs, rest) = panels.as_chunks::<PANELS>();
        for (at, pair) in pairs.iter().enumerate() {
            let [left, right] = pair;
            for ((group, lists), thresholds) in groups.iter().zip(&mut *lists).zip(&mut thresholds) {
                let tiles = score(simd, [left, right], group, thresholds);
                for (place, tile) in tiles.iter().enumerate() {
                    take_best(PANELS * at + place, tile, lists, thresholds);
                }
            }
        }
        for panel in rest {
            for ((group, lists), thresholds) in groups.iter().zip(&mut *lists).zip(&mut thresholds) {
                let [tile] = score(simd, [panel], group, thresholds);
                take_best(panels.len() - 1, &tile, lists, thresholds);
            }
        }
    }
}

#[inline(always)]
fn score<const N: usize>(
    simd: V4,
    panels: [&Panel; N],
    group: &Group,
    thresholds: &[f32; GROUP],
) -> [Tile; N] {
    let start: [__m512i; N] = panels.map(|panel| pulp::cast(panel.start));
    let mut sums = [start; GROUP];
    let runs = panels.map(|panel| panel.runs.as_slice());
    for (at, queries) in group.runs.iter().enumerate() {
        let Some(rows) = rows_at(&runs, at) else { break };
        for (sums, query) in sums.iter_mut().zip(queries) {
            let query = simd.avx512f._mm512_set1_epi32(query.cast_signed());
            for (sum, rows) in sums.iter_mut().zip(rows) {
                *sum = simd.avx512bw._mm512_add_epi16(*sum, simd.avx512bw._mm512_maddubs_epi16(query, rows));
            }
        }
    }
    std::array::from_fn(|place| {
        finish(simd, sums.map(|sums| sums[place]), &panels[place].factors, thresholds)
    })
}

/// The run number `at` of each panel.
#[inline(always)]
fn rows_at<const N: usize>(runs: &[&[Run]; N], at: usize) -> Option<[__m512i; N]> {
    let mut rows = [pulp::cast([0_u8; 64]); N];
    for (rows, runs) in rows.iter_mut().zip(runs) {
        *rows = pulp::cast(runs.get(at)?.0);
    }
    Some(rows)
}

/// Widens the sums and compares the scores with the thresholds.
#[inline(always)]
fn finish(simd: V4, sums: [__m512i; GROUP], factors: &[f32; PANEL], thresholds: &[f32; GROUP]) -> Tile {
    let mut tile = Tile { scores: [[0.0; PANEL]; GROUP], beats: [0; GROUP] };
    let ones: __m512i = pulp::cast([1_i16; 32]);
    let factors: __m512 = pulp::cast(*factors);
    let places = tile.scores.iter_mut().zip(&mut tile.beats).zip(sums).zip(thresholds);
    for (((scores, beats), sum), threshold) in places {
        let sum = simd.avx512f._mm512_cvtepi32_ps(simd.avx512bw._mm512_madd_epi16(sum, ones));
        let score = simd.avx512f._mm512_mul_ps(sum, factors);
        let threshold = simd.avx512f._mm512_set1_ps(*threshold);
        *beats = u32::from(simd.avx512f._mm512_cmp_ps_mask::<_CMP_GT_OQ>(score, threshold));
        *scores = pulp::cast(score);
    }
    tile
}
