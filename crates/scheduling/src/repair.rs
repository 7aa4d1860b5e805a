//! A running plan mended: every meeting that still can stays where it is, the others get a new place.
#![expect(clippy::indexing_slicing, reason = "all places come from the model")]

use crate::{
    Budget, Change, Fault, Hours, MeetingId, Outcome, Placement, Plan, Problem, Repair, Repaired, SlotId,
    Thing,
    bound::bound_weight,
    describe::report,
    index::Index,
    model::Model,
    rng::Rng,
    search::{fill_within, place},
    solve::{read_seat, write_plan},
    state::{Seat, State},
    validate::validate,
};

/// Applies the changes and mends the plan; meetings that begin before `now` are never touched.
pub fn repair(
    problem: &Problem,
    plan: &Plan,
    request: &Repair,
    budget: Budget<'_>,
    seed: u64,
) -> Result<Repaired, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut changed = problem.clone();
    for change in &request.changes {
        faults.extend(find_unknown(&changed, change));
        apply(&mut changed, change);
    }
    if let Some(now) = &request.now {
        faults.extend(unknown_slot(problem, now));
    }
    faults.extend(validate(&changed));
    if !faults.is_empty() {
        return Err(faults);
    }
    let outcome = mend(&changed, plan, request.now.as_ref(), (budget, seed));
    let find = |plan: &Plan, id: &MeetingId| -> Option<Placement> {
        plan.placements.iter().find(|placement| placement.meeting == *id).cloned()
    };
    let (mut moved, mut lost, mut gained) = (Vec::new(), Vec::new(), Vec::new());
    for meeting in &changed.meetings {
        match (find(plan, &meeting.id), find(&outcome.plan, &meeting.id)) {
            (Some(old), Some(new)) if old != new => moved.push(meeting.id.clone()),
            (Some(_), None) => lost.push(meeting.id.clone()),
            (None, Some(_)) => gained.push(meeting.id.clone()),
            _ => {}
        }
    }
    Ok(Repaired { problem: changed, outcome, moved, lost, gained })
}

fn unknown_slot(problem: &Problem, slot: &SlotId) -> Option<Fault> {
    let known = problem.slots.iter().any(|one| one.id == *slot);
    (!known).then(|| Fault::UnknownInRepair { thing: Thing::Slot(slot.clone()) })
}

/// What a change names and the problem does not list; what a new table or meeting names is validated with the problem.
fn find_unknown(problem: &Problem, change: &Change) -> Vec<Fault> {
    let (known, thing, slot) = match change {
        Change::Late { participant, until: slot } | Change::Leaves { participant, from: slot } => {
            let known = problem.participants.iter().any(|one| one.id == *participant);
            (known, Thing::Participant(participant.clone()), Some(slot))
        }
        Change::TableLost { table, from } => {
            let known = problem.tables.iter().any(|one| one.id == *table);
            (known, Thing::Table(table.clone()), Some(from))
        }
        Change::InterpreterLost { interpreter, from } => {
            let known = problem.interpreters.iter().any(|one| one.id == *interpreter);
            (known, Thing::Interpreter(interpreter.clone()), Some(from))
        }
        Change::MeetingDropped { meeting } => {
            let known = problem.meetings.iter().any(|one| one.id == *meeting);
            (known, Thing::Meeting(meeting.clone()), None)
        }
        Change::TableAdded { .. } | Change::MeetingAdded { .. } => return Vec::new(),
    };
    let thing = (!known).then_some(Fault::UnknownInRepair { thing });
    thing.into_iter().chain(slot.and_then(|slot| unknown_slot(problem, slot))).collect()
}

fn mend(problem: &Problem, plan: &Plan, now: Option<&SlotId>, (budget, seed): (Budget<'_>, u64)) -> Outcome {
    let mut model = Model::build(problem);
    let index = Index::build(problem);
    let now = now.and_then(|slot| index.slots.get(slot.0.as_str()).copied()).unwrap_or(0);
    let kept = keep(problem, &model, plan, now);
    model.now = now;
    // What is placed anew begins no earlier than now.
    for job in &mut model.jobs {
        job.starts &= !crate::index::ones(now);
    }
    let mut state = State::new(&model, (1, 0));
    for (job, seat) in kept.iter().enumerate() {
        if let Some(seat) = seat {
            state.put(job, *seat);
        }
    }
    let mut rng = Rng::new(seed);
    let mut spent = fill_within(&mut state, &mut rng, budget);
    spent +=
        make_room(&mut state, now, &mut rng, Budget { steps: budget.steps.saturating_sub(spent), ..budget });
    let mut report = report(problem, &model, &state);
    report.weight_bound = bound_weight(&model).max(state.weight);
    report.steps = spent;
    Outcome { plan: write_plan(problem, &state), report }
}

/// The past as it was, and of the rest what still keeps the rules.
fn keep(problem: &Problem, model: &Model, plan: &Plan, now: usize) -> Vec<Option<Seat>> {
    let index = Index::build(problem);
    let seats = plan.placements.iter().filter_map(|placement| read_seat(problem, &index, placement));
    let (past, rest): (Vec<_>, Vec<_>) = seats.partition(|(_, seat)| seat.slot < now);
    let mut state = State::new(model, (1, 0));
    for (job, seat) in past {
        if state.seats[job].is_none() && seat.slot + model.jobs[job].duration <= model.slots {
            state.put(job, seat);
        }
    }
    for (job, seat) in rest {
        if state.seats[job].is_none() && state.find_seat_at(job, seat) {
            state.put(job, seat);
        }
    }
    state.seats
}

/// Moves one meeting out of the way of one without a place, as long as the budget lasts; what it took in steps.
fn make_room(state: &mut State<'_>, now: usize, rng: &mut Rng, budget: Budget<'_>) -> u64 {
    let mut spent = 0;
    let waiting: Vec<usize> = (0..state.seats.len()).filter(|job| state.seats[*job].is_none()).collect();
    for job in waiting {
        for other in 0..state.seats.len() {
            if spent >= budget.steps || (spent.is_multiple_of(256) && budget.is_stopped()) {
                return spent;
            }
            spent += 1;
            let movable = state.seats[other].is_some_and(|seat| seat.slot >= now);
            if state.seats[job].is_some() || !movable || other == job {
                continue;
            }
            let Some(old) = state.take(other) else { continue };
            place(state, rng, job);
            if state.seats[job].is_some() {
                place(state, rng, other);
            }
            if state.seats[job].is_none() || state.seats[other].is_none() {
                state.take(job);
                state.take(other);
                state.put(other, old);
            }
        }
    }
    spent
}

fn slots_from(problem: &Problem, from: &SlotId) -> Vec<SlotId> {
    let later = problem.slots.iter().skip_while(|slot| slot.id != *from);
    later.map(|slot| slot.id.clone()).collect()
}

fn apply(problem: &mut Problem, change: &Change) {
    match change {
        Change::Late { participant, until } => {
            let slots = problem.slots.iter().take_while(|slot| slot.id != *until);
            let away: Vec<SlotId> = slots.map(|slot| slot.id.clone()).collect();
            for person in problem.participants.iter_mut().filter(|person| person.id == *participant) {
                add_absence(&mut person.hours, &away);
            }
        }
        Change::Leaves { participant, from } => {
            let away = slots_from(problem, from);
            for person in problem.participants.iter_mut().filter(|person| person.id == *participant) {
                add_absence(&mut person.hours, &away);
            }
        }
        Change::TableLost { table, from } => {
            let closed = slots_from(problem, from);
            for lost in problem.tables.iter_mut().filter(|one| one.id == *table) {
                lost.closed.extend(closed.iter().cloned());
            }
        }
        Change::InterpreterLost { interpreter, from } => {
            let away = slots_from(problem, from);
            for person in problem.interpreters.iter_mut().filter(|person| person.id == *interpreter) {
                add_absence(&mut person.hours, &away);
            }
        }
        Change::TableAdded { table } => problem.tables.push(table.clone()),
        Change::MeetingAdded { meeting } => problem.meetings.push(meeting.clone()),
        Change::MeetingDropped { meeting } => {
            problem.meetings.retain(|one| one.id != *meeting);
            for one in &mut problem.meetings {
                one.after.retain(|before| before != meeting);
            }
        }
    }
}

fn add_absence(hours: &mut Hours, slots: &[SlotId]) {
    hours.away.extend(slots.iter().cloned());
}
