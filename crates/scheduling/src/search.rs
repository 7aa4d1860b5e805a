//! Local search on any problem: place greedily, then free a few meetings and place them again, keeping what is no worse.
#![expect(clippy::indexing_slicing, reason = "all places come from the model")]

use crate::{
    Budget, Goal,
    figures::{Aim, Rank},
    rng::Rng,
    state::{Seat, State},
};

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

/// What a changed plan must be to stay.
#[derive(Clone, Copy)]
pub(crate) enum Taste {
    /// No worse in all that is sought.
    All,
    /// No lighter, and no worse in what is sought first; a rise by one passes so many times in 65,536.
    First { passes: usize },
}

/// The rank and, before the spread gets smaller, how many stand at an end of it; then what is sought first.
struct Verdict {
    all: (Rank, u32),
    first: i64,
}

impl Verdict {
    fn on(state: &State<'_>) -> Self {
        let seeks = state.aims.contains(&Aim::Goal(Goal::Spread));
        let crowd = if seeks { state.figures.outliers().1 } else { 0 };
        Self { all: (state.rank(), crowd), first: state.energy() }
    }
}

impl Taste {
    fn likes(self, before: &Verdict, after: &Verdict, rng: &mut Rng) -> bool {
        match self {
            Self::All => after.all <= before.all,
            Self::First { passes } => {
                let (lost, least) = (after.all.0[0], before.all.0[0]);
                let rise = after.first - before.first;
                lost < least || (lost == least && rise < 8 && (0..rise).all(|_| rng.below(65_536) < passes))
            }
        }
    }
}

/// Frees the meetings around one that is unplaced or badly placed and places them again; what it cost in steps.
pub(crate) fn shake(state: &mut State<'_>, rng: &mut Rng, taste: Taste) -> u64 {
    if state.model.jobs.is_empty() {
        return 1;
    }
    let before = Verdict::on(state);
    let seed = pick_uneasy(state, rng);
    let chosen = choose(state, rng, seed);
    let old: Vec<Option<Seat>> = chosen.iter().map(|job| state.take(*job)).collect();
    for job in &chosen {
        place(state, rng, *job);
    }
    if !taste.likes(&before, &Verdict::on(state), rng) {
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

/// A meeting without a place or of somebody with gaps, if one turns up.
fn pick_uneasy(state: &State<'_>, rng: &mut Rng) -> usize {
    let jobs = state.model.jobs.len();
    let mut seed = rng.below(jobs);
    for _ in 0..8 {
        let uneasy = state.model.jobs[seed].people.iter().any(|who| state.price(state.busy[*who]) > 0);
        if state.seats[seed].is_none() || uneasy {
            break;
        }
        seed = rng.below(jobs);
    }
    seed
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
