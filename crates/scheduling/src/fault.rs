//! What can be wrong with a problem, so that all of it can be named at once.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{HallId, InterpreterId, MeetingId, ParticipantId, SlotId, TableId};

/// One thing that is wrong with a problem, with its cause.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Fault {
    /// The day has no slots.
    NoSlots,
    /// The day has more slots than the engine can hold.
    TooManySlots {
        /// How many there are.
        slots: usize,
    },
    /// Two things of one list have one id.
    SameId {
        /// Which list and which id.
        thing: Thing,
    },
    /// Something names a thing that is in no list.
    Unknown {
        /// Who names it.
        by: Thing,
        /// What is named.
        thing: Thing,
    },
    /// A slot ends before it begins, or begins before the one before it has ended.
    ClockRunsBack {
        /// The slot.
        slot: SlotId,
    },
    /// A meeting's weight is negative.
    NegativeWeight {
        /// The meeting.
        meeting: MeetingId,
        /// Its weight.
        weight: i64,
    },
    /// The weights together are too large to be added.
    WeightsTooLarge,
    /// A meeting takes no slots.
    ZeroDuration {
        /// The meeting.
        meeting: MeetingId,
    },
    /// A meeting has fewer than two participants.
    TooFewParticipants {
        /// The meeting.
        meeting: MeetingId,
    },
    /// A meeting names a participant twice.
    ParticipantTwice {
        /// The meeting.
        meeting: MeetingId,
        /// Who.
        participant: ParticipantId,
    },
    /// A limit that cannot hold.
    ImpossibleLimit {
        /// Whose limit.
        of: Thing,
        /// Which limit, and why it cannot hold.
        limit: Limit,
    },
    /// A meeting is fixed at a table that is closed then.
    FixedWhileClosed {
        /// The meeting.
        meeting: MeetingId,
        /// Its fixed slot.
        slot: SlotId,
        /// Its fixed table.
        table: TableId,
    },
    /// A meeting is fixed at a table that does not seat it or lacks its equipment.
    FixedAtUnfitTable {
        /// The meeting.
        meeting: MeetingId,
        /// Its fixed table.
        table: TableId,
    },
    /// Two meetings are fixed at one table at one time.
    FixedAtOneTable {
        /// One meeting.
        one: MeetingId,
        /// The other meeting.
        other: MeetingId,
        /// The table.
        table: TableId,
        /// A slot in which both take place.
        slot: SlotId,
    },
    /// Two meetings are fixed against their order.
    FixedAgainstOrder {
        /// The meeting that must come first.
        before: MeetingId,
        /// The meeting that must come after it.
        after: MeetingId,
    },
    /// Meetings wait for each other in a circle.
    CircularOrder {
        /// The meetings of the circle.
        meetings: Vec<MeetingId>,
    },
    /// The published objective is asked for, but the problem has what the published problem lacks: groups, durations,
    /// interpreters, limits, ways or tables that differ.
    BeyondPublished,
    /// A change or the running slot of a repair names a thing that is in no list.
    UnknownInRepair {
        /// What is named.
        thing: Thing,
    },
}

/// A limit that cannot hold.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Limit {
    /// The first slot lies after the last.
    FirstAfterLast,
    /// The window of the rest ends before it begins.
    LunchEndsBeforeItBegins,
    /// The rest is longer than its window.
    LunchLongerThanWindow,
    /// No meeting in a row is allowed at all.
    NoneInRow,
    /// The table seats nobody.
    NoSeats,
    /// A meeting takes more slots than each session has.
    LongerThanSession,
    /// The way between two halls takes longer than the day.
    WalkLongerThanDay,
}

/// A thing of one of the lists, by its id.
#[derive(Clone, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Thing {
    /// A slot.
    Slot(SlotId),
    /// A participant.
    Participant(ParticipantId),
    /// A meeting.
    Meeting(MeetingId),
    /// A table.
    Table(TableId),
    /// An interpreter.
    Interpreter(InterpreterId),
    /// A hall.
    Hall(HallId),
}

impl fmt::Display for Thing {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Slot(id) => write!(formatter, "slot `{id}`"),
            Self::Participant(id) => write!(formatter, "participant `{id}`"),
            Self::Meeting(id) => write!(formatter, "meeting `{id}`"),
            Self::Table(id) => write!(formatter, "table `{id}`"),
            Self::Interpreter(id) => write!(formatter, "interpreter `{id}`"),
            Self::Hall(id) => write!(formatter, "hall `{id}`"),
        }
    }
}

impl fmt::Display for Limit {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::FirstAfterLast => "the first slot lies after the last",
            Self::LunchEndsBeforeItBegins => "the lunch window ends before it begins",
            Self::LunchLongerThanWindow => "lunch is longer than its window",
            Self::NoneInRow => "no meeting in a row is allowed",
            Self::NoSeats => "it has no seats",
            Self::LongerThanSession => "it is longer than every session it may lie in",
            Self::WalkLongerThanDay => "the way takes longer than the day",
        })
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSlots => write!(formatter, "there are no slots"),
            Self::TooManySlots { slots } => write!(formatter, "{slots} slots, but a day holds at most 64"),
            Self::SameId { thing } => write!(formatter, "{thing} is listed twice"),
            Self::Unknown { by, thing } => write!(formatter, "{by} names {thing}, which is not listed"),
            Self::ClockRunsBack { slot } => {
                write!(formatter, "slot `{slot}` ends before it begins or begins before the last has ended")
            }
            Self::NegativeWeight { meeting, weight } => {
                write!(formatter, "meeting `{meeting}` has the negative weight {weight}")
            }
            Self::UnknownInRepair { thing } => write!(formatter, "the repair names {thing}, which is not listed"),
            Self::BeyondPublished => formatter.write_str(
                "the published objective knows only pairs of one slot at tables that are alike, without interpreters or limits",
            ),
            Self::WeightsTooLarge => write!(formatter, "the weights are too large to be added"),
            Self::ZeroDuration { meeting } => write!(formatter, "meeting `{meeting}` takes no slots"),
            Self::TooFewParticipants { meeting } => {
                write!(formatter, "meeting `{meeting}` has fewer than two participants")
            }
            Self::ParticipantTwice { meeting, participant } => {
                write!(formatter, "meeting `{meeting}` names participant `{participant}` twice")
            }
            Self::ImpossibleLimit { of, limit } => write!(formatter, "{of}: {limit}"),
            fixed => write_fixed(fixed, formatter),
        }
    }
}

fn write_fixed(fault: &Fault, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    match fault {
        Fault::FixedWhileClosed { meeting, slot, table } => {
            write!(formatter, "meeting `{meeting}` is fixed at `{slot}`, when table `{table}` is closed")
        }
        Fault::FixedAtUnfitTable { meeting, table } => {
            write!(
                formatter,
                "meeting `{meeting}` is fixed at table `{table}`, which is too small or lacks equipment"
            )
        }
        Fault::FixedAtOneTable { one, other, table, slot } => {
            write!(formatter, "meetings `{one}` and `{other}` are both fixed at table `{table}` at `{slot}`")
        }
        Fault::FixedAgainstOrder { before, after } => {
            write!(
                formatter,
                "meeting `{after}` is fixed before meeting `{before}` has ended, but must follow it"
            )
        }
        Fault::CircularOrder { meetings } => {
            let names: Vec<String> = meetings.iter().map(|meeting| format!("`{meeting}`")).collect();
            write!(formatter, "meetings {} wait for each other in a circle", names.join(", "))
        }
        _ => Ok(()),
    }
}
