//! `vitrina tariff load`: a national table in, dated rows with their source out.

use anyhow::Context as _;
use trade::{
    Date,
    tariff::{Provenance, read_table},
    vat::Country,
};

use super::Context;
use crate::{
    arguments::TariffArguments,
    failure::{Failure, Outcome},
    progress::tell,
    report::write_atomically,
};

/// Faults that are told one by one; the rest is counted.
const TOLD: usize = 20;

pub(super) fn run(context: &Context, arguments: &TariffArguments) -> Outcome {
    let usage = |what: &str, error: &dyn std::fmt::Display| Failure::Usage(format!("{what}: {error}"));
    let about = Provenance {
        country: parse_country(&arguments.country)?,
        source: arguments.source.clone(),
        loaded: arguments.valid_from.parse::<Date>().map_err(|error| usage("--valid-from", &error))?,
    };
    let bytes = std::fs::read(&arguments.file)
        .map_err(|error| usage(&arguments.file.display().to_string(), &error))?;
    let load =
        read_table(&bytes, &about).map_err(|error| usage(&arguments.file.display().to_string(), &error))?;
    for fault in load.faults.iter().take(TOLD) {
        let file = fault.file.clone().unwrap_or_else(|| arguments.file.display().to_string());
        tell(&format!("{file}:{}: {}", fault.line, serde_json::to_string(&fault.fault)?));
    }
    if load.faults.len() > TOLD {
        tell(&format!("and {} more lines that could not be used", load.faults.len() - TOLD));
    }
    let out = arguments
        .out
        .clone()
        .unwrap_or_else(|| context.models.join(format!("tariff-{}.json", arguments.country.to_lowercase())));
    let _placing = crate::stop::hold();
    write_atomically(&out, &serde_json::to_vec(&load.table)?)
        .with_context(|| format!("write {}", out.display()))?;
    tell(&format!("{} rows: {}", load.table.rows.len(), out.display()));
    Ok(())
}

fn parse_country(code: &str) -> Result<Country, Failure> {
    [Country::Russia, Country::China]
        .into_iter()
        .find(|country| country.code().eq_ignore_ascii_case(code))
        .ok_or_else(|| Failure::Usage(format!("--country {code:?}: use RU or CN")))
}
