//! Files that are no lists: each gets one clear error and hands nothing on.

use feeds::ReadError;

use crate::build::{Value, codes, ods, read_all, refusal, xlsx, zipped};

fn code(error: &ReadError) -> String {
    serde_json::to_value(error).unwrap()["code"].as_str().unwrap().to_owned()
}

#[test]
fn what_is_no_list_is_named() {
    for (name, bytes, found) in [
        ("a.xlsx", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), "PNG"),
        ("a.csv", b"\xff\xd8\xff\xe0\0\x10JFIF".to_vec(), "JPEG"),
        ("a.xls", b"%PDF-1.7\n".to_vec(), "PDF"),
        ("a.xls", b"<html><body><table><tr><td>1</td></tr></table>".to_vec(), "HTML"),
        ("a.xlsx", b"MZ\x90\0\x03\0\0\0".to_vec(), "EXE"),
        ("a.xlsx", zipped(&[("readme.txt", b"hello")]), "ZIP"),
        ("a.xlsx", zipped(&[("word/document.xml", b"<w/>")]), "DOCX"),
        ("a.csv", b"{\"rows\": []}".to_vec(), "JSON"),
    ] {
        assert_eq!(
            refusal(name, &bytes),
            ReadError::NotAList { file: name.to_owned(), found: found.to_owned() }
        );
    }
}

#[test]
fn empty_files_and_poor_tables_are_told_apart() {
    for (bytes, expected) in [
        (b"".as_slice(), "empty"),
        (b" \r\n\r\n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"foo\nbar\n", "one-column"),
        (b"foo,bar\n1,2\n", "no-known-column"),
        (b"id,name\n", "no-rows"),
        (b"id,name\n,\n", "no-rows"),
        (b"<?xml version='1.0'?><rss><a/></rss>", "xml-unknown"),
        (b"<?xml version='1.0'?><yml_catalog><shop>", "xml-damaged"),
    ] {
        assert_eq!(code(&refusal("a.csv", bytes)), expected, "{}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn a_list_of_names_alone_is_a_list() {
    let (_, sink) = read_all("a.csv", "Наименование\nСтанок\nНасос\n".as_bytes());
    assert_eq!((sink.records.len(), codes(&sink).len()), (2, 0));
}

#[test]
fn billion_laughs_are_not_laughed_at() {
    let xml = "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'><!ENTITY c '&b;&b;'>]>\
        <yml_catalog><shop><offers><offer id='1'><name>&c;</name></offer></offers></shop></yml_catalog>";
    assert_eq!(code(&refusal("a.xml", xml.as_bytes())), "entity-bomb");
}

#[test]
fn a_truncated_workbook_is_damaged() {
    let whole = xlsx(&[vec![Value::Text("Наименование")], vec![Value::Text("Станок")]]);
    for length in [4, 30, 200, whole.len() / 2, whole.len() - 30] {
        assert_eq!(code(&refusal("a.xlsx", &whole[..length])), "workbook-damaged", "{length}");
    }
    let mut ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    ole.resize(2000, 0);
    assert_eq!(code(&refusal("a.xls", &ole)), "workbook-damaged");
}

#[test]
fn a_zip_bomb_is_not_unpacked() {
    let zeros = vec![b'0'; 100 * 1024 * 1024];
    let bomb = zipped(&[("[Content_Types].xml", b"<Types/>"), ("xl/worksheets/sheet1.xml", &zeros)]);
    assert!(bomb.len() < 1024 * 1024);
    assert_eq!(code(&refusal("a.xlsx", &bomb)), "too-large-unpacked");
}

#[test]
fn two_far_cells_are_no_huge_sheet() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_string(0, 0, "Наименование").unwrap();
    sheet.write_string(1_048_575, 16_383, "далеко").unwrap();
    sheet.write_string(1, 0, "Станок").unwrap();
    let (_, sink) = read_all("a.xlsx", &workbook.save_to_buffer().unwrap());
    assert_eq!(sink.records.len(), 1);
}

#[test]
fn repeats_of_an_ods_are_not_believed() {
    let bytes = ods(
        "<table:table table:name=\"a\"><table:table-row><table:table-cell><text:p>name</text:p></table:table-cell></table:table-row>\
         <table:table-row table:number-rows-repeated=\"4000000000\"><table:table-cell table:number-columns-repeated=\"99999999\">\
         <text:p>x</text:p></table:table-cell></table:table-row></table:table>",
    );
    let (result, sink) = read_all("a.ods", &bytes);
    assert!(result.is_ok());
    assert!(sink.records.len() <= 10_001);
}

#[test]
fn a_folder_or_a_missing_file_is_unreadable() {
    let folder = tempfile::tempdir().unwrap();
    let mut sink = feeds::Collected::new();
    for path in [folder.path().to_owned(), folder.path().join("missing.csv")] {
        let error = feeds::read(&path, &feeds::Options::default(), &mut sink).unwrap_err();
        assert_eq!(code(&error), "unreadable");
    }
}
