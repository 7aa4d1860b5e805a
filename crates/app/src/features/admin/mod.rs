//! The operator's desk: organisations to review, exhibits and their deadlines, and the log of what was done.

mod actions;
mod deadline;
mod exhibits;
mod pages;
mod store;

use axum::{
    Router,
    routing::{get, post},
};

#[cfg(test)]
pub(crate) use store::STATEMENTS;

use crate::{App, web::PageCheck};

pub(crate) const PAGES: &[PageCheck] = &[pages::ADMIN, exhibits::EXHIBITS];

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/admin", get(pages::show_admin))
        .route("/{lang}/admin/o/{slug}/proof", post(pages::review_organisation))
        .route("/{lang}/admin/exhibits", get(exhibits::show_exhibits))
        .route("/{lang}/admin/exhibits/{number}/custody", post(exhibits::move_exhibit))
}
