//! The room: its plan, its stands, and the exhibits whose codes open passports.

mod kiosk;
mod model;
mod pages;
mod plan;
mod store;

use axum::{Router, routing::get};

pub(crate) use model::{Custody, Exhibit, ExhibitBody, Stand, StandBody, Venue, VenueBody, Whereabouts};
#[cfg(test)]
pub(crate) use store::STATEMENTS;
pub(crate) use store::{
    insert_exhibit, insert_stand, insert_venue, list_exhibits, list_venues, list_whereabouts, update_custody,
};

use crate::{App, web::PageCheck};

pub(crate) const PAGES: &[PageCheck] = &[pages::ROOM, pages::STAND, kiosk::KIOSK, kiosk::ITEM];

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/room/{venue}", get(pages::show_room))
        .route("/{lang}/room/{venue}/{stand}", get(pages::show_stand))
        .route("/{lang}/kiosk/{venue}", get(kiosk::show_kiosk))
        .route("/{lang}/kiosk/{venue}/{number}", get(kiosk::show_item))
        .route(kiosk::WORKER, get(kiosk::serve_worker))
        .route("/{lang}/x/{number}", get(pages::show_exhibit))
        .route("/x/{number}", get(pages::greet_exhibit))
        .route("/x/{number}/qr.svg", get(pages::draw_code))
}
