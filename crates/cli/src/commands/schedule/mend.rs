//! `--repair`: a running plan after something has changed, with as little moved as can be.

use std::path::Path;

use i18n::{args, msg};
use scheduling::{MeetingId, Plan, Problem, Repair, Report};
use serde::Serialize;

use super::{
    Made, Task, load,
    make::{by_the_clock, refuse, tell_if_stopped},
    outputs,
};
use crate::{failure::Outcome, progress::tell};

/// The plan's JSON after a repair: that of a new plan, and what the repair did.
#[derive(Serialize)]
struct Mended<'a> {
    plan: &'a Plan,
    report: &'a Report,
    problem: &'a Problem,
    moved: &'a [MeetingId],
    lost: &'a [MeetingId],
    gained: &'a [MeetingId],
}

pub(super) fn run(task: Task<'_>, problem: &Problem, changes: &Path, plan: &Path) -> Outcome {
    let request: Repair = load::read_json(task, changes)?;
    let plan = load::load_plan(task, plan)?;
    let found = by_the_clock(task, |budget, _better| {
        scheduling::repair(problem, &plan, &request, budget, task.arguments.seed)
    });
    let repaired = found.map_err(|faults| refuse(task, problem, &faults))?;
    tell_if_stopped(task, repaired.outcome.plan.placements.len(), &repaired.problem)?;
    let mended = Mended {
        plan: &repaired.outcome.plan,
        report: &repaired.outcome.report,
        problem: &repaired.problem,
        moved: &repaired.moved,
        lost: &repaired.lost,
        gained: &repaired.gained,
    };
    let json = serde_json::to_vec_pretty(&mended)?;
    let made = Made { problem: mended.problem, plan: mended.plan, report: mended.report };
    outputs::write(task, made, &json)?;
    let args = args!(
        "moved" => mended.moved.len(),
        "lost" => mended.lost.len(),
        "gained" => mended.gained.len(),
    );
    tell(&task.words.text(msg!("schedule-repaired"), &args));
    Ok(())
}
