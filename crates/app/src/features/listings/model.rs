//! A listing: one thing that an organisation offers, requests or proposes to do together.

use std::collections::BTreeMap;

use domain::{Field, Locale, Names, Side, TextState};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

/// One listing.
#[derive(Clone, Debug)]
pub(crate) struct Listing {
    pub(crate) id: Uuid,
    pub(crate) slug: String,
    pub(crate) organisation: Uuid,
    pub(crate) status: Status,
    pub(crate) body: Body,
}

/// Who can see it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Status {
    /// Its organisation, while it is being written.
    Draft,
    /// Everybody.
    Published,
    /// Its organisation, after it has been public.
    Withdrawn,
}

impl Status {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Published => "published",
            Self::Withdrawn => "withdrawn",
        }
    }

    pub(super) fn read(code: &str) -> Self {
        let all = [Self::Published, Self::Withdrawn];
        all.into_iter().find(|status| status.code() == code).unwrap_or(Self::Draft)
    }
}

/// What a listing says.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Body {
    pub(crate) field: Field,
    pub(crate) side: Side,
    pub(crate) sector: String,
    pub(crate) original: Locale,
    pub(crate) texts: BTreeMap<Locale, Wording>,
    #[serde(default)]
    pub(crate) model: Option<String>,
    #[serde(default)]
    pub(crate) gtin: Option<String>,
    #[serde(default)]
    pub(crate) hs: Option<String>,
    #[serde(default)]
    pub(crate) origin: Option<String>,
    #[serde(default)]
    pub(crate) specification: Vec<Property>,
    #[serde(default)]
    pub(crate) terms: Terms,
    #[serde(default)]
    pub(crate) certificates: Vec<Certificate>,
    /// What only its field has: a readiness level, a language and its grade.
    #[serde(default)]
    pub(crate) attributes: BTreeMap<String, Value>,
    #[serde(default)]
    pub(crate) media: Vec<Media>,
    /// Its key in the maker's own list, by which a later import finds it again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) source: Option<String>,
    /// The import that made it, by which that is undone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) batch: Option<Uuid>,
}

/// Its words in one language, and where they come from.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Wording {
    pub(crate) state: TextState,
    pub(crate) name: String,
    #[serde(default)]
    pub(crate) summary: String,
    #[serde(default)]
    pub(crate) description: String,
}

/// A line of the specification.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub(crate) struct Property {
    pub(crate) name: Names,
    pub(crate) value: String,
    #[serde(default)]
    pub(crate) unit: Option<String>,
}

/// On what terms it is sold.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(crate) struct Terms {
    #[serde(default)]
    pub(crate) price: Option<Price>,
    #[serde(default)]
    pub(crate) price_for: PriceFor,
    #[serde(default)]
    pub(crate) moq: Option<Amount>,
    #[serde(default)]
    pub(crate) incoterms: Vec<Term>,
    #[serde(default)]
    pub(crate) lead_days: Option<u32>,
}

/// Who may see the price.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum PriceFor {
    #[default]
    All,
    /// Buyers whom the maker has approved.
    Approved,
}

/// A price as its maker states it.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Price {
    pub(crate) amount: String,
    pub(crate) currency: String,
}

/// So much of a unit.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Amount {
    pub(crate) value: f64,
    pub(crate) unit: String,
}

/// A term of delivery with its place.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub(crate) struct Term {
    pub(crate) code: String,
    #[serde(default)]
    pub(crate) place: Names,
}

/// A certificate with its expiry.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Certificate {
    pub(crate) name: Names,
    #[serde(default)]
    pub(crate) number: String,
    /// YYYY-MM-DD.
    #[serde(default)]
    pub(crate) valid_to: Option<String>,
}

/// A picture or a model.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Media {
    pub(crate) kind: MediaKind,
    /// Its name among the files.
    pub(crate) file: String,
    #[serde(default)]
    pub(crate) alt: Names,
}

/// What a file is.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum MediaKind {
    Image,
    /// A GLB model.
    Model,
}

impl Body {
    /// A listing of which nothing is said yet.
    pub(crate) fn blank(original: Locale) -> Self {
        Self {
            field: Field::Goods,
            side: Side::Offer,
            sector: String::new(),
            original,
            texts: BTreeMap::new(),
            model: None,
            gtin: None,
            hs: None,
            origin: None,
            specification: Vec::new(),
            terms: Terms::default(),
            certificates: Vec::new(),
            attributes: BTreeMap::new(),
            media: Vec::new(),
            source: None,
            batch: None,
        }
    }

    /// What to show a reader of `locale`: their own wording, else English, else whatever there is, with its language.
    pub(crate) fn best_for(&self, locale: Locale) -> Option<(Locale, &Wording)> {
        let order = [locale, Locale::En, self.original, Locale::Ru, Locale::Zh];
        order.into_iter().find_map(|candidate| self.texts.get(&candidate).map(|text| (candidate, text)))
    }

    /// The first picture.
    pub(crate) fn picture(&self) -> Option<&Media> {
        self.media.iter().find(|media| media.kind == MediaKind::Image)
    }
}
