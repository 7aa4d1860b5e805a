//! Local search on any problem: place greedily, then free a few meetings and place them again, keeping what is no worse.
#![expect(clippy::indexing_slicing, reason = "all places come from the model")]

use crate::{
    Budget,
    rng::Rng,
    state::{Seat, State},
};

/// Rounds between two looks at the pulse.
const ROUNDS: usize = 256;

/// Places what is not placed, the fixed, heavy and cramped meetings first.
pub(crate) fn fill(state: &mut State<'_>, rng: &mut Rng) {
    fill_within(state, rng, Budget::steps(u64::MAX));
}

/// The same, as long as the budget lasts; how many it looked at.
pub(crate) fn fill_within(state: &mut State<'_>, rng: &mut Rng, budget: Budget<'_>) -> u64 {
    let model = state.model;
    let mut order: Vec<usize> = (0..model.jobs.len()).filter(|job| state.seats[*job].is_none()).collect();
    let crowd = |job: &usize| {
        let people = model.jobs[*job].people.iter();
        people.map(|who| model.people[*who].jobs.len()).max().unwrap_or(0)
    };
    order.sort_by_key(|job| {
        let one = &model.jobs[*job];
        (std::cmp::Reverse(one.weight), one.starts.count_ones().min(2), std::cmp::Reverse(crowd(job)))
    });
    let mut spent = 0;
    for job in order {
        if spent >= budget.steps || (spent.is_multiple_of(64) && budget.is_stopped()) {
            break;
        }
        place(state, rng, job);
        spent += 1;
    }
    spent
}

/// Puts a meeting where it costs least.
pub(crate) fn place(state: &mut State<'_>, rng: &mut Rng, job: usize) {
    let mut best: Option<(i64, u64, Seat)> = None;
    for slot in 0..state.model.slots {
        if state.model.jobs[job].starts >> slot & 1 == 0 {
            continue;
        }
        let rank = (state.rise(job, slot), rng.draw());
        if best.is_none_or(|(cost, tie, _)| rank < (cost, tie))
            && let Ok(seat) = state.find_seat(job, slot)
        {
            best = Some((rank.0, rank.1, seat));
        }
    }
    if let Some((.., seat)) = best {
        state.put(job, seat);
    }
}

/// Goes on until the budget ends or `goal` is reached; calls back when the plan has got better.
pub(crate) fn improve(
    state: &mut State<'_>,
    rng: &mut Rng,
    budget: Budget<'_>,
    spent: &mut u64,
    on_better: &mut dyn FnMut(&State<'_>, u64),
) {
    let total: i64 = state.model.jobs.iter().map(|job| job.weight).sum();
    let mut told = (state.weight, state.cost);
    while *spent < budget.steps && !budget.is_stopped() && !(state.weight == total && state.cost == 0) {
        for _ in 0..ROUNDS {
            *spent += shake(state, rng);
            if *spent >= budget.steps {
                break;
            }
        }
        if (state.weight, -state.cost) > (told.0, -told.1) {
            told = (state.weight, state.cost);
            on_better(state, *spent);
        }
    }
}

/// Frees the meetings around one that is unplaced or badly placed and places them again; what it cost in steps.
fn shake(state: &mut State<'_>, rng: &mut Rng) -> u64 {
    let jobs = state.model.jobs.len();
    if jobs == 0 {
        return 1;
    }
    let before = (state.weight, -state.cost);
    let mut seed = rng.below(jobs);
    for _ in 0..8 {
        let uneasy = state.model.jobs[seed].people.iter().any(|who| state.price(state.busy[*who]) > 0);
        if state.seats[seed].is_none() || uneasy {
            break;
        }
        seed = rng.below(jobs);
    }
    let chosen = choose(state, rng, seed);
    let old: Vec<Option<Seat>> = chosen.iter().map(|job| state.take(*job)).collect();
    for job in &chosen {
        place(state, rng, *job);
    }
    if (state.weight, -state.cost) < before {
        for job in &chosen {
            state.take(*job);
        }
        for (job, seat) in chosen.iter().zip(old) {
            if let Some(seat) = seat {
                state.put(*job, seat);
            }
        }
    }
    chosen.len() as u64
}

/// The seed, then some meetings of its people and some of the slot it might take.
fn choose(state: &State<'_>, rng: &mut Rng, seed: usize) -> Vec<usize> {
    let model = state.model;
    let mut chosen = vec![seed];
    let size = 2 + rng.below(6);
    let mut last = seed;
    for _ in 0..3 * size {
        let people = &model.jobs[last].people;
        let jobs = &model.people[people[rng.below(people.len())]].jobs;
        let next = jobs[rng.below(jobs.len())];
        if !chosen.contains(&next) {
            chosen.push(next);
            last = next;
        }
        if chosen.len() >= size {
            break;
        }
    }
    chosen
}
