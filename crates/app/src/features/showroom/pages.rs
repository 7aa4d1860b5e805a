//! The plan, a stand, and the codes on the exhibits.

use axum::{
    extract::State,
    http::{HeaderMap, header},
    response::{IntoResponse, Redirect, Response},
};
use domain::{Locale, Names};
use fast_qr::{
    convert::{Builder, svg::SvgBuilder},
    qr::QRBuilder,
};
use serde::Serialize;
use uuid::Uuid;

use super::{
    model::{Shape, Stand, StandBody, Venue, VenueBody},
    plan::{Label, Plan},
    store,
};
use crate::{
    App,
    features::{
        listings::{self, Card},
        organisations,
    },
    web::{self, Page, PageCheck, Path, Refusal, Req, Said, urls},
};

pub(super) const ROOM: PageCheck = web::check::<RoomPage>;
pub(super) const STAND: PageCheck = web::check::<StandPage>;

/// The plan of a room with the table of its stands.
#[derive(Debug, Serialize)]
struct RoomPage {
    name: Said,
    city: Said,
    address: Said,
    plan: Plan,
}

/// A stand with its exhibits.
#[derive(Debug, Serialize)]
struct StandPage {
    number: String,
    title: Said,
    venue: Said,
    room_href: String,
    maker: Option<(Said, String)>,
    cards: Vec<Card>,
}

impl RoomPage {
    fn build(venue: &Venue, stands: Vec<(Stand, Label)>, locale: Locale) -> Self {
        Self {
            name: Said::of(locale, &venue.body.name),
            city: Said::of(locale, &venue.body.city),
            address: Said::of(locale, &venue.body.address),
            plan: Plan::draw(venue, stands),
        }
    }
}

impl Page for RoomPage {
    const TEMPLATE: &'static str = "showroom/room.html";

    fn samples() -> Vec<Self> {
        let name = Names { zh: "沈阳展厅".into(), ..Names::default() };
        let body = VenueBody {
            name: name.clone(),
            city: name.clone(),
            address: Names::default(),
            width_m: 30.0,
            depth_m: 20.0,
            walls: Vec::new(),
            doors: vec![Shape { x: 1.0, y: 0.0, w: 2.0, d: 0.2 }],
        };
        let venue = Venue { id: Uuid::nil(), slug: "hall".into(), body };
        let shape = Shape { x: 1.0, y: 1.0, w: 3.0, d: 2.0 };
        let body = StandBody { shape, title: name };
        let stand = Stand { id: Uuid::nil(), number: "A1".into(), organisation: None, body };
        let label =
            Label { href: "/zh/room/hall/A1".into(), title: Said::plain("<b>"), maker: None, exhibits: 0 };
        vec![
            Self::build(&venue, Vec::new(), Locale::Ru),
            Self::build(&venue, vec![(stand, label)], Locale::Ru),
        ]
    }
}

impl Page for StandPage {
    const TEMPLATE: &'static str = "showroom/stand.html";

    fn samples() -> Vec<Self> {
        let page = |maker| Self {
            number: "A1".into(),
            title: Said::plain("Станки"),
            venue: Said::plain("沈阳展厅"),
            room_href: "/zh/room/hall".into(),
            maker,
            cards: Vec::new(),
        };
        vec![page(None), page(Some((Said::plain("ООО «Станок»"), "/zh/o/stanok".into())))]
    }
}

pub(super) async fn show_room(
    State(app): State<App>,
    req: Req,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Response, Refusal> {
    let venue = store::find_venue(app.db(), &slug).await?.ok_or(Refusal::NotFound)?;
    let owners = organisations::list_names(app.db()).await?;
    let mut stands = Vec::new();
    for stand in store::list_stands(app.db(), venue.id).await? {
        let owner = stand.organisation.and_then(|id| owners.get(&id));
        let label = Label {
            href: urls::stand(req.locale, &venue.slug, &stand.number),
            title: Said::of(req.locale, &stand.body.title),
            maker: owner.map(|owner| Said::of(req.locale, &owner.profile.name)),
            exhibits: store::list_on_stand(app.db(), stand.id).await?.len(),
        };
        stands.push((stand, label));
    }
    req.page(&app, &RoomPage::build(&venue, stands, req.locale))
}

pub(super) async fn show_stand(
    State(app): State<App>,
    req: Req,
    Path((_, slug, number)): Path<(String, String, String)>,
) -> Result<Response, Refusal> {
    let venue = store::find_venue(app.db(), &slug).await?.ok_or(Refusal::NotFound)?;
    let stands = store::list_stands(app.db(), venue.id).await?;
    let stand = stands.into_iter().find(|stand| stand.number == number).ok_or(Refusal::NotFound)?;
    let mut shown = Vec::new();
    for tag in store::list_on_stand(app.db(), stand.id).await? {
        if let Some(listing) = listings::find_by_id(app.db(), tag.listing_id).await? {
            shown.push((tag.number, listing));
        }
    }
    let owners = organisations::list_names(app.db()).await?;
    let (numbers, shown): (Vec<String>, Vec<_>) = shown.into_iter().unzip();
    let mut cards = listings::make_cards(&shown, &owners, req.locale);
    for (card, exhibit) in cards.iter_mut().zip(numbers) {
        card.href = urls::exhibit(req.locale, &exhibit);
    }
    let owner = stand.organisation.and_then(|id| owners.get(&id));
    let page = StandPage {
        number: stand.number,
        title: Said::of(req.locale, &stand.body.title),
        venue: Said::of(req.locale, &venue.body.name),
        room_href: urls::room(req.locale, &venue.slug),
        maker: owner.map(|owner| {
            (Said::of(req.locale, &owner.profile.name), urls::organisation(req.locale, &owner.slug))
        }),
        cards,
    };
    req.page(&app, &page)
}

/// The passport of what stands here.
pub(super) async fn show_exhibit(
    State(app): State<App>,
    req: Req,
    Path((_, number)): Path<(String, String)>,
) -> Result<Response, Refusal> {
    let tag = store::find_exhibit(app.db(), &number).await?.ok_or(Refusal::NotFound)?;
    let listing = listings::find_by_id(app.db(), tag.listing_id).await?.ok_or(Refusal::NotFound)?;
    listings::show_listing(&app, &req, &listing, Some(tag.number)).await
}

/// What the code on an exhibit opens: its passport in the language of the phone.
pub(super) async fn greet_exhibit(headers: HeaderMap, Path(number): Path<String>) -> Redirect {
    Redirect::temporary(&urls::exhibit(web::find_locale(&headers), &number))
}

/// The code itself.
pub(super) async fn draw_code(
    State(app): State<App>,
    Path(number): Path<String>,
) -> Result<Response, Refusal> {
    let tag = store::find_exhibit(app.db(), &number).await?.ok_or(Refusal::NotFound)?;
    let address = format!("{}/x/{}", app.site().address, tag.number);
    let code = QRBuilder::new(address).build().map_err(|_too_long| Refusal::NotFound)?;
    let drawing = SvgBuilder::default().margin(2).to_str(&code);
    Ok(([(header::CONTENT_TYPE, "image/svg+xml")], drawing).into_response())
}
