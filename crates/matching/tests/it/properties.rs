//! What holds for any lists: order changes nothing, strangers change no reasons, exclusions never help.

use std::collections::BTreeMap;

use matching::{Findings, Introduction, Match};
use proptest::prelude::*;

use crate::{
    build::{Bench, Draft},
    render::said,
};

/// What listings are made of: each thing in Russian, Chinese and English.
const THINGS: [[&str; 3]; 6] = [
    ["шаровые краны", "球阀", "ball valves"],
    ["роликовые подшипники", "滚子轴承", "roller bearings"],
    ["токарные станки", "车床", "lathes"],
    ["центробежные насосы", "离心泵", "centrifugal pumps"],
    ["силовой кабель", "电缆", "power cable"],
    ["мука", "面粉", "flour"],
];
/// Scores move by less than this when the means of the texts move.
const NOISE: f32 = 1e-3;

/// A policy that cuts nothing off, so that pairs can be compared one by one.
///
/// Pairs below the real floor rest on chance likeness, where the last digit of a mean decides which clause is quoted; they
/// are never reported and are not compared.
fn open_bench() -> Bench {
    let mut bench = Bench::new();
    bench.policy.floor = 0.0;
    bench.policy.per_listing = 1000;
    bench
}

/// A list of listings with up to so many things, each once, in one language a listing.
fn list(prefix: &'static str, most: usize) -> impl Strategy<Value = Vec<Draft>> {
    let things = proptest::sample::subsequence(THINGS.to_vec(), 1..=most);
    proptest::collection::vec((things, 0..3_usize), 1..7).prop_map(move |listings| {
        let draft = |(at, (things, language)): (usize, (Vec<[&str; 3]>, usize))| {
            let names: Vec<&str> = things.iter().filter_map(|names| names.get(language)).copied().collect();
            Draft::named(format!("{prefix}{at}"), names.join("; "))
        };
        listings.into_iter().enumerate().map(draft).collect()
    })
}

/// A thing, something excluded in the same language, and how: "кроме" and its like.
fn exclusion() -> impl Strategy<Value = (&'static str, String)> {
    let forms: [&[&str]; 3] = [
        &["{}, кроме: {x}", "{}; за исключением {x}", "{} (кроме {x})"],
        &["{}（{x}除外）", "{}；不含{x}", "{}（不得销售{x}）"],
        &["{}, except {x}", "{}; excluding {x}", "{} (other than {x})"],
    ];
    (0..THINGS.len(), 0..THINGS.len(), 0..3_usize, 0..3_usize).prop_map(
        move |(thing, excluded, language, form)| {
            let name =
                |at: usize| THINGS.get(at).and_then(|names| names.get(language)).copied().unwrap_or_default();
            let form = forms.get(language).and_then(|forms| forms.get(form)).copied().unwrap_or_default();
            (name(thing), form.replace("{}", name(thing)).replace("{x}", name(excluded)))
        },
    )
}

fn by_pair(findings: &Findings) -> BTreeMap<(String, String), &Match> {
    let key = |found: &Match| (found.offer_id.to_string(), found.request_id.to_string());
    findings.matches.iter().map(|found| (key(found), found)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    /// One thing an offer: of two clauses that speak equally loudly the last digit of a mean decides which is quoted.
    #[test]
    fn the_order_of_the_lists_changes_nothing(
        offers in list("o", 1).prop_flat_map(|list| (Just(list.clone()), Just(list).prop_shuffle())),
        requests in list("r", 3).prop_flat_map(|list| (Just(list.clone()), Just(list).prop_shuffle())),
    ) {
        let (bench, floor) = (open_bench(), Bench::new().policy.floor);
        let (one, other) = (bench.find(&offers.0, &requests.0), bench.find(&offers.1, &requests.1));
        let (one, other) = (by_pair(&one), by_pair(&other));
        prop_assert!(one.keys().eq(other.keys()));
        for (pair, found) in one.iter().filter(|(_, found)| found.score >= floor) {
            let same = other.get(pair).unwrap();
            prop_assert!((found.score - same.score).abs() < NOISE, "{pair:?}: {} {}", found.score, same.score);
            prop_assert_eq!(said(found), said(same));
        }
    }

    #[test]
    fn a_stranger_changes_no_reasons(offers in list("o", 1), requests in list("r", 3), side in any::<bool>()) {
        let bench = open_bench();
        let floor = Bench::new().policy.floor;
        let stranger = Draft::named("stranger", "гастроли театра кукол");
        let (mut more_offers, mut more_requests) = (offers.clone(), requests.clone());
        if side { more_offers.push(stranger) } else { more_requests.push(stranger) }
        let (before, after) = (bench.find(&offers, &requests), bench.find(&more_offers, &more_requests));
        let after = by_pair(&after);
        for (pair, found) in by_pair(&before).into_iter().filter(|(_, found)| found.score >= floor) {
            let same = after.get(&pair);
            prop_assert!(same.is_some(), "{pair:?} is gone");
            prop_assert_eq!(said(found), said(same.unwrap()), "{:?}", pair);
        }
    }

    #[test]
    fn an_exclusion_never_raises_a_score((plain, limited) in exclusion(), others in list("r", 2), side in any::<bool>()) {
        let bench = open_bench();
        let find = |text: &str| {
            let one = [Draft::named("one", text)];
            if side { bench.find(&one, &others) } else { bench.find(&others, &one) }
        };
        let (before, after) = (find(plain), find(&limited));
        let before = by_pair(&before);
        for (pair, found) in by_pair(&after) {
            let score = before.get(&pair).map_or(0.0, |same| same.score);
            prop_assert!(found.score <= score + NOISE, "{plain} {score}, {limited} {}: {pair:?}", found.score);
        }
    }

    #[test]
    fn scores_are_probabilities_in_order_and_limits_hold(
        offers in list("o", 3), requests in list("r", 3), limit in 1..4_usize, top in 1..4_usize,
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
        let worthwhile = findings.matches.iter().any(|found| found.score >= bench.policy.worthwhile);
        prop_assert_eq!(worthwhile, !taken.is_empty());
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
