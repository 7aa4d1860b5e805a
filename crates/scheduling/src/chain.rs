//! Room for a meeting by moving others: the fewest first, up to three, each to a place of its own.
#![expect(clippy::indexing_slicing, reason = "all places come from the model")]

use crate::{
    Budget,
    remedy::span,
    state::{Obstacle, Seat, State},
};

/// The most meetings that are moved for one that has no place.
const MOST_MOVED: usize = 3;
/// The most meetings that are touched for one, those included that have lost their old place anyhow.
const MOST_TOUCHED: usize = 5;
/// Steps that one meeting may take at each number of moves, so that all get their turn.
const STEPS: u64 = 5_000;
/// Steps between two looks at the pulse.
const ROUND: u64 = 256;

/// A search for room that counts its steps.
pub(crate) struct Chain<'a> {
    budget: Budget<'a>,
    /// Where each meeting was before the repair, if it may be there still.
    old: &'a [Option<Seat>],
    pub(crate) spent: u64,
    /// Steps after which the present search ends.
    end: u64,
    is_stopped: bool,
    /// Meetings that have a part in the present search.
    touched: Vec<usize>,
    /// The weight that may be lost for the present meeting.
    spare: i64,
}

impl<'a> Chain<'a> {
    pub(crate) fn new(old: &'a [Option<Seat>], budget: Budget<'a>) -> Self {
        Self { budget, old, spent: 0, end: 0, is_stopped: false, touched: Vec::new(), spare: 0 }
    }

    /// Places what has lost its place, then what had none, the heavy first; a lighter meeting may give way to a heavier.
    pub(crate) fn make_room(&mut self, state: &mut State<'_>) {
        let rank = |job: &usize| (self.old[*job].is_none(), std::cmp::Reverse(state.model.jobs[*job].weight));
        let mut waiting: Vec<usize> =
            (0..state.seats.len()).filter(|job| state.seats[*job].is_none()).collect();
        waiting.sort_by_key(rank);
        let mut at = 0;
        while let Some(job) = waiting.get(at).copied() {
            at += 1;
            let before: Vec<usize> = placed_below(state, state.model.jobs[job].weight);
            if self.seat(state, job) {
                // What has lost its place to this one waits in its turn: lighter, so the end is near.
                waiting.extend(before.into_iter().filter(|other| state.seats[*other].is_none()));
            }
            if self.is_over() {
                break;
            }
        }
    }

    /// The fewest moves without a loss, else with the smallest loss that is enough.
    fn seat(&mut self, state: &mut State<'_>, job: usize) -> bool {
        if state.seats[job].is_some() {
            return false;
        }
        if self.attempt(state, job, -1) {
            return true;
        }
        let lighter = placed_below(state, state.model.jobs[job].weight);
        let mut losses: Vec<i64> = lighter.into_iter().map(|other| state.model.jobs[other].weight).collect();
        losses.sort_unstable();
        losses.dedup();
        let Some(mut found) = losses.last().and_then(|most| self.attempt_on_copy(state, job, *most)) else {
            return false;
        };
        let (mut low, mut high) = (0, losses.len() - 1);
        while low < high {
            let middle = usize::midpoint(low, high);
            if let Some(better) = self.attempt_on_copy(state, job, losses[middle]) {
                (found, high) = (better, middle);
            } else {
                low = middle + 1;
            }
        }
        *state = found;
        true
    }

    fn attempt_on_copy<'s>(&mut self, state: &State<'s>, job: usize, loss: i64) -> Option<State<'s>> {
        let mut copy = state.clone();
        self.attempt(&mut copy, job, loss).then_some(copy)
    }

    fn attempt(&mut self, state: &mut State<'_>, job: usize, loss: i64) -> bool {
        (0..=MOST_MOVED).any(|moves| {
            self.spare = loss;
            self.touched.clear();
            self.end = self.spent.saturating_add(STEPS);
            !self.is_stopped && self.settle(state, &mut vec![job], moves)
        })
    }

    /// Places all that is pending, the last first, with so many more meetings moved.
    fn settle(&mut self, state: &mut State<'_>, pending: &mut Vec<usize>, moves: usize) -> bool {
        let Some(job) = pending.pop() else { return true };
        self.touched.push(job);
        let starts = state.model.jobs[job].starts;
        for slot in (0..state.model.slots).filter(|slot| starts >> slot & 1 == 1) {
            if self.open(state, (job, slot), pending, moves) {
                return true;
            }
        }
        let weight = state.model.jobs[job].weight;
        if self.touched.len() > 1 && weight <= self.spare {
            self.spare -= weight + 1;
            if self.settle(state, pending, moves) {
                return true;
            }
            self.spare += weight + 1;
        }
        self.touched.pop();
        pending.push(job);
        false
    }

    /// Places a meeting in a slot, with what is in its way moved.
    fn open(
        &mut self,
        state: &mut State<'_>,
        (job, slot): (usize, usize),
        pending: &mut Vec<usize>,
        moves: usize,
    ) -> bool {
        self.spent += 1;
        if self.is_over() || self.spent >= self.end {
            return false;
        }
        let obstacle = match state.find_seat(job, slot) {
            Ok(seat) => {
                state.put(job, seat);
                let is_settled = self.settle(state, pending, moves);
                if !is_settled {
                    state.take(job);
                }
                return is_settled;
            }
            Err(obstacle) => obstacle,
        };
        for rival in rivals(state, (job, slot), obstacle) {
            let is_free = state.seats[rival] != self.old[rival];
            let is_taboo =
                self.touched.contains(&rival) || self.touched.len() + pending.len() >= MOST_TOUCHED;
            if is_taboo || (moves == 0 && !is_free) {
                continue;
            }
            let Some(seat) = state.take(rival) else { continue };
            pending.push(rival);
            if self.open(state, (job, slot), pending, moves - usize::from(!is_free)) {
                return true;
            }
            pending.pop();
            state.put(rival, seat);
        }
        false
    }

    /// Whether the budget is spent or the caller has asked to stop.
    fn is_over(&mut self) -> bool {
        if self.spent.is_multiple_of(ROUND) && self.budget.is_stopped() {
            self.is_stopped = true;
        }
        self.is_stopped || self.spent >= self.budget.steps
    }
}

fn placed_below(state: &State<'_>, weight: i64) -> Vec<usize> {
    let seats = state.seats.iter().enumerate();
    let placed = seats.filter(|(job, seat)| {
        seat.is_some_and(|seat| seat.slot >= state.model.now) && state.model.jobs[*job].weight < weight
    });
    placed.map(|(job, _)| job).collect()
}

/// The meetings one of which must move before another can begin in a slot.
fn rivals(state: &State<'_>, (job, slot): (usize, usize), obstacle: Obstacle) -> Vec<usize> {
    let model = state.model;
    let wanted = &model.jobs[job];
    let taken = span(wanted.duration, slot);
    let is_there = |other: usize| {
        state.seats[other].is_some_and(|seat| span(model.jobs[other].duration, seat.slot) & taken != 0)
    };
    let own = || wanted.people.iter().flat_map(|who| &model.people[*who].jobs).copied();
    let mut found: Vec<usize> = match obstacle {
        Obstacle::Time => Vec::new(),
        // All of them must move, in any order.
        Obstacle::People => own().find(|other| is_there(*other)).into_iter().collect(),
        Obstacle::Limits => own().chain(wanted.before.clone()).chain(wanted.after.clone()).collect(),
        Obstacle::Tables => (0..state.seats.len())
            .filter(|other| {
                is_there(*other)
                    && state.seats[*other].is_some_and(|seat| wanted.tables.contains(&seat.table))
            })
            .collect(),
        Obstacle::Interpreters => {
            let able = wanted.interpreters.as_deref().unwrap_or_default();
            let speaks = |other: &usize| {
                state.seats[*other].and_then(|seat| seat.interpreter).is_some_and(|who| able.contains(&who))
            };
            (0..state.seats.len()).filter(|other| speaks(other)).collect()
        }
    };
    found.retain(|other| *other != job && state.seats[*other].is_some_and(|seat| seat.slot >= model.now));
    found.sort_unstable();
    found.dedup();
    found
}
