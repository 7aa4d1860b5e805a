//! The cheapest single change that makes room for a meeting, tried on the plan before it is told.
#![expect(clippy::indexing_slicing, reason = "all places come from the model")]

use crate::{
    Problem, Remedy, SlotId,
    index::ones,
    model::Job,
    obstacle::{Hurdle, hurdles},
    state::{Seat, State},
};

/// Looks for another place of other meetings in one report: that search is wide, and reports are made often.
const MOST_MOVES_TRIED: u32 = 2_000;

/// Tries changes on a copy of the plan.
pub(crate) struct Advisor<'a> {
    problem: &'a Problem,
    state: State<'a>,
    /// The meetings that take place in each slot.
    at_slot: Vec<Vec<usize>>,
    moves_left: u32,
}

impl<'a> Advisor<'a> {
    pub(crate) fn new(problem: &'a Problem, state: &State<'a>) -> Self {
        let mut at_slot = vec![Vec::new(); state.model.slots];
        for (job, seat) in state.seats.iter().enumerate() {
            let Some(seat) = seat else { continue };
            for jobs in at_slot.iter_mut().skip(seat.slot).take(state.model.jobs[job].duration) {
                jobs.push(job);
            }
        }
        Self { problem, state: state.clone(), at_slot, moves_left: MOST_MOVES_TRIED }
    }

    /// In the order of what a change costs: another meeting moves, which costs a message; a table; an interpreter; a
    /// wish of this meeting; a limit of somebody; somebody's time, the shortest; another meeting, the lightest.
    pub(crate) fn advise(&mut self, job: usize) -> Option<Remedy> {
        self.find_move(job).or_else(|| self.find_change(job)).or_else(|| self.find_way(job))
    }

    fn slot(&self, slot: usize) -> SlotId {
        self.problem.slots[slot].id.clone()
    }

    fn name_slots(&self, mask: u64) -> Vec<SlotId> {
        (0..self.state.model.slots).filter(|at| mask >> at & 1 == 1).map(|at| self.slot(at)).collect()
    }

    /// Another meeting that has a further place, when this one takes its own.
    fn find_move(&mut self, job: usize) -> Option<Remedy> {
        if self.moves_left == 0 {
            return None;
        }
        for slot in 0..self.state.model.slots {
            for rival in self.rivals(job, slot) {
                let Some(old) = self.state.take(rival) else { continue };
                let to =
                    self.state.find_seat(job, slot).ok().and_then(|seat| self.place_after(job, seat, rival));
                self.state.put(rival, old);
                if let Some(to) = to {
                    let meeting = self.problem.meetings[rival].id.clone();
                    return Some(Remedy::MoveOther { meeting, to: self.slot(to), slot: self.slot(slot) });
                }
                if self.moves_left == 0 {
                    return None;
                }
            }
        }
        None
    }

    /// Where a meeting can begin once another one has its seat.
    fn place_after(&mut self, job: usize, seat: Seat, rival: usize) -> Option<usize> {
        self.state.put(job, seat);
        let starts = self.state.model.jobs[rival].starts;
        let slots = (0..self.state.model.slots).filter(|slot| starts >> slot & 1 == 1);
        let place =
            slots.take(self.moves_left as usize).find(|slot| self.state.find_seat(rival, *slot).is_ok());
        self.moves_left = self.moves_left.saturating_sub(starts.count_ones());
        self.state.take(job);
        place
    }

    /// The cheapest of the changes without which exactly one thing is in the way.
    fn find_change(&self, job: usize) -> Option<Remedy> {
        let found = (0..self.state.model.slots).flat_map(|slot| {
            let single = hurdles(self.problem, &self.state, job, slot);
            single.into_iter().map(move |hurdle| (hurdle, slot))
        });
        let (hurdle, slot) = found.min_by_key(|(hurdle, slot)| (hurdle.cost(), *slot))?;
        Some(self.overcome(hurdle, slot))
    }

    fn overcome(&self, hurdle: Hurdle, slot: usize) -> Remedy {
        match hurdle {
            Hurdle::ClosedTable { table, mask } => Remedy::OpenTable {
                table: self.problem.tables[table].id.clone(),
                slots: self.name_slots(mask),
            },
            Hurdle::Tables { hall: None } => Remedy::ExtraTable { slot: self.slot(slot) },
            Hurdle::Tables { hall: Some(hall) } => Remedy::ExtraTableIn { hall, slot: self.slot(slot) },
            Hurdle::Interpreters => Remedy::ExtraInterpreter { slot: self.slot(slot) },
            Hurdle::Time => Remedy::OtherTime { slot: self.slot(slot) },
            Hurdle::FixedTable { table } => {
                Remedy::OtherTable { table: self.problem.tables[table].id.clone(), slot: self.slot(slot) }
            }
            Hurdle::Limit { limit, of } => {
                Remedy::EasedLimit { slot: self.slot(slot), limit: Some(limit), of: Some(of) }
            }
            Hurdle::Away { who, mask } => self.stay(who, self.name_slots(mask)),
        }
    }

    fn stay(&self, who: usize, slots: Vec<SlotId>) -> Remedy {
        if let Some(person) = self.problem.participants.get(who) {
            return Remedy::LongerStay { participant: person.id.clone(), slots };
        }
        let person = &self.problem.interpreters[who - self.state.model.participants];
        Remedy::LongerShift { interpreter: person.id.clone(), slots }
    }

    /// The lightest meeting, no heavier than this one, whose place would do.
    fn find_way(&mut self, job: usize) -> Option<Remedy> {
        let mut best: Option<(i64, usize, usize)> = None;
        for slot in 0..self.state.model.slots {
            for rival in self.rivals(job, slot) {
                let weight = self.state.model.jobs[rival].weight;
                let is_light = weight <= self.state.model.jobs[job].weight;
                if !is_light || best.is_some_and(|(least, ..)| least <= weight) {
                    continue;
                }
                let Some(old) = self.state.take(rival) else { continue };
                if self.state.find_seat(job, slot).is_ok() {
                    best = Some((weight, rival, slot));
                }
                self.state.put(rival, old);
            }
        }
        let (_, rival, slot) = best?;
        Some(Remedy::GiveWay { meeting: self.problem.meetings[rival].id.clone(), slot: self.slot(slot) })
    }

    /// Whether a meeting has a table or an interpreter that would do for another.
    fn takes(&self, wanted: &Job, other: usize) -> bool {
        let able = wanted.interpreters.as_deref().unwrap_or_default();
        self.state.seats[other].is_some_and(|seat| {
            wanted.tables.contains(&seat.table) || seat.interpreter.is_some_and(|who| able.contains(&who))
        })
    }

    /// The meetings each of which could be all that keeps another from a slot.
    fn rivals(&self, job: usize, slot: usize) -> Vec<usize> {
        let model = self.state.model;
        let wanted = &model.jobs[job];
        if wanted.starts >> slot & 1 == 0 {
            return Vec::new();
        }
        let taken = span(wanted.duration, slot);
        let own = || wanted.people.iter().flat_map(|who| &model.people[*who].jobs).copied();
        let is_there = |other: &usize| {
            self.state.seats[*other]
                .is_some_and(|seat| span(model.jobs[*other].duration, seat.slot) & taken != 0)
        };
        let mut rivals: Vec<usize> = own().filter(is_there).collect();
        rivals.sort_unstable();
        rivals.dedup();
        match rivals.len() {
            0 => {
                rivals.extend(own().chain(wanted.before.clone()).chain(wanted.after.clone()));
                let there = self.at_slot[slot..slot + wanted.duration].iter().flatten().copied();
                rivals.extend(there.filter(|other| self.takes(wanted, *other)));
            }
            1 => {}
            _ => return Vec::new(),
        }
        rivals.retain(|other| {
            *other != job && self.state.seats[*other].is_some_and(|seat| seat.slot >= model.now)
        });
        rivals.sort_unstable();
        rivals.dedup();
        rivals
    }
}

/// The slots that a meeting of this length takes.
pub(crate) fn span(duration: usize, slot: usize) -> u64 {
    ones(duration) << slot
}
