//! A pair as the page shows it: two cards, and why they stand together.

use matching::{Match, Quote, Reason, SharedTerm};
use serde::Serialize;

use super::card::{CardView, Worded, view_side, word};
use crate::report::{
    model::ReportInput,
    words::{Band, Words, introduction_code},
};

#[derive(Debug, Serialize)]
pub(super) struct PairView {
    number: usize,
    score: f32,
    percent: String,
    band: &'static str,
    band_label: String,
    introduction: &'static str,
    introduction_label: String,
    themes: Vec<usize>,
    offer: CardView,
    request: CardView,
    quotes: Option<Quotes>,
    terms: Vec<TermView>,
    reasons: Vec<String>,
    gaps: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Quotes {
    offer: Worded,
    request: Worded,
}

impl Quotes {
    /// Whether the clauses are the titles, which the reader has just read.
    fn repeat(&self, offer: &CardView, request: &CardView) -> bool {
        self.offer.text.trim() == offer.title.trim() && self.request.text.trim() == request.title.trim()
    }
}

#[derive(Debug, Serialize)]
struct TermView {
    offer: Worded,
    request: Option<Worded>,
}

fn quote(quote: &Quote) -> Worded {
    Worded { text: quote.text.clone(), lang: quote.locale.tag() }
}

pub(super) fn view_pair(
    words: &Words,
    input: &ReportInput<'_>,
    found: &Match,
    (number, themes): (usize, Vec<usize>),
) -> PairView {
    let band = Band::of(found.score);
    let offer = view_side(words, input.offers, found.offer, found.offer_id.as_str());
    let request = view_side(words, input.requests, found.request, found.request_id.as_str());
    PairView {
        number,
        score: found.score,
        percent: words.percent(f64::from(found.score)),
        band: band.code(),
        band_label: words.band(band),
        introduction: introduction_code(found.introduction),
        introduction_label: words.introduction(found.introduction),
        themes,
        quotes: found.reasons.iter().find_map(as_quotes).filter(|quotes| !quotes.repeat(&offer, &request)),
        terms: found.reasons.iter().find_map(as_terms).unwrap_or_default(),
        reasons: say_reasons(words, &found.reasons),
        gaps: found.gaps.iter().map(|gap| words.gap(gap)).collect(),
        offer,
        request,
    }
}

/// Clauses and terms are shown as they stand in the lists, all other reasons as sentences; where a pair has nothing but
/// clauses, they are said as well, because titles that repeat them hide them.
fn say_reasons(words: &Words, reasons: &[Reason]) -> Vec<String> {
    let is_clauses = |reason: &Reason| matches!(reason, Reason::ClausePair { .. });
    let said: Vec<_> = if reasons.iter().all(is_clauses) {
        reasons.iter().collect()
    } else {
        reasons
            .iter()
            .filter(|reason| !is_clauses(reason) && !matches!(reason, Reason::SharedTerms { .. }))
            .collect()
    };
    said.into_iter().map(|reason| words.reason(reason)).collect()
}

fn as_quotes(reason: &Reason) -> Option<Quotes> {
    match reason {
        Reason::ClausePair { offer, request, .. } => {
            Some(Quotes { offer: quote(offer), request: quote(request) })
        }
        _ => None,
    }
}

fn as_terms(reason: &Reason) -> Option<Vec<TermView>> {
    match reason {
        Reason::SharedTerms { terms } => Some(terms.iter().map(view_term).collect()),
        _ => None,
    }
}

fn view_term(term: &SharedTerm) -> TermView {
    let request = (term.offer != term.request).then(|| word(term.request.clone()));
    TermView { offer: word(term.offer.clone()), request }
}
