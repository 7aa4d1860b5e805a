//! What a plan achieves, how far it may be from the best, and why something could not be placed.

use serde::{Deserialize, Serialize};

use crate::{HallId, InterpreterId, MeetingId, ParticipantId, SlotId, TableId, Thing};

/// What there is to say about a plan.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct Report {
    /// The figures by which plans are compared.
    pub score: Score,
    /// Break groups over all participants; the figure of the published problem.
    pub breaks: u32,
    /// Idle slots between first and last meeting, over all participants.
    pub idle_slots: u32,
    /// What is known about the distance to the best plan.
    pub proved: Proof,
    /// No plan of this weight has less of the first figure after the weight (break groups under `Jair`).
    pub bound: u32,
    /// No plan places more weight than this.
    pub weight_bound: i64,
    /// Meetings without a place, in the problem's order.
    pub unplaced: Vec<Unplaced>,
    /// What each interpreter does.
    pub interpreters: Vec<InterpreterUse>,
    /// Each participant's own day, in the problem's order.
    pub days: Vec<ParticipantDay>,
    /// Steps that were spent.
    pub steps: u64,
}

/// The figures by which plans are compared.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct Score {
    /// Meetings placed.
    pub placed: u32,
    /// Weight placed.
    pub weight: i64,
    /// Idle slots between first and last meeting, over all participants.
    pub idle: u32,
    /// Maximal runs of idle slots between two meetings, over all participants.
    pub breaks: u32,
    /// The most minus the fewest idle slots of the participants who meet anybody.
    pub spread: u32,
    /// The most minus the fewest break groups of the participants who count for fairness.
    pub break_spread: u32,
    /// Changes of table between a participant's consecutive meetings, over all participants.
    pub table_changes: u32,
}

/// What is known about the distance to the best plan.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Proof {
    /// No plan is better in the weight and in the first figure after it.
    Optimal,
    /// Not all meetings can be placed under the objective's terms; the plan places what it can.
    Infeasible,
    /// The best plan lies somewhere between this one and the bounds.
    #[default]
    Open,
}

/// A meeting without a place.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Unplaced {
    /// The meeting.
    pub meeting: MeetingId,
    /// What stands in the way in the slots in which its participants could meet.
    pub reason: Reason,
    /// The cheapest single change that makes room in this plan, if one was found; it was tried.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remedy: Option<Remedy>,
}

/// Why a meeting has no place.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Reason {
    /// Its participants are never there together, given its session and its fixed slot.
    NeverTogether,
    /// No table has the seats and the equipment it asks for.
    NoSuchTable {
        /// How many seats it needs.
        seats: u16,
    },
    /// Nobody interprets between its participants' languages.
    NoSuchInterpreter,
    /// A participant has more meetings than slots.
    TooManyMeetings {
        /// Who.
        participant: ParticipantId,
        /// How many slots this participant's meetings need in sum.
        wanted: u32,
        /// How many slots this participant is there.
        slots: u32,
    },
    /// In every slot in which it could be, somebody or something else is taken.
    Taken {
        /// Slots in which a participant meets somebody else.
        by_participants: Vec<SlotId>,
        /// Slots in which the participants are free but no fitting table is.
        by_tables: Vec<SlotId>,
        /// Slots in which participants and a table are free but no fitting interpreter is.
        by_interpreters: Vec<SlotId>,
        /// Slots in which a limit stands in the way: lunch, meetings in a row, the way between halls, an order.
        by_limits: Vec<SlotId>,
    },
}

/// A limit that could be eased.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Eased {
    /// The rest of a participant or an interpreter.
    Lunch,
    /// The most slots in a row of a participant or an interpreter.
    InRow,
    /// The time of a participant or an interpreter for the way between halls.
    Walk,
    /// The order in which this and another meeting were to take place.
    Order,
}

/// One change that makes room, the cheapest kinds first.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Remedy {
    /// Another meeting takes place at another time or table; none is lost.
    MoveOther {
        /// Which.
        meeting: MeetingId,
        /// When the other meeting begins then.
        to: SlotId,
        /// When this meeting begins.
        slot: SlotId,
    },
    /// A table that stands there can be had in these slots, too.
    OpenTable {
        /// Which.
        table: TableId,
        /// The further slots.
        slots: Vec<SlotId>,
    },
    /// One more table, at this slot.
    ExtraTable {
        /// When.
        slot: SlotId,
    },
    /// One more table in this hall, at this slot: from another hall the way is too long.
    ExtraTableIn {
        /// Where.
        hall: HallId,
        /// When.
        slot: SlotId,
    },
    /// One more interpreter of the meeting's languages, at this slot.
    ExtraInterpreter {
        /// When.
        slot: SlotId,
    },
    /// The meeting may begin at this slot, though it asks for another time.
    OtherTime {
        /// When.
        slot: SlotId,
    },
    /// The meeting may be at this table, though it asks for another one.
    OtherTable {
        /// Where.
        table: TableId,
        /// When.
        slot: SlotId,
    },
    /// An interpreter who is away now works in these slots.
    LongerShift {
        /// Who.
        interpreter: InterpreterId,
        /// The further slots.
        slots: Vec<SlotId>,
    },
    /// A participant who is away now is there in these slots.
    LongerStay {
        /// Who.
        participant: ParticipantId,
        /// The further slots.
        slots: Vec<SlotId>,
    },
    /// A limit is eased so that the meeting can begin at this slot.
    EasedLimit {
        /// When.
        slot: SlotId,
        /// Which limit; unknown in reports of older versions.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        limit: Option<Eased>,
        /// Whose limit, or the meeting that was to come before or after; unknown in reports of older versions.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        of: Option<Thing>,
    },
    /// Another meeting of no more weight gives way.
    GiveWay {
        /// Which.
        meeting: MeetingId,
        /// When this meeting would begin instead.
        slot: SlotId,
    },
}

/// What an interpreter does in a plan.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct InterpreterUse {
    /// Who.
    pub interpreter: InterpreterId,
    /// Slots in which this interpreter could work.
    pub slots_available: u32,
    /// Slots in which this interpreter works.
    pub slots_taken: u32,
    /// The meetings in their order in time.
    pub meetings: Vec<Appointment>,
}

/// A participant's own day in a plan.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct ParticipantDay {
    /// Who.
    pub participant: ParticipantId,
    /// Meetings wanted, placed or not.
    pub wanted: u32,
    /// Idle slots between the first and the last meeting.
    pub idle: Vec<SlotId>,
    /// Maximal runs of idle slots.
    pub breaks: u32,
    /// Changes of table between consecutive meetings.
    pub table_changes: u32,
    /// The meetings in their order in time.
    pub meetings: Vec<Appointment>,
}

/// One meeting in somebody's day.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct Appointment {
    /// The slot it begins in.
    pub slot: SlotId,
    /// The meeting.
    pub meeting: MeetingId,
    /// Where.
    pub table: TableId,
    /// The participants other than the one whose day it is.
    pub with: Vec<ParticipantId>,
    /// Who interprets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interpreter: Option<InterpreterId>,
}

/// A better plan that was found on the way.
#[derive(Clone, Copy, Debug)]
pub struct Progress<'a> {
    /// The plan.
    pub plan: &'a crate::Plan,
    /// Its figures.
    pub score: &'a Score,
    /// The bound on the first figure after the weight, so far.
    pub bound: u32,
    /// Steps spent so far.
    pub steps: u64,
}
