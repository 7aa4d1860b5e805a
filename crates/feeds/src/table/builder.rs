//! A row of a table made into a record, cell by cell.

use domain::{Currency, Field, ListingId, Side, VatBasis};

use super::live::LiveTable;
use crate::{
    Column, Meaning, Place, Property, ReadError, Record, Stated, WarningKind,
    cells::{PriceCell, QuantityCell, read_currency, read_days, read_price, read_quantity, read_vat},
    choices::{read_field, read_side},
    damage::find_damage,
    header::PlannedColumn,
    out::Out,
    row::{Cell, Row},
};

/// A column and its cell in the row at hand.
pub(super) struct Filled<'a> {
    pub(super) column: &'a PlannedColumn,
    pub(super) cell: Cell<'a>,
}

/// A longer cell is no text of a list; the file as a whole cannot be trusted.
const LONGEST_CELL: usize = 1_000_000;

/// What the cells of a row say about its price together.
#[derive(Default)]
struct PriceParts {
    currency: Option<Currency>,
    vat: VatBasis,
    quantity_bare: bool,
    moq_bare: bool,
}

/// The row as a record, and whether its id was stated.
pub(super) fn build_record(
    table: &mut LiveTable,
    row: &Row,
    sheet: Option<&str>,
    out: &mut Out<'_>,
) -> Result<(Record, bool), ReadError> {
    let place = out.place(sheet, Some(row.number), None);
    let mut building = Building {
        record: Record::new(place, ListingId::new("")),
        parts: PriceParts::default(),
        stated: None,
        table,
        out,
    };
    let columns = std::mem::take(&mut building.table.plan.columns);
    let result = columns.iter().try_for_each(|column| {
        let cell = row.cell(column.index);
        building.take(&Filled { column, cell })
    });
    building.table.plan.columns = columns;
    result?;
    Ok(building.finish(row))
}

/// A record while its cells come in.
pub(super) struct Building<'t, 'o, 's> {
    pub(super) record: Record,
    pub(super) table: &'t mut LiveTable,
    parts: PriceParts,
    stated: Option<String>,
    out: &'o mut Out<'s>,
}

impl Building<'_, '_, '_> {
    fn take(&mut self, filled: &Filled<'_>) -> Result<(), ReadError> {
        let meaning = filled.column.column.map(|column| column.meaning);
        if filled.cell.text.is_empty() {
            return match meaning {
                Some(Meaning::Price) => self.warn_no_price(filled),
                _ => Ok(()),
            };
        }
        if let Some(sample) = find_damage(filled.cell.text) {
            return self.warn(filled, WarningKind::DamagedText { sample });
        }
        if let Some(characters) = filled.cell.cut_from {
            if characters > LONGEST_CELL {
                let Place { file, row, .. } = self.record.place.clone();
                let column = filled.column.header.clone();
                return Err(ReadError::CellTooLong {
                    file,
                    row: row.unwrap_or_default(),
                    column,
                    characters,
                });
            }
            let kept = filled.cell.text.chars().count();
            self.warn(filled, WarningKind::CellCut { characters, kept })?;
        }
        if self.table.plan.id == Some(filled.column.index) {
            self.stated = Some(filled.cell.text.to_owned());
            self.check_number_cell(filled)?;
        }
        if let Some(column) = filled.column.column {
            return self.place_cell(column, filled);
        }
        self.keep(filled, filled.cell.text);
        Ok(())
    }

    fn place_cell(&mut self, column: Column, filled: &Filled<'_>) -> Result<(), ReadError> {
        let text = filled.cell.text;
        let owned = || Some(text.to_owned());
        match column.meaning {
            Meaning::Id | Meaning::Ignored => {}
            Meaning::Name => self.record.names.push(stated(column, text)),
            Meaning::Description => self.record.descriptions.push(stated(column, text)),
            Meaning::Scope => self.record.scopes.push(stated(column, text)),
            Meaning::Category => self.record.category.extend(split_path(text)),
            Meaning::Organisation => self.record.organisation = owned(),
            Meaning::Country => self.record.country = owned(),
            Meaning::Region => self.record.region = owned(),
            Meaning::City => self.record.city = owned(),
            Meaning::Brand => self.record.brand = owned(),
            Meaning::Incoterms => self.record.incoterms = owned(),
            Meaning::Certificates => self.record.certificates.extend(split_list(text)),
            Meaning::Model => self.record.model = owned(),
            Meaning::Article => {
                self.check_number_cell(filled)?;
                self.record.article = owned();
            }
            Meaning::Address | Meaning::Website | Meaning::Classifier | Meaning::Image | Meaning::Capital => {
                self.keep(filled, text);
            }
            _ => return self.place_parsed(column.meaning, filled),
        }
        Ok(())
    }

    /// Cells that have to be understood; what is not stays a property.
    fn place_parsed(&mut self, meaning: Meaning, filled: &Filled<'_>) -> Result<(), ReadError> {
        let text = filled.cell.text;
        match meaning {
            Meaning::RegistryId => self.place_registry_id(filled),
            Meaning::Gtin => self.place_gtins(filled),
            Meaning::HsCode => self.place_hs_codes(filled),
            Meaning::Unit => self.place_unit(filled),
            Meaning::Price => self.place_price(filled),
            Meaning::Quantity | Meaning::Moq => self.place_quantity(meaning, filled),
            Meaning::Currency => {
                self.parts.currency = read_currency(text);
                if self.parts.currency.is_none() {
                    self.keep(filled, text);
                }
                Ok(())
            }
            Meaning::Vat => {
                self.parts.vat = read_vat(text);
                self.keep(filled, text);
                Ok(())
            }
            Meaning::LeadTime => {
                self.record.lead_time_days = read_days(text);
                if self.record.lead_time_days.is_none() {
                    self.keep(filled, text);
                }
                Ok(())
            }
            Meaning::Side => {
                self.record.side = read_side(text);
                if self.record.side.is_none() { self.warn_word(filled) } else { Ok(()) }
            }
            Meaning::Field => {
                self.record.field = read_field(text);
                if self.record.field.is_none() { self.warn_word(filled) } else { Ok(()) }
            }
            _ => Ok(()),
        }
    }

    fn place_unit(&mut self, filled: &Filled<'_>) -> Result<(), ReadError> {
        let text = filled.cell.text;
        self.record.unit = Some(text.to_owned());
        if self.table.seen.unit(text).code.is_none() && self.table.seen.is_news(text) {
            self.warn(filled, WarningKind::UnitUnknown { value: text.to_owned() })?;
        }
        Ok(())
    }

    fn place_price(&mut self, filled: &Filled<'_>) -> Result<(), ReadError> {
        let text = filled.cell.text;
        match read_price(text, &self.table.plan.hints) {
            PriceCell::Read(price) => self.record.price = Some(price),
            PriceCell::OnRequest => self.warn_no_price(filled)?,
            PriceCell::Unread => {
                self.keep(filled, text);
                self.warn(filled, WarningKind::PriceUnread { value: text.to_owned() })?;
            }
        }
        Ok(())
    }

    /// Only goods that are offered have to have a price; the columns for side and field stand before it as a rule.
    fn warn_no_price(&mut self, filled: &Filled<'_>) -> Result<(), ReadError> {
        let asks = self.record.side.is_some_and(|side| side != Side::Offer);
        let is_goods = self.record.field.is_none_or(|field| field == Field::Goods);
        if asks || !is_goods { Ok(()) } else { self.warn(filled, WarningKind::PriceOnRequest) }
    }

    fn place_quantity(&mut self, meaning: Meaning, filled: &Filled<'_>) -> Result<(), ReadError> {
        let text = filled.cell.text;
        let (quantity, is_known) = match read_quantity(text) {
            QuantityCell::Read(quantity) => (quantity, true),
            QuantityCell::UnitUnknown(quantity) => {
                if self.table.seen.is_news(text) {
                    self.warn(filled, WarningKind::UnitUnknown { value: text.to_owned() })?;
                }
                self.keep(filled, text);
                (quantity, false)
            }
            QuantityCell::Unread => {
                self.keep(filled, text);
                return self.warn(filled, WarningKind::QuantityUnread { value: text.to_owned() });
            }
        };
        // A rate such as "50台/月" is no amount of the row's unit.
        let bare = quantity.unit.is_none() && is_known;
        if meaning == Meaning::Moq {
            self.parts.moq_bare = bare;
            self.record.moq = Some(quantity);
        } else {
            self.parts.quantity_bare = bare;
            self.record.quantity = Some(quantity);
        }
        Ok(())
    }

    fn finish(mut self, row: &Row) -> (Record, bool) {
        let unit = self.record.unit.as_deref().map(|text| self.table.seen.unit(text));
        if let Some(price) = &mut self.record.price {
            price.currency = price.currency.or(self.parts.currency);
            if price.vat == VatBasis::Unstated {
                price.vat = self.parts.vat;
            }
            if let Some(unit) = &unit
                && price.per == rust_decimal::Decimal::ONE
            {
                price.per = unit.per;
            }
        }
        let code = unit.and_then(|unit| unit.code);
        for (quantity, bare) in [
            (&mut self.record.quantity, self.parts.quantity_bare),
            (&mut self.record.moq, self.parts.moq_bare),
        ] {
            if let Some(quantity) = quantity
                && bare
            {
                quantity.unit.clone_from(&code);
            }
        }
        if self.record.incoterms.is_none() && self.record.price.is_some() {
            self.record.incoterms.clone_from(&self.table.plan.hints.incoterms);
        }
        if self.record.category.is_empty() {
            self.record.category.extend(self.table.group.clone());
        }
        let is_stated = self.stated.is_some();
        self.record.id =
            ListingId::new(self.stated.unwrap_or_else(|| format!("{}{}", self.table.prefix, row.number)));
        (self.record, is_stated)
    }

    /// Keeps a text under its column's name.
    pub(super) fn keep(&mut self, filled: &Filled<'_>, value: &str) {
        let name = filled.column.header.clone();
        self.record.properties.push(Property { name, value: value.to_owned(), unit: None });
    }

    fn warn_word(&mut self, filled: &Filled<'_>) -> Result<(), ReadError> {
        self.keep(filled, filled.cell.text);
        self.warn(filled, WarningKind::WordUnknown { value: filled.cell.text.to_owned() })
    }

    pub(super) fn warn(&mut self, filled: &Filled<'_>, kind: WarningKind) -> Result<(), ReadError> {
        let place = Place { column: Some(filled.column.header.clone()), ..self.record.place.clone() };
        self.out.warn(place, kind)
    }
}

fn stated(column: Column, text: &str) -> Stated {
    Stated { locale: column.locale, text: text.to_owned() }
}

/// "Приборы / Насосы", "Home > Tools": the first path where several stand in one cell.
fn split_path(text: &str) -> Vec<String> {
    let first = text.split('|').map(str::trim).find(|path| !path.is_empty()).unwrap_or_default();
    let steps = |mark: &str| {
        first.split(mark).map(str::trim).filter(|step| !step.is_empty()).map(str::to_owned).collect()
    };
    [" > ", ">>", "»", "→", " / ", "\\", ">"]
        .into_iter()
        .find(|mark| first.contains(mark))
        .map_or_else(|| steps("|"), steps)
}

fn split_list(text: &str) -> Vec<String> {
    let parts = text.split([';', '\n', '、', '；', '，', ',']);
    parts.map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}
