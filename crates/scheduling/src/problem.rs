//! What is to be scheduled: one day of slots, the people in it, the meetings they want and the tables that there are.

use serde::{Deserialize, Serialize};

use crate::{
    ClockTime, Equipment, HallId, InterpreterId, Language, MeetingId, ParticipantId, SlotId, TableId,
};

/// One day to schedule; lists refer to each other by ids.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Problem {
    /// The slots of the day in their order in time; at most 64.
    pub slots: Vec<Slot>,
    /// Who takes part.
    pub participants: Vec<Participant>,
    /// Who is to meet whom.
    pub meetings: Vec<Meeting>,
    /// Where they can meet; one meeting a table and slot.
    pub tables: Vec<Table>,
    /// Who can interpret; one meeting an interpreter and slot.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub interpreters: Vec<Interpreter>,
    /// How far halls lie apart; pairs not named here are next door to each other.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub walks: Vec<Walk>,
}

/// The part of the day that a slot lies in or a meeting asks for.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Session {
    /// Before the midday break.
    #[default]
    Morning,
    /// After the midday break.
    Afternoon,
}

/// A stretch of time in which one meeting fits.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Slot {
    /// How the other lists call it.
    pub id: SlotId,
    /// Its part of the day; a long meeting stays within one.
    #[serde(default)]
    pub session: Session,
    /// When it begins; for people only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<ClockTime>,
    /// When it ends; for people only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<ClockTime>,
}

/// When somebody can work: hours, absences, a midday rest and a limit to meetings without a pause.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Hours {
    /// The first slot in which the person is there; the day's first if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first: Option<SlotId>,
    /// The last slot in which the person is there; the day's last if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last: Option<SlotId>,
    /// Further slots in which the person is away.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub away: Vec<SlotId>,
    /// The rest that must lie somewhere in a window.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lunch: Option<Lunch>,
    /// The most slots in a row that may be taken; the midday break between sessions ends a row.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most_in_row: Option<u16>,
}

/// So many slots in a row, somewhere between two slots, must stay free.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Lunch {
    /// The first slot of the window.
    pub from: SlotId,
    /// The last slot of the window.
    pub to: SlotId,
    /// How many slots in a row must stay free within it.
    pub slots: u16,
}

/// Somebody who meets others, in one meeting at a time.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Participant {
    /// How the other lists call this participant.
    pub id: ParticipantId,
    /// For people to read.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// When this participant can meet.
    #[serde(default)]
    pub hours: Hours,
    /// Languages spoken; empty when not known, which asks for no interpreter.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<Language>,
}

/// Two or more participants who are to sit at one table.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// How the other lists and the plan call it.
    pub id: MeetingId,
    /// Who takes part: two or more.
    pub participants: Vec<ParticipantId>,
    /// What placing it is worth; not negative.
    #[serde(default = "one_weight", skip_serializing_if = "is_one_weight")]
    pub weight: i64,
    /// How many slots in a row it takes, within one session.
    #[serde(default = "one_slot", skip_serializing_if = "is_one_slot")]
    pub duration: u16,
    /// The part of the day it asks for, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session: Option<Session>,
    /// Meetings that must have ended before this one begins, where both are placed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub after: Vec<MeetingId>,
    /// The slot it must begin in, if that is fixed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slot: Option<SlotId>,
    /// The table it must have, if that is fixed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<TableId>,
    /// What its table must offer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub equipment: Vec<Equipment>,
    /// Whether it needs an interpreter.
    #[serde(default, skip_serializing_if = "is_by_speakers")]
    pub interpreting: Interpreting,
}

/// When a meeting needs an interpreter.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Interpreting {
    /// When its participants' languages are known and none is common to all: one who speaks with each of them.
    #[default]
    BySpeakers,
    /// Never.
    Without,
    /// Always: one who speaks both of these.
    Between(Language, Language),
}

/// A place for one meeting at a time.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// How the other lists and the plan call it.
    pub id: TableId,
    /// The hall it stands in.
    #[serde(default)]
    pub hall: HallId,
    /// How many participants it seats; an interpreter brings a chair.
    #[serde(default = "two_seats", skip_serializing_if = "is_two_seats")]
    pub seats: u16,
    /// What it offers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub equipment: Vec<Equipment>,
    /// Slots in which it cannot be had.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub closed: Vec<SlotId>,
}

/// Somebody who speaks for others, in one meeting at a time.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Interpreter {
    /// How the plan calls this interpreter.
    pub id: InterpreterId,
    /// For people to read.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Languages spoken.
    pub languages: Vec<Language>,
    /// When this interpreter can work.
    #[serde(default)]
    pub hours: Hours,
}

/// The way between two halls, the same in both directions.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Walk {
    /// One hall.
    pub from: HallId,
    /// The other hall.
    pub to: HallId,
    /// How many whole slots the way takes; the midday break between sessions is always long enough.
    pub slots: u16,
}

impl Default for Meeting {
    fn default() -> Self {
        Self {
            id: MeetingId::default(),
            participants: Vec::new(),
            weight: one_weight(),
            duration: one_slot(),
            session: None,
            after: Vec::new(),
            slot: None,
            table: None,
            equipment: Vec::new(),
            interpreting: Interpreting::BySpeakers,
        }
    }
}

impl Default for Table {
    fn default() -> Self {
        Self {
            id: TableId::default(),
            hall: HallId::default(),
            seats: two_seats(),
            equipment: Vec::new(),
            closed: Vec::new(),
        }
    }
}

fn one_weight() -> i64 {
    1
}

fn one_slot() -> u16 {
    1
}

fn two_seats() -> u16 {
    2
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_one_weight(weight: &i64) -> bool {
    *weight == one_weight()
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_one_slot(duration: &u16) -> bool {
    *duration == one_slot()
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_two_seats(seats: &u16) -> bool {
    *seats == two_seats()
}

fn is_by_speakers(interpreting: &Interpreting) -> bool {
    *interpreting == Interpreting::BySpeakers
}
