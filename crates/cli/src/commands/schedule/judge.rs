//! `--check`: which rules a plan breaks.

use std::{io::Write, path::Path};

use i18n::{args, msg};
use scheduling::Problem;

use super::{Task, book::Book, load, make::refuse, sayings::Sayings};
use crate::{
    failure::{Failure, Outcome},
    lists::file_name,
};

pub(super) fn run(task: Task<'_>, problem: &Problem, path: &Path) -> Outcome {
    let faults = scheduling::validate(problem);
    if !faults.is_empty() {
        return Err(refuse(task, problem, &faults));
    }
    let plan = load::load_plan(task, path)?;
    let violations = scheduling::check(&plan, problem);
    let book = Book::new(problem);
    let sayings = Sayings::new(task.words, &book);
    let mut out = std::io::stdout().lock();
    for violation in &violations {
        writeln!(out, "{}", sayings.violation(violation))?;
    }
    let (count, file) = (violations.len(), file_name(path));
    if count == 0 {
        let placed = plan.placements.len();
        let args = args!("file" => file, "placed" => placed, "meetings" => problem.meetings.len());
        writeln!(out, "{}", task.words.text(msg!("schedule-check-valid"), &args))?;
        return Ok(());
    }
    let args = args!("file" => file, "count" => count);
    Err(Failure::Broken(task.words.text(msg!("schedule-check-broken"), &args)))
}
