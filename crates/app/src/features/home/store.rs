//! Sectors in the database.

use db::{
    Db, Tx, on_db, on_tx,
    sqlx::{self, FromRow, types::Json},
};
use domain::Names;

const INSERT: &str = "INSERT INTO sector (id, position, names) VALUES ($1, $2, $3)";
const ALL: &str = "SELECT id, names FROM sector ORDER BY position";

/// Every statement of the feature, for the test that prepares them.
#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[INSERT, ALL];

/// A sector by its id.
#[derive(Clone, Debug, FromRow)]
pub(crate) struct Sector {
    pub(crate) id: String,
    pub(crate) names: Json<Names>,
}

pub(crate) async fn insert_sector(tx: &mut Tx, id: &str, position: i64, names: &Names) -> sqlx::Result<()> {
    on_tx!(tx, connection => sqlx::query(INSERT)
        .bind(id)
        .bind(position)
        .bind(Json(names))
        .execute(connection)
        .await
        .map(|_done| ()))
}

/// All sectors in their order.
pub(crate) async fn list_sectors(db: &Db) -> sqlx::Result<Vec<Sector>> {
    on_db!(db, pool => sqlx::query_as(ALL).fetch_all(pool).await)
}
