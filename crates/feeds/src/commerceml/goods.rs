//! A product and its offers: one record for the product, one more for each variant.

use domain::ListingId;
use rust_decimal::Decimal;

use super::{
    offers::Offer,
    prices::{Prices, put_prices, read_prices, read_stock, span_prices},
    product::{Workbench, put_owner},
};
use crate::{
    Meaning, ReadError, Record, Stated, WarningKind,
    xml::{Node, quantity_in},
};

/// Hands on a product with its prices, and its variants after it.
pub(super) fn hand_on(
    mut record: Record,
    node: &Node,
    offers: &[&Offer],
    bench: &mut Workbench<'_, '_, '_>,
) -> Result<(), ReadError> {
    let own_prices = read_prices(node, bench.classifier, bench.report)?;
    let own_stock = read_stock(node, bench.report)?;
    // Old programs list each variant as a product of its own: then an offer with its very id is no further variant.
    let (variants, plain): (Vec<&Offer>, Vec<&Offer>) =
        offers.iter().partition(|offer| offer.is_variant() && offer.id != record.id.as_str());
    let mut variant_records = Vec::new();
    for offer in &variants {
        variant_records.push(read_variant(&record, offer, bench)?);
    }
    for offer in &plain {
        for property in offer.characteristics.iter().cloned() {
            bench.assigner.property(&mut record, bench.report, property)?;
        }
        put_new_barcode(&mut record, offer, bench)?;
    }
    let prices =
        plain.iter().map(|offer| &offer.prices).find(|prices| prices.is_stated()).unwrap_or(&own_prices);
    finish_price(&mut record, prices, bench)?;
    let variant_prices = variant_records.iter().filter_map(|variant| variant.price.clone());
    record.price = record.price.or_else(|| span_prices(variant_prices));
    let stock = plain.iter().find_map(|offer| offer.stock).or(own_stock);
    let of_variants = || {
        let amounts =
            variant_records.iter().filter_map(|variant| variant.quantity.as_ref()).map(|one| one.value);
        amounts.reduce(Decimal::saturating_add)
    };
    put_stock(&mut record, stock.or_else(of_variants), bench);
    if !prices.is_stated() && variant_records.is_empty() {
        bench.report.warn("ЦенаЗаЕдиницу", WarningKind::PriceOnRequest)?;
    }
    bench.report.record(record)?;
    for (variant, offer) in variant_records.into_iter().zip(variants) {
        if !offer.prices.is_stated() {
            bench.report.warn_at(offer.place(Some("ЦенаЗаЕдиницу")), WarningKind::PriceOnRequest)?;
        }
        bench.report.record(variant)?;
    }
    Ok(())
}

/// An offer on its own, where there is no catalogue; `None` if it has no name.
pub(super) fn read_lone_offer(
    offer: &Offer,
    bench: &mut Workbench<'_, '_, '_>,
) -> Result<Option<Record>, ReadError> {
    bench.report.row = offer.row;
    let mut record = bench.report.blank_record(&offer.id);
    bench.assigner.element(&mut record, bench.report, ("Наименование", Meaning::Name), &offer.name)?;
    if record.names.is_empty() {
        bench.report.warn("Наименование", WarningKind::RowWithoutName)?;
        return Ok(None);
    }
    put_owner(&mut record, bench.classifier);
    finish_offer(&mut record, offer, bench)?;
    if offer.is_variant() {
        record.variant_of = Some(offer.product().to_owned());
    }
    if !offer.prices.is_stated() {
        bench.report.warn("ЦенаЗаЕдиницу", WarningKind::PriceOnRequest)?;
    }
    Ok(Some(record))
}

/// A variant is its product with a name, article, code, price and stock of its own.
fn read_variant(
    product: &Record,
    offer: &Offer,
    bench: &mut Workbench<'_, '_, '_>,
) -> Result<Record, ReadError> {
    let mut record = product.clone();
    record.place = offer.place(None);
    record.id = ListingId::new(offer.id.as_str());
    record.variant_of = Some(offer.product().to_owned());
    if !offer.name.is_empty() {
        record.names = vec![Stated { locale: None, text: offer.name.clone() }];
    }
    if !offer.article.is_empty() {
        record.article = None;
    }
    if !offer.barcode.is_empty() {
        record.gtins.clear();
    }
    finish_offer(&mut record, offer, bench)?;
    Ok(record)
}

fn finish_offer(
    record: &mut Record,
    offer: &Offer,
    bench: &mut Workbench<'_, '_, '_>,
) -> Result<(), ReadError> {
    let row = std::mem::replace(&mut bench.report.row, offer.row);
    let file = std::mem::replace(&mut bench.report.file, offer.file.to_string());
    bench.assigner.element(record, bench.report, ("Артикул", Meaning::Article), &offer.article)?;
    bench.assigner.element(record, bench.report, ("Штрихкод", Meaning::Gtin), &offer.barcode)?;
    for property in offer.characteristics.iter().cloned() {
        bench.assigner.property(record, bench.report, property)?;
    }
    bench.report.row = row;
    bench.report.file = file;
    finish_price(record, &offer.prices, bench)?;
    put_stock(record, offer.stock, bench);
    Ok(())
}

fn finish_price(
    record: &mut Record,
    prices: &Prices,
    bench: &mut Workbench<'_, '_, '_>,
) -> Result<(), ReadError> {
    put_prices(record, prices, bench.classifier);
    if record.price.is_some() {
        bench.note("ЦенаЗаЕдиницу", Meaning::Price);
    }
    if record.unit.is_none() {
        bench.assigner.element(record, bench.report, ("Единица", Meaning::Unit), &prices.unit())?;
    }
    Ok(())
}

fn put_stock(record: &mut Record, stock: Option<Decimal>, bench: &mut Workbench<'_, '_, '_>) {
    record.quantity = stock.map(|value| quantity_in(value, record.unit.as_deref()));
    if stock.is_some() {
        bench.note("Количество", Meaning::Quantity);
    }
}

fn put_new_barcode(
    record: &mut Record,
    offer: &Offer,
    bench: &mut Workbench<'_, '_, '_>,
) -> Result<(), ReadError> {
    let known = record.gtins.contains(&offer.barcode)
        || record.properties.iter().any(|property| property.value == offer.barcode);
    if known {
        return Ok(());
    }
    bench.assigner.element(record, bench.report, ("Штрихкод", Meaning::Gtin), &offer.barcode)
}
