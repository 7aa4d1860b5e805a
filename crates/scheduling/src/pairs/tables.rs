//! Tables for meetings whose slots are settled: in each slot as many as can be stay where one of the two has sat.

use super::Found;
use crate::{
    model::Model,
    state::{Seat, State},
};

/// Seats the meetings found; all tables are alike, so only their number in each slot matters.
pub(crate) fn seat(state: &mut State<'_>, found: &Found) {
    let model = state.model;
    let mut by_slot: Vec<Vec<usize>> = vec![Vec::new(); model.slots];
    for (job, slot) in found.slots.iter().enumerate() {
        if let Some(slot) = slot {
            by_slot[*slot].push(job);
        }
    }
    let mut last: Vec<Option<usize>> = vec![None; model.participants];
    for (slot, jobs) in by_slot.iter().enumerate() {
        for (job, table) in Row::new(model, slot, jobs, &last).fill() {
            model.jobs[job].people.iter().for_each(|who| last[*who] = Some(table));
            state.put(job, Seat { slot, table, interpreter: None });
        }
    }
}

/// The meetings and tables of one slot, with the tables each meeting's people have sat at last.
struct Row<'a> {
    jobs: &'a [usize],
    wanted: Vec<Vec<usize>>,
    /// The meetings that want each table, by their place in the slot.
    wanting: Vec<Vec<usize>>,
    open: Vec<bool>,
    tables: Vec<Option<usize>>,
}

impl<'a> Row<'a> {
    fn new(model: &Model, slot: usize, jobs: &'a [usize], last: &[Option<usize>]) -> Self {
        let open: Vec<bool> = model.closed.iter().map(|closed| closed >> slot & 1 == 0).collect();
        let mut wanting = vec![Vec::new(); open.len()];
        let wish = |job: &usize| -> Vec<usize> {
            let tables = model.jobs[*job].people.iter().filter_map(|who| last[*who]);
            tables.filter(|table| open[*table]).collect()
        };
        let wanted: Vec<Vec<usize>> = jobs.iter().map(wish).collect();
        for (at, tables) in wanted.iter().enumerate() {
            for table in tables {
                wanting[*table].push(at);
            }
        }
        Self { jobs, wanted, wanting, open, tables: vec![None; jobs.len()] }
    }

    /// Where both have sat, then by the matching, then anywhere.
    fn fill(mut self) -> Vec<(usize, usize)> {
        for at in 0..self.jobs.len() {
            if let [one, other] = self.wanted[at][..]
                && one == other
                && self.open[one]
            {
                self.give(at, one);
            }
        }
        self.match_up();
        let mut free = self.open.iter().enumerate().filter(|(_, open)| **open).map(|(table, _)| table);
        let tables = self.tables.iter().map(|table| table.or_else(|| free.next()));
        self.jobs.iter().zip(tables).filter_map(|(job, table)| Some((*job, table?))).collect()
    }

    fn give(&mut self, at: usize, table: usize) {
        self.tables[at] = Some(table);
        self.open[table] = false;
    }

    /// Whoever has one choice left takes it, which loses nothing; where all have two, any may begin.
    fn match_up(&mut self) {
        for most in [1, 2] {
            for at in 0..self.jobs.len() {
                if self.choices(at).len() <= most {
                    self.choose(at);
                }
            }
        }
    }

    /// The tables that a meeting without one can still stay at.
    fn choices(&self, at: usize) -> Vec<usize> {
        let tables = self.wanted[at].iter().copied().filter(|table| self.open[*table]);
        if self.tables[at].is_some() { Vec::new() } else { tables.collect() }
    }

    /// Gives a meeting its first choice, and then those to whom this leaves one choice.
    fn choose(&mut self, first: usize) {
        let mut next = vec![first];
        while let Some(at) = next.pop() {
            let Some(table) = self.choices(at).first().copied() else { continue };
            self.give(at, table);
            next.extend(self.wanting[table].iter().copied().filter(|rival| self.choices(*rival).len() == 1));
        }
    }
}
