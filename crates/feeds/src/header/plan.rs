//! What to do with each column of a table, decided once for all its rows.

use std::collections::BTreeMap;

use super::{
    dictionary::{Recognised, Sense, Strength, recognise},
    hints::PriceHints,
    words::normalise,
};
use crate::{Column, Meaning, TableMapping};

/// A column of a table.
#[derive(Clone, Debug)]
pub(crate) struct PlannedColumn {
    /// The cell's position in a row.
    pub(crate) index: usize,
    /// The header's text, else the column's letters.
    pub(crate) header: String,
    /// What it was recognised as; kept as a property otherwise.
    pub(crate) column: Option<Column>,
}

/// A table: where its columns stand and what they mean.
#[derive(Clone, Debug)]
pub(crate) struct TablePlan {
    /// The columns in their order.
    pub(crate) columns: Vec<PlannedColumn>,
    /// The header's row; `None` where the columns are named by position.
    pub(crate) header_row: Option<u64>,
    /// What the price header says.
    pub(crate) hints: PriceHints,
    /// Which column gives the record's id.
    pub(crate) id: Option<usize>,
}

impl TablePlan {
    /// Whether some column has the meaning.
    pub(crate) fn has(&self, meaning: Meaning) -> bool {
        self.columns.iter().any(|column| column.column.is_some_and(|known| known.meaning == meaning))
    }

    /// The columns of a meaning.
    pub(crate) fn of(&self, meaning: Meaning) -> impl Iterator<Item = &PlannedColumn> {
        self.columns.iter().filter(move |column| column.column.is_some_and(|known| known.meaning == meaning))
    }

    /// How the table is shown to the user.
    pub(crate) fn mapping(&self, sheet: Option<&str>) -> TableMapping {
        TableMapping {
            sheet: sheet.map(str::to_owned),
            header_row: self.header_row,
            columns: self.columns.iter().map(|column| (column.header.clone(), column.column)).collect(),
        }
    }
}

/// A header cell before the plan.
#[derive(Clone, Debug)]
pub(crate) struct HeaderCell {
    /// Its position in the row.
    pub(crate) index: usize,
    /// Its text; empty where there is none.
    pub(crate) text: String,
    /// What the dictionary says.
    pub(crate) found: Option<Recognised>,
}

impl HeaderCell {
    /// Looks the text up.
    pub(crate) fn new(index: usize, text: &str) -> Self {
        Self { index, text: text.trim().to_owned(), found: recognise(text) }
    }
}

/// The column that the user's map gives a header.
pub(super) fn find_override(map: &BTreeMap<String, Column>, header: &str) -> Option<Column> {
    let header = header.trim();
    map.get(header).copied().or_else(|| {
        let plain = normalise(header);
        map.iter().find(|(key, _)| !plain.is_empty() && normalise(key) == plain).map(|(_, column)| *column)
    })
}

/// Plans a table from its header cells.
pub(crate) fn plan_table(cells: &[HeaderCell], header_row: u64, map: &BTreeMap<String, Column>) -> TablePlan {
    let overrides: Vec<Option<Column>> = cells.iter().map(|cell| find_override(map, &cell.text)).collect();
    let mut columns: Vec<PlannedColumn> = cells
        .iter()
        .zip(&overrides)
        .map(|(cell, forced)| PlannedColumn {
            index: cell.index,
            header: if cell.text.is_empty() { column_letters(cell.index) } else { cell.text.clone() },
            column: forced.or_else(|| cell.found?.column()),
        })
        .collect();
    settle_rivals(&mut columns, cells, &overrides);
    rename_organisations(&mut columns, cells, &overrides);
    finish_plan(columns, Some(header_row))
}

/// Plans a table without a header from a map of positions: "1", "2" and so on.
pub(crate) fn plan_by_position(map: &BTreeMap<String, Column>, width: usize) -> Option<TablePlan> {
    if map.is_empty() || !map.keys().all(|key| position(key).is_some_and(|at| at < width)) {
        return None;
    }
    let columns = (0..width)
        .map(|index| PlannedColumn {
            index,
            header: (index + 1).to_string(),
            column: map.iter().find(|(key, _)| position(key) == Some(index)).map(|(_, column)| *column),
        })
        .collect();
    Some(finish_plan(columns, None))
}

fn position(key: &str) -> Option<usize> {
    key.trim().parse::<usize>().ok()?.checked_sub(1)
}

fn finish_plan(columns: Vec<PlannedColumn>, header_row: Option<u64>) -> TablePlan {
    let mut plan = TablePlan { columns, header_row, hints: PriceHints::default(), id: None };
    let hints = plan.of(Meaning::Price).next().map(|price| PriceHints::of_header(&price.header));
    plan.hints = hints.unwrap_or_default();
    let id = plan.of(Meaning::Id).next().map(|column| column.index);
    plan.id = id;
    // A register of organisations is keyed by the registry id in its first column.
    let first = plan
        .columns
        .iter()
        .find(|column| column.column.is_none_or(|known| known.meaning != Meaning::Ignored));
    if plan.id.is_none()
        && plan.has(Meaning::Scope)
        && let Some(first) = first
        && first.column.is_some_and(|known| known.meaning == Meaning::RegistryId)
    {
        plan.id = Some(first.index);
    }
    plan
}

/// Of several columns for a single place in the record the best recognised one takes it; the others stay properties.
fn settle_rivals(columns: &mut [PlannedColumn], cells: &[HeaderCell], overrides: &[Option<Column>]) {
    let strength =
        |at: usize| match (overrides.get(at).copied().flatten(), cells.get(at).and_then(|cell| cell.found)) {
            (Some(_), _) => 2,
            (None, Some(found)) if found.strength == Strength::Whole => 1,
            _ => 0,
        };
    for meaning in Meaning::ALL.into_iter().filter(|meaning| is_single(*meaning)) {
        let rivals: Vec<usize> = columns
            .iter()
            .enumerate()
            .filter(|(_, column)| column.column.is_some_and(|known| known.meaning == meaning))
            .map(|(at, _)| at)
            .collect();
        let best = rivals.iter().copied().max_by_key(|at| (strength(*at), usize::MAX - at));
        for at in rivals.into_iter().filter(|at| Some(*at) != best) {
            if let Some(column) = columns.get_mut(at) {
                column.column = None;
            }
        }
    }
    keep_one_language_of_paths(columns);
}

/// A path in three languages is one path: the first language makes the category, the others stay properties.
fn keep_one_language_of_paths(columns: &mut [PlannedColumn]) {
    let is_path = |column: &Column| column.meaning == Meaning::Category;
    let Some(first) = columns.iter().filter_map(|column| column.column).find(is_path) else { return };
    for column in columns {
        if column.column.is_some_and(|known| is_path(&known) && known.locale != first.locale) {
            column.column = None;
        }
    }
}

fn is_single(meaning: Meaning) -> bool {
    !matches!(
        meaning,
        Meaning::Name
            | Meaning::Description
            | Meaning::Scope
            | Meaning::Category
            | Meaning::RegistryId
            | Meaning::Gtin
            | Meaning::HsCode
            | Meaning::Classifier
            | Meaning::Certificates
            | Meaning::Image
            | Meaning::Address
            | Meaning::Website
            | Meaning::Ignored
    )
}

/// In a list that says what its rows do and where they are registered, "name" is the organisation's.
fn rename_organisations(columns: &mut [PlannedColumn], cells: &[HeaderCell], overrides: &[Option<Column>]) {
    let count = |columns: &[PlannedColumn], meaning: Meaning| {
        columns.iter().filter(|column| column.column.is_some_and(|known| known.meaning == meaning)).count()
    };
    let about_goods = [Meaning::Price, Meaning::Article, Meaning::Unit, Meaning::Gtin, Meaning::Moq];
    if count(columns, Meaning::Scope) == 0
        || count(columns, Meaning::Organisation) > 0
        || about_goods.iter().any(|meaning| count(columns, *meaning) > 0)
        || !has_register_traits(columns, cells)
    {
        return;
    }
    let names = columns.iter_mut().zip(overrides).filter(|(column, forced)| {
        forced.is_none() && column.column.is_some_and(|known| known.meaning == Meaning::Name)
    });
    for (column, _) in names.take(1) {
        column.column = column.column.map(|known| Column { meaning: Meaning::Organisation, ..known });
    }
}

fn has_register_traits(columns: &[PlannedColumn], cells: &[HeaderCell]) -> bool {
    const TRAITS: [Meaning; 4] = [Meaning::RegistryId, Meaning::Address, Meaning::Capital, Meaning::Website];
    const WORDS: [&str; 6] = ["legal form", "company type", "форма", "企业类型", "公司类型", "registered on"];
    columns.iter().any(|column| column.column.is_some_and(|known| TRAITS.contains(&known.meaning)))
        || cells.iter().any(|cell| {
            let plain = normalise(&cell.text);
            matches!(cell.found, Some(Recognised { sense: Sense::Property, .. }))
                && WORDS.iter().any(|word| plain.contains(word))
        })
}

/// The letters of a column as a spreadsheet shows them: A, B, ..., Z, AA.
pub(crate) fn column_letters(index: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = index + 1;
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or_default();
        letters.push(char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    letters.into_iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(headers: &[&str], map: &[(&str, &str)]) -> TablePlan {
        let cells: Vec<HeaderCell> =
            headers.iter().enumerate().map(|(index, text)| HeaderCell::new(index, text)).collect();
        let map = map.iter().map(|(key, column)| ((*key).to_owned(), column.parse().unwrap())).collect();
        plan_table(&cells, 1, &map)
    }

    fn shown(plan: &TablePlan) -> Vec<String> {
        plan.columns
            .iter()
            .map(|column| column.column.map_or("-".to_owned(), |known| known.to_string()))
            .collect()
    }

    #[test]
    fn the_whole_word_wins_over_a_part_of_it() {
        assert_eq!(
            shown(&plan(&["Цена розницы старая", "Цена", "Наименование"], &[])),
            ["-", "price", "name"]
        );
    }

    #[test]
    fn a_path_in_two_languages_is_one_path() {
        let headers = ["ru", "zh", "ru_path", "zh_path"];
        assert_eq!(shown(&plan(&headers, &[])), ["name@ru", "name@zh", "category@ru", "-"]);
    }

    #[test]
    fn the_user_has_the_last_word() {
        let planned = plan(&["Цена", "Опт", "Товар"], &[("опт", "price")]);
        assert_eq!(shown(&planned), ["-", "price", "name"]);
    }

    #[test]
    fn in_a_register_the_name_is_the_organisation() {
        let planned = plan(&["uscc", "name_zh", "capital", "business_scope_zh"], &[]);
        assert_eq!(shown(&planned), ["registry_id", "organisation@zh", "capital", "scope@zh"]);
        assert_eq!(planned.id, Some(0));
        assert_eq!(shown(&plan(&["name", "product_line", "price"], &[])), ["name", "scope", "price"]);
    }

    #[test]
    fn letters_go_on_after_z() {
        assert_eq!([0, 25, 26, 701, 702].map(column_letters), ["A", "Z", "AA", "ZZ", "AAA"]);
    }

    #[test]
    fn positions_serve_where_there_is_no_header() {
        let map = BTreeMap::from([("2".to_owned(), "name@zh".parse().unwrap())]);
        assert_eq!(shown(&plan_by_position(&map, 2).unwrap()), ["-", "name@zh"]);
        assert!(plan_by_position(&map, 1).is_none());
    }
}
