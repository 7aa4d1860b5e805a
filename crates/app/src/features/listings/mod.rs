//! What organisations offer and look for, and its passport: the full page.

mod card;
mod model;
mod pages;
mod passport;
mod store;

use axum::{
    Router,
    routing::{get, post},
};

pub(crate) use card::{Card, Reason, make_cards};
pub(crate) use model::{
    Amount, Body, Certificate, Listing, Media, MediaKind, Price, Property, Status, Term, Terms, Wording,
};
pub(crate) use pages::show_listing;
pub(crate) use passport::say_unit;
#[cfg(test)]
pub(crate) use store::STATEMENTS;
pub(crate) use store::{
    delete_batch, find_by_id, find_own, insert, list_by_organisation, list_by_slugs, list_entries, list_own,
    update,
};

use crate::{App, web::PageCheck};

pub(crate) const PAGES: &[PageCheck] = &[passport::CHECK, pages::THANKS];

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/p/{slug}", get(pages::show_passport))
        .route("/{lang}/p/{slug}/lead", post(pages::leave_lead))
}
