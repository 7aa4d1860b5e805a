//! Vectors as bytes, packed in the order in which the kernel reads them.
//!
//! A vector is scaled so that its integer norm stays under [`NORM`]: then every partial inner product of two of them fits
//! 16 bits (Cauchy-Schwarz), and sums may wrap on the way.

/// Largest norm of a vector of integers.
const NORM: f32 = 181.0;
/// Largest magnitude of a gallery's number: a byte of 255 times two of these fits 16 bits.
const GALLERY_LIMIT: f32 = 64.0;
/// Largest magnitude of a query's number.
const QUERY_LIMIT: f32 = 127.0;
/// What makes a query's numbers unsigned.
pub(super) const OFFSET: i32 = 128;
/// Rows of the gallery that are scored together.
pub(super) const PANEL: usize = 16;
/// Queries that are scored together.
pub(super) const GROUP: usize = 6;
/// Numbers of one row that stand side by side.
pub(super) const RUN: usize = 4;
/// Least norm that leaves enough precision.
const LEAST_NORM: f32 = 120.0;

/// Four dimensions of sixteen rows, aligned so that no register is loaded across two lines of the cache.
#[derive(Clone, Copy)]
#[repr(align(64))]
pub(super) struct Run(pub(super) [[i8; RUN]; PANEL]);

/// Sixteen rows of the gallery.
pub(super) struct Panel {
    /// For each run of four dimensions the runs of all rows.
    pub(super) runs: Vec<Run>,
    /// For each row what the offset of the queries adds to the sums of dimensions 0, 1 and 2, 3 of all runs, negated.
    pub(super) start: [[i16; 2]; PANEL],
    /// What a row's integer product is multiplied with to compare it with other rows; NaN for rows that are not there.
    pub(super) factors: [f32; PANEL],
}

/// Six queries.
pub(super) struct Group {
    /// For each run of four dimensions the runs of all queries, a word each.
    pub(super) runs: Vec<[u32; GROUP]>,
}

/// Turns vectors to integers.
pub(super) struct Quantizer {
    dimensions: usize,
    norm: f32,
}

impl Quantizer {
    /// For vectors of so many dimensions; none where they are too many for 8 bits.
    pub(super) fn new(dimensions: usize) -> Option<Self> {
        // Rounding adds half a unit to each dimension at most.
        let norm = NORM - (dimensions as f32).sqrt() / 2.0;
        (norm >= LEAST_NORM).then_some(Self { dimensions, norm })
    }

    /// Units per 1.0 of the vector: 0 for a vector without direction.
    fn scale(&self, vector: &[f32], limit: f32) -> f32 {
        let square: f64 = vector.iter().map(|&value| f64::from(value) * f64::from(value)).sum();
        let largest = vector.iter().fold(0.0_f32, |largest, value| largest.max(value.abs()));
        let scale = (f64::from(self.norm) / square.sqrt()).min(f64::from(limit) / f64::from(largest));
        #[expect(
            clippy::cast_possible_truncation,
            reason = "what f32 cannot hold becomes infinite and is caught"
        )]
        let scale = scale as f32;
        if scale.is_finite() && square.is_finite() { scale } else { 0.0 }
    }

    /// Packs at most sixteen rows.
    pub(super) fn pack_panel(&self, rows: &[f32]) -> Panel {
        let mut panel = Panel {
            runs: vec![Run([[0; RUN]; PANEL]); self.dimensions.div_ceil(RUN)],
            start: [[0; 2]; PANEL],
            factors: [f32::NAN; PANEL],
        };
        for (at, row) in rows.chunks_exact(self.dimensions).enumerate() {
            let scale = self.scale(row, GALLERY_LIMIT);
            let mut sums = [0_i32; 2];
            for (run, values) in panel.runs.iter_mut().zip(row.chunks(RUN)) {
                let Some(run) = run.0.get_mut(at) else { continue };
                for (place, (byte, value)) in run.iter_mut().zip(values).enumerate() {
                    *byte = quantize(*value, scale);
                    if let Some(sum) = sums.get_mut(place / 2) {
                        *sum += i32::from(*byte);
                    }
                }
            }
            #[expect(clippy::cast_possible_truncation, reason = "16-bit sums wrap, and end where they fit")]
            let start = sums.map(|sum| (-OFFSET * sum) as i16);
            let factor = if scale > 0.0 { scale.recip() } else { 0.0 };
            panel.start.get_mut(at).into_iter().for_each(|place| *place = start);
            panel.factors.get_mut(at).into_iter().for_each(|place| *place = factor);
        }
        panel
    }

    /// Packs at most six queries.
    pub(super) fn pack_group(&self, rows: &[&[f32]]) -> Group {
        let mut bytes = vec![[[0_u8; RUN]; GROUP]; self.dimensions.div_ceil(RUN)];
        for (at, row) in rows.iter().enumerate() {
            let scale = self.scale(row, QUERY_LIMIT);
            for (run, values) in bytes.iter_mut().zip(row.chunks(RUN)) {
                let Some(run) = run.get_mut(at) else { continue };
                for (byte, value) in run.iter_mut().zip(values) {
                    *byte = quantize(*value, scale).cast_unsigned() ^ 0x80;
                }
            }
        }
        Group { runs: bytes.into_iter().map(|run| run.map(u32::from_le_bytes)).collect() }
    }
}

/// Rounds; what is not a number becomes 0.
fn quantize(value: f32, scale: f32) -> i8 {
    #[expect(clippy::cast_possible_truncation, reason = "the scale keeps the product within the limits")]
    let number = (value * scale).round() as i8;
    number
}
