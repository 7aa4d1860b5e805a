//! The product in registers of 64 bytes: one holds the words of all sixteen columns of a panel.

#![expect(
    clippy::inline_always,
    reason = "the calls have to be compiled with the features that pulp has found"
)]

use std::arch::x86_64::__m512i;

use pulp::x86::V4;

use super::{PANEL, Weights};

/// Rows that one pass of the inner loop computes: their sums, the weights, the activation and the product fit 32 registers.
const ROWS: usize = 8;
/// Panels that one pass of the inner loop computes.
const PANELS: usize = 2;

/// The arguments of [`Weights::multiply`].
pub(super) struct Product<'a> {
    pub(super) simd: V4,
    pub(super) weights: &'a Weights,
    pub(super) activations: &'a [i32],
    pub(super) starts: &'a [usize],
    pub(super) out: &'a mut [i32],
}

impl pulp::NullaryFnOnce for Product<'_> {
    type Output = ();

    #[inline(always)]
    fn call(mut self) {
        let pairs = self.weights.pairs;
        let panels = self.weights.panels.chunks_exact(pairs * PANELS);
        let last = panels.remainder();
        let mut first = 0;
        for words in panels {
            let (left, right) = words.split_at(pairs);
            self.fill([left, right], first);
            first += PANELS * PANEL;
        }
        if !last.is_empty() {
            self.fill([last], first);
        }
    }
}

impl Product<'_> {
    /// All rows of the columns of `N` panels, the first of which is column `first`.
    #[inline(always)]
    fn fill<const N: usize>(&mut self, words: [&[[i32; PANEL]]; N], first: usize) {
        let (blocks, rest) = self.starts.as_chunks::<ROWS>();
        for (block, rows) in blocks.iter().enumerate() {
            let sums = multiply_block(self.simd, words, self.activations, rows);
            for (row, sums) in sums.iter().enumerate() {
                self.write(block * ROWS + row, first, sums);
            }
        }
        for (row, &start) in rest.iter().enumerate() {
            let [sums] = multiply_block(self.simd, words, self.activations, &[start]);
            self.write(blocks.len() * ROWS + row, first, &sums);
        }
    }

    #[inline(always)]
    fn write(&mut self, row: usize, first: usize, sums: &[[i32; PANEL]]) {
        for (panel, sums) in sums.iter().enumerate() {
            let at = row * self.weights.columns + first + panel * PANEL;
            self.out[at..at + PANEL].copy_from_slice(sums);
        }
    }
}

/// `R` windows times `N` panels of 16 columns.
#[inline(always)]
fn multiply_block<const R: usize, const N: usize>(
    simd: V4,
    words: [&[[i32; PANEL]]; N],
    activations: &[i32],
    rows: &[usize; R],
) -> [[[i32; PANEL]; N]; R] {
    let pairs = words[0].len();
    let words = words.map(|words| &words[..pairs]);
    let windows: [&[i32]; R] = rows.map(|start| &activations[start..start + pairs]);
    let mut sums = [[simd.avx512f._mm512_setzero_si512(); N]; R];
    for pair in 0..pairs {
        let weights: [__m512i; N] = words.map(|words| pulp::cast(words[pair]));
        for (sums, window) in sums.iter_mut().zip(&windows) {
            let activation = simd.avx512f._mm512_set1_epi32(window[pair]);
            for (sum, weights) in sums.iter_mut().zip(weights) {
                let product = simd.avx512bw._mm512_madd_epi16(activation, weights);
                *sum = simd.avx512f._mm512_add_epi32(*sum, product);
            }
        }
    }
    sums.map(|sums| sums.map(pulp::cast))
}
