//! Prices and stock: of a product in the one dialect, of an offer in the other.

use domain::{Currency, Locale, PriceRange, VatBasis};
use rust_decimal::Decimal;
use trade::units::{find_unit, unit_of_okei};

use super::classifier::Classifier;
use crate::{
    Property, ReadError, Record, WarningKind,
    xml::{Node, Report, parse_decimal, parse_span},
};

/// One price of a thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Price {
    type_id: String,
    low: Decimal,
    high: Decimal,
    currency: Option<Currency>,
    vat: VatBasis,
    per: Decimal,
    unit: String,
}

/// Prices that could be read, and those that could not as properties.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Prices {
    /// Prices above zero.
    pub(super) read: Vec<Price>,
    /// Prices kept as text.
    pub(super) unread: Vec<Property>,
}

impl Prices {
    /// Whether the source states a price above zero, readable or not.
    pub(super) fn is_stated(&self) -> bool {
        !self.read.is_empty() || !self.unread.is_empty()
    }

    /// The unit that the prices are for.
    pub(super) fn unit(&self) -> String {
        self.read.first().map(|price| spell_unit(&price.unit, &price.unit)).unwrap_or_default()
    }
}

/// A unit as it is written, or by its short name where only the OKEI code says which one it is.
pub(super) fn spell_unit(written: &str, okei: &str) -> String {
    let is_code = written.bytes().all(|byte| byte.is_ascii_digit());
    let by_code = if !is_code && find_unit(written).is_some() { None } else { unit_of_okei(okei) };
    by_code.map_or(written, |unit| unit.name(Locale::Ru)).to_owned()
}

/// A currency by its code, its number or the words that Russian programs write.
pub(super) fn parse_currency(text: &str) -> Option<Currency> {
    match text.trim().trim_end_matches('.').to_lowercase().as_str() {
        "руб" | "рубль" | "рубли" | "рублей" | "р" | "₽" | "643" | "810" => {
            Some(Currency::RUB)
        }
        "юань" | "юаней" | "¥" | "元" | "156" => Some(Currency::CNY),
        "доллар" | "долл" | "дол" | "$" | "840" => Some(Currency::USD),
        "евро" | "€" | "978" => Some(Currency::EUR),
        other => other.parse().ok(),
    }
}

/// Reads the `Цены` of a product or offer.
pub(super) fn read_prices(
    node: &Node,
    classifier: &Classifier,
    report: &mut Report<'_>,
) -> Result<Prices, ReadError> {
    let mut prices = Prices::default();
    for price in node.children_named("Цены").flat_map(|all| all.children_named("Цена")) {
        let text = price.text_of("ЦенаЗаЕдиницу");
        match parse_span(text).filter(|(low, _)| !low.is_sign_negative()) {
            Some((_, high)) if high.is_zero() => {}
            Some(span) => prices.read.push(one_price(price, span, classifier)),
            None if text.is_empty() => {}
            None => {
                report.warn("ЦенаЗаЕдиницу", WarningKind::PriceUnread { value: text.to_owned() })?;
                let name = "ЦенаЗаЕдиницу".to_owned();
                prices.unread.push(Property { name, value: text.to_owned(), unit: None });
            }
        }
    }
    Ok(prices)
}

fn one_price(node: &Node, (low, high): (Decimal, Decimal), classifier: &Classifier) -> Price {
    let type_id = node.text_of("ИдТипаЦены").to_owned();
    let kind = classifier.price_type(&type_id);
    let per = parse_decimal(node.text_of("Коэффициент")).filter(|factor| *factor > Decimal::ZERO);
    Price {
        low,
        high,
        currency: parse_currency(node.text_of("Валюта")).or_else(|| kind?.currency),
        vat: kind.map_or(VatBasis::Unstated, |kind| kind.vat),
        per: per.unwrap_or(Decimal::ONE),
        unit: node.text_of("Единица").to_owned(),
        type_id,
    }
}

/// The price of the main type, its tiers as a span.
///
/// The main type is the first one of the classifier that has a price here. A wholesale price is no discount on the
/// retail one that just anybody gets, hence types are not mixed.
pub(super) fn main_price(prices: &[Price], classifier: &Classifier) -> Option<PriceRange> {
    let first = main_type(prices, classifier)?;
    let tiers = prices.iter().filter(|price| {
        price.type_id == first.type_id && price.currency == first.currency && price.per == first.per
    });
    let (low, high) =
        tiers.fold((first.low, first.high), |(low, high), tier| (low.min(tier.low), high.max(tier.high)));
    Some(PriceRange { low, high, currency: first.currency, vat: first.vat, per: first.per })
}

fn main_type<'a>(prices: &'a [Price], classifier: &Classifier) -> Option<&'a Price> {
    let declared = &classifier.price_types;
    let found = declared.iter().find_map(|kind| prices.iter().find(|price| price.type_id == kind.id));
    found.or_else(|| prices.first())
}

/// Puts prices into a record: the main type as its price, other types and unread ones as properties.
pub(super) fn put_prices(record: &mut Record, prices: &Prices, classifier: &Classifier) {
    record.price = main_price(&prices.read, classifier);
    let main = main_type(&prices.read, classifier).map(|price| price.type_id.clone());
    for price in prices.read.iter().filter(|price| Some(&price.type_id) != main.as_ref()) {
        let name = classifier.price_type(&price.type_id).map_or(price.type_id.as_str(), |kind| &kind.name);
        let unit = price.currency.map(|currency| currency.code().to_owned());
        record.properties.push(Property {
            name: name.to_owned(),
            value: price.low.normalize().to_string(),
            unit,
        });
    }
    record.properties.extend(prices.unread.iter().cloned());
}

/// The span over all variants of a thing, as far as they have one currency and unit.
pub(super) fn span_prices(mut ranges: impl Iterator<Item = PriceRange>) -> Option<PriceRange> {
    let first = ranges.next()?;
    Some(ranges.fold(first, |span, range| {
        if range.currency != span.currency || range.per != span.per {
            return span;
        }
        PriceRange { low: span.low.min(range.low), high: span.high.max(range.high), ..span }
    }))
}

/// What is in stock: the total if it is stated, else the sum over the warehouses.
pub(super) fn read_stock(node: &Node, report: &mut Report<'_>) -> Result<Option<Decimal>, ReadError> {
    let total = node.text_of("Количество");
    if !total.is_empty() {
        return parse_stock(total, "Количество", report);
    }
    let attributes = node.children_named("Склад").map(|store| store.attribute("КоличествоНаСкладе"));
    let rests = node.children_named("Остатки").flat_map(|all| all.children_named("Остаток")).map(|rest| {
        let direct = rest.text_of("Количество");
        let store = rest.child("Склад").map_or("", |store| store.text_of("Количество"));
        if direct.is_empty() { store } else { direct }
    });
    let mut sum = None;
    for text in attributes.chain(rests).filter(|text| !text.is_empty()) {
        if let Some(amount) = parse_stock(text, "КоличествоНаСкладе", report)? {
            sum = Some(sum.map_or(Some(amount), |sum: Decimal| sum.checked_add(amount)).unwrap_or(amount));
        }
    }
    Ok(sum)
}

fn parse_stock(text: &str, column: &str, report: &mut Report<'_>) -> Result<Option<Decimal>, ReadError> {
    let amount = parse_decimal(text);
    if amount.is_none() {
        report.warn(column, WarningKind::QuantityUnread { value: text.to_owned() })?;
    }
    Ok(amount)
}
