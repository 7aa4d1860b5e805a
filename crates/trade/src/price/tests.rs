//! Prices of the three languages, and texts that are none.

use domain::VatBasis;

use super::{PriceHints, PriceText, parse_price, read_header};

fn read_with(text: &str, hints: &PriceHints) -> String {
    match parse_price(text, hints) {
        PriceText::Price { range, unit } => {
            let currency = range.currency.map_or_else(|| "?".to_owned(), |currency| currency.to_string());
            let span = if range.low == range.high {
                range.low.to_string()
            } else {
                format!("{}..{}", range.low, range.high)
            };
            let per = if range.per == rust_decimal::Decimal::ONE {
                String::new()
            } else {
                format!(" per {}", range.per)
            };
            let unit = unit.map_or(String::new(), |unit| format!(" /{unit}"));
            let vat = match range.vat {
                VatBasis::Included => " +vat",
                VatBasis::Excluded => " -vat",
                VatBasis::Unstated => "",
            };
            format!("{currency} {span}{per}{unit}{vat}")
        }
        PriceText::OnRequest => "on request".to_owned(),
        PriceText::Unread => "unread".to_owned(),
    }
}

fn check(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(read_with(text, &PriceHints::default()), *expected, "{text}");
    }
}

#[test]
fn russian_prices() {
    check(&[
        ("1 234 567,89 руб.", "RUB 1234567.89"),
        ("1\u{A0}234,5 ₽", "RUB 1234.5"),
        ("от 500 ₽", "RUB 500"),
        ("1200 р.", "RUB 1200"),
        ("1200 руб. с НДС", "RUB 1200 +vat"),
        ("1200 руб. без НДС 22 %", "RUB 1200 -vat"),
        ("15 тыс. руб.", "RUB 15000"),
        ("2,5 млн руб", "RUB 2500000"),
        ("1200 руб. 50 коп.", "RUB 1200.5"),
        ("350 руб. за 1000 шт.", "RUB 350 per 1000 /H87"),
        ("12 500 руб./т", "RUB 12500 /TNE"),
        ("от 100 до 200 руб.", "RUB 100..200"),
        ("12,345 руб.", "RUB 12.345"),
        ("1200-50 руб.", "RUB 1200.5"),
        ("1000 руб. в т.ч. НДС 180 руб.", "RUB 1000 +vat"),
        ("1200 руб. за 1 тыс. шт.", "RUB 1200 per 1000 /H87"),
        ("от 12 тыс. до 15 тыс. руб.", "RUB 12000..15000"),
    ]);
}

#[test]
fn chinese_prices() {
    check(&[
        ("¥12.3万/台", "CNY 123000 /H87"),
        ("3.5万元", "CNY 35000"),
        ("30万人民币", "CNY 300000"),
        ("5,000(万元人民币)", "CNY 50000000"),
        ("1,200（万美元）", "USD 12000000"),
        ("￥１２００元/吨（含税）", "CNY 1200 /TNE +vat"),
        ("3-5万元", "CNY 30000..50000"),
        ("85元每公斤 不含税", "CNY 85 /KGM -vat"),
        ("1.2亿元", "CNY 120000000"),
    ]);
}

#[test]
fn english_prices() {
    check(&[
        ("USD\u{A0}465.00-USD\u{A0}550.00", "USD 465..550"),
        ("US$1,200.50", "USD 1200.5"),
        ("US$ 10 - 20 / Piece", "USD 10..20 /H87"),
        ("EUR 1.234,56 excl. VAT", "EUR 1234.56 -vat"),
        ("1,234.56", "? 1234.56"),
        ("$1,234 per 100 pcs", "USD 1234 per 100 /H87"),
        ("465", "? 465"),
        ("RUB 5,000", "RUB 5000"),
        ("USD 1.2M", "USD 1200000"),
        ("M12 bolt RMB500", "CNY 500"),
    ]);
}

#[test]
fn prices_on_request() {
    check(&[
        ("договорная", "on request"),
        ("Цена по запросу", "on request"),
        ("面议", "on request"),
        ("Negotiable", "on request"),
        ("0", "on request"),
        ("0,00 руб.", "on request"),
        ("-", "on request"),
        ("", "on request"),
    ]);
}

#[test]
fn what_is_no_price_is_left_unread() {
    check(&[
        ("станок", "unread"),
        ("1.2.3 руб.", "unread"),
        ("-500", "unread"),
        ("100 200 300 400,5,6", "unread"),
        ("12 шт 500 м", "unread"),
        ("20..10 руб", "unread"),
        ("тел. 8-495-123-45-67", "unread"),
        ("25000/30000 руб", "unread"),
        ("1000 руб./шт., 900 руб. от 10 шт.", "unread"),
    ]);
}

#[test]
fn the_column_speaks_where_the_cell_is_silent() {
    let hints = read_header("Цена, тыс. руб. без НДС");
    assert_eq!(read_with("12,5", &hints), "RUB 12500 -vat");
    assert_eq!(read_with("12,5 с НДС", &hints), "RUB 12500 +vat");
    let hints = read_header("单价（万元/台）");
    assert_eq!(read_with("12.5", &hints), "CNY 125000");
    assert_eq!(read_with("USD 12万", &hints), "USD 120000");
}
