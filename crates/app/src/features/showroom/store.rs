//! The room in the database.

use db::{
    Db, Tx, on_db, on_tx,
    sqlx::{self, FromRow, types::Json},
};
use domain::{Locale, Timestamp};
use uuid::Uuid;

use super::model::{Custody, Exhibit, ExhibitBody, Stand, StandBody, Venue, VenueBody, Whereabouts};

const INSERT_VENUE: &str = "INSERT INTO venue (id, slug, body) VALUES ($1, $2, $3)";
const INSERT_STAND: &str =
    "INSERT INTO stand (id, venue_id, number, organisation_id, body) VALUES ($1, $2, $3, $4, $5)";
const INSERT_EXHIBIT: &str = "INSERT INTO exhibit (id, number, listing_id, stand_id, custody, body, updated_at) \
    VALUES ($1, $2, $3, $4, $5, $6, $7)";
const VENUES: &str = "SELECT id, slug, body FROM venue ORDER BY slug";
const VENUE: &str = "SELECT id, slug, body FROM venue WHERE slug = $1";
const STANDS: &str =
    "SELECT id, number, organisation_id, body FROM stand WHERE venue_id = $1 ORDER BY number";
const ON_STAND: &str = "SELECT number, listing_id FROM exhibit \
    WHERE stand_id = $1 AND custody = 'on_stand' ORDER BY number";
const BY_NUMBER: &str = "SELECT number, listing_id FROM exhibit WHERE number = $1";
const EXHIBITS: &str = "SELECT exhibit.number AS number, listing_id, stand.number AS stand, custody, exhibit.body AS body \
    FROM exhibit LEFT JOIN stand ON stand.id = exhibit.stand_id ORDER BY exhibit.number";
const UPDATE_CUSTODY: &str = "UPDATE exhibit SET custody = $2, updated_at = $3 WHERE number = $1";
const WHEREABOUTS: &str = "SELECT exhibit.number AS exhibit, stand.number AS stand, venue.slug AS slug, venue.body AS body \
    FROM exhibit JOIN stand ON stand.id = exhibit.stand_id JOIN venue ON venue.id = stand.venue_id \
    WHERE exhibit.listing_id = $1 AND exhibit.custody = 'on_stand' ORDER BY exhibit.number";

/// Every statement of the feature, for the test that prepares them.
#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[
    INSERT_VENUE,
    INSERT_STAND,
    INSERT_EXHIBIT,
    VENUES,
    VENUE,
    STANDS,
    ON_STAND,
    BY_NUMBER,
    WHEREABOUTS,
    EXHIBITS,
    UPDATE_CUSTODY,
];

#[derive(FromRow)]
struct VenueRow {
    id: Uuid,
    slug: String,
    body: Json<VenueBody>,
}

impl From<VenueRow> for Venue {
    fn from(row: VenueRow) -> Self {
        Self { id: row.id, slug: row.slug, body: row.body.0 }
    }
}

#[derive(FromRow)]
struct StandRow {
    id: Uuid,
    number: String,
    organisation_id: Option<Uuid>,
    body: Json<StandBody>,
}

/// The number of an exhibit and what it is one of.
#[derive(FromRow)]
pub(super) struct Tag {
    pub(super) number: String,
    pub(super) listing_id: Uuid,
}

#[derive(FromRow)]
struct WhereaboutsRow {
    exhibit: String,
    stand: String,
    slug: String,
    body: Json<VenueBody>,
}

/// An exhibit with the number of its stand.
#[derive(FromRow)]
pub(crate) struct Placed {
    pub(crate) number: String,
    pub(crate) listing_id: Uuid,
    pub(crate) stand: Option<String>,
    pub(crate) custody: String,
    pub(crate) body: Json<ExhibitBody>,
}

/// All exhibits, wherever they are.
pub(crate) async fn list_exhibits(db: &Db) -> sqlx::Result<Vec<Placed>> {
    on_db!(db, pool => sqlx::query_as(EXHIBITS).fetch_all(pool).await)
}

/// Writes down who has an exhibit; how many have the number.
pub(crate) async fn update_custody(
    tx: &mut Tx,
    number: &str,
    custody: Custody,
    at: Timestamp,
) -> sqlx::Result<u64> {
    on_tx!(tx, connection => sqlx::query(UPDATE_CUSTODY)
        .bind(number)
        .bind(custody.code())
        .bind(at.micros())
        .execute(connection)
        .await
        .map(|done| done.rows_affected()))
}

pub(crate) async fn insert_venue(tx: &mut Tx, venue: &Venue) -> sqlx::Result<()> {
    on_tx!(tx, connection => sqlx::query(INSERT_VENUE)
        .bind(venue.id)
        .bind(&venue.slug)
        .bind(Json(&venue.body))
        .execute(connection)
        .await
        .map(|_done| ()))
}

pub(crate) async fn insert_stand(tx: &mut Tx, venue: Uuid, stand: &Stand) -> sqlx::Result<()> {
    on_tx!(tx, connection => sqlx::query(INSERT_STAND)
        .bind(stand.id)
        .bind(venue)
        .bind(&stand.number)
        .bind(stand.organisation)
        .bind(Json(&stand.body))
        .execute(connection)
        .await
        .map(|_done| ()))
}

pub(crate) async fn insert_exhibit(tx: &mut Tx, exhibit: &Exhibit, at: Timestamp) -> sqlx::Result<()> {
    on_tx!(tx, connection => sqlx::query(INSERT_EXHIBIT)
        .bind(exhibit.id)
        .bind(&exhibit.number)
        .bind(exhibit.listing)
        .bind(exhibit.stand)
        .bind(exhibit.custody.code())
        .bind(Json(&exhibit.body))
        .bind(at.micros())
        .execute(connection)
        .await
        .map(|_done| ()))
}

pub(crate) async fn list_venues(db: &Db) -> sqlx::Result<Vec<Venue>> {
    let rows = on_db!(db, pool => sqlx::query_as::<_, VenueRow>(VENUES).fetch_all(pool).await)?;
    Ok(rows.into_iter().map(Into::into).collect())
}

pub(super) async fn find_venue(db: &Db, slug: &str) -> sqlx::Result<Option<Venue>> {
    let row = on_db!(db, pool => sqlx::query_as::<_, VenueRow>(VENUE).bind(slug).fetch_optional(pool).await)?;
    Ok(row.map(Into::into))
}

pub(super) async fn list_stands(db: &Db, venue: Uuid) -> sqlx::Result<Vec<Stand>> {
    let rows = on_db!(db, pool => sqlx::query_as::<_, StandRow>(STANDS).bind(venue).fetch_all(pool).await)?;
    let stands = rows.into_iter().map(|row| Stand {
        id: row.id,
        number: row.number,
        organisation: row.organisation_id,
        body: row.body.0,
    });
    Ok(stands.collect())
}

pub(super) async fn list_on_stand(db: &Db, stand: Uuid) -> sqlx::Result<Vec<Tag>> {
    on_db!(db, pool => sqlx::query_as(ON_STAND).bind(stand).fetch_all(pool).await)
}

pub(super) async fn find_exhibit(db: &Db, number: &str) -> sqlx::Result<Option<Tag>> {
    on_db!(db, pool => sqlx::query_as(BY_NUMBER).bind(number).fetch_optional(pool).await)
}

/// Where the units of a listing stand.
pub(crate) async fn list_whereabouts(
    db: &Db,
    listing: Uuid,
    locale: Locale,
) -> sqlx::Result<Vec<Whereabouts>> {
    let rows = on_db!(db, pool => sqlx::query_as::<_, WhereaboutsRow>(WHEREABOUTS)
        .bind(listing)
        .fetch_all(pool)
        .await)?;
    let named = rows
        .into_iter()
        .map(|row| Whereabouts::new(locale, row.exhibit, (&row.slug, &row.body.0.name), row.stand));
    Ok(named.collect())
}
