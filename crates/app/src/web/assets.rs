//! Styles and scripts: part of the program, addressed by what they hold, kept by browsers for ever.

use std::{collections::BTreeMap, sync::LazyLock};

use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use rust_embed::Embed;

use super::{error::Refusal, req::Path};
use crate::{App, files::name_hash};

#[derive(Embed)]
#[folder = "../../static"]
struct Assets;

const FOR_EVER: &str = "public, max-age=31536000, immutable";

static HASHES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let hash = |name: &str| {
        let file = Assets::get(name)?;
        Some(name_hash(&file.metadata.sha256_hash(), 6))
    };
    Assets::iter().filter_map(|name| Some((name.to_string(), hash(&name)?))).collect()
});

/// The address of an asset.
pub(crate) fn address(name: &str) -> String {
    let hash = HASHES.get(name).map_or("0", String::as_str);
    format!("/static/{hash}/{name}")
}

/// The text of an asset that has an address of its own.
pub(crate) fn text(name: &str) -> Option<Vec<u8>> {
    Assets::get(name).map(|file| file.data.into_owned())
}

pub(super) async fn serve_asset(Path((_, name)): Path<(String, String)>) -> Result<Response, Refusal> {
    let file = Assets::get(&name).ok_or(Refusal::NotFound)?;
    let headers = [(header::CONTENT_TYPE, content_type(&name)), (header::CACHE_CONTROL, FOR_EVER)];
    Ok((headers, file.data.into_owned()).into_response())
}

/// A picture, a model or a document.
pub(super) async fn serve_file(
    State(app): State<App>,
    Path(name): Path<String>,
) -> Result<Response, Refusal> {
    // Names are made by us; anything else is not there.
    let is_ours = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'.');
    let bytes = if is_ours { app.files().get(&name).await? } else { None };
    let headers = [(header::CONTENT_TYPE, content_type(&name)), (header::CACHE_CONTROL, FOR_EVER)];
    Ok((headers, bytes.ok_or(Refusal::NotFound)?).into_response())
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "webp" => "image/webp",
        "jpg" => "image/jpeg",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "glb" => "model/gltf-binary",
        _ => "application/octet-stream",
    }
}
