//! Loads an invented data set: organisations, listings, a room, pictures.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use db::{Db, Tx};
use domain::{Field, Locale, Names, Side, TextState, Timestamp};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::Value;
use uuid::Uuid;

use crate::{
    Files, FilesError,
    features::{
        home,
        listings::{self, Body, Certificate, Listing, Media, MediaKind, Property, Status, Terms, Wording},
        organisations::{self, Organisation, Profile},
        showroom::{self, Custody, Exhibit, ExhibitBody, Stand, StandBody, Venue, VenueBody},
    },
    settings,
};

/// Why a data set cannot be loaded.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// A file cannot be read.
    #[error("failed to read {path}")]
    Unreadable {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A file is not what it should be.
    #[error("{path} is no such list")]
    Malformed {
        /// Which.
        path: PathBuf,
        /// Why.
        source: serde_json::Error,
    },
    /// Something is named that is not there.
    #[error("{path} names {name:?}, which is nowhere")]
    Unknown {
        /// Which file.
        path: PathBuf,
        /// What it names.
        name: String,
    },
    /// The database does not take it.
    #[error("failed to write the database")]
    Database(#[from] sqlx::Error),
    /// The files cannot be kept.
    #[error(transparent)]
    Files(#[from] FilesError),
}

#[derive(Deserialize)]
struct SectorRow {
    id: String,
    name: Names,
}

#[derive(Deserialize)]
struct OrganisationRow {
    id: String,
    #[serde(flatten)]
    profile: Profile,
}

#[derive(Deserialize)]
struct ListingRow {
    id: String,
    organisation: String,
    field: Field,
    side: Side,
    sector: String,
    name: Names,
    #[serde(default)]
    summary: Names,
    #[serde(default)]
    description: Names,
    original: Locale,
    states: BTreeMap<Locale, TextState>,
    model: Option<String>,
    gtin: Option<String>,
    hs: Option<String>,
    origin: Option<String>,
    #[serde(default)]
    specification: Vec<Property>,
    #[serde(default)]
    terms: Terms,
    #[serde(default)]
    certificates: Vec<Certificate>,
    #[serde(default)]
    attributes: BTreeMap<String, Value>,
    #[serde(default)]
    media: Vec<Media>,
}

#[derive(Deserialize)]
struct VenueRow {
    id: String,
    #[serde(flatten)]
    body: VenueBody,
    stands: Vec<StandRow>,
    exhibits: Vec<ExhibitRow>,
}

#[derive(Deserialize)]
struct StandRow {
    number: String,
    organisation: Option<String>,
    #[serde(flatten)]
    body: StandBody,
}

#[derive(Deserialize)]
struct ExhibitRow {
    number: String,
    listing: String,
    stand: Option<String>,
    custody: Custody,
    #[serde(flatten)]
    body: ExhibitBody,
}

/// How much was loaded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Loaded {
    /// Organisations.
    pub organisations: usize,
    /// Listings.
    pub listings: usize,
    /// Stands.
    pub stands: usize,
    /// Exhibits.
    pub exhibits: usize,
}

/// Loads the data set of a folder in one transaction and marks the database as a demonstration.
pub async fn load(db: &Db, files: &Files, folder: &Path, at: Timestamp) -> Result<Loaded, LoadError> {
    let sectors: Vec<SectorRow> = read(folder, "sectors.json")?;
    let organisations: Vec<OrganisationRow> = read(folder, "organisations.json")?;
    let mut listings: Vec<ListingRow> = read(folder, "listings.json")?;
    let venue: VenueRow = read(folder, "venue.json")?;
    for media in listings.iter_mut().flat_map(|listing| &mut listing.media) {
        media.file = keep_file(files, folder, media).await?;
    }
    let mut loader = Loader { tx: db.begin().await?, folder, at, loaded: Loaded::default() };
    for (position, sector) in (0..).zip(&sectors) {
        home::insert_sector(&mut loader.tx, &sector.id, position, &sector.name).await?;
    }
    let owners = loader.load_organisations(organisations).await?;
    let goods = loader.load_listings(listings, &owners).await?;
    loader.load_venue(venue, &owners, &goods).await?;
    settings::set_demo(&mut loader.tx).await?;
    let Loader { tx, loaded, .. } = loader;
    tx.commit().await?;
    Ok(loaded)
}

type Ids = BTreeMap<String, Uuid>;

struct Loader<'a> {
    tx: Tx,
    folder: &'a Path,
    at: Timestamp,
    loaded: Loaded,
}

impl Loader<'_> {
    async fn load_organisations(&mut self, rows: Vec<OrganisationRow>) -> Result<Ids, LoadError> {
        let mut ids = Ids::new();
        for row in rows {
            let organisation = Organisation { id: Uuid::now_v7(), slug: row.id, profile: row.profile };
            organisations::insert(&mut self.tx, &organisation, self.at).await?;
            ids.insert(organisation.slug, organisation.id);
            self.loaded.organisations += 1;
        }
        Ok(ids)
    }

    async fn load_listings(&mut self, rows: Vec<ListingRow>, owners: &Ids) -> Result<Ids, LoadError> {
        let mut ids = Ids::new();
        for row in rows {
            let organisation = self.find(owners, "listings.json", &row.organisation)?;
            let slug = row.id.clone();
            let body = make_body(row);
            let listing = Listing { id: Uuid::now_v7(), slug, organisation, status: Status::Published, body };
            listings::insert(&mut self.tx, &listing, self.at).await?;
            ids.insert(listing.slug, listing.id);
            self.loaded.listings += 1;
        }
        Ok(ids)
    }

    async fn load_venue(&mut self, row: VenueRow, owners: &Ids, goods: &Ids) -> Result<(), LoadError> {
        let venue = Venue { id: Uuid::now_v7(), slug: row.id, body: row.body };
        showroom::insert_venue(&mut self.tx, &venue).await?;
        let mut stands = Ids::new();
        for row in row.stands {
            let owner = row.organisation.as_deref();
            let organisation = owner.map(|name| self.find(owners, "venue.json", name)).transpose()?;
            let stand = Stand { id: Uuid::now_v7(), number: row.number, organisation, body: row.body };
            showroom::insert_stand(&mut self.tx, venue.id, &stand).await?;
            stands.insert(stand.number, stand.id);
            self.loaded.stands += 1;
        }
        for row in row.exhibits {
            let listing = self.find(goods, "venue.json", &row.listing)?;
            let stand =
                row.stand.as_deref().map(|name| self.find(&stands, "venue.json", name)).transpose()?;
            let ExhibitRow { number, custody, body, .. } = row;
            let exhibit = Exhibit { id: Uuid::now_v7(), number, listing, stand, custody, body };
            showroom::insert_exhibit(&mut self.tx, &exhibit, self.at).await?;
            self.loaded.exhibits += 1;
        }
        Ok(())
    }

    fn find(&self, ids: &Ids, file: &str, name: &str) -> Result<Uuid, LoadError> {
        let unknown = || LoadError::Unknown { path: self.folder.join(file), name: name.to_owned() };
        ids.get(name).copied().ok_or_else(unknown)
    }
}

fn read<T: DeserializeOwned>(folder: &Path, name: &str) -> Result<T, LoadError> {
    let path = folder.join(name);
    let bytes =
        std::fs::read(&path).map_err(|source| LoadError::Unreadable { path: path.clone(), source })?;
    serde_json::from_slice(&bytes).map_err(|source| LoadError::Malformed { path, source })
}

async fn keep_file(files: &Files, folder: &Path, media: &Media) -> Result<String, LoadError> {
    let path = folder.join(&media.file);
    let bytes =
        std::fs::read(&path).map_err(|source| LoadError::Unreadable { path: path.clone(), source })?;
    let usual = if media.kind == MediaKind::Model { "glb" } else { "webp" };
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or(usual);
    Ok(files.put(bytes, ending).await?)
}

fn make_body(row: ListingRow) -> Body {
    let word = |locale: Locale, names: &Names| names.get(locale).unwrap_or_default().to_owned();
    let wording = |(locale, state): (&Locale, &TextState)| {
        let name = row.name.get(*locale)?.to_owned();
        let (summary, description) = (word(*locale, &row.summary), word(*locale, &row.description));
        Some((*locale, Wording { state: *state, name, summary, description }))
    };
    let texts = row.states.iter().filter_map(wording).collect();
    Body {
        field: row.field,
        side: row.side,
        sector: row.sector,
        original: row.original,
        texts,
        model: row.model,
        gtin: row.gtin,
        hs: row.hs,
        origin: row.origin,
        specification: row.specification,
        terms: row.terms,
        certificates: row.certificates,
        attributes: row.attributes,
        media: row.media,
        source: None,
        batch: None,
    }
}
