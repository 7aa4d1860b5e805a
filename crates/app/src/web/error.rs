//! What can go wrong, and the page that says so.

use axum::{
    extract::{Request, State},
    http::StatusCode,
    middleware::Next,
    response::{IntoResponse, Response},
};
use serde::Serialize;
use tracing::error;
use uuid::Uuid;

use super::{
    locale::find_locale,
    page::{Page, PageCheck, check},
    templates::{Chrome, TemplateError},
    urls,
};
use crate::{App, FilesError, StartError};

pub(super) const CHECK: PageCheck = check::<ErrorPage>;

/// Why there is no page.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Refusal {
    /// Nothing is there, or not for this reader.
    #[error("not found")]
    NotFound,
    /// Only for those who have signed in.
    #[error("not signed in")]
    SignIn,
    /// Not for this role.
    #[error("not allowed")]
    Forbidden,
    /// What was sent cannot be read.
    #[error("malformed")]
    Malformed,
    /// A form of another site.
    #[error("sent from another site")]
    Foreign,
    /// The database does not answer as it should.
    #[error("failed to reach the database")]
    Database(#[from] sqlx::Error),
    /// The page cannot be shown.
    #[error(transparent)]
    Template(#[from] TemplateError),
    /// The search index cannot be built anew.
    #[error(transparent)]
    Index(#[from] StartError),
    /// The search does not answer as it should.
    #[error(transparent)]
    Search(#[from] search::BuildError),
    /// The file store does not answer as it should.
    #[error(transparent)]
    Files(#[from] FilesError),
}

/// Left in a response for the layer that knows the reader's language.
#[derive(Clone, Copy, Debug)]
struct Fault {
    kind: &'static str,
    /// By which the line in the log is found.
    number: Option<Uuid>,
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let (status, kind) = match self {
            Self::NotFound => (StatusCode::NOT_FOUND, "not-found"),
            Self::SignIn => (StatusCode::UNAUTHORIZED, "sign-in"),
            Self::Forbidden => (StatusCode::FORBIDDEN, "forbidden"),
            Self::Malformed => (StatusCode::BAD_REQUEST, "invalid"),
            Self::Foreign => (StatusCode::FORBIDDEN, "foreign"),
            _ => (StatusCode::INTERNAL_SERVER_ERROR, "internal"),
        };
        let number = (kind == "internal").then(Uuid::now_v7);
        if let Some(number) = number {
            error!(fault.number = %number, fault.cause = ?self, "failed to answer a request: {self}");
        }
        let mut response = status.into_response();
        response.extensions_mut().insert(Fault { kind, number });
        response
    }
}

/// The page.
#[derive(Debug, Serialize)]
struct ErrorPage {
    kind: &'static str,
    number: Option<String>,
}

impl Page for ErrorPage {
    const TEMPLATE: &'static str = "web/error.html";

    fn samples() -> Vec<Self> {
        let sample = |kind| Self { kind, number: Some("0197".into()).filter(|_| kind == "internal") };
        vec![
            sample("sign-in"),
            sample("forbidden"),
            sample("not-found"),
            sample("foreign"),
            sample("invalid"),
            sample("internal"),
        ]
    }
}

/// Turns every refusal into a page in the reader's language.
pub(super) async fn dress(State(app): State<App>, request: Request, next: Next) -> Response {
    let path = request.uri().path().trim_start_matches('/').split('/').next().unwrap_or_default().to_owned();
    let named = domain::Locale::ALL.into_iter().find(|locale| locale.code() == path);
    let locale = named.unwrap_or_else(|| find_locale(request.headers()));
    let response = next.run(request).await;
    let status = response.status();
    let known = response.extensions().get::<Fault>().copied();
    if !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    let kind = match status {
        StatusCode::NOT_FOUND => "not-found",
        _ if status.is_server_error() => "internal",
        _ => "invalid",
    };
    let fault = known.unwrap_or(Fault { kind, number: None });
    let page = ErrorPage { kind: fault.kind, number: fault.number.map(|number| number.to_string()) };
    let chrome = Chrome::new(
        locale,
        urls::home(locale).trim_start_matches(&format!("/{locale}")),
        String::new(),
        app.is_demo(),
    );
    match app.templates().render(&chrome, &page) {
        Ok(html) => (status, axum::response::Html(html)).into_response(),
        Err(broken) => {
            error!(fault.cause = ?broken, "failed to show the page of a fault");
            response
        }
    }
}
