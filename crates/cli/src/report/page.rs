//! The report as the page shows it: every choice is made here, the template only places things.

use std::collections::BTreeMap;

use i18n::{args, msg};
use matching::{Allocation, Findings, Match, Quote, Reason, SharedTerm, Theme};
use serde::Serialize;

use super::{
    bridge::{self, Bridge, Load},
    model::{Bank, BankLabel, Card, Origin, ReportInput},
    words::{Band, Words, guess_locale, introduction_code},
};

/// A page with more pairs than this is too long to read and to open on a telephone.
pub(super) const MOST_PAIRS: usize = 500;
/// The longest list of what found no counterpart, for each side.
pub(super) const MOST_UNMET: usize = 200;
/// The longest list of themes.
pub(super) const MOST_THEMES: usize = 60;
/// The longest list of warnings.
pub(super) const MOST_WARNINGS: usize = 200;

/// Four lines on a telephone hold about this many letters.
const LONG_TITLE: usize = 110;

/// The whole page.
#[derive(Debug, Serialize)]
pub(super) struct Page {
    lang: &'static str,
    demo: bool,
    generated: String,
    offers: BankView,
    requests: BankView,
    proposed: usize,
    bridges: Vec<Bridge>,
    themes: Part<ThemeView>,
    bands: Vec<BandView>,
    pairs: Part<PairView>,
    allocation: Option<AllocationView>,
    warnings: Part<WarningView>,
}

/// The beginning of a list, and how long the whole is.
#[derive(Debug, Serialize)]
struct Part<T> {
    shown: Vec<T>,
    total: usize,
    cut: bool,
}

impl<T> Part<T> {
    fn of<S>(whole: &[S], most: usize, view: impl FnMut(&S) -> T) -> Self {
        Self {
            shown: whole.iter().take(most).map(view).collect(),
            total: whole.len(),
            cut: whole.len() > most,
        }
    }
}

#[derive(Debug, Serialize)]
struct BankView {
    name: String,
    file: String,
    names_file: bool,
    total: usize,
    matched: usize,
    unmet: Part<CardView>,
}

#[derive(Debug, Serialize)]
struct CardView {
    id: String,
    title: String,
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
struct Worded {
    text: String,
    lang: &'static str,
}

#[derive(Debug, Serialize)]
struct ThemeView {
    name: String,
    lang: &'static str,
    share: String,
    pairs: usize,
    offers: usize,
    requests: usize,
    best: Option<usize>,
}

#[derive(Debug, Serialize)]
struct BandView {
    label: String,
    floor: f32,
    percent: String,
}

#[derive(Debug, Serialize)]
struct PairView {
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

#[derive(Debug, Serialize)]
struct AllocationView {
    limit: usize,
    kept: String,
    kept_share: String,
    offers_unconstrained: usize,
    offers_allocated: usize,
}

#[derive(Debug, Serialize)]
struct WarningView {
    place: String,
    text: String,
    remedy: String,
}

/// Decides what the page shows.
pub(super) fn build(words: &Words, input: &ReportInput<'_>) -> Page {
    let findings = input.findings;
    let themes_of = index_themes(&findings.themes);
    let mut number = 0;
    let pairs = Part::of(&findings.matches, MOST_PAIRS, |found| {
        number += 1;
        view_pair(words, input, found, (number, themes_of.get(&(number - 1)).cloned().unwrap_or_default()))
    });
    Page {
        lang: words.locale().tag(),
        demo: input.origin == Origin::Demo,
        generated: input.generated.format(words.locale()),
        offers: view_bank(
            words,
            input.offers,
            &findings.unmet_offers,
            distinct(findings, |found| found.offer),
        ),
        requests: view_bank(
            words,
            input.requests,
            &findings.unmet_requests,
            distinct(findings, |found| found.request),
        ),
        proposed: findings
            .matches
            .iter()
            .filter(|found| introduction_code(found.introduction) == "proposed")
            .count(),
        bridges: draw_bridges(words, &findings.themes),
        themes: view_themes(words, &findings.themes),
        bands: Band::STEPS.map(|band| view_band(words, band)).into(),
        pairs,
        allocation: view_allocation(words, &findings.allocation),
        warnings: Part::of(input.warnings, MOST_WARNINGS, |warning| WarningView {
            place: words.place(&warning.place),
            text: words.warning(warning),
            remedy: words.warning_remedy(warning),
        }),
    }
}

/// For each match, the themes that it belongs to.
fn index_themes(themes: &[Theme]) -> BTreeMap<usize, Vec<usize>> {
    let mut of_match: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (index, theme) in themes.iter().enumerate() {
        for found in &theme.matches {
            of_match.entry(*found).or_default().push(index);
        }
    }
    of_match
}

fn distinct(findings: &Findings, side: impl Fn(&Match) -> usize) -> usize {
    findings.matches.iter().map(side).collect::<std::collections::BTreeSet<_>>().len()
}

fn view_bank(words: &Words, bank: &Bank, unmet: &[usize], matched: usize) -> BankView {
    let unmet: Vec<&Card> = unmet.iter().filter_map(|index| bank.cards.get(*index)).collect();
    BankView {
        name: words.bank(&bank.label),
        file: bank.file.clone(),
        names_file: matches!(bank.label, BankLabel::File(_)),
        total: bank.cards.len(),
        matched,
        unmet: Part::of(&unmet, MOST_UNMET, |card| view_card(words, card)),
    }
}

fn view_card(words: &Words, card: &Card) -> CardView {
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

fn word(text: String) -> Worded {
    Worded { lang: guess_locale(&text).tag(), text }
}

fn quote(quote: &Quote) -> Worded {
    Worded { text: quote.text.clone(), lang: quote.locale.tag() }
}

fn view_pair(
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

/// A card that is missing from the bank still shows its id.
fn view_side(words: &Words, bank: &Bank, index: usize, id: &str) -> CardView {
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

fn view_themes(words: &Words, themes: &[Theme]) -> Part<ThemeView> {
    let strongest = strongest(themes);
    Part::of(themes, MOST_THEMES, |theme| {
        let (locale, name) = words.theme(theme);
        ThemeView {
            name,
            lang: locale.tag(),
            share: format!("{:.1}", f64::from(theme.strength / strongest) * 100.0),
            pairs: theme.matches.len(),
            offers: theme.offers.len(),
            requests: theme.requests.len(),
            best: theme.matches.iter().find(|found| **found < MOST_PAIRS).map(|found| found + 1),
        }
    })
}

fn strongest(themes: &[Theme]) -> f32 {
    themes.iter().map(|theme| theme.strength).fold(f32::MIN_POSITIVE, f32::max)
}

fn draw_bridges(words: &Words, themes: &[Theme]) -> Vec<Bridge> {
    if themes.is_empty() {
        return Vec::new();
    }
    let names: Vec<_> = themes.iter().map(|theme| words.theme(theme)).collect();
    let loads: Vec<Load<'_>> = themes
        .iter()
        .zip(&names)
        .map(|(theme, (locale, name))| Load {
            name,
            lang: locale.tag(),
            strength: theme.strength,
            offers: theme.offers.len(),
            requests: theme.requests.len(),
        })
        .collect();
    [bridge::WIDE, bridge::NARROW].map(|measures| bridge::draw(&loads, measures)).into()
}

fn view_band(words: &Words, band: Band) -> BandView {
    BandView { label: words.band(band), floor: band.floor(), percent: words.percent(f64::from(band.floor())) }
}

fn view_allocation(words: &Words, allocation: &Allocation) -> Option<AllocationView> {
    (allocation.limit > 0 && allocation.unconstrained > 0.0).then(|| {
        let kept = (allocation.allocated / allocation.unconstrained).clamp(0.0, 1.0);
        AllocationView {
            limit: allocation.limit,
            kept: words.percent(kept),
            kept_share: format!("{:.1}", kept * 100.0),
            offers_unconstrained: allocation.offers_unconstrained,
            offers_allocated: allocation.offers_allocated,
        }
    })
}
