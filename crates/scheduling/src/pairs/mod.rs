//! Search at scale for days of plain pairs: chains of two slots, walked in nanoseconds, under annealing.
#![expect(clippy::indexing_slicing, reason = "all places come from the model, and the arrays are as large")]

mod anneal;
mod board;
mod chain;
mod even;
mod place;
mod tables;

pub(crate) use self::{
    anneal::{Found, search},
    board::Price,
    even::even_out,
    tables::seat,
};
use crate::model::Model;

/// Whether only pairs, their slots and a number of like tables matter.
pub(crate) fn is_pairs(model: &Model) -> bool {
    let plain = |job: &crate::model::Job| {
        job.people.len() == 2
            && job.duration == 1
            && job.interpreters.is_none()
            && job.tables.len() == model.closed.len()
            && job.before.is_empty()
            && job.after.is_empty()
    };
    let people = &model.people[..model.participants];
    model.ways.is_empty()
        && !model.jobs.is_empty()
        && model.jobs.iter().all(plain)
        && people.iter().all(|person| person.lunch.is_none() && person.most_in_row.is_none())
}
