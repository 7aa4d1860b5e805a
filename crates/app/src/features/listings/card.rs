//! A listing as it stands in lists.

use std::collections::BTreeMap;

use domain::{Locale, TextState};
use serde::Serialize;
use uuid::Uuid;

use super::model::Listing;
use crate::{
    features::organisations::Organisation,
    web::{Said, urls},
};

/// What a list shows of a listing.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Card {
    pub(crate) href: String,
    pub(crate) name: Said,
    pub(crate) summary: Said,
    /// The state of the text, where it is not the reader's own.
    pub(crate) state: Option<TextState>,
    pub(crate) field: &'static str,
    pub(crate) side: &'static str,
    pub(crate) maker: Said,
    pub(crate) city: Said,
    pub(crate) region: String,
    pub(crate) picture: Option<String>,
    /// Why it is among the hits, where the words do not show it: the key of a message.
    pub(crate) reason: Option<Reason>,
}

/// Why a hit is one.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Reason {
    pub(crate) kind: &'static str,
    /// The language in which it was found.
    pub(crate) found_in: Option<&'static str>,
}

/// The cards of listings; what belongs to nobody is left out.
pub(crate) fn make_cards(
    listings: &[Listing],
    organisations: &BTreeMap<Uuid, Organisation>,
    locale: Locale,
) -> Vec<Card> {
    listings
        .iter()
        .filter_map(|listing| make_card(listing, organisations.get(&listing.organisation)?, locale))
        .collect()
}

fn make_card(listing: &Listing, organisation: &Organisation, locale: Locale) -> Option<Card> {
    let (spoken, wording) = listing.body.best_for(locale)?;
    let profile = &organisation.profile;
    Some(Card {
        href: urls::passport(locale, &listing.slug),
        name: Said::new(locale, spoken, &wording.name),
        summary: Said::new(locale, spoken, &wording.summary),
        state: show_state(locale, spoken, wording.state),
        field: listing.body.field.code(),
        side: listing.body.side.code(),
        maker: Said::of(locale, &profile.name),
        city: Said::of(locale, &profile.city),
        region: profile.region.code().to_owned(),
        picture: listing.body.picture().map(|media| urls::file(&media.file)),
        reason: None,
    })
}

/// A text of an author or a translator in the reader's own language needs no remark.
pub(super) fn show_state(locale: Locale, spoken: Locale, state: TextState) -> Option<TextState> {
    let is_plain = locale == spoken && matches!(state, TextState::Original | TextState::Human);
    (!is_plain).then_some(state)
}
