//! Venues, stands and exhibits.

use domain::{Locale, Names};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::web::{Said, urls};

/// A room.
#[derive(Clone, Debug)]
pub(crate) struct Venue {
    pub(crate) id: Uuid,
    pub(crate) slug: String,
    pub(crate) body: VenueBody,
}

/// What a room is.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct VenueBody {
    pub(crate) name: Names,
    pub(crate) city: Names,
    #[serde(default)]
    pub(crate) address: Names,
    /// Its width in metres.
    pub(crate) width_m: f64,
    /// Its depth in metres.
    pub(crate) depth_m: f64,
    #[serde(default)]
    pub(crate) walls: Vec<Shape>,
    #[serde(default)]
    pub(crate) doors: Vec<Shape>,
}

/// A rectangle on the plan, in metres from its upper left corner.
#[derive(Clone, Copy, Debug, Default, Deserialize, Serialize)]
pub(crate) struct Shape {
    pub(crate) x: f64,
    pub(crate) y: f64,
    pub(crate) w: f64,
    pub(crate) d: f64,
}

/// A place in a room.
#[derive(Clone, Debug)]
pub(crate) struct Stand {
    pub(crate) id: Uuid,
    pub(crate) number: String,
    pub(crate) organisation: Option<Uuid>,
    pub(crate) body: StandBody,
}

/// Where a stand is and what it is called.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct StandBody {
    #[serde(flatten)]
    pub(crate) shape: Shape,
    #[serde(default)]
    pub(crate) title: Names,
}

/// One physical unit.
#[derive(Clone, Debug)]
pub(crate) struct Exhibit {
    pub(crate) id: Uuid,
    pub(crate) number: String,
    pub(crate) listing: Uuid,
    pub(crate) stand: Option<Uuid>,
    pub(crate) custody: Custody,
    pub(crate) body: ExhibitBody,
}

/// Its serial number and its standing with the customs.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(crate) struct ExhibitBody {
    #[serde(default)]
    pub(crate) serial: String,
    #[serde(default)]
    pub(crate) customs: Customs,
}

/// Under which customs procedure a unit is here, and until when.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(crate) struct Customs {
    #[serde(default)]
    pub(crate) status: String,
    /// YYYY-MM-DD.
    #[serde(default)]
    pub(crate) deadline: Option<String>,
}

/// Who has it.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Custody {
    InTransit,
    OnStand,
    InStore,
    OnLoan,
    Sold,
    Returned,
    WrittenOff,
}

impl Custody {
    /// All, in the order of a unit's life.
    pub(crate) const ALL: [Self; 7] = [
        Self::InTransit,
        Self::OnStand,
        Self::InStore,
        Self::OnLoan,
        Self::Sold,
        Self::Returned,
        Self::WrittenOff,
    ];

    pub(crate) fn read(code: &str) -> Self {
        Self::ALL.into_iter().find(|custody| custody.code() == code).unwrap_or(Self::InStore)
    }

    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::InTransit => "in_transit",
            Self::OnStand => "on_stand",
            Self::InStore => "in_store",
            Self::OnLoan => "on_loan",
            Self::Sold => "sold",
            Self::Returned => "returned",
            Self::WrittenOff => "written_off",
        }
    }
}

/// Where a listing can be seen.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Whereabouts {
    pub(crate) number: String,
    pub(crate) venue: Said,
    pub(crate) stand: String,
    pub(crate) href: String,
}

impl Whereabouts {
    pub(super) fn new(locale: Locale, exhibit: String, venue: (&str, &Names), stand: String) -> Self {
        let (slug, name) = venue;
        let href = urls::stand(locale, slug, &stand);
        Self { number: exhibit, venue: Said::of(locale, name), stand, href }
    }

    /// One for the test that renders every page.
    pub(crate) fn sample() -> Self {
        Self::new(Locale::Zh, "E-001".into(), ("hall", &Names::default()), "A1".into())
    }
}
