//! What the database says of itself.

use db::{Db, Tx, on_db, on_tx, sqlx};

const SET: &str = "INSERT INTO setting (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
const GET: &str = "SELECT value FROM setting WHERE name = $1";
const ANY: &str = "SELECT count(*) FROM organisation";
const DEMO: &str = "demo";

/// Every statement, for the test that prepares them.
#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[SET, GET, ANY];

/// Marks the database as a demonstration, which every page then says.
pub(crate) async fn set_demo(tx: &mut Tx) -> sqlx::Result<()> {
    on_tx!(tx, connection => sqlx::query(SET).bind(DEMO).bind("yes").execute(connection).await.map(|_done| ()))
}

/// Whether the database is a demonstration.
pub(crate) async fn is_demo(db: &Db) -> sqlx::Result<bool> {
    let value: Option<String> =
        on_db!(db, pool => sqlx::query_scalar(GET).bind(DEMO).fetch_optional(pool).await)?;
    Ok(value.is_some())
}

/// Whether nobody has put anything into the database.
pub async fn is_empty(db: &Db) -> sqlx::Result<bool> {
    let count: i64 = on_db!(db, pool => sqlx::query_scalar(ANY).fetch_one(pool).await)?;
    Ok(count == 0)
}
