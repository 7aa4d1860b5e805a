//! Tables by slots: which meeting is where and when, for the page and the workbook.

use std::collections::BTreeMap;

use scheduling::{Placement, Plan, TableId};
use serde::Serialize;

use super::book::{Book, Named};

/// How many colours there are for halls.
pub(super) const COLOURS: usize = 6;
/// Sizes of the drawing, in its own units.
const LETTER: usize = 4;
const LONGEST_NAME: usize = 12;
const TOP: usize = 18;
const CELL: (usize, usize) = (22, 9);
/// A drawing of more tables would be a grey field.
const MOST_DRAWN: usize = 120;

/// The grid of one hall.
#[derive(Debug, Serialize)]
pub(super) struct HallGrid {
    pub(super) name: String,
    pub(super) colour: usize,
    pub(super) tables: Vec<String>,
    pub(super) rows: Vec<GridRow>,
}

/// One slot in a hall.
#[derive(Debug, Serialize)]
pub(super) struct GridRow {
    pub(super) slot: String,
    pub(super) cells: Vec<Option<GridCell>>,
}

/// A meeting at a table in a slot.
#[derive(Clone, Debug, Serialize)]
pub(super) struct GridCell {
    pub(super) meeting: String,
    pub(super) parties: Vec<Named>,
    pub(super) interpreter: Option<Named>,
}

/// The whole grid as a drawing.
#[derive(Debug, Serialize)]
pub(super) struct Drawing {
    width: usize,
    height: usize,
    cell_width: usize,
    cell_height: usize,
    slots: Vec<Label>,
    tables: Vec<Label>,
    blocks: Vec<Block>,
}

#[derive(Debug, Serialize)]
struct Label {
    x: usize,
    y: usize,
    text: String,
}

#[derive(Debug, Serialize)]
struct Block {
    x: usize,
    y: usize,
    colour: usize,
    is_taken: bool,
}

/// The grids of all halls.
pub(super) fn build(book: &Book<'_>, plan: &Plan) -> Vec<HallGrid> {
    let taken = index(book, plan);
    let halls = (0..).zip(book.halls());
    halls
        .map(|(place, hall)| {
            let tables: Vec<&TableId> = book
                .problem
                .tables
                .iter()
                .filter(|table| table.hall == **hall)
                .map(|table| &table.id)
                .collect();
            let rows = (0..).zip(&book.problem.slots).map(|(slot, entry)| GridRow {
                slot: book.time(&entry.id, 1),
                cells: tables
                    .iter()
                    .map(|table| taken.get(&(table.0.as_str(), slot)).map(|placement| cell(book, placement)))
                    .collect(),
            });
            HallGrid {
                name: hall.0.clone(),
                colour: place % COLOURS,
                rows: rows.collect(),
                tables: tables.iter().map(|table| table.0.clone()).collect(),
            }
        })
        .collect()
}

/// The grid as a drawing, where it is not too large to be seen.
pub(super) fn draw(book: &Book<'_>, plan: &Plan) -> Option<Drawing> {
    let problem = book.problem;
    if problem.tables.is_empty() || problem.tables.len() > MOST_DRAWN {
        return None;
    }
    let taken = index(book, plan);
    let (width, height) = CELL;
    let names: Vec<String> =
        problem.tables.iter().map(|table| table.id.0.chars().take(LONGEST_NAME).collect()).collect();
    let longest = names.iter().map(|name| name.chars().count()).max().unwrap_or_default();
    let left = longest * LETTER + 8;
    let places = || (0..).zip(&problem.tables);
    let blocks = places().flat_map(|(row, table)| {
        let taken = &taken;
        (0..problem.slots.len()).map(move |slot| Block {
            x: left + slot * width,
            y: TOP + row * height,
            colour: book.hall(&table.id).map_or(0, |(hall, _)| hall % COLOURS),
            is_taken: taken.contains_key(&(table.id.0.as_str(), slot)),
        })
    });
    // Every other label, so that times do not run into each other.
    let slots = (0..).zip(&problem.slots).step_by(2).map(|(place, slot)| Label {
        x: left + place * width,
        y: TOP - 6,
        text: book.slot(&slot.id),
    });
    let tables =
        (0..).zip(names).map(|(row, text)| Label { x: left - 4, y: TOP + row * height + height - 2, text });
    Some(Drawing {
        width: left + problem.slots.len() * width,
        height: TOP + problem.tables.len() * height,
        cell_width: width - 1,
        cell_height: height - 1,
        slots: slots.collect(),
        tables: tables.collect(),
        blocks: blocks.collect(),
    })
}

/// The placement of each table and slot.
fn index<'a>(book: &Book<'_>, plan: &'a Plan) -> BTreeMap<(&'a str, usize), &'a Placement> {
    plan.placements
        .iter()
        .filter_map(|placement| Some((placement, book.place(&placement.slot)?)))
        .flat_map(|(placement, first)| {
            (first..first + book.duration(&placement.meeting))
                .map(move |slot| ((placement.table.0.as_str(), slot), placement))
        })
        .collect()
}

fn cell(book: &Book<'_>, placement: &Placement) -> GridCell {
    GridCell {
        meeting: placement.meeting.0.clone(),
        parties: book.parties(&placement.meeting),
        interpreter: placement.interpreter.as_ref().map(|interpreter| book.interpreter(interpreter)),
    }
}
