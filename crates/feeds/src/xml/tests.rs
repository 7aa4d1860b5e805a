//! Documents that break rules: each gives one clear error or a warning, never a panic.

use std::io::{BufReader, Cursor as Bytes};

use proptest::prelude::{Just, Strategy, any, prop, prop_oneof, proptest};

use super::{RootKind, sniff_root};
use crate::{Collected, Options, ReadError, WarningKind, commerceml::read_commerceml, yml::read_yml};

const YML: &str = r#"<?xml version="1.0" encoding="UTF-8"?><yml_catalog><shop><categories><category id="1" parentId="9">Станки</category></categories>
<offers><offer id="a"><name>Станок &amp; пила</name><price>10</price><barcode>4006381333931</barcode><param name="Масса" unit="кг">5</param><description><![CDATA[<p>Да</p>]]></description></offer></offers></shop></yml_catalog>"#;
const COMMERCE_ML: &str = r"<КоммерческаяИнформация><Классификатор><Группы><Группа><Ид>g</Ид><Наименование>Г</Наименование></Группа></Группы></Классификатор>
<Каталог><Товары><Товар><Ид>a</Ид><Наименование>Насос</Наименование><Группы><Ид>g</Ид></Группы><Цены><Цена><ЦенаЗаЕдиницу>5</ЦенаЗаЕдиницу></Цена></Цены></Товар></Товары></Каталог>
<ПакетПредложений><Предложения><Предложение><Ид>a#b</Ид><Количество>1,5</Количество></Предложение></Предложения></ПакетПредложений></КоммерческаяИнформация>";

fn read(bytes: &[u8]) -> (Result<u64, ReadError>, Collected) {
    let mut sink = Collected::new();
    let result = read_yml(Bytes::new(bytes), "a.xml", &Options::default(), &mut sink);
    (result.map(|summary| summary.records), sink)
}

fn offer_with(head: &str, name: &str) -> String {
    format!(
        "{head}<yml_catalog><shop><offers><offer><name>{name}</name><price>1</price></offer></offers></shop></yml_catalog>"
    )
}

fn kinds(sink: &Collected) -> Vec<WarningKind> {
    sink.warnings.iter().map(|warning| warning.kind.clone()).collect()
}

#[test]
fn roots_are_told_apart_in_any_encoding() {
    assert_eq!(
        sniff_root("\u{feff}<?xml version='1.0'?><!-- x --><yml_catalog>".as_bytes()),
        Some(RootKind::Yml)
    );
    let (cp1251, _, _) = encoding_rs::WINDOWS_1251
        .encode("<?xml version=\"1.0\" encoding=\"windows-1251\"?><к:КоммерческаяИнформация/>");
    assert_eq!(sniff_root(&cp1251), Some(RootKind::CommerceMl));
    let utf16: Vec<u8> = "<html/>".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(sniff_root(&utf16), Some(RootKind::Other("html".to_owned())));
    assert_eq!(sniff_root(b"name;price\n<b>;1"), None);
    assert_eq!(sniff_root(b""), None);
}

#[test]
fn an_external_doctype_is_passed_over() {
    let (result, sink) = read(offer_with(r#"<!DOCTYPE yml_catalog SYSTEM "shops.dtd">"#, "Болт").as_bytes());
    assert_eq!(result, Ok(1));
    assert_eq!(kinds(&sink), [WarningKind::DoctypePassedOver]);
}

#[test]
fn a_billion_laughs_are_refused() {
    let head = r#"<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>"#;
    assert_eq!(
        read(offer_with(head, "&c;").as_bytes()).0,
        Err(ReadError::EntityBomb { file: "a.xml".into() })
    );
}

#[test]
fn own_entities_are_left_out() {
    let head = r#"<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY nbsp "x">]>"#;
    let (result, sink) = read(offer_with(head, "Болт &f;М8&nbsp;&deg;&#8470;").as_bytes());
    assert_eq!(result, Ok(1));
    assert_eq!(sink.records[0].names[0].text, "Болт М8°№");
    let left_out = |name: &str| WarningKind::EntityLeftOut { value: name.to_owned() };
    assert_eq!(kinds(&sink), [WarningKind::DoctypePassedOver, left_out("f"), left_out("nbsp")]);
}

#[test]
fn depth_is_limited() {
    let deep = format!("<yml_catalog>{}", "<a>".repeat(100_000));
    assert!(matches!(read(deep.as_bytes()).0, Err(ReadError::XmlDamaged { position: 394, .. })));
}

#[test]
fn a_long_text_is_cut() {
    let (result, sink) = read(offer_with("", &"я".repeat(100_000)).as_bytes());
    assert_eq!(result, Ok(1));
    assert_eq!(kinds(&sink), [WarningKind::CellCut { characters: 100_000, kept: 32_767 }]);
}

#[test]
fn an_endless_tag_is_an_error() {
    let endless = format!("<yml_catalog {}", "a='b' ".repeat(6_000_000));
    assert!(matches!(read(endless.as_bytes()).0, Err(ReadError::XmlDamaged { position: 0, .. })));
}

#[test]
fn many_attributes_take_no_time() {
    let many = " a='b'".repeat(200_000);
    let document = format!("<yml_catalog{many}><shop/></yml_catalog>");
    assert_eq!(read(document.as_bytes()).0, Err(ReadError::NoRows { file: "a.xml".into() }));
}

#[test]
fn damage_is_told_with_its_place_in_the_source() {
    let (cp1251, _, _) = encoding_rs::WINDOWS_1251
        .encode("<?xml version=\"1.0\" encoding=\"windows-1251\"?><yml_catalog><shop><name>Щит</shop>");
    assert!(matches!(read(&cp1251).0, Err(ReadError::XmlDamaged { position: 73, .. })));
    let (result, _) = read("<yml_catalog><shop>".as_bytes());
    assert!(
        matches!(result, Err(ReadError::XmlDamaged { position: 19, ref reason, .. }) if reason.contains("<shop>"))
    );
}

#[test]
fn other_roots_and_empty_files_are_named() {
    let unknown = ReadError::XmlUnknown { file: "a.xml".into(), root: "html".into() };
    assert_eq!(read(b"<html><body/></html>").0, Err(unknown));
    assert_eq!(read(b" \n").0, Err(ReadError::Empty { file: "a.xml".into() }));
    assert!(matches!(read(b"PK\x03\x04 no xml").0, Err(ReadError::XmlDamaged { .. })));
}

#[test]
fn damaged_letters_are_reported_and_left_out() {
    let document = offer_with("<?xml version='1.0' encoding='UTF-8'?>", "Болт\u{fffd}").into_bytes();
    let (result, sink) = read(&document);
    assert_eq!(result, Ok(0));
    assert_eq!(
        kinds(&sink),
        [WarningKind::DamagedText { sample: "Болт\u{fffd}".into() }, WarningKind::RowWithoutName]
    );
}

#[test]
fn an_encoding_that_contradicts_its_declaration_is_guessed() {
    let (cp1251, _, _) = encoding_rs::WINDOWS_1251.encode(YML);
    let (result, sink) = read(&cp1251);
    assert_eq!(result, Ok(1));
    assert_eq!(sink.warnings[0].kind, WarningKind::EncodingGuessed { encoding: "windows-1251".into() });
    assert_eq!(sink.records[0].names[0].text, "Станок & пила");
}

#[test]
fn the_sink_can_stop_the_reading() {
    let mut sink = Collected::up_to(1);
    let result = read_yml(Bytes::new(YML), "a.xml", &Options::default(), &mut sink);
    assert_eq!(result, Err(ReadError::Stopped { file: "a.xml".into() }));
}

fn read_everything(bytes: &[u8], chunk: usize) {
    let options = Options::default();
    let mut sink = Collected::new();
    let _kind = sniff_root(bytes);
    let _yml = read_yml(BufReader::with_capacity(chunk, Bytes::new(bytes)), "a", &options, &mut sink);
    let _cml = read_commerceml(BufReader::with_capacity(chunk, Bytes::new(bytes)), "a", &options, &mut sink);
}

/// Replaces, doubles or drops a stretch of a valid document, or writes something awkward into it.
fn mutated() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        any::<u8>().prop_map(|byte| vec![byte]),
        Just(b"<!DOCTYPE a [<!ENTITY b '&c;'>]>".to_vec()),
        Just(b"<!--".to_vec()),
        Just(b"<![CDATA[".to_vec()),
        Just(b"]]>".to_vec()),
        Just(b"&#x0;&b;&".to_vec()),
        Just(b"<a b='".to_vec()),
        Just(vec![0xff, 0xfe, 0x00]),
        Just("<Предложение><Ид>a#".as_bytes().to_vec()),
    ];
    let edit = (any::<prop::sample::Index>(), 0..40_usize, piece);
    (prop_oneof![Just(YML), Just(COMMERCE_ML)], prop::collection::vec(edit, 1..4)).prop_map(
        |(document, edits)| {
            let mut bytes = document.as_bytes().to_vec();
            for (at, length, piece) in edits {
                let start = at.index(bytes.len().max(1)).min(bytes.len());
                let end = (start + length).min(bytes.len());
                bytes.splice(start..end, piece);
            }
            bytes
        },
    )
}

proptest! {
    #[test]
    fn arbitrary_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..2000), chunk in 1..64_usize) {
        read_everything(&bytes, chunk);
    }

    #[test]
    fn mutated_documents_never_panic(bytes in mutated(), chunk in 1..64_usize) {
        read_everything(&bytes, chunk);
    }
}
