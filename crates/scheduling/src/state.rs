//! A plan under construction: who and what is taken, and whether a meeting has room at a slot.
#![expect(clippy::indexing_slicing, reason = "all places come from the model")]

use crate::{index::ones, model::Model};

/// Where a meeting sits.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Seat {
    pub(crate) slot: usize,
    pub(crate) table: usize,
    pub(crate) interpreter: Option<usize>,
}

/// What keeps a meeting from a slot, the nearest first.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Obstacle {
    Time,
    People,
    Limits,
    Tables,
    Interpreters,
}

#[derive(Clone)]
pub(crate) struct State<'a> {
    pub(crate) model: &'a Model,
    pub(crate) seats: Vec<Option<Seat>>,
    /// Slots in which each person is taken.
    pub(crate) busy: Vec<u64>,
    taken: Vec<u64>,
    pub(crate) weight: i64,
    pub(crate) cost: i64,
    /// What an idle slot and what a break group costs.
    prices: (i64, i64),
}

impl<'a> State<'a> {
    pub(crate) fn new(model: &'a Model, prices: (i64, i64)) -> Self {
        Self {
            model,
            seats: vec![None; model.jobs.len()],
            busy: vec![0; model.people.len()],
            taken: vec![0; model.closed.len()],
            weight: 0,
            cost: 0,
            prices,
        }
    }

    pub(crate) fn price(&self, busy: u64) -> i64 {
        let (idle, breaks) = self.prices;
        i64::from(count_idle(busy)) * idle + i64::from(count_breaks(busy)) * breaks
    }

    /// Cost of the participants of a meeting if it took these slots too.
    pub(crate) fn rise(&self, job: usize, slot: usize) -> i64 {
        let job = &self.model.jobs[job];
        let span = ones(job.duration) << slot;
        job.people.iter().map(|who| self.price(self.busy[*who] | span) - self.price(self.busy[*who])).sum()
    }

    pub(crate) fn put(&mut self, job: usize, seat: Seat) {
        self.seats[job] = Some(seat);
        self.toggle(job, seat);
        self.weight += self.model.jobs[job].weight;
    }

    pub(crate) fn take(&mut self, job: usize) -> Option<Seat> {
        let seat = self.seats[job].take()?;
        self.toggle(job, seat);
        self.weight -= self.model.jobs[job].weight;
        Some(seat)
    }

    fn toggle(&mut self, job: usize, seat: Seat) {
        let job = &self.model.jobs[job];
        let span = ones(job.duration) << seat.slot;
        for who in &job.people {
            let before = self.price(self.busy[*who]);
            self.busy[*who] ^= span;
            self.cost += self.price(self.busy[*who]) - before;
        }
        if let Some(interpreter) = seat.interpreter {
            self.busy[interpreter] ^= span;
        }
        self.taken[seat.table] ^= span;
    }

    /// A seat at this slot, or what is in the way.
    pub(crate) fn find_seat(&self, at: usize, slot: usize) -> Result<Seat, Obstacle> {
        let job = &self.model.jobs[at];
        if job.starts >> slot & 1 == 0 {
            return Err(Obstacle::Time);
        }
        let span = ones(job.duration) << slot;
        if job.people.iter().any(|who| self.busy[*who] & span != 0) {
            return Err(Obstacle::People);
        }
        if !self.is_in_order(at, slot) || job.people.iter().any(|who| !self.is_within_limits(*who, span)) {
            return Err(Obstacle::Limits);
        }
        let open = |table: &&usize| (self.taken[**table] | self.model.closed[**table]) & span == 0;
        if !job.tables.iter().any(|table| open(&table)) {
            return Err(Obstacle::Tables);
        }
        let near =
            |table: &&usize| job.people.iter().all(|who| self.can_walk(*who, (slot, job.duration), **table));
        self.find_interpreted(at, slot, job.tables.iter().filter(open).filter(near).copied())
    }

    /// The first of these tables, with an interpreter where one is needed.
    fn find_interpreted(
        &self,
        at: usize,
        slot: usize,
        tables: impl Iterator<Item = usize>,
    ) -> Result<Seat, Obstacle> {
        let job = &self.model.jobs[at];
        let span = ones(job.duration) << slot;
        let mut tables = tables.peekable();
        let Some(first) = tables.peek().copied() else { return Err(Obstacle::Limits) };
        let Some(interpreters) = &job.interpreters else {
            return Ok(Seat { slot, table: first, interpreter: None });
        };
        for table in tables {
            let free = |who: &&usize| {
                self.model.people[**who].present & span == span
                    && self.busy[**who] & span == 0
                    && self.is_within_limits(**who, span)
                    && self.can_walk(**who, (slot, job.duration), table)
            };
            if let Some(who) = interpreters.iter().find(free) {
                return Ok(Seat { slot, table, interpreter: Some(*who) });
            }
        }
        Err(Obstacle::Interpreters)
    }

    /// Whether a meeting can have exactly this seat.
    pub(crate) fn find_seat_at(&self, at: usize, seat: Seat) -> bool {
        let job = &self.model.jobs[at];
        let span = ones(job.duration) << seat.slot;
        let free = |who: &usize| {
            self.busy[*who] & span == 0
                && self.is_within_limits(*who, span)
                && self.can_walk(*who, (seat.slot, job.duration), seat.table)
        };
        let interpreted = match (&job.interpreters, seat.interpreter) {
            (None, None) => true,
            (Some(able), Some(who)) => {
                able.contains(&who) && self.model.people[who].present & span == span && free(&who)
            }
            _ => false,
        };
        job.starts >> seat.slot & 1 == 1
            && job.tables.contains(&seat.table)
            && (self.taken[seat.table] | self.model.closed[seat.table]) & span == 0
            && self.is_in_order(at, seat.slot)
            && job.people.iter().all(free)
            && interpreted
    }

    fn is_in_order(&self, at: usize, slot: usize) -> bool {
        let job = &self.model.jobs[at];
        let ended = |before: &usize| {
            self.seats[*before].is_none_or(|seat| seat.slot + self.model.jobs[*before].duration <= slot)
        };
        let later = |after: &usize| self.seats[*after].is_none_or(|seat| slot + job.duration <= seat.slot);
        job.before.iter().all(ended) && job.after.iter().all(later)
    }

    fn is_within_limits(&self, who: usize, span: u64) -> bool {
        self.is_rested(who, span) && self.is_short_row(who, span)
    }

    /// Whether the person's rest still fits if these slots are taken, too.
    pub(crate) fn is_rested(&self, who: usize, span: u64) -> bool {
        let busy = self.busy[who] | span;
        self.model.people[who].lunch.is_none_or(|(from, to, length)| {
            (from..=to).any(|at| at + length <= to + 1 && busy & (ones(length) << at) == 0)
        })
    }

    /// Whether no row of the person's slots is too long if these are taken, too.
    pub(crate) fn is_short_row(&self, who: usize, span: u64) -> bool {
        let busy = self.busy[who] | span;
        self.model.people[who]
            .most_in_row
            .is_none_or(|most| self.model.sessions.iter().all(|session| longest_row(busy & session) <= most))
    }

    /// Whether no meeting is at the table in these slots.
    pub(crate) fn is_free(&self, table: usize, span: u64) -> bool {
        self.taken[table] & span == 0
    }

    /// Whether the person's other meetings of the session leave time for the ways to and from this table.
    pub(crate) fn can_walk(&self, who: usize, (slot, duration): (usize, usize), table: usize) -> bool {
        if self.model.ways.is_empty() {
            return true;
        }
        let session = self.model.sessions.iter().find(|session| **session >> slot & 1 == 1);
        let near = |seat: Seat, length: usize| {
            let way = self.model.ways[table][seat.table];
            let together = session.is_some_and(|session| session >> seat.slot & 1 == 1);
            !together || seat.slot + length + way <= slot || slot + duration + way <= seat.slot
        };
        if who < self.model.participants {
            let mut jobs = self.model.people[who].jobs.iter();
            return jobs
                .all(|job| self.seats[*job].is_none_or(|seat| near(seat, self.model.jobs[*job].duration)));
        }
        self.seats.iter().zip(&self.model.jobs).all(|(seat, job)| {
            seat.is_none_or(|seat| seat.interpreter != Some(who) || near(seat, job.duration))
        })
    }
}

pub(crate) fn count_idle(busy: u64) -> u32 {
    if busy == 0 { 0 } else { 64 - busy.leading_zeros() - busy.trailing_zeros() - busy.count_ones() }
}

pub(crate) fn count_breaks(busy: u64) -> u32 {
    // Each run of meetings but the first follows a break.
    (busy & !(busy << 1)).count_ones().saturating_sub(1)
}

fn longest_row(mut mask: u64) -> usize {
    let mut length = 0;
    while mask != 0 {
        mask &= mask << 1;
        length += 1;
    }
    length
}
