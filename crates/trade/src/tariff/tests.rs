//! Tables of both countries in small, with the faults that real files have.

use std::io::{Cursor, Write};

use encoding_rs::{GB18030, IBM866};

use super::*;

const CODES: &str = "Справочник ТН ВЭД|4|01.10.2026|\r
01|01|210000|- - ЧИСТОПОРОДНЫЕ ПЛЕМЕННЫЕ ЖИВОТНЫЕ|01.01.2017||\r
84|58|112009|- - - - прочие:|01.01.2017|31.12.2021|\r
84|58|112009|- - - - прочие, с ЧПУ|01.01.2022||\r
84|58|11|\r
84|58|112009|имя|32.01.2022||\r
84|58|112009|имя|01.01.2022|01.01.2020|\r
77|01|112009|имя|01.01.2022||\r
";

fn about(country: Country) -> Provenance {
    Provenance { country, source: "test".to_owned(), loaded: day("2026-11-23") }
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn code(text: &str) -> HsCode {
    text.parse().unwrap()
}

fn russian(text: &str) -> Result<Load, TariffError> {
    read_table(&IBM866.encode(text).0, &about(Country::Russia))
}

#[test]
fn russian_rows_hold_in_their_time() {
    let load = russian(CODES).unwrap();
    assert_eq!(load.table.rows.len(), 3);
    let row = |text| load.table.find(&code("8458112009"), day(text)).map(|row| row.name.as_str());
    assert_eq!(row("2020-05-05"), Some("прочие"));
    assert_eq!(row("2026-11-23"), Some("прочие, с ЧПУ"));
    assert_eq!(row("2016-01-01"), None);
    assert_eq!(load.table.rows[0].depth, 2);
}

#[test]
fn bad_lines_are_named_with_their_place() {
    let faults = russian(CODES).unwrap().faults;
    let lines: Vec<u64> = faults.iter().map(|fault| fault.line).collect();
    assert_eq!(lines, [5, 6, 7, 8]);
    assert!(matches!(faults[1].fault, Fault::Date { .. }));
    assert_eq!(faults[2].fault, Fault::DatesReversed);
    assert!(matches!(faults[3].fault, Fault::Code { .. }));
}

#[test]
fn chapters_and_headings_are_told_apart() {
    let chapters = "x|\n16|84|МАШИНЫ|Примечания: 1. текст|01.01.2017||\n16|85|ЭЛЕКТРО||01.01.2017||\n";
    let headings = "x|\n84|58|СТАНКИ ТОКАРНЫЕ|01.01.2017||\n84|59|СТАНКИ СВЕРЛИЛЬНЫЕ|01.01.2017||\n";
    let codes =
        |text| russian(text).unwrap().table.rows.iter().map(|row| row.code.to_string()).collect::<Vec<_>>();
    assert_eq!(codes(chapters), ["84", "85"]);
    assert_eq!(codes(headings), ["8458", "8459"]);
    assert_eq!(russian("01|ЖИВЫЕ ЖИВОТНЫЕ|Примечание|01.01.2017||\n"), Err(TariffError::SectionsOnly));
}

#[test]
fn the_published_archive_is_one_table() {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in [("TNVED3.TXT", "x|\n84|58|СТАНКИ ТОКАРНЫЕ|01.01.2017||\n"), ("TNVED4.TXT", CODES)]
    {
        writer.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(&IBM866.encode(text).0).unwrap();
    }
    let load = read_table(&writer.finish().unwrap().into_inner(), &about(Country::Russia)).unwrap();
    assert_eq!(load.table.rows.len(), 4);
    assert_eq!(load.faults[0].file.as_deref(), Some("TNVED4.TXT"));
    assert_eq!(read_table(b"PK\x03\x04junk", &about(Country::Russia)), Err(TariffError::ArchiveDamaged));
}

#[test]
fn chinese_list_in_any_order_of_columns() {
    let text = "2026年进出口税则\n商品名称,商品编号,增值税率,最惠国税率,出口退税率,法定第一单位,监管条件\n\
                卧式数控车床,8458110010,13%,9.7,13,台/千克,O\n=\"--其他\",84581100.90,13%,9.7,13,台,无\n坏行,84X,13,9,1,台,\n";
    let load = read_table(&GB18030.encode(text).0, &about(Country::China)).unwrap();
    let row = load.table.find(&code("8458110010"), day("2026-11-23")).unwrap();
    assert_eq!(
        (row.duty.as_deref(), row.vat.as_deref(), row.regulators.as_deref()),
        (Some("9.7"), Some("13%"), Some("O"))
    );
    assert_eq!(row.unit_codes().len(), 2);
    assert!(matches!(row.duty_rate(), Some(DutyRate::AdValorem { .. })));
    assert_eq!((load.table.rows[1].name.as_str(), load.table.rows[1].depth), ("其他", 2));
    assert_eq!(load.faults.len(), 1);
    assert_eq!(load.faults[0].line, 5);
    assert_eq!(load.table.find_under(&code("845811"), day("2026-11-23")).count(), 2);
}

#[test]
fn tab_separated_list_with_other_words() {
    let text = "税则号列\t货品名称\t最惠国税率\t暂定税率\n97060000\t超过100年的古物\t0\t\n";
    let load = read_table(text.as_bytes(), &about(Country::China)).unwrap();
    assert_eq!(load.table.rows[0].duty_rate(), Some(DutyRate::Free));
}

#[test]
fn what_is_no_table_gets_one_error() {
    let read = |bytes: &[u8]| read_table(bytes, &about(Country::China)).unwrap_err();
    assert_eq!(read(b""), TariffError::Empty);
    assert_eq!(read(b" \n\n"), TariffError::Empty);
    assert_eq!(read("姓名,年龄\n张三,5\n".as_bytes()), TariffError::NoHeader);
    assert_eq!(read("商品编号,商品名称\n".as_bytes()), TariffError::NoRows { lines: 1 });
}

#[test]
fn tables_are_stored_as_json() {
    let table = russian(CODES).unwrap().table;
    let json = serde_json::to_string(&table).unwrap();
    assert!(json.contains(r#""valid_from":"2017-01-01""#));
    assert_eq!(serde_json::from_str::<TariffTable>(&json).unwrap(), table);
}
