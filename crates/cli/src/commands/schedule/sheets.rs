//! The plan as a workbook: the grid, everybody's day, the interpreters' day, what has no place.

use i18n::{args, msg};
use scheduling::{Appointment, ParticipantDay};

use super::{
    Made,
    book::{BETWEEN, Book, Named},
    grid::{self, GridCell, HallGrid},
    sayings::Sayings,
};
use crate::report::{Cell, Column, Table, Words};

/// All sheets.
pub(super) fn tabulate(words: Words, made: Made<'_>, book: &Book<'_>) -> Vec<Table> {
    vec![
        tabulate_grid(words, made, book),
        tabulate_days(words, made, book),
        tabulate_interpreters(words, made, book),
        tabulate_unplaced(words, made, book),
    ]
}

/// A row a slot, a column a table.
fn tabulate_grid(words: Words, made: Made<'_>, book: &Book<'_>) -> Table {
    let halls = grid::build(book, made.plan);
    let mut columns = vec![Column { name: words.plain(msg!("schedule-column-time")), width: 14.0 }];
    columns.extend(halls.iter().flat_map(|hall| {
        hall.tables.iter().map(|table| Column { name: name_table(words, hall, table), width: 26.0 })
    }));
    let rows = (0..made.problem.slots.len()).map(|place| {
        let in_hall: Vec<_> = halls.iter().filter_map(|hall| hall.rows.get(place)).collect();
        let time = in_hall.first().map_or_else(String::new, |row| row.slot.clone());
        let cells = in_hall.iter().flat_map(|row| &row.cells);
        [Cell::Text(time)].into_iter().chain(cells.map(|cell| write_cell(cell.as_ref()))).collect()
    });
    Table { name: words.plain(msg!("schedule-sheet-grid")), columns, rows: rows.collect() }
}

fn name_table(words: Words, hall: &HallGrid, table: &str) -> String {
    let name = words.text(msg!("schedule-calendar-place"), &args!("table" => table.to_owned()));
    if hall.name.is_empty() { name } else { [&name, hall.name.as_str()].join(BETWEEN) }
}

fn write_cell(cell: Option<&GridCell>) -> Cell {
    let text = cell.map_or_else(String::new, |cell| {
        let people = cell.parties.iter().chain(&cell.interpreter);
        people.map(|person| person.text.as_str()).collect::<Vec<_>>().join("\n")
    });
    Cell::Text(text)
}

/// A row an appointment of a participant.
fn tabulate_days(words: Words, made: Made<'_>, book: &Book<'_>) -> Table {
    let columns = [
        (msg!("schedule-column-participant"), 36.0),
        (msg!("schedule-column-time"), 14.0),
        (msg!("schedule-column-with"), 44.0),
        (msg!("schedule-column-table"), 12.0),
        (msg!("schedule-column-hall"), 16.0),
        (msg!("schedule-column-interpreter"), 26.0),
        (msg!("schedule-column-meeting"), 14.0),
    ];
    let row = |day: &ParticipantDay, meeting: &Appointment| {
        let mut row = vec![Cell::Text(book.participant(&day.participant).text)];
        row.extend(write_appointment(book, meeting));
        row
    };
    let days = made.report.days.iter();
    let rows = days.flat_map(|day| day.meetings.iter().map(move |meeting| row(day, meeting))).collect();
    Table::new(&words, msg!("schedule-sheet-days"), &columns, rows)
}

fn write_appointment(book: &Book<'_>, meeting: &Appointment) -> Vec<Cell> {
    let with: Vec<Named> = meeting.with.iter().map(|person| book.participant(person)).collect();
    let hall = book.hall(&meeting.table).map_or_else(String::new, |(_, hall)| hall.0.clone());
    let interpreter = meeting.interpreter.as_ref().map(|it| book.interpreter(it).text);
    vec![
        Cell::Text(book.time(&meeting.slot, book.duration(&meeting.meeting))),
        Cell::Text(join(&with)),
        Cell::Text(meeting.table.0.clone()),
        Cell::Text(hall),
        Cell::Text(interpreter.unwrap_or_default()),
        Cell::Text(meeting.meeting.0.clone()),
    ]
}

/// A row an appointment of an interpreter.
fn tabulate_interpreters(words: Words, made: Made<'_>, book: &Book<'_>) -> Table {
    let columns = [
        (msg!("schedule-column-interpreter"), 30.0),
        (msg!("schedule-column-time"), 14.0),
        (msg!("schedule-column-with"), 60.0),
        (msg!("schedule-column-table"), 12.0),
    ];
    let rows = made.report.interpreters.iter().flat_map(|used| {
        used.meetings.iter().map(|meeting| {
            vec![
                Cell::Text(book.interpreter(&used.interpreter).text),
                Cell::Text(book.time(&meeting.slot, book.duration(&meeting.meeting))),
                Cell::Text(join(&book.parties(&meeting.meeting))),
                Cell::Text(meeting.table.0.clone()),
            ]
        })
    });
    Table::new(&words, msg!("schedule-sheet-interpreters"), &columns, rows.collect())
}

/// A row a meeting without a place.
fn tabulate_unplaced(words: Words, made: Made<'_>, book: &Book<'_>) -> Table {
    let columns = [
        (msg!("schedule-column-meeting"), 14.0),
        (msg!("schedule-column-with"), 44.0),
        (msg!("schedule-column-weight"), 10.0),
        (msg!("schedule-column-reason"), 60.0),
        (msg!("schedule-column-remedy"), 50.0),
    ];
    let sayings = Sayings::new(words, book);
    let rows = made.report.unplaced.iter().map(|left| {
        let weight = book.meeting(&left.meeting).map_or(0, |meeting| meeting.weight);
        vec![
            Cell::Text(left.meeting.0.clone()),
            Cell::Text(join(&book.parties(&left.meeting))),
            Cell::Text(weight.to_string()),
            Cell::Text(sayings.reasons(&left.reason).join("\n")),
            Cell::Text(left.remedy.as_ref().map(|remedy| sayings.remedy(remedy)).unwrap_or_default()),
        ]
    });
    Table::new(&words, msg!("schedule-sheet-unplaced"), &columns, rows.collect())
}

fn join(people: &[Named]) -> String {
    people.iter().map(|person| person.text.as_str()).collect::<Vec<_>>().join(BETWEEN)
}
