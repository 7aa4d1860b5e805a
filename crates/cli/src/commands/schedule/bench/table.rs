//! The table of a run: columns as wide as their words, rows that can be printed one by one.

use std::path::PathBuf;

use i18n::{args, format_decimal, msg};
use scheduling::Proof;

use super::{
    super::book::BETWEEN,
    instance::{Agreement, Line},
};
use crate::report::Words;

/// Stands where there is no figure.
const NOTHING: &str = "—";
/// Room for the figures of a column.
const FIGURE: usize = 7;
const PROOFS: [&str; 3] = ["optimal", "infeasible", "open"];

/// How the rows are set.
pub(super) struct Table {
    words: Words,
    name: usize,
    columns: [Column; 6],
}

struct Column {
    heading: String,
    width: usize,
    is_text: bool,
}

impl Table {
    /// A table for these files.
    pub(super) fn new(words: Words, files: &[PathBuf]) -> Self {
        let name = |path: &PathBuf| width(&path.file_stem().unwrap_or_default().to_string_lossy());
        let names = files.iter().map(name).chain([width(&words.plain(msg!("bench-column-instance")))]);
        let proofs = PROOFS.map(|proof| width(&say_proof(words, proof)));
        let impossible = width(&words.plain(msg!("bench-impossible")));
        let column = |heading: String, least: usize, is_text| Column {
            width: width(&heading).max(least),
            heading,
            is_text,
        };
        Self {
            words,
            name: names.max().unwrap_or_default(),
            columns: [
                column(words.plain(msg!("bench-column-breaks")), FIGURE, false),
                column(words.plain(msg!("bench-column-proved")), proofs.into_iter().max().unwrap_or(0), true),
                column(words.plain(msg!("bench-column-bound")), FIGURE, false),
                column(words.plain(msg!("bench-column-seconds")), FIGURE, false),
                column(words.plain(msg!("bench-column-published")), impossible, false),
                column(words.plain(msg!("bench-column-agreement")), 0, true),
            ],
        }
    }

    /// The first line.
    pub(super) fn header(&self) -> String {
        let headings = self.columns.each_ref().map(|column| column.heading.clone());
        self.set(&self.words.plain(msg!("bench-column-instance")), &headings)
    }

    /// The line of an instance; what is wrong with it stands at its end.
    pub(super) fn row(&self, line: &Line) -> String {
        let figures = line.figures.as_ref();
        let say = |figure: Option<u32>| figure.map_or_else(|| NOTHING.to_owned(), |it| it.to_string());
        let published = match &line.published {
            Some(published) => published
                .breaks
                .map_or_else(|| self.words.plain(msg!("bench-impossible")), |breaks| breaks.to_string()),
            None => NOTHING.to_owned(),
        };
        let cells = [
            // Breaks of a plan that is no answer would look like an answer.
            say(figures.filter(|it| it.is_answer()).map(|it| it.breaks)),
            figures.map_or_else(|| NOTHING.to_owned(), |it| say_proof(self.words, tag(&it.proved).as_str())),
            say(figures.filter(|it| it.proved != Proof::Infeasible).map(|it| it.bound)),
            format_decimal(self.words.locale(), line.seconds, 2),
            published,
            self.say_agreement(line.agreement),
        ];
        let row = self.set(&line.instance, &cells);
        match self.note(line) {
            Some(note) => [row, note].join(BETWEEN),
            None => row,
        }
    }

    /// The first thing that is wrong, and how many more there are.
    fn note(&self, line: &Line) -> Option<String> {
        let violations = line.figures.iter().flat_map(|figures| &figures.violations);
        let mut wrong = line.faults.iter().chain(violations);
        let first = wrong.next()?;
        let more = wrong.count();
        Some(self.words.text(msg!("bench-wrong"), &args!("first" => first.clone(), "more" => more)))
    }

    fn say_agreement(&self, agreement: Agreement) -> String {
        let args = args!("agreement" => tag(&agreement).replace('_', "-"));
        self.words.text(msg!("bench-agreement"), &args)
    }

    fn set(&self, name: &str, cells: &[String; 6]) -> String {
        let mut line = pad(name, self.name, true);
        for (column, cell) in self.columns.iter().zip(cells) {
            line.push_str("  ");
            line.push_str(&pad(cell, column.width, column.is_text));
        }
        line.trim_end().to_owned()
    }
}

fn say_proof(words: Words, proof: &str) -> String {
    words.text(msg!("bench-proof"), &args!("proof" => proof.to_owned()))
}

/// The machine-readable name of a variant.
fn tag(variant: &impl serde::Serialize) -> String {
    let value = serde_json::to_value(variant).unwrap_or_default();
    value.as_str().unwrap_or_default().to_owned()
}

fn pad(text: &str, room: usize, is_text: bool) -> String {
    let blanks = " ".repeat(room.saturating_sub(width(text)));
    if is_text { [text, &blanks].concat() } else { [&blanks, text].concat() }
}

/// Columns that a text takes in a terminal: Chinese letters take two.
fn width(text: &str) -> usize {
    text.chars().map(|letter| if matches!(letter, '\u{2e80}'..='\u{ffe6}') { 2 } else { 1 }).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_letters_take_two_columns() {
        assert_eq!((width("最优"), width("лучшее")), (4, 6));
        assert_eq!((pad("最优", 6, true), pad("12", 4, false)), ("最优  ".to_owned(), "  12".to_owned()));
    }
}
