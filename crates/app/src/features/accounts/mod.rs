//! People: signing up as a maker, signing in and out, and who may do what.

mod actions;
mod guard;
mod model;
mod pages;
mod password;
mod store;

use axum::{
    Router,
    routing::{get, post},
};

pub use actions::{AddUserError, add_user};
pub(crate) use guard::SignedIn;
pub(crate) use model::{Account, Role};
#[cfg(test)]
pub(crate) use store::STATEMENTS;
pub(crate) use store::record_action;

use crate::{App, web::PageCheck};

pub(crate) const PAGES: &[PageCheck] = &[pages::SIGN_IN, pages::SIGN_UP];

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/sign-in", get(pages::show_sign_in).post(pages::sign_in))
        .route("/{lang}/sign-up", get(pages::show_sign_up).post(pages::sign_up))
        .route("/{lang}/sign-out", post(pages::sign_out))
}
