//! From rows of a maker's own list to drafts.

use std::collections::BTreeMap;

use domain::{Locale, TextState};
use feeds::{Collected, Options, ReadError, Record, Stated, Summary, Warning, read_bytes};
use uuid::Uuid;

use super::actions::make_draft;
use crate::features::listings::{Amount, Body, Listing, Price, Property, Wording};

/// What a list would become.
pub(super) struct Reading {
    pub(super) summary: Summary,
    pub(super) records: Vec<Record>,
    pub(super) warnings: Vec<Warning>,
}

/// Reads a list of any format that `feeds` knows.
pub(super) fn read_list(name: &str, bytes: &[u8]) -> Result<Reading, ReadError> {
    let mut kept = Collected::new();
    let summary = read_bytes(name, bytes, &Options::default(), &mut kept)?;
    let records = kept.records.into_iter().filter(Record::is_named).collect();
    Ok(Reading { summary, records, warnings: kept.warnings })
}

/// What is to be stored: new drafts, and listings that the list speaks of again.
#[derive(Default)]
pub(super) struct Sorted {
    pub(super) fresh: Vec<Listing>,
    pub(super) known: Vec<Listing>,
}

/// Sorts records into new drafts and listings that a former import has made.
pub(super) fn sort_records(
    records: &[Record],
    own: Vec<Listing>,
    (organisation, batch): (Uuid, Uuid),
    locale: Locale,
) -> Sorted {
    let mut by_source: BTreeMap<String, Listing> =
        own.into_iter().filter_map(|listing| Some((listing.body.source.clone()?, listing))).collect();
    let mut sorted = Sorted::default();
    for record in records {
        let source = record.article.clone().unwrap_or_else(|| record.id.as_str().to_owned());
        if let Some(mut listing) = by_source.remove(&source) {
            fill(&mut listing.body, record, locale);
            sorted.known.push(listing);
        } else {
            let mut body = Body::blank(locale);
            (body.source, body.batch) = (Some(source), Some(batch));
            fill(&mut body, record, locale);
            sorted.fresh.push(make_draft(organisation, body));
        }
    }
    sorted
}

/// Puts what a record says into a listing; what it does not say stays.
fn fill(body: &mut Body, record: &Record, reader: Locale) {
    for (locale, name) in say(&record.names, reader) {
        let wording = body.texts.entry(locale).or_insert_with(|| Wording {
            state: TextState::Original,
            name: String::new(),
            summary: String::new(),
            description: String::new(),
        });
        wording.name = name;
    }
    for (locale, description) in say(&record.descriptions, reader) {
        if let Some(wording) = body.texts.get_mut(&locale) {
            wording.description = description;
        }
    }
    let model = record.model.clone().or_else(|| record.article.clone());
    body.model = model.or_else(|| body.model.take());
    body.gtin = record.gtins.first().cloned().or_else(|| body.gtin.take());
    body.hs = record.hs_codes.first().cloned().or_else(|| body.hs.take());
    if let Some(price) = &record.price {
        let currency = price.currency.as_ref().map_or_else(|| "RUB".to_owned(), ToString::to_string);
        body.terms.price = Some(Price { amount: price.low.to_string(), currency });
    }
    if let Some(moq) = &record.moq
        && let Ok(value) = moq.value.to_string().parse()
    {
        let unit = record.unit.clone().unwrap_or_else(|| "pcs".to_owned());
        body.terms.moq = Some(Amount { value, unit });
    }
    body.terms.lead_days = record.lead_time_days.or(body.terms.lead_days);
    if !record.properties.is_empty() {
        body.specification =
            record.properties.iter().map(|property| read_property(property, reader)).collect();
    }
}

/// Texts by their language: stated, else detected, else the reader's.
fn say(texts: &[Stated], reader: Locale) -> BTreeMap<Locale, String> {
    let place = |stated: &Stated| {
        let locale = stated.locale.or_else(|| lingua::detect(&stated.text)).unwrap_or(reader);
        (locale, stated.text.clone())
    };
    texts.iter().map(place).collect()
}

fn read_property(property: &feeds::Property, reader: Locale) -> Property {
    let mut name = domain::Names::default();
    match lingua::detect(&property.name).unwrap_or(reader) {
        Locale::Ru => name.ru.clone_from(&property.name),
        Locale::Zh => name.zh.clone_from(&property.name),
        Locale::En => name.en.clone_from(&property.name),
    }
    Property { name, value: property.value.clone(), unit: property.unit.clone() }
}
