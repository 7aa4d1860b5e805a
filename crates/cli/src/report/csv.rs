//! The pairs as separated values: UTF-8 with a byte order mark, so that spreadsheet programs read all three languages.

use csv::Writer;

use super::{
    ReportError,
    model::ReportInput,
    table::{Cell, tabulate_matches},
    words::Words,
};

/// Without it spreadsheet programs take the text for the system's old code page.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Writes one row for each pair.
pub(super) fn render(words: &Words, input: &ReportInput<'_>) -> Result<Vec<u8>, ReportError> {
    let table = tabulate_matches(words, input);
    let mut writer = Writer::from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    writer.write_record(table.columns.iter().map(|column| column.name.as_str()))?;
    for row in &table.rows {
        writer.write_record(row.iter().map(write_cell))?;
    }
    writer.into_inner().map_err(|error| ReportError::Write(error.into_error()))
}

fn write_cell(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => defuse(text),
        Cell::Count(count) => count.to_string(),
        Cell::Share(number) | Cell::Number(number) => format!("{number:.4}"),
    }
}

/// Keeps a spreadsheet program from taking a text of the list for a formula.
fn defuse(text: &str) -> String {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    if is_formula { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_become_text() {
        for text in ["=1+1", "+7 495", "-5", "@SUM(A1)", "\t=1", "＝1"] {
            assert_eq!(defuse(text), format!("'{text}"));
        }
        assert_eq!(defuse("станок ЧПУ = хорошо"), "станок ЧПУ = хорошо");
    }
}
