//! How evidence becomes a score: weights and limits, read from a file that says what they were learned from.

use serde::{Deserialize, Serialize};

use crate::evidence::Evidence;

/// Weights and limits of the engine.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// Pairs with a lower score are not reported.
    pub floor: f32,
    /// Pairs with at least this score count for themes and allocation.
    pub worthwhile: f32,
    /// Best pairs kept for each offer.
    pub per_listing: usize,
    /// Most introductions proposed to one party.
    pub introductions: usize,
    /// Clauses of the other side that are looked at for each clause of an offer.
    pub nearest: usize,
    /// Clauses of the other side that are looked at for each clause of a request.
    pub nearest_back: usize,
    /// A concept that stands in more clauses of the other side proposes no candidates.
    pub concept_owners: usize,
    /// What the weights were learned from.
    pub learned: String,
    /// The logistic model.
    pub weights: Weights,
}

/// Weights of the logistic model, one for each kind of evidence.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weights {
    /// Constant.
    pub bias: f32,
    /// Cosine of the loudest pair of clauses.
    pub similarity: f32,
    /// Shared concepts of that pair, weighted by rarity, in `0..=1`.
    pub lexical: f32,
    /// Share of the offer's other clauses that find a partner, in `0..=1`.
    pub breadth: f32,
    /// Agreement of HS codes in `-1..=1`.
    pub heading: f32,
    /// Shared model or standard designations, in `0..=1`.
    pub designation: f32,
    /// Attributes met.
    pub attributes_met: f32,
    /// Attributes not met.
    pub attributes_unmet: f32,
    /// How well the roles complete each other, in `-1..=1`.
    pub role: f32,
    /// The fields differ.
    pub field_differs: f32,
    /// Commercial terms that fit.
    pub terms_met: f32,
    /// Commercial terms that do not.
    pub terms_unmet: f32,
    /// The other side says that it may trade abroad.
    pub abroad: f32,
    /// How much of the request's business the clause is, in `0..=1`.
    pub focus: f32,
}

/// The policy file cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("the policy cannot be read: {0}")]
pub struct PolicyError(#[from] toml::de::Error);

impl Policy {
    /// Reads a policy file.
    pub fn parse(text: &str) -> Result<Self, PolicyError> {
        Ok(toml::from_str(text)?)
    }

    /// The policy that comes with the program.
    ///
    /// # Errors
    /// Only where the bundled file is damaged, which a test rules out.
    pub fn bundled() -> Result<Self, PolicyError> {
        Self::parse(include_str!("../data/policy.toml"))
    }

    /// The policy as a file.
    pub fn to_toml(&self) -> String {
        toml::to_string(self).unwrap_or_default()
    }

    /// Probability that a reviewer would accept a pair with this evidence.
    pub fn score(&self, evidence: &Evidence) -> f32 {
        1.0 / (1.0 + (-self.logit(evidence)).exp())
    }

    /// Logarithm of the odds.
    pub fn logit(&self, evidence: &Evidence) -> f32 {
        let weights = self.weights.to_array();
        weights.iter().zip(evidence.to_array()).map(|(weight, value)| weight * value).sum()
    }
}

impl Weights {
    /// The weights in the order of [`Evidence::to_array`].
    pub const fn to_array(self) -> [f32; 14] {
        [
            self.bias,
            self.similarity,
            self.lexical,
            self.breadth,
            self.heading,
            self.designation,
            self.attributes_met,
            self.attributes_unmet,
            self.role,
            self.field_differs,
            self.terms_met,
            self.terms_unmet,
            self.abroad,
            self.focus,
        ]
    }

    /// Weights from the order of [`Evidence::to_array`].
    pub const fn from_array(values: [f32; 14]) -> Self {
        let [
            bias,
            similarity,
            lexical,
            breadth,
            heading,
            designation,
            attributes_met,
            attributes_unmet,
            role,
            field_differs,
            terms_met,
            terms_unmet,
            abroad,
            focus,
        ] = values;
        Self {
            bias,
            similarity,
            lexical,
            breadth,
            heading,
            designation,
            attributes_met,
            attributes_unmet,
            role,
            field_differs,
            terms_met,
            terms_unmet,
            abroad,
            focus,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bundled_policy_reads_and_orders() {
        let policy = Policy::bundled().unwrap();
        let weak = Evidence { similarity: 0.2, ..Evidence::default() };
        let strong = Evidence { similarity: 0.9, lexical: 1.0, ..Evidence::default() };
        assert!(policy.score(&strong) > policy.worthwhile);
        assert!(policy.score(&weak) < policy.floor);
        assert!(!policy.learned.is_empty());
    }

    #[test]
    fn unknown_keys_are_errors() {
        assert!(Policy::parse("florr = 1").is_err());
    }

    #[test]
    fn weights_keep_their_order() {
        let values: [f32; 14] = std::array::from_fn(|index| index as f32);
        assert_eq!(Weights::from_array(values).to_array().map(f32::to_bits), values.map(f32::to_bits));
    }
}
