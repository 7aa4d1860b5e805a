//! A listing as the page shows it.

use i18n::{args, msg};
use serde::Serialize;

use crate::report::{
    model::{Bank, Card},
    words::{Words, guess_locale},
};

/// Four lines on a telephone hold about this many letters.
const LONG_TITLE: usize = 110;

#[derive(Debug, Serialize)]
pub(super) struct CardView {
    id: String,
    pub(super) title: String,
    /// Whether the card shows only the beginning of the title.
    is_long: bool,
    lang: &'static str,
    field: String,
    organisation: Option<Worded>,
    city: Option<Worded>,
    url: Option<String>,
    place: String,
}

/// Words with the language that their script tells.
#[derive(Debug, Serialize)]
pub(super) struct Worded {
    pub(super) text: String,
    pub(super) lang: &'static str,
}

pub(super) fn view_card(words: &Words, card: &Card) -> CardView {
    CardView {
        id: card.id.clone(),
        title: card.title.clone(),
        is_long: card.title.chars().count() > LONG_TITLE,
        lang: card.locale.tag(),
        field: words.field(card.field),
        organisation: card.organisation.clone().map(word),
        city: card.city.clone().map(word),
        url: card.url.clone().filter(|url| is_web_address(url)),
        place: words.place(&card.place),
    }
}

/// Only addresses of web pages become links: a list may hold anything, scripts included.
fn is_web_address(url: &str) -> bool {
    let lower = url.trim_start().to_ascii_lowercase();
    lower.starts_with("https://") || lower.starts_with("http://")
}

pub(super) fn word(text: String) -> Worded {
    Worded { lang: guess_locale(&text).tag(), text }
}

/// A card that is missing from the bank still shows its id.
pub(super) fn view_side(words: &Words, bank: &Bank, index: usize, id: &str) -> CardView {
    bank.cards.get(index).map_or_else(
        || CardView {
            id: id.to_owned(),
            title: words.text(msg!("report-listing"), &args!("id" => id.to_owned())),
            is_long: false,
            lang: words.locale().tag(),
            field: String::new(),
            organisation: None,
            city: None,
            url: None,
            place: bank.file.clone(),
        },
        |card| view_card(words, card),
    )
}
