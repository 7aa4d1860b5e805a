//! Findings as text that a person can review line by line.

use std::fmt::Write;

use matching::{Findings, Introduction, Match, Reason};
use serde::Serialize;
use serde_json::Value;

/// Writes the findings; numbers are rounded, so that another processor's last digit changes nothing.
pub(crate) fn render(findings: &Findings) -> String {
    let mut out = String::new();
    for found in &findings.matches {
        let mark = if found.introduction == Introduction::Proposed { "proposed" } else { "reserve" };
        writeln!(out, "{} × {}: {:.2}, {mark}", found.offer_id, found.request_id, found.score).unwrap();
        for (sign, line) in said(found) {
            writeln!(out, "  {sign} {line}").unwrap();
        }
    }
    for theme in &findings.themes {
        writeln!(
            out,
            "theme {}: {:.1}, matches {:?}, offers {:?}, requests {:?}",
            theme.key, theme.strength, theme.matches, theme.offers, theme.requests
        )
        .unwrap();
    }
    let spread = &findings.allocation;
    writeln!(
        out,
        "introductions: at most {}, worth {:.2} of {:.2}, offers {} instead of {}",
        spread.limit,
        spread.allocated,
        spread.unconstrained,
        spread.offers_allocated,
        spread.offers_unconstrained
    )
    .unwrap();
    writeln!(out, "unmet: offers {:?}, requests {:?}", findings.unmet_offers, findings.unmet_requests)
        .unwrap();
    out
}

/// What is said of a pair: `+` for a reason, `-` for a gap; without the numbers that move with other listings.
pub(crate) fn said(found: &Match) -> Vec<(char, String)> {
    let reasons = found.reasons.iter().map(|reason| ('+', tell_reason(reason)));
    reasons.chain(found.gaps.iter().map(|gap| ('-', tell(gap)))).collect()
}

fn tell_reason(reason: &Reason) -> String {
    match reason {
        Reason::ClausePair { offer, request, .. } => {
            format!("clause-pair {} “{}” ~ {} “{}”", offer.locale, offer.text, request.locale, request.text)
        }
        Reason::SharedTerms { terms } => {
            let pairs: Vec<String> =
                terms.iter().map(|term| format!("{} = {}", term.offer, term.request)).collect();
            format!("shared-terms {}", pairs.join(", "))
        }
        Reason::SameHeading { code, digits, .. } => format!("same-heading {code} ({digits})"),
        other => tell(other),
    }
}

/// The kind, then the other fields.
fn tell(variant: &impl Serialize) -> String {
    let value = serde_json::to_value(variant).unwrap();
    let fields = value.as_object().unwrap();
    let mut line = fields.get("kind").and_then(Value::as_str).unwrap().to_owned();
    for (name, value) in fields.iter().filter(|(name, _)| *name != "kind") {
        write!(line, " {name}={value}").unwrap();
    }
    line
}
