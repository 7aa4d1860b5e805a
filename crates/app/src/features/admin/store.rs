//! What the operator's desk reads.

use db::{
    Db, on_db,
    sqlx::{self, FromRow},
};
use uuid::Uuid;

const LOG: &str = "SELECT seq, at, account_id, action, subject FROM audit ORDER BY seq DESC LIMIT $1";

/// Every statement of the feature, for the test that prepares them.
#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] = &[LOG];

/// A line of the audit log.
#[derive(Debug, FromRow)]
pub(super) struct Line {
    pub(super) seq: i64,
    pub(super) at: i64,
    pub(super) account_id: Option<Uuid>,
    pub(super) action: String,
    pub(super) subject: String,
}

/// The latest lines of the log, the latest first.
pub(super) async fn list_log(db: &Db, most: i64) -> sqlx::Result<Vec<Line>> {
    on_db!(db, pool => sqlx::query_as(LOG).bind(most).fetch_all(pool).await)
}
