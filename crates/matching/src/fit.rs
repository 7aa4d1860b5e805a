//! Learning the policy's weights from pairs that reviewers accepted or refused.

use crate::{Evidence, Weights};

const ROUNDS: usize = 3000;
const RATE: f32 = 0.1;
/// How strongly a weight is drawn to where it was: as strongly as this share of a pair.
const PULL: f32 = 0.002;
/// An accepted pair weighs more than one that is not: whoever labels names what fits and does not look at every other pair.
const ACCEPTED: f32 = 3.0;

/// Logistic regression by gradient descent, drawn towards the weights before, so that few labels move them little.
///
/// Weights of evidence for a match stay at least zero, those of evidence
/// against it at most zero: a negated clause or an unmet demand never raises a score.
pub fn fit_weights(before: &Weights, rows: &[(Evidence, bool)]) -> Weights {
    let start = before.to_array();
    let accepted = rows.iter().filter(|(_, label)| *label).count();
    if accepted == 0 || accepted == rows.len() {
        return *before;
    }
    let mut weights = start;
    for _ in 0..ROUNDS {
        let mut slope = [0.0_f32; 14];
        for (evidence, label) in rows {
            let values = evidence.to_array();
            let logit: f32 = values.iter().zip(weights).map(|(value, weight)| value * weight).sum();
            let error = 1.0 / (1.0 + (-logit).exp()) - f32::from(u8::from(*label));
            let share = if *label { ACCEPTED } else { 1.0 } / rows.len() as f32;
            slope.iter_mut().zip(values).for_each(|(slope, value)| *slope += share * error * value);
        }
        for (((weight, slope), start), sign) in weights.iter_mut().zip(slope).zip(start).zip(SIGNS) {
            *weight -= RATE * (slope + PULL * (*weight - start));
            *weight = match sign {
                Sign::For => weight.max(0.0),
                Sign::Against => weight.min(0.0),
                Sign::Free => *weight,
            };
        }
    }
    Weights::from_array(weights)
}

#[derive(Clone, Copy)]
enum Sign {
    For,
    Against,
    Free,
}

/// In the order of [`Evidence::to_array`].
const SIGNS: [Sign; 14] = [
    Sign::Free,
    Sign::For,
    Sign::For,
    Sign::For,
    Sign::For,
    Sign::For,
    Sign::For,
    Sign::Against,
    Sign::For,
    Sign::Against,
    Sign::For,
    Sign::Against,
    Sign::For,
    Sign::For,
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Policy;

    fn row(similarity: f32, accepted: bool) -> (Evidence, bool) {
        (Evidence { similarity, ..Evidence::default() }, accepted)
    }

    #[test]
    fn learns_where_the_line_runs() {
        let policy = Policy::bundled().unwrap();
        let rows: Vec<_> = (0..40).map(|i| row(i as f32 / 40.0, i >= 10)).collect();
        let weights = fit_weights(&policy.weights, &rows);
        let learned = Policy { weights, ..policy };
        assert!(learned.score(&rows[2].0) < 0.5 && learned.score(&rows[30].0) > 0.5);
    }

    #[test]
    fn one_sided_labels_teach_nothing() {
        let policy = Policy::bundled().unwrap();
        assert_eq!(fit_weights(&policy.weights, &[row(0.5, true)]), policy.weights);
    }
}
