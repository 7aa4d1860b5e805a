//! Cells of a workbook as texts with their kind.

use calamine::{Data, DataRef, ExcelDateTime};

use crate::row::CellKind;

/// The bytes of a cell that are kept.
const CELL_LIMIT: usize = 64 * 1024;
/// The columns of a sheet that are read.
pub(super) const COLUMNS: usize = 4096;

/// A cell that waits for its row to be complete.
#[derive(Clone, Debug)]
pub(super) struct SheetCell {
    /// Its column, from 0.
    pub(super) column: usize,
    /// Its text.
    pub(super) text: String,
    /// How the workbook keeps it.
    pub(super) kind: CellKind,
    /// How many characters it had if it was cut.
    pub(super) cut_from: Option<usize>,
}

impl SheetCell {
    /// A cell with a text of any length.
    pub(super) fn new(column: usize, text: String, kind: CellKind) -> Self {
        if text.len() <= CELL_LIMIT {
            return Self { column, text, kind, cut_from: None };
        }
        let characters = text.chars().count();
        let kept = text.get(..text.floor_char_boundary(CELL_LIMIT)).unwrap_or_default().to_owned();
        Self { column, text: kept, kind, cut_from: Some(characters) }
    }
}

/// The text and kind of a value; `None` where the cell is empty or holds an error such as #REF!.
pub(super) fn show_value(value: &DataRef<'_>) -> Option<(String, CellKind)> {
    let text = |text: &str| Some((text.to_owned(), CellKind::Text));
    match value {
        DataRef::Int(number) => Some((number.to_string(), CellKind::Number)),
        DataRef::Float(number) => Some((show_number(*number), CellKind::Number)),
        DataRef::String(string) | DataRef::DateTimeIso(string) | DataRef::DurationIso(string) => text(string),
        DataRef::SharedString(string) => text(string),
        DataRef::Bool(flag) => text(if *flag { "true" } else { "false" }),
        DataRef::DateTime(date) => Some((show_date(date), CellKind::Text)),
        DataRef::Error(_) | DataRef::Empty => None,
    }
}

/// The same for a value that is kept apart from its workbook.
pub(super) fn show_kept(value: &Data) -> Option<(String, CellKind)> {
    match value {
        Data::Int(number) => show_value(&DataRef::Int(*number)),
        Data::Float(number) => show_value(&DataRef::Float(*number)),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => {
            show_value(&DataRef::SharedString(text))
        }
        Data::Bool(flag) => show_value(&DataRef::Bool(*flag)),
        Data::DateTime(date) => show_value(&DataRef::DateTime(*date)),
        Data::Error(_) | Data::Empty => None,
    }
}

/// Whole numbers as the spreadsheet keeps them, others to the fifteen digits that a spreadsheet shows.
pub(super) fn show_number(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < 1e18 {
        return number.to_string();
    }
    let rounded: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    rounded.to_string()
}

fn show_date(date: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
    if !date.is_datetime() {
        return show_number(date.as_f64());
    }
    let day = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute, second) == (0, 0, 0) { day } else { format!("{day} {hour:02}:{minute:02}:{second:02}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_look_as_in_the_spreadsheet() {
        assert_eq!(show_number(670.0), "670");
        assert_eq!(show_number(0.1 + 0.2), "0.3");
        assert_eq!(show_number(7_411_005_872.0), "7411005872");
        assert_eq!(show_number(193_811_000_050_407_000.0), "193811000050407000");
    }

    #[test]
    fn long_texts_are_cut_between_characters() {
        let cell = SheetCell::new(0, "я".repeat(100_000), CellKind::Text);
        assert_eq!((cell.text.chars().count(), cell.cut_from), (32_768, Some(100_000)));
    }
}
