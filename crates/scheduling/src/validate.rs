//! All that is wrong with a problem, at once.
#![expect(clippy::indexing_slicing, reason = "slots are numbered from the list that is indexed here")]

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    Fault, Hours, Limit, Meeting, Problem, SlotId, Thing,
    index::{Index, ones},
};

/// The most slots that a day can have.
const MOST_SLOTS: usize = 64;
/// The most that all weights may sum to, so that sums stay exact.
const MOST_WEIGHT: i128 = 1 << 52;

/// Names everything that is wrong; an empty answer means that the problem can be solved.
pub fn validate(problem: &Problem) -> Vec<Fault> {
    let mut faults = Vec::new();
    if problem.slots.is_empty() {
        faults.push(Fault::NoSlots);
    }
    if problem.slots.len() > MOST_SLOTS {
        faults.push(Fault::TooManySlots { slots: problem.slots.len() });
    }
    check_names(problem, &mut faults);
    check_clock(problem, &mut faults);
    check_limits(problem, &mut faults);
    for meeting in &problem.meetings {
        check_meeting(meeting, &mut faults);
    }
    if problem.meetings.iter().map(|meeting| i128::from(meeting.weight)).sum::<i128>() > MOST_WEIGHT {
        faults.push(Fault::WeightsTooLarge);
    }
    check_circle(problem, &mut faults);
    // More slots than bits cannot be compared.
    if problem.slots.len() <= MOST_SLOTS {
        check_fixed(problem, &mut faults);
    }
    faults
}

fn check_names(problem: &Problem, faults: &mut Vec<Fault>) {
    let slots = problem.slots.iter().map(|slot| Thing::Slot(slot.id.clone()));
    let things = slots
        .chain(problem.participants.iter().map(|person| Thing::Participant(person.id.clone())))
        .chain(problem.meetings.iter().map(|meeting| Thing::Meeting(meeting.id.clone())))
        .chain(problem.tables.iter().map(|table| Thing::Table(table.id.clone())))
        .chain(problem.interpreters.iter().map(|person| Thing::Interpreter(person.id.clone())));
    let mut listed = BTreeSet::new();
    for thing in things {
        if !listed.insert(thing.clone()) {
            faults.push(Fault::SameId { thing });
        }
    }
    check_halls(problem, faults);
    for (by, thing) in list_references(problem) {
        if !listed.contains(&thing) {
            faults.push(Fault::Unknown { by, thing });
        }
    }
}

/// Who names what.
fn list_references(problem: &Problem) -> Vec<(Thing, Thing)> {
    let mut named: Vec<(Thing, Thing)> = Vec::new();
    for person in &problem.participants {
        named.extend(name_hours(&Thing::Participant(person.id.clone()), &person.hours));
    }
    for person in &problem.interpreters {
        named.extend(name_hours(&Thing::Interpreter(person.id.clone()), &person.hours));
    }
    for table in &problem.tables {
        let by = Thing::Table(table.id.clone());
        named.extend(table.closed.iter().map(|slot| (by.clone(), Thing::Slot(slot.clone()))));
    }
    for meeting in &problem.meetings {
        let by = Thing::Meeting(meeting.id.clone());
        let people = meeting.participants.iter().cloned().map(Thing::Participant);
        let others = meeting.after.iter().cloned().map(Thing::Meeting);
        let fixed = meeting.slot.iter().cloned().map(Thing::Slot);
        let tables = meeting.table.iter().cloned().map(Thing::Table);
        named.extend(people.chain(others).chain(fixed).chain(tables).map(|thing| (by.clone(), thing)));
    }
    named
}

fn check_halls(problem: &Problem, faults: &mut Vec<Fault>) {
    for walk in &problem.walks {
        for (hall, other) in [(&walk.from, &walk.to), (&walk.to, &walk.from)] {
            if !problem.tables.iter().any(|table| table.hall == *hall) {
                let (by, thing) = (Thing::Hall(other.clone()), Thing::Hall(hall.clone()));
                faults.push(Fault::Unknown { by, thing });
            }
        }
    }
}

fn name_hours(by: &Thing, hours: &Hours) -> Vec<(Thing, Thing)> {
    let lunch = hours.lunch.iter().flat_map(|lunch| [&lunch.from, &lunch.to]);
    let slots = hours.first.iter().chain(&hours.last).chain(&hours.away).chain(lunch);
    slots.map(|slot| (by.clone(), Thing::Slot(slot.clone()))).collect()
}

fn check_clock(problem: &Problem, faults: &mut Vec<Fault>) {
    let mut last = None;
    for slot in &problem.slots {
        let backwards = slot.start.zip(slot.end).is_some_and(|(start, end)| end <= start)
            || slot.start.zip(last).is_some_and(|(start, last)| start < last);
        if backwards {
            faults.push(Fault::ClockRunsBack { slot: slot.id.clone() });
        }
        last = slot.end.or(slot.start).or(last);
    }
}

fn check_limits(problem: &Problem, faults: &mut Vec<Fault>) {
    let people = problem.participants.iter().map(|one| (Thing::Participant(one.id.clone()), &one.hours));
    let interpreters =
        problem.interpreters.iter().map(|one| (Thing::Interpreter(one.id.clone()), &one.hours));
    for (of, hours) in people.chain(interpreters) {
        let found = find_impossible(problem, hours);
        faults.extend(found.into_iter().map(|limit| Fault::ImpossibleLimit { of: of.clone(), limit }));
    }
    for table in problem.tables.iter().filter(|table| table.seats == 0) {
        faults.push(Fault::ImpossibleLimit { of: Thing::Table(table.id.clone()), limit: Limit::NoSeats });
    }
    for walk in problem.walks.iter().filter(|walk| usize::from(walk.slots) > problem.slots.len()) {
        let of = Thing::Hall(walk.from.clone());
        faults.push(Fault::ImpossibleLimit { of, limit: Limit::WalkLongerThanDay });
    }
    for meeting in &problem.meetings {
        let length = usize::from(meeting.duration);
        let fits = problem.slots.windows(length.max(1)).any(|slots| {
            slots.iter().all(|slot| {
                slot.session == slots[0].session && meeting.session.is_none_or(|asked| asked == slot.session)
            })
        });
        if !fits && !problem.slots.is_empty() {
            let of = Thing::Meeting(meeting.id.clone());
            faults.push(Fault::ImpossibleLimit { of, limit: Limit::LongerThanSession });
        }
    }
}

fn find_impossible(problem: &Problem, hours: &Hours) -> Vec<Limit> {
    let place = |slot: &SlotId| problem.slots.iter().position(|other| other.id == *slot);
    let mut found = Vec::new();
    let (first, last) = (hours.first.as_ref().and_then(place), hours.last.as_ref().and_then(place));
    found.extend(first.zip(last).filter(|(first, last)| first > last).map(|_| Limit::FirstAfterLast));
    found.extend((hours.most_in_row == Some(0)).then_some(Limit::NoneInRow));
    if let Some(lunch) = &hours.lunch
        && let (Some(from), Some(to)) = (place(&lunch.from), place(&lunch.to))
    {
        if from > to {
            found.push(Limit::LunchEndsBeforeItBegins);
        } else if usize::from(lunch.slots) > to - from + 1 {
            found.push(Limit::LunchLongerThanWindow);
        }
    }
    found
}

fn check_meeting(meeting: &Meeting, faults: &mut Vec<Fault>) {
    let id = || meeting.id.clone();
    if meeting.weight < 0 {
        faults.push(Fault::NegativeWeight { meeting: id(), weight: meeting.weight });
    }
    if meeting.duration == 0 {
        faults.push(Fault::ZeroDuration { meeting: id() });
    }
    if meeting.participants.len() < 2 {
        faults.push(Fault::TooFewParticipants { meeting: id() });
    }
    let mut seen = BTreeSet::new();
    for participant in &meeting.participants {
        if !seen.insert(participant) {
            faults.push(Fault::ParticipantTwice { meeting: id(), participant: participant.clone() });
        }
    }
}

/// Takes away meetings that wait for nothing until only circles are left.
fn check_circle(problem: &Problem, faults: &mut Vec<Fault>) {
    let mut waiting: BTreeMap<_, _> =
        problem.meetings.iter().map(|meeting| (&meeting.id, &meeting.after)).collect();
    loop {
        let ready: Vec<_> = waiting
            .iter()
            .filter(|(_, after)| !after.iter().any(|other| waiting.contains_key(other)))
            .map(|(id, _)| *id)
            .collect();
        if ready.is_empty() {
            break;
        }
        for id in ready {
            waiting.remove(id);
        }
    }
    if !waiting.is_empty() {
        faults.push(Fault::CircularOrder { meetings: waiting.keys().map(|id| (*id).clone()).collect() });
    }
}

fn check_fixed(problem: &Problem, faults: &mut Vec<Fault>) {
    let index = Index::build(problem);
    let mut tables: BTreeMap<_, &Meeting> = BTreeMap::new();
    for meeting in &problem.meetings {
        // What names something unknown is a fault already.
        let Some(start) = find_start(&index, meeting) else { continue };
        let end = start + usize::from(meeting.duration);
        for at in start..end.min(problem.slots.len()) {
            let slot = &problem.slots[at].id;
            if let Some(table) = &meeting.table
                && let Some(one) = tables.insert((table, at), meeting)
            {
                let (one, other, table) = (one.id.clone(), meeting.id.clone(), table.clone());
                faults.push(Fault::FixedAtOneTable { one, other, table, slot: slot.clone() });
            }
        }
    }
    check_fixed_places(problem, &index, faults);
}

fn find_start(index: &Index<'_>, meeting: &Meeting) -> Option<usize> {
    index.slots.get(meeting.slot.as_ref()?.0.as_str()).copied()
}

fn check_fixed_places(problem: &Problem, index: &Index<'_>, faults: &mut Vec<Fault>) {
    for meeting in &problem.meetings {
        let start = find_start(index, meeting);
        if let Some(id) = &meeting.table
            && let Some(table) = index.tables.get(id.0.as_str()).map(|at| &problem.tables[*at])
        {
            let equipped = meeting.equipment.iter().all(|item| table.equipment.contains(item));
            if usize::from(table.seats) < meeting.participants.len() || !equipped {
                faults.push(Fault::FixedAtUnfitTable { meeting: meeting.id.clone(), table: id.clone() });
            }
            let span = start.map_or(0, |start| ones(usize::from(meeting.duration)) << start);
            if let (true, Some(slot)) = (index.mask(&table.closed) & span != 0, &meeting.slot) {
                let (meeting, slot) = (meeting.id.clone(), slot.clone());
                faults.push(Fault::FixedWhileClosed { meeting, slot, table: id.clone() });
            }
        }
        for id in &meeting.after {
            let Some(before) = index.meetings.get(id.0.as_str()).map(|at| &problem.meetings[*at]) else {
                continue;
            };
            let first = find_start(index, before);
            if first.zip(start).is_some_and(|(first, start)| first + usize::from(before.duration) > start) {
                faults.push(Fault::FixedAgainstOrder { before: id.clone(), after: meeting.id.clone() });
            }
        }
    }
}
