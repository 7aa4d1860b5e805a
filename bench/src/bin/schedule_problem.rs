//! Prints a scheduling problem as JSON for the peers: a published one from its data file, or a planted one.
//!
//! `schedule_problem FILE.dzn`, or `schedule_problem PARTICIPANTS MEETINGS SLOTS SEED`.

use std::fs;

use anyhow::{Context, Result, bail};
use scheduling::{Problem, Recipe, dzn, planted};

fn main() -> Result<()> {
    let given: Vec<String> = std::env::args().skip(1).collect();
    let given: Vec<&str> = given.iter().map(String::as_str).collect();
    let problem = match given.as_slice() {
        [path] => read(path)?,
        [participants, meetings, slots, seed] => planted(&Recipe {
            participants: participants.parse().context("participants")?,
            meetings: meetings.parse().context("meetings")?,
            slots: slots.parse().context("slots")?,
            over: false,
            seed: seed.parse().context("seed")?,
        }),
        _ => bail!("give a data file, or participants, meetings, slots and a seed"),
    };
    bench::tell(&serde_json::to_string(&problem)?)
}

fn read(path: &str) -> Result<Problem> {
    let text = fs::read_to_string(path).with_context(|| format!("read {path}"))?;
    dzn::read(&text).with_context(|| format!("read {path}"))
}
