//! Every `tests/scenarios/*.toml` has a `.out` beside it with what the engine finds.
//!
//! `VITRINA_ACCEPT=1 cargo test -p matching --test it` writes the answers anew; read the difference before committing it.

use std::{fs, path::PathBuf};

use serde::Deserialize;

use crate::{
    build::{Bench, Draft},
    render::render,
};

/// Two lists, and what the scenario is about.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Scenario {
    about: String,
    /// In place of the policy's limit.
    introductions: Option<usize>,
    offers: Vec<Draft>,
    requests: Vec<Draft>,
}

fn scenarios() -> Vec<PathBuf> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/scenarios");
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut paths: Vec<PathBuf> = paths
        .filter(|path| {
            path.extension().is_some_and(|extension| extension == "toml") && !path.ends_with("policy.toml")
        })
        .collect();
    paths.sort();
    paths
}

fn play(text: &str) -> String {
    let scenario: Scenario = toml::from_str(text).unwrap();
    let mut bench = Bench::new();
    bench.policy.introductions = scenario.introductions.unwrap_or(bench.policy.introductions);
    format!("{}\n\n{}", scenario.about, render(&bench.find(&scenario.offers, &scenario.requests)))
}

#[test]
fn every_scenario_ends_as_recorded() {
    let accept = std::env::var_os("VITRINA_ACCEPT").is_some();
    let mut differing = Vec::new();
    for path in scenarios() {
        let found = play(&fs::read_to_string(&path).unwrap());
        let recorded = path.with_extension("out");
        if accept {
            fs::write(&recorded, &found).unwrap();
        } else if fs::read_to_string(&recorded).unwrap_or_default() != found {
            differing.push(format!("{}:\n{found}", recorded.display()));
        }
    }
    assert!(differing.is_empty(), "{}", differing.join("\n"));
}
