//! What keeps a meeting from a slot, where it is exactly one thing that somebody could change.
#![expect(clippy::indexing_slicing, reason = "all places come from the model")]

use std::collections::BTreeSet;

use crate::{Eased, HallId, Problem, Thing, model::Job, remedy::span, state::State};

/// One thing that is in the way.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) enum Hurdle {
    /// A free table cannot be had in these slots.
    ClosedTable { table: usize, mask: u64 },
    /// No fitting table is free; one more could stand in this hall, or anywhere.
    Tables { hall: Option<HallId> },
    /// No fitting interpreter is free.
    Interpreters,
    /// The meeting asks for another time.
    Time,
    /// The meeting asks for another table than this one.
    FixedTable { table: usize },
    /// A limit.
    Limit { limit: Eased, of: Thing },
    /// Somebody is away in these slots.
    Away { who: usize, mask: u64 },
}

impl Hurdle {
    /// What overcoming it costs: its kind, then how much of it.
    pub(crate) fn cost(&self) -> (u8, u32) {
        match self {
            Self::ClosedTable { mask, .. } => (0, mask.count_ones()),
            Self::Tables { .. } => (1, 0),
            Self::Interpreters => (2, 0),
            Self::Time | Self::FixedTable { .. } => (3, 0),
            Self::Limit { .. } => (4, 0),
            Self::Away { mask, .. } => (5, mask.count_ones()),
        }
    }
}

/// Where a meeting could sit, and what of it would have to change for that.
type Choice = (usize, Option<Hurdle>);

/// The single things each of which is all that keeps a meeting from a slot; none where more than one is in the way.
pub(crate) fn hurdles(problem: &Problem, state: &State<'_>, at: usize, slot: usize) -> Vec<Hurdle> {
    let job = &state.model.jobs[at];
    let taken = span(job.duration, slot);
    let is_inside = slot >= state.model.now
        && slot + job.duration <= state.model.slots
        && state.model.sessions.iter().any(|session| taken & !session == 0);
    if !is_inside || job.people.iter().any(|who| state.busy[*who] & taken != 0) {
        return Vec::new();
    }
    let mut common = own_hurdles(problem, state, at, slot);
    for who in &job.people {
        common.extend(person_hurdles(problem, state, *who, taken));
    }
    if common.len() > 1 {
        return Vec::new();
    }
    let mut single = Vec::new();
    for (table, table_hurdle) in tables(problem, state, at, taken) {
        let mut seated: Vec<Hurdle> = common.iter().cloned().chain(table_hurdle).collect();
        let walks = job.people.iter().filter(|who| !state.can_walk(**who, (slot, job.duration), table));
        seated.extend(walks.map(|who| limit(problem, Eased::Walk, *who)));
        if seated.len() > 1 {
            continue;
        }
        for voice in voices(problem, state, job, (slot, table)) {
            if let [hurdle] = [seated.as_slice(), voice.as_slice()].concat().as_slice() {
                single.push(hurdle.clone());
            }
        }
    }
    single
}

/// What the meeting itself asks for and the slot is not.
fn own_hurdles(problem: &Problem, state: &State<'_>, at: usize, slot: usize) -> Vec<Hurdle> {
    let (meeting, job) = (&problem.meetings[at], &state.model.jobs[at]);
    let here = &problem.slots[slot];
    let is_other_time = meeting.session.is_some_and(|session| session != here.session)
        || meeting.slot.as_ref().is_some_and(|fixed| *fixed != here.id);
    let mut found: Vec<Hurdle> = is_other_time.then_some(Hurdle::Time).into_iter().collect();
    let early = job.before.iter().filter(|before| {
        state.seats[**before].is_some_and(|seat| seat.slot + state.model.jobs[**before].duration > slot)
    });
    let late = job
        .after
        .iter()
        .filter(|after| state.seats[**after].is_some_and(|seat| slot + job.duration > seat.slot));
    let order = |other: &usize| Hurdle::Limit {
        limit: Eased::Order,
        of: Thing::Meeting(problem.meetings[*other].id.clone()),
    };
    found.extend(early.chain(late).map(order));
    found
}

/// What keeps somebody who is free from these slots.
fn person_hurdles(problem: &Problem, state: &State<'_>, who: usize, taken: u64) -> Vec<Hurdle> {
    let missing = taken & !state.model.people[who].present;
    let away = (missing != 0).then_some(Hurdle::Away { who, mask: missing });
    let lunch = (!state.is_rested(who, taken)).then(|| limit(problem, Eased::Lunch, who));
    let row = (!state.is_short_row(who, taken)).then(|| limit(problem, Eased::InRow, who));
    away.into_iter().chain(lunch).chain(row).collect()
}

fn limit(problem: &Problem, limit: Eased, who: usize) -> Hurdle {
    let of = match problem.participants.get(who) {
        Some(person) => Thing::Participant(person.id.clone()),
        None => Thing::Interpreter(problem.interpreters[who - problem.participants.len()].id.clone()),
    };
    Hurdle::Limit { limit, of }
}

/// The tables that the meeting could have: free ones, closed ones, others than the fixed one, one more in each hall.
fn tables(problem: &Problem, state: &State<'_>, at: usize, taken: u64) -> Vec<Choice> {
    let (meeting, job, model) = (&problem.meetings[at], &state.model.jobs[at], state.model);
    let mut found: Vec<Choice> = Vec::new();
    for table in job.tables.iter().filter(|table| state.is_free(**table, taken)) {
        let mask = model.closed[*table] & taken;
        found.push((*table, (mask != 0).then_some(Hurdle::ClosedTable { table: *table, mask })));
    }
    if meeting.table.is_some() {
        let fits = |(table, entry): &(usize, &crate::Table)| {
            usize::from(entry.seats) >= job.people.len()
                && meeting.equipment.iter().all(|item| entry.equipment.contains(item))
                && state.is_free(*table, taken)
                && model.closed[*table] & taken == 0
        };
        let others = problem.tables.iter().enumerate().filter(fits);
        found.extend(others.map(|(table, _)| (table, Some(Hurdle::FixedTable { table }))));
    } else if model.ways.is_empty() {
        found.push((0, Some(Hurdle::Tables { hall: None })));
    } else {
        let mut halls = BTreeSet::new();
        let first = problem.tables.iter().enumerate().filter(|(_, table)| halls.insert(&table.hall));
        let more = |(table, entry): (usize, &crate::Table)| {
            (table, Some(Hurdle::Tables { hall: Some(entry.hall.clone()) }))
        };
        found.extend(first.map(more));
    }
    found
}

/// For each interpreter who could come, and for one more, what is in the way; nothing where nobody need.
fn voices(
    problem: &Problem,
    state: &State<'_>,
    job: &Job,
    (slot, table): (usize, usize),
) -> Vec<Vec<Hurdle>> {
    let Some(able) = &job.interpreters else { return vec![Vec::new()] };
    let taken = span(job.duration, slot);
    let mut found: Vec<Vec<Hurdle>> = able
        .iter()
        .filter(|who| state.busy[**who] & taken == 0)
        .map(|who| {
            let mut own = person_hurdles(problem, state, *who, taken);
            let near = state.can_walk(*who, (slot, job.duration), table);
            own.extend((!near).then(|| limit(problem, Eased::Walk, *who)));
            own
        })
        .collect();
    found.push(vec![Hurdle::Interpreters]);
    found
}
