//! Schedule business meetings: (Problem, Objective, Budget, seed) -> a plan with its report. Pure, deterministic, explained.

mod bound;
mod budget;
mod capacity;
mod chain;
mod change;
mod check;
mod clock;
mod describe;
pub mod dzn;
mod exact;
mod fault;
mod fewest;
mod figures;
mod generate;
mod hunt;
mod ids;
mod index;
mod mend;
mod model;
mod objective;
mod obstacle;
mod pairs;
mod plan;
mod problem;
mod remedy;
mod repair;
mod report;
mod rng;
mod room;
mod search;
mod seating;
mod solve;
mod state;
mod validate;
mod violation;

pub use budget::Budget;
pub use change::{Change, Repair, Repaired};
pub use check::check;
pub use clock::{ClockTime, ClockTimeError};
pub use fault::{Fault, Limit, Thing};
pub use generate::{Recipe, planted};
pub use ids::{Equipment, HallId, InterpreterId, Language, MeetingId, ParticipantId, SlotId, TableId};
pub use objective::{Goal, Objective};
pub use plan::{Outcome, Placement, Plan};
pub use problem::{
    Hours, Interpreter, Interpreting, Lunch, Meeting, Participant, Problem, Session, Slot, Table, Walk,
};
pub use repair::repair;
pub use report::{
    Appointment, Eased, InterpreterUse, ParticipantDay, Progress, Proof, Reason, Remedy, Report, Score,
    Unplaced,
};
pub use solve::{describe, solve};
pub use validate::validate;
pub use violation::Violation;
