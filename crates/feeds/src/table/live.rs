//! One table while its rows go by: which of them are records and which are repeated headers, numbers or group titles.

use super::{Layout, builder, filling::Seen};
use crate::{
    Meaning, ReadError, WarningKind,
    header::{TablePlan, normalise},
    out::Out,
    row::{CellKind, Row},
};

/// A table and what its rows so far have told.
pub(super) struct LiveTable {
    /// The columns.
    pub(super) plan: TablePlan,
    /// The title of the group that the rows stand in.
    pub(super) group: Option<String>,
    /// What stands before a row number used as an id.
    pub(super) prefix: String,
    /// What was seen in the columns so far.
    pub(super) seen: Seen,
    layout: Layout,
    rows: u64,
}

impl LiveTable {
    /// A table without rows.
    pub(super) fn new(plan: TablePlan, prefix: String, layout: Layout) -> Self {
        Self { plan, group: None, prefix, seen: Seen::default(), layout, rows: 0 }
    }

    /// Whether the row is this table's header again, as on each page of a long print.
    pub(super) fn repeats_header(&self, row: &Row) -> bool {
        self.plan.header_row.is_some()
            && !self.plan.columns.is_empty()
            && self.plan.columns.iter().all(|column| row.cell(column.index).text == column.header)
    }

    /// Takes a row; `false` where the row has nothing in this table's columns.
    pub(super) fn take(
        &mut self,
        row: &Row,
        sheet: Option<&str>,
        out: &mut Out<'_>,
    ) -> Result<bool, ReadError> {
        let filled =
            self.plan.columns.iter().filter(|column| !row.cell(column.index).text.is_empty()).count();
        if filled == 0 {
            return Ok(false);
        }
        self.rows += 1;
        if self.rows == 1 && self.numbers_columns(row) {
            return Ok(false);
        }
        if self.is_total(row) {
            return Ok(false);
        }
        if filled == 1 && self.is_group_title(row) {
            self.group = self.only_text(row).map(str::to_owned);
            return Ok(false);
        }
        let (record, stated_id) = builder::build_record(self, row, sheet, out)?;
        if record.is_named() {
            out.record(record, stated_id)?;
        } else {
            let place = out.place(sheet, Some(row.number), None);
            out.warn(place, WarningKind::RowWithoutName)?;
        }
        Ok(true)
    }

    fn only_text<'a>(&self, row: &'a Row) -> Option<&'a str> {
        self.plan.columns.iter().map(|column| row.cell(column.index).text).find(|text| !text.is_empty())
    }

    /// "1 2 3 4 5" under the header.
    fn numbers_columns(&self, row: &Row) -> bool {
        let numbers: Vec<Option<usize>> = self
            .plan
            .columns
            .iter()
            .map(|column| row.cell(column.index).text)
            .filter(|text| !text.is_empty())
            .map(|text| text.parse().ok())
            .collect();
        let start = numbers.first().copied().flatten().unwrap_or_default();
        numbers.len() >= 3 && numbers.iter().enumerate().all(|(at, number)| *number == Some(start + at))
    }

    fn is_total(&self, row: &Row) -> bool {
        const WORDS: [&str; 8] =
            ["итого", "всего", "合计", "总计", "小计", "total", "grand total", "subtotal"];
        let first = self.only_text(row).unwrap_or_default();
        // "Total" may also be a brand that stands before the name of its oil.
        let is_named_else = self.plan.of(Meaning::Name).any(|column| {
            let name = row.cell(column.index).text;
            !name.is_empty() && name != first
        });
        first.len() <= 40 && !is_named_else && WORDS.contains(&normalise(first).as_str())
    }

    /// A row with a single text, where goods have codes, units and prices, names the group of the rows below.
    fn is_group_title(&self, row: &Row) -> bool {
        const KEYS: [Meaning; 6] =
            [Meaning::Id, Meaning::Article, Meaning::Unit, Meaning::Price, Meaning::Quantity, Meaning::Moq];
        let Some(only) = self.plan.columns.iter().find(|column| !row.cell(column.index).text.is_empty())
        else {
            return false;
        };
        let meaning = only.column.map(|column| column.meaning);
        if self.plan.columns.len() < 3 || row.cell(only.index).kind == CellKind::Number {
            return false;
        }
        let keys = KEYS.into_iter().filter(|key| self.plan.has(*key)).count();
        match meaning {
            Some(Meaning::Name) => keys >= if self.layout == Layout::Sheet { 2 } else { 3 },
            Some(Meaning::Description | Meaning::Scope | Meaning::Organisation) => false,
            // In a text file a lone code is a row that lacks its name.
            _ => self.layout == Layout::Sheet,
        }
    }
}
