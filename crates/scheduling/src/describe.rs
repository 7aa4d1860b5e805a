//! The report of a plan: its figures, everybody's day, and why a meeting has no place.
#![expect(clippy::indexing_slicing, reason = "all places come from the model")]

use crate::{
    Appointment, InterpreterUse, ParticipantDay, Problem, Reason, Remedy, Report, Score, SlotId, Unplaced,
    index::ones,
    model::Model,
    state::{Obstacle, Seat, State, count_breaks, count_idle},
};

pub(crate) fn report(problem: &Problem, model: &Model, state: &State<'_>) -> Report {
    let days: Vec<ParticipantDay> =
        (0..model.participants).map(|who| describe_day(problem, state, who)).collect();
    let score = score(model, state, &days);
    let interpreters = (model.participants..model.people.len())
        .map(|who| InterpreterUse {
            interpreter: problem.interpreters[who - model.participants].id.clone(),
            slots_available: model.people[who].present.count_ones(),
            slots_taken: state.busy[who].count_ones(),
            meetings: appointments(problem, state, |_, seat| seat.interpreter == Some(who), None),
        })
        .collect();
    let unplaced = (0..model.jobs.len())
        .filter(|job| state.seats[*job].is_none())
        .map(|job| explain(problem, state, job))
        .collect();
    Report {
        breaks: score.breaks,
        idle_slots: score.idle,
        score,
        weight_bound: model.jobs.iter().map(|job| job.weight).sum(),
        unplaced,
        interpreters,
        days,
        ..Report::default()
    }
}

fn score(model: &Model, state: &State<'_>, days: &[ParticipantDay]) -> Score {
    let busy = &state.busy[..model.participants];
    let spread = |figures: &mut dyn Iterator<Item = u32>| {
        let figures: Vec<u32> = figures.collect();
        figures.iter().max().zip(figures.iter().min()).map_or(0, |(most, least)| most - least)
    };
    Score {
        placed: u32::try_from(state.seats.iter().flatten().count()).unwrap_or(u32::MAX),
        weight: state.weight,
        idle: busy.iter().map(|busy| count_idle(*busy)).sum(),
        breaks: busy.iter().map(|busy| count_breaks(*busy)).sum(),
        spread: spread(&mut busy.iter().filter(|busy| **busy != 0).map(|busy| count_idle(*busy))),
        break_spread: spread(&mut busy.iter().map(|busy| count_breaks(*busy))),
        table_changes: days.iter().map(|day| day.table_changes).sum(),
    }
}

fn appointments(
    problem: &Problem,
    state: &State<'_>,
    is_theirs: impl Fn(usize, Seat) -> bool,
    own: Option<usize>,
) -> Vec<Appointment> {
    let mut meetings: Vec<(usize, Seat)> = match own {
        Some(who) => {
            state.model.people[who].jobs.iter().filter_map(|job| Some((*job, state.seats[*job]?))).collect()
        }
        None => state.seats.iter().enumerate().filter_map(|(job, seat)| Some((job, (*seat)?))).collect(),
    };
    meetings.retain(|(job, seat)| is_theirs(*job, *seat));
    meetings.sort_by_key(|(job, seat)| (seat.slot, *job));
    let own = own.map(|who| &problem.participants[who].id);
    meetings
        .into_iter()
        .map(|(job, seat)| Appointment {
            slot: problem.slots[seat.slot].id.clone(),
            meeting: problem.meetings[job].id.clone(),
            table: problem.tables[seat.table].id.clone(),
            with: problem.meetings[job]
                .participants
                .iter()
                .filter(|who| Some(*who) != own)
                .cloned()
                .collect(),
            interpreter: seat
                .interpreter
                .map(|who| problem.interpreters[who - state.model.participants].id.clone()),
        })
        .collect()
}

fn describe_day(problem: &Problem, state: &State<'_>, who: usize) -> ParticipantDay {
    let meetings = appointments(problem, state, |_, _| true, Some(who));
    let busy = state.busy[who];
    let span = if busy == 0 {
        0
    } else {
        ones(64 - busy.leading_zeros() as usize) & !ones(busy.trailing_zeros() as usize)
    };
    let changes = meetings.windows(2).filter(|pair| pair[0].table != pair[1].table).count();
    ParticipantDay {
        participant: problem.participants[who].id.clone(),
        wanted: u32::try_from(state.model.people[who].jobs.len()).unwrap_or(u32::MAX),
        idle: name_slots(problem, span & !busy),
        breaks: count_breaks(busy),
        table_changes: u32::try_from(changes).unwrap_or(u32::MAX),
        meetings,
    }
}

fn name_slots(problem: &Problem, mask: u64) -> Vec<SlotId> {
    let named = problem.slots.iter().enumerate().filter(|(at, _)| mask >> at & 1 == 1);
    named.map(|(_, slot)| slot.id.clone()).collect()
}

fn explain(problem: &Problem, state: &State<'_>, at: usize) -> Unplaced {
    let job = &state.model.jobs[at];
    let mut blocked = [0_u64; 4];
    for slot in 0..state.model.slots {
        let kind = match state.find_seat(at, slot) {
            Err(Obstacle::People) => 0,
            Err(Obstacle::Tables) => 1,
            Err(Obstacle::Interpreters) => 2,
            Err(Obstacle::Limits) => 3,
            Ok(_) | Err(Obstacle::Time) => continue,
        };
        blocked[kind] |= 1 << slot;
    }
    let full = job.people.iter().find_map(|who| {
        let person = &state.model.people[*who];
        let wanted: usize = person.jobs.iter().map(|job| state.model.jobs[*job].duration).sum();
        let (wanted, slots) = (u32::try_from(wanted).ok()?, person.present.count_ones());
        let participant = problem.participants[*who].id.clone();
        (wanted > slots).then_some(Reason::TooManyMeetings { participant, wanted, slots })
    });
    let reason = if job.tables.is_empty() {
        Reason::NoSuchTable { seats: u16::try_from(job.people.len()).unwrap_or(u16::MAX) }
    } else if job.interpreters.as_ref().is_some_and(Vec::is_empty) {
        Reason::NoSuchInterpreter
    } else if job.starts == 0 {
        Reason::NeverTogether
    } else {
        full.unwrap_or_else(|| Reason::Taken {
            by_participants: name_slots(problem, blocked[0]),
            by_tables: name_slots(problem, blocked[1]),
            by_interpreters: name_slots(problem, blocked[2]),
            by_limits: name_slots(problem, blocked[3]),
        })
    };
    let remedy = find_remedy(problem, state, at, blocked);
    Unplaced { meeting: problem.meetings[at].id.clone(), reason, remedy }
}

/// The changes in the order of what they cost the organiser.
fn find_remedy(problem: &Problem, state: &State<'_>, at: usize, blocked: [u64; 4]) -> Option<Remedy> {
    let first = |mask: u64| (mask != 0).then(|| problem.slots[mask.trailing_zeros() as usize].id.clone());
    let [_, tables, interpreters, limits] = blocked;
    if let Some(slot) = first(tables) {
        return Some(Remedy::ExtraTable { slot });
    }
    if let Some(slot) = first(interpreters) {
        return Some(Remedy::ExtraInterpreter { slot });
    }
    if let Some(slot) = first(limits) {
        return Some(Remedy::EasedLimit { slot });
    }
    find_longer_stay(problem, state, at).or_else(|| find_way(problem, state, at))
}

/// A slot in which all but one of the participants are free and that one is away.
fn find_longer_stay(problem: &Problem, state: &State<'_>, at: usize) -> Option<Remedy> {
    let job = &state.model.jobs[at];
    (0..state.model.slots).find_map(|slot| {
        let asked = problem.meetings[at].session.is_none_or(|session| session == problem.slots[slot].session)
            && problem.meetings[at].slot.as_ref().is_none_or(|fixed| *fixed == problem.slots[slot].id);
        let span = ones(job.duration) << slot;
        let inside = slot + job.duration <= state.model.slots
            && state.model.sessions.iter().any(|session| span & !session == 0);
        let mut missing = job.people.iter().filter(|who| span & !state.model.people[**who].present != 0);
        let (Some(who), None) = (missing.next(), missing.next()) else { return None };
        let free = job.people.iter().all(|who| state.busy[*who] & span == 0);
        let participant = problem.participants[*who].id.clone();
        let slots = name_slots(problem, span & !state.model.people[*who].present);
        (asked && inside && free).then_some(Remedy::LongerStay { participant, slots })
    })
}

/// A slot that one lighter meeting keeps from this one.
fn find_way(problem: &Problem, state: &State<'_>, at: usize) -> Option<Remedy> {
    let job = &state.model.jobs[at];
    (0..state.model.slots).filter(|slot| job.starts >> slot & 1 == 1).find_map(|slot| {
        let span = ones(job.duration) << slot;
        let mut others: Vec<usize> = job
            .people
            .iter()
            .flat_map(|who| &state.model.people[*who].jobs)
            .copied()
            .filter(|other| {
                let length = ones(state.model.jobs[*other].duration);
                state.seats[*other].is_some_and(|seat| (length << seat.slot) & span != 0)
            })
            .collect();
        others.sort_unstable();
        others.dedup();
        let [other] = others.as_slice() else { return None };
        let lighter = state.model.jobs[*other].weight <= job.weight;
        let (meeting, slot) = (problem.meetings[*other].id.clone(), problem.slots[slot].id.clone());
        lighter.then_some(Remedy::GiveWay { meeting, slot })
    })
}
