//! Where a plan goes: every output is made before the first is written, and each is put in its place whole.

use std::{
    io::Write,
    path::{Path, PathBuf},
};

use anyhow::Context as _;
use i18n::{Day, args, msg};

use super::{Made, Task, book::Book, calendar, load::ending, page, refusal::Refusal, sheets};
use crate::{
    config,
    failure::{Failure, Outcome},
    lists::file_name,
    progress::tell,
    report::{STYLE, Sources, render_page, render_tables, write_atomically},
};

const SOURCES: Sources = Sources {
    templates: &[
        ("schedule.html", include_str!("templates/schedule.html")),
        ("grid.html", include_str!("templates/grid.html")),
        ("day.html", include_str!("templates/day.html")),
        ("rest.html", include_str!("templates/rest.html")),
    ],
    main: "schedule.html",
    styles: &[STYLE, include_str!("templates/schedule.css")],
    script: "",
};

/// Whether the outputs' endings mean something, before any work is done.
pub(super) fn check_names(task: Task<'_>) -> Outcome {
    let arguments = task.arguments;
    let plan = arguments.out.iter().map(|path| (path, ["json", "xlsx"].as_slice()));
    let report = arguments.report.iter().map(|path| (path, ["html", "htm"].as_slice()));
    match plan.chain(report).find(|(path, endings)| !endings.contains(&ending(path).as_str())) {
        Some((path, _)) => Err(Refusal::UnknownEnding { file: file_name(path) }.tell(task.words)),
        None => Ok(()),
    }
}

/// Writes everything that the arguments ask for; `json` is the plan's JSON.
pub(super) fn write(task: Task<'_>, made: Made<'_>, json: &[u8]) -> Outcome {
    let arguments = task.arguments;
    let book = Book::new(made.problem);
    let mut files: Vec<(PathBuf, Vec<u8>)> = Vec::new();
    if let Some(path) = &arguments.out {
        files.push((path.clone(), make_plan(task, made, &book, (path, json))?));
    }
    if let Some(path) = &arguments.report {
        let page = page::build(task, made, &book, config::today());
        let html = render_page(task.words, SOURCES, &page).context("render the page")?;
        files.push((path.clone(), html.into_bytes()));
    }
    let calendars =
        arguments.ics.as_ref().map(|folder| make_calendars(task, made, &book, folder)).transpose()?;
    let _placing = crate::stop::hold();
    if let Some(folder) = &arguments.ics {
        std::fs::create_dir_all(folder).with_context(|| format!("make {}", folder.display()))?;
    }
    for (path, bytes) in files.iter().chain(calendars.iter().flatten()) {
        write_atomically(path, bytes).with_context(|| format!("write {}", path.display()))?;
    }
    if files.is_empty() && calendars.is_none() {
        let mut out = std::io::stdout().lock();
        out.write_all(json)?;
        writeln!(out)?;
    }
    tell_done(task, made, &files, calendars.as_ref().map_or(0, Vec::len));
    Ok(())
}

fn make_plan(
    task: Task<'_>,
    made: Made<'_>,
    book: &Book<'_>,
    (path, json): (&Path, &[u8]),
) -> Result<Vec<u8>, Failure> {
    if ending(path) == "json" {
        return Ok([json, b"\n"].concat());
    }
    let tables = sheets::tabulate(task.words, made, book);
    Ok(render_tables(&tables, config::today()).context("make the workbook")?)
}

fn make_calendars(
    task: Task<'_>,
    made: Made<'_>,
    book: &Book<'_>,
    folder: &Path,
) -> Result<Vec<(PathBuf, Vec<u8>)>, Failure> {
    if made.problem.slots.iter().any(|slot| slot.start.is_none() || slot.end.is_none()) {
        return Err(Refusal::SlotsWithoutTimes.tell(task.words));
    }
    let date: Day = task.arguments.date.unwrap_or_else(config::today);
    let writer = calendar::Writer::new(task.words, book, date, config::now());
    let days = (1..).zip(&made.report.days);
    Ok(days
        .map(|(number, day)| {
            (folder.join(calendar::file_name(number, &day.participant)), writer.write(day).into_bytes())
        })
        .collect())
}

fn tell_done(task: Task<'_>, made: Made<'_>, files: &[(PathBuf, Vec<u8>)], calendars: usize) {
    let args = args!(
        "placed" => made.plan.placements.len(),
        "meetings" => made.problem.meetings.len(),
        "idle" => made.report.idle_slots,
    );
    tell(&task.words.text(msg!("schedule-done"), &args));
    for (path, _) in files {
        tell(&format!("  {}", path.display()));
    }
    if let Some(folder) = task.arguments.ics.as_ref().filter(|_| calendars > 0) {
        let args = args!("count" => calendars, "folder" => folder.display().to_string());
        tell(&format!("  {}", task.words.text(msg!("schedule-done-calendars"), &args)));
    }
}
