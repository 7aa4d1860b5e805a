//! Everything that the report's page shows, already decided.

use i18n::{Day, args, msg};
use scheduling::{Appointment, InterpreterUse, ParticipantDay, Proof, Unplaced};
use serde::Serialize;

use super::{
    Made, Task,
    book::{Book, Named},
    grid::{self, Drawing, HallGrid},
    sayings::Sayings,
};
use crate::{report::Words, schedule_arguments::Aim};

/// Marks that the participants of an invented programme carry.
const DEMO_MARKS: [&str; 3] = ["(демо)", "（演示）", "(demo)"];

/// The page.
#[derive(Debug, Serialize)]
pub(super) struct Page {
    lang: &'static str,
    generated: String,
    demo: bool,
    placed: usize,
    meetings: usize,
    people: usize,
    idle: u32,
    interpreters: Vec<InterpreterView>,
    verdict: Vec<String>,
    halls: Vec<HallGrid>,
    drawing: Option<Drawing>,
    days: Vec<DayView>,
    unplaced: Vec<UnplacedView>,
}

#[derive(Debug, Serialize)]
struct InterpreterView {
    name: Named,
    taken: u32,
    available: u32,
    share: u32,
    meetings: Vec<EntryView>,
}

/// A participant's own day.
#[derive(Debug, Serialize)]
struct DayView {
    number: usize,
    name: Named,
    wanted: u32,
    placed: usize,
    idle: usize,
    entries: Vec<EntryView>,
    waits: Vec<EntryView>,
}

/// A line of a day: a meeting, or a wait for one.
#[derive(Debug, Serialize)]
struct EntryView {
    order: usize,
    is_wait: bool,
    time: String,
    with: Vec<Named>,
    table: String,
    hall: String,
    colour: usize,
    interpreter: Option<Named>,
}

#[derive(Debug, Serialize)]
struct UnplacedView {
    meeting: String,
    parties: Vec<Named>,
    weight: i64,
    reasons: Vec<String>,
    remedy: Option<String>,
}

/// Decides what the page shows.
pub(super) fn build(task: Task<'_>, made: Made<'_>, book: &Book<'_>, today: Day) -> Page {
    let Made { problem, plan, report } = made;
    let sayings = Sayings::new(task.words, book);
    let locale = task.words.locale();
    let demo = problem.participants.iter().filter(|person| is_demo(&person.name)).count();
    Page {
        lang: locale.tag(),
        generated: task.arguments.date.unwrap_or(today).format(locale),
        demo: demo * 2 > problem.participants.len(),
        placed: plan.placements.len(),
        meetings: problem.meetings.len(),
        people: problem.participants.len(),
        idle: report.idle_slots,
        interpreters: report.interpreters.iter().map(|used| view_interpreter(book, used)).collect(),
        verdict: judge(task, made),
        halls: grid::build(book, plan),
        drawing: grid::draw(book, plan),
        days: (1..).zip(&report.days).map(|(number, day)| view_day(book, number, day)).collect(),
        unplaced: report.unplaced.iter().map(|left| view_unplaced(book, &sayings, left)).collect(),
    }
}

fn is_demo(name: &str) -> bool {
    DEMO_MARKS.iter().any(|mark| name.contains(mark))
}

/// What is proved about the plan, how far from the best it may be.
fn judge(task: Task<'_>, Made { problem, report, .. }: Made<'_>) -> Vec<String> {
    let words: Words = task.words;
    let proof = match report.proved {
        Proof::Optimal => msg!("schedule-proof-optimal"),
        Proof::Infeasible => msg!("schedule-proof-infeasible"),
        Proof::Open => msg!("schedule-proof-open"),
    };
    let found = match task.arguments.objective {
        Aim::Day => report.idle_slots,
        Aim::Jair => report.breaks,
    };
    let args = || {
        args!(
            "found" => found,
            "bound" => report.bound,
            "gap" => found.saturating_sub(report.bound),
        )
    };
    let is_unknown = report.proved == Proof::Open && report.bound == 0 && !report.unplaced.is_empty();
    let bound = match task.arguments.objective {
        Aim::Day if is_unknown => words.text(msg!("schedule-bound-unknown"), &args()),
        Aim::Day => words.text(msg!("schedule-bound-idle"), &args()),
        Aim::Jair => words.text(msg!("schedule-bound-breaks"), &args()),
    };
    let wanted: i64 = problem.meetings.iter().map(|meeting| meeting.weight).sum();
    let weight = args!(
        "placed" => report.score.weight,
        "wanted" => wanted,
        "bound" => report.weight_bound,
    );
    vec![words.plain(proof), words.text(msg!("schedule-bound-weight"), &weight), bound]
}

fn view_interpreter(book: &Book<'_>, used: &InterpreterUse) -> InterpreterView {
    InterpreterView {
        name: book.interpreter(&used.interpreter),
        taken: used.slots_taken,
        available: used.slots_available,
        share: (used.slots_taken * 100).checked_div(used.slots_available).unwrap_or_default().min(100),
        meetings: used.meetings.iter().map(|meeting| view_entry(book, meeting)).collect(),
    }
}

fn view_day(book: &Book<'_>, number: usize, day: &ParticipantDay) -> DayView {
    let mut entries: Vec<EntryView> = day.meetings.iter().map(|meeting| view_entry(book, meeting)).collect();
    let waits = || day.idle.iter().map(|slot| view_wait(book, day, slot));
    entries.extend(waits());
    entries.sort_by_key(|entry| entry.order);
    DayView {
        number,
        name: book.participant(&day.participant),
        wanted: day.wanted,
        placed: day.meetings.len(),
        idle: day.idle.len(),
        entries,
        waits: waits().collect(),
    }
}

fn view_entry(book: &Book<'_>, meeting: &Appointment) -> EntryView {
    let hall = book.hall(&meeting.table);
    EntryView {
        order: book.place(&meeting.slot).unwrap_or_default(),
        is_wait: false,
        time: book.time(&meeting.slot, book.duration(&meeting.meeting)),
        with: meeting.with.iter().map(|person| book.participant(person)).collect(),
        table: meeting.table.0.clone(),
        hall: hall.map_or_else(String::new, |(_, hall)| hall.0.clone()),
        colour: hall.map_or(0, |(place, _)| place % grid::COLOURS),
        interpreter: meeting.interpreter.as_ref().map(|interpreter| book.interpreter(interpreter)),
    }
}

/// Whoever idles waits for those of the next meeting.
fn view_wait(book: &Book<'_>, day: &ParticipantDay, slot: &scheduling::SlotId) -> EntryView {
    let order = book.place(slot).unwrap_or_default();
    let next = day.meetings.iter().find(|meeting| book.place(&meeting.slot).is_some_and(|at| at > order));
    EntryView {
        order,
        is_wait: true,
        time: book.time(slot, 1),
        with: next.map_or_else(Vec::new, |next| next.with.iter().map(|it| book.participant(it)).collect()),
        table: String::new(),
        hall: String::new(),
        colour: 0,
        interpreter: None,
    }
}

fn view_unplaced(book: &Book<'_>, sayings: &Sayings<'_>, left: &Unplaced) -> UnplacedView {
    UnplacedView {
        meeting: left.meeting.0.clone(),
        parties: book.parties(&left.meeting),
        weight: book.meeting(&left.meeting).map_or(0, |meeting| meeting.weight),
        reasons: sayings.reasons(&left.reason),
        remedy: left.remedy.as_ref().map(|remedy| sayings.remedy(remedy)),
    }
}
