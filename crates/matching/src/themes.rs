//! Matched pairs grouped into common interests of the two regions.

use std::collections::{BTreeMap, BTreeSet};

use domain::{Field, Text};
use trade::hs::HsCode;

use crate::{Knowledge, Match, Policy, Reason, Snapshot, Theme, snapshot::Entry};

/// A suggested heading names a theme from this probability.
const SURE: f32 = 0.15;

/// Groups the worthwhile matches, strongest theme first.
pub(crate) fn gather_themes(
    policy: &Policy,
    knowledge: &Knowledge<'_>,
    snapshot: &Snapshot,
    matches: &[Match],
) -> Vec<Theme> {
    let mut themes: BTreeMap<String, Theme> = BTreeMap::new();
    for (at, found) in matches.iter().enumerate().filter(|(_, found)| found.score >= policy.worthwhile) {
        let Some(offer) = snapshot.offers.entries.get(found.offer) else { continue };
        let (key, names) = name_theme(knowledge, snapshot, offer, found);
        let theme = themes.entry(key.clone()).or_insert_with(|| Theme {
            key,
            names,
            strength: 0.0,
            matches: Vec::new(),
            offers: Vec::new(),
            requests: Vec::new(),
        });
        theme.strength += found.score;
        theme.matches.push(at);
    }
    let mut themes: Vec<Theme> = themes.into_values().collect();
    for theme in &mut themes {
        let distinct = |index: fn(&Match) -> usize| -> Vec<usize> {
            let members = theme.matches.iter().filter_map(|at| matches.get(*at));
            members.map(index).collect::<BTreeSet<_>>().into_iter().collect()
        };
        theme.offers = distinct(|found| found.offer);
        theme.requests = distinct(|found| found.request);
    }
    themes.sort_by(|a, b| b.strength.total_cmp(&a.strength).then_with(|| a.key.cmp(&b.key)));
    themes
}

/// Goods are named by HS heading, agreed, stated or suggested for the clause that matched; everything else by its field,
/// which the interface names.
fn name_theme(
    knowledge: &Knowledge<'_>,
    snapshot: &Snapshot,
    offer: &Entry,
    found: &Match,
) -> (String, Text) {
    if offer.field == Field::Goods {
        let agreed = found.reasons.iter().find_map(|reason| match reason {
            Reason::SameHeading { code, digits, .. } if *digits >= 4 => code.parse::<HsCode>().ok(),
            _ => None,
        });
        let stated = || offer.listing.hs.first().map(|hs| hs.code.clone());
        let suggested = || suggested_heading(snapshot, offer, found);
        if let Some((digits, code)) =
            agreed.or_else(stated).or_else(suggested).and_then(|code| cut_to_theme(&code))
            && let Some(names) = knowledge.nomenclature.names(&code)
        {
            return (format!("hs{digits}:{}", code.as_str()), names.clone());
        }
    }
    (format!("field:{}", offer.field.code()), Text::default())
}

/// The heading suggested for the clause that the match quotes.
fn suggested_heading(snapshot: &Snapshot, offer: &Entry, found: &Match) -> Option<HsCode> {
    let quoted = found.reasons.iter().find_map(|reason| match reason {
        Reason::ClausePair { offer, .. } => Some(offer.text.as_str()),
        _ => None,
    })?;
    let clause = offer.clauses.iter().find(|clause| clause.text == quoted)?;
    let heading = snapshot.offers.phrases.get(clause.phrase)?.heading.as_ref()?;
    (heading.probability >= SURE).then(|| heading.code.clone())
}

fn cut_to_theme(code: &HsCode) -> Option<(usize, HsCode)> {
    [4, 2].into_iter().find_map(|digits| code.cut(digits).map(|code| (digits, code)))
}
