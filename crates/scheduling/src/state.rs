//! A plan under construction: who and what is taken, where everybody sits, and what the plan scores.
#![expect(clippy::indexing_slicing, reason = "all places come from the model")]

use crate::{
    Goal, Score,
    figures::{Aim, Figures, Rank},
    index::ones,
    model::Model,
};

pub(crate) use crate::figures::{count_breaks, count_idle};

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
    pub(crate) taken: Vec<u64>,
    pub(crate) weight: i64,
    pub(crate) figures: Figures,
    /// What an idle slot and what a break group costs where a meeting is placed.
    prices: (i64, i64),
    /// What makes one plan better than another, after the weight.
    pub(crate) aims: Vec<Aim>,
    /// The table of each participant in each slot, where the participant is busy.
    spots: Vec<usize>,
    /// The meeting at each table in each slot, where the table is taken.
    sitting: Vec<usize>,
}

impl<'a> State<'a> {
    /// A plan that is placed at these prices and compared by its weight alone.
    pub(crate) fn new(model: &'a Model, prices: (i64, i64)) -> Self {
        Self {
            model,
            seats: vec![None; model.jobs.len()],
            busy: vec![0; model.people.len()],
            taken: vec![0; model.closed.len()],
            weight: 0,
            figures: Figures::new(model.participants),
            prices,
            aims: Vec::new(),
            spots: vec![0; model.participants * model.slots],
            sitting: vec![0; model.closed.len() * model.slots],
        }
    }

    /// A plan that is compared by these aims too, and placed so that it has few gaps of the kind sought first.
    pub(crate) fn seeking(model: &'a Model, aims: &[Aim]) -> Self {
        let gaps = [Aim::Goal(Goal::Idle), Aim::Goal(Goal::Breaks)];
        let breaks = aims.iter().find(|aim| gaps.contains(aim)) == Some(&gaps[1]);
        Self { aims: aims.to_vec(), ..Self::new(model, if breaks { (0, 1) } else { (1, 0) }) }
    }

    /// Smaller is better.
    pub(crate) fn rank(&self) -> Rank {
        self.figures.rank(-self.weight, &self.aims)
    }

    /// What is sought first; beside a figure that few moves change, the gaps count too.
    pub(crate) fn energy(&self) -> i64 {
        let (idle, breaks) = self.prices;
        let gaps = self.figures.idle * idle + self.figures.breaks * breaks;
        match self.aims.first() {
            None | Some(Aim::Goal(Goal::Idle | Goal::Breaks)) => gaps,
            Some(aim) => gaps + 8 * self.figures.of(*aim),
        }
    }

    pub(crate) fn score(&self) -> Score {
        self.figures.score(self.seats.iter().flatten().count(), self.weight)
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
        self.weight += self.model.jobs[job].weight;
        self.figures.table_changes += self.changes_at(job, seat);
        self.toggle(job, seat);
        let span = seat.slot..seat.slot + self.model.jobs[job].duration;
        for slot in span {
            for who in &self.model.jobs[job].people {
                self.spots[who * self.model.slots + slot] = seat.table;
            }
            self.sitting[seat.table * self.model.slots + slot] = job;
        }
    }

    pub(crate) fn take(&mut self, job: usize) -> Option<Seat> {
        let seat = self.seats[job].take()?;
        self.toggle(job, seat);
        self.weight -= self.model.jobs[job].weight;
        self.figures.table_changes -= self.changes_at(job, seat);
        Some(seat)
    }

    /// Goes to the seats of another plan.
    pub(crate) fn restore(&mut self, seats: &[Option<Seat>]) {
        for (job, seat) in seats.iter().enumerate() {
            if self.seats[job] != *seat {
                self.take(job);
            }
        }
        for (job, seat) in seats.iter().enumerate() {
            if let (None, Some(seat)) = (self.seats[job], seat) {
                self.put(job, *seat);
            }
        }
    }

    /// The meeting at a table in a slot.
    pub(crate) fn sitter(&self, table: usize, slot: usize) -> Option<usize> {
        (self.taken[table] >> slot & 1 == 1).then(|| self.sitting[table * self.model.slots + slot])
    }

    /// The slots of a participant's last meeting before this slot and of the first that begins after it.
    pub(crate) fn slots_around(&self, who: usize, slot: usize) -> [Option<usize>; 2] {
        let before = self.busy[who] & ones(slot);
        let after = self.busy[who] & !ones(slot + 1);
        let last = (before != 0).then(|| 63 - before.leading_zeros() as usize);
        [last, (after != 0).then(|| after.trailing_zeros() as usize)]
    }

    pub(crate) fn spot(&self, who: usize, slot: usize) -> usize {
        self.spots[who * self.model.slots + slot]
    }

    /// The tables of the meetings before and after a slot.
    pub(crate) fn spots_around(&self, who: usize, slot: usize) -> impl Iterator<Item = usize> {
        self.slots_around(who, slot).into_iter().flatten().map(move |slot| self.spot(who, slot))
    }

    /// How many more changes of table there are with a meeting that is not counted yet than without it.
    fn changes_at(&self, job: usize, seat: Seat) -> i64 {
        let people = self.model.jobs[job].people.iter();
        people
            .map(|who| {
                let around = self.slots_around(*who, seat.slot);
                let [before, after] = around.map(|slot| slot.map(|slot| self.spot(*who, slot)));
                let parts = |one: Option<usize>, other: Option<usize>| {
                    i64::from(one.zip(other).is_some_and(|(one, other)| one != other))
                };
                let here = Some(seat.table);
                parts(before, here) + parts(here, after) - parts(before, after)
            })
            .sum()
    }

    fn toggle(&mut self, job: usize, seat: Seat) {
        let job = &self.model.jobs[job];
        let span = ones(job.duration) << seat.slot;
        for who in &job.people {
            let before = self.busy[*who];
            self.busy[*who] ^= span;
            self.figures.turn(before, self.busy[*who]);
        }
        if let Some(interpreter) = seat.interpreter {
            self.busy[interpreter] ^= span;
        }
        self.taken[seat.table] ^= span;
    }
}
