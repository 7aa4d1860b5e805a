//! Databases for tests: fresh, migrated and gone afterwards.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may panic, and PG_URL names its server"
)]

use std::sync::atomic::{AtomicU32, Ordering};

use sqlx::{AssertSqlSafe, Connection, PgConnection};
use tempfile::TempDir;

use crate::{Db, migrate};

static NEXT: AtomicU32 = AtomicU32::new(0);

/// A database of its own.
#[derive(Debug)]
pub struct Fresh {
    /// The database.
    pub db: Db,
    _folder: Option<TempDir>,
}

impl Fresh {
    /// A file in a folder that goes with it.
    pub async fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let db = Db::open(&format!("sqlite:{}", folder.path().join("test.db").display())).await.unwrap();
        migrate(&db).await.unwrap();
        Self { db, _folder: Some(folder) }
    }

    /// A database on the server that `PG_URL` names, if it names one.
    pub async fn postgres() -> Option<Self> {
        let server = std::env::var("PG_URL").ok()?;
        let name = format!("vitrina_{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let mut connection = PgConnection::connect(&server).await.unwrap();
        sqlx::query(AssertSqlSafe(format!("CREATE DATABASE {name}"))).execute(&mut connection).await.unwrap();
        let db = Db::open(&server.replacen("/postgres", &format!("/{name}"), 1)).await.unwrap();
        migrate(&db).await.unwrap();
        Some(Self { db, _folder: None })
    }
}
