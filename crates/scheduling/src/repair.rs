//! A running plan mended: every meeting that still can stays where it is, the others get a new place.

use crate::{
    Budget, Change, Fault, Hours, MeetingId, Placement, Plan, Problem, Repair, Repaired, SlotId, Thing,
    mend::mend, validate::validate,
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
