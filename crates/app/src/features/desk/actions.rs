//! The rules of the desk: whoever speaks for an organisation changes its listings, and nobody else.

use db::{Tx, sqlx};
use domain::Locale;
use uuid::Uuid;

use super::{
    form::ListingForm,
    score::{Score, Todo},
};
use crate::{
    App,
    features::{
        accounts::{self, Account, Role},
        listings::{self, Body, Listing, Status},
    },
    web::{Refusal, make_slug},
};

/// For whom an account speaks; an operator speaks for nobody.
pub(super) fn own_organisation(account: &Account) -> Result<Uuid, Refusal> {
    match (account.role, account.organisation) {
        (Role::Maker, Some(organisation)) => Ok(organisation),
        _ => Err(Refusal::Forbidden),
    }
}

/// A listing of the account's own organisation; others' are not there.
pub(super) async fn find_listing(app: &App, account: &Account, slug: &str) -> Result<Listing, Refusal> {
    let organisation = own_organisation(account)?;
    listings::find_own(app.db(), organisation, slug).await?.ok_or(Refusal::NotFound)
}

/// Makes a draft of a form.
pub(super) async fn create(
    app: &App,
    account: &Account,
    form: &ListingForm,
    locale: Locale,
) -> Result<Listing, Refusal> {
    let organisation = own_organisation(account)?;
    let original = Locale::ALL.into_iter().find(|candidate| *candidate == locale).unwrap_or(Locale::Ru);
    let mut body = Body::blank(original);
    form.apply(&mut body, locale);
    let listing = make_draft(organisation, body);
    let mut tx = app.db().begin().await?;
    listings::insert(&mut tx, &listing, app.now()).await?;
    note(&mut tx, app, account, ("create-listing", &listing.slug)).await?;
    tx.commit().await?;
    Ok(listing)
}

/// A draft with a name of its own.
pub(super) fn make_draft(organisation: Uuid, mut body: Body) -> Listing {
    let id = Uuid::now_v7();
    if let Some(original) =
        body.texts.keys().find(|locale| **locale == body.original).or(body.texts.keys().next())
    {
        body.original = *original;
    }
    let name = body.best_for(body.original).map(|(_, wording)| wording.name.clone()).unwrap_or_default();
    Listing { id, slug: make_slug(&name, id), organisation, status: Status::Draft, body }
}

/// Stores what a form says now.
pub(super) async fn save(
    app: &App,
    account: &Account,
    listing: &mut Listing,
    (form, reader): (&ListingForm, Locale),
) -> Result<(), Refusal> {
    form.apply(&mut listing.body, reader);
    store(app, account, listing, "save-listing").await
}

/// Shows a listing to everybody, unless something that nobody can do without is missing.
pub(super) async fn publish(
    app: &App,
    account: &Account,
    listing: &mut Listing,
) -> Result<Vec<Todo>, Refusal> {
    let blocks = Score::blocks(&listing.body);
    if blocks.is_empty() {
        listing.status = Status::Published;
        store(app, account, listing, "publish-listing").await?;
    }
    Ok(blocks)
}

/// Takes a listing out of sight.
pub(super) async fn withdraw(app: &App, account: &Account, listing: &mut Listing) -> Result<(), Refusal> {
    listing.status = Status::Withdrawn;
    store(app, account, listing, "withdraw-listing").await
}

/// Stores a listing with a line of the log, and what can be found of it.
pub(super) async fn store(
    app: &App,
    account: &Account,
    listing: &Listing,
    action: &str,
) -> Result<(), Refusal> {
    let mut tx = app.db().begin().await?;
    listings::update(&mut tx, listing, app.now()).await?;
    note(&mut tx, app, account, (action, &listing.slug)).await?;
    tx.commit().await?;
    Ok(app.rebuild_index().await?)
}

/// A line of the audit log.
pub(super) async fn note(
    tx: &mut Tx,
    app: &App,
    account: &Account,
    what: (&str, &str),
) -> Result<(), sqlx::Error> {
    accounts::record_action(tx, Some(account.id), what, app.now()).await
}
