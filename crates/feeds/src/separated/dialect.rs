//! Which character separates the values of a file.

use csv_core::{ReadRecordResult, ReaderBuilder};

use crate::{
    header::rate_texts,
    row::{CellKind, Row},
};

const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];
/// ASCII has a separator of its own that no list uses: it leaves every line whole.
const NO_SEPARATOR: u8 = 0x1f;
/// How many records are compared.
const RECORDS: usize = 60;
/// How much of the text they are taken from.
const LENGTH: usize = 64 * 1024;

/// How a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Dialect {
    /// Between values.
    pub(super) separator: u8,
    /// How many bytes of "sep=;" stand before the first row.
    pub(super) skip: usize,
    /// The byte that ends every line, alone or as the last of two.
    pub(super) line_end: u8,
}

/// Finds the separator from the first lines of a text.
pub(super) fn find_dialect(text: &str) -> Dialect {
    // Lines that end in nothing but a carriage return come from old Macs.
    let line_end = if text.contains('\n') || !text.contains('\r') { b'\n' } else { b'\r' };
    if let Some(stated) = read_sep_line(text, line_end) {
        return stated;
    }
    let end = text.char_indices().map(|(at, _)| at).take_while(|at| *at <= LENGTH).last().unwrap_or_default();
    let sample = if text.len() <= LENGTH { text } else { text.get(..end).unwrap_or(text) };
    let best = SEPARATORS
        .into_iter()
        .map(|separator| (separator, rate_separator(sample, separator)))
        .fold((b',', 0.0), |best, next| if next.1 > best.1 { next } else { best });
    let separator = if heads_one_column(sample, best.0) { NO_SEPARATOR } else { best.0 };
    Dialect { separator, skip: 0, line_end }
}

/// A list of one column, whose cells may hold any separator.
fn heads_one_column(sample: &str, separator: u8) -> bool {
    let rows = split_records(sample, separator);
    let header = rows
        .iter()
        .take(20)
        .map(|row| (rate_texts(row), row.len()))
        .fold((0.0, 0), |best, next| if next.0 > best.0 { next } else { best });
    header.1 == 1
}

/// "sep=;" is how Excel is told.
fn read_sep_line(text: &str, line_end: u8) -> Option<Dialect> {
    let line = text.lines().next()?;
    let rest = line.trim_start_matches('\u{feff}').strip_prefix("sep=")?;
    let separator = *rest.as_bytes().first()?;
    let ending =
        text.get(line.len()..).map_or(0, |rest| rest.len() - rest.trim_start_matches(['\r', '\n']).len());
    separator.is_ascii().then_some(Dialect { separator, skip: line.len() + ending, line_end })
}

/// Rows of one width speak for a separator, and so does a header of known words.
fn rate_separator(text: &str, separator: u8) -> f64 {
    let rows = split_records(text, separator);
    let widths: Vec<usize> = rows.iter().map(Row::len).filter(|width| *width > 1).collect();
    let Some(common) =
        widths.iter().copied().max_by_key(|width| widths.iter().filter(|other| *other == width).count())
    else {
        return 0.0;
    };
    let same = widths.iter().filter(|width| **width == common).count() as f64;
    let share = same / rows.len().max(1) as f64;
    let header = rows.iter().take(20).map(rate_texts).fold(0.0, f64::max);
    share * (1.0 + (common as f64).ln()) + header
}

fn split_records(text: &str, separator: u8) -> Vec<Row> {
    let mut reader = ReaderBuilder::new().delimiter(separator).build();
    let mut input = text.as_bytes();
    let mut output = vec![0; text.len() + 16];
    let mut ends = vec![0; 2048];
    let mut rows = Vec::new();
    while rows.len() < RECORDS {
        let (result, read, _, count) = reader.read_record(input, &mut output, &mut ends);
        // At the end of the sample the reader asks for more and is told that there is none.
        let finished = result == ReadRecordResult::InputEmpty && input.is_empty();
        input = input.get(read..).unwrap_or_default();
        match result {
            ReadRecordResult::Record => rows.push(row_of(&output, ends.get(..count).unwrap_or_default())),
            ReadRecordResult::InputEmpty if !finished => {}
            _ => break,
        }
    }
    rows
}

fn row_of(output: &[u8], ends: &[usize]) -> Row {
    let mut row = Row::default();
    let mut start = 0;
    for end in ends {
        let text = output.get(start..*end).and_then(|bytes| str::from_utf8(bytes).ok()).unwrap_or_default();
        row.push(text, CellKind::Text, None);
        start = *end;
    }
    row
}

#[cfg(test)]
mod tests {
    use super::*;

    fn separator(text: &str) -> char {
        char::from(find_dialect(text).separator)
    }

    #[test]
    fn the_separator_is_the_one_that_makes_even_rows() {
        assert_eq!(separator("id,name\n1,a\n2,b\n"), ',');
        assert_eq!(separator("Наименование;Цена\nВтулка, 5 мм;1,50\nГайка;2,10\n"), ';');
        assert_eq!(separator("品名\t单价\n车床,数控\t1,000\n"), '\t');
        assert_eq!(separator("name|price\na|1\n"), '|');
    }

    #[test]
    fn a_single_column_keeps_its_commas() {
        assert_eq!(find_dialect("Наименование\nСтанок, токарный\nНасос, водяной\n").separator, NO_SEPARATOR);
    }

    #[test]
    fn excel_may_be_told() {
        let found = find_dialect("sep=;\r\nname;price\r\n");
        assert_eq!(found, Dialect { separator: b';', skip: 7, line_end: b'\n' });
    }
}
