//! Listings in the database.

use std::collections::BTreeMap;

use db::{
    Db, Tx, on_db, on_tx,
    sqlx::{self, FromRow, types::Json},
};
use domain::{Locale, Timestamp};
use search::{Entry, Facet};
use uuid::Uuid;

use super::model::{Body, Listing, Status};
use crate::features::organisations::{self, Organisation};

const INSERT: &str = "INSERT INTO listing (id, slug, organisation_id, field, side, sector, status, body, created_at, updated_at) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)";
const INSERT_CHANGE: &str = "INSERT INTO change (subject, subject_id, at) VALUES ('listing', $1, $2)";
const BY_SLUG: &str =
    "SELECT id, slug, organisation_id, body FROM listing WHERE slug = $1 AND status = 'published'";
const BY_ID: &str =
    "SELECT id, slug, organisation_id, body FROM listing WHERE id = $1 AND status = 'published'";
const BY_ORGANISATION: &str = "SELECT id, slug, organisation_id, body FROM listing \
    WHERE organisation_id = $1 AND status = 'published' ORDER BY slug";
const ALL: &str = "SELECT id, slug, organisation_id, body FROM listing WHERE status = 'published' ORDER BY created_at, slug";
const OWN: &str = "SELECT id, slug, organisation_id, status, body FROM listing WHERE organisation_id = $1 ORDER BY updated_at DESC, slug";
const OWN_BY_SLUG: &str =
    "SELECT id, slug, organisation_id, status, body FROM listing WHERE organisation_id = $1 AND slug = $2";
const UPDATE: &str = "UPDATE listing SET field = $2, side = $3, sector = $4, status = $5, body = $6, updated_at = $7 WHERE id = $1";
const DELETE_BATCH: &str =
    "DELETE FROM listing WHERE organisation_id = $1 AND status = 'draft' AND body ->> 'batch' = $2";
const INSERT_LEAD: &str = "INSERT INTO lead (id, listing_id, exhibit_id, kind, locale, body, created_at) \
    VALUES ($1, $2, NULL, $3, $4, $5, $6)";

/// Every statement of the feature, for the test that prepares them.
#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[
    INSERT,
    INSERT_CHANGE,
    BY_SLUG,
    BY_ID,
    BY_ORGANISATION,
    ALL,
    OWN,
    OWN_BY_SLUG,
    UPDATE,
    DELETE_BATCH,
    INSERT_LEAD,
];

#[derive(FromRow)]
struct Row {
    id: Uuid,
    slug: String,
    organisation_id: Uuid,
    body: Json<Body>,
}

impl From<Row> for Listing {
    fn from(row: Row) -> Self {
        let status = Status::Published;
        Self { id: row.id, slug: row.slug, organisation: row.organisation_id, status, body: row.body.0 }
    }
}

#[derive(FromRow)]
struct OwnRow {
    id: Uuid,
    slug: String,
    organisation_id: Uuid,
    status: String,
    body: Json<Body>,
}

impl From<OwnRow> for Listing {
    fn from(row: OwnRow) -> Self {
        let status = Status::read(&row.status);
        Self { id: row.id, slug: row.slug, organisation: row.organisation_id, status, body: row.body.0 }
    }
}

/// All listings of an organisation, the latest first, drafts among them.
pub(crate) async fn list_own(db: &Db, organisation: Uuid) -> sqlx::Result<Vec<Listing>> {
    let rows = on_db!(db, pool => sqlx::query_as::<_, OwnRow>(OWN).bind(organisation).fetch_all(pool).await)?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// A listing of an organisation, drafts among them.
pub(crate) async fn find_own(db: &Db, organisation: Uuid, slug: &str) -> sqlx::Result<Option<Listing>> {
    let row = on_db!(db, pool => sqlx::query_as::<_, OwnRow>(OWN_BY_SLUG)
        .bind(organisation)
        .bind(slug)
        .fetch_optional(pool)
        .await)?;
    Ok(row.map(Into::into))
}

/// Stores what a listing says now and the record of the change.
pub(crate) async fn update(tx: &mut Tx, listing: &Listing, at: Timestamp) -> sqlx::Result<()> {
    let body = &listing.body;
    on_tx!(tx, connection => sqlx::query(UPDATE)
        .bind(listing.id)
        .bind(body.field.code())
        .bind(body.side.code())
        .bind(&body.sector)
        .bind(listing.status.code())
        .bind(Json(body))
        .bind(at.micros())
        .execute(connection)
        .await
        .map(|_done| ()))?;
    record_change(tx, listing.id, at).await
}

/// Deletes what an import made and nobody has published since; how many.
pub(crate) async fn delete_batch(tx: &mut Tx, organisation: Uuid, batch: Uuid) -> sqlx::Result<u64> {
    on_tx!(tx, connection => sqlx::query(DELETE_BATCH)
        .bind(organisation)
        .bind(batch.to_string())
        .execute(connection)
        .await
        .map(|done| done.rows_affected()))
}

async fn record_change(tx: &mut Tx, listing: Uuid, at: Timestamp) -> sqlx::Result<()> {
    on_tx!(tx, connection => sqlx::query(INSERT_CHANGE)
        .bind(listing)
        .bind(at.micros())
        .execute(connection)
        .await
        .map(|_done| ()))
}

/// Stores a listing and the record of the change that the later steps read.
pub(crate) async fn insert(tx: &mut Tx, listing: &Listing, at: Timestamp) -> sqlx::Result<()> {
    let body = &listing.body;
    on_tx!(tx, connection => sqlx::query(INSERT)
        .bind(listing.id)
        .bind(&listing.slug)
        .bind(listing.organisation)
        .bind(body.field.code())
        .bind(body.side.code())
        .bind(&body.sector)
        .bind(listing.status.code())
        .bind(Json(body))
        .bind(at.micros())
        .execute(connection)
        .await
        .map(|_done| ()))?;
    record_change(tx, listing.id, at).await
}

pub(super) async fn find_by_slug(db: &Db, slug: &str) -> sqlx::Result<Option<Listing>> {
    let row = on_db!(db, pool => sqlx::query_as::<_, Row>(BY_SLUG).bind(slug).fetch_optional(pool).await)?;
    Ok(row.map(Into::into))
}

pub(crate) async fn find_by_id(db: &Db, id: Uuid) -> sqlx::Result<Option<Listing>> {
    let row = on_db!(db, pool => sqlx::query_as::<_, Row>(BY_ID).bind(id).fetch_optional(pool).await)?;
    Ok(row.map(Into::into))
}

pub(crate) async fn list_by_organisation(db: &Db, organisation: Uuid) -> sqlx::Result<Vec<Listing>> {
    let rows = on_db!(db, pool => sqlx::query_as::<_, Row>(BY_ORGANISATION)
        .bind(organisation)
        .fetch_all(pool)
        .await)?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// The listings of these slugs, in their order; what is gone is left out.
pub(crate) async fn list_by_slugs(db: &Db, slugs: &[String]) -> sqlx::Result<Vec<Listing>> {
    let mut listings = Vec::with_capacity(slugs.len());
    for slug in slugs {
        listings.extend(find_by_slug(db, slug).await?);
    }
    Ok(listings)
}

/// A visitor's interest in a listing.
pub(super) struct Lead<'a> {
    pub(super) listing: Uuid,
    pub(super) kind: &'a str,
    pub(super) locale: Locale,
    pub(super) body: serde_json::Value,
}

pub(super) async fn insert_lead(db: &Db, lead: &Lead<'_>, at: Timestamp) -> sqlx::Result<()> {
    on_db!(db, pool => sqlx::query(INSERT_LEAD)
        .bind(Uuid::now_v7())
        .bind(lead.listing)
        .bind(lead.kind)
        .bind(lead.locale.code())
        .bind(Json(&lead.body))
        .bind(at.micros())
        .execute(pool)
        .await
        .map(|_done| ()))
}

/// Everything that search knows of the published listings.
pub(crate) async fn list_entries(db: &Db) -> sqlx::Result<Vec<Entry>> {
    let organisations = organisations::list_names(db).await?;
    let rows = on_db!(db, pool => sqlx::query_as::<_, Row>(ALL).fetch_all(pool).await)?;
    let listings = rows.into_iter().map(Listing::from);
    Ok(listings.map(|listing| make_entry(&listing, organisations.get(&listing.organisation))).collect())
}

fn make_entry(listing: &Listing, organisation: Option<&Organisation>) -> Entry {
    let body = &listing.body;
    let wordings = body.texts.iter().map(|(locale, wording)| {
        let mut rest = vec![wording.summary.as_str(), wording.description.as_str()];
        rest.extend(body.specification.iter().filter_map(|property| property.name.get(*locale)));
        if let Some(profile) = organisation.map(|organisation| &organisation.profile) {
            rest.extend(profile.name.get(*locale));
            rest.extend(profile.city.iter().map(|(_, city)| city));
        }
        search::Wording { locale: *locale, name: wording.name.clone(), rest: rest.join(" \n ") }
    });
    let codes = [&body.hs, &body.model, &body.gtin].into_iter().flatten().cloned();
    let mut facets = BTreeMap::from([
        (Facet::Field, body.field.code().to_owned()),
        (Facet::Side, body.side.code().to_owned()),
        (Facet::Sector, body.sector.clone()),
    ]);
    if let Some(Organisation { slug, profile, .. }) = organisation {
        facets.insert(Facet::Organisation, slug.clone());
        facets.insert(Facet::Region, profile.region.code().to_owned());
        facets.insert(Facet::City, profile.city.en.clone());
    }
    Entry {
        slug: listing.slug.clone(),
        wordings: wordings.collect(),
        codes: codes.collect(),
        facets: facets.into_iter().collect(),
    }
}
