//! Organisations in the database.

use std::collections::BTreeMap;

use db::{
    Db, Tx, on_db, on_tx,
    sqlx::{self, FromRow, types::Json},
};
use domain::Timestamp;
use uuid::Uuid;

use super::model::{Organisation, Profile};

const INSERT: &str = "INSERT INTO organisation (id, slug, kind, region, proof, body, created_at, updated_at) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $7)";
const UPDATE: &str =
    "UPDATE organisation SET kind = $2, region = $3, proof = $4, body = $5, updated_at = $6 WHERE id = $1";
const BY_SLUG: &str = "SELECT id, slug, body FROM organisation WHERE slug = $1";
const BY_ID: &str = "SELECT id, slug, body FROM organisation WHERE id = $1";
const ALL: &str = "SELECT id, slug, body FROM organisation";

/// Every statement of the feature, for the test that prepares them.
#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[INSERT, UPDATE, BY_SLUG, BY_ID, ALL];

#[derive(FromRow)]
struct Row {
    id: Uuid,
    slug: String,
    body: Json<Profile>,
}

impl From<Row> for Organisation {
    fn from(row: Row) -> Self {
        Self { id: row.id, slug: row.slug, profile: row.body.0 }
    }
}

pub(crate) async fn insert(tx: &mut Tx, organisation: &Organisation, at: Timestamp) -> sqlx::Result<()> {
    let profile = &organisation.profile;
    on_tx!(tx, connection => sqlx::query(INSERT)
        .bind(organisation.id)
        .bind(&organisation.slug)
        .bind(profile.kind.code())
        .bind(profile.region.code())
        .bind(profile.proof.level.code())
        .bind(Json(profile))
        .bind(at.micros())
        .execute(connection)
        .await
        .map(|_done| ()))
}

/// Stores what an organisation is now.
pub(crate) async fn update(tx: &mut Tx, organisation: &Organisation, at: Timestamp) -> sqlx::Result<()> {
    let profile = &organisation.profile;
    on_tx!(tx, connection => sqlx::query(UPDATE)
        .bind(organisation.id)
        .bind(profile.kind.code())
        .bind(profile.region.code())
        .bind(profile.proof.level.code())
        .bind(Json(profile))
        .bind(at.micros())
        .execute(connection)
        .await
        .map(|_done| ()))
}

pub(crate) async fn find_by_slug(db: &Db, slug: &str) -> sqlx::Result<Option<Organisation>> {
    let row = on_db!(db, pool => sqlx::query_as::<_, Row>(BY_SLUG).bind(slug).fetch_optional(pool).await)?;
    Ok(row.map(Into::into))
}

pub(crate) async fn find_by_id(db: &Db, id: Uuid) -> sqlx::Result<Option<Organisation>> {
    let row = on_db!(db, pool => sqlx::query_as::<_, Row>(BY_ID).bind(id).fetch_optional(pool).await)?;
    Ok(row.map(Into::into))
}

/// All organisations by their ids.
pub(crate) async fn list_names(db: &Db) -> sqlx::Result<BTreeMap<Uuid, Organisation>> {
    let rows = on_db!(db, pool => sqlx::query_as::<_, Row>(ALL).fetch_all(pool).await)?;
    Ok(rows.into_iter().map(|row| (row.id, row.into())).collect())
}
