//! The report as tables: what the workbook and the separated values have in common.

use i18n::msg;
use matching::{Findings, Match, Theme};

use super::{
    model::{Bank, Card, ReportInput},
    words::{BETWEEN, Band, Words},
};

/// One cell, with its type.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cell {
    /// Words.
    Text(String),
    /// A whole number.
    Count(usize),
    /// A share of one.
    Share(f64),
    /// Any other number.
    Number(f64),
}

impl Cell {
    fn words(text: Option<&String>) -> Self {
        Self::Text(text.cloned().unwrap_or_default())
    }
}

/// A column: what it is called and how wide it is, in characters.
#[derive(Clone, Debug)]
pub(crate) struct Column {
    pub(crate) name: String,
    pub(crate) width: f64,
}

/// A sheet of a workbook.
#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) name: String,
    pub(crate) columns: Vec<Column>,
    pub(crate) rows: Vec<Vec<Cell>>,
}

impl Table {
    /// A sheet whose columns are named by keys.
    pub(crate) fn new(words: &Words, name: &str, columns: &[(&str, f64)], rows: Vec<Vec<Cell>>) -> Self {
        let columns = columns.iter().map(|&(key, width)| Column { name: words.plain(key), width }).collect();
        Self { name: words.plain(name), columns, rows }
    }
}

/// One row for each pair.
pub(super) fn tabulate_matches(words: &Words, input: &ReportInput<'_>) -> Table {
    let columns = [
        (msg!("report-column-number"), 6.0),
        (msg!("report-column-score"), 9.0),
        (msg!("report-column-band"), 16.0),
        (msg!("report-column-introduction"), 20.0),
        (msg!("report-column-offer-id"), 16.0),
        (msg!("report-column-offer-organisation"), 30.0),
        (msg!("report-column-offer-city"), 16.0),
        (msg!("report-column-offer-title"), 44.0),
        (msg!("report-column-request-id"), 22.0),
        (msg!("report-column-request-organisation"), 30.0),
        (msg!("report-column-request-city"), 16.0),
        (msg!("report-column-request-title"), 44.0),
        (msg!("report-column-themes"), 30.0),
        (msg!("report-column-reasons"), 70.0),
        (msg!("report-column-gaps"), 50.0),
    ];
    let themes = name_themes(words, input.findings);
    let rows = input
        .findings
        .matches
        .iter()
        .zip(&themes)
        .enumerate()
        .map(|(index, (found, themes))| match_row(words, input, index, (found, themes)))
        .collect();
    Table::new(words, msg!("report-sheet-matches"), &columns, rows)
}

/// For each match, the names of its themes.
fn name_themes(words: &Words, findings: &Findings) -> Vec<String> {
    let mut names = vec![Vec::new(); findings.matches.len()];
    for theme in &findings.themes {
        for index in &theme.matches {
            if let Some(of_match) = names.get_mut(*index) {
                of_match.push(words.theme(theme).1);
            }
        }
    }
    names.iter().map(|of_match| of_match.join(BETWEEN)).collect()
}

fn match_row(
    words: &Words,
    input: &ReportInput<'_>,
    index: usize,
    (found, themes): (&Match, &String),
) -> Vec<Cell> {
    let reasons: Vec<_> = found.reasons.iter().map(|reason| words.reason(reason)).collect();
    let gaps: Vec<_> = found.gaps.iter().map(|gap| words.gap(gap)).collect();
    let mut row = vec![
        Cell::Count(index + 1),
        Cell::Share(f64::from(found.score)),
        Cell::Text(words.band(Band::of(found.score))),
        Cell::Text(words.introduction(found.introduction)),
    ];
    row.extend(side_cells(input.offers, found.offer, found.offer_id.as_str()));
    row.extend(side_cells(input.requests, found.request, found.request_id.as_str()));
    row.extend([Cell::Text(themes.clone()), Cell::Text(reasons.join("\n")), Cell::Text(gaps.join("\n"))]);
    row
}

fn side_cells(bank: &Bank, index: usize, id: &str) -> [Cell; 4] {
    let card = bank.cards.get(index);
    [
        Cell::Text(id.to_owned()),
        Cell::words(card.and_then(|card| card.organisation.as_ref())),
        Cell::words(card.and_then(|card| card.city.as_ref())),
        Cell::words(card.map(|card| &card.title)),
    ]
}

/// One row for each theme.
pub(super) fn tabulate_themes(words: &Words, input: &ReportInput<'_>) -> Table {
    let columns = [
        (msg!("report-theme"), 50.0),
        (msg!("report-theme-strength"), 12.0),
        (msg!("report-theme-pairs"), 12.0),
        (msg!("report-theme-offers"), 16.0),
        (msg!("report-theme-requests"), 12.0),
    ];
    let rows = input.findings.themes.iter().map(|theme| theme_row(words, theme)).collect();
    Table::new(words, msg!("report-sheet-themes"), &columns, rows)
}

fn theme_row(words: &Words, theme: &Theme) -> Vec<Cell> {
    vec![
        Cell::Text(words.theme(theme).1),
        Cell::Number(f64::from(theme.strength)),
        Cell::Count(theme.matches.len()),
        Cell::Count(theme.offers.len()),
        Cell::Count(theme.requests.len()),
    ]
}

/// One row for each listing that found no counterpart.
pub(super) fn tabulate_unmet(words: &Words, input: &ReportInput<'_>) -> Table {
    let columns = [
        (msg!("report-column-side"), 14.0),
        (msg!("report-column-id"), 22.0),
        (msg!("report-column-organisation"), 34.0),
        (msg!("report-column-city"), 16.0),
        (msg!("report-column-title"), 60.0),
    ];
    let offers = pick(input.offers, &input.findings.unmet_offers)
        .map(|card| unmet_row(words.plain(msg!("report-side-offer")), card));
    let requests = pick(input.requests, &input.findings.unmet_requests)
        .map(|card| unmet_row(words.plain(msg!("report-side-request")), card));
    Table::new(words, msg!("report-sheet-unmet"), &columns, offers.chain(requests).collect())
}

fn pick<'a>(bank: &'a Bank, indices: &'a [usize]) -> impl Iterator<Item = &'a Card> {
    indices.iter().filter_map(|index| bank.cards.get(*index))
}

fn unmet_row(side: String, card: &Card) -> Vec<Cell> {
    vec![
        Cell::Text(side),
        Cell::Text(card.id.clone()),
        Cell::words(card.organisation.as_ref()),
        Cell::words(card.city.as_ref()),
        Cell::Text(card.title.clone()),
    ]
}

/// One row for each warning.
pub(super) fn tabulate_warnings(words: &Words, input: &ReportInput<'_>) -> Table {
    let columns = [
        (msg!("report-warning-place"), 40.0),
        (msg!("report-warning-text"), 70.0),
        (msg!("report-warning-remedy"), 60.0),
    ];
    let rows = input
        .warnings
        .iter()
        .map(|warning| {
            let said = [words.place(&warning.place), words.warning(warning), words.warning_remedy(warning)];
            said.map(Cell::Text).into()
        })
        .collect();
    Table::new(words, msg!("report-sheet-warnings"), &columns, rows)
}

/// Says that the lists are invented.
pub(super) fn tabulate_demo(words: &Words) -> Table {
    let rows = vec![vec![Cell::Text(words.plain(msg!("report-demo")))]];
    Table::new(words, msg!("report-sheet-demo"), &[(msg!("report-demo-title"), 80.0)], rows)
}
