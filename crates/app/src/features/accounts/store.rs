//! Accounts, sessions, consents and the audit log in the database.

use db::{
    Db, Tx, on_db, on_tx,
    sqlx::{self, FromRow},
};
use domain::{Locale, Timestamp};
use uuid::Uuid;

use super::model::{Account, Role};

const INSERT: &str = "INSERT INTO account (id, email, password, name, locale, role, organisation_id, home, created_at) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, 'here', $8)";
const BY_EMAIL: &str = "SELECT id, name, role, organisation_id, password FROM account WHERE email = $1";
const BY_TOKEN: &str = "SELECT account.id, name, role, organisation_id, password FROM account \
    JOIN session ON session.account_id = account.id WHERE token = $1 AND expires_at > $2";
const INSERT_SESSION: &str =
    "INSERT INTO session (token, account_id, created_at, expires_at) VALUES ($1, $2, $3, $4)";
const DELETE_SESSION: &str = "DELETE FROM session WHERE token = $1 OR expires_at < $2";
const INSERT_CONSENT: &str =
    "INSERT INTO consent (account_id, purpose, wording, locale, at) VALUES ($1, $2, $3, $4, $5)";
const INSERT_ACTION: &str = "INSERT INTO audit (at, account_id, action, subject) VALUES ($1, $2, $3, $4)";

/// Every statement of the feature, for the test that prepares them.
#[cfg(test)]
pub(crate) const STATEMENTS: &[&str] =
    &[INSERT, BY_EMAIL, BY_TOKEN, INSERT_SESSION, DELETE_SESSION, INSERT_CONSENT, INSERT_ACTION];

#[derive(FromRow)]
struct Row {
    id: Uuid,
    name: String,
    role: String,
    organisation_id: Option<Uuid>,
    password: String,
}

impl Row {
    fn split(self) -> (Account, String) {
        let Self { id, name, role, organisation_id: organisation, password } = self;
        (Account { id, name, role: Role::read(&role), organisation }, password)
    }
}

/// What a new account is made of.
pub(super) struct NewAccount<'a> {
    pub(super) account: &'a Account,
    pub(super) email: &'a str,
    pub(super) password: &'a str,
    pub(super) locale: Locale,
}

pub(super) async fn insert(tx: &mut Tx, new: &NewAccount<'_>, at: Timestamp) -> sqlx::Result<()> {
    on_tx!(tx, connection => sqlx::query(INSERT)
        .bind(new.account.id)
        .bind(new.email)
        .bind(new.password)
        .bind(&new.account.name)
        .bind(new.locale.code())
        .bind(new.account.role.code())
        .bind(new.account.organisation)
        .bind(at.micros())
        .execute(connection)
        .await
        .map(|_done| ()))
}

/// The account of an address with the hash of its password.
pub(super) async fn find_by_email(db: &Db, email: &str) -> sqlx::Result<Option<(Account, String)>> {
    let row = on_db!(db, pool => sqlx::query_as::<_, Row>(BY_EMAIL).bind(email).fetch_optional(pool).await)?;
    Ok(row.map(Row::split))
}

pub(super) async fn find_by_token(db: &Db, token: &str, now: Timestamp) -> sqlx::Result<Option<Account>> {
    let row = on_db!(db, pool => sqlx::query_as::<_, Row>(BY_TOKEN)
        .bind(token)
        .bind(now.micros())
        .fetch_optional(pool)
        .await)?;
    Ok(row.map(|row| row.split().0))
}

pub(super) async fn insert_session(
    db: &Db,
    token: &str,
    account: Uuid,
    (now, until): (Timestamp, Timestamp),
) -> sqlx::Result<()> {
    on_db!(db, pool => sqlx::query(INSERT_SESSION)
        .bind(token)
        .bind(account)
        .bind(now.micros())
        .bind(until.micros())
        .execute(pool)
        .await
        .map(|_done| ()))
}

/// Ends a session, and those that have run out.
pub(super) async fn delete_session(db: &Db, token: &str, now: Timestamp) -> sqlx::Result<()> {
    on_db!(db, pool => sqlx::query(DELETE_SESSION)
        .bind(token)
        .bind(now.micros())
        .execute(pool)
        .await
        .map(|_done| ()))
}

/// That somebody agreed, to what, in which wording and language, and when.
pub(super) async fn insert_consent(
    tx: &mut Tx,
    account: Uuid,
    (purpose, wording): (&str, &str),
    locale: Locale,
    at: Timestamp,
) -> sqlx::Result<()> {
    on_tx!(tx, connection => sqlx::query(INSERT_CONSENT)
        .bind(account)
        .bind(purpose)
        .bind(wording)
        .bind(locale.code())
        .bind(at.micros())
        .execute(connection)
        .await
        .map(|_done| ()))
}

/// A line of the audit log, in the transaction of what it speaks of.
pub(crate) async fn record_action(
    tx: &mut Tx,
    account: Option<Uuid>,
    (action, subject): (&str, &str),
    at: Timestamp,
) -> sqlx::Result<()> {
    on_tx!(tx, connection => sqlx::query(INSERT_ACTION)
        .bind(at.micros())
        .bind(account)
        .bind(action)
        .bind(subject)
        .execute(connection)
        .await
        .map(|_done| ()))
}
