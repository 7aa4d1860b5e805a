//! Makers, buyers, universities and agencies: who they are, where, and what is proved of them.

mod model;
mod pages;
mod store;

use axum::{Router, routing::get};

pub(crate) use model::{Kind, Organisation, Profile, Proof, ProofLevel, Registry};
#[cfg(test)]
pub(crate) use store::STATEMENTS;
pub(crate) use store::{find_by_id, find_by_slug, insert, list_names, update};

use crate::{App, web::PageCheck};

pub(crate) const PAGES: &[PageCheck] = &[pages::CHECK];

pub(crate) fn routes() -> Router<App> {
    Router::new().route("/{lang}/o/{slug}", get(pages::show_organisation))
}
