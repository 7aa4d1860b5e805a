//! The desk and the form of a listing.

use axum::{
    extract::{Form, State},
    response::{IntoResponse, Redirect, Response},
};
use serde::Serialize;

use super::{
    actions,
    form::{Fault, ListingForm},
    score::{Score, Todo},
};
use crate::{
    App,
    features::{
        accounts::{Role, SignedIn},
        home,
        listings::{self, Body, Listing, MediaKind},
    },
    web::{self, PageCheck, Path, Refusal, Req, Said, urls},
};

pub(super) const DESK: PageCheck = web::check::<DeskPage>;
pub(super) const EDIT: PageCheck = web::check::<EditPage>;

/// One's own listings.
#[derive(Debug, Serialize)]
pub(super) struct DeskPage {
    pub(super) name: String,
    pub(super) rows: Vec<Row>,
    pub(super) new: String,
    pub(super) import: String,
}

#[derive(Debug, Serialize)]
pub(super) struct Row {
    pub(super) name: Said,
    pub(super) status: &'static str,
    pub(super) percent: u32,
    pub(super) next: Option<Todo>,
    pub(super) href: String,
}

/// The form of a listing with its score.
#[derive(Debug, Serialize)]
pub(super) struct EditPage {
    pub(super) form: ListingForm,
    pub(super) sectors: Vec<Sector>,
    pub(super) faults: Vec<Fault>,
    pub(super) blocks: Vec<Todo>,
    pub(super) saved: Option<Saved>,
    pub(super) action: String,
    pub(super) desk: String,
}

#[derive(Debug, Serialize)]
pub(super) struct Sector {
    pub(super) id: String,
    pub(super) name: Said,
}

/// What there is beside the form once a listing is stored.
#[derive(Debug, Serialize)]
pub(super) struct Saved {
    pub(super) status: &'static str,
    pub(super) score: Score,
    pub(super) public: String,
    pub(super) publish: String,
    pub(super) withdraw: String,
    pub(super) photos: Vec<Photo>,
    pub(super) photo: String,
}

#[derive(Debug, Serialize)]
pub(super) struct Photo {
    pub(super) file: String,
    pub(super) src: String,
}

pub(super) async fn show_desk(
    State(app): State<App>,
    req: Req,
    SignedIn(account): SignedIn,
) -> Result<Response, Refusal> {
    if account.role == Role::Operator {
        return Ok(Redirect::to(&urls::admin(req.locale)).into_response());
    }
    let organisation = actions::own_organisation(&account)?;
    let own = listings::list_own(app.db(), organisation).await?;
    let row = |listing: &Listing| {
        let score = Score::of(&listing.body);
        let name = listing.body.best_for(req.locale);
        Row {
            name: name
                .map(|(spoken, wording)| Said::new(req.locale, spoken, &wording.name))
                .unwrap_or_default(),
            status: listing.status.code(),
            percent: score.percent,
            next: score.todos.first().copied(),
            href: urls::own_listing(req.locale, &listing.slug),
        }
    };
    let desk = urls::desk(req.locale);
    let page = DeskPage {
        name: account.name,
        rows: own.iter().map(row).collect(),
        new: format!("{desk}/new"),
        import: format!("{desk}/import"),
    };
    req.page(&app, &page)
}

/// What a form page shows besides the fields.
#[derive(Default)]
struct Remarks {
    faults: Vec<Fault>,
    blocks: Vec<Todo>,
}

async fn show_form(
    (app, req): (&App, &Req),
    form: ListingForm,
    listing: Option<&Listing>,
    remarks: Remarks,
) -> Result<Response, Refusal> {
    let sectors = home::list_sectors(app.db()).await?.into_iter();
    let sectors = sectors.map(|sector| Sector { name: Said::of(req.locale, &sector.names), id: sector.id });
    let desk = urls::desk(req.locale);
    let own = listing.map(|listing| urls::own_listing(req.locale, &listing.slug));
    let saved = listing.zip(own.as_ref()).map(|(listing, own)| Saved {
        status: listing.status.code(),
        score: Score::of(&listing.body),
        public: urls::passport(req.locale, &listing.slug),
        publish: format!("{own}/publish"),
        withdraw: format!("{own}/withdraw"),
        photos: list_photos(&listing.body),
        photo: format!("{own}/photo"),
    });
    let page = EditPage {
        form,
        sectors: sectors.collect(),
        faults: remarks.faults,
        blocks: remarks.blocks,
        saved,
        action: own.unwrap_or_else(|| format!("{desk}/new")),
        desk,
    };
    req.page(app, &page)
}

fn list_photos(body: &Body) -> Vec<Photo> {
    let images = body.media.iter().filter(|media| media.kind == MediaKind::Image);
    images.map(|media| Photo { file: media.file.clone(), src: urls::file(&media.file) }).collect()
}

/// The form of a listing with what could not be taken.
pub(super) async fn show_faults(
    place: (&App, &Req),
    form: ListingForm,
    listing: &Listing,
    faults: Vec<Fault>,
) -> Result<Response, Refusal> {
    show_form(place, form, Some(listing), Remarks { faults, ..Remarks::default() }).await
}

pub(super) async fn show_new(
    State(app): State<App>,
    req: Req,
    SignedIn(account): SignedIn,
) -> Result<Response, Refusal> {
    actions::own_organisation(&account)?;
    show_form((&app, &req), ListingForm::default(), None, Remarks::default()).await
}

pub(super) async fn create_listing(
    State(app): State<App>,
    req: Req,
    SignedIn(account): SignedIn,
    Form(form): Form<ListingForm>,
) -> Result<Response, Refusal> {
    actions::own_organisation(&account)?;
    let faults = form.faults();
    if !faults.is_empty() {
        return show_form((&app, &req), form, None, Remarks { faults, ..Remarks::default() }).await;
    }
    let listing = actions::create(&app, &account, &form, req.locale).await?;
    Ok(Redirect::to(&urls::own_listing(req.locale, &listing.slug)).into_response())
}

pub(super) async fn show_edit(
    State(app): State<App>,
    req: Req,
    SignedIn(account): SignedIn,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Response, Refusal> {
    let listing = actions::find_listing(&app, &account, &slug).await?;
    show_form((&app, &req), ListingForm::of(&listing.body, req.locale), Some(&listing), Remarks::default())
        .await
}

pub(super) async fn save_listing(
    State(app): State<App>,
    req: Req,
    SignedIn(account): SignedIn,
    Path((_, slug)): Path<(String, String)>,
    Form(form): Form<ListingForm>,
) -> Result<Response, Refusal> {
    let mut listing = actions::find_listing(&app, &account, &slug).await?;
    let faults = form.faults();
    if !faults.is_empty() {
        return show_form((&app, &req), form, Some(&listing), Remarks { faults, ..Remarks::default() }).await;
    }
    actions::save(&app, &account, &mut listing, (&form, req.locale)).await?;
    Ok(Redirect::to(&urls::own_listing(req.locale, &slug)).into_response())
}

pub(super) async fn publish_listing(
    State(app): State<App>,
    req: Req,
    SignedIn(account): SignedIn,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Response, Refusal> {
    let mut listing = actions::find_listing(&app, &account, &slug).await?;
    let blocks = actions::publish(&app, &account, &mut listing).await?;
    if blocks.is_empty() {
        return Ok(Redirect::to(&urls::own_listing(req.locale, &slug)).into_response());
    }
    let form = ListingForm::of(&listing.body, req.locale);
    show_form((&app, &req), form, Some(&listing), Remarks { blocks, ..Remarks::default() }).await
}

pub(super) async fn withdraw_listing(
    State(app): State<App>,
    req: Req,
    SignedIn(account): SignedIn,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Response, Refusal> {
    let mut listing = actions::find_listing(&app, &account, &slug).await?;
    actions::withdraw(&app, &account, &mut listing).await?;
    Ok(Redirect::to(&urls::own_listing(req.locale, &slug)).into_response())
}
