//! Prints idle slots and bounds after ten seconds on planted problems, and the seconds of published ones when given files.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_types,
    reason = "a tool for the bench"
)]

use std::{ops::ControlFlow, path::PathBuf, time::Instant};

use scheduling::{Budget, Objective, Recipe, check, dzn, planted, solve};

const SIZES: [(usize, usize, usize); 3] = [(200, 1_500, 20), (500, 4_000, 24), (2_000, 15_000, 30)];

fn main() {
    let given: Vec<String> = std::env::args().skip(1).collect();
    if given.is_empty() {
        for over in [false, true] {
            for (participants, meetings, slots) in SIZES {
                run_planted(&Recipe { participants, meetings, slots, over, seed: 1 });
            }
        }
    }
    for path in given {
        let mut files = vec![PathBuf::from(&path)];
        if files.iter().any(|path| path.is_dir()) {
            files = std::fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()).collect();
            files.retain(|path| path.extension().is_some_and(|end| end == "dzn"));
            files.sort();
        }
        for path in files {
            run_published(&path);
        }
    }
}

fn run_planted(recipe: &Recipe) {
    let problem = planted(recipe);
    let start = Instant::now();
    let pulse =
        || if start.elapsed().as_secs() >= 10 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
    let mut first = None;
    let outcome = solve(&problem, &Objective::default(), Budget::until(&pulse), 1, &mut |progress| {
        first.get_or_insert((start.elapsed().as_secs_f64(), progress.score.placed));
    });
    let (seconds, outcome) = (start.elapsed().as_secs_f64(), outcome.unwrap());
    let (report, faults) = (&outcome.report, check(&outcome.plan, &problem).len());
    println!(
        "{recipe:?}: first {first:?}, placed {} of {}, weight {} (bound {}), idle {} (bound {}), {:?}, {seconds:.2} s, {faults} violations",
        report.score.placed,
        problem.meetings.len(),
        report.score.weight,
        report.weight_bound,
        report.idle_slots,
        report.bound,
        report.proved
    );
}

fn run_published(path: &std::path::Path) {
    let name = path.file_name().unwrap().display();
    let problem = dzn::read(&std::fs::read_to_string(path).unwrap()).unwrap();
    let start = Instant::now();
    let pulse =
        || if start.elapsed().as_secs() >= 60 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
    let budget = Budget { steps: 200_000_000, pulse: Some(&pulse) };
    match solve(&problem, &Objective::Jair { fairness: 2 }, budget, 1, &mut |_| {}) {
        Ok(outcome) => println!(
            "{name},{:?},{},{},{},{},{:.2},{}",
            outcome.report.proved,
            outcome.report.breaks,
            outcome.report.bound,
            outcome.report.score.placed,
            problem.meetings.len(),
            start.elapsed().as_secs_f64(),
            check(&outcome.plan, &problem).len()
        ),
        Err(faults) => println!("{name},Faults,{},{}", faults.len(), faults.first().unwrap()),
    }
}
