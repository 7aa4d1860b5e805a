//! The report as a workbook: pairs, themes, what found no counterpart, and warnings.

use i18n::Day;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::{
    model::{Origin, ReportInput},
    table::{
        Cell, Table, tabulate_demo, tabulate_matches, tabulate_themes, tabulate_unmet, tabulate_warnings,
    },
    words::Words,
};

/// A cell of a workbook holds no more characters than this.
const LONGEST_TEXT: usize = 32_767;
const HEADER_FILL: u32 = 0x00E4_E1DA;

/// Makes the workbook.
pub(super) fn render(words: &Words, input: &ReportInput<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut tables = vec![
        tabulate_matches(words, input),
        tabulate_themes(words, input),
        tabulate_unmet(words, input),
        tabulate_warnings(words, input),
    ];
    if input.origin == Origin::Demo {
        tables.push(tabulate_demo(words));
    }
    render_tables(&tables, input.generated)
}

/// Makes a workbook of any tables.
pub(crate) fn render_tables(tables: &[Table], generated: Day) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(generated)?);
    let styles = Styles::new();
    for table in tables {
        fill(workbook.add_worksheet(), table, &styles)?;
    }
    workbook.save_to_buffer()
}

/// The day comes from the input, so that the same findings give the same bytes.
fn properties(generated: Day) -> Result<DocProperties, XlsxError> {
    let day = ExcelDateTime::parse_from_str(&generated.to_string())?;
    Ok(DocProperties::new().set_author("Vitrina").set_creation_datetime(&day))
}

struct Styles {
    header: Format,
    text: Format,
    share: Format,
    number: Format,
}

impl Styles {
    fn new() -> Self {
        let top = || Format::new().set_align(FormatAlign::Top);
        Self {
            header: top().set_bold().set_text_wrap().set_background_color(HEADER_FILL),
            text: top().set_text_wrap(),
            share: top().set_num_format("0%"),
            number: top().set_num_format("#,##0.00"),
        }
    }
}

fn fill(sheet: &mut Worksheet, table: &Table, styles: &Styles) -> Result<(), XlsxError> {
    sheet.set_name(&table.name)?;
    sheet.set_freeze_panes(1, 0)?;
    for (index, column) in (0_u16..).zip(&table.columns) {
        sheet.set_column_width(index, column.width)?;
        sheet.write_string_with_format(0, index, &column.name, &styles.header)?;
    }
    for (row, cells) in (1_u32..).zip(&table.rows) {
        for (column, cell) in (0_u16..).zip(cells) {
            write_cell(sheet, (row, column), cell, styles)?;
        }
    }
    let last_row = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
    let last_column = u16::try_from(table.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    sheet.autofilter(0, 0, last_row, last_column)?;
    Ok(())
}

fn write_cell(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    styles: &Styles,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Text(text) => sheet.write_string_with_format(row, column, shorten(text), &styles.text)?,
        Cell::Count(count) => sheet.write_number_with_format(row, column, *count as f64, &styles.text)?,
        Cell::Share(share) => sheet.write_number_with_format(row, column, *share, &styles.share)?,
        Cell::Number(number) => sheet.write_number_with_format(row, column, *number, &styles.number)?,
    };
    Ok(())
}

fn shorten(text: &str) -> String {
    text.chars().take(LONGEST_TEXT).collect()
}
