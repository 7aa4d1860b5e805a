//! Merged cells: a value merged over several rows holds for each of them.

use std::collections::BTreeMap;

use super::cell::SheetCell;
use crate::table::Area;

/// More merged areas than this are no list.
const AREAS: usize = 20_000;

/// The merged areas of a sheet and the values that still hold further down.
#[derive(Debug, Default)]
pub(super) struct Merges {
    areas: Vec<Area>,
    open: BTreeMap<usize, (u64, SheetCell)>,
}

impl Merges {
    /// Adds an area.
    pub(super) fn add(&mut self, area: Area) {
        if self.areas.len() < AREAS {
            self.areas.push(area);
        }
    }

    /// All areas so far.
    pub(super) fn areas(&self) -> &[Area] {
        &self.areas
    }

    /// Puts the areas into the order of their rows.
    pub(super) fn sort(&mut self) {
        self.areas.sort_unstable_by_key(|area| area.rows.0);
    }

    /// Gives the cells of a row the values that are merged down into it.
    pub(super) fn fill(&mut self, row: u64, cells: &mut Vec<SheetCell>) {
        self.open.retain(|_, (last, _)| *last >= row);
        for (column, (_, value)) in &self.open {
            if !cells.iter().any(|cell| cell.column == *column && !cell.text.is_empty()) {
                cells.retain(|cell| cell.column != *column);
                cells.push(value.clone());
            }
        }
        let from = self.areas.partition_point(|area| area.rows.0 < row);
        for area in self.areas.iter().skip(from).take_while(|area| area.rows.0 == row) {
            let value = cells.iter().find(|cell| cell.column == area.columns.0);
            if area.rows.1 > row
                && let Some(value) = value
            {
                self.open.insert(area.columns.0, (area.rows.1, value.clone()));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::row::CellKind;

    #[test]
    fn a_value_holds_for_all_rows_of_its_area() {
        let mut merges = Merges::default();
        merges.add(Area { rows: (2, 3), columns: (0, 0) });
        merges.sort();
        let mut first = vec![SheetCell::new(0, "Насосы".to_owned(), CellKind::Text)];
        merges.fill(2, &mut first);
        let mut second = Vec::new();
        merges.fill(3, &mut second);
        assert_eq!(second[0].text, "Насосы");
        let mut third = Vec::new();
        merges.fill(4, &mut third);
        assert!(third.is_empty());
    }
}
