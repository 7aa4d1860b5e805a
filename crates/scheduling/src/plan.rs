//! A plan: where and when each meeting takes place.

use serde::{Deserialize, Serialize};

use crate::{InterpreterId, MeetingId, Report, SlotId, TableId};

/// The placed meetings in the problem's order; a meeting that is not named is not placed.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct Plan {
    /// One entry a placed meeting.
    pub placements: Vec<Placement>,
}

/// Where and when one meeting takes place.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct Placement {
    /// The meeting.
    pub meeting: MeetingId,
    /// The slot it begins in.
    pub slot: SlotId,
    /// Its table.
    pub table: TableId,
    /// Who interprets, if the meeting needs it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interpreter: Option<InterpreterId>,
}

/// A plan with what there is to say about it; its JSON has `plan` and `report`.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct Outcome {
    /// The plan.
    pub plan: Plan,
    /// What it achieves, what is proved and what could not be placed.
    pub report: Report,
}
