//! One database of two kinds: the same SQL text runs on SQLite and on PostgreSQL.
//!
//! Statements are constants with `$1` for values. What both kinds understand is listed in `docs/decisions`; ids are UUIDs,
//! times are microseconds since 1970 in UTC, structured values are JSON.

mod migrations;
mod open;
#[cfg(feature = "testing")]
pub mod testing;

pub use migrations::{LATEST, migrate, version};
pub use open::{Db, OpenError, Tx};
pub use sqlx;

/// Runs one expression on whichever pool there is.
#[macro_export]
macro_rules! on_db {
    ($db:expr, $pool:ident => $query:expr) => {
        match $db {
            $crate::Db::Sqlite($pool) => $query,
            $crate::Db::Postgres($pool) => $query,
        }
    };
}

/// Runs one expression in whichever transaction there is: `on_tx!(tx, connection => query.execute(connection).await)`.
#[macro_export]
macro_rules! on_tx {
    ($tx:expr, $connection:ident => $query:expr) => {
        match $tx {
            $crate::Tx::Sqlite(transaction) => {
                let $connection = &mut **transaction;
                $query
            }
            $crate::Tx::Postgres(transaction) => {
                let $connection = &mut **transaction;
                $query
            }
        }
    };
}

/// A test that runs on both kinds, each time on a fresh and migrated database; PostgreSQL only where `PG_URL` names one.
#[macro_export]
macro_rules! db_test {
    ($(#[$attribute:meta])* async fn $name:ident($db:ident: &Db) $body:block) => {
        mod $name {
            use super::*;

            async fn run($db: &$crate::Db) $body

            $(#[$attribute])*
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                let fresh = $crate::testing::Fresh::sqlite().await;
                run(&fresh.db).await;
            }

            $(#[$attribute])*
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                if let Some(fresh) = $crate::testing::Fresh::postgres().await {
                    run(&fresh.db).await;
                }
            }
        }
    };
}
