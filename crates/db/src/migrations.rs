//! The tables, step by step; both kinds have the same steps under the same names.

use sqlx::migrate::{MigrateError, Migrator};

use crate::{Db, on_db};

static SQLITE: Migrator = sqlx::migrate!("migrations/sqlite");
static POSTGRES: Migrator = sqlx::migrate!("migrations/postgres");

/// The number of the last step.
pub const LATEST: i64 = 2;

/// Brings the tables up to the last step; does nothing where they are there.
pub async fn migrate(db: &Db) -> Result<(), MigrateError> {
    match db {
        Db::Sqlite(pool) => SQLITE.run(pool).await,
        Db::Postgres(pool) => POSTGRES.run(pool).await,
    }
}

/// The last step that the database has seen; nothing where it has never been migrated.
pub async fn version(db: &Db) -> Option<i64> {
    const LAST: &str = "SELECT max(version) FROM _sqlx_migrations WHERE success";
    on_db!(db, pool => sqlx::query_scalar::<_, Option<i64>>(LAST).fetch_one(pool).await).ok().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_kinds_have_the_same_steps() {
        let names = |migrator: &Migrator| -> Vec<(i64, String)> {
            migrator.iter().map(|step| (step.version, step.description.to_string())).collect()
        };
        assert_eq!(names(&SQLITE), names(&POSTGRES));
        assert_eq!(names(&SQLITE).last().map(|(version, _)| *version), Some(LATEST));
    }
}
