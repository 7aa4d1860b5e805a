//! `vitrina eval matching`: precision of the ten best by product family, judged by expressions the engine never sees.

use std::{collections::BTreeMap, io::Write, path::Path};

use anyhow::Context as _;
use regex::Regex;
use serde::{Deserialize, Serialize};

use super::{
    Context,
    find_matches::{load_policy, prepare, read_lists},
};
use crate::{
    arguments::Lists,
    failure::{Failure, Outcome},
    lists::List,
    toolkit::Toolkit,
};

/// Pairs that count for each supplier.
const BEST: usize = 10;

#[derive(Deserialize)]
struct Families {
    negation: String,
    families: Vec<Family>,
}

#[derive(Deserialize)]
struct Family {
    name: String,
    ru: String,
    zh: String,
}

#[derive(Serialize)]
struct Figure {
    family: String,
    suppliers: usize,
    precision_at_10: f64,
}

pub(super) fn run(context: &Context, lists: &Lists, families: &Path, json: bool) -> Outcome {
    let text = std::fs::read_to_string(families)
        .with_context(|| format!("read {}", families.display()))
        .map_err(|error| Failure::Usage(format!("{error:#}")))?;
    let families: Families = serde_json::from_str(&text)
        .map_err(|error| Failure::Usage(format!("{}: {error}", families.display())))?;
    let mut policy = load_policy(lists)?;
    policy.per_listing = BEST;
    let read = read_lists(context, lists)?;
    let toolkit = Toolkit::load(&context.models, None)?;
    let prepared = prepare(&toolkit, read, lists, context);
    let findings = matching::find(&policy, &toolkit.knowledge(), &prepared.snapshot);
    let mut best: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for found in &findings.matches {
        best.entry(found.offer).or_default().push(found.request);
    }
    let figures = judge(&families, &prepared.offers.0, &prepared.requests.0, &best)?;
    let with_suppliers: Vec<&Figure> = figures.iter().filter(|figure| figure.suppliers > 0).collect();
    let mean = with_suppliers.iter().map(|figure| figure.precision_at_10).sum::<f64>()
        / with_suppliers.len().max(1) as f64;
    let mut out = std::io::stdout().lock();
    if json {
        let all = serde_json::json!({ "families": figures, "precision_at_10": mean });
        serde_json::to_writer_pretty(&mut out, &all)?;
        return Ok(writeln!(out)?);
    }
    for figure in &figures {
        writeln!(out, "{:<24} {:>5} {:>7.3}", figure.family, figure.suppliers, figure.precision_at_10)?;
    }
    writeln!(out, "{:<24} {:>5} {mean:>7.3}", "mean", "")?;
    Ok(())
}

/// A hit is right when a clause of its scope names the family and excludes nothing; fewer than ten hits are misses.
fn judge(
    families: &Families,
    offers: &List,
    requests: &List,
    best: &BTreeMap<usize, Vec<usize>>,
) -> Result<Vec<Figure>, Failure> {
    let negation = Regex::new(&families.negation).map_err(|error| Failure::Usage(error.to_string()))?;
    let scope = |list: &List, at: usize| -> String {
        let record = list.records.get(at);
        let texts = record.into_iter().flat_map(|record| &record.scopes).map(|stated| stated.text.as_str());
        texts.collect::<Vec<_>>().join("；")
    };
    let mut figures = Vec::new();
    for family in &families.families {
        let line =
            Regex::new(&format!("(?i){}", family.ru)).map_err(|error| Failure::Usage(error.to_string()))?;
        let clause = Regex::new(&family.zh).map_err(|error| Failure::Usage(error.to_string()))?;
        let is_right = |request: &usize| {
            scope(requests, *request)
                .split(['，', '。', '；', ';'])
                .any(|text| clause.is_match(text) && !negation.is_match(text))
        };
        let suppliers: Vec<usize> =
            (0..offers.records.len()).filter(|at| line.is_match(&scope(offers, *at))).collect();
        let precision = |at: &usize| {
            let hits = best.get(at).map_or(&[][..], Vec::as_slice);
            hits.iter().take(BEST).filter(|request| is_right(request)).count() as f64 / BEST as f64
        };
        figures.push(Figure {
            family: family.name.clone(),
            suppliers: suppliers.len(),
            precision_at_10: suppliers.iter().map(precision).sum::<f64>() / suppliers.len().max(1) as f64,
        });
    }
    Ok(figures)
}
