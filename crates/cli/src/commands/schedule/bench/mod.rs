//! `vitrina bench schedule`: every published instance of a folder scheduled, and the answers held against the published ones.

mod instance;
mod published;
mod summary;
mod table;

use std::{
    io::Write,
    path::{Path, PathBuf},
};

use i18n::{args, msg};

use self::{
    instance::{Bench, Line},
    summary::Summary,
    table::Table,
};
use super::{load::ending, refusal::Refusal};
use crate::{
    commands::Context,
    failure::{Failure, Outcome},
    lists::file_name,
    progress::tell,
    report::Words,
    schedule_arguments::BenchArguments,
    stop,
};

/// The cap on unevenness with which the best figures are published.
const FAIRNESS: u32 = 2;

/// Measures all data files of a folder; after Ctrl-C those that are done stay.
pub(in crate::commands) fn run(context: &Context, arguments: &BenchArguments) -> Outcome {
    let words = Words::new(context.locale);
    let files = list_files(words, &arguments.folder)?;
    let bench = Bench { words, time: arguments.time, published: published::load(words, &arguments.folder)? };
    stop::ask_first();
    let lines = if arguments.json { measure(&bench, &files) } else { measure_and_print(&bench, &files)? };
    if lines.len() < files.len() {
        tell_stopped(words, lines.len(), files.len())?;
    }
    let summary = Summary::of(&lines);
    let mut out = std::io::stdout().lock();
    if arguments.json {
        let all = serde_json::json!({ "instances": lines, "summary": summary });
        serde_json::to_writer_pretty(&mut out, &all)?;
        writeln!(out)?;
    } else {
        writeln!(out, "\n{}", summary.say(words))?;
    }
    judge(words, &summary)
}

fn measure(bench: &Bench, files: &[PathBuf]) -> Vec<Line> {
    files.iter().map_while(|path| bench.measure(path)).collect()
}

/// A row appears as soon as its instance is done: the whole may take hours.
fn measure_and_print(bench: &Bench, files: &[PathBuf]) -> Result<Vec<Line>, Failure> {
    let table = Table::new(bench.words, files);
    let mut out = std::io::stdout().lock();
    writeln!(out, "{}", table.header())?;
    let mut lines = Vec::new();
    for line in files.iter().map_while(|path| bench.measure(path)) {
        writeln!(out, "{}", table.row(&line))?;
        out.flush()?;
        lines.push(line);
    }
    Ok(lines)
}

fn tell_stopped(words: Words, done: usize, files: usize) -> Outcome {
    if done == 0 {
        return Err(Failure::Stopped(words.plain(msg!("bench-stopped-empty"))));
    }
    tell(&words.text(msg!("bench-stopped"), &args!("done" => done, "files" => files)));
    Ok(())
}

/// What must not be: a published answer contradicted, a plan that breaks a rule.
fn judge(words: Words, summary: &Summary) -> Outcome {
    if summary.contradicted + summary.broken == 0 {
        return Ok(());
    }
    let args = args!("contradicted" => summary.contradicted, "broken" => summary.broken);
    Err(Failure::Broken(words.text(msg!("bench-failed"), &args)))
}

/// The data files of a folder by name.
fn list_files(words: Words, folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let unreadable = |error: &std::io::Error| Refusal::unreadable(folder, error).tell(words);
    let entries = std::fs::read_dir(folder).map_err(|error| unreadable(&error))?;
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.map_err(|error| unreadable(&error))?.path();
        if ending(&path) == "dzn" {
            files.push(path);
        }
    }
    files.sort();
    if files.is_empty() {
        return Err(Refusal::NoInstances { file: file_name(folder) }.tell(words));
    }
    Ok(files)
}
