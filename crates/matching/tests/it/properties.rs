//! What holds for any lists: order changes nothing, strangers change no reasons, exclusions never help.

use std::collections::BTreeMap;

use matching::{Findings, Introduction, Match};
use proptest::prelude::*;

use crate::{
    build::{Bench, Draft},
    render::said,
};

/// What listings are made of, in three languages.
const THINGS: [&str; 18] = [
    "шаровые краны",
    "球阀",
    "ball valves",
    "подшипники роликовые",
    "滚子轴承",
    "roller bearings",
    "токарные станки",
    "车床",
    "lathes",
    "насосы центробежные",
    "离心泵",
    "centrifugal pumps",
    "кабель силовой",
    "电缆",
    "power cable",
    "мука пшеничная",
    "面粉",
    "wheat flour",
];
/// Scores move by less than this when the means of the texts move.
const NOISE: f32 = 1e-3;

/// A policy that cuts nothing off, so that pairs can be compared one by one.
fn open_bench() -> Bench {
    let mut bench = Bench::new();
    bench.policy.floor = 0.0;
    bench.policy.per_listing = 1000;
    bench
}

fn list(prefix: &'static str) -> impl Strategy<Value = Vec<Draft>> {
    let things = proptest::collection::vec(0..THINGS.len(), 1..4);
    proptest::collection::vec(things, 1..7).prop_map(move |listings| {
        let draft = |(at, things): (usize, Vec<usize>)| {
            let names: Vec<&str> = things.iter().filter_map(|thing| THINGS.get(*thing)).copied().collect();
            Draft::named(format!("{prefix}{at}"), names.join("; "))
        };
        listings.into_iter().enumerate().map(draft).collect()
    })
}

fn by_pair(findings: &Findings) -> BTreeMap<(String, String), &Match> {
    let key = |found: &Match| (found.offer_id.to_string(), found.request_id.to_string());
    findings.matches.iter().map(|found| (key(found), found)).collect()
}

fn best_score(findings: &Findings) -> f32 {
    findings.matches.first().map_or(0.0, |found| found.score)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn the_order_of_the_lists_changes_nothing(
        offers in list("o").prop_flat_map(|list| (Just(list.clone()), Just(list).prop_shuffle())),
        requests in list("r").prop_flat_map(|list| (Just(list.clone()), Just(list).prop_shuffle())),
    ) {
        let bench = open_bench();
        let (one, other) = (bench.find(&offers.0, &requests.0), bench.find(&offers.1, &requests.1));
        let (one, other) = (by_pair(&one), by_pair(&other));
        prop_assert!(one.keys().eq(other.keys()));
        for (pair, found) in &one {
            let same = other.get(pair).unwrap();
            prop_assert!((found.score - same.score).abs() < NOISE, "{pair:?}: {} {}", found.score, same.score);
            prop_assert_eq!(said(found), said(same));
        }
    }

    #[test]
    fn a_stranger_changes_no_reasons(offers in list("o"), requests in list("r"), side in any::<bool>()) {
        let bench = open_bench();
        let stranger = Draft::named("stranger", "гастроли кукольного театра");
        let (mut more_offers, mut more_requests) = (offers.clone(), requests.clone());
        if side { more_offers.push(stranger) } else { more_requests.push(stranger) }
        let (before, after) = (bench.find(&offers, &requests), bench.find(&more_offers, &more_requests));
        let after = by_pair(&after);
        for (pair, found) in by_pair(&before) {
            let same = after.get(&pair);
            prop_assert!(same.is_some(), "{pair:?} is gone");
            prop_assert_eq!(said(found), said(same.unwrap()), "{:?}", pair);
        }
    }

    #[test]
    fn an_exclusion_never_raises_a_score(
        offer in 0..THINGS.len(),
        request in 0..THINGS.len(),
        excluded in 0..THINGS.len(),
        form in 0..4_usize,
        side in any::<bool>(),
    ) {
        let bench = open_bench();
        let thing = |at: usize| THINGS.get(at).copied().unwrap_or_default();
        let plain = [thing(offer), thing(request)];
        let limit = |text: &str| match form {
            0 => format!("{text}, кроме: {}", thing(excluded)),
            1 => format!("{text}（{}除外）", thing(excluded)),
            2 => format!("{text}; за исключением: {}", thing(excluded)),
            _ => format!("{text}, except {}", thing(excluded)),
        };
        let mut limited = plain.map(str::to_owned);
        let changed = usize::from(side);
        limited.get_mut(changed).into_iter().zip(plain.get(changed)).for_each(|(slot, text)| *slot = limit(text));
        let find = |[offer, request]: [&str; 2]| bench.find(&[Draft::named("o", offer)], &[Draft::named("r", request)]);
        let before = best_score(&find(plain));
        let after = best_score(&find(limited.each_ref().map(String::as_str)));
        prop_assert!(after <= before + NOISE, "{plain:?} {before}, {limited:?} {after}");
    }

    #[test]
    fn scores_are_probabilities_in_order_and_limits_hold(
        offers in list("o"), requests in list("r"), limit in 1..4_usize, top in 1..4_usize,
    ) {
        let mut bench = Bench::new();
        (bench.policy.introductions, bench.policy.per_listing) = (limit, top);
        let findings = bench.find(&offers, &requests);
        prop_assert!(findings.matches.is_sorted_by(|a, b| a.score >= b.score));
        let mut taken: BTreeMap<(char, usize), usize> = BTreeMap::new();
        for found in &findings.matches {
            prop_assert!((bench.policy.floor..=1.0).contains(&found.score) && !found.reasons.is_empty());
            if found.introduction == Introduction::Proposed {
                prop_assert!(found.score >= bench.policy.worthwhile);
                for party in [('o', found.offer), ('r', found.request)] {
                    *taken.entry(party).or_default() += 1;
                }
            }
        }
        prop_assert!(taken.values().all(|count| *count <= limit), "{taken:?}");
        let spread = &findings.allocation;
        prop_assert!(spread.offers_allocated >= spread.offers_unconstrained.min(requests.len()).min(1));
    }
}

#[test]
fn nothing_comes_of_nothing() {
    let bench = Bench::new();
    let one = [Draft::named("o", "шаровые краны")];
    for (offers, requests) in [(&[][..], &[][..]), (&one[..], &[][..]), (&[][..], &one[..])] {
        let findings = bench.find(offers, requests);
        assert!(findings.matches.is_empty() && findings.themes.is_empty());
        assert_eq!(
            (findings.unmet_offers.len(), findings.unmet_requests.len()),
            (offers.len(), requests.len())
        );
    }
}

#[test]
fn a_listing_without_words_meets_nobody() {
    let findings = Bench::new()
        .find(&[Draft::named("o", "—")], &[Draft::named("r", ""), Draft::named("s", "ball valves")]);
    assert!(findings.matches.is_empty(), "{:?}", findings.matches);
}
