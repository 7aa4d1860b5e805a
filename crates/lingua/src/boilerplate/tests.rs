//! Requests as people write them, and names that must not change.

use proptest::prelude::*;

use super::*;

#[test]
fn strips_russian_requests() {
    for text in [
        "Ищем поставщика: токарные станки",
        "Куплю токарные станки оптом, доставка в Москву",
        "Нужны токарные станки — требуется коммерческое предложение, партия 500 шт.",
        "Требуются токарные станки, требуется КП, партия 500 шт",
        "Добрый день! Наша компания хотела бы приобрести токарные станки с доставкой в Подольск. Ждём ваших предложений",
        "Запрос цены на токарные станки, 10 шт., оплата по факту",
        "Просим предоставить коммерческое предложение на токарные станки",
    ] {
        assert_eq!(strip_boilerplate(text), "токарные станки", "{text}");
    }
}

#[test]
fn strips_chinese_requests() {
    for text in [
        "求购数控车床",
        "求购数控车床，长期合作，量大从优",
        "我司需采购一批数控车床，请报价",
        "急求数控车床供应商，要求质量好，联系电话13800000000",
        "您好，我公司长期采购数控车床，每月50台，货到付款，欢迎来电咨询",
        "采购：数控车床（20台），大连港交货",
    ] {
        assert_eq!(strip_boilerplate(text), "数控车床", "{text}");
    }
}

#[test]
fn strips_english_requests() {
    for text in [
        "Looking for supplier of CNC lathes, CIF Dalian, MOQ 500 pcs",
        "We are looking for reliable manufacturers of CNC lathes. Please send your best price",
        "We need to buy CNC lathes, 10 sets, delivery to Moscow",
        "RFQ for CNC lathes",
        "Wanted: CNC lathes in bulk",
    ] {
        assert_eq!(strip_boilerplate(text), "CNC lathes", "{text}");
    }
}

#[test]
fn strips_wordings_with_a_lead_in() {
    let pairs = [
        ("Для производства мебели требуется фанера ФК 18 мм", "фанера ФК 18 мм"),
        ("Компания «Ромашка» приобретёт гофрокартон. Объём — 5 тонн ежемесячно", "гофрокартон"),
        ("Прошу выслать КП на поставку насосов (10 шт.) до 15 декабря", "насосов"),
        ("本公司因生产需要，现面向全国采购不锈钢管，规格齐全者优先", "不锈钢管"),
        ("想找一家做塑料瓶盖的厂家", "塑料瓶盖"),
        (
            "Dear suppliers, our company is interested in purchasing sunflower oil on a regular basis",
            "sunflower oil",
        ),
    ];
    for (text, expected) in pairs {
        assert_eq!(strip_boilerplate(text), expected);
    }
}

#[test]
fn names_stay() {
    for text in [
        "Станки, инструменты и оснастка",
        "Поставщик",
        "求生刀",
        "寻呼机、对讲机",
        "Shipping Supplies",
        "Wheat, other than seed",
        "Вода питьевая (бутилированная), 5 л",
        "",
        "  ",
    ] {
        assert_eq!(strip_boilerplate(text).trim(), text.trim());
    }
}

#[test]
fn keeps_the_details_of_the_thing() {
    assert_eq!(strip_boilerplate("Куплю подшипники SKF 6205-2RS, партия 500 шт."), "подшипники SKF 6205-2RS");
    assert_eq!(strip_boilerplate("求购轴承（型号6205），量大从优"), "轴承（型号6205）");
    assert_eq!(strip_boilerplate("Куплю цемент оптом, купим песок оптом"), "цемент, песок");
}

proptest! {
    #[test]
    fn never_empties_a_text(text in "[\\PC，。；（）求购куплю оптом,.:;() a-z0-9]{1,50}") {
        let stripped = strip_boilerplate(&text);
        prop_assert!(!stripped.is_empty() || text.trim().is_empty());
    }
}
