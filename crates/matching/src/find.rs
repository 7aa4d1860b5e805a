//! The engine's one way in: candidates, scores, matches, allocation, themes.

use std::collections::{BTreeMap, BTreeSet};

use domain::Side;
use lingua::glossary::Glossary;
use rayon::prelude::*;
use trade::hs::Nomenclature;

use crate::{
    Evidence, Findings, Introduction, Match, Policy, Snapshot, TextKind,
    allocation::allocate,
    link::{Link, link_phrases},
    pair::{Candidate, Reviewer},
    themes::gather_themes,
};

/// Reviewed for each match that is wanted: the link alone orders only roughly.
const REVIEWED: usize = 4;
/// A further phrase counts towards breadth from this loudness.
const BREADTH_LOUDNESS: f32 = 0.7;

/// Facts that the engine reads beside the listings.
pub struct Knowledge<'a> {
    /// Terms in three languages.
    pub glossary: &'a Glossary,
    /// Names of HS headings.
    pub nomenclature: &'a Nomenclature,
}

/// Finds the common interests of both sides.
pub fn find(policy: &Policy, knowledge: &Knowledge<'_>, snapshot: &Snapshot) -> Findings {
    let reviewed = review_all(policy, knowledge, snapshot);
    let mut matches = keep_best(policy, snapshot, reviewed);
    matches.sort_by(|a, b| {
        b.score.total_cmp(&a.score).then(a.offer.cmp(&b.offer)).then(a.request.cmp(&b.request))
    });
    let allocation = allocate(policy, &mut matches);
    let themes = gather_themes(policy, knowledge, snapshot, &matches);
    let served = |index: fn(&Match) -> usize| -> BTreeSet<usize> {
        matches.iter().filter(|found| found.score >= policy.worthwhile).map(index).collect()
    };
    let (offers, requests) = (served(|found| found.offer), served(|found| found.request));
    Findings {
        unmet_offers: (0..snapshot.offers.entries.len()).filter(|at| !offers.contains(at)).collect(),
        unmet_requests: (0..snapshot.requests.entries.len()).filter(|at| !requests.contains(at)).collect(),
        matches,
        themes,
        allocation,
    }
}

/// The evidence of the pairs that [`find`] would look at, for learning weights: offer, request, evidence.
pub fn evidence(
    policy: &Policy,
    knowledge: &Knowledge<'_>,
    snapshot: &Snapshot,
) -> Vec<(usize, usize, Evidence)> {
    let reviewer = Reviewer { snapshot, glossary: knowledge.glossary, nomenclature: knowledge.nomenclature };
    propose(policy, knowledge, snapshot)
        .iter()
        .flatten()
        .filter_map(|candidate| {
            Some((candidate.offer, candidate.request, reviewer.review(candidate)?.evidence))
        })
        .collect()
}

fn review_all(policy: &Policy, knowledge: &Knowledge<'_>, snapshot: &Snapshot) -> Vec<Vec<Match>> {
    let reviewer = Reviewer { snapshot, glossary: knowledge.glossary, nomenclature: knowledge.nomenclature };
    propose(policy, knowledge, snapshot)
        .into_par_iter()
        .map(|candidates| {
            candidates
                .iter()
                .filter_map(|candidate| score_pair(policy, snapshot, &reviewer, candidate))
                .collect()
        })
        .collect()
}

fn score_pair(
    policy: &Policy,
    snapshot: &Snapshot,
    reviewer: &Reviewer<'_>,
    candidate: &Candidate,
) -> Option<Match> {
    let review = reviewer.review(candidate)?;
    let score = policy.score(&review.evidence);
    let offer = snapshot.offers.entries.get(candidate.offer)?;
    let request = snapshot.requests.entries.get(candidate.request)?;
    (score >= policy.floor).then(|| Match {
        offer: candidate.offer,
        request: candidate.request,
        offer_id: offer.listing.id.clone(),
        request_id: request.listing.id.clone(),
        score,
        reasons: review.reasons,
        gaps: review.gaps,
        introduction: Introduction::Reserve,
    })
}

/// For each offer its most promising requests by links alone.
fn propose(policy: &Policy, knowledge: &Knowledge<'_>, snapshot: &Snapshot) -> Vec<Vec<Candidate>> {
    let links = link_phrases(snapshot, knowledge.glossary, policy);
    let all: Vec<Vec<Candidate>> = (0..snapshot.offers.entries.len())
        .into_par_iter()
        .map(|offer| propose_for(snapshot, &links, offer))
        .collect();
    let kept = policy.per_listing * REVIEWED;
    let backed = best_backwards(&all);
    all.into_iter()
        .enumerate()
        .map(|(offer, candidates)| {
            candidates
                .into_iter()
                .enumerate()
                .filter(|(rank, candidate)| *rank < kept || backed.contains(&(offer, candidate.request)))
                .map(|(_, candidate)| candidate)
                .collect()
        })
        .collect()
}

/// For each request its loudest few candidates, which stay although their offers have louder ones.
fn best_backwards(all: &[Vec<Candidate>]) -> BTreeSet<(usize, usize)> {
    const EACH: usize = 3;
    let mut best: BTreeMap<usize, Vec<(f32, usize)>> = BTreeMap::new();
    for candidate in all.iter().flatten() {
        let list = best.entry(candidate.request).or_default();
        list.push((candidate.link.loudness(), candidate.offer));
        list.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        list.truncate(EACH);
    }
    best.into_iter()
        .flat_map(|(request, list)| list.into_iter().map(move |(_, offer)| (offer, request)))
        .collect()
}

fn propose_for(snapshot: &Snapshot, links: &[Vec<Link>], offer: usize) -> Vec<Candidate> {
    let Some(entry) = snapshot.offers.entries.get(offer) else { return Vec::new() };
    let mut best: BTreeMap<usize, Candidate> = BTreeMap::new();
    let mut echoes: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    let phrases: BTreeSet<usize> = entry.clauses.iter().map(|clause| clause.phrase).collect();
    for (at, clause) in entry.clauses.iter().enumerate() {
        for link in links.get(clause.phrase).map_or(&[][..], Vec::as_slice) {
            let owners = snapshot.requests.phrases.get(link.request).map_or(&[][..], |phrase| &phrase.owners);
            for &(request, request_clause) in owners {
                let Some(other) = snapshot.requests.entries.get(request) else { continue };
                if !may_meet(entry.listing.side, other.listing.side) {
                    continue;
                }
                let candidate = Candidate {
                    offer,
                    request,
                    offer_clause: at,
                    request_clause,
                    link: weaken(link, clause.kind),
                    breadth: 0.0,
                };
                if candidate.link.loudness() >= BREADTH_LOUDNESS {
                    echoes.entry(request).or_default().insert(clause.phrase);
                }
                let slot = best.entry(request).or_insert_with(|| candidate.clone());
                if candidate.link.loudness() > slot.link.loudness() {
                    *slot = candidate;
                }
            }
        }
    }
    let others = phrases.len().saturating_sub(1).max(1) as f32;
    let mut candidates: Vec<Candidate> = best.into_values().collect();
    for candidate in &mut candidates {
        let echoed = echoes.get(&candidate.request).map_or(0, BTreeSet::len);
        candidate.breadth = (echoed.saturating_sub(1) as f32 / others).min(1.0);
    }
    candidates
        .sort_by(|a, b| b.link.loudness().total_cmp(&a.link.loudness()).then(a.request.cmp(&b.request)));
    candidates
}

/// A word in passing in a description says less than the name.
fn weaken(link: &Link, kind: TextKind) -> Link {
    let factor = match kind {
        TextKind::Name | TextKind::Scope => 1.0,
        TextKind::Category => 0.95,
        TextKind::Description => 0.9,
    };
    Link { similarity: link.similarity * factor, lexical: link.lexical * factor, ..link.clone() }
}

const fn may_meet(offer: Side, request: Side) -> bool {
    matches!(
        (offer, request),
        (Side::Offer, Side::Request) | (Side::Request, Side::Offer) | (Side::Joint, Side::Joint)
    )
}

/// The best of each offer, and for a request that would have nothing its own best.
fn keep_best(policy: &Policy, snapshot: &Snapshot, reviewed: Vec<Vec<Match>>) -> Vec<Match> {
    let mut kept = Vec::new();
    let mut rest: BTreeMap<usize, Match> = BTreeMap::new();
    let mut served = vec![false; snapshot.requests.entries.len()];
    for mut matches in reviewed {
        matches.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.request.cmp(&b.request)));
        for (rank, found) in matches.into_iter().enumerate() {
            if rank < policy.per_listing {
                served.get_mut(found.request).into_iter().for_each(|slot| *slot = true);
                kept.push(found);
            } else if found.score >= policy.worthwhile
                && rest.get(&found.request).is_none_or(|other| other.score < found.score)
            {
                rest.insert(found.request, found);
            }
        }
    }
    kept.extend(rest.into_values().filter(|found| served.get(found.request) == Some(&false)));
    kept
}
