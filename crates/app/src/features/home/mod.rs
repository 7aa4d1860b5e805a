//! The front page of the two regions.

mod pages;
mod store;

use axum::{Router, routing::get};

#[cfg(test)]
pub(crate) use store::STATEMENTS;
pub(crate) use store::{insert_sector, list_sectors};

use crate::{App, web::PageCheck};

pub(crate) const PAGES: &[PageCheck] = &[pages::CHECK];

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/", get(pages::greet))
        .route("/{lang}", get(pages::show_home))
        .route("/{lang}/", get(pages::show_home))
}
