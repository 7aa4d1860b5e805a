//! `vitrina schedule`: who wants to meet whom in, a day's plan, its report and calendars out.

mod bench;
mod book;
mod calendar;
mod cells;
mod clock;
mod day;
mod grid;
mod judge;
mod listing;
mod load;
mod make;
mod mend;
mod outputs;
mod page;
mod people;
mod refusal;
mod requests;
mod sayings;
mod sheets;
mod tables;
mod times;
mod vocabulary;

pub(super) use bench::run as bench;
use scheduling::{Plan, Problem, Report};

use super::Context;
use crate::{failure::Outcome, report::Words, schedule_arguments::ScheduleArguments};

/// What the steps of the command know.
#[derive(Clone, Copy)]
struct Task<'a> {
    words: Words,
    arguments: &'a ScheduleArguments,
}

/// A plan with everything that outputs are made of.
#[derive(Clone, Copy)]
struct Made<'a> {
    problem: &'a Problem,
    plan: &'a Plan,
    report: &'a Report,
}

pub(super) fn run(context: &Context, arguments: &ScheduleArguments) -> Outcome {
    let task = Task { words: Words::new(context.locale), arguments };
    outputs::check_names(task)?;
    let problem = load::load_problem(task)?;
    match (&arguments.check, &arguments.repair, &arguments.plan) {
        (Some(plan), _, _) => judge::run(task, &problem, plan),
        (None, Some(changes), Some(plan)) => mend::run(task, &problem, changes, plan),
        _ => make::run(task, &problem),
    }
}
