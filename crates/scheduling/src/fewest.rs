//! No needless move: all plans near the old one, cut off where they cannot get better. Exact where the budget lasts.
#![expect(clippy::indexing_slicing, reason = "all places come from the model")]

use crate::{
    Budget,
    remedy::span,
    state::{Seat, State},
};

/// Seats to try at most: the search is exact for a few dozen meetings, and a polish for more.
const STEPS: u64 = 1_000_000;
/// With more meetings the search would end before it has left the first plan.
const MOST_MEETINGS: usize = 500;
/// Steps between two looks at the pulse.
const ROUND: u64 = 4_096;

/// A search through all plans that counts its steps.
pub(crate) struct Fewest<'a> {
    budget: Budget<'a>,
    old: &'a [Option<Seat>],
    pub(crate) spent: u64,
    is_stopped: bool,
    /// The step at which to look at the pulse.
    next_look: u64,
    /// The best so far: its weight, and how many meetings it moves or loses.
    best: (i64, usize),
    seats: Option<Vec<Option<Seat>>>,
    /// The meetings that can be placed, the heavy first.
    order: Vec<usize>,
    /// The weight from each place of the order on.
    rest: Vec<i64>,
}

impl<'a> Fewest<'a> {
    pub(crate) fn new(old: &'a [Option<Seat>], budget: Budget<'a>) -> Self {
        let budget = Budget { steps: budget.steps.min(STEPS), ..budget };
        let (order, rest) = (Vec::new(), Vec::new());
        Self {
            budget,
            old,
            spent: 0,
            is_stopped: false,
            next_look: 0,
            best: (0, 0),
            seats: None,
            order,
            rest,
        }
    }

    /// Replaces the plan by one of more weight, or of as much with fewer meetings moved, if one is found.
    pub(crate) fn improve(&mut self, state: &mut State<'_>) {
        self.best = (state.weight, self.count_moved(state));
        let mut free = state.clone();
        let is_past = |seat: &Option<Seat>| seat.is_some_and(|seat| seat.slot < state.model.now);
        self.order = (0..state.seats.len()).filter(|job| !is_past(&state.seats[*job])).collect();
        if self.order.len() > MOST_MEETINGS {
            return;
        }
        for job in &self.order {
            free.take(*job);
        }
        self.order
            .sort_by_key(|job| (std::cmp::Reverse(state.model.jobs[*job].weight), self.old[*job].is_none()));
        let mut sum = 0;
        self.rest = self
            .order
            .iter()
            .rev()
            .map(|job| {
                sum += state.model.jobs[*job].weight;
                sum
            })
            .collect();
        self.rest.reverse();
        self.try_from(&mut free, 0, 0);
        let Some(seats) = self.seats.take() else { return };
        for job in &self.order {
            state.take(*job);
        }
        for job in &self.order {
            if let Some(seat) = seats[*job] {
                state.put(*job, seat);
            }
        }
    }

    fn count_moved(&self, state: &State<'_>) -> usize {
        state.seats.iter().zip(self.old).filter(|(new, old)| old.is_some() && new != old).count()
    }

    /// Places the meetings from this place of the order on in all ways that may be better.
    fn try_from(&mut self, state: &mut State<'_>, at: usize, moved: usize) {
        if self.is_over() {
            return;
        }
        let (weight, least) = self.best;
        let most = state.weight + self.rest.get(at).copied().unwrap_or(0);
        if most < weight || (most == weight && moved >= least) {
            return;
        }
        let Some(job) = self.order.get(at).copied() else {
            self.best = (state.weight, moved);
            self.seats = Some(state.seats.clone());
            return;
        };
        let old = self.old[job];
        let (seats, tried) = choices(state, job, old);
        self.spent += tried;
        for seat in seats {
            let is_move = usize::from(old.is_some() && old != Some(seat));
            state.put(job, seat);
            self.try_from(state, at + 1, moved + is_move);
            state.take(job);
        }
        self.try_from(state, at + 1, moved + usize::from(old.is_some()));
    }

    fn is_over(&mut self) -> bool {
        self.spent += 1;
        if self.spent >= self.next_look {
            self.next_look = self.spent + ROUND;
            self.is_stopped = self.is_stopped || self.budget.is_stopped();
        }
        self.is_stopped || self.spent >= self.budget.steps
    }
}

/// All seats that a meeting can have, its old one first; how many were tried.
fn choices(state: &State<'_>, job: usize, old: Option<Seat>) -> (Vec<Seat>, u64) {
    let wanted = &state.model.jobs[job];
    let old = old.filter(|seat| seat.slot >= state.model.now);
    let mut found: Vec<Seat> = old.into_iter().collect();
    let voices: Vec<Option<usize>> = wanted
        .interpreters
        .as_ref()
        .map_or_else(|| vec![None], |able| able.iter().copied().map(Some).collect());
    for slot in (0..state.model.slots).filter(|slot| wanted.starts >> slot & 1 == 1) {
        let taken = span(wanted.duration, slot);
        if wanted.people.iter().any(|who| state.busy[*who] & taken != 0) {
            continue;
        }
        for table in &wanted.tables {
            found.extend(voices.iter().map(|interpreter| Seat {
                slot,
                table: *table,
                interpreter: *interpreter,
            }));
        }
    }
    let (first, tried) = (found.first().copied(), found.len() as u64);
    let mut at = 0;
    found.retain(|seat| {
        at += 1;
        (at == 1 || old.is_none() || Some(*seat) != first) && state.find_seat_at(job, *seat)
    });
    (found, tried)
}
