//! `vitrina eval retrieval`: recall and mean reciprocal rank across languages.

use std::{collections::HashSet, io::Write, path::PathBuf};

use anyhow::Context as _;
use domain::Locale;
use lingua::retrieval::{Direction, Row, evaluate, name_vectors};

use super::Context;
use crate::{
    failure::{Failure, Outcome},
    toolkit::Toolkit,
};

/// What to measure.
pub(super) struct Wanted {
    pub(super) file: PathBuf,
    pub(super) ids: Option<PathBuf>,
    pub(super) table: Option<PathBuf>,
    pub(super) path: bool,
    pub(super) json: bool,
}

pub(super) fn run(context: &Context, wanted: &Wanted) -> Outcome {
    let rows = read_rows(wanted)?;
    let toolkit = Toolkit::load(&context.models, wanted.table.as_ref())?;
    let semantics = toolkit.semantics();
    let directions = evaluate(&rows, semantics.dimensions(), |inputs| name_vectors(&semantics, inputs));
    let mut out = std::io::stdout().lock();
    if wanted.json {
        serde_json::to_writer_pretty(&mut out, &serde_json::json!({ "directions": directions }))?;
        return Ok(writeln!(out)?);
    }
    writeln!(
        out,
        "{:<8} {:>8} {:>8} {:>9} {:>9} {:>7}",
        "", "queries", "gallery", "recall@1", "recall@10", "MRR"
    )?;
    for direction in &directions {
        writeln!(out, "{}", line(direction))?;
    }
    Ok(())
}

fn line(direction: &Direction) -> String {
    format!(
        "{} → {}  {:>8} {:>8} {:>9.3} {:>9.3} {:>7.3}",
        direction.from,
        direction.to,
        direction.queries,
        direction.gallery,
        direction.recall_at_1,
        direction.recall_at_10,
        direction.mrr
    )
}

fn read_rows(wanted: &Wanted) -> Result<Vec<Row>, Failure> {
    let read = |path: &PathBuf| {
        std::fs::read_to_string(path)
            .with_context(|| format!("read {}", path.display()))
            .map_err(|error| Failure::Usage(format!("{error:#}")))
    };
    let text = read(&wanted.file)?;
    let ids: Option<HashSet<String>> = match &wanted.ids {
        Some(path) => Some(read(path)?.lines().map(|line| line.trim().to_owned()).collect()),
        None => None,
    };
    let mut lines = text.lines();
    let header: Vec<&str> =
        lines.next().unwrap_or_default().trim_start_matches('\u{feff}').split('\t').collect();
    let position = |name: String| header.iter().position(|column| column.trim() == name);
    let id = position("id".to_owned());
    let texts = Locale::ALL.map(|locale| position(locale.code().to_owned()));
    let paths = Locale::ALL.map(|locale| position(format!("{locale}_path")));
    if texts.iter().flatten().count() < 2 {
        return Err(Failure::Usage(format!(
            "{}: line 1 names fewer than two of the columns ru, zh, en; write a tab-separated header such as id, ru, zh, en",
            wanted.file.display()
        )));
    }
    let rows: Vec<Row> = lines
        .map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            let cell = |at: Option<usize>| {
                let text = cells.get(at?)?.trim();
                (!text.is_empty()).then(|| text.to_owned())
            };
            let id = cell(id).unwrap_or_default();
            Row {
                texts: texts.map(cell),
                paths: if wanted.path { paths.map(cell) } else { [None, None, None] },
                is_query: ids.as_ref().is_none_or(|ids| ids.contains(&id)),
            }
        })
        .collect();
    if rows.is_empty() {
        return Err(Failure::Usage(format!("{}: no rows below the header", wanted.file.display())));
    }
    Ok(rows)
}
