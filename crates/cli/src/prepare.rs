//! From rows of lists to listings of the engine and cards of the report.

use domain::{Field, Locale, Region, Side};
use feeds::{Property, Record};
use matching::{Attribute, HsEvidence, Listing, SourceText, Terms, TextKind};
use trade::registry::{self, Verdict};

use crate::{
    lists::List,
    report::{Bank, BankLabel, Card},
};

/// Words that name a region, and its code. Liaoning by its cities too, since registers name the city only.
const REGION_WORDS: [(&str, &str); 24] = [
    ("московская область", "RU-MOS"),
    ("moscow region", "RU-MOS"),
    ("莫斯科州", "RU-MOS"),
    ("москва", "RU-MOW"),
    ("moscow", "RU-MOW"),
    ("莫斯科", "RU-MOW"),
    ("辽宁", "CN-LN"),
    ("liaoning", "CN-LN"),
    ("ляонин", "CN-LN"),
    ("沈阳", "CN-LN"),
    ("大连", "CN-LN"),
    ("鞍山", "CN-LN"),
    ("抚顺", "CN-LN"),
    ("本溪", "CN-LN"),
    ("丹东", "CN-LN"),
    ("锦州", "CN-LN"),
    ("营口", "CN-LN"),
    ("阜新", "CN-LN"),
    ("辽阳", "CN-LN"),
    ("盘锦", "CN-LN"),
    ("铁岭", "CN-LN"),
    ("朝阳", "CN-LN"),
    ("葫芦岛", "CN-LN"),
    ("шэньян", "CN-LN"),
];

/// Marks that an organisation of an invented list carries.
const DEMO_MARKS: [&str; 3] = ["(демо)", "（演示）", "(demo)"];

/// The side of a list, its cards and its listings in one order.
pub(crate) fn prepare_list(
    list: &List,
    side: Side,
    region: Option<&Region>,
    reader: Locale,
) -> (Bank, Vec<Listing>) {
    let regions: Vec<Option<Region>> =
        list.records.iter().map(|record| find_region(record).or(region.cloned())).collect();
    let common = region.cloned().or_else(|| most_common(&regions));
    let label = common.clone().map_or_else(|| BankLabel::File(list.file.clone()), BankLabel::Region);
    let listings = list
        .records
        .iter()
        .zip(regions)
        .map(|(record, region)| prepare_listing(record, side, region.or_else(|| common.clone())))
        .collect();
    let cards = list.records.iter().map(|record| prepare_card(record, reader)).collect();
    (Bank { label, file: list.file.clone(), cards }, listings)
}

/// Whether a list says of itself that it is invented.
pub(crate) fn is_demo(list: &List) -> bool {
    let marked = |record: &&Record| {
        record.organisation.as_deref().is_some_and(|name| DEMO_MARKS.iter().any(|mark| name.contains(mark)))
    };
    list.records.iter().filter(marked).count() * 2 > list.records.len()
}

/// A row that says what a firm does names the firm, not a thing.
fn describes_firm(record: &Record) -> bool {
    !record.scopes.is_empty() && record.descriptions.is_empty()
}

fn prepare_listing(record: &Record, side: Side, region: Option<Region>) -> Listing {
    let mut texts = Vec::new();
    let mut add = |kind, stated: &[feeds::Stated]| {
        texts.extend(stated.iter().map(|text| SourceText {
            kind,
            locale: text.locale,
            text: text.text.clone(),
        }));
    };
    if !describes_firm(record) {
        add(TextKind::Name, &record.names);
    }
    add(TextKind::Scope, &record.scopes);
    add(TextKind::Description, &record.descriptions);
    if let Some(last) = record.category.last() {
        texts.push(SourceText { kind: TextKind::Category, locale: None, text: last.clone() });
    }
    let codes = record.hs_codes.iter().filter_map(|code| code.parse().ok());
    Listing {
        id: record.id.clone(),
        side: record.side.unwrap_or(side),
        field: record.field,
        region,
        texts,
        hs: codes.map(|code| HsEvidence { code, confidence: 1.0 }).collect(),
        attributes: record
            .properties
            .iter()
            .filter(|property| has_figure(property))
            .map(prepare_attribute)
            .collect(),
        terms: Terms {
            price: record.price.clone(),
            moq: record.moq.clone(),
            quantity: record.quantity.clone(),
            certificates: record.certificates.clone(),
            incoterms: record.incoterms.clone(),
            lead_time_days: record.lead_time_days,
            failed_registry_ids: record.registry_ids.iter().filter(|id| fails_check(id)).cloned().collect(),
        },
    }
}

fn has_figure(property: &Property) -> bool {
    property.value.chars().any(|symbol| symbol.is_ascii_digit()) && property.value.chars().count() < 40
}

fn prepare_attribute(property: &Property) -> Attribute {
    let value = match &property.unit {
        Some(unit) => format!("{} {unit}", property.value),
        None => property.value.clone(),
    };
    Attribute { name: property.name.clone(), value }
}

fn fails_check(id: &str) -> bool {
    let found = registry::identify(id);
    !found.is_empty() && found.iter().all(|identification| identification.verdict != Verdict::Valid)
}

/// The title is in the reader's language where the list has it.
fn prepare_card(record: &Record, reader: Locale) -> Card {
    let firm = describes_firm(record);
    let own = record.names.iter().find(|name| name.locale == Some(reader));
    let name = own
        .or_else(|| record.names.first())
        .or_else(|| record.scopes.first())
        .or_else(|| record.descriptions.first());
    let title = name.map_or_else(|| record.id.as_str().to_owned(), |stated| stated.text.clone());
    let locale =
        name.and_then(|stated| stated.locale).or_else(|| lingua::detect(&title)).unwrap_or(Locale::En);
    let organisation = record.organisation.clone();
    Card {
        id: record.id.as_str().to_owned(),
        title: if firm { organisation.clone().unwrap_or(title) } else { title },
        locale,
        field: record.field.unwrap_or(Field::Goods),
        organisation: organisation.filter(|_| !firm),
        city: record.city.clone(),
        url: None,
        place: record.place.clone(),
    }
}

fn find_region(record: &Record) -> Option<Region> {
    let stated = [&record.region, &record.city].into_iter().flatten();
    let mut named = stated.filter_map(|text| {
        let text = text.to_lowercase();
        let (_, code) = REGION_WORDS.into_iter().find(|(word, _)| text.contains(word))?;
        code.parse().ok()
    });
    named.next().or_else(|| record.registry_ids.iter().find_map(|id| region_of_id(id)))
}

/// The first digits of an ИНН and the third to sixth signs of a 统一社会信用代码 name the place of registration.
fn region_of_id(id: &str) -> Option<Region> {
    let code = match (id.len(), id.get(..2), id.get(2..4)) {
        (10 | 12, Some("50"), _) => "RU-MOS",
        (10 | 12, Some("77"), _) => "RU-MOW",
        (18, _, Some("21")) => "CN-LN",
        _ => return None,
    };
    code.parse().ok()
}

fn most_common(regions: &[Option<Region>]) -> Option<Region> {
    let mut counts = std::collections::BTreeMap::new();
    for region in regions.iter().flatten() {
        *counts.entry(region).or_insert(0_usize) += 1;
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map(|(region, _)| region.clone())
}
