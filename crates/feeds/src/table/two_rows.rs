//! Headers of two rows, as merged cells make them: "Цена" over "без НДС" and "с НДС".

use crate::row::{CellKind, Row};

/// A merged area of a sheet; rows from 1, columns from 0, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Area {
    /// First and last row.
    pub(crate) rows: (u64, u64),
    /// First and last column.
    pub(crate) columns: (usize, usize),
}

impl Area {
    fn covers(&self, row: u64, column: usize) -> bool {
        (self.rows.0..=self.rows.1).contains(&row) && (self.columns.0..=self.columns.1).contains(&column)
    }
}

/// One header of two rows, if merged cells say that they belong together.
pub(super) fn join_header(top: &Row, below: &Row, areas: &[Area]) -> Option<Row> {
    let joins =
        areas.iter().any(|area| area.covers(top.number, area.columns.0) && area.rows.1 == below.number);
    if !joins {
        return None;
    }
    let mut joined = Row::default();
    joined.restart(top.number);
    for index in 0..top.len().max(below.len()) {
        let span = areas.iter().find(|area| area.covers(top.number, index));
        let upper = top.cell(span.map_or(index, |area| area.columns.0)).text;
        let lower = below.cell(index).text;
        let text =
            if lower.is_empty() || upper == lower { upper.to_owned() } else { format!("{upper} {lower}") };
        joined.push(text.trim(), CellKind::Text, None);
    }
    Some(joined)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(number: u64, cells: &[&str]) -> Row {
        let mut row = Row::default();
        row.restart(number);
        for cell in cells {
            row.push(cell, CellKind::Text, None);
        }
        row
    }

    #[test]
    fn merged_headers_are_joined_with_what_stands_under_them() {
        let top = row(3, &["Наименование", "Цена, руб.", ""]);
        let below = row(4, &["", "без НДС", "с НДС"]);
        let areas = [Area { rows: (3, 4), columns: (0, 0) }, Area { rows: (3, 3), columns: (1, 2) }];
        let joined = join_header(&top, &below, &areas).unwrap();
        let texts: Vec<&str> = joined.cells().map(|cell| cell.text).collect();
        assert_eq!(texts, ["Наименование", "Цена, руб. без НДС", "Цена, руб. с НДС"]);
        assert!(join_header(&top, &below, &[]).is_none());
    }
}
