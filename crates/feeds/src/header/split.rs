//! Tables that stand side by side under one header row.

use super::{
    dictionary::{Recognised, Sense},
    plan::HeaderCell,
    words::normalise,
};
use crate::Meaning;

/// Cuts a header row into the tables it heads, from left to right.
pub(crate) fn split_tables(cells: &[HeaderCell]) -> Vec<&[HeaderCell]> {
    let mut tables = Vec::new();
    let mut rest = cells;
    while let Some(at) = (1..rest.len()).find(|at| is_border(rest, *at)) {
        let (left, right) = rest.split_at(at);
        tables.push(trim_blank(left));
        rest = right;
    }
    tables.push(trim_blank(rest));
    tables
}

/// Whether a new table begins here: something marks a beginning, and both sides name the same things.
fn is_border(cells: &[HeaderCell], at: usize) -> bool {
    let Some((left, right)) = cells.split_at_checked(at) else { return false };
    let (Some(first), Some(start), Some(before)) = (left.first(), right.first(), left.last()) else {
        return false;
    };
    if start.text.is_empty() {
        return false;
    }
    let repeats_first = !first.text.is_empty() && normalise(&first.text) == normalise(&start.text);
    let numbers = is_row_number(start) && left.iter().any(is_row_number);
    let gap = before.text.is_empty();
    (repeats_first || numbers || gap)
        && is_table(left)
        && is_table(right)
        && shared_meanings(left, right) >= 2
}

fn is_row_number(cell: &HeaderCell) -> bool {
    matches!(cell.found, Some(Recognised { sense: Sense::RowNumber, .. }))
}

fn meanings(cells: &[HeaderCell]) -> Vec<(Meaning, Option<domain::Locale>)> {
    let known = |cell: &HeaderCell| cell.found?.column();
    cells.iter().filter_map(known).map(|column| (column.meaning, column.locale)).collect()
}

fn is_table(cells: &[HeaderCell]) -> bool {
    let naming =
        [Meaning::Name, Meaning::Description, Meaning::Scope, Meaning::Article, Meaning::Organisation];
    meanings(cells).iter().any(|(meaning, _)| naming.contains(meaning))
}

fn shared_meanings(left: &[HeaderCell], right: &[HeaderCell]) -> usize {
    let (left, mut right) = (meanings(left), meanings(right));
    right.sort_unstable();
    right.dedup();
    right.into_iter().filter(|meaning| meaning.0 != Meaning::Ignored && left.contains(meaning)).count()
}

fn trim_blank(cells: &[HeaderCell]) -> &[HeaderCell] {
    let filled = |cell: &HeaderCell| !cell.text.is_empty();
    let from = cells.iter().position(filled).unwrap_or_default();
    let to = cells.iter().rposition(filled).map_or(cells.len(), |last| last + 1);
    cells.get(from..to).unwrap_or(cells)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn widths(headers: &[&str]) -> Vec<usize> {
        let cells: Vec<HeaderCell> =
            headers.iter().enumerate().map(|(index, text)| HeaderCell::new(index, text)).collect();
        split_tables(&cells).into_iter().map(<[HeaderCell]>::len).collect()
    }

    #[test]
    fn a_second_row_number_starts_a_second_table() {
        let headers = [
            "№ п/п",
            "Номенклатурный номер",
            "Наименование",
            "Ед.",
            "Цена",
            "п/н",
            "Каталожный номер",
            "Наименование",
            "Цена",
        ];
        assert_eq!(widths(&headers), [5, 4]);
    }

    #[test]
    fn a_gap_or_a_repetition_does_too() {
        assert_eq!(widths(&["Товар", "Цена", "", "Товар", "Цена"]), [2, 2]);
        assert_eq!(widths(&["品名", "单价", "品名", "单价"]), [2, 2]);
    }

    #[test]
    fn one_table_in_three_languages_stays_whole() {
        assert_eq!(widths(&["name_ru", "description_ru", "name_zh", "description_zh"]), [4]);
        assert_eq!(widths(&["Наименование", "Полное наименование", "Цена", "Цена опт"]), [4]);
    }
}
