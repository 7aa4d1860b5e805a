//! An offer of a YML file as a record.

use domain::{Currency, PriceRange, VatBasis};
use rust_decimal::Decimal;

use super::shop::Shop;
use crate::{
    Column, Meaning, Property, ReadError, Record, WarningKind,
    xml::{Assigner, Node, Report, parse_span, strip_html},
};

/// Elements of an offer that are one value, and what each means.
const ELEMENTS: [(&str, Meaning); 12] = [
    ("unit", Meaning::Unit),
    ("vendor", Meaning::Brand),
    ("vendorCode", Meaning::Article),
    ("model", Meaning::Model),
    ("barcode", Meaning::Gtin),
    ("country_of_origin", Meaning::Country),
    ("min-quantity", Meaning::Moq),
    ("min_quantity", Meaning::Moq),
    ("count", Meaning::Quantity),
    ("stock_quantity", Meaning::Quantity),
    ("tn-ved-code", Meaning::HsCode),
    ("certificate", Meaning::Certificates),
];
/// Elements about the sale to shoppers, and prices that are nobody else's business.
const PASSED_OVER: [&str; 19] = [
    "name",
    "typePrefix",
    "description",
    "price",
    "currencyId",
    "categoryId",
    "delivery",
    "pickup",
    "store",
    "cpa",
    "bid",
    "cbid",
    "purchase_price",
    "additional_expenses",
    "cofinance_price",
    "enable_auto_discounts",
    "disabled",
    "param",
    "tn-ved-codes",
];

/// Reads an offer; `None` if it has no name.
pub(super) fn read_offer(
    node: &Node,
    shop: &Shop,
    assigner: &mut Assigner<'_>,
    report: &mut Report<'_>,
) -> Result<Option<Record>, ReadError> {
    let mut record = report.blank_record(node.attribute("id"));
    let (element, name) = name_of(node);
    assigner.element(&mut record, report, (element, Meaning::Name), &name)?;
    if record.names.is_empty() {
        report.warn("name", WarningKind::RowWithoutName)?;
        return Ok(None);
    }
    record.organisation = shop.organisation();
    for (name, meaning) in ELEMENTS {
        for value in node.children_named(name) {
            assigner.element(&mut record, report, (name, meaning), &value.text)?;
        }
    }
    for code in node.children_named("tn-ved-codes").flat_map(|codes| &codes.children) {
        assigner.element(&mut record, report, ("tn-ved-code", Meaning::HsCode), &code.text)?;
    }
    for description in node.children_named("description") {
        let text = strip_html(&description.whole_text());
        assigner.element(&mut record, report, ("description", Meaning::Description), &text)?;
    }
    put_category(&mut record, node, shop, report)?;
    assigner.note("categoryId", Some(Column { meaning: Meaning::Category, locale: None }));
    put_price(&mut record, node, shop, report)?;
    assigner.note("price", Some(Column { meaning: Meaning::Price, locale: None }));
    put_properties(&mut record, node, assigner, report)?;
    Ok(Some(record))
}

/// The name of either kind of offer: `name`, or prefix, vendor and model.
fn name_of(node: &Node) -> (&'static str, String) {
    let name = node.text_of("name");
    if node.attribute("type") != "vendor.model" && !name.is_empty() {
        return ("name", name.to_owned());
    }
    let model = node.text_of("model");
    let parts = [node.text_of("typePrefix"), node.text_of("vendor"), model];
    let combined: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    // A vendor alone is no name.
    if model.is_empty() { ("name", name.to_owned()) } else { ("model", combined.join(" ")) }
}

fn put_category(
    record: &mut Record,
    node: &Node,
    shop: &Shop,
    report: &mut Report<'_>,
) -> Result<(), ReadError> {
    let id = node.text_of("categoryId");
    match shop.category_path(id) {
        Some(path) => record.category = path,
        None if id.is_empty() => {}
        None => report.warn("categoryId", WarningKind::CategoryParentMissing { value: id.to_owned() })?,
    }
    Ok(())
}

fn put_price(
    record: &mut Record,
    node: &Node,
    shop: &Shop,
    report: &mut Report<'_>,
) -> Result<(), ReadError> {
    let text = node.text_of("price");
    let span = parse_span(text).filter(|(low, _)| !low.is_sign_negative());
    match span {
        Some((low, high)) if !high.is_zero() => {
            let stated = node.text_of("currencyId").parse::<Currency>().ok();
            let currency = stated.or(shop.currency);
            record.price =
                Some(PriceRange { low, high, currency, vat: VatBasis::Unstated, per: Decimal::ONE });
        }
        None if !text.is_empty() => {
            report.warn("price", WarningKind::PriceUnread { value: text.to_owned() })?;
            record.properties.push(Property { name: "price".to_owned(), value: text.to_owned(), unit: None });
        }
        _ => report.warn("price", WarningKind::PriceOnRequest)?,
    }
    if node.child("price").is_some_and(|price| price.attribute("from") == "true") {
        record.properties.push(Property {
            name: "price from".to_owned(),
            value: "true".to_owned(),
            unit: None,
        });
    }
    Ok(())
}

/// The `param` elements, then whatever else is a single value.
fn put_properties(
    record: &mut Record,
    node: &Node,
    assigner: &mut Assigner<'_>,
    report: &mut Report<'_>,
) -> Result<(), ReadError> {
    for param in node.children_named("param") {
        let unit = Some(param.attribute("unit").to_owned()).filter(|unit| !unit.is_empty());
        let property = Property { name: param.attribute("name").to_owned(), value: param.whole_text(), unit };
        assigner.property(record, report, property)?;
    }
    let read = |name: &str| PASSED_OVER.contains(&name) || ELEMENTS.iter().any(|(known, _)| *known == name);
    for child in node.children.iter().filter(|child| child.children.is_empty() && !read(&child.name)) {
        let unit = match child.name.as_str() {
            "weight" => Some("кг".to_owned()),
            "dimensions" => Some("см".to_owned()),
            _ => None,
        };
        let property = Property { name: child.name.clone(), value: child.text.clone(), unit };
        assigner.property(record, report, property)?;
    }
    // The type of a used or showroom piece, for a buyer the first thing to know.
    let condition = node.child("condition").map_or("", |condition| condition.attribute("type")).to_owned();
    let property = Property { name: "condition".to_owned(), value: condition, unit: None };
    assigner.property(record, report, property)
}
