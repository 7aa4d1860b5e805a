//! Who is there, and whom a page is for.

use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, request::Parts},
};

use super::{model::Account, password::hash_token, store};
use crate::{
    App,
    web::{Refusal, find_cookie},
};

/// The cookie of a session.
pub(super) const COOKIE: &str = "session";

/// Somebody who has signed in; whoever has not is shown where to.
#[derive(Debug)]
pub(crate) struct SignedIn(pub(crate) Account);

impl FromRequestParts<App> for SignedIn {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Refusal> {
        find_account(app, &parts.headers).await?.map(Self).ok_or(Refusal::SignIn)
    }
}

/// The account of the session that the headers carry, if there is one.
async fn find_account(app: &App, headers: &HeaderMap) -> Result<Option<Account>, Refusal> {
    let Some(token) = find_token(headers) else { return Ok(None) };
    Ok(store::find_by_token(app.db(), &hash_token(&token), app.now()).await?)
}

pub(super) fn find_token(headers: &HeaderMap) -> Option<String> {
    find_cookie(headers, COOKIE)
}
