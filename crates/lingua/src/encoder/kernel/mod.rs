//! Matrix products in 16-bit integers: exact to about 12 bits, twice the speed of floats.
//!
//! Rows of activations may overlap in memory (each window of a convolution starts one row after its neighbour), so nothing
//! is copied to build the windows. Pairs of activations travel as one 32-bit word and meet pairs of weights in `vpmaddwd`.

#![expect(
    clippy::indexing_slicing,
    reason = "inner loops over arrays whose lengths are fixed by the packing; checked by the tests of this file"
)]

#[cfg(target_arch = "x86_64")]
mod avx512;

/// Largest magnitude of a quantised activation.
const ACTIVATION_LIMIT: f32 = 4095.0;
const WEIGHT_LIMIT: f32 = 2047.0;
/// Columns that one pass of the inner loop computes.
const PANEL: usize = 16;
/// Rows that one pass of the inner loop computes.
const ROWS: usize = 6;

/// Weights of one convolution, `inputs` by `columns`, quantised a column at a time.
pub(super) struct Weights {
    /// For each panel of 16 columns, for each pair of inputs: 16 words of two weights.
    panels: Vec<[i32; PANEL]>,
    pairs: usize,
    columns: usize,
    /// What a column's integer sum is multiplied with, per unit of activation scale.
    pub(super) scales: Vec<f32>,
}

impl Weights {
    /// Quantises row-major float weights; `inputs` is even and `columns` a multiple of 16.
    pub(super) fn quantize(weights: &[f32], inputs: usize, columns: usize) -> Self {
        let pairs = inputs / 2;
        let mut quantized = vec![0_i32; inputs * columns];
        let mut scales = vec![0.0; columns];
        for column in 0..columns {
            let values = || (0..inputs).map(|input| weights[input * columns + column]);
            let largest = values().map(f32::abs).fold(f32::MIN_POSITIVE, f32::max);
            let total: f32 = values().map(f32::abs).sum::<f32>().max(f32::MIN_POSITIVE);
            // The sum of a column must fit 31 bits whatever the activations are.
            let unit = (WEIGHT_LIMIT / largest).min(1.9e9 / (ACTIVATION_LIMIT * total));
            scales[column] = 1.0 / unit;
            for (input, value) in values().enumerate() {
                #[expect(clippy::cast_possible_truncation, reason = "limited to 11 bits above")]
                let word = (value * unit).round() as i32;
                quantized[input * columns + column] = word;
            }
        }
        let mut panels = Vec::with_capacity(pairs * columns / PANEL);
        for first in (0..columns).step_by(PANEL) {
            for pair in 0..pairs {
                panels.push(std::array::from_fn(|column| {
                    let low = quantized[2 * pair * columns + first + column];
                    let high = quantized[(2 * pair + 1) * columns + first + column];
                    pack(low, high)
                }));
            }
        }
        Self { panels, pairs, columns, scales }
    }

    /// Float products of float rows of `inputs` numbers with all columns, row-major; each row is quantised by itself.
    pub(super) fn multiply_rows(&self, rows: &[f32]) -> Vec<f32> {
        let mut words = Vec::with_capacity(rows.len() / 2);
        let units: Vec<f32> = pulp::Arch::new().dispatch(|| {
            rows.chunks_exact(2 * self.pairs).map(|row| quantize_row(row, &mut words)).collect()
        });
        let starts: Vec<usize> = (0..units.len()).map(|row| row * self.pairs).collect();
        let mut sums = vec![0_i32; units.len() * self.columns];
        self.multiply(&words, &starts, &mut sums);
        let mut products = Vec::with_capacity(sums.len());
        for (sums, unit) in sums.chunks_exact(self.columns).zip(units) {
            products.extend(sums.iter().zip(&self.scales).map(|(sum, scale)| *sum as f32 * (scale / unit)));
        }
        products
    }

    /// Integer products of the windows that start at `starts` (in words) with all columns, row-major into `out`.
    ///
    /// A window is `inputs / 2` words of `activations`.
    pub(super) fn multiply(&self, activations: &[i32], starts: &[usize], out: &mut [i32]) {
        #[cfg(target_arch = "x86_64")]
        if let Some(simd) = pulp::x86::V4::try_new() {
            simd.vectorize(avx512::Product { simd, weights: self, activations, starts, out });
            return;
        }
        self.multiply_without_avx512(activations, starts, out);
    }

    fn multiply_without_avx512(&self, activations: &[i32], starts: &[usize], out: &mut [i32]) {
        #[cfg(target_arch = "x86_64")]
        if let Some(simd) = pulp::x86::V3::try_new() {
            simd.vectorize(Avx2 { simd, weights: self, activations, starts, out });
            return;
        }
        self.multiply_plain(activations, starts, out);
    }

    fn multiply_plain(&self, activations: &[i32], starts: &[usize], out: &mut [i32]) {
        for (row, &start) in starts.iter().enumerate() {
            let window = &activations[start..start + self.pairs];
            for (panel, words) in self.panels.chunks_exact(self.pairs).enumerate() {
                let mut sums = [0_i32; PANEL];
                for (activation, word) in window.iter().zip(words) {
                    for (sum, weight) in sums.iter_mut().zip(word) {
                        *sum += low(*activation) * low(*weight) + high(*activation) * high(*weight);
                    }
                }
                let first = row * self.columns + panel * PANEL;
                out[first..first + PANEL].copy_from_slice(&sums);
            }
        }
    }
}

/// Appends a row as words of two 16-bit numbers, and returns the units per 1.0 that it is scaled to.
///
/// Numbers beyond the last full pair are left out.
#[expect(clippy::inline_always, reason = "compiled with the vector features of the pass that calls it")]
#[inline(always)]
pub(super) fn quantize_row(row: &[f32], words: &mut Vec<i32>) -> f32 {
    let unit = ACTIVATION_LIMIT / largest_magnitude(row);
    let (blocks, rest) = row.as_chunks::<{ 2 * PANEL }>();
    for block in blocks {
        let halves = block.map(|value| round(value * unit));
        words.extend_from_slice(&std::array::from_fn::<_, PANEL, _>(|at| {
            pack(halves[2 * at], halves[2 * at + 1])
        }));
    }
    words.extend(
        rest.as_chunks::<2>().0.iter().map(|[low, high]| pack(round(low * unit), round(high * unit))),
    );
    unit
}

/// The largest magnitude, in sixteen lanes, which the compiler turns into vector instructions; at least the least float.
#[expect(clippy::inline_always, reason = "compiled with the vector features of the pass that calls it")]
#[inline(always)]
fn largest_magnitude(row: &[f32]) -> f32 {
    let larger = |largest: f32, value: f32| if value.abs() > largest { value.abs() } else { largest };
    let (blocks, rest) = row.as_chunks::<PANEL>();
    let mut lanes = [f32::MIN_POSITIVE; PANEL];
    for block in blocks {
        for (lane, value) in lanes.iter_mut().zip(block) {
            *lane = larger(*lane, *value);
        }
    }
    lanes.iter().chain(rest).fold(f32::MIN_POSITIVE, |largest, value| larger(largest, *value))
}

/// Rounds to the nearest integer by letting the float's own mantissa do it: a few vector instructions, no library call.
#[inline(always)]
fn round(value: f32) -> i32 {
    /// 1.5 times 2^23: adding it leaves the integer in the low bits.
    const SHIFTER: f32 = 12_582_912.0;
    (value + SHIFTER).to_bits().cast_signed() - SHIFTER.to_bits().cast_signed()
}

/// Two 16-bit numbers in one word.
const fn pack(low: i32, high: i32) -> i32 {
    (low & 0xffff) | (high << 16)
}

const fn low(word: i32) -> i32 {
    (word << 16) >> 16
}

const fn high(word: i32) -> i32 {
    word >> 16
}

#[cfg(target_arch = "x86_64")]
struct Avx2<'a> {
    simd: pulp::x86::V3,
    weights: &'a Weights,
    activations: &'a [i32],
    starts: &'a [usize],
    out: &'a mut [i32],
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
        let Self { simd, weights, activations, starts, out } = self;
        for (panel, words) in weights.panels.chunks_exact(weights.pairs).enumerate() {
            let (blocks, rest) = starts.as_chunks::<ROWS>();
            for (block, rows) in blocks.iter().enumerate() {
                let sums = multiply_block(simd, words, activations, rows);
                for (row, sum) in sums.iter().enumerate() {
                    let first = (block * ROWS + row) * weights.columns + panel * PANEL;
                    out[first..first + PANEL].copy_from_slice(sum);
                }
            }
            for (row, &start) in rest.iter().enumerate() {
                let [sum] = multiply_block(simd, words, activations, &[start]);
                let first = (blocks.len() * ROWS + row) * weights.columns + panel * PANEL;
                out[first..first + PANEL].copy_from_slice(&sum);
            }
        }
    }
}

/// `R` windows times one panel of 16 columns.
#[cfg(target_arch = "x86_64")]
#[inline(always)]
fn multiply_block<const R: usize>(
    simd: pulp::x86::V3,
    words: &[[i32; PANEL]],
    activations: &[i32],
    rows: &[usize; R],
) -> [[i32; PANEL]; R] {
    use std::arch::x86_64::__m256i;

    let windows: [&[i32]; R] = rows.map(|start| &activations[start..start + words.len()]);
    let zero = simd.avx._mm256_setzero_si256();
    let mut sums = [[zero; 2]; R];
    for (pair, word) in words.iter().enumerate() {
        let [left, right]: [__m256i; 2] = pulp::cast(*word);
        for (sum, window) in sums.iter_mut().zip(&windows) {
            let activation = simd.avx._mm256_set1_epi32(window[pair]);
            sum[0] = simd.avx2._mm256_add_epi32(sum[0], simd.avx2._mm256_madd_epi16(activation, left));
            sum[1] = simd.avx2._mm256_add_epi32(sum[1], simd.avx2._mm256_madd_epi16(activation, right));
        }
    }
    sums.map(pulp::cast)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packed_words_read_back() {
        for (a, b) in [(0, 0), (-1, 1), (4095, -4095), (-2047, -1)] {
            assert_eq!((low(pack(a, b)), high(pack(a, b))), (a, b));
        }
    }

    #[test]
    fn fast_and_plain_products_agree_and_are_right() {
        let (inputs, columns) = (8, 32);
        let weights: Vec<f32> =
            (0..inputs * columns).map(|i| ((i * 37 % 101) as f32 - 50.0) / 50.0).collect();
        let packed = Weights::quantize(&weights, inputs, columns);
        let activations: Vec<i32> =
            (0..40).map(|i| pack(i * 91 % 4000 - 2000, i * 53 % 4000 - 2000)).collect();
        let starts: Vec<usize> = (0..17).collect();
        let mut fast = vec![0; starts.len() * columns];
        let (mut narrow, mut plain) = (fast.clone(), fast.clone());
        packed.multiply(&activations, &starts, &mut fast);
        packed.multiply_without_avx512(&activations, &starts, &mut narrow);
        packed.multiply_plain(&activations, &starts, &mut plain);
        assert_eq!(fast, plain);
        assert_eq!(narrow, plain);
        let exact: f32 = (0..inputs)
            .map(|input| {
                let word = activations[3 + input / 2];
                let value = if input % 2 == 0 { low(word) } else { high(word) };
                value as f32 * weights[input * columns + 5]
            })
            .sum();
        let got = fast[3 * columns + 5] as f32 * packed.scales[5];
        assert!((got - exact).abs() < 0.002 * exact.abs().max(2000.0), "{got} {exact}");
    }
}
