//! Small documents of both dialects; every id and name is invented.

use std::io::{Cursor as Bytes, Write};

use domain::{Currency, VatBasis};
use tempfile::NamedTempFile;

use super::read_commerceml;
use crate::{Collected, Column, Meaning, Options, ReadError, Record, Summary, WarningKind};

const CLASSIFIER: &str = r"<Классификатор><Владелец><Наименование> Завод </Наименование><ИНН>7707083893</ИНН><КПП>770501001</КПП></Владелец>
<Группы><Группа><Ид>g1</Ид><Наименование>Насосы</Наименование><Группы><Группа><Ид>g2</Ид><Наименование>Погружные</Наименование></Группа></Группы></Группа>
<Группа><Ид>g3</Ид><Наименование>Новинки</Наименование></Группа></Группы>
<Свойства><Свойство><Ид>p1</Ид><Наименование>Материал</Наименование><ТипЗначений>Справочник</ТипЗначений><ВариантыЗначений>
<Справочник><ИдЗначения>v1</ИдЗначения><Значение>Чугун</Значение></Справочник></ВариантыЗначений></Свойство>
<Свойство><Ид>p2</Ид><Наименование>Напор, м</Наименование></Свойство></Свойства></Классификатор>";

const PUMP: &str = r#"<Товар><Ид>t1</Ид><Штрихкод>4006381333931</Штрихкод><Артикул> НП-20 </Артикул><Наименование>Насос НП-20</Наименование>
<БазоваяЕдиница Код="796 " НаименованиеПолное="Штука" МеждународноеСокращение="PCE">шт</БазоваяЕдиница>
<Группы><Ид>g1</Ид><Ид>g3</Ид><Ид>g2</Ид></Группы><Описание>&lt;p&gt;Для воды&lt;/p&gt;</Описание><Страна>Россия</Страна>
<Изготовитель><Ид>i</Ид><Наименование>Завод насосов</Наименование></Изготовитель><Картинка>import_files/1.jpg</Картинка>
<ЗначенияСвойств><ЗначенияСвойства><Ид>p1</Ид><Значение>v1</Значение></ЗначенияСвойства><ЗначенияСвойства><Ид>p2</Ид><Значение>20</Значение></ЗначенияСвойства></ЗначенияСвойств>
<СтавкиНалогов><СтавкаНалога><Наименование>НДС</Наименование><Ставка>22</Ставка></СтавкаНалога></СтавкиНалогов>
<ЗначенияРеквизитов><ЗначениеРеквизита><Наименование>ТипНоменклатуры</Наименование><Значение>Товар</Значение></ЗначениеРеквизита>
<ЗначениеРеквизита><Наименование>Полное наименование</Наименование><Значение>Насос погружной НП-20</Значение></ЗначениеРеквизита>
<ЗначениеРеквизита><Наименование>Вес</Наименование><Значение>12.5</Значение></ЗначениеРеквизита>
<ЗначениеРеквизита><Наименование>Код ТН ВЭД</Наименование><Значение>8413 70 210 0</Значение></ЗначениеРеквизита></ЗначенияРеквизитов></Товар>"#;

const PRICE_TYPES: &str = r"<ТипыЦен><ТипЦены><Ид>r</Ид><Наименование>Розничная</Наименование><Валюта>руб</Валюта><Налог><Наименование>НДС</Наименование><УчтеноВСумме>true</УчтеноВСумме></Налог></ТипЦены>
<ТипЦены><Ид>o</Ид><Наименование>Оптовая</Наименование><Валюта>RUR</Валюта></ТипЦены></ТипыЦен>";

fn wrap(content: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><КоммерческаяИнформация xmlns="urn:1C.ru:commerceml_2" ВерсияСхемы="2.07">{content}</КоммерческаяИнформация>"#
    )
}

fn catalogue(goods: &str) -> String {
    wrap(&format!(
        "{CLASSIFIER}<Каталог СодержитТолькоИзменения=\"false\"><Товары>{goods}</Товары></Каталог>"
    ))
}

fn package(offers: &str) -> String {
    wrap(&format!("<ПакетПредложений>{PRICE_TYPES}<Предложения>{offers}</Предложения></ПакетПредложений>"))
}

fn good(id: &str, rest: &str) -> String {
    format!("<Товар><Ид>{id}</Ид><Наименование>Насос {id}</Наименование>{rest}</Товар>")
}

fn offer(id: &str, rest: &str) -> String {
    format!("<Предложение><Ид>{id}</Ид>{rest}</Предложение>")
}

fn price(kind: &str, amount: &str) -> String {
    format!(
        "<Цена><ИдТипаЦены>{kind}</ИдТипаЦены><ЦенаЗаЕдиницу>{amount}</ЦенаЗаЕдиницу><Единица>шт</Единица><Коэффициент>1</Коэффициент></Цена>"
    )
}

fn read_with(main: &[u8], options: &Options) -> (Result<Summary, ReadError>, Collected) {
    let mut sink = Collected::new();
    let result = read_commerceml(Bytes::new(main), "import.xml", options, &mut sink);
    (result, sink)
}

fn read(main: &str) -> Collected {
    let (result, sink) = read_with(main.as_bytes(), &Options::default());
    result.unwrap();
    sink
}

fn read_pair(main: &str, companion: &str) -> Collected {
    let mut file = NamedTempFile::new().unwrap();
    file.write_all(companion.as_bytes()).unwrap();
    let options = Options { companion: Some(file.path().to_owned()), ..Options::default() };
    let (result, sink) = read_with(main.as_bytes(), &options);
    result.unwrap();
    sink
}

fn kinds(sink: &Collected) -> Vec<WarningKind> {
    sink.warnings.iter().map(|warning| warning.kind.clone()).collect()
}

fn amounts(record: &Record) -> Option<(String, String)> {
    record.price.as_ref().map(|price| (price.low.to_string(), price.high.to_string()))
}

fn property<'a>(record: &'a Record, name: &str) -> Option<&'a str> {
    record.properties.iter().find(|one| one.name == name).map(|one| one.value.as_str())
}

#[test]
fn a_product_fills_its_fields() {
    let sink = read(&catalogue(PUMP));
    let record = &sink.records[0];
    assert_eq!((record.id.as_str(), record.place.row), ("t1", Some(1)));
    let names: Vec<&str> = record.names.iter().map(|name| name.text.as_str()).collect();
    assert_eq!(names, ["Насос НП-20", "Насос погружной НП-20"]);
    assert_eq!(record.category, ["Насосы", "Погружные"]);
    assert_eq!(record.article.as_deref(), Some("НП-20"));
    assert_eq!(record.unit.as_deref(), Some("шт"));
    assert_eq!(record.descriptions[0].text, "Для воды");
    assert_eq!((record.country.as_deref(), record.brand.as_deref()), (Some("Россия"), Some("Завод насосов")));
    assert_eq!(
        (&record.gtins[..], &record.hs_codes[..]),
        (&["4006381333931".to_owned()][..], &["8413702100".to_owned()][..])
    );
    assert_eq!(record.field, Some(domain::Field::Goods));
}

#[test]
fn what_has_no_field_stays_a_property() {
    let sink = read(&catalogue(PUMP));
    let record = &sink.records[0];
    let expected = [
        ("Материал", "Чугун"),
        ("Напор, м", "20"),
        ("НДС", "22"),
        ("Вес", "12.5"),
        ("Картинка", "import_files/1.jpg"),
        ("Группа", "Новинки"),
    ];
    for (name, value) in expected {
        assert_eq!(property(record, name), Some(value), "{name}");
    }
    assert_eq!(kinds(&sink), [WarningKind::PriceOnRequest]);
}

#[test]
fn the_owner_is_the_organisation() {
    let sink = read(&catalogue(PUMP));
    assert_eq!(sink.records[0].organisation.as_deref(), Some("Завод"));
    assert_eq!(sink.records[0].registry_ids, ["7707083893"]);
    assert_eq!(property(&sink.records[0], "КПП"), Some("770501001"));
    let wrong = read(&catalogue(PUMP).replace("7707083893", "7707083894"));
    assert_eq!(wrong.warnings[0].kind, WarningKind::RegistryIdCheck { value: "7707083894".into() });
    assert_eq!(wrong.warnings[0].place.column.as_deref(), Some("ИНН"));
}

#[test]
fn offers_give_price_and_stock() {
    let offers = offer(
        "t1",
        &format!(
            "<Цены>{}{}</Цены><Количество> 2,5 </Количество>",
            price("r", "1200.50"),
            price("o", "1000")
        ),
    );
    let sink = read_pair(&catalogue(PUMP), &package(&offers));
    let record = &sink.records[0];
    let range = record.price.as_ref().unwrap();
    assert_eq!((range.currency, range.vat), (Some(Currency::RUB), VatBasis::Included));
    assert_eq!(amounts(record), Some(("1200.50".into(), "1200.50".into())));
    assert_eq!(property(record, "Оптовая"), Some("1000"));
    let stock = record.quantity.as_ref().unwrap();
    assert_eq!((stock.value.to_string(), stock.unit.as_ref().unwrap().as_str()), ("2.5".to_owned(), "H87"));
    assert_eq!(kinds(&sink), []);
}

#[test]
fn either_file_of_the_pair_may_come_first() {
    let (import, offers) =
        (catalogue(PUMP), package(&offer("t1", &format!("<Цены>{}</Цены>", price("r", "5")))));
    assert_eq!(
        amounts(&read_pair(&offers, &import).records[0]),
        amounts(&read_pair(&import, &offers).records[0])
    );
    let both = import.replace("</КоммерческаяИнформация>", offers.split_once("2.07\">").unwrap().1);
    assert_eq!(amounts(&read(&both).records[0]), Some(("5".into(), "5".into())));
}

#[test]
fn variants_follow_their_product() {
    let red = "<Наименование>Насос (красный)</Наименование><ХарактеристикиТовара><ХарактеристикаТовара><Наименование>Цвет</Наименование><Значение>красный</Значение></ХарактеристикаТовара></ХарактеристикиТовара>";
    let offers = [
        offer(
            "t1#a",
            &format!(
                "{red}<Цены>{}</Цены><Склад ИдСклада=\"1\" КоличествоНаСкладе=\"1\"/><Склад КоличествоНаСкладе=\"0.5\"/>",
                price("r", "10")
            ),
        ),
        offer("t1#b", &format!("<Цены>{}</Цены><Количество>3</Количество>", price("r", "30"))),
        offer("t1#c", &format!("<Цены>{}</Цены>", price("r", "0"))),
    ];
    let sink = read_pair(&catalogue(PUMP), &package(&offers.concat()));
    let ids: Vec<&str> = sink.records.iter().map(|record| record.id.as_str()).collect();
    assert_eq!(ids, ["t1", "t1#a", "t1#b", "t1#c"]);
    assert_eq!(amounts(&sink.records[0]), Some(("10".into(), "30".into())));
    assert_eq!(sink.records[0].quantity.as_ref().unwrap().value.to_string(), "4.5");
    let variant = &sink.records[1];
    assert_eq!((variant.variant_of.as_deref(), property(variant, "Цвет")), (Some("t1"), Some("красный")));
    assert_eq!(
        (variant.names[0].text.as_str(), property(variant, "Материал")),
        ("Насос (красный)", Some("Чугун"))
    );
    assert_eq!(kinds(&sink), [WarningKind::PriceOnRequest]);
    assert_eq!(sink.warnings[0].place.row, Some(3));
}

#[test]
fn offers_without_a_product_and_products_without_an_offer() {
    let sink = read_pair(&catalogue(&good("x", "")), &package(&offer("y", "")));
    assert_eq!(
        kinds(&sink),
        [WarningKind::PriceOnRequest, WarningKind::OfferWithoutProduct { value: "y".into() }]
    );
    assert_ne!(sink.warnings[1].place.file, "import.xml");
    assert_eq!(sink.records.len(), 1);
}

#[test]
fn a_package_alone_lists_its_offers() {
    let offers = [offer("t1#a", "<Наименование>Насос А</Наименование>"), offer("t2", "")];
    let sink = read(&package(&offers.concat()));
    assert_eq!(sink.records.len(), 1);
    assert_eq!(sink.records[0].variant_of.as_deref(), Some("t1"));
    assert_eq!(kinds(&sink), [WarningKind::PriceOnRequest, WarningKind::RowWithoutName]);
}

#[test]
fn the_dialect_without_namespace_has_prices_inside_goods() {
    let tiers = format!("<Цены>{}{}</Цены>", price("BASE", "100"), price("BASE", "90"));
    let goods = [
        good("1", &tiers.replace("<Единица>шт", "<Валюта>RUB</Валюта><Единица>796")),
        good("2", &format!("<Цены>{}</Цены>", price("BASE", "0"))),
        good("3", &format!("<Цены>{}</Цены>", price("BASE", "дорого"))),
    ];
    let document = catalogue(&goods.concat()).replace(r#" xmlns="urn:1C.ru:commerceml_2""#, "");
    let sink = read(&document);
    assert_eq!(amounts(&sink.records[0]), Some(("90".into(), "100".into())));
    assert_eq!(sink.records[0].unit.as_deref(), Some("шт"));
    assert_eq!(
        kinds(&sink),
        [WarningKind::PriceOnRequest, WarningKind::PriceUnread { value: "дорого".into() }]
    );
}

#[test]
fn windows_1251_reads_like_utf_8() {
    let text = catalogue(PUMP).replace("UTF-8", "windows-1251");
    let (bytes, _, _) = encoding_rs::WINDOWS_1251.encode(&text);
    let (result, sink) = read_with(&bytes, &Options::default());
    assert_eq!(result.unwrap().encoding.as_deref(), Some("windows-1251"));
    assert_eq!(sink.records, read(&catalogue(PUMP)).records);
    let marked = [b"\xef\xbb\xbf", catalogue(PUMP).as_bytes()].concat();
    assert_eq!(read_with(&marked, &Options::default()).1.records, sink.records);
}

#[test]
fn odd_values_are_kept_and_reported() {
    let rest = "<Штрихкод>2000000000015</Штрихкод><Штрихкод>4006381333932</Штрихкод><Группы><Ид>g9</Ид></Группы><БазоваяЕдиница>ведро-2</БазоваяЕдиница>\
        <ЗначенияСвойств><ЗначенияСвойства><Ид>p1</Ид><Значение>v9</Значение></ЗначенияСвойства></ЗначенияСвойств><Цены><Цена><ЦенаЗаЕдиницу>1</ЦенаЗаЕдиницу></Цена></Цены>";
    let sink = read(&catalogue(&good("1", rest)));
    let value = |text: &str| text.to_owned();
    let expected = [
        WarningKind::GtinInStore { value: value("2000000000015") },
        WarningKind::GtinCheck { value: value("4006381333932") },
        WarningKind::CategoryParentMissing { value: value("g9") },
        WarningKind::UnitUnknown { value: value("ведро-2") },
        WarningKind::DictionaryEntryMissing { value: value("v9") },
    ];
    assert_eq!(kinds(&sink), expected);
    assert_eq!(sink.records[0].gtins, ["4006381333932"]);
    assert_eq!(property(&sink.records[0], "Штрихкод"), Some("2000000000015"));
}

#[test]
fn deleted_nameless_and_repeated_goods() {
    let goods = [
        "<Товар Статус=\"Удален\"><Ид>1</Ид></Товар>",
        "<Товар><Ид>2</Ид></Товар>",
        &good("3", ""),
        &good("3", ""),
    ];
    let sink = read(&catalogue(&goods.concat()));
    let ids: Vec<&str> = sink.records.iter().map(|record| record.id.as_str()).collect();
    assert_eq!(ids, ["3", "3#4"]);
    assert_eq!(kinds(&sink)[..2], [WarningKind::MarkedDeleted, WarningKind::RowWithoutName]);
    assert!(kinds(&sink).contains(&WarningKind::DuplicateId { value: "3".into(), first_row: 3 }));
}

#[test]
fn the_users_mapping_goes_first() {
    let map = [("Напор, м", Meaning::Model), ("Материал", Meaning::Ignored)];
    let map = map.map(|(name, meaning)| (name.to_owned(), Column { meaning, locale: None })).into();
    let (_, sink) = read_with(catalogue(PUMP).as_bytes(), &Options { map, ..Options::default() });
    assert_eq!(sink.records[0].model.as_deref(), Some("20"));
    assert_eq!(property(&sink.records[0], "Материал"), None);
}

#[test]
fn a_document_without_goods_and_offers_has_no_rows() {
    let (result, _) = read_with(wrap("<Документ><Ид>1</Ид></Документ>").as_bytes(), &Options::default());
    assert_eq!(result, Err(ReadError::NoRows { file: "import.xml".into() }));
}

#[test]
fn a_cut_file_gives_an_error_and_no_records() {
    let text = catalogue(PUMP);
    let (result, sink) = read_with(&text.as_bytes()[..text.len() - 60], &Options::default());
    assert!(matches!(result, Err(ReadError::XmlDamaged { .. })));
    assert!(sink.records.is_empty());
}

#[test]
fn a_missing_companion_is_named() {
    let options = Options { companion: Some("no/such/offers.xml".into()), ..Options::default() };
    let (result, _) = read_with(catalogue(PUMP).as_bytes(), &options);
    assert!(matches!(result, Err(ReadError::Unreadable { ref file, .. }) if file == "offers.xml"));
}
