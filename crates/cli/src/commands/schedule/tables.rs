//! Tables from a number or a list, and the ways between the halls they stand in.

use std::{collections::BTreeSet, path::Path};

use scheduling::{HallId, Problem, Table, Walk};

use super::{
    Task,
    cells::{BadCells, Trouble},
    clock::parse_minutes,
    listing::{Columns, Listing},
    refusal::Refusal,
    requests::read_equipment,
    times::Times,
};
use crate::{
    failure::{Failure, Outcome},
    schedule_arguments::Tables,
};

const COLUMNS: Columns =
    Columns { needed: &[&["table-name"]], known: &["hall", "seats", "equipment", "closed"] };
/// Stands for seats of which nothing is said.
const UNSAID: u16 = 0;

/// Puts the tables into the problem.
pub(super) fn read(task: Task<'_>, problem: &mut Problem, bad: &mut BadCells) -> Outcome {
    match &task.arguments.lists.tables {
        None => return Err(Refusal::ListNeedsDay.tell(task.words)),
        Some(Tables::Count(count)) => {
            let table = |number: u16| Table {
                id: number.to_string().as_str().into(),
                seats: UNSAID,
                ..Table::default()
            };
            problem.tables = (1..=*count).map(table).collect();
        }
        Some(Tables::File(path)) => read_list(task, path, problem, bad)?,
    }
    problem.walks = read_walks(task, problem)?;
    Ok(())
}

/// A table of whose seats nothing is said seats any group.
pub(super) fn seat_groups(problem: &mut Problem) {
    let largest = problem.meetings.iter().map(|meeting| meeting.participants.len()).max().unwrap_or(2).max(2);
    for table in problem.tables.iter_mut().filter(|table| table.seats == UNSAID) {
        table.seats = u16::try_from(largest).unwrap_or(u16::MAX);
    }
}

fn read_list(task: Task<'_>, path: &Path, problem: &mut Problem, bad: &mut BadCells) -> Outcome {
    let listing = Listing::read(task, path, &COLUMNS)?;
    for line in listing.lines() {
        let Some(name) = line.need(bad, "table-name") else { continue };
        if problem.tables.iter().any(|table| table.id.0 == name) {
            line.note(bad, "table-name", Trouble::Repeated);
            continue;
        }
        let count = |cell: &str| cell.parse().ok().filter(|seats| *seats > 0).ok_or(Trouble::NotCount);
        let closed = line.parse(bad, "closed", |cell| Times(&problem.slots).touched(cell));
        problem.tables.push(Table {
            id: name.into(),
            hall: line.cell("hall").unwrap_or_default().into(),
            seats: line.parse(bad, "seats", count).unwrap_or(UNSAID),
            equipment: line.cell("equipment").map(read_equipment).unwrap_or_default(),
            closed: closed.unwrap_or_default(),
        });
    }
    Ok(())
}

fn read_walks(task: Task<'_>, problem: &Problem) -> Result<Vec<Walk>, Failure> {
    let walks = task.arguments.lists.walks.iter().map(|text| {
        let walk = read_walk(text, Times(&problem.slots));
        let walk = walk.ok_or_else(|| Refusal::BadWalk { text: text.clone() }.tell(task.words))?;
        let has = |hall: &HallId| problem.tables.iter().any(|table| table.hall == *hall);
        let nowhere = [&walk.from, &walk.to].into_iter().find(|hall| !has(hall)).cloned();
        let Some(HallId(hall)) = nowhere else { return Ok(walk) };
        let halls: BTreeSet<&str> = problem.tables.iter().map(|table| table.hall.0.as_str()).collect();
        let halls = halls.into_iter().map(str::to_owned).collect();
        Err(Refusal::WalkToNowhere { text: text.clone(), hall, halls }.tell(task.words))
    });
    walks.collect()
}

/// Reads `HALL:HALL=SLOTS`, or minutes with their unit.
fn read_walk(text: &str, times: Times<'_>) -> Option<Walk> {
    let (halls, length) =
        text.replace('：', ":").rsplit_once('=').map(|(one, two)| (one.to_owned(), two.to_owned()))?;
    let (from, to) = halls.split_once(':')?;
    let (from, to) = (from.trim(), to.trim());
    let length = length.trim();
    let slots = length.parse().ok().or_else(|| parse_minutes(length).map(|time| times.in_slots(time)))?;
    (from != to).then(|| Walk { from: from.into(), to: to.into(), slots })
}

#[cfg(test)]
mod tests {
    use super::{super::clock::cut_day, *};

    #[test]
    fn ways_are_slots_or_minutes() {
        let day = cut_day("09:00-12:00/30m", None).unwrap();
        let walk = |text| read_walk(text, Times(&day)).map(|walk| (walk.from.0, walk.to.0, walk.slots));
        assert_eq!(walk("A:B=2"), Some(("A".into(), "B".into(), 2)));
        assert_eq!(walk("甲：乙=15分钟"), Some(("甲".into(), "乙".into(), 1)));
        for text in ["", "A:B", "A=1", "A:A=1", "A:B=far"] {
            assert_eq!(walk(text), None, "{text}");
        }
    }
}
