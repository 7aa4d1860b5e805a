//! What makes one plan better than another.

use serde::{Deserialize, Serialize};

/// What is sought, the more important first.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Objective {
    /// Place the most weight, then the goals in their order.
    Day {
        /// What counts after the weight placed.
        goals: Vec<Goal>,
    },
    /// The published problem: all meetings placed, fewest break groups, a cap on their unevenness.
    Jair {
        /// The most by which the break groups of two participants may differ.
        fairness: u32,
    },
}

/// What counts once the most weight is placed.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Goal {
    /// Fewest idle slots between a participant's first and last meeting, over all participants.
    Idle,
    /// Fewest maximal runs of such idle slots.
    Breaks,
    /// Smallest difference between the most and the fewest idle slots of the participants who meet anybody.
    Spread,
    /// Fewest changes of table between a participant's consecutive meetings.
    TableChanges,
}

impl Default for Objective {
    fn default() -> Self {
        Self::Day { goals: vec![Goal::Idle, Goal::Spread, Goal::TableChanges] }
    }
}
