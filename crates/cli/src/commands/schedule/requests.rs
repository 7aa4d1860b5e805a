//! From a list of requested meetings to meetings: whoever is named takes part, wishes for the same meeting are one.

use std::collections::BTreeMap;

use scheduling::{
    Equipment, Interpreting, Language, Meeting, MeetingId, Participant, ParticipantId, Problem, Session,
    SlotId, TableId,
};

use super::{
    Task,
    cells::{BadCells, Trouble},
    listing::{Columns, Line, Listing},
    people::{split_names, tags},
    times::Times,
    vocabulary,
};
use crate::failure::Outcome;

const COLUMNS: Columns = Columns {
    needed: &[&["first", "second"], &["group"]],
    known: &[
        "id",
        "third",
        "fourth",
        "weight",
        "session",
        "duration",
        "slot",
        "table",
        "equipment",
        "after",
        "interpreting",
        "first-languages",
        "second-languages",
    ],
};

/// What a row asks for; what it does not say is open.
#[derive(Default)]
struct Wish {
    row: u64,
    id: MeetingId,
    people: Vec<ParticipantId>,
    weight: Option<i64>,
    duration: Option<u16>,
    session: Option<Session>,
    slot: Option<SlotId>,
    table: Option<TableId>,
    equipment: Vec<Equipment>,
    interpreting: Option<Interpreting>,
}

/// The wishes so far.
#[derive(Default)]
struct Wishes<'a> {
    all: Vec<Wish>,
    by_people: BTreeMap<Vec<ParticipantId>, usize>,
    /// The row of each number, and the wish that it became part of.
    by_id: BTreeMap<String, (u64, usize)>,
    lines: Vec<(usize, Line<'a>)>,
}

/// Reads the list into the problem, whose slots and tables are known.
pub(super) fn read(task: Task<'_>, problem: &mut Problem, bad: &mut BadCells) -> Outcome {
    let listing = Listing::read(task, &task.arguments.problem, &COLUMNS)?;
    let mut wishes = Wishes::default();
    for line in listing.lines() {
        let people = read_people(line, problem, bad);
        let wish = read_wish(line, problem, bad);
        if people.len() > 1 {
            wishes.add(line, Wish { people, ..wish }, bad);
        }
    }
    let after = wishes.find_after(bad);
    problem.meetings =
        wishes.all.into_iter().zip(after).map(|(wish, after)| into_meeting(wish, after)).collect();
    Ok(())
}

/// Two different participants at least.
fn read_people(line: Line<'_>, problem: &mut Problem, bad: &mut BadCells) -> Vec<ParticipantId> {
    let languages = [("first", "first-languages"), ("second", "second-languages")];
    let group = line.cell("group").map(split_names).unwrap_or_default();
    let mut people = Vec::new();
    for meaning in ["first", "second", "third", "fourth"] {
        let is_needed = group.is_empty() && meaning != "third" && meaning != "fourth";
        let name = if is_needed { line.need(bad, meaning) } else { line.cell(meaning) };
        let Some(name) = name else { continue };
        let spoken = languages.iter().find(|(column, _)| *column == meaning);
        let id = note_participant(problem, name, spoken.and_then(|(_, column)| line.cell(column)));
        if people.contains(&id) {
            line.note(bad, meaning, Trouble::TooFew);
        } else {
            people.push(id);
        }
    }
    for name in &group {
        let id = note_participant(problem, name, None);
        if !people.contains(&id) {
            people.push(id);
        }
    }
    if !group.is_empty() && people.len() < 2 {
        line.note(bad, "group", Trouble::TooFew);
    }
    people
}

fn read_wish(line: Line<'_>, problem: &Problem, bad: &mut BadCells) -> Wish {
    let times = Times(&problem.slots);
    let whole = |cell: &str| cell.parse().ok().filter(|weight| *weight >= 0).ok_or(Trouble::NotWhole);
    let equipment = line.cell("equipment").map(read_equipment).unwrap_or_default();
    Wish {
        row: line.number(),
        id: MeetingId(line.cell("id").map_or_else(|| format!("m{}", line.number()), str::to_owned)),
        people: Vec::new(),
        weight: line.parse(bad, "weight", whole),
        duration: line.parse(bad, "duration", |cell| times.length(cell)),
        session: line.parse(bad, "session", read_session),
        slot: line.parse(bad, "slot", |cell| times.slot(cell)),
        table: line.parse(bad, "table", |cell| {
            let table = problem.tables.iter().find(|table| table.id.0 == cell);
            table.map(|table| table.id.clone()).ok_or(Trouble::NoSuchTable)
        }),
        equipment,
        interpreting: line.parse(bad, "interpreting", read_interpreting),
    }
}

impl<'a> Wishes<'a> {
    /// Two who ask for each other meet once, and both wishes count.
    fn add(&mut self, line: Line<'a>, wish: Wish, bad: &mut BadCells) {
        if let Some((row, _)) = self.by_id.get(&wish.id.0) {
            line.note(bad, "id", Trouble::Twice { row: row.to_string() });
            return;
        }
        let mut people = wish.people.clone();
        people.sort();
        let (row, id) = (wish.row, wish.id.0.clone());
        let at = *self.by_people.entry(people).or_insert(self.all.len());
        if let Some(known) = self.all.get_mut(at) {
            known.join(line, wish, bad);
        } else {
            self.all.push(wish);
        }
        self.by_id.insert(id, (row, at));
        self.lines.push((at, line));
    }

    /// The meetings that each meeting must follow.
    fn find_after(&self, bad: &mut BadCells) -> Vec<Vec<MeetingId>> {
        let mut after: Vec<Vec<MeetingId>> = vec![Vec::new(); self.all.len()];
        for (at, line) in &self.lines {
            for item in line.cell("after").into_iter().flat_map(split_items) {
                let before = self.by_id.get(item).and_then(|(_, before)| self.all.get(*before));
                match (before, after.get_mut(*at)) {
                    (Some(before), Some(list)) if !list.contains(&before.id) => list.push(before.id.clone()),
                    (None, _) => line.note(bad, "after", Trouble::NoSuchMeeting),
                    _ => {}
                }
            }
        }
        after
    }
}

impl Wish {
    /// Adds what another row says about the same participants.
    fn join(&mut self, line: Line<'_>, other: Self, bad: &mut BadCells) {
        let weight = self.weight.unwrap_or(1).saturating_add(other.weight.unwrap_or(1));
        self.weight = Some(weight);
        let row = self.row;
        let mut clash = |meaning, is_clash: bool| {
            if is_clash {
                line.note(bad, meaning, Trouble::Contradicts { row: row.to_string() });
            }
        };
        clash("duration", !agree(&mut self.duration, other.duration));
        clash("session", !agree(&mut self.session, other.session));
        clash("slot", !agree(&mut self.slot, other.slot));
        clash("table", !agree(&mut self.table, other.table));
        clash("interpreting", !agree(&mut self.interpreting, other.interpreting));
        for item in other.equipment {
            if !self.equipment.contains(&item) {
                self.equipment.push(item);
            }
        }
    }
}

/// Takes what the other says where nothing was said; whether both agree.
fn agree<T: PartialEq>(mine: &mut Option<T>, other: Option<T>) -> bool {
    match (&mine, other) {
        (_, None) => true,
        (None, other) => {
            *mine = other;
            true
        }
        (Some(mine), Some(other)) => *mine == other,
    }
}

fn into_meeting(wish: Wish, after: Vec<MeetingId>) -> Meeting {
    let usual = Meeting::default();
    Meeting {
        id: wish.id,
        participants: wish.people,
        weight: wish.weight.unwrap_or(usual.weight),
        duration: wish.duration.unwrap_or(usual.duration),
        session: wish.session,
        after,
        slot: wish.slot,
        table: wish.table,
        equipment: wish.equipment,
        interpreting: wish.interpreting.unwrap_or(usual.interpreting),
    }
}

fn read_session(cell: &str) -> Result<Session, Trouble> {
    match vocabulary::recognise(cell, &["morning", "afternoon"]) {
        Some("morning") => Ok(Session::Morning),
        Some(_) => Ok(Session::Afternoon),
        None => Err(Trouble::NotSession),
    }
}

/// Two languages, or none at all.
fn read_interpreting(cell: &str) -> Result<Interpreting, Trouble> {
    if vocabulary::recognise(cell, &["without"]).is_some() {
        return Ok(Interpreting::Without);
    }
    match tags(&cell.replace(['-', '–', '—', '↔', '→'], ",")).as_slice() {
        [one, other] => Ok(Interpreting::Between(one.clone(), other.clone())),
        _ => Err(Trouble::NotInterpreting),
    }
}

/// The things that one cell lists.
fn split_items(cell: &str) -> impl Iterator<Item = &str> {
    cell.split([';', '；', ',', '，', '、', '\n', '|']).map(str::trim).filter(|part| !part.is_empty())
}

/// Equipment in small letters, so that two spellings are one.
pub(super) fn read_equipment(cell: &str) -> Vec<Equipment> {
    split_items(cell).map(|item| Equipment(item.to_lowercase())).collect()
}

/// A participant is known by name; blanks within it do not matter.
pub(super) fn note_participant(problem: &mut Problem, name: &str, languages: Option<&str>) -> ParticipantId {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let id = ParticipantId(name.clone());
    let at = problem.participants.iter().position(|known| known.id == id).unwrap_or_else(|| {
        problem.participants.push(Participant { id: id.clone(), name, ..Participant::default() });
        problem.participants.len() - 1
    });
    let languages: Vec<Language> = languages.map(tags).unwrap_or_default();
    if let Some(person) = problem.participants.get_mut(at).filter(|_| !languages.is_empty()) {
        person.languages = languages;
    }
    id
}
