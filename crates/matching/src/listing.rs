//! What the engine knows of a listing before any text is read: plain data that the caller prepares.

use domain::{Field, ListingId, Locale, PriceRange, Quantity, Region, Side};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use trade::hs::HsCode;

/// One offer, request or joint proposal.
#[derive(Clone, Debug, PartialEq)]
pub struct Listing {
    /// The id in its list.
    pub id: ListingId,
    /// Which way it points.
    pub side: Side,
    /// The field, where the list states it.
    pub field: Option<Field>,
    /// The region of its organisation, where known.
    pub region: Option<Region>,
    /// All its texts.
    pub texts: Vec<SourceText>,
    /// HS codes with how sure they are.
    pub hs: Vec<HsEvidence>,
    /// Named properties, held by an offer or asked for by a request.
    pub attributes: Vec<Attribute>,
    /// Commercial terms.
    pub terms: Terms,
}

/// A text of a listing and what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceText {
    /// What it is.
    pub kind: TextKind,
    /// Its language, where the source states it.
    pub locale: Option<Locale>,
    /// The words.
    pub text: String,
}

/// How much a text says about what the listing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TextKind {
    /// The listing's name.
    Name,
    /// What its organisation does.
    Scope,
    /// A free description.
    Description,
    /// A category it is filed under.
    Category,
}

/// An HS code of a listing.
#[derive(Clone, Debug, PartialEq)]
pub struct HsEvidence {
    /// The code.
    pub code: HsCode,
    /// Probability that it is right: 1 where the organisation states it.
    pub confidence: f32,
}

/// A named property: what an offer has or a request demands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribute {
    /// Its name as the source spells it.
    pub name: String,
    /// Its value as the source spells it.
    pub value: String,
}

/// Commercial terms, where they are stated.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Terms {
    /// Price of an offer, target price of a request.
    pub price: Option<PriceRange>,
    /// Minimum order of an offer.
    pub moq: Option<Quantity>,
    /// Quantity of a request.
    pub quantity: Option<Quantity>,
    /// Certificates held or demanded.
    pub certificates: Vec<String>,
    /// Incoterms rule as written.
    pub incoterms: Option<String>,
    /// Days to delivery, offered or demanded.
    pub lead_time_days: Option<u32>,
    /// Registry ids that fail their check.
    pub failed_registry_ids: Vec<String>,
}

/// A span of numbers, open where `None`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Lower end.
    pub low: Option<Decimal>,
    /// Upper end.
    pub high: Option<Decimal>,
}

impl Span {
    /// Whether something of `self` lies within `wanted`.
    pub fn meets(&self, wanted: &Self) -> bool {
        let below = matches!((self.high, wanted.low), (Some(high), Some(low)) if high < low);
        let above = matches!((self.low, wanted.high), (Some(low), Some(high)) if low > high);
        !below && !above
    }
}
