//! The plan as flat arrays: who meets in which slot, and what it costs.

use crate::{model::Model, rng::Rng, state::count_breaks, state::count_idle};

/// No meeting, no slot, no place in a list.
pub(super) const NONE: u32 = u32::MAX;
/// The slot of an unplaced meeting.
pub(super) const NOWHERE: u8 = u8::MAX;

/// What a gap costs.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Price {
    /// One an idle slot.
    Idle,
    /// One a run of idle slots.
    Breaks,
}

impl Price {
    pub(super) fn of(self, busy: u64) -> i32 {
        let gaps = if self == Self::Idle { count_idle(busy) } else { count_breaks(busy) };
        gaps.cast_signed()
    }
}

/// Who can be taken out of or put into a list in no time.
pub(super) struct Bag {
    pub(super) items: Vec<u32>,
    places: Vec<u32>,
}

impl Bag {
    pub(super) fn new(most: usize) -> Self {
        Self { items: Vec::new(), places: vec![NONE; most] }
    }

    pub(super) fn set(&mut self, item: usize, inside: bool) {
        let place = self.places[item];
        if inside && place == NONE {
            self.places[item] = number(self.items.len());
            self.items.push(number(item));
        } else if !inside && place != NONE {
            self.items.swap_remove(place as usize);
            if let Some(moved) = self.items.get(place as usize) {
                self.places[*moved as usize] = place;
            }
            self.places[item] = NONE;
        }
    }

    pub(super) fn pick(&self, rng: &mut Rng) -> Option<usize> {
        self.items.get(rng.below(self.items.len())).map(|item| *item as usize)
    }
}

/// Tables that chains may borrow for a while, so that tight slots can be passed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Loan {
    /// At most so many a slot.
    pub(super) most: i32,
    /// What one costs.
    pub(super) fine: i32,
}

pub(super) struct Board {
    pub(super) slots: usize,
    pub(super) ends: Vec<[u32; 2]>,
    pub(super) starts: Vec<u64>,
    pub(super) weights: Vec<i64>,
    pub(super) present: Vec<u64>,
    pub(super) slot: Vec<u8>,
    /// The meeting of each participant in each slot.
    pub(super) at: Vec<u32>,
    /// The partner of each participant in each slot.
    pub(super) with: Vec<u32>,
    /// Whether each meeting can be wherever both its people can.
    pub(super) loose: bool,
    pub(super) busy: Vec<u64>,
    /// Tables left in each slot; below zero where chains may borrow.
    pub(super) room: Vec<i32>,
    pub(super) cost: i64,
    pub(super) loan: Loan,
    /// Meetings beyond the tables.
    pub(super) borrowed: i32,
    pub(super) price: Price,
    /// Participants with gaps.
    pub(super) uneasy: Bag,
    pub(super) unplaced: Bag,
}

impl Board {
    pub(super) fn new(model: &Model, price: Price) -> Self {
        let people = model.participants;
        let open = |slot: usize| model.closed.iter().filter(|closed| *closed >> slot & 1 == 0).count();
        let ends = |job: &crate::model::Job| [job.people[0], job.people[1]].map(number);
        let both = |job: &crate::model::Job| {
            job.people.iter().fold(u64::MAX, |mask, who| mask & model.people[*who].present)
        };
        let mut board = Self {
            slots: model.slots,
            ends: model.jobs.iter().map(ends).collect(),
            starts: model.jobs.iter().map(|job| job.starts).collect(),
            weights: model.jobs.iter().map(|job| job.weight).collect(),
            present: model.people[..people].iter().map(|person| person.present).collect(),
            slot: vec![NOWHERE; model.jobs.len()],
            at: vec![NONE; people * model.slots],
            with: vec![NONE; people * model.slots],
            loose: model.jobs.iter().all(|job| job.starts == both(job)),
            busy: vec![0; people],
            room: (0..model.slots).map(|slot| number(open(slot)).cast_signed()).collect(),
            cost: 0,
            loan: Loan { most: 0, fine: 0 },
            borrowed: 0,
            price,
            uneasy: Bag::new(people),
            unplaced: Bag::new(model.jobs.len()),
        };
        (0..model.jobs.len()).for_each(|job| board.unplaced.set(job, true));
        board
    }

    pub(super) fn people(&self, job: usize) -> [usize; 2] {
        self.ends[job].map(|who| who as usize)
    }

    fn both_ways(&self, job: usize) -> [(usize, usize); 2] {
        let [one, other] = self.people(job);
        [(one, other), (other, one)]
    }

    pub(super) fn meeting(&self, who: usize, slot: usize) -> Option<usize> {
        let job = self.at[who * self.slots + slot];
        (job != NONE).then_some(job as usize)
    }

    pub(super) fn rise(&self, who: usize, bits: u64) -> i32 {
        self.price.of(self.busy[who] ^ bits) - self.price.of(self.busy[who])
    }

    pub(super) fn flip(&mut self, who: usize, bits: u64) {
        let before = self.price.of(self.busy[who]);
        self.busy[who] ^= bits;
        let after = self.price.of(self.busy[who]);
        self.cost += i64::from(after - before);
        if (before > 0) != (after > 0) {
            self.uneasy.set(who, after > 0);
        }
    }

    /// Slots in which a meeting may be and both are free, tables aside.
    pub(super) fn free(&self, job: usize) -> u64 {
        let [one, other] = self.people(job);
        self.starts[job] & !self.busy[one] & !self.busy[other]
    }

    pub(super) fn put(&mut self, job: usize, slot: usize) {
        self.slot[job] = u8::try_from(slot).unwrap_or(NOWHERE);
        self.take_table(slot);
        self.unplaced.set(job, false);
        for (who, partner) in self.both_ways(job) {
            self.at[who * self.slots + slot] = number(job);
            self.with[who * self.slots + slot] = number(partner);
            self.flip(who, 1 << slot);
        }
    }

    pub(super) fn take(&mut self, job: usize) {
        let slot = usize::from(self.slot[job]);
        self.slot[job] = NOWHERE;
        self.leave_table(slot);
        self.unplaced.set(job, true);
        for who in self.people(job) {
            self.at[who * self.slots + slot] = NONE;
            self.with[who * self.slots + slot] = NONE;
            self.flip(who, 1 << slot);
        }
    }

    pub(super) fn take_table(&mut self, slot: usize) {
        self.borrowed += i32::from(self.room[slot] <= 0);
        self.room[slot] -= 1;
    }

    pub(super) fn leave_table(&mut self, slot: usize) {
        self.borrowed -= i32::from(self.room[slot] < 0);
        self.room[slot] += 1;
    }

    /// Goes back to earlier slots.
    pub(super) fn restore(&mut self, slots: &[u8]) {
        for (job, slot) in slots.iter().enumerate() {
            if self.slot[job] != NOWHERE && self.slot[job] != *slot {
                self.take(job);
            }
        }
        for (job, slot) in slots.iter().enumerate() {
            if *slot != NOWHERE && self.slot[job] == NOWHERE {
                self.put(job, usize::from(*slot));
            }
        }
    }

    pub(super) fn weight(&self) -> i64 {
        let placed = self.slot.iter().zip(&self.weights).filter(|(slot, _)| **slot != NOWHERE);
        placed.map(|(_, weight)| weight).sum()
    }
}

pub(super) fn number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(NONE)
}
