//! Opening a database by its address.

use std::{str::FromStr, time::Duration};

use sqlx::{
    PgPool, Postgres, Sqlite, SqlitePool, Transaction,
    postgres::PgPoolOptions,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

/// How long a writer waits for another one.
const PATIENCE: Duration = Duration::from_secs(10);
const CONNECTIONS: u32 = 8;

/// A pool of connections to one of the two kinds.
#[derive(Clone, Debug)]
pub enum Db {
    /// A file, or memory.
    Sqlite(SqlitePool),
    /// A server.
    Postgres(PgPool),
}

/// A transaction; what is not committed is undone.
#[derive(Debug)]
pub enum Tx {
    /// Of SQLite.
    Sqlite(Transaction<'static, Sqlite>),
    /// Of PostgreSQL.
    Postgres(Transaction<'static, Postgres>),
}

/// Why a database cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The address begins with neither `sqlite:` nor `postgres:`.
    #[error("{0:?} is no address of a database; use sqlite:FILE or postgres://USER@HOST/NAME")]
    UnknownKind(String),
    /// The database does not answer as it should.
    #[error("failed to open the database")]
    Failed(#[from] sqlx::Error),
}

impl Db {
    /// Opens what the address names; the file of SQLite is made if there is none.
    pub async fn open(address: &str) -> Result<Self, OpenError> {
        if address.starts_with("postgres:") || address.starts_with("postgresql:") {
            let pool = PgPoolOptions::new().max_connections(CONNECTIONS).connect(address).await?;
            return Ok(Self::Postgres(pool));
        }
        if !address.starts_with("sqlite:") {
            return Err(OpenError::UnknownKind(address.to_owned()));
        }
        let options = SqliteConnectOptions::from_str(address)?
            .create_if_missing(true)
            .foreign_keys(true)
            .journal_mode(SqliteJournalMode::Wal)
            // What was accepted must outlive a power cut.
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(PATIENCE);
        let pool = SqlitePoolOptions::new().max_connections(CONNECTIONS).connect_with(options).await?;
        Ok(Self::Sqlite(pool))
    }

    /// Begins a transaction that may write.
    pub async fn begin(&self) -> sqlx::Result<Tx> {
        Ok(match self {
            // A reader that becomes a writer half way can find itself locked out.
            Self::Sqlite(pool) => Tx::Sqlite(pool.begin_with("BEGIN IMMEDIATE").await?),
            Self::Postgres(pool) => Tx::Postgres(pool.begin().await?),
        })
    }

    /// What the kind is called in messages.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Sqlite(_) => "SQLite",
            Self::Postgres(_) => "PostgreSQL",
        }
    }

    /// Lets go of all connections.
    pub async fn close(&self) {
        match self {
            Self::Sqlite(pool) => pool.close().await,
            Self::Postgres(pool) => pool.close().await,
        }
    }
}

impl Tx {
    /// Makes all that was done in the transaction last.
    pub async fn commit(self) -> sqlx::Result<()> {
        match self {
            Self::Sqlite(transaction) => transaction.commit().await,
            Self::Postgres(transaction) => transaction.commit().await,
        }
    }
}
