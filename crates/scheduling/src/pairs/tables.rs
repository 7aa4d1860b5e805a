//! Tables for meetings whose slots are settled: whoever can stay at a table stays.

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
        for (job, table) in seat_slot(model, slot, jobs, &last) {
            model.jobs[job].people.iter().for_each(|who| last[*who] = Some(table));
            state.put(job, Seat { slot, table, interpreter: None });
        }
    }
}

/// First where both have sat, then where one has, then anywhere.
fn seat_slot(model: &Model, slot: usize, jobs: &[usize], last: &[Option<usize>]) -> Vec<(usize, usize)> {
    let mut open: Vec<bool> = model.closed.iter().map(|closed| closed >> slot & 1 == 0).collect();
    let mut seated = Vec::new();
    let mut waiting = jobs.to_vec();
    for both in [true, false] {
        waiting.retain(|job| {
            let people = &model.jobs[*job].people;
            let (one, other) = (last[people[0]], last[people[1]]);
            let wanted = if both {
                one.filter(|_| one == other)
            } else {
                one.filter(|table| open[*table]).or_else(|| other.filter(|table| open[*table]))
            };
            let table = wanted.filter(|table| open[*table]);
            if let Some(table) = table {
                open[table] = false;
                seated.push((*job, table));
            }
            table.is_none()
        });
    }
    let free = open.iter().enumerate().filter(|(_, open)| **open).map(|(table, _)| table);
    seated.extend(waiting.into_iter().zip(free));
    seated
}
