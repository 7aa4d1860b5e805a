//! The touch screen in the hall: what stands here, large and dark, and the code to take it along.

use axum::{
    extract::State,
    http::{HeaderName, header},
    response::{IntoResponse, Response},
};
use domain::Locale;
use serde::Serialize;

use super::store;
use crate::{
    App,
    features::{
        listings::{self, Body},
        organisations,
    },
    web::{self, Page, PageCheck, Path, Refusal, Req, Said, urls},
};

pub(super) const KIOSK: PageCheck = web::check::<KioskPage>;
pub(super) const ITEM: PageCheck = web::check::<ItemPage>;

/// Lines of the specification that fit onto the screen.
const LINES: usize = 8;

/// Everything that stands in the room.
#[derive(Debug, Serialize)]
struct KioskPage {
    name: Said,
    start: String,
    worker: &'static str,
    script: String,
    tiles: Vec<Tile>,
}

#[derive(Debug, Serialize)]
struct Tile {
    href: String,
    name: Said,
    stand: String,
    picture: Option<String>,
}

/// One exhibit.
#[derive(Debug, Serialize)]
struct ItemPage {
    start: String,
    worker: &'static str,
    script: String,
    number: String,
    name: Said,
    summary: Said,
    maker: Said,
    picture: Option<String>,
    lines: Vec<(Said, String)>,
    code: String,
}

impl Page for KioskPage {
    const TEMPLATE: &'static str = "showroom/kiosk.html";

    fn samples() -> Vec<Self> {
        let page = |tiles| Self {
            name: Said::plain("沈阳展厅"),
            start: "/zh/kiosk/hall".into(),
            worker: WORKER,
            script: web::asset("kiosk.js"),
            tiles,
        };
        let tile = Tile {
            href: "/zh/kiosk/hall/E-001".into(),
            name: Said::plain("<b>"),
            stand: "A1".into(),
            picture: None,
        };
        vec![page(Vec::new()), page(vec![tile])]
    }
}

impl Page for ItemPage {
    const TEMPLATE: &'static str = "showroom/kiosk_item.html";

    fn samples() -> Vec<Self> {
        vec![Self {
            start: "/zh/kiosk/hall".into(),
            worker: WORKER,
            script: web::asset("kiosk.js"),
            number: "E-001".into(),
            name: Said::plain("Станок <b>"),
            summary: Said::default(),
            maker: Said::plain("АО"),
            picture: Some("/files/a.webp".into()),
            lines: vec![(Said::plain("Масса"), "4800 кг".into())],
            code: "/x/E-001/qr.svg".into(),
        }]
    }
}

pub(super) const WORKER: &str = "/kiosk-worker.js";

pub(super) async fn show_kiosk(
    State(app): State<App>,
    req: Req,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Response, Refusal> {
    let venue = store::find_venue(app.db(), &slug).await?.ok_or(Refusal::NotFound)?;
    let start = urls::kiosk(req.locale, &venue.slug);
    let mut tiles = Vec::new();
    for stand in store::list_stands(app.db(), venue.id).await? {
        for tag in store::list_on_stand(app.db(), stand.id).await? {
            let Some(listing) = listings::find_by_id(app.db(), tag.listing_id).await? else { continue };
            let Some((spoken, wording)) = listing.body.best_for(req.locale) else { continue };
            tiles.push(Tile {
                href: format!("{start}/{}", urls::encode(&tag.number)),
                name: Said::new(req.locale, spoken, &wording.name),
                stand: stand.number.clone(),
                picture: find_picture(&listing.body),
            });
        }
    }
    let name = Said::of(req.locale, &venue.body.name);
    req.page(&app, &KioskPage { name, start, worker: WORKER, script: web::asset("kiosk.js"), tiles })
}

pub(super) async fn show_item(
    State(app): State<App>,
    req: Req,
    Path((_, slug, number)): Path<(String, String, String)>,
) -> Result<Response, Refusal> {
    let tag = store::find_exhibit(app.db(), &number).await?.ok_or(Refusal::NotFound)?;
    let listing = listings::find_by_id(app.db(), tag.listing_id).await?.ok_or(Refusal::NotFound)?;
    let owner = organisations::find_by_id(app.db(), listing.organisation).await?.ok_or(Refusal::NotFound)?;
    let (spoken, wording) = listing.body.best_for(req.locale).ok_or(Refusal::NotFound)?;
    let page = ItemPage {
        start: urls::kiosk(req.locale, &slug),
        worker: WORKER,
        script: web::asset("kiosk.js"),
        name: Said::new(req.locale, spoken, &wording.name),
        summary: Said::new(req.locale, spoken, &wording.summary),
        maker: Said::of(req.locale, &owner.profile.name),
        picture: find_picture(&listing.body),
        lines: list_lines(&listing.body, req.locale),
        code: format!("/x/{}/qr.svg", urls::encode(&tag.number)),
        number: tag.number,
    };
    req.page(&app, &page)
}

fn find_picture(body: &Body) -> Option<String> {
    body.picture().map(|media| urls::file(&media.file))
}

fn list_lines(body: &Body, locale: Locale) -> Vec<(Said, String)> {
    let lines = body.specification.iter().take(LINES);
    let say = |property: &listings::Property| {
        let unit = property.unit.as_deref().map(|unit| listings::say_unit(locale, unit)).unwrap_or_default();
        (Said::of(locale, &property.name), format!("{} {unit}", property.value).trim_end().to_owned())
    };
    lines.map(say).collect()
}

/// The worker that keeps the screen going without a network; its address decides which pages it serves.
pub(super) async fn serve_worker() -> Result<Response, Refusal> {
    let script = web::asset_text("kiosk-worker.js").ok_or(Refusal::NotFound)?;
    let allowed = HeaderName::from_static("service-worker-allowed");
    let headers = [
        (header::CONTENT_TYPE, "text/javascript; charset=utf-8"),
        (header::CACHE_CONTROL, "no-cache"),
        (allowed, "/"),
    ];
    Ok((headers, script).into_response())
}
