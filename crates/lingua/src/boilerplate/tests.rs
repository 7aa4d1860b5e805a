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

#[test]
fn finds_names_between_unknown_russian_wordings() {
    for wording in [
        "Подскажите, у кого можно заказать {}? Отвезём сами в Рязань",
        "{} — ищем завод с лицензией, аванс 40 %",
        "Предприятие планирует закупку {} на второй квартал, заявки до 5 марта",
        "Кто изготовит {} по чертежам заказчика?",
        "Отдел снабжения запрашивает цены на {}, самовывоз или доставка до Уссурийска",
        "Продаю {} со скидкой, торг уместен, пишите в Telegram",
        "Лот № 12: {}; начальная цена 300 000 руб.; срок — 20 рабочих дней",
        "Нужны {} для нашего склада в Твери, 40 штук",
    ] {
        assert_stripped(wording, &["токарные станки", "Ремни, шланги и фильтры", "Вода (бутилированная)"]);
    }
}

#[test]
fn finds_names_between_unknown_chinese_wordings() {
    for wording in [
        "请问贵厂有没有{}？我们要两百套，运到丹东",
        "某集团公司公开招标采购{}，投标截止5月底",
        "诚寻{}生产商，要求资质齐全，可开发票",
        "{}，急需，有现货的速联系",
        "关于购买{}的询价，请于本周内报价",
        "俄罗斯客户想订购{}，CIF海参崴，付款方式信用证",
        "现有{}一批低价转让，可上门看货",
        "采购需求：{}；数量：30台；交货期：20天",
    ] {
        assert_stripped(wording, &["数控车床", "离心泵、齿轮泵", "轴承（型号6205）"]);
    }
}

#[test]
fn finds_names_between_unknown_english_wordings() {
    for wording in [
        "Could you please send us a quotation for {}? Delivery to Perm",
        "{} required, 20 sets, DAP Kazan, payment by T/T",
        "Tender: supply of {}, bids until 3 April",
        "Our client in Moscow is looking for a trustworthy supplier of {} with CE certificates",
        "Hello, do you sell {}? We need 30 pieces every month",
        "We are a factory in Dalian offering {} at competitive prices, contact us",
        "Wanted to buy: {}, cash on delivery",
        "Interested in {}, what is your MOQ and lead time?",
    ] {
        assert_stripped(wording, &["CNC lathes", "Belts, Hoses & Filters", "Price tags", "X-ray tubes"]);
    }
}

fn assert_stripped(wording: &str, names: &[&str]) {
    for name in names {
        let text = wording.replace("{}", name);
        assert_eq!(strip_boilerplate(&text), *name, "{text}");
    }
}

#[test]
fn names_with_words_of_trade_stay() {
    for text in [
        "Order books",
        "Price tags",
        "Supply hoses",
        "Delivery bags",
        "Shipping containers for bulk goods",
        "Can Openers",
        "Stock pots & Make-up",
        "Pet Supplies",
        "Товары для птиц",
        "Ценники и держатели цен",
        "Оборудование для производства",
        "Доставка и монтаж",
        "采购车",
        "采购服务",
        "进口商品",
        "政府采购",
        "供应链软件",
    ] {
        assert_eq!(strip_boilerplate(text), text);
    }
}

#[test]
fn names_with_words_of_trade_survive_a_request() {
    for (text, expected) in [
        ("Need Supply hoses, FOB Dalian", "Supply hoses"),
        ("Looking to buy Price tags in bulk", "Price tags"),
        ("Куплю Товары для птиц оптом", "Товары для птиц"),
        ("求购电话配件，量大从优", "电话配件"),
        ("求购寻呼机，长期合作", "寻呼机"),
        ("Куплю насос 5 кВт, 2 шт.", "насос 5 кВт"),
    ] {
        assert_eq!(strip_boilerplate(text), expected);
    }
}

proptest! {
    #[test]
    fn never_empties_a_text(text in "[\\PC，。；（）求购куплю оптом,.:;() a-z0-9]{1,50}") {
        let stripped = strip_boilerplate(&text);
        prop_assert!(!stripped.is_empty() || text.trim().is_empty());
    }
}

#[test]
fn a_plea_counts_beside_a_phrase_of_nomenclatures() {
    assert_eq!(
        strip_boilerplate("Looking to buy gear pumps (other than plastic)"),
        "gear pumps (other than plastic)"
    );
    assert_eq!(strip_boilerplate("求购税目8458数控车床，长期合作"), "税目8458数控车床");
}

#[test]
fn headings_of_nomenclatures_are_no_requests() {
    for heading in [
        "Fats and oils and their fractions; of marine mammals",
        "Vegetable oils; olive oil, whether or not refined",
        "其他去壳花生，不论是否破碎",
    ] {
        assert_eq!(strip_boilerplate(heading), heading);
    }
}
