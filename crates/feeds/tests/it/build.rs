//! Files for the tests, made on the spot.

use std::io::{Cursor, Write};

use feeds::{Collected, Options, ReadError, Summary, read_bytes};
use rust_xlsxwriter::Workbook;

/// Reads bytes into a collected list.
pub(crate) fn read_all(name: &str, bytes: &[u8]) -> (Result<Summary, ReadError>, Collected) {
    read_with(name, bytes, &Options::default())
}

/// Reads bytes with options.
pub(crate) fn read_with(
    name: &str,
    bytes: &[u8],
    options: &Options,
) -> (Result<Summary, ReadError>, Collected) {
    let mut sink = Collected::new();
    let result = read_bytes(name, bytes, options, &mut sink);
    (result, sink)
}

/// The error of a file that cannot be read.
pub(crate) fn refusal(name: &str, bytes: &[u8]) -> ReadError {
    let (result, sink) = read_all(name, bytes);
    assert!(sink.records.is_empty(), "{name}: nothing is handed on");
    result.unwrap_err()
}

/// The codes of all warnings.
pub(crate) fn codes(sink: &Collected) -> Vec<String> {
    let code = |warning| serde_json::to_value(warning).unwrap()["code"].as_str().unwrap().to_owned();
    sink.warnings.iter().map(code).collect()
}

/// A map of headers.
pub(crate) fn mapped(pairs: &[(&str, &str)]) -> Options {
    let map = pairs.iter().map(|(header, column)| ((*header).to_owned(), column.parse().unwrap()));
    Options { map: map.collect(), ..Options::default() }
}

/// A cell of a test workbook.
pub(crate) enum Value {
    Text(&'static str),
    Number(f64),
    None,
}

/// A workbook of one sheet.
pub(crate) fn xlsx(rows: &[Vec<Value>]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Value::Text(text) => drop(sheet.write_string(row, column, *text).unwrap()),
                Value::Number(number) => drop(sheet.write_number(row, column, *number).unwrap()),
                Value::None => {}
            }
        }
    }
    workbook.save_to_buffer().unwrap()
}

/// A packed file of named parts.
pub(crate) fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// An ODS workbook around the given sheets.
pub(crate) fn ods(sheets: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content \
         xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body><office:spreadsheet>{sheets}\
         </office:spreadsheet></office:body></office:document-content>"
    );
    let mime = "application/vnd.oasis.opendocument.spreadsheet";
    zipped(&[("mimetype", mime.as_bytes()), ("content.xml", content.as_bytes())])
}
