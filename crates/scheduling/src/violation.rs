//! Which rules a plan can break.

use serde::{Deserialize, Serialize};

use crate::{InterpreterId, MeetingId, SlotId, TableId, Thing};

/// One broken rule.
#[derive(Clone, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Violation {
    /// The plan names something that the problem does not list.
    Unknown {
        /// The placement's meeting.
        meeting: MeetingId,
        /// What is not listed.
        thing: Thing,
    },
    /// A meeting takes place twice.
    PlacedTwice {
        /// The meeting.
        meeting: MeetingId,
    },
    /// A meeting is not at its fixed slot, in its session, or runs over the session's end.
    WrongTime {
        /// The meeting.
        meeting: MeetingId,
        /// The slot it begins in.
        slot: SlotId,
    },
    /// A meeting is at another table than its fixed one, or at one too small or without its equipment.
    WrongTable {
        /// The meeting.
        meeting: MeetingId,
        /// Its table.
        table: TableId,
    },
    /// A table is closed during a meeting.
    TableClosed {
        /// The meeting.
        meeting: MeetingId,
        /// Its table.
        table: TableId,
        /// When.
        slot: SlotId,
    },
    /// Two meetings share a table.
    TableTaken {
        /// The meetings.
        meetings: Vec<MeetingId>,
        /// The table.
        table: TableId,
        /// When.
        slot: SlotId,
    },
    /// A participant or an interpreter is away during a meeting.
    Away {
        /// The meeting.
        meeting: MeetingId,
        /// Who.
        who: Thing,
        /// When.
        slot: SlotId,
    },
    /// A participant or an interpreter is in two meetings.
    InTwoMeetings {
        /// The meetings.
        meetings: Vec<MeetingId>,
        /// Who.
        who: Thing,
        /// When.
        slot: SlotId,
    },
    /// Somebody has no lunch.
    NoLunch {
        /// Who.
        who: Thing,
    },
    /// Somebody has too many slots in a row.
    TooManyInRow {
        /// Who.
        who: Thing,
        /// Where the row begins.
        from: SlotId,
    },
    /// Somebody cannot walk from one meeting to the next in time.
    TooFarToWalk {
        /// Who.
        who: Thing,
        /// The earlier meeting.
        from: MeetingId,
        /// The later meeting.
        to: MeetingId,
    },
    /// A meeting begins before one that it must follow has ended.
    OutOfOrder {
        /// The meeting that must come first.
        before: MeetingId,
        /// The meeting that must follow.
        after: MeetingId,
    },
    /// A meeting needs an interpreter and has none.
    NoInterpreter {
        /// The meeting.
        meeting: MeetingId,
    },
    /// A meeting's interpreter does not speak its languages.
    WrongInterpreter {
        /// The meeting.
        meeting: MeetingId,
        /// Who.
        interpreter: InterpreterId,
    },
    /// A meeting's interpreter is not needed.
    NeedlessInterpreter {
        /// The meeting.
        meeting: MeetingId,
        /// Who.
        interpreter: InterpreterId,
    },
}
