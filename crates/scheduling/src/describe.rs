//! The report of a plan: its figures, everybody's day, and why a meeting has no place.
#![expect(clippy::indexing_slicing, reason = "all places come from the model")]

use crate::{
    Appointment, InterpreterUse, ParticipantDay, Problem, Reason, Report, Score, SlotId, Unplaced,
    index::ones,
    model::Model,
    remedy::Advisor,
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
    let mut advisor = Advisor::new(problem, state);
    let unplaced = (0..model.jobs.len())
        .filter(|job| state.seats[*job].is_none())
        .map(|job| explain(problem, state, job, &mut advisor))
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

fn explain(problem: &Problem, state: &State<'_>, at: usize, advisor: &mut Advisor<'_>) -> Unplaced {
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
    Unplaced { meeting: problem.meetings[at].id.clone(), reason, remedy: advisor.advise(at) }
}
