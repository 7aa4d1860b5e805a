//! Small catalogues; every shop and offer is invented.

use std::io::Cursor as Bytes;

use domain::Currency;

use super::read_yml;
use crate::{Collected, Options, ReadError, WarningKind};

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE yml_catalog SYSTEM "shops.dtd"><yml_catalog date="2026-11-23 10:00"><shop>
<name>Станки</name><company>ООО «Станки»</company><currencies><currency id="RUR" rate="1"/><currency id="CNY" rate="CB"/></currencies>
<categories><category id="1">Оборудование</category><category id="2" parentId="1">Токарные станки</category><category id="3" parentId="77">Сироты</category></categories>"#;

fn read(offers: &str) -> Collected {
    let mut sink = Collected::new();
    let document = format!("{HEAD}<offers>{offers}</offers></shop></yml_catalog>");
    let summary = read_yml(Bytes::new(document), "yml.xml", &Options::default(), &mut sink).unwrap();
    assert_eq!(summary.records, sink.records.len() as u64);
    sink
}

/// The warnings about offers: every document here has a declaration and a category without its parent.
fn kinds(sink: &Collected) -> Vec<WarningKind> {
    sink.warnings.iter().skip(2).map(|warning| warning.kind.clone()).collect()
}

#[test]
fn a_plain_offer_fills_its_fields() {
    let sink = read(
        r#"<offer id="a1"><name>Станок ТС-1</name><url>https://example.com/1</url><price>465,50</price><currencyId>CNY</currencyId><categoryId>2</categoryId>
        <vendor>Завод</vendor><vendorCode>ТС-1</vendorCode><barcode>4006381333931</barcode><country_of_origin>Россия</country_of_origin><min-quantity>5</min-quantity>
        <description><![CDATA[<h3>Токарный</h3><p>до 5&nbsp;кВт &lt; 6</p>]]></description><param name="Масса" unit="кг">850</param><param name="Код ТН ВЭД">8458 11</param>
        <purchase_price>100</purchase_price></offer>"#,
    );
    let record = &sink.records[0];
    assert_eq!((record.id.as_str(), record.names[0].text.as_str()), ("a1", "Станок ТС-1"));
    assert_eq!(record.category, ["Оборудование", "Токарные станки"]);
    assert_eq!(record.price.as_ref().unwrap().currency, Some(Currency::CNY));
    assert_eq!(record.descriptions[0].text, "Токарный\nдо 5 кВт < 6");
    assert_eq!((record.brand.as_deref(), record.article.as_deref()), (Some("Завод"), Some("ТС-1")));
    assert_eq!(record.moq.as_ref().unwrap().value.to_string(), "5");
    assert_eq!((record.hs_codes[0].as_str(), record.gtins[0].as_str()), ("845811", "4006381333931"));
    assert_eq!(record.organisation.as_deref(), Some("ООО «Станки»"));
    let names: Vec<&str> = record.properties.iter().map(|property| property.name.as_str()).collect();
    assert_eq!(names, ["Масса", "url"]);
    assert_eq!(record.properties[0].unit.as_deref(), Some("кг"));
}

#[test]
fn a_vendor_model_offer_is_named_by_its_parts() {
    let sink = read(
        r#"<offer id="b" type="vendor.model"><typePrefix>Станок</typePrefix><vendor>Завод</vendor><model>ТС-2</model><price>1</price></offer>
        <offer id="c" type="vendor.model"><vendor>Завод</vendor><price>1</price></offer>"#,
    );
    assert_eq!(sink.records.len(), 1);
    assert_eq!(sink.records[0].names[0].text, "Станок Завод ТС-2");
    assert_eq!(sink.records[0].model.as_deref(), Some("ТС-2"));
    assert_eq!(kinds(&sink), [WarningKind::RowWithoutName]);
}

#[test]
fn the_declaration_and_missing_parents_are_reported() {
    let sink = read(
        r#"<offer id="d"><name>А</name><price>1</price><categoryId>3</categoryId></offer><offer id="e"><name>Б</name><price>1</price><categoryId>8</categoryId></offer>"#,
    );
    let missing = |value: &str| WarningKind::CategoryParentMissing { value: value.to_owned() };
    assert_eq!(sink.warnings[0].kind, WarningKind::DoctypePassedOver);
    assert_eq!(sink.warnings[1].kind, missing("77"));
    assert_eq!(kinds(&sink), [missing("8")]);
    assert_eq!(
        (sink.warnings[2].place.row, sink.warnings[2].place.column.as_deref()),
        (Some(2), Some("categoryId"))
    );
    assert_eq!(sink.records[0].category, ["Сироты"]);
}

#[test]
fn prices_in_all_their_forms() {
    let offer = |id: &str, price: &str| format!(r#"<offer id="{id}"><name>А</name>{price}</offer>"#);
    let sink = read(
        &[
            offer("1", "<price>100-250</price>"),
            offer("2", "<price>0</price>"),
            offer("3", ""),
            offer("4", "<price>по запросу</price>"),
        ]
        .concat(),
    );
    let range = sink.records[0].price.as_ref().unwrap();
    assert_eq!(
        (range.low.to_string(), range.high.to_string(), range.currency),
        ("100".into(), "250".into(), Some(Currency::RUB))
    );
    let unread = WarningKind::PriceUnread { value: "по запросу".into() };
    assert_eq!(kinds(&sink), [WarningKind::PriceOnRequest, WarningKind::PriceOnRequest, unread]);
    assert_eq!(sink.records[3].properties[0].value, "по запросу");
}

#[test]
fn categories_that_are_their_own_ancestors_end() {
    let document = r#"<yml_catalog><shop><categories><category id="1" parentId="2">А</category><category id="2" parentId="1">Б</category></categories>
        <offers><offer id="1"><name>В</name><categoryId>1</categoryId></offer></offers></shop></yml_catalog>"#;
    let mut sink = Collected::new();
    read_yml(Bytes::new(document), "yml.xml", &Options::default(), &mut sink).unwrap();
    assert_eq!(sink.records[0].category.len(), 32);
}

#[test]
fn disabled_offers_are_passed_over_and_an_empty_list_is_an_error() {
    let sink = read(r#"<offer id="1"><name>А</name><disabled>true</disabled></offer>"#);
    assert_eq!((sink.records.len(), kinds(&sink)), (0, vec![WarningKind::MarkedDeleted]));
    let empty = read_yml(
        Bytes::new("<yml_catalog><shop/></yml_catalog>"),
        "y",
        &Options::default(),
        &mut Collected::new(),
    );
    assert_eq!(empty, Err(ReadError::NoRows { file: "y".into() }));
}
