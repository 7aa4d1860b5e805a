//! CSV and TSV in the encodings and shapes that plants, registers and shops write.

use domain::{Currency, Locale, VatBasis};
use encoding_rs::{Encoding, GB18030, IBM866, WINDOWS_1251};
use feeds::{Flow, Options, ReadError, Record, Sink, Warning, read_bytes};

use crate::build::{codes, mapped, read_all, read_with};

const PRICES: &str = "Прайс-лист ООО «Пример»;;;\r\n;;;\r\nАртикул;Наименование;Ед. изм.;Цена, руб. с НДС\r\n\
    1;2;3;4\r\n0007;Втулка;шт.;1 690,50\r\n0008;Гайка;1000 шт.;договорная\r\n";

fn encoded(encoding: &'static Encoding, text: &str) -> Vec<u8> {
    encoding.encode(text).0.into_owned()
}

#[test]
fn a_russian_price_list_reads_in_every_encoding() {
    let utf16: Vec<u8> = PRICES.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let marked = [b"\xef\xbb\xbf".as_slice(), PRICES.as_bytes()].concat();
    let files = [
        (PRICES.as_bytes().to_vec(), "UTF-8"),
        (marked, "UTF-8"),
        (encoded(WINDOWS_1251, PRICES), "windows-1251"),
        (encoded(IBM866, PRICES), "cp866"),
        (utf16, "UTF-16LE"),
    ];
    for (bytes, name) in files {
        let (summary, sink) = read_all("price.csv", &bytes);
        assert_eq!(summary.unwrap().encoding.as_deref(), Some(name));
        assert_eq!(sink.records.len(), 2, "{name}");
        assert_eq!(sink.records[0].names[0].text, "Втулка", "{name}");
    }
}

#[test]
fn a_price_is_read_with_what_its_header_says() {
    let (_, sink) = read_all("price.csv", PRICES.as_bytes());
    let price = sink.records[0].price.as_ref().unwrap();
    assert_eq!(
        (price.low.to_string().as_str(), price.currency, price.vat),
        ("1690.5", Some(Currency::RUB), VatBasis::Included)
    );
    assert_eq!(sink.records[0].article.as_deref(), Some("0007"));
    assert_eq!((sink.records[0].place.row, sink.records[0].id.as_str()), (Some(5), "5"));
    assert_eq!(codes(&sink), ["price-on-request"]);
}

#[test]
fn a_chinese_register_keeps_its_codes_and_scopes() {
    let text = "统一社会信用代码,企业名称,经营范围,注册资本\n91210244118574763D,大连示例机床厂,\"数控车床制造、销售\",30万人民币\n";
    let (summary, sink) = read_all("register.csv", &encoded(GB18030, text));
    let mapping = &summary.unwrap().tables[0];
    assert_eq!(mapping.columns[1].1.unwrap().to_string(), "organisation");
    let record = &sink.records[0];
    assert_eq!(
        (record.id.as_str(), record.organisation.as_deref()),
        ("91210244118574763D", Some("大连示例机床厂"))
    );
    assert_eq!(record.scopes[0].text, "数控车床制造、销售");
}

#[test]
fn exports_of_registers_and_market_places_are_known() {
    for (header, expected) in [
        (
            "Предприятие;ИНН;Реестровый номер;Срок действия;Наименование продукции;ОКПД2;ТН ВЭД",
            "organisation registry_id id - name classifier hs_code",
        ),
        (
            "ИНН,Наименование организации,Основная отрасль,Производимая продукция,Код ТН ВЭД ЕАЭС",
            "registry_id organisation category scope hs_code",
        ),
        ("关键词,公司名,店铺地址,主营产品,联系人,电话", "- organisation address scope ignored ignored"),
        (
            "产品名称,型号,FOB价,币种,最小起订量,交货期,图片URL",
            "name model price currency moq lead_time image",
        ),
        (
            "rfq_id,subject,description,quantity,quantity_unit,country_simple",
            "id name description quantity unit country",
        ),
        ("Номенклатура\tАртикул\tЦена (розничная), с НДС 20%\tОстаток", "name article price quantity"),
    ] {
        let row: String = header.chars().filter(|letter| matches!(letter, ',' | ';' | '\t')).collect();
        let (summary, _) = read_all("a.csv", format!("{header}\nx{row}\n").as_bytes());
        let columns = summary.unwrap().tables.remove(0).columns;
        let shown: Vec<String> =
            columns.iter().map(|(_, column)| column.map_or("-".to_owned(), |c| c.to_string())).collect();
        assert_eq!(shown.join(" "), expected);
    }
}

#[test]
fn languages_named_by_headers_are_kept() {
    let (_, sink) =
        read_all("a.tsv", "id\tname_ru\tname_zh\tНазвание (англ.)\nA1\tСтанок\t机床\tLathe\n".as_bytes());
    let locales: Vec<Option<Locale>> = sink.records[0].names.iter().map(|name| name.locale).collect();
    assert_eq!(locales, [Some(Locale::Ru), Some(Locale::Zh), Some(Locale::En)]);
    assert_eq!(sink.records[0].id.as_str(), "A1");
}

#[test]
fn prices_and_quantities_of_listings_are_parsed() {
    let (_, sink) = read_all("a.csv", "title,price_text,moq_text\nConcentrator,USD\u{a0}465.00-USD\u{a0}550.00,5 Pieces\nPump,ask Bob,many\n".as_bytes());
    let record = &sink.records[0];
    assert_eq!(record.price.as_ref().map(|price| price.high.to_string()).as_deref(), Some("550"));
    assert_eq!(record.moq.as_ref().map(|moq| moq.value.to_string()).as_deref(), Some("5"));
    assert_eq!(codes(&sink), ["price-unread", "quantity-unread"]);
    assert_eq!(sink.records[1].properties[0].value, "ask Bob");
}

#[test]
fn a_map_overrides_and_has_to_fit() {
    let text = "foo,bar\nСтанок,12\n".as_bytes();
    let (_, sink) = read_with("a.csv", text, &mapped(&[("FOO", "name@ru"), ("bar", "price")]));
    assert_eq!((sink.records[0].names[0].text.as_str(), sink.records[0].price.is_some()), ("Станок", true));
    let (result, sink) = read_with("a.csv", text, &mapped(&[("baz", "name")]));
    assert!(matches!(result, Err(ReadError::MapHeaderMissing { header, .. }) if header == "baz"));
    assert!(sink.records.is_empty());
}

#[test]
fn a_file_without_a_header_reads_by_position() {
    let (_, sink) = read_with(
        "q.tsv",
        "200000\t大落地窗\n200001\t墙面底漆\n".as_bytes(),
        &mapped(&[("1", "id"), ("2", "name@zh")]),
    );
    assert_eq!((sink.records.len(), sink.records[1].id.as_str()), (2, "200001"));
}

#[test]
fn repeated_ids_stay_apart() {
    let (_, sink) = read_all("a.csv", b"id,name\n7,a\n7,b\n,c\n");
    let ids: Vec<&str> = sink.records.iter().map(|record| record.id.as_str()).collect();
    assert_eq!(ids, ["7", "7#3", "4"]);
    assert_eq!(codes(&sink), ["duplicate-id"]);
}

#[test]
fn damaged_cells_are_named_and_left_out() {
    let text = "id,name,description\n1,Станок,РЎС‚Р°РЅРѕРє С‚РѕРєР°СЂРЅС‹Р№\n2,\u{fffd}\u{fffd}нок,\n3,??????,хорошо\n";
    let (_, sink) = read_all("a.csv", text.as_bytes());
    assert_eq!(codes(&sink), ["damaged-text", "damaged-text", "row-without-name", "damaged-text"]);
    assert_eq!(sink.warnings[0].place.column.as_deref(), Some("description"));
    assert_eq!(sink.records.len(), 2);
    assert!(sink.records[0].descriptions.is_empty());
}

#[test]
fn codes_are_checked_and_never_refused() {
    let text = "Наименование,ИНН,Штрихкод,Код ТН ВЭД\nСтанок,7700000001,4006381333932,8458 11 200 1\nНасос,,2000000000015,насос\n";
    let (_, sink) = read_all("a.csv", text.as_bytes());
    assert_eq!(codes(&sink), ["registry-id-check", "gtin-check", "gtin-in-store", "hs-code-shape"]);
    assert_eq!(sink.records[0].hs_codes, ["8458112001"]);
    assert_eq!(sink.records[0].gtins, ["4006381333932"]);
}

#[test]
fn sides_and_fields_are_words_of_three_languages() {
    let text = "side,field,name\nспрос,教育,Курс\noffer,goods,Станок\nэээ,,Насос\n";
    let (_, sink) = read_all("a.csv", text.as_bytes());
    let sides: Vec<Option<&str>> =
        sink.records.iter().map(|record| record.side.map(domain::Side::code)).collect();
    assert_eq!(sides, [Some("request"), Some("offer"), None]);
    assert_eq!(codes(&sink), ["word-unknown"]);
}

#[test]
fn a_long_row_and_a_long_cell_are_told() {
    let text = format!("id,name\n1,a,b\n2,{}\n", "я".repeat(500_000));
    let (_, sink) = read_all("a.csv", text.as_bytes());
    assert_eq!(codes(&sink), ["row-too-long", "cell-cut"]);
    assert!(sink.records[1].names[0].text.len() <= 64 * 1024);
}

#[test]
fn the_sink_may_stop_the_reader() {
    struct Stopper;
    impl Sink for Stopper {
        fn record(&mut self, _record: Record) -> Flow {
            Flow::Stop
        }
        fn warning(&mut self, _warning: Warning) -> Flow {
            Flow::Continue
        }
        fn progress(&mut self, _read: u64, _total: Option<u64>) -> Flow {
            Flow::Continue
        }
    }
    let result = read_bytes("a.csv", b"name\nx\ny\n", &Options::default(), &mut Stopper);
    assert_eq!(result, Err(ReadError::Stopped { file: "a.csv".to_owned() }));
}
