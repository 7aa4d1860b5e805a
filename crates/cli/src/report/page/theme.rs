//! The themes as the page shows them: a table and the drawings of the bridge.

use std::collections::BTreeMap;

use matching::Theme;
use serde::Serialize;

use super::{MOST_PAIRS, MOST_THEMES, Part};
use crate::report::{
    bridge::{self, Bridge, Load},
    words::Words,
};

#[derive(Debug, Serialize)]
pub(super) struct ThemeView {
    name: String,
    lang: &'static str,
    share: String,
    pairs: usize,
    offers: usize,
    requests: usize,
    best: Option<usize>,
}

/// For each match, the themes that it belongs to.
pub(super) fn index_themes(themes: &[Theme]) -> BTreeMap<usize, Vec<usize>> {
    let mut of_match: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (index, theme) in themes.iter().enumerate() {
        for found in &theme.matches {
            of_match.entry(*found).or_default().push(index);
        }
    }
    of_match
}

pub(super) fn view_themes(words: &Words, themes: &[Theme]) -> Part<ThemeView> {
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

pub(super) fn draw_bridges(words: &Words, themes: &[Theme]) -> Vec<Bridge> {
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
