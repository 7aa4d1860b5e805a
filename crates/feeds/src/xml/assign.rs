//! Puts what a catalogue says about a thing into its record: known names into fields, the rest into properties.

use std::collections::HashSet;

use domain::{PriceRange, Quantity, VatBasis};
use rust_decimal::Decimal;
use trade::{
    registry::{IdKind, IdNote, Verdict, identify},
    units::find_unit,
};

use super::{
    number::{parse_decimal, parse_span},
    report::Report,
};
use crate::{Column, Meaning, Options, Property, ReadError, Record, Stated, TableMapping, WarningKind};

/// Names of properties that have a field of their own, folded. "Марка" is left out: it is as often a grade of steel.
const PROPERTY_NAMES: [(&str, Meaning); 27] = [
    ("страна", Meaning::Country),
    ("страна производства", Meaning::Country),
    ("страна происхождения", Meaning::Country),
    ("страна изготовитель", Meaning::Country),
    ("страна производитель", Meaning::Country),
    ("страна изготовления", Meaning::Country),
    ("country", Meaning::Country),
    ("country of origin", Meaning::Country),
    ("原产国", Meaning::Country),
    ("бренд", Meaning::Brand),
    ("брэнд", Meaning::Brand),
    ("торговая марка", Meaning::Brand),
    ("brand", Meaning::Brand),
    ("品牌", Meaning::Brand),
    ("модель", Meaning::Model),
    ("model", Meaning::Model),
    ("型号", Meaning::Model),
    ("тн вэд", Meaning::HsCode),
    ("тнвэд", Meaning::HsCode),
    ("код тн вэд", Meaning::HsCode),
    ("код тнвэд", Meaning::HsCode),
    ("код тн вэд еаэс", Meaning::HsCode),
    ("кодтнвэд", Meaning::HsCode),
    ("hs code", Meaning::HsCode),
    ("сертификат", Meaning::Certificates),
    ("сертификаты", Meaning::Certificates),
    ("сертификат соответствия", Meaning::Certificates),
];

/// More names than this are no mapping that a person would read.
const SHOWN: usize = 400;

/// Fills records and keeps account of what each element and property was taken for.
pub(crate) struct Assigner<'o> {
    options: &'o Options,
    columns: Vec<(String, Option<Column>)>,
    noted: HashSet<String>,
}

impl<'o> Assigner<'o> {
    /// An assigner that obeys the user's own mapping first.
    pub(crate) fn new(options: &'o Options) -> Self {
        Self { options, columns: Vec::new(), noted: HashSet::new() }
    }

    /// What was met, in the order of its first appearance.
    pub(crate) fn into_mapping(self) -> TableMapping {
        TableMapping { sheet: None, header_row: None, columns: self.columns }
    }

    /// Puts a value under the meaning of its element unless the user says otherwise; nothing for an empty one.
    pub(crate) fn element(
        &mut self,
        record: &mut Record,
        report: &mut Report<'_>,
        (name, meaning): (&str, Meaning),
        value: &str,
    ) -> Result<(), ReadError> {
        if value.is_empty() {
            return Ok(());
        }
        let column = self.options.map.get(name).copied().unwrap_or(Column { meaning, locale: None });
        self.note(name, Some(column));
        let property = Property { name: name.to_owned(), value: value.to_owned(), unit: None };
        put(record, report, column, property)
    }

    /// Puts a named property; nothing for an empty one.
    pub(crate) fn property(
        &mut self,
        record: &mut Record,
        report: &mut Report<'_>,
        property: Property,
    ) -> Result<(), ReadError> {
        if property.value.is_empty() || property.name.is_empty() {
            return Ok(());
        }
        let column = self.options.map.get(&property.name).copied().or_else(|| {
            let meaning = meaning_of_property(&property.name)?;
            Some(Column { meaning, locale: None })
        });
        self.note(&property.name, column);
        match column {
            Some(column) => put(record, report, column, property)?,
            None => record.properties.push(property),
        }
        Ok(())
    }

    /// Notes what an element is taken for that is read by other means.
    pub(crate) fn note(&mut self, name: &str, column: Option<Column>) {
        if self.columns.len() < SHOWN && !self.noted.contains(name) {
            self.noted.insert(name.to_owned());
            self.columns.push((name.to_owned(), column));
        }
    }
}

fn meaning_of_property(name: &str) -> Option<Meaning> {
    let folded = name.to_lowercase().replace(['-', '_'], " ");
    let folded = folded.trim_matches([' ', ':']);
    PROPERTY_NAMES.iter().find(|(known, _)| *known == folded).map(|(_, meaning)| *meaning)
}

fn put(
    record: &mut Record,
    report: &mut Report<'_>,
    column: Column,
    property: Property,
) -> Result<(), ReadError> {
    let stated = || Stated { locale: column.locale, text: property.value.clone() };
    match column.meaning {
        Meaning::Ignored => {}
        Meaning::Unit if record.unit.is_none() => put_unit(record, report, property)?,
        Meaning::Name if record.names.iter().any(|name| name.text == property.value) => {}
        Meaning::Name => record.names.push(stated()),
        Meaning::Description => record.descriptions.push(stated()),
        Meaning::Scope => record.scopes.push(stated()),
        Meaning::Category if record.category.is_empty() => record.category.push(property.value),
        Meaning::RegistryId => put_registry_id(record, report, property)?,
        Meaning::Gtin => put_gtins(record, report, &property)?,
        Meaning::HsCode => put_hs_codes(record, report, &property)?,
        Meaning::Certificates => record.certificates.extend(split_list(&property.value)),
        Meaning::Price => put_price(record, report, property)?,
        Meaning::Quantity | Meaning::Moq => put_quantity(record, report, column.meaning, property)?,
        _ => put_word(record, column.meaning, property),
    }
    Ok(())
}

/// Puts a word into its field; what comes second stays a property.
fn put_word(record: &mut Record, meaning: Meaning, property: Property) {
    let field = match meaning {
        Meaning::Organisation => &mut record.organisation,
        Meaning::Country => &mut record.country,
        Meaning::Region => &mut record.region,
        Meaning::City => &mut record.city,
        Meaning::Brand => &mut record.brand,
        Meaning::Model => &mut record.model,
        Meaning::Article => &mut record.article,
        Meaning::Unit => &mut record.unit,
        Meaning::Incoterms => &mut record.incoterms,
        _ => return record.properties.push(property),
    };
    match field {
        None => *field = Some(property.value),
        Some(known) if *known == property.value => {}
        Some(_) => record.properties.push(property),
    }
}

fn put_unit(record: &mut Record, report: &mut Report<'_>, property: Property) -> Result<(), ReadError> {
    if find_unit(&property.value).is_none() {
        report.warn(&property.name, WarningKind::UnitUnknown { value: property.value.clone() })?;
    }
    record.unit = Some(property.value);
    Ok(())
}

/// An amount in the unit that a record names.
pub(crate) fn quantity_in(value: Decimal, unit: Option<&str>) -> Quantity {
    Quantity { value: value.normalize(), unit: unit.and_then(find_unit).map(trade::units::Unit::code) }
}

fn put_registry_id(
    record: &mut Record,
    report: &mut Report<'_>,
    property: Property,
) -> Result<(), ReadError> {
    if !is_sound_registry_id(&property.value) {
        report.warn(&property.name, WarningKind::RegistryIdCheck { value: property.value.clone() })?;
    }
    record.registry_ids.push(property.value);
    Ok(())
}

/// Whether the check digits of an organisation's id are right.
pub(crate) fn is_sound_registry_id(text: &str) -> bool {
    identify(text).iter().any(|id| {
        let organisation = matches!(
            id.kind,
            IdKind::InnOrganisation | IdKind::InnPerson | IdKind::Ogrn | IdKind::Ogrnip | IdKind::Uscc
        );
        organisation && matches!(id.verdict, Verdict::Valid | Verdict::InnerCheckWrong { .. })
    })
}

/// Codes for use inside one shop stay properties, so that nobody publishes them as GTINs.
fn put_gtins(record: &mut Record, report: &mut Report<'_>, property: &Property) -> Result<(), ReadError> {
    for value in split_list(&property.value) {
        let found = identify(&value)
            .into_iter()
            .find(|id| matches!(id.kind, IdKind::Gtin8 | IdKind::Gtin12 | IdKind::Gtin13 | IdKind::Gtin14));
        let in_store = found.as_ref().is_some_and(|id| id.notes.contains(&IdNote::InStorePrefix));
        if in_store {
            report.warn(&property.name, WarningKind::GtinInStore { value: value.clone() })?;
        } else if found.as_ref().is_none_or(|id| id.verdict != Verdict::Valid) {
            report.warn(&property.name, WarningKind::GtinCheck { value: value.clone() })?;
        }
        if found.is_none() || in_store {
            record.properties.push(Property { name: property.name.clone(), value, unit: None });
        } else if !record.gtins.contains(&value) {
            record.gtins.push(value);
        }
    }
    Ok(())
}

fn put_hs_codes(record: &mut Record, report: &mut Report<'_>, property: &Property) -> Result<(), ReadError> {
    for value in split_list(&property.value) {
        let digits: String = value.chars().filter(|letter| !matches!(letter, ' ' | '.' | '\u{a0}')).collect();
        if (2..=13).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit()) {
            record.hs_codes.push(digits);
        } else {
            report.warn(&property.name, WarningKind::HsCodeShape { value: value.clone() })?;
            record.properties.push(Property { name: property.name.clone(), value, unit: None });
        }
    }
    Ok(())
}

fn put_price(record: &mut Record, report: &mut Report<'_>, property: Property) -> Result<(), ReadError> {
    if let Some((low, high)) = parse_span(&property.value) {
        let (vat, per) = (VatBasis::Unstated, Decimal::ONE);
        record.price = Some(PriceRange { low, high, currency: None, vat, per });
    } else {
        report.warn(&property.name, WarningKind::PriceUnread { value: property.value.clone() })?;
        record.properties.push(property);
    }
    Ok(())
}

fn put_quantity(
    record: &mut Record,
    report: &mut Report<'_>,
    meaning: Meaning,
    property: Property,
) -> Result<(), ReadError> {
    let Some(value) = parse_decimal(&property.value) else {
        report.warn(&property.name, WarningKind::QuantityUnread { value: property.value.clone() })?;
        record.properties.push(property);
        return Ok(());
    };
    let quantity = Some(quantity_in(value, record.unit.as_deref()));
    if meaning == Meaning::Moq {
        record.moq = quantity;
    } else {
        record.quantity = quantity;
    }
    Ok(())
}

fn split_list(text: &str) -> Vec<String> {
    text.split([',', ';', '\n']).map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}
