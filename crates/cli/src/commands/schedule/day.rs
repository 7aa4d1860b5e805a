//! From lists to a problem: the day around the requested meetings.

use scheduling::{Problem, Slot};

use super::{
    Task,
    cells::BadCells,
    clock::{MOST_SLOTS, cut_day, parse_stretch},
    people,
    refusal::Refusal,
    requests, tables,
};
use crate::failure::Failure;

/// Reads the lists that the arguments name; what is wrong in any of them is told at once.
pub(super) fn load(task: Task<'_>) -> Result<Problem, Failure> {
    let lists = &task.arguments.lists;
    let mut bad = BadCells::new(task.words);
    let mut problem = Problem { slots: make_slots(task)?, ..Problem::default() };
    tables::read(task, &mut problem, &mut bad)?;
    requests::read(task, &mut problem, &mut bad)?;
    if let Some(path) = &lists.participants {
        people::read_participants(task, path, &mut problem, &mut bad)?;
    }
    if let Some(path) = &lists.interpreters {
        people::read_interpreters(task, path, &mut problem, &mut bad)?;
    }
    bad.refuse()?;
    tables::seat_groups(&mut problem);
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
