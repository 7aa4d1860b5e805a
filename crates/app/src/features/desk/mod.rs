//! A maker's desk: one's own listings, what they lack, and lists that come in whole.

mod actions;
mod form;
mod import;
mod import_pages;
mod lines;
mod pages;
mod photos;
mod samples;
mod score;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};

use crate::{App, web::PageCheck};

pub(crate) const PAGES: &[PageCheck] = &[pages::DESK, pages::EDIT, import_pages::IMPORT];

/// The largest photograph that is taken, in bytes.
const LARGEST_PHOTO: usize = 24 << 20;
/// The largest list that is taken, in bytes.
const LARGEST_LIST: usize = 32 << 20;

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/desk", get(pages::show_desk))
        .route("/{lang}/desk/new", get(pages::show_new).post(pages::create_listing))
        .route("/{lang}/desk/l/{slug}", get(pages::show_edit).post(pages::save_listing))
        .route(
            "/{lang}/desk/l/{slug}/photo",
            post(photos::add_photo).layer(DefaultBodyLimit::max(LARGEST_PHOTO)),
        )
        .route("/{lang}/desk/l/{slug}/photo/remove", post(photos::remove_photo))
        .route("/{lang}/desk/l/{slug}/publish", post(pages::publish_listing))
        .route("/{lang}/desk/l/{slug}/withdraw", post(pages::withdraw_listing))
        .route(
            "/{lang}/desk/import",
            get(import_pages::show_import)
                .post(import_pages::preview_import)
                .layer(DefaultBodyLimit::max(LARGEST_LIST)),
        )
        .route("/{lang}/desk/import/confirm", post(import_pages::confirm_import))
        .route("/{lang}/desk/import/undo", post(import_pages::undo_import))
}
