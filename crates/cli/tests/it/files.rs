//! Files that are no lists, made on the spot.

use std::io::{Cursor, Write};

use rust_xlsxwriter::Workbook;

/// A picture by its first bytes.
pub(crate) const PICTURE: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0";

/// Entities that grow tenfold at each of nine steps.
pub(crate) fn billion_laughs() -> Vec<u8> {
    let step = |step: u32| format!("<!ENTITY l{step} \"{}\">", format!("&l{};", step - 1).repeat(10));
    let steps = (1..10).map(step).collect::<Vec<_>>().concat();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!DOCTYPE yml_catalog [<!ENTITY l0 \"ха\">{steps}]>\
         <yml_catalog><shop><offers><offer id=\"1\"><name>&l9;</name></offer></offers></shop></yml_catalog>"
    )
    .into_bytes()
}

/// A workbook whose sheet unpacks to 100 MiB of one letter.
pub(crate) fn zip_bomb() -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let parts =
        [("[Content_Types].xml", b"<Types/>".to_vec()), ("xl/worksheets/sheet1.xml", vec![b'0'; 100 << 20])];
    for (name, bytes) in parts {
        writer.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(&bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A good workbook without its second half.
pub(crate) fn truncated_workbook() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, text) in (0..).zip(["Наименование", "Станок", "Насос"]) {
        sheet.write_string(row, 0, text).unwrap();
    }
    let mut bytes = workbook.save_to_buffer().unwrap();
    bytes.truncate(bytes.len() / 2);
    bytes
}

/// A good table with one cell of ten million characters.
pub(crate) fn huge_cell() -> Vec<u8> {
    format!("Наименование,Цена\n\"{}\",5 CNY\nНасос,6 CNY\n", "я".repeat(10_000_000)).into_bytes()
}
