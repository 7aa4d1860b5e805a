//! The scan: every group of queries against every panel of the gallery.
//!
//! Four bytes of a query, spread over a register, meet four bytes of eight rows in `vpmaddubsw`, whose 16-bit sums are
//! added up for all dimensions. Six queries and sixteen rows fill the registers, so that most instructions compute; the wider
//! registers of newer processors (`avx512`) take the rows of two panels at a time.

#[cfg(target_arch = "x86_64")]
use std::arch::x86_64::{__m256, __m256i, _CMP_GT_OQ};

#[cfg(target_arch = "x86_64")]
mod avx512;

use super::{
    quantized::{GROUP, Group, OFFSET, PANEL, Panel, RUN, Run},
    shortlist::Shortlist,
};

/// Scores of a panel's rows for each query of a group, and a bit for each that beats the query's threshold.
struct Tile {
    scores: [[f32; PANEL]; GROUP],
    beats: [u32; GROUP],
}

/// Fills the shortlists, one for each query of each group, with the best rows of the panels.
pub(super) fn scan(panels: &[Panel], groups: &[Group], lists: &mut [[Shortlist; GROUP]]) {
    #[cfg(target_arch = "x86_64")]
    if let Some(simd) = pulp::x86::V4::try_new() {
        simd.vectorize(avx512::Scan { simd, panels, groups, lists });
        return;
    }
    scan_without_avx512(panels, groups, lists);
}

/// The scan of processors with registers of 32 bytes or fewer.
pub(super) fn scan_without_avx512(panels: &[Panel], groups: &[Group], lists: &mut [[Shortlist; GROUP]]) {
    #[cfg(target_arch = "x86_64")]
    if let Some(simd) = pulp::x86::V3::try_new() {
        simd.vectorize(Avx2 { simd, panels, groups, lists });
        return;
    }
    scan_plain(panels, groups, lists);
}

pub(super) fn scan_plain(panels: &[Panel], groups: &[Group], lists: &mut [[Shortlist; GROUP]]) {
    let mut thresholds = vec![[f32::NEG_INFINITY; GROUP]; groups.len()];
    for (at, panel) in panels.iter().enumerate() {
        for ((group, lists), thresholds) in groups.iter().zip(&mut *lists).zip(&mut thresholds) {
            take_best(at, &score_plain(panel, group, thresholds), lists, thresholds);
        }
    }
}

/// Gives the rows that beat their thresholds to the shortlists.
#[expect(clippy::inline_always, reason = "the call has to be compiled with the features that pulp has found")]
#[inline(always)]
fn take_best(panel: usize, tile: &Tile, lists: &mut [Shortlist; GROUP], thresholds: &mut [f32; GROUP]) {
    for ((beats, scores), (list, threshold)) in
        tile.beats.iter().zip(&tile.scores).zip(lists.iter_mut().zip(thresholds))
    {
        if *beats != 0 {
            take_rows(panel, *beats, scores, list, threshold);
        }
    }
}

#[cold]
#[inline(never)]
fn take_rows(panel: usize, beats: u32, scores: &[f32; PANEL], list: &mut Shortlist, threshold: &mut f32) {
    for (row, &score) in scores.iter().enumerate().filter(|(row, _)| beats >> row & 1 == 1) {
        let Ok(index) = u32::try_from(panel * PANEL + row) else { return };
        if score > *threshold {
            *threshold = list.push(score, index, *threshold);
        }
    }
}

fn score_plain(panel: &Panel, group: &Group, thresholds: &[f32; GROUP]) -> Tile {
    let mut sums = [[0_i32; PANEL]; GROUP];
    for (rows, queries) in panel.runs.iter().zip(&group.runs) {
        for (sums, query) in sums.iter_mut().zip(queries) {
            let query = query.to_le_bytes().map(|byte| i32::from(byte) - OFFSET);
            for (sum, row) in sums.iter_mut().zip(&rows.0) {
                *sum += query.iter().zip(row).map(|(query, byte)| query * i32::from(*byte)).sum::<i32>();
            }
        }
    }
    let mut tile = Tile { scores: [[0.0; PANEL]; GROUP], beats: [0; GROUP] };
    let places = tile.scores.iter_mut().zip(&mut tile.beats).zip(sums).zip(thresholds);
    for (((scores, beats), sums), threshold) in places {
        for (row, ((score, sum), factor)) in scores.iter_mut().zip(sums).zip(panel.factors).enumerate() {
            *score = sum as f32 * factor;
            *beats |= u32::from(*score > *threshold) << row;
        }
    }
    tile
}

#[cfg(target_arch = "x86_64")]
struct Avx2<'a> {
    simd: pulp::x86::V3,
    panels: &'a [Panel],
    groups: &'a [Group],
    lists: &'a mut [[Shortlist; GROUP]],
}

#[cfg(target_arch = "x86_64")]
impl pulp::NullaryFnOnce for Avx2<'_> {
    type Output = ();

    #[expect(
        clippy::inline_always,
        reason = "the call has to be compiled with the features that pulp has found"
    )]
    #[inline(always)]
    fn call(self) {
        let Self { simd, panels, groups, lists } = self;
        let mut thresholds = vec![[f32::NEG_INFINITY; GROUP]; groups.len()];
        for (at, panel) in panels.iter().enumerate() {
            for ((group, lists), thresholds) in groups.iter().zip(&mut *lists).zip(&mut thresholds) {
                take_best(at, &score(simd, panel, group, thresholds), lists, thresholds);
            }
        }
    }
}

/// Adds the products of one run of the dimensions.
#[cfg(target_arch = "x86_64")]
#[expect(clippy::inline_always, reason = "the call has to be compiled with the features that pulp has found")]
#[inline(always)]
fn add_products(simd: pulp::x86::V3, sums: &mut [[__m256i; 2]; GROUP], rows: &Run, queries: &[u32; GROUP]) {
    let rows: [__m256i; 2] = pulp::cast(rows.0);
    for (sums, query) in sums.iter_mut().zip(queries) {
        let query = simd.avx._mm256_set1_epi32(query.cast_signed());
        for (sum, rows) in sums.iter_mut().zip(rows) {
            *sum = simd.avx2._mm256_add_epi16(*sum, simd.avx2._mm256_maddubs_epi16(query, rows));
        }
    }
}

#[cfg(target_arch = "x86_64")]
#[expect(clippy::inline_always, reason = "the call has to be compiled with the features that pulp has found")]
#[inline(always)]
fn score(simd: pulp::x86::V3, panel: &Panel, group: &Group, thresholds: &[f32; GROUP]) -> Tile {
    let start: [__m256i; 2] = pulp::cast(panel.start);
    let mut sums = [start; GROUP];
    for (rows, queries) in panel.runs.iter().zip(&group.runs) {
        add_products(simd, &mut sums, rows, queries);
    }
    let mut tile = Tile { scores: [[0.0; PANEL]; GROUP], beats: [0; GROUP] };
    let ones = simd.avx._mm256_set1_epi16(1);
    let factors: [__m256; 2] = pulp::cast(panel.factors);
    let places = tile.scores.iter_mut().zip(&mut tile.beats).zip(sums).zip(thresholds);
    for (((scores, beats), sums), threshold) in places {
        let threshold = simd.avx._mm256_set1_ps(*threshold);
        let mut halves = factors;
        for (half, (factor, sum)) in halves.iter_mut().zip(sums).enumerate() {
            let sum = simd.avx._mm256_cvtepi32_ps(simd.avx2._mm256_madd_epi16(sum, ones));
            *factor = simd.avx._mm256_mul_ps(sum, *factor);
            let above = simd.avx._mm256_cmp_ps::<_CMP_GT_OQ>(*factor, threshold);
            *beats |= simd.avx._mm256_movemask_ps(above).cast_unsigned() << (half * 8);
        }
        *scores = pulp::cast(halves);
    }
    tile
}

const _: () = assert!(RUN * PANEL == 64, "a run of a panel fills two registers");
