//! What a reader hands on: one record a row, typed where the source could be understood.

use std::{fmt, str::FromStr};

use domain::{Field, ListingId, Locale, PriceRange, Quantity, Side, Text};
use serde::Serialize;

use crate::Place;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Meaning {
    /// Key of the row in its source.
    Id,
    /// Name of the product, service or proposal.
    Name,
    /// Free description.
    Description,
    /// What an organisation does: business scope, product line.
    Scope,
    /// Category or group path.
    Category,
    /// Name of the organisation.
    Organisation,
    /// ИНН, ОГРН or 统一社会信用代码 of the organisation.
    RegistryId,
    /// Country of origin or of the organisation.
    Country,
    /// Region of the organisation.
    Region,
    /// City of the organisation.
    City,
    /// Postal address.
    Address,
    /// Site of the organisation or page of the product.
    Website,
    /// Brand or trade mark.
    Brand,
    /// Model designation.
    Model,
    /// Article or part number.
    Article,
    /// GTIN / EAN.
    Gtin,
    /// HS, ТН ВЭД or Chinese tariff code.
    HsCode,
    /// Classifier code of another kind (ОКПД2, ОКВЭД2, GB/T 4754).
    Classifier,
    /// Unit of measure.
    Unit,
    /// Price or span of prices.
    Price,
    /// Currency of the price.
    Currency,
    /// Quantity asked for or in stock.
    Quantity,
    /// Minimum order quantity.
    Moq,
    /// Certificates held or demanded.
    Certificates,
    /// Incoterms rule and place.
    Incoterms,
    /// Lead time.
    LeadTime,
    /// Offer, request or joint proposal.
    Side,
    /// Field of the listing.
    Field,
    /// Picture address.
    Image,
    /// Value-added tax rate or basis.
    Vat,
    /// Registered capital.
    Capital,
    /// Read, shown and not used further.
    Ignored,
}

/// A recognised column: what it holds and, for texts, in which language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Column {
    /// What the column holds.
    pub meaning: Meaning,
    /// The language of its texts if the header names one; otherwise each text's own language is detected later.
    pub locale: Option<Locale>,
}

/// The text is not `meaning` or `meaning@language`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown column meaning {0:?}")]
pub struct ParseColumnError(pub String);

impl fmt::Display for Meaning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.serialize(f)
    }
}

impl FromStr for Meaning {
    type Err = ParseColumnError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|meaning| meaning.to_string() == text)
            .ok_or_else(|| ParseColumnError(text.to_owned()))
    }
}

impl Meaning {
    /// Every meaning.
    pub const ALL: [Self; 32] = [
        Self::Id,
        Self::Name,
        Self::Description,
        Self::Scope,
        Self::Category,
        Self::Organisation,
        Self::RegistryId,
        Self::Country,
        Self::Region,
        Self::City,
        Self::Address,
        Self::Website,
        Self::Brand,
        Self::Model,
        Self::Article,
        Self::Gtin,
        Self::HsCode,
        Self::Classifier,
        Self::Unit,
        Self::Price,
        Self::Currency,
        Self::Quantity,
        Self::Moq,
        Self::Certificates,
        Self::Incoterms,
        Self::LeadTime,
        Self::Side,
        Self::Field,
        Self::Image,
        Self::Vat,
        Self::Capital,
        Self::Ignored,
    ];
}

impl fmt::Display for Column {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.locale {
            Some(locale) => write!(f, "{}@{locale}", self.meaning),
            None => write!(f, "{}", self.meaning),
        }
    }
}

impl FromStr for Column {
    type Err = ParseColumnError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (meaning, locale) = match text.split_once('@') {
            Some((meaning, locale)) => {
                (meaning, Some(locale.parse().map_err(|_err| ParseColumnError(text.to_owned()))?))
            }
            None => (text, None),
        };
        Ok(Self { meaning: meaning.parse()?, locale })
    }
}

impl Serialize for Column {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A text with the language its header or element states.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Stated {
    /// The language, where the source states it; detected later otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locale: Option<Locale>,
    /// The words, untouched but for trimming.
    pub text: String,
}

/// A named property of a thing, as the source spells it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Property {
    /// The property's name: the header or the dictionary's name.
    pub name: String,
    /// Its value.
    pub value: String,
    /// Its unit, where the source keeps it apart.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
}

/// One row of a list.
///
/// Identifiers stay text to the last digit. What could not be parsed stays as text in `properties` and has a warning.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Record {
    /// Where the record stands in its source.
    pub place: Place,
    /// The id column's text, else the row's number.
    pub id: ListingId,
    /// Names, one for each column or language.
    pub names: Vec<Stated>,
    /// Descriptions.
    pub descriptions: Vec<Stated>,
    /// What the organisation does.
    pub scopes: Vec<Stated>,
    /// Category path, outermost first.
    pub category: Vec<String>,
    /// The organisation's name.
    pub organisation: Option<String>,
    /// Registry ids as written.
    pub registry_ids: Vec<String>,
    /// Country as written.
    pub country: Option<String>,
    /// Region as written.
    pub region: Option<String>,
    /// City as written.
    pub city: Option<String>,
    /// Brand.
    pub brand: Option<String>,
    /// Model designation.
    pub model: Option<String>,
    /// Article or part number.
    pub article: Option<String>,
    /// GTINs as written.
    pub gtins: Vec<String>,
    /// HS codes: digits only, 2 to 13 of them.
    pub hs_codes: Vec<String>,
    /// The unit as written.
    pub unit: Option<String>,
    /// The price, if there is one that could be read.
    pub price: Option<PriceRange>,
    /// Quantity asked for or in stock.
    pub quantity: Option<Quantity>,
    /// Minimum order quantity.
    pub moq: Option<Quantity>,
    /// Certificates held or demanded.
    pub certificates: Vec<String>,
    /// Incoterms as written.
    pub incoterms: Option<String>,
    /// Lead time in days.
    pub lead_time_days: Option<u32>,
    /// Side, where the source states it.
    pub side: Option<Side>,
    /// Field, where the source states it.
    pub field: Option<Field>,
    /// All other named columns and properties.
    pub properties: Vec<Property>,
    /// The key of the thing this record is a variant of (CommerceML `товар#характеристика`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub variant_of: Option<String>,
}

impl Record {
    /// An empty record at a place.
    pub fn at(place: Place, id: ListingId) -> Self {
        Self {
            place,
            id,
            names: Vec::new(),
            descriptions: Vec::new(),
            scopes: Vec::new(),
            category: Vec::new(),
            organisation: None,
            registry_ids: Vec::new(),
            country: None,
            region: None,
            city: None,
            brand: None,
            model: None,
            article: None,
            gtins: Vec::new(),
            hs_codes: Vec::new(),
            unit: None,
            price: None,
            quantity: None,
            moq: None,
            certificates: Vec::new(),
            incoterms: None,
            lead_time_days: None,
            side: None,
            field: None,
            properties: Vec::new(),
            variant_of: None,
        }
    }

    /// The stated names as a [`Text`], where each has a language.
    pub fn stated_name(&self) -> Text {
        let mut text = Text::default();
        for name in &self.names {
            if let Some(locale) = name.locale {
                text.set(locale, name.text.clone(), domain::TextState::Original);
            }
        }
        text
    }
}

impl Record {
    /// A record that says nothing yet.
    pub fn new(place: Place, id: ListingId) -> Self {
        Self {
            place,
            id,
            names: Vec::new(),
            descriptions: Vec::new(),
            scopes: Vec::new(),
            category: Vec::new(),
            organisation: None,
            registry_ids: Vec::new(),
            country: None,
            region: None,
            city: None,
            brand: None,
            model: None,
            article: None,
            gtins: Vec::new(),
            hs_codes: Vec::new(),
            unit: None,
            price: None,
            quantity: None,
            moq: None,
            certificates: Vec::new(),
            incoterms: None,
            lead_time_days: None,
            side: None,
            field: None,
            properties: Vec::new(),
            variant_of: None,
        }
    }

    /// Whether anything says what the record is about.
    pub fn is_named(&self) -> bool {
        !(self.names.is_empty() && self.descriptions.is_empty() && self.scopes.is_empty())
            || self.organisation.is_some()
    }
}
