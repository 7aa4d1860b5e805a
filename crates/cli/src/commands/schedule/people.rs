//! From a list of requested meetings to a problem: whoever is named takes part, a wish of both sides counts twice.

use std::path::Path;

use scheduling::{
    Hours, Interpreter, Language, Meeting, MeetingId, Participant, ParticipantId, Problem, Session, Slot,
    Table,
};

use super::{
    Task,
    clock::{MOST_SLOTS, cut_day, hours_within, parse_stretch},
    listing::{BadCells, Line, Listing},
    refusal::Refusal,
    vocabulary,
};
use crate::failure::{Failure, Outcome};

/// Reads the list that the arguments name, with the day around it.
pub(super) fn load(task: Task<'_>) -> Result<Problem, Failure> {
    let day = &task.arguments.lists;
    let mut problem = Problem { slots: make_slots(task)?, ..Problem::default() };
    let tables = day.tables.ok_or_else(|| Refusal::ListNeedsDay.tell(task.words))?;
    problem.tables = (1..=tables)
        .map(|number| Table { id: number.to_string().as_str().into(), ..Table::default() })
        .collect();
    read_requests(task, &mut problem)?;
    if let Some(path) = &day.participants {
        read_participants(task, path, &mut problem)?;
    }
    if let Some(path) = &day.interpreters {
        read_interpreters(task, path, &mut problem)?;
    }
    Ok(problem)
}

fn make_slots(task: Task<'_>) -> Result<Vec<Slot>, Failure> {
    let day = &task.arguments.lists;
    let refuse = |refusal: Refusal| refusal.tell(task.words);
    let text = day.slots.as_ref().ok_or_else(|| refuse(Refusal::ListNeedsDay))?;
    let lunch = match &day.lunch {
        Some(text) => {
            Some(parse_stretch(text).ok_or_else(|| refuse(Refusal::BadLunch { text: text.clone() }))?)
        }
        None => None,
    };
    let slots = cut_day(text, lunch).ok_or_else(|| refuse(Refusal::BadSlots { text: text.clone() }))?;
    if slots.len() > MOST_SLOTS {
        return Err(refuse(Refusal::TooManySlots { slots: slots.len() }));
    }
    Ok(slots)
}

fn read_requests(task: Task<'_>, problem: &mut Problem) -> Outcome {
    let path = &task.arguments.problem;
    let known = ["id", "weight", "session", "duration", "first-languages", "second-languages"];
    let listing = Listing::read(task, path, (&["first", "second"], &known))?;
    let mut bad = BadCells::default();
    for line in listing.lines() {
        let (Some(first), Some(second)) = (line.cell("first"), line.cell("second")) else { continue };
        let first = note_participant(problem, first, line.cell("first-languages"));
        let second = note_participant(problem, second, line.cell("second-languages"));
        let meeting = read_meeting(task, line, [first, second], &mut bad);
        add_meeting(problem, meeting);
    }
    bad.refuse(task, path)
}

fn read_meeting(task: Task<'_>, line: Line<'_>, people: [ParticipantId; 2], bad: &mut BadCells) -> Meeting {
    let id = line.cell("id").map_or_else(|| format!("m{}", line.number()), str::to_owned);
    let usual = Meeting::default();
    let weight = line.parse((task, bad), "weight", |cell| cell.parse().ok());
    let duration = line.parse((task, bad), "duration", |cell| cell.parse().ok());
    let session = line.parse((task, bad), "session", |cell| {
        match vocabulary::recognise(cell, &["morning", "afternoon"])? {
            "morning" => Some(Session::Morning),
            _ => Some(Session::Afternoon),
        }
    });
    Meeting {
        id: MeetingId(id),
        participants: people.into(),
        weight: weight.unwrap_or(usual.weight),
        duration: duration.unwrap_or(usual.duration),
        session,
        ..usual
    }
}

/// Two who ask for each other meet once, and both wishes count.
fn add_meeting(problem: &mut Problem, meeting: Meeting) {
    let is_same = |known: &&mut Meeting| {
        known.participants.len() == meeting.participants.len()
            && meeting.participants.iter().all(|person| known.participants.contains(person))
    };
    match problem.meetings.iter_mut().find(is_same) {
        Some(known) => known.weight = known.weight.saturating_add(meeting.weight),
        None => problem.meetings.push(meeting),
    }
}

/// A participant is known by name; blanks within it do not matter.
fn note_participant(problem: &mut Problem, name: &str, languages: Option<&str>) -> ParticipantId {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let id = ParticipantId(name.clone());
    let at = problem.participants.iter().position(|known| known.id == id).unwrap_or_else(|| {
        problem.participants.push(Participant { id: id.clone(), name, ..Participant::default() });
        problem.participants.len() - 1
    });
    if let (Some(cell), Some(person)) = (languages, problem.participants.get_mut(at)) {
        person.languages = tags(cell);
    }
    id
}

fn read_participants(task: Task<'_>, path: &Path, problem: &mut Problem) -> Outcome {
    let listing = Listing::read(task, path, (&["name"], &["languages", "hours"]))?;
    let mut bad = BadCells::default();
    for line in listing.lines() {
        let Some(name) = line.cell("name") else { continue };
        let hours = read_hours(task, line, &problem.slots, &mut bad);
        let id = note_participant(problem, name, line.cell("languages"));
        if let Some(person) = problem.participants.iter_mut().find(|person| person.id == id) {
            person.hours = hours;
        }
    }
    bad.refuse(task, path)
}

fn read_interpreters(task: Task<'_>, path: &Path, problem: &mut Problem) -> Outcome {
    let listing = Listing::read(task, path, (&["name", "languages"], &["hours"]))?;
    let mut bad = BadCells::default();
    for line in listing.lines() {
        let Some(name) = line.cell("name") else { continue };
        problem.interpreters.push(Interpreter {
            id: name.into(),
            name: name.to_owned(),
            languages: line.cell("languages").map(tags).unwrap_or_default(),
            hours: read_hours(task, line, &problem.slots, &mut bad),
        });
    }
    bad.refuse(task, path)
}

fn read_hours(task: Task<'_>, line: Line<'_>, slots: &[Slot], bad: &mut BadCells) -> Hours {
    line.parse((task, bad), "hours", |cell| hours_within(slots, parse_stretch(cell)?)).unwrap_or_default()
}

fn tags(cell: &str) -> Vec<Language> {
    vocabulary::languages(cell).into_iter().map(Language).collect()
}
