//! Rates of value-added tax and duty as dated facts with a source; no rate stands in the code.

mod duty;

use std::sync::OnceLock;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

pub use duty::{DutyRate, Specific, parse_duty};

use crate::Date;

const DATA: &str = include_str!("../../data/vat.tsv");

/// A country whose tables the program knows how to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Country {
    /// Russia, in the Eurasian Economic Union.
    #[serde(rename = "RU")]
    Russia,
    /// China.
    #[serde(rename = "CN")]
    China,
}

impl Country {
    /// The ISO 3166-1 code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Russia => "RU",
            Self::China => "CN",
        }
    }

    /// The language of its official tables.
    pub const fn locale(self) -> domain::Locale {
        match self {
            Self::Russia => domain::Locale::Ru,
            Self::China => domain::Locale::Zh,
        }
    }
}

/// What a tax rate is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum VatScope {
    /// Whatever no other rate is for.
    General,
    /// The goods of the reduced lists.
    Reduced,
    /// Goods that leave the country.
    Export,
}

/// A dated rate of value-added tax.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VatRate {
    /// Whose.
    pub country: Country,
    /// In per cent.
    pub percent: Decimal,
    /// What for.
    pub scope: VatScope,
    /// The first day.
    pub valid_from: Date,
    /// The last day, if there is one.
    pub valid_to: Option<Date>,
    /// Where it is written.
    pub source: String,
}

/// The rates that come with the program.
pub fn vat_rates() -> &'static [VatRate] {
    static RATES: OnceLock<Vec<VatRate>> = OnceLock::new();
    RATES.get_or_init(|| DATA.lines().filter(|line| !line.starts_with('#')).filter_map(read_line).collect())
}

/// The rate of a country for a scope on a day; `None` where the table has no rate for that day.
pub fn vat_rate_on(country: Country, scope: VatScope, on: Date) -> Option<&'static VatRate> {
    vat_rates()
        .iter()
        .filter(|rate| rate.country == country && rate.scope == scope)
        .find(|rate| rate.valid_from <= on && rate.valid_to.is_none_or(|last| on <= last))
}

fn read_line(line: &str) -> Option<VatRate> {
    let mut cells = line.split('\t');
    let mut next = || cells.next();
    let country = match next()? {
        "RU" => Country::Russia,
        "CN" => Country::China,
        _ => return None,
    };
    let percent = Decimal::from_str_exact(next()?).ok()?;
    let scope = match next()? {
        "general" => VatScope::General,
        "reduced" => VatScope::Reduced,
        "export" => VatScope::Export,
        _ => return None,
    };
    let valid_from = next()?.parse().ok()?;
    let valid_to = next()?.parse().ok();
    Some(VatRate { country, percent, scope, valid_from, valid_to, source: next()?.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_a_rate_with_a_source() {
        let lines =
            DATA.lines().filter(|line| !line.starts_with('#') && !line.starts_with("country")).count();
        assert_eq!(vat_rates().len(), lines);
        assert!(vat_rates().iter().all(|rate| !rate.source.is_empty()));
    }

    #[test]
    fn a_rate_holds_only_in_its_time() {
        let rate = |text: &str| vat_rate_on(Country::Russia, VatScope::General, text.parse().unwrap());
        assert!(rate("2026-01-01").is_some());
        assert!(rate("2025-12-31").is_none());
    }
}
