//! Whether a plan keeps the rules. Written apart from the solver: it reads the problem as it stands and shares no code with the search.
#![expect(
    clippy::indexing_slicing,
    reason = "slots and people are numbered from the lists that are indexed here"
)]

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    Hours, Interpreter, InterpreterId, Interpreting, Language, Meeting, MeetingId, Participant,
    ParticipantId, Placement, Plan, Problem, SlotId, Table, TableId, Thing, Violation,
};

/// All rules that a plan breaks; a meeting without a place breaks none.
pub fn check(plan: &Plan, problem: &Problem) -> Vec<Violation> {
    let mut checker = Checker {
        problem,
        listed: Listed::of(problem),
        found: BTreeSet::new(),
        visits: BTreeMap::new(),
        sits: BTreeMap::new(),
    };
    let mut placed: BTreeMap<&MeetingId, (usize, usize)> = BTreeMap::new();
    for placement in &plan.placements {
        let Some((meeting, table, slot)) = checker.resolve(placement) else { continue };
        let end = slot + usize::from(meeting.duration);
        if placed.insert(&meeting.id, (slot, end)).is_some() {
            checker.found.insert(Violation::PlacedTwice { meeting: meeting.id.clone() });
            continue;
        }
        checker.check_placement(placement, (meeting, table), slot);
    }
    checker.check_order(&placed);
    checker.check_tables();
    checker.check_people();
    checker.found.into_iter().collect()
}

/// A meeting in somebody's day: when it begins and ends, which it is and where.
struct Visit<'a> {
    start: usize,
    end: usize,
    meeting: &'a MeetingId,
    table: &'a Table,
}

/// What the problem lists, by its id.
struct Listed<'a> {
    slots: BTreeMap<&'a SlotId, usize>,
    participants: BTreeMap<&'a ParticipantId, &'a Participant>,
    meetings: BTreeMap<&'a MeetingId, &'a Meeting>,
    tables: BTreeMap<&'a TableId, &'a Table>,
    interpreters: BTreeMap<&'a InterpreterId, &'a Interpreter>,
}

impl<'a> Listed<'a> {
    fn of(problem: &'a Problem) -> Self {
        // Where an id is listed twice the first counts, and the last in a map stays.
        Self {
            slots: problem.slots.iter().enumerate().rev().map(|(at, slot)| (&slot.id, at)).collect(),
            participants: problem.participants.iter().rev().map(|one| (&one.id, one)).collect(),
            meetings: problem.meetings.iter().rev().map(|one| (&one.id, one)).collect(),
            tables: problem.tables.iter().rev().map(|one| (&one.id, one)).collect(),
            interpreters: problem.interpreters.iter().rev().map(|one| (&one.id, one)).collect(),
        }
    }

    /// The participants of a meeting.
    fn people(&self, meeting: &Meeting) -> Vec<&'a Participant> {
        meeting.participants.iter().filter_map(|id| self.participants.get(id).copied()).collect()
    }
}

struct Checker<'a> {
    problem: &'a Problem,
    listed: Listed<'a>,
    found: BTreeSet<Violation>,
    visits: BTreeMap<Thing, Vec<Visit<'a>>>,
    sits: BTreeMap<(&'a TableId, usize), Vec<MeetingId>>,
}

impl<'a> Checker<'a> {
    fn place(&self, slot: &SlotId) -> Option<usize> {
        self.listed.slots.get(slot).copied()
    }

    fn resolve(&mut self, placement: &Placement) -> Option<(&'a Meeting, &'a Table, usize)> {
        let meeting = self.listed.meetings.get(&placement.meeting).copied();
        let table = self.listed.tables.get(&placement.table).copied();
        let slot = self.place(&placement.slot);
        let missing = [
            meeting.is_none().then(|| Thing::Meeting(placement.meeting.clone())),
            table.is_none().then(|| Thing::Table(placement.table.clone())),
            slot.is_none().then(|| Thing::Slot(placement.slot.clone())),
        ];
        for thing in missing.into_iter().flatten() {
            self.found.insert(Violation::Unknown { meeting: placement.meeting.clone(), thing });
        }
        Some((meeting?, table?, slot?))
    }

    fn check_placement(&mut self, placement: &Placement, what: (&'a Meeting, &'a Table), start: usize) {
        let (meeting, table) = what;
        let id = || meeting.id.clone();
        let end = start + usize::from(meeting.duration);
        if !self.is_right_time(meeting, start, end) {
            self.found.insert(Violation::WrongTime { meeting: id(), slot: placement.slot.clone() });
        }
        let fits = usize::from(table.seats) >= meeting.participants.len()
            && meeting.equipment.iter().all(|item| table.equipment.contains(item))
            && meeting.table.as_ref().is_none_or(|fixed| *fixed == table.id);
        if !fits {
            self.found.insert(Violation::WrongTable { meeting: id(), table: table.id.clone() });
        }
        for at in start..end.min(self.problem.slots.len()) {
            let slot = self.problem.slots[at].id.clone();
            if table.closed.contains(&slot) {
                self.found.insert(Violation::TableClosed { meeting: id(), table: table.id.clone(), slot });
            }
            self.sits.entry((&table.id, at)).or_default().push(id());
        }
        let mut people: Vec<Thing> = meeting.participants.iter().cloned().map(Thing::Participant).collect();
        people.extend(self.check_interpreter(placement, meeting));
        for who in people {
            let visit = Visit { start, end, meeting: &meeting.id, table };
            self.visits.entry(who).or_default().push(visit);
        }
    }

    fn is_right_time(&self, meeting: &Meeting, start: usize, end: usize) -> bool {
        let Some(slots) = self.problem.slots.get(start..end) else { return false };
        let Some(first) = slots.first() else { return false };
        slots.iter().all(|slot| slot.session == first.session)
            && meeting.session.is_none_or(|session| session == first.session)
            && meeting.slot.as_ref().is_none_or(|fixed| *fixed == first.id)
    }

    fn check_interpreter(&mut self, placement: &Placement, meeting: &Meeting) -> Option<Thing> {
        let required = is_required(&self.listed.people(meeting), meeting);
        let Some(id) = &placement.interpreter else {
            if required {
                self.found.insert(Violation::NoInterpreter { meeting: meeting.id.clone() });
            }
            return None;
        };
        let Some(interpreter) = self.listed.interpreters.get(id).copied() else {
            let thing = Thing::Interpreter(id.clone());
            self.found.insert(Violation::Unknown { meeting: meeting.id.clone(), thing });
            return None;
        };
        let (meeting_id, interpreter_id) = (meeting.id.clone(), id.clone());
        if !required {
            self.found
                .insert(Violation::NeedlessInterpreter { meeting: meeting_id, interpreter: interpreter_id });
        } else if !speaks(&self.listed.people(meeting), meeting, interpreter) {
            self.found
                .insert(Violation::WrongInterpreter { meeting: meeting_id, interpreter: interpreter_id });
        }
        Some(Thing::Interpreter(id.clone()))
    }

    fn check_order(&mut self, placed: &BTreeMap<&MeetingId, (usize, usize)>) {
        for meeting in &self.problem.meetings {
            for before in &meeting.after {
                if let (Some(first), Some(then)) = (placed.get(before), placed.get(&meeting.id))
                    && first.1 > then.0
                {
                    let (before, after) = (before.clone(), meeting.id.clone());
                    self.found.insert(Violation::OutOfOrder { before, after });
                }
            }
        }
    }

    fn check_tables(&mut self) {
        for ((table, at), meetings) in std::mem::take(&mut self.sits) {
            if meetings.len() > 1 {
                let slot = self.problem.slots[at].id.clone();
                self.found.insert(Violation::TableTaken { meetings, table: table.clone(), slot });
            }
        }
    }

    fn check_people(&mut self) {
        for (who, mut visits) in std::mem::take(&mut self.visits) {
            visits.sort_by_key(|visit| (visit.start, visit.end));
            let hours = match &who {
                Thing::Participant(id) => self.listed.participants.get(id).map(|person| &person.hours),
                Thing::Interpreter(id) => self.listed.interpreters.get(id).map(|person| &person.hours),
                _ => None,
            };
            let mut taken = vec![Vec::new(); self.problem.slots.len()];
            for visit in &visits {
                for meetings in &mut taken[visit.start..visit.end.min(self.problem.slots.len())] {
                    meetings.push(visit.meeting.clone());
                }
            }
            if let Some(hours) = hours {
                self.check_hours(&who, hours, &taken);
            }
            self.check_walks(&who, &visits);
        }
    }

    fn check_hours(&mut self, who: &Thing, hours: &Hours, taken: &[Vec<MeetingId>]) {
        let first = hours.first.as_ref().and_then(|slot| self.place(slot)).unwrap_or(0);
        let last = hours.last.as_ref().and_then(|slot| self.place(slot)).unwrap_or(taken.len());
        for (at, meetings) in taken.iter().enumerate() {
            let slot = self.problem.slots[at].id.clone();
            if meetings.len() > 1 {
                let (meetings, who) = (meetings.clone(), who.clone());
                self.found.insert(Violation::InTwoMeetings { meetings, who, slot: slot.clone() });
            }
            let away = at < first || at > last || hours.away.contains(&slot);
            if let (true, Some(meeting)) = (away, meetings.first()) {
                self.found.insert(Violation::Away { meeting: meeting.clone(), who: who.clone(), slot });
            }
        }
        self.check_lunch(who, hours, taken);
        self.check_rows(who, hours, taken);
    }

    fn check_lunch(&mut self, who: &Thing, hours: &Hours, taken: &[Vec<MeetingId>]) {
        let Some(lunch) = &hours.lunch else { return };
        let (Some(from), Some(to)) = (self.place(&lunch.from), self.place(&lunch.to)) else { return };
        let length = usize::from(lunch.slots);
        let rests = (from..=to)
            .any(|start| start + length <= to + 1 && taken[start..start + length].iter().all(Vec::is_empty));
        if !rests {
            self.found.insert(Violation::NoLunch { who: who.clone() });
        }
    }

    fn check_rows(&mut self, who: &Thing, hours: &Hours, taken: &[Vec<MeetingId>]) {
        let Some(most) = hours.most_in_row else { return };
        let mut row = 0;
        for (at, meetings) in taken.iter().enumerate() {
            if at > 0 && self.problem.slots[at].session != self.problem.slots[at - 1].session {
                row = 0;
            }
            row = if meetings.is_empty() { 0 } else { row + 1 };
            if row == most + 1 {
                let from = self.problem.slots[at - usize::from(most)].id.clone();
                self.found.insert(Violation::TooManyInRow { who: who.clone(), from });
            }
        }
    }

    fn check_walks(&mut self, who: &Thing, visits: &[Visit<'_>]) {
        for (at, earlier) in visits.iter().enumerate() {
            for later in &visits[at + 1..] {
                let one_session = self
                    .problem
                    .slots
                    .get(earlier.start)
                    .zip(self.problem.slots.get(later.start))
                    .is_some_and(|(one, other)| one.session == other.session);
                let way = walk_between(self.problem, earlier.table, later.table);
                if one_session && later.start >= earlier.end && later.start < earlier.end + way {
                    let (from, to) = (earlier.meeting.clone(), later.meeting.clone());
                    self.found.insert(Violation::TooFarToWalk { who: who.clone(), from, to });
                }
            }
        }
    }
}

fn walk_between(problem: &Problem, one: &Table, other: &Table) -> usize {
    let ways = problem.walks.iter().filter(|walk| {
        (walk.from == one.hall && walk.to == other.hall) || (walk.from == other.hall && walk.to == one.hall)
    });
    ways.map(|walk| usize::from(walk.slots)).max().unwrap_or(0)
}

fn is_required(people: &[&Participant], meeting: &Meeting) -> bool {
    match &meeting.interpreting {
        Interpreting::Without => false,
        Interpreting::Between(..) => true,
        Interpreting::BySpeakers => {
            let spoken_by_all =
                |language: &Language| people.iter().all(|person| person.languages.contains(language));
            people.iter().all(|person| !person.languages.is_empty())
                && people.first().is_some_and(|first| !first.languages.iter().any(spoken_by_all))
        }
    }
}

fn speaks(people: &[&Participant], meeting: &Meeting, interpreter: &Interpreter) -> bool {
    let knows = |language: &Language| interpreter.languages.contains(language);
    match &meeting.interpreting {
        Interpreting::Between(one, other) => knows(one) && knows(other),
        _ => people.iter().all(|person| person.languages.iter().any(knows)),
    }
}
