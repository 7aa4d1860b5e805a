//! The report as the page shows it: every choice is made here, the template only places things.

mod card;
mod pair;
mod theme;

use std::collections::BTreeSet;

use matching::{Allocation, Findings, Introduction, Match};
use serde::Serialize;

use self::{
    card::{CardView, view_card},
    pair::{PairView, view_pair},
    theme::{ThemeView, draw_bridges, index_themes, view_themes},
};
use super::{
    bridge::Bridge,
    model::{Bank, BankLabel, Card, Origin, ReportInput},
    words::{Band, Words},
};

/// A page with more pairs than this is too long to read and to open on a telephone.
pub(super) const MOST_PAIRS: usize = 500;
/// The longest list of what found no counterpart, for each side.
pub(super) const MOST_UNMET: usize = 200;
/// The longest list of themes.
pub(super) const MOST_THEMES: usize = 60;
/// The longest list of warnings.
pub(super) const MOST_WARNINGS: usize = 200;

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
struct BandView {
    label: String,
    floor: f32,
    percent: String,
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
            .filter(|found| found.introduction == Introduction::Proposed)
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

fn distinct(findings: &Findings, side: impl Fn(&Match) -> usize) -> usize {
    findings.matches.iter().map(side).collect::<BTreeSet<_>>().len()
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
