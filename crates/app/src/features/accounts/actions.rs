//! The rules of signing up and in.

use db::{Db, sqlx};
use domain::{Locale, Names, Region, Timestamp};
use trade::registry::{self, IdKind, Verdict};
use uuid::Uuid;

use super::{
    model::{Account, Lack, Role},
    password,
    store::{self, NewAccount},
};
use crate::{
    App,
    features::organisations::{self, Kind, Organisation, Profile, Proof, Registry},
};

/// Shorter passwords are guessed.
const SHORTEST_PASSWORD: usize = 10;
const LONGEST: usize = 200;
/// How long a session lasts.
const SESSION_MICROS: i64 = 30 * 24 * 3_600 * 1_000_000;
/// The wording of the consent that the sign-up page shows.
const CONSENT: (&str, &str) = ("account", "accounts-consent-1");

/// What a maker writes to sign up.
pub(super) struct Application {
    pub(super) email: String,
    pub(super) password: String,
    pub(super) name: String,
    pub(super) organisation: String,
    pub(super) region: Region,
    pub(super) registry: String,
    pub(super) has_consent: bool,
}

impl Application {
    /// All that keeps it from being taken.
    pub(super) fn lacks(&self) -> Vec<Lack> {
        let mut lacks = Vec::new();
        let (user, host) = self.email.split_once('@').unwrap_or_default();
        if user.is_empty() || !host.contains('.') || self.email.contains(char::is_whitespace) {
            lacks.push(Lack::Email);
        }
        if self.password.chars().count() < SHORTEST_PASSWORD {
            lacks.push(Lack::PasswordShort);
        }
        if self.name.trim().is_empty() {
            lacks.push(Lack::Name);
        }
        if self.organisation.trim().is_empty() {
            lacks.push(Lack::Organisation);
        }
        let texts = [&self.email, &self.password, &self.name, &self.organisation, &self.registry];
        if texts.into_iter().any(|text| text.chars().count() > LONGEST) {
            lacks.push(Lack::TooLong);
        }
        lacks.extend(read_registry(&self.registry).err());
        if !self.has_consent {
            lacks.push(Lack::Consent);
        }
        lacks
    }
}

/// The number of a register, told by its shape and checked by its digits; none where nothing was written.
fn read_registry(text: &str) -> Result<Registry, Lack> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(Registry::default());
    }
    let kinds = [IdKind::InnOrganisation, IdKind::InnPerson, IdKind::Ogrn, IdKind::Ogrnip, IdKind::Uscc];
    let found = kinds.into_iter().find_map(|kind| Some((kind, registry::check(text, kind)?)));
    let (kind, found) = found.ok_or(Lack::RegistryUnknown)?;
    match found.verdict {
        Verdict::CheckDigitWrong { expected } | Verdict::InnerCheckWrong { expected } => {
            Err(Lack::Registry { expected })
        }
        Verdict::Valid | Verdict::ShapeOnly => Ok(place_number(kind, text.to_owned())),
    }
}

fn place_number(kind: IdKind, number: String) -> Registry {
    let mut registry = Registry::default();
    match kind {
        IdKind::Uscc => registry.uscc = Some(number),
        IdKind::Ogrn | IdKind::Ogrnip => registry.ogrn = Some(number),
        _ => registry.inn = Some(number),
    }
    registry
}

/// Makes the organisation and the account of whoever speaks for it, in one transaction.
pub(super) async fn sign_up(
    app: &App,
    application: &Application,
    locale: Locale,
) -> Result<Result<Account, Vec<Lack>>, sqlx::Error> {
    let lacks = application.lacks();
    let registry = match read_registry(&application.registry) {
        Ok(registry) if lacks.is_empty() => registry,
        _ => return Ok(Err(lacks)),
    };
    let email = application.email.trim().to_lowercase();
    if store::find_by_email(app.db(), &email).await?.is_some() {
        return Ok(Err(vec![Lack::EmailTaken]));
    }
    let secret = application.password.clone();
    let hashed = tokio::task::block_in_place(|| password::hash(&secret)).unwrap_or_default();
    let organisation = make_organisation(application, registry, locale);
    let account = Account {
        id: Uuid::now_v7(),
        name: application.name.trim().to_owned(),
        role: Role::Maker,
        organisation: Some(organisation.id),
    };
    let now = app.now();
    let mut tx = app.db().begin().await?;
    organisations::insert(&mut tx, &organisation, now).await?;
    let new = NewAccount { account: &account, email: &email, password: &hashed, locale };
    store::insert(&mut tx, &new, now).await?;
    store::insert_consent(&mut tx, account.id, CONSENT, locale, now).await?;
    store::record_action(&mut tx, Some(account.id), ("sign-up", &organisation.slug), now).await?;
    tx.commit().await?;
    Ok(Ok(account))
}

fn make_organisation(application: &Application, registry: Registry, locale: Locale) -> Organisation {
    let id = Uuid::now_v7();
    let text = application.organisation.trim().to_owned();
    let mut name = Names::default();
    match lingua::detect(&text).unwrap_or(locale) {
        Locale::Ru => name.ru = text,
        Locale::Zh => name.zh = text,
        Locale::En => name.en = text,
    }
    let profile = Profile {
        kind: Kind::Maker,
        region: application.region.clone(),
        name,
        city: Names::default(),
        sectors: Vec::new(),
        registry,
        about: Names::default(),
        founded: None,
        staff: None,
        proof: Proof::default(),
        contact: None,
    };
    Organisation { slug: crate::web::make_slug(&application.organisation, id), id, profile }
}

/// The account whose address and password these are.
pub(super) async fn check_password(
    app: &App,
    email: &str,
    secret: &str,
) -> Result<Option<Account>, sqlx::Error> {
    let known = store::find_by_email(app.db(), &email.trim().to_lowercase()).await?;
    let stored = known.as_ref().map(|(_, stored)| stored.as_str());
    let fits = tokio::task::block_in_place(|| password::verify(secret, stored));
    Ok(known.filter(|_| fits).map(|(account, _)| account))
}

/// Begins a session and gives its token.
pub(super) async fn begin_session(app: &App, account: &Account) -> Result<String, sqlx::Error> {
    let token = password::new_token();
    let now = app.now();
    let until = Timestamp::from_micros(now.micros() + SESSION_MICROS);
    store::insert_session(app.db(), &password::hash_token(&token), account.id, (now, until)).await?;
    Ok(token)
}

/// Why a user cannot be added.
#[derive(Debug, thiserror::Error)]
pub enum AddUserError {
    /// The password is too short.
    #[error("a password has at least {SHORTEST_PASSWORD} characters")]
    PasswordShort,
    /// There is an account of that address.
    #[error("there is an account with this e-mail already")]
    Taken,
    /// The database does not take it.
    #[error("failed to write the database")]
    Database(#[from] sqlx::Error),
}

/// Adds an operator.
pub async fn add_user(db: &Db, email: &str, secret: &str, now: Timestamp) -> Result<(), AddUserError> {
    if secret.chars().count() < SHORTEST_PASSWORD {
        return Err(AddUserError::PasswordShort);
    }
    let email = email.trim().to_lowercase();
    if store::find_by_email(db, &email).await?.is_some() {
        return Err(AddUserError::Taken);
    }
    let hashed = password::hash(secret).ok_or(AddUserError::PasswordShort)?;
    let account =
        Account { id: Uuid::now_v7(), name: email.clone(), role: Role::Operator, organisation: None };
    let mut tx = db.begin().await?;
    let new = NewAccount { account: &account, email: &email, password: &hashed, locale: Locale::En };
    store::insert(&mut tx, &new, now).await?;
    store::record_action(&mut tx, None, ("add-user", &email), now).await?;
    tx.commit().await?;
    Ok(())
}
