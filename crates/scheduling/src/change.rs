//! What can happen to a running plan.

use serde::{Deserialize, Serialize};

use crate::{InterpreterId, Meeting, MeetingId, Outcome, ParticipantId, Problem, SlotId, Table, TableId};

/// One thing that has changed since the plan was made.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Change {
    /// A participant is there only from this slot on.
    Late {
        /// Who.
        participant: ParticipantId,
        /// The first slot in which the participant is there.
        until: SlotId,
    },
    /// A participant is gone from this slot on.
    Leaves {
        /// Who.
        participant: ParticipantId,
        /// The first slot in which the participant is gone.
        from: SlotId,
    },
    /// A table cannot be had from this slot on.
    TableLost {
        /// Which.
        table: TableId,
        /// From when.
        from: SlotId,
    },
    /// There is one more table.
    TableAdded {
        /// The table.
        table: Table,
    },
    /// An interpreter is gone from this slot on.
    InterpreterLost {
        /// Who.
        interpreter: InterpreterId,
        /// From when.
        from: SlotId,
    },
    /// A meeting is wanted that was not known.
    MeetingAdded {
        /// The meeting.
        meeting: Meeting,
    },
    /// A meeting is no longer wanted.
    MeetingDropped {
        /// Which.
        meeting: MeetingId,
    },
}

/// What a running plan is to be repaired after.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct Repair {
    /// What has changed.
    pub changes: Vec<Change>,
    /// The slot that begins now: meetings that begin before it stay as they are. None before the day begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub now: Option<SlotId>,
}

/// A repaired plan and what it changes.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct Repaired {
    /// The problem after the changes; the plan passes its check.
    pub problem: Problem,
    /// The new plan and its report.
    pub outcome: Outcome,
    /// Meetings that changed their slot or table or got another interpreter, in the problem's order.
    pub moved: Vec<MeetingId>,
    /// Meetings that were placed and no longer are.
    pub lost: Vec<MeetingId>,
    /// Meetings that were not placed and now are.
    pub gained: Vec<MeetingId>,
}
