//! Photographs of a listing.

use axum::{
    extract::{Form, Multipart, State},
    response::{IntoResponse, Redirect, Response},
};
use domain::Names;
use serde::Deserialize;

use super::{
    actions,
    form::{Fault, ListingForm},
    pages,
};
use crate::{
    App,
    features::{
        accounts::SignedIn,
        listings::{Media, MediaKind},
    },
    web::{Path, Refusal, Req, remake_picture, urls},
};

/// Adds a photograph, remade by us.
pub(super) async fn add_photo(
    State(app): State<App>,
    req: Req,
    SignedIn(account): SignedIn,
    Path((_, slug)): Path<(String, String)>,
    mut parts: Multipart,
) -> Result<Response, Refusal> {
    let mut listing = actions::find_listing(&app, &account, &slug).await?;
    let part = parts.next_field().await.map_err(|_broken| Refusal::Malformed)?.ok_or(Refusal::Malformed)?;
    let bytes = part.bytes().await.map_err(|_broken| Refusal::Malformed)?;
    let Ok(picture) = tokio::task::block_in_place(|| remake_picture(&bytes)) else {
        let form = ListingForm::of(&listing.body, req.locale);
        return pages::show_faults((&app, &req), form, &listing, vec![Fault::NoPicture]).await;
    };
    let file = app.files().put(picture, "jpg").await?;
    if !listing.body.media.iter().any(|media| media.file == file) {
        listing.body.media.push(Media { kind: MediaKind::Image, file, alt: Names::default() });
    }
    actions::store(&app, &account, &listing, "add-photo").await?;
    Ok(Redirect::to(&urls::own_listing(req.locale, &slug)).into_response())
}

#[derive(Debug, Deserialize)]
pub(super) struct RemoveForm {
    file: String,
}

/// Takes a photograph off a listing.
pub(super) async fn remove_photo(
    State(app): State<App>,
    req: Req,
    SignedIn(account): SignedIn,
    Path((_, slug)): Path<(String, String)>,
    Form(form): Form<RemoveForm>,
) -> Result<Response, Refusal> {
    let mut listing = actions::find_listing(&app, &account, &slug).await?;
    listing.body.media.retain(|media| media.file != form.file);
    actions::store(&app, &account, &listing, "remove-photo").await?;
    Ok(Redirect::to(&urls::own_listing(req.locale, &slug)).into_response())
}
