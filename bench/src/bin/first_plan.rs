//! Prints the seconds until the engine has a valid plan of all meetings of a problem, or nothing after a minute.
//!
//! `first_plan PROBLEM.json`.

use std::{
    cell::Cell,
    ops::ControlFlow,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, anyhow};
use scheduling::{Budget, Objective, Problem, check, solve};

const PATIENCE: Duration = Duration::from_mins(1);

fn main() -> Result<()> {
    let path = std::env::args().nth(1).context("give a problem")?;
    let text = std::fs::read_to_string(&path).with_context(|| format!("read {path}"))?;
    let problem: Problem = serde_json::from_str(&text).with_context(|| format!("read {path}"))?;
    let begun = Instant::now();
    let first = Cell::new(None);
    let pulse = || {
        let is_over = first.get().is_some() || begun.elapsed() > PATIENCE;
        if is_over { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    solve(&problem, &Objective::default(), Budget::until(&pulse), 1, &mut |progress| {
        let seconds = begun.elapsed().as_secs_f64();
        let is_whole = progress.plan.placements.len() == problem.meetings.len();
        if first.get().is_none() && is_whole && check(progress.plan, &problem).is_empty() {
            first.set(Some(seconds));
        }
    })
    .map_err(|faults| anyhow!("{} faults", faults.len()))?;
    bench::tell(&first.get().map(|seconds| seconds.to_string()).unwrap_or_default())
}
