//! ODS: one XML document with all sheets, read as a stream; "repeated" cells and rows are counted, not believed.

use std::io::{BufRead, BufReader, Read, Seek};

use quick_xml::{
    Reader, XmlVersion,
    events::{BytesStart, Event},
};
use zip::ZipArchive;

use super::{
    cell::{COLUMNS, SheetCell, show_number},
    merges::Merges,
    sheets::Sheets,
    xlsx::fill_row,
};
use crate::{
    Options, ReadError, Summary,
    out::Out,
    row::{CellKind, Row},
    table::{Area, RowSource},
    xml::resolve_reference,
};

/// Equal rows that hold something are repeated this many times at most.
const REPEATED_ROWS: u64 = 10_000;
/// Equal cells that hold something, too.
const REPEATED_CELLS: usize = 64;

/// Reads a workbook.
pub(super) fn read_ods<R: Read + Seek>(
    archive: &mut ZipArchive<R>,
    options: &Options,
    out: &mut Out<'_>,
) -> Result<Summary, ReadError> {
    let file = out.file().to_owned();
    let damaged = |reason: String| ReadError::WorkbookDamaged { file: file.clone(), reason };
    let content = archive.by_name("content.xml").map_err(|error| damaged(error.to_string()))?;
    let mut document = Document {
        xml: Reader::from_reader(BufReader::new(content)),
        buffer: Vec::new(),
        file: file.clone(),
    };
    document.xml.config_mut().expand_empty_elements = true;
    let mut sheets = Sheets::new(options);
    let mut names = Vec::new();
    while let Some(name) = document.next_sheet()? {
        names.push(name.clone());
        if sheets.wants(&name) {
            let mut rows = OdsRows::new(&mut document);
            sheets.read(&name, &mut rows, out)?;
        }
    }
    sheets.finish("ods", &names, out)
}

struct Document<R> {
    xml: Reader<R>,
    buffer: Vec<u8>,
    file: String,
}

/// What the document says next, as far as sheets go.
enum Step {
    Open(String, Attributes),
    Close(String),
    Text(String),
    End,
}

/// The attributes of sheets, rows and cells by local name.
#[derive(Default)]
struct Attributes(Vec<(String, String)>);

impl Attributes {
    fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    fn number(&self, name: &str) -> u64 {
        self.get(name).and_then(|value| value.trim().parse().ok()).unwrap_or(1).max(1)
    }
}

impl<R: BufRead> Document<R> {
    fn step(&mut self) -> Result<Step, ReadError> {
        loop {
            self.buffer.clear();
            let event = self.xml.read_event_into(&mut self.buffer).map_err(|error| {
                ReadError::WorkbookDamaged { file: self.file.clone(), reason: error.to_string() }
            })?;
            return Ok(match event {
                Event::Start(tag) => Step::Open(tag.local_name().as_ref().to_owned(), read_attributes(&tag)),
                Event::End(tag) => Step::Close(tag.local_name().as_ref().to_owned()),
                Event::Text(text) => Step::Text(text.xml_content(XmlVersion::Implicit1_0).into_owned()),
                Event::CData(text) => Step::Text(text.xml_content(XmlVersion::Implicit1_0).into_owned()),
                Event::GeneralRef(name) => {
                    match resolve_reference(&name.xml_content(XmlVersion::Implicit1_0)) {
                        Some(letter) => Step::Text(letter.to_string()),
                        None => continue,
                    }
                }
                Event::Eof => Step::End,
                _ => continue,
            });
        }
    }

    /// Goes on to the next sheet; its name.
    fn next_sheet(&mut self) -> Result<Option<String>, ReadError> {
        loop {
            match self.step()? {
                Step::Open(name, attributes) if name == "table" => {
                    return Ok(Some(attributes.get("name").unwrap_or_default().to_owned()));
                }
                Step::End => return Ok(None),
                _ => {}
            }
        }
    }

    /// The paragraphs of a cell, up to its end; notes are left out.
    fn read_text(&mut self) -> Result<String, ReadError> {
        let mut text = String::new();
        let (mut depth, mut note) = (0_u32, 0_u32);
        loop {
            match self.step()? {
                Step::Open(name, attributes) => {
                    depth += 1;
                    match name.as_str() {
                        "annotation" => note = note.max(depth),
                        "p" if note == 0 && !text.is_empty() => text.push('\n'),
                        "s" if note == 0 => {
                            let blanks = usize::try_from(attributes.number("c").min(1000)).unwrap_or(1);
                            text.push_str(&" ".repeat(blanks));
                        }
                        "tab" | "line-break" if note == 0 => text.push(' '),
                        _ => {}
                    }
                }
                Step::Close(_) if depth == 0 => return Ok(text),
                Step::Close(_) => {
                    if note == depth {
                        note = 0;
                    }
                    depth -= 1;
                }
                Step::Text(piece) if note == 0 && depth > 0 => text.push_str(&piece),
                Step::Text(_) => {}
                Step::End => return Ok(text),
            }
        }
    }
}

fn read_attributes(tag: &BytesStart<'_>) -> Attributes {
    let wanted = |name: &str| {
        matches!(
            name,
            "name"
                | "number-rows-repeated"
                | "number-columns-repeated"
                | "number-rows-spanned"
                | "number-columns-spanned"
                | "value-type"
                | "value"
                | "date-value"
                | "boolean-value"
                | "c"
        )
    };
    let pairs = tag.attributes().flatten().filter_map(|attribute| {
        let name = attribute.key.local_name().as_ref().to_owned();
        let value = attribute.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned();
        wanted(&name).then_some((name, value))
    });
    // calcext repeats office:value-type under the same local name; the first one stands.
    Attributes(pairs.collect())
}

struct OdsRows<'a, R> {
    document: &'a mut Document<R>,
    merges: Merges,
    number: u64,
    repeat: Option<(u64, Row)>,
    ended: bool,
}

impl<'a, R: BufRead> OdsRows<'a, R> {
    fn new(document: &'a mut Document<R>) -> Self {
        Self { document, merges: Merges::default(), number: 0, repeat: None, ended: false }
    }

    /// The cells of the row that has been opened.
    fn read_cells(&mut self) -> Result<Vec<SheetCell>, ReadError> {
        let mut cells = Vec::new();
        let mut column = 0_usize;
        loop {
            match self.document.step()? {
                Step::Open(name, attributes) if name == "table-cell" || name == "covered-table-cell" => {
                    let text = self.document.read_text()?;
                    let repeated =
                        usize::try_from(attributes.number("number-columns-repeated")).unwrap_or(COLUMNS);
                    let covered = name == "covered-table-cell";
                    if let Some((text, kind)) = read_value(&attributes, text).filter(|_| !covered) {
                        self.note_merge(column, &attributes);
                        let end = column.saturating_add(repeated.min(REPEATED_CELLS)).min(COLUMNS);
                        cells.extend((column..end).map(|at| SheetCell::new(at, text.clone(), kind)));
                    }
                    column = column.saturating_add(repeated).min(COLUMNS);
                }
                Step::Close(name) if name == "table-row" => return Ok(cells),
                Step::End => return Ok(cells),
                _ => {}
            }
        }
    }

    fn note_merge(&mut self, column: usize, attributes: &Attributes) {
        let (rows, columns) =
            (attributes.number("number-rows-spanned"), attributes.number("number-columns-spanned"));
        if rows > 1 || columns > 1 {
            let width = usize::try_from(columns).unwrap_or(COLUMNS);
            self.merges.add(Area {
                rows: (self.number, self.number.saturating_add(rows - 1)),
                columns: (column, column.saturating_add(width - 1)),
            });
        }
    }

    fn next_parsed(&mut self, row: &mut Row) -> Result<bool, ReadError> {
        while !self.ended {
            match self.document.step()? {
                Step::Open(name, attributes) if name == "table-row" => {
                    self.number += 1;
                    let mut cells = self.read_cells()?;
                    self.merges.fill(self.number, &mut cells);
                    let number = self.number;
                    let more = attributes.number("number-rows-repeated") - 1;
                    self.number = self.number.saturating_add(more);
                    if cells.is_empty() {
                        continue;
                    }
                    fill_row(row, number, cells);
                    if more > 0 {
                        self.repeat = Some((more.min(REPEATED_ROWS), row.clone()));
                    }
                    return Ok(true);
                }
                Step::Close(name) if name == "table" => self.ended = true,
                Step::End => self.ended = true,
                _ => {}
            }
        }
        Ok(false)
    }
}

/// The value of a cell: numbers and dates from the attributes, whatever they look like, texts from the paragraphs.
fn read_value(attributes: &Attributes, text: String) -> Option<(String, CellKind)> {
    let shown = match attributes.get("value-type") {
        Some("float" | "currency" | "percentage") => {
            let number: f64 = attributes.get("value")?.parse().ok()?;
            return Some((show_number(number), CellKind::Number));
        }
        Some("date") => {
            attributes.get("date-value").map_or(text, |date| date.trim_end_matches("T00:00:00").to_owned())
        }
        Some("boolean") => attributes.get("boolean-value").map_or(text, str::to_owned),
        _ => text,
    };
    (!shown.trim().is_empty()).then_some((shown, CellKind::Text))
}

impl<R: BufRead> RowSource for OdsRows<'_, R> {
    fn next_row(&mut self, row: &mut Row) -> Result<bool, ReadError> {
        if let Some((left, mut repeated)) = self.repeat.take() {
            repeated.number += 1;
            row.clone_from(&repeated);
            if left > 1 {
                self.repeat = Some((left - 1, repeated));
            }
            return Ok(true);
        }
        self.next_parsed(row)
    }

    fn progress(&self) -> (u64, Option<u64>) {
        (0, None)
    }

    fn areas(&self) -> &[Area] {
        self.merges.areas()
    }
}
