//! A plan after a change: what still can stays, the rest gets a place as near to the old one as can be.
#![expect(clippy::indexing_slicing, reason = "all places come from the model")]

use crate::{
    Budget, Outcome, Plan, Problem, SlotId,
    bound::bound_weight,
    chain::Chain,
    describe::report,
    fewest::Fewest,
    index::{Index, ones},
    model::Model,
    rng::Rng,
    search::{fill_within, place},
    solve::{read_seat, write_plan},
    state::{Seat, State},
};

/// Makes a plan that differs little from the old one; meetings that begin before `now` stay as they were.
pub(crate) fn mend(
    problem: &Problem,
    plan: &Plan,
    now: Option<&SlotId>,
    (budget, seed): (Budget<'_>, u64),
) -> Outcome {
    let mut model = Model::build(problem);
    let index = Index::build(problem);
    model.now = now.and_then(|slot| index.slots.get(slot.0.as_str()).copied()).unwrap_or(0);
    let old = read_seats(problem, &model, plan);
    let kept = keep(&model, &old);
    // What is placed anew begins no earlier than now.
    for job in &mut model.jobs {
        job.starts &= !ones(model.now);
    }
    let mut state = State::new(&model, (1, 0));
    for (job, seat) in kept.iter().enumerate() {
        if let Some(seat) = seat {
            state.put(job, *seat);
        }
    }
    let rest = |spent| Budget { steps: budget.steps.saturating_sub(spent), ..budget };
    let mut rng = Rng::new(seed);
    let mut spent = place_again(&mut state, &old, &mut rng, budget);
    spent += fill_within(&mut state, &mut rng, rest(spent));
    let mut chain = Chain::new(&old, rest(spent));
    chain.make_room(&mut state);
    spent += chain.spent;
    let mut fewest = Fewest::new(&old, rest(spent));
    fewest.improve(&mut state);
    spent += fewest.spent;
    let mut report = report(problem, &model, &state);
    report.weight_bound = bound_weight(&model).max(state.weight);
    report.steps = spent;
    Outcome { plan: write_plan(problem, &state), report }
}

/// Where each meeting was.
fn read_seats(problem: &Problem, model: &Model, plan: &Plan) -> Vec<Option<Seat>> {
    let index = Index::build(problem);
    let mut seats = vec![None; model.jobs.len()];
    for placement in &plan.placements {
        if let Some((job, seat)) = read_seat(problem, &index, placement)
            && seats[job].is_none()
            && seat.slot + model.jobs[job].duration <= model.slots
        {
            seats[job] = Some(seat);
        }
    }
    seats
}

/// The past as it was, and of the rest what still keeps the rules.
fn keep(model: &Model, old: &[Option<Seat>]) -> Vec<Option<Seat>> {
    let seats = old.iter().enumerate().filter_map(|(job, seat)| Some((job, (*seat)?)));
    let (past, rest): (Vec<_>, Vec<_>) = seats.partition(|(_, seat)| seat.slot < model.now);
    let mut state = State::new(model, (1, 0));
    for (job, seat) in past {
        state.put(job, seat);
    }
    for (job, seat) in rest {
        if state.find_seat_at(job, seat) {
            state.put(job, seat);
        }
    }
    state.seats
}

/// Meetings that have lost their place stay at their time where they can, then go where they wait least; the heavy first.
fn place_again(state: &mut State<'_>, old: &[Option<Seat>], rng: &mut Rng, budget: Budget<'_>) -> u64 {
    let mut dropped: Vec<(usize, Seat)> = old
        .iter()
        .enumerate()
        .filter_map(|(job, seat)| Some((job, (*seat)?)))
        .filter(|(job, _)| state.seats[*job].is_none())
        .collect();
    dropped.sort_by_key(|(job, _)| std::cmp::Reverse(state.model.jobs[*job].weight));
    let mut spent = 0;
    for is_near in [true, false] {
        for (job, seat) in &dropped {
            if spent >= budget.steps || (spent.is_multiple_of(64) && budget.is_stopped()) {
                return spent;
            }
            spent += 1;
            match (state.seats[*job], is_near) {
                (None, true) => stay_near(state, *job, *seat),
                (None, false) => place(state, rng, *job),
                (Some(_), _) => {}
            }
        }
    }
    spent
}

/// The same time and table with another interpreter, or the same time at another table.
fn stay_near(state: &mut State<'_>, job: usize, seat: Seat) {
    let voices = state.model.jobs[job].interpreters.clone().unwrap_or_default();
    let same_table = voices.into_iter().map(|who| Seat { interpreter: Some(who), ..seat });
    let same_table = same_table.into_iter().find(|seat| state.find_seat_at(job, *seat));
    if let Some(seat) = same_table.or_else(|| state.find_seat(job, seat.slot).ok()) {
        state.put(job, seat);
    }
}
