//! What a handler knows of its request, and how it answers with a page.

use axum::{
    extract::{FromRequestParts, Path as AxumPath},
    http::{HeaderValue, header, request::Parts},
    response::{Html, IntoResponse, Response},
};
use domain::Locale;
use serde::de::DeserializeOwned;

use super::{
    error::Refusal,
    locale::{COOKIE, find_cookie},
    page::Page,
    templates::Chrome,
};
use crate::App;

/// A request in one of the languages.
#[derive(Debug)]
pub(crate) struct Req {
    /// The language of the page.
    pub(crate) locale: Locale,
    /// What follows the language in the address.
    rest: String,
    /// What the reader searched for.
    query: String,
    /// Whether the reader carries a session, which no page yet has asked about.
    has_session: bool,
}

impl Req {
    /// The answer that shows a page.
    pub(crate) fn page<P: Page>(&self, app: &App, page: &P) -> Result<Response, Refusal> {
        let chrome = Chrome::new(self.locale, &self.rest, self.query.clone(), app.is_demo());
        let chrome = if self.has_session { chrome.signed_in() } else { chrome };
        let html = app.templates().render(&chrome, page)?;
        let mut response = Html(html).into_response();
        let remember = format!("{COOKIE}={}; Path=/; Max-Age=31536000; SameSite=Lax", self.locale);
        if let Ok(value) = HeaderValue::from_str(&remember) {
            response.headers_mut().append(header::SET_COOKIE, value);
        }
        Ok(response)
    }
}

impl FromRequestParts<App> for Req {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _app: &App) -> Result<Self, Refusal> {
        let path = parts.uri.path_and_query().map_or("/", |path| path.as_str());
        let inner = path.trim_start_matches('/');
        let code_length = inner.find(['/', '?']).unwrap_or(inner.len());
        let (code, rest) = inner.split_at_checked(code_length).unwrap_or((inner, ""));
        let locale = Locale::ALL.into_iter().find(|locale| locale.code() == code).ok_or(Refusal::NotFound)?;
        let has_session = find_cookie(&parts.headers, "session").is_some_and(|token| !token.is_empty());
        Ok(Self { locale, rest: rest.to_owned(), query: find_query(parts), has_session })
    }
}

fn find_query(parts: &Parts) -> String {
    let pairs = axum::extract::Query::<Vec<(String, String)>>::try_from_uri(&parts.uri);
    let pairs = pairs.map(|pairs| pairs.0).unwrap_or_default();
    pairs.into_iter().find(|(name, _)| name == "q").map(|(_, value)| value).unwrap_or_default()
}

/// Parts of the address; what does not fit is a page that does not exist.
#[derive(Debug)]
pub(crate) struct Path<T>(pub(crate) T);

impl<T: DeserializeOwned + Send> FromRequestParts<App> for Path<T> {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Refusal> {
        let found = AxumPath::<T>::from_request_parts(parts, app).await;
        found.map(|path| Self(path.0)).map_err(|_unfit| Refusal::NotFound)
    }
}
