//! Both regions face to face, the sectors, and the room.

use std::collections::BTreeMap;

use axum::{
    extract::State,
    http::HeaderMap,
    response::{Redirect, Response},
};
use domain::Locale;
use search::{Facet, Query};
use serde::Serialize;

use super::store;
use crate::{
    App,
    features::{
        listings::{self, Card},
        organisations, showroom,
    },
    web::{self, Page, PageCheck, Refusal, Req, Said, urls},
};

pub(super) const CHECK: PageCheck = web::check::<HomePage>;

/// How many listings the front page shows.
const SHOWN: usize = 8;

/// The page.
#[derive(Debug, Serialize)]
struct HomePage {
    regions: Vec<RegionView>,
    sectors: Vec<SectorView>,
    rooms: Vec<RoomView>,
    cards: Vec<Card>,
}

#[derive(Debug, Serialize)]
struct RegionView {
    code: &'static str,
    organisations: usize,
    offers: usize,
    requests: usize,
    offers_href: String,
    requests_href: String,
}

#[derive(Debug, Serialize)]
struct SectorView {
    name: Said,
    count: usize,
    href: String,
}

#[derive(Debug, Serialize)]
struct RoomView {
    name: Said,
    city: Said,
    href: String,
}

impl Page for HomePage {
    const TEMPLATE: &'static str = "home/home.html";

    fn samples() -> Vec<Self> {
        let region = |code| RegionView {
            code,
            organisations: 1,
            offers: 0,
            requests: 21,
            offers_href: "/zh/search".into(),
            requests_href: "/zh/search".into(),
        };
        let bare = Self { regions: Vec::new(), sectors: Vec::new(), rooms: Vec::new(), cards: Vec::new() };
        let sector = SectorView { name: Said::plain("机床"), count: 2, href: "/zh/search".into() };
        let room =
            RoomView {
                name: Said::plain("Зал"), city: Said::plain("沈阳"), href: "/zh/room/hall".into()
            };
        let full = Self {
            regions: vec![region("RU-MOS"), region("CN-LN")],
            sectors: vec![sector],
            rooms: vec![room],
            cards: Vec::new(),
        };
        vec![bare, full]
    }
}

/// Sends a reader to the pages in their language.
pub(super) async fn greet(headers: HeaderMap) -> Redirect {
    Redirect::temporary(&urls::home(web::find_locale(&headers)))
}

pub(super) async fn show_home(State(app): State<App>, req: Req) -> Result<Response, Refusal> {
    let locale = req.locale;
    let found = app.index().search(&Query { take: SHOWN, ..Query::default() }, None)?;
    let slugs: Vec<String> = found.hits.iter().map(|hit| hit.slug.clone()).collect();
    let owners = organisations::list_names(app.db()).await?;
    let shown = listings::list_by_slugs(app.db(), &slugs).await?;
    let by_sector: BTreeMap<String, usize> =
        found.counts.get(&Facet::Sector).cloned().unwrap_or_default().into_iter().collect();
    let sectors = store::list_sectors(app.db()).await?;
    let sectors = sectors.into_iter().map(|sector| SectorView {
        name: Said::of(locale, &sector.names),
        count: by_sector.get(&sector.id).copied().unwrap_or(0),
        href: urls::search(locale, &[("sector", &sector.id)]),
    });
    let rooms = showroom::list_venues(app.db()).await?;
    let rooms = rooms.iter().map(|venue| RoomView {
        name: Said::of(locale, &venue.body.name),
        city: Said::of(locale, &venue.body.city),
        href: urls::room(locale, &venue.slug),
    });
    let page = HomePage {
        regions: vec![
            view_region(&app, &owners, "RU-MOS", locale)?,
            view_region(&app, &owners, "CN-LN", locale)?,
        ],
        sectors: sectors.collect(),
        rooms: rooms.collect(),
        cards: listings::make_cards(&shown, &owners, locale),
    };
    req.page(&app, &page)
}

type Owners = BTreeMap<uuid::Uuid, organisations::Organisation>;

fn view_region(
    app: &App,
    owners: &Owners,
    code: &'static str,
    locale: Locale,
) -> Result<RegionView, Refusal> {
    let mut query = Query::default();
    query.filters.add(Facet::Region, code);
    let counts = app.index().search(&query, None)?.counts;
    let sides = counts.get(&Facet::Side).cloned().unwrap_or_default();
    let count = |side: &str| sides.iter().find(|(value, _)| value == side).map_or(0, |(_, count)| *count);
    let href = |side: &str| urls::search(locale, &[("region", code), ("side", side)]);
    Ok(RegionView {
        code,
        organisations: owners.values().filter(|owner| owner.profile.region.code() == code).count(),
        offers: count("offer"),
        requests: count("request"),
        offers_href: href("offer"),
        requests_href: href("request"),
    })
}
