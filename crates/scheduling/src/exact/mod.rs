//! The published problem solved to a proof: is there a plan with no break group, with one, with two, until there is.
#![expect(clippy::indexing_slicing, reason = "there are two encodings, and a turn is one of them")]

mod cnf;
mod encode;

use self::encode::{Counting, Encoding};
use crate::{Budget, model::Model};

/// How an exact run ended.
pub(crate) enum Answer {
    /// The slot of each meeting, with as few break groups as can be.
    Optimal { slots: Vec<usize>, breaks: u32 },
    /// There is no plan with all meetings.
    Infeasible,
    /// The budget was spent; there are at least so many break groups.
    Open { bound: u32 },
}

/// Conflicts of the first turn of an encoding; each later turn is half as long again.
const FIRST_TURN: u64 = 2_000;

/// Two encodings take turns, because each proves in a second what holds the other up for a minute.
pub(crate) fn solve_jair(model: &Model, fairness: u32, budget: Budget<'_>, spent: &mut u64) -> Answer {
    let fairness = usize::try_from(fairness).unwrap_or(usize::MAX / 2).min(64);
    let mut encodings = Vec::new();
    let mut bound = 0;
    let mut turn = FIRST_TURN;
    loop {
        for (at, counting) in [Counting::People, Counting::Meetings].into_iter().enumerate() {
            if encodings.len() == at {
                encodings.push(encode::encode(model, fairness, counting, budget));
            }
            let left = budget.steps.saturating_sub(*spent) / Budget::CONFLICT;
            if left == 0 || budget.is_stopped() {
                return Answer::Open { bound: u32::try_from(bound).unwrap_or(u32::MAX) };
            }
            *spent += turn.min(left) * Budget::CONFLICT;
            if let Some(answer) = take_turn(&mut encodings[at], &mut bound, turn.min(left)) {
                return answer;
            }
        }
        turn += turn / 2;
    }
}

/// Raises the bound as long as the turn's conflicts last at each step.
fn take_turn(encoding: &mut Encoding<'_>, bound: &mut usize, conflicts: u64) -> Option<Answer> {
    let limit = i32::try_from(conflicts).unwrap_or(i32::MAX);
    loop {
        let cap = encoding.breaks.get(*bound).map(|more| -more);
        if encoding.cnf.solver.set_limit("conflicts", limit).is_err() {
            return None;
        }
        match encoding.cnf.solver.solve_with(cap) {
            Some(true) => {
                let breaks = u32::try_from(*bound).unwrap_or(u32::MAX);
                return Some(Answer::Optimal { slots: read_slots(encoding), breaks });
            }
            Some(false) => match cap {
                Some(cap) if encoding.cnf.solver.failed(cap) => *bound += 1,
                _ => return Some(Answer::Infeasible),
            },
            None => return None,
        }
    }
}

fn read_slots(encoding: &Encoding<'_>) -> Vec<usize> {
    let is_true = |literal: &i32| *literal != 0 && encoding.cnf.solver.value(*literal) == Some(true);
    encoding.starts.iter().map(|row| row.iter().position(is_true).unwrap_or(0)).collect()
}
