//! What speaks for and against a pair, as numbers.

use serde::{Deserialize, Serialize};

/// The evidence of one pair; see [`crate::Weights`] for the ranges.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// Cosine of the loudest pair of clauses.
    pub similarity: f32,
    /// Shared concepts of that pair.
    pub lexical: f32,
    /// Share of the offer's other clauses that find a partner.
    pub breadth: f32,
    /// Agreement of HS codes.
    pub heading: f32,
    /// Shared designations.
    pub designation: f32,
    /// Attributes met.
    pub attributes_met: f32,
    /// Attributes not met.
    pub attributes_unmet: f32,
    /// Roles.
    pub role: f32,
    /// Fields differ.
    pub field_differs: f32,
    /// Terms that fit.
    pub terms_met: f32,
    /// Terms that do not.
    pub terms_unmet: f32,
    /// May trade abroad.
    pub abroad: f32,
    /// Focus of the request on the matter.
    pub focus: f32,
}

impl Evidence {
    /// The numbers behind a constant 1, in the order of the weights.
    pub const fn to_array(self) -> [f32; 14] {
        [
            1.0,
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
}
