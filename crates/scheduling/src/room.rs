//! Whether a meeting has room at a slot: what and who is free, and the limits of everybody.
#![expect(clippy::indexing_slicing, reason = "all places come from the model")]

use crate::{
    index::ones,
    state::{Obstacle, Seat, State},
};

impl State<'_> {
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
        // Whoever can stay at a table or wait at the next one has no way to go.
        let favourites: Vec<usize> =
            job.people.iter().flat_map(|who| self.spots_around(*who, slot)).collect();
        let favourites = favourites.iter().filter(|table| job.tables.binary_search(table).is_ok());
        let tables = favourites.chain(&job.tables).filter(open).filter(near).copied();
        self.find_interpreted(at, slot, tables)
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
            && job.tables.binary_search(&seat.table).is_ok()
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

fn longest_row(mut mask: u64) -> usize {
    let mut length = 0;
    while mask != 0 {
        mask &= mask << 1;
        length += 1;
    }
    length
}
