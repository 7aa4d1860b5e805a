//! The search page: one box, filters with counts, and the names that go on as one types.

mod pages;

use axum::{Router, routing::get};

use crate::{App, web::PageCheck};

pub(crate) const PAGES: &[PageCheck] = &[pages::CHECK];

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/search", get(pages::show_search))
        .route("/{lang}/suggest", get(pages::suggest))
}
