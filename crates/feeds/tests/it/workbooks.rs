//! Workbooks as people keep them: letterheads, merged cells, tables side by side, numbers in the place of codes.

use feeds::{Options, ReadError};
use rust_xlsxwriter::{Format, Workbook};

use crate::build::{Value, codes, ods, read_all, read_with, xlsx};
use Value::{None as Blank, Number, Text};

#[test]
fn a_letterhead_and_two_tables_side_by_side_are_read() {
    let bytes = xlsx(&[
        vec![Text("Прайс-лист 2026"), Blank, Blank, Blank, Text("Прайс-лист 2025")],
        vec![Text("ИНН"), Number(7_411_005_872.0), Blank, Blank, Text("ИНН")],
        vec![],
        vec![
            Text("№ п/п"),
            Text("Номенклатурный номер"),
            Text("Наименование "),
            Text("Цена руб. без НДС"),
            Text("п/н"),
            Text("Каталожный номер"),
            Text("Наименование"),
            Text("Цена"),
        ],
        vec![Number(1.0), Number(2.0), Number(3.0), Number(4.0)],
        vec![
            Number(1.0),
            Text("000193811000050407"),
            Text("МАСЛО"),
            Number(670.0),
            Number(1.0),
            Text("A-1"),
            Text("ВТУЛКА"),
            Number(1.5),
        ],
        vec![Number(2.0), Text("002000000705003002"), Text("РУЧКА"), Number(0.0)],
    ]);
    let (summary, sink) = read_all("price.xlsx", &bytes);
    assert_eq!(summary.unwrap().tables.len(), 2);
    let ids: Vec<&str> = sink.records.iter().map(|record| record.id.as_str()).collect();
    assert_eq!(ids, ["6", "Sheet1!E6", "7"]);
    assert_eq!(sink.records[0].article.as_deref(), Some("000193811000050407"));
    assert_eq!(codes(&sink), ["side-table", "price-on-request"]);
}

#[test]
fn numbers_in_code_columns_are_warned_of() {
    let bytes = xlsx(&[
        vec![Text("Артикул"), Text("Наименование"), Text("ТН ВЭД")],
        vec![Number(193_811_000_050_407_000.0), Text("МАСЛО"), Text("2710")],
        vec![Text("0012"), Text("РУЧКА"), Number(84_581.0)],
        vec![Number(13.0), Text("БОЛТ"), Blank],
    ]);
    let (_, sink) = read_all("price.xlsx", &bytes);
    assert_eq!(
        codes(&sink),
        ["identifier-as-number", "identifier-may-lack-zeros", "identifier-may-lack-zeros"]
    );
    assert_eq!(sink.records[0].article.as_deref(), Some("193811000050407000"));
}

#[test]
fn merged_cells_hold_for_all_their_rows_and_headers_join() {
    let mut workbook = Workbook::new();
    let (sheet, plain) = (workbook.add_worksheet(), Format::new());
    sheet.merge_range(0, 0, 1, 0, "Группа", &plain).unwrap();
    sheet.merge_range(0, 1, 1, 1, "Наименование", &plain).unwrap();
    sheet.merge_range(0, 2, 0, 3, "Цена, руб.", &plain).unwrap();
    sheet.write_string(1, 2, "без НДС").unwrap();
    sheet.write_string(1, 3, "с НДС").unwrap();
    sheet.merge_range(2, 0, 3, 0, "Насосы", &plain).unwrap();
    for (row, name) in [(2, "Насос А"), (3, "Насос Б")] {
        sheet.write_string(row, 1, name).unwrap();
        sheet.write_number(row, 2, 100.0).unwrap();
        sheet.write_number(row, 3, 122.0).unwrap();
    }
    let (summary, sink) = read_all("a.xlsx", &workbook.save_to_buffer().unwrap());
    assert_eq!(summary.unwrap().tables[0].columns[2].0, "Цена, руб. без НДС");
    assert_eq!(sink.records.len(), 2);
    assert!(sink.records.iter().all(|record| record.category == ["Насосы"]));
}

#[test]
fn titles_of_groups_become_categories() {
    let bytes = xlsx(&[
        vec![Text("Артикул"), Text("Наименование"), Text("Ед. изм."), Text("Цена")],
        vec![Text("Втулки")],
        vec![Text("A1"), Text("Втулка 5 мм"), Text("шт."), Number(5.0)],
        vec![Blank, Text("Гайки")],
        vec![Text("A2"), Text("Гайка М8"), Text("шт."), Number(2.0)],
        vec![Text("Итого"), Blank, Blank, Number(7.0)],
    ]);
    let (_, sink) = read_all("a.xlsx", &bytes);
    let groups: Vec<&str> = sink.records.iter().map(|record| record.category[0].as_str()).collect();
    assert_eq!(groups, ["Втулки", "Гайки"]);
}

#[test]
fn one_sheet_may_be_chosen() {
    let mut workbook = Workbook::new();
    for (name, item) in [("Станки", "Токарный станок"), ("Насосы", "Насос"), ("Заметки", "")]
    {
        let sheet = workbook.add_worksheet().set_name(name).unwrap();
        sheet.write_string(0, 0, if item.is_empty() { "Позвонить в среду" } else { "Наименование" }).unwrap();
        sheet.write_string(1, 0, item).unwrap();
    }
    let bytes = workbook.save_to_buffer().unwrap();
    let (_, sink) = read_all("a.xlsx", &bytes);
    assert_eq!((sink.records.len(), codes(&sink)), (2, vec!["sheet-passed-over".to_owned()]));
    assert_eq!(sink.records[1].id.as_str(), "Насосы!2");
    let chosen = Options { sheet: Some("Насосы".to_owned()), ..Options::default() };
    assert_eq!(read_with("a.xlsx", &bytes, &chosen).1.records[0].names[0].text, "Насос");
    let wrong = Options { sheet: Some("Болты".to_owned()), ..Options::default() };
    assert!(matches!(read_with("a.xlsx", &bytes, &wrong).0, Err(ReadError::SheetMissing { .. })));
}

#[test]
fn ods_keeps_types_repeats_and_merges() {
    let cell = |text: &str| {
        format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
    };
    let bytes = ods(&format!(
        "<table:table table:name=\"Лист1\"><table:table-row>{}{}{}</table:table-row>\
         <table:table-row table:number-rows-repeated=\"2\">{}\
         <table:table-cell office:value-type=\"float\" office:value=\"12.5\"><text:p>12,50</text:p></table:table-cell>{}</table:table-row>\
         <table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>\
         </table:table>",
        cell("Наименование"),
        cell("Цена, руб."),
        cell("Артикул"),
        cell("Болт &amp; гайка"),
        cell("0042"),
    ));
    let (summary, sink) = read_all("a.ods", &bytes);
    assert_eq!(summary.unwrap().format, "ods");
    assert_eq!(sink.records.len(), 2);
    let record = &sink.records[1];
    assert_eq!((record.names[0].text.as_str(), record.article.as_deref()), ("Болт & гайка", Some("0042")));
    assert_eq!(
        (record.place.row, record.price.as_ref().unwrap().low.to_string()),
        (Some(3), "12.5".to_owned())
    );
}
