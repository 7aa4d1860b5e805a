//! The published problem solved to a proof: is there a plan with no break group, with one, with two, until there is.

mod cnf;
mod encode;
mod race;

use self::encode::Encoding;
use crate::{Budget, model::Model};

/// How an exact run ended.
#[derive(Debug)]
pub(crate) enum Answer {
    /// The slot of each meeting, with as few break groups as can be.
    Optimal { slots: Vec<usize>, breaks: u32 },
    /// There is no plan with all meetings.
    Infeasible,
    /// The budget was spent; there are at least so many break groups.
    Open { bound: u32 },
}

/// Two encodings race, because each proves in a second what holds the other up for a minute.
pub(crate) fn solve_jair(model: &Model, fairness: u32, budget: Budget<'_>, spent: &mut u64) -> Answer {
    let fairness = usize::try_from(fairness).unwrap_or(usize::MAX / 2).min(64);
    let cost = Budget::CONFLICT * race::RUNNERS;
    let conflicts = budget.steps.saturating_sub(*spent) / cost;
    let (answer, conflicts) = race::run(model, fairness, (budget, conflicts));
    *spent += conflicts * cost;
    answer
}

/// Raises the bound until there is a plan, the conflicts are spent or the solver is halted.
fn climb(encoding: &mut Encoding<'_>, conflicts: u64) -> Answer {
    let mut breaks = 0;
    let mut caps = encoding.breaks.clone().into_iter();
    loop {
        let cap = caps.next().map(|more| -more);
        let left = conflicts.saturating_sub(encoding.cnf.conflicts());
        let limit = i32::try_from(left).unwrap_or(i32::MAX);
        if encoding.cnf.solver.set_limit("conflicts", limit).is_err() {
            return Answer::Open { bound: breaks };
        }
        match encoding.cnf.solver.solve_with(cap) {
            Some(true) => return Answer::Optimal { slots: read_slots(encoding), breaks },
            Some(false) => match cap {
                Some(cap) if encoding.cnf.solver.failed(cap) => breaks += 1,
                _ => return Answer::Infeasible,
            },
            None => return Answer::Open { bound: breaks },
        }
    }
}

fn read_slots(encoding: &Encoding<'_>) -> Vec<usize> {
    let is_true = |literal: &i32| *literal != 0 && encoding.cnf.solver.value(*literal) == Some(true);
    encoding.starts.iter().map(|row| row.iter().position(is_true).unwrap_or(0)).collect()
}
