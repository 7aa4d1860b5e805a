//! An organisation.

use domain::{Names, Region};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A maker, buyer, university or agency.
#[derive(Clone, Debug)]
pub(crate) struct Organisation {
    pub(crate) id: Uuid,
    pub(crate) slug: String,
    pub(crate) profile: Profile,
}

/// What an organisation says of itself, and what is proved.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Profile {
    pub(crate) kind: Kind,
    pub(crate) region: Region,
    pub(crate) name: Names,
    pub(crate) city: Names,
    #[serde(default)]
    pub(crate) sectors: Vec<String>,
    #[serde(default)]
    pub(crate) registry: Registry,
    #[serde(default)]
    pub(crate) about: Names,
    #[serde(default)]
    pub(crate) founded: Option<u16>,
    #[serde(default)]
    pub(crate) staff: Option<u32>,
    #[serde(default)]
    pub(crate) proof: Proof,
    #[serde(default)]
    pub(crate) contact: Option<Contact>,
}

/// What an organisation does here.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Kind {
    Maker,
    Buyer,
    University,
    Agency,
}

impl Kind {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Maker => "maker",
            Self::Buyer => "buyer",
            Self::University => "university",
            Self::Agency => "agency",
        }
    }
}

/// Numbers in the registers of its country.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(crate) struct Registry {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) inn: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) ogrn: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) uscc: Option<String>,
}

/// How far what is said has been checked.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum ProofLevel {
    /// Stated by the organisation.
    #[default]
    Listed,
    /// An operator has checked documents.
    Reviewed,
    /// Evidence is named and dated.
    Verified,
}

impl ProofLevel {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Listed => "listed",
            Self::Reviewed => "reviewed",
            Self::Verified => "verified",
        }
    }
}

/// The level with its evidence.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(crate) struct Proof {
    pub(crate) level: ProofLevel,
    #[serde(default)]
    pub(crate) evidence: Option<Names>,
    /// The day of the check: YYYY-MM-DD.
    #[serde(default)]
    pub(crate) date: Option<String>,
}

/// Whom to ask.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Contact {
    pub(crate) name: Names,
    #[serde(default)]
    pub(crate) role: Names,
}
