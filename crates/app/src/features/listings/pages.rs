//! A passport and the question under it.

use std::collections::BTreeMap;

use axum::{
    extract::{Form, State},
    response::Response,
};
use domain::{Locale, Names, TextState};
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

use super::{
    model::{Body, Listing, Media, MediaKind, Property, Status, Wording},
    passport::{Parts, Passport},
    store::{self, Lead},
};
use crate::{
    App, Knowledge,
    features::{organisations, showroom},
    state::Site,
    web::{self, Page, PageCheck, Path, Refusal, Req, urls},
};

pub(super) const THANKS: PageCheck = web::check::<Thanks>;

/// The longest answers that are taken, in characters.
const LONGEST_LINE: usize = 200;
const LONGEST_MESSAGE: usize = 4_000;

pub(super) async fn show_passport(
    State(app): State<App>,
    req: Req,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Response, Refusal> {
    let listing = store::find_by_slug(app.db(), &slug).await?.ok_or(Refusal::NotFound)?;
    show_listing(&app, &req, &listing, None).await
}

/// The passport of a listing, to a reader who may stand before an exhibit of it.
pub(crate) async fn show_listing(
    app: &App,
    req: &Req,
    listing: &Listing,
    here: Option<String>,
) -> Result<Response, Refusal> {
    let organisation =
        organisations::find_by_id(app.db(), listing.organisation).await?.ok_or(Refusal::NotFound)?;
    let exhibits = showroom::list_whereabouts(app.db(), listing.id, req.locale).await?;
    let parts = Parts { listing, organisation: &organisation, exhibits, here };
    let passport = Passport::build(app.site(), req.locale, parts).ok_or(Refusal::NotFound)?;
    req.page(app, &passport)
}

/// What a visitor asks for.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Wish {
    Ask,
    Sample,
    See,
}

impl Wish {
    const fn code(self) -> &'static str {
        match self {
            Self::Ask => "ask",
            Self::Sample => "sample",
            Self::See => "see",
        }
    }
}

#[derive(Debug, Deserialize)]
pub(super) struct LeadForm {
    kind: Wish,
    #[serde(default)]
    name: String,
    #[serde(default)]
    contact: String,
    #[serde(default)]
    message: String,
    #[serde(default)]
    consent: Option<String>,
}

/// What keeps a question from being sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Lack {
    Contact,
    Consent,
    TooLong,
}

impl LeadForm {
    fn lacks(&self) -> Vec<Lack> {
        let is_long = |text: &str, most: usize| text.chars().count() > most;
        let mut lacks = Vec::new();
        if self.contact.trim().is_empty() {
            lacks.push(Lack::Contact);
        }
        if self.consent.is_none() {
            lacks.push(Lack::Consent);
        }
        if is_long(&self.name, LONGEST_LINE)
            || is_long(&self.contact, LONGEST_LINE)
            || is_long(&self.message, LONGEST_MESSAGE)
        {
            lacks.push(Lack::TooLong);
        }
        lacks
    }
}

/// What became of a question: sent, or back with all that was written.
#[derive(Debug, Serialize)]
struct Thanks {
    back: String,
    action: String,
    kind: &'static str,
    lacks: Vec<Lack>,
    name: String,
    contact: String,
    message: String,
    consent: bool,
}

impl Page for Thanks {
    const TEMPLATE: &'static str = "listings/thanks.html";

    fn samples() -> Vec<Self> {
        let sample = |lacks: Vec<Lack>| Self {
            back: "/zh/p/lathe".into(),
            action: "/zh/p/lathe/lead".into(),
            kind: "ask",
            lacks,
            name: "王<b>".into(),
            contact: String::new(),
            message: "\"价格?\"".into(),
            consent: false,
        };
        vec![sample(Vec::new()), sample(vec![Lack::Contact, Lack::Consent, Lack::TooLong])]
    }
}

pub(super) async fn leave_lead(
    State(app): State<App>,
    req: Req,
    Path((_, slug)): Path<(String, String)>,
    Form(form): Form<LeadForm>,
) -> Result<Response, Refusal> {
    let listing = store::find_by_slug(app.db(), &slug).await?.ok_or(Refusal::NotFound)?;
    let lacks = form.lacks();
    if lacks.is_empty() {
        let body = json!({ "name": form.name, "contact": form.contact, "message": form.message, "consent": "contact-1" });
        let lead = Lead { listing: listing.id, kind: form.kind.code(), locale: req.locale, body };
        store::insert_lead(app.db(), &lead, app.now()).await?;
    }
    let back = urls::passport(req.locale, &listing.slug);
    let page = Thanks {
        action: format!("{back}/lead"),
        back,
        kind: form.kind.code(),
        lacks,
        name: form.name,
        contact: form.contact,
        message: form.message,
        consent: form.consent.is_some(),
    };
    req.page(&app, &page)
}

/// A bare listing, and one with everything in awkward words.
pub(super) fn sample_passports() -> Vec<Passport> {
    let knowledge = Knowledge::bundled();
    let organisation = organisations::Organisation::sample();
    let build = |listing: &Listing, here: Option<String>| {
        let site = Site { knowledge: &knowledge, address: "https://example.org" };
        let exhibits = here.iter().map(|_| showroom::Whereabouts::sample()).collect();
        Passport::build(site, Locale::Zh, Parts { listing, organisation: &organisation, exhibits, here })
    };
    let bare = sample_listing();
    let mut full = sample_listing();
    full.body.model = Some("ПТ-16/20".into());
    full.body.hs = Some("845811".into());
    full.body.media.push(Media { kind: MediaKind::Image, file: "a.webp".into(), alt: Names::default() });
    full.body.media.push(Media { kind: MediaKind::Model, file: "a.glb".into(), alt: Names::default() });
    let name = Names { ru: "Электрогидравлическая".into(), ..Names::default() };
    full.body.specification.push(Property { name, value: "<400>".into(), unit: Some("mm".into()) });
    [build(&bare, None), build(&full, Some("E-001".into()))].into_iter().flatten().collect()
}

fn sample_listing() -> Listing {
    let wording = Wording {
        state: TextState::Original,
        name: "Станок </script> \"&".into(),
        summary: String::new(),
        description: "数控车床".repeat(20),
    };
    let texts = BTreeMap::from([(Locale::Ru, wording)]);
    let body = Body { sector: "machine-tools".into(), texts, ..Body::blank(Locale::Ru) };
    Listing {
        id: Uuid::nil(),
        slug: "lathe".into(),
        organisation: Uuid::nil(),
        status: Status::Published,
        body,
    }
}
