//! The lists of participants and interpreters: who is there when, speaks what and needs which rest.

use std::{collections::BTreeSet, path::Path};

use i18n::{args, msg};
use scheduling::{Hours, Interpreter, Language, ParticipantId, Problem};

use super::{
    Task,
    book::BETWEEN,
    cells::{BadCells, Trouble},
    listing::{Columns, Line, Listing},
    requests::note_participant,
    times::Times,
    vocabulary,
};
use crate::{failure::Outcome, lists::file_name, progress::tell};

const PARTICIPANTS: Columns =
    Columns { needed: &[&["name"]], known: &["languages", "hours", "away", "lunch", "in-row"] };
const INTERPRETERS: Columns =
    Columns { needed: &[&["name", "languages"]], known: &["hours", "away", "lunch", "in-row"] };

/// Whoever asks for a meeting and is not in a list of nearly all takes part, too, but it is said: it may be a slip.
pub(super) fn read_participants(
    task: Task<'_>,
    path: &Path,
    problem: &mut Problem,
    bad: &mut BadCells,
) -> Outcome {
    let listing = Listing::read(task, path, &PARTICIPANTS)?;
    let mut listed: BTreeSet<ParticipantId> = BTreeSet::new();
    for line in listing.lines() {
        let Some(name) = line.need(bad, "name") else { continue };
        let hours = read_hours(line, Times(&problem.slots), bad);
        let id = note_participant(problem, name, line.cell("languages"));
        if let Some(person) = problem.participants.iter_mut().find(|person| person.id == id) {
            person.hours = hours;
        }
        if !listed.insert(id) {
            line.note(bad, "name", Trouble::Repeated);
        }
    }
    let others = problem.participants.iter().filter(|person| !listed.contains(&person.id));
    let others: Vec<&str> = others.map(|person| person.name.as_str()).collect();
    // A list of the exceptions alone is as good as a list of all.
    if (1..listed.len()).contains(&others.len()) {
        let args = args!("file" => file_name(path), "names" => others.join(BETWEEN));
        tell(&task.words.text(msg!("schedule-not-listed"), &args));
    }
    Ok(())
}

/// Reads the list of interpreters.
pub(super) fn read_interpreters(
    task: Task<'_>,
    path: &Path,
    problem: &mut Problem,
    bad: &mut BadCells,
) -> Outcome {
    let listing = Listing::read(task, path, &INTERPRETERS)?;
    for line in listing.lines() {
        let Some(name) = line.need(bad, "name") else { continue };
        let Some(languages) = line.need(bad, "languages").map(tags) else { continue };
        if problem.interpreters.iter().any(|known| known.id.0 == name) {
            line.note(bad, "name", Trouble::Repeated);
            continue;
        }
        let hours = read_hours(line, Times(&problem.slots), bad);
        problem.interpreters.push(Interpreter { id: name.into(), name: name.to_owned(), languages, hours });
    }
    Ok(())
}

fn read_hours(line: Line<'_>, times: Times<'_>, bad: &mut BadCells) -> Hours {
    let mut hours = line.parse(bad, "hours", |cell| times.hours(cell)).unwrap_or_default();
    hours.away.extend(line.parse(bad, "away", |cell| times.touched(cell)).unwrap_or_default());
    hours.lunch = line.parse(bad, "lunch", |cell| times.lunch(cell)).flatten();
    let count = |cell: &str| cell.parse().ok().filter(|most| *most > 0).ok_or(Trouble::NotCount);
    hours.most_in_row = line.parse(bad, "in-row", count);
    hours
}

/// The languages of a cell.
pub(super) fn tags(cell: &str) -> Vec<Language> {
    vocabulary::languages(cell).into_iter().map(Language).collect()
}

/// The names of a cell: a comma may be part of a name.
pub(super) fn split_names(cell: &str) -> Vec<&str> {
    cell.split([';', '；', '、', '\n', '|']).map(str::trim).filter(|name| !name.is_empty()).collect()
}
