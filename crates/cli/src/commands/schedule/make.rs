//! Making a plan by the clock: a deadline and Ctrl-C are one callback, the engine itself knows neither.

use std::{
    cell::{Cell, RefCell},
    ops::ControlFlow,
    time::{Duration, Instant},
};

use i18n::{args, msg};
use scheduling::{Budget, Fault, Objective, Problem};

use super::{Made, Task, book::Book, outputs, sayings::Sayings};
use crate::{
    failure::{Failure, Outcome},
    progress::{Progress, tell},
    schedule_arguments::{Aim, ScheduleArguments},
    stop,
};

/// How long to look where nobody says.
const USUAL_TIME: Duration = Duration::from_secs(10);

pub(super) fn run(task: Task<'_>, problem: &Problem) -> Outcome {
    let objective = match task.arguments.objective {
        Aim::Day => Objective::default(),
        Aim::Jair => Objective::Jair { fairness: task.arguments.fairness },
    };
    let found = by_the_clock(task, |budget, better| {
        scheduling::solve(problem, &objective, budget, task.arguments.seed, &mut |progress| {
            better(progress.score.placed);
        })
    });
    let outcome = found.map_err(|faults| refuse(task, problem, &faults))?;
    tell_if_stopped(task, outcome.plan.placements.len(), problem)?;
    let json = serde_json::to_vec_pretty(&outcome)?;
    let made = Made { problem, plan: &outcome.plan, report: &outcome.report };
    outputs::write(task, made, &json)
}

/// Runs the engine until the time or the steps are spent or the user stops it, with progress.
pub(super) fn by_the_clock<T>(task: Task<'_>, work: impl FnOnce(Budget<'_>, &dyn Fn(u32)) -> T) -> T {
    let limit = time_limit(task.arguments);
    let begun = Instant::now();
    let what = task.words.plain(msg!("schedule-searching"));
    let bar = RefCell::new(Progress::new(what));
    let placed = Cell::new(0);
    let pulse = || {
        let spent = begun.elapsed();
        if let Ok(mut bar) = bar.try_borrow_mut() {
            bar.move_to(milliseconds(spent), limit.map(milliseconds));
        }
        let is_over = stop::is_asked() || limit.is_some_and(|limit| spent >= limit);
        if is_over { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let better = |count| {
        if placed.replace(count) != count
            && let Ok(bar) = bar.try_borrow()
        {
            bar.say(task.words.text(msg!("schedule-searching-placed"), &args!("placed" => count)));
        }
    };
    stop::ask_first();
    work(Budget { steps: task.arguments.steps.unwrap_or(u64::MAX), pulse: Some(&pulse) }, &better)
}

/// Without any limit the search would not end.
fn time_limit(arguments: &ScheduleArguments) -> Option<Duration> {
    arguments.time.or_else(|| arguments.steps.is_none().then_some(USUAL_TIME))
}

fn milliseconds(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}

/// After Ctrl-C the best plan so far is as good as any; an empty one is none.
pub(super) fn tell_if_stopped(task: Task<'_>, placed: usize, problem: &Problem) -> Outcome {
    if !stop::is_asked() {
        return Ok(());
    }
    if placed == 0 && !problem.meetings.is_empty() {
        return Err(Failure::Stopped(task.words.plain(msg!("schedule-stopped-empty"))));
    }
    tell(&task.words.text(msg!("schedule-stopped"), &args!("placed" => placed)));
    Ok(())
}

/// All that is wrong with the problem at once.
pub(super) fn refuse(task: Task<'_>, problem: &Problem, faults: &[Fault]) -> Failure {
    let book = Book::new(problem);
    let sayings = Sayings::new(task.words, &book);
    let file = crate::lists::file_name(&task.arguments.problem);
    let mut lines =
        vec![task.words.text(msg!("schedule-faults"), &args!("count" => faults.len(), "file" => file))];
    lines.extend(faults.iter().map(|fault| format!("- {}", sayings.fault(fault))));
    lines.push(task.words.plain(msg!("schedule-faults-remedy")));
    Failure::Usage(lines.join("\n"))
}
