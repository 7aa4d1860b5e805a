//! All routes and what lies around them.

use std::io;

use axum::{Router, middleware, routing::get};
use tokio::net::TcpListener;
use tower_http::{compression::CompressionLayer, trace::TraceLayer};

use super::{assets, error, security};
use crate::{App, features};

/// The whole program as one service.
pub fn router(app: App) -> Router {
    Router::new()
        .merge(features::accounts::routes())
        .merge(features::admin::routes())
        .merge(features::desk::routes())
        .merge(features::home::routes())
        .merge(features::listings::routes())
        .merge(features::organisations::routes())
        .merge(features::search::routes())
        .merge(features::showroom::routes())
        .route("/static/{hash}/{name}", get(assets::serve_asset))
        .route("/files/{name}", get(assets::serve_file))
        .fallback(|| async { super::Refusal::NotFound })
        .layer(middleware::from_fn(security::refuse_foreign))
        .layer(middleware::from_fn_with_state(app.clone(), error::dress))
        .layer(middleware::from_fn(security::add_headers))
        .layer(CompressionLayer::new())
        .layer(TraceLayer::new_for_http())
        .with_state(app)
}

/// Answers requests until `stop` ends, then finishes those under way.
pub async fn serve(
    app: App,
    listener: TcpListener,
    stop: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    axum::serve(listener, router(app)).with_graceful_shutdown(stop).await
}
