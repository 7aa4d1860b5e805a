//! Money: exact decimals with their currency; never floating point.

use std::{fmt, str::FromStr};

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// An ISO 4217 currency code of three upper-case Latin letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

impl Currency {
    /// Russian rouble.
    pub const RUB: Self = Self(*b"RUB");
    /// Chinese yuan.
    pub const CNY: Self = Self(*b"CNY");
    /// United States dollar.
    pub const USD: Self = Self(*b"USD");
    /// Euro.
    pub const EUR: Self = Self(*b"EUR");
    /// Japanese yen.
    pub const JPY: Self = Self(*b"JPY");

    /// The three letters.
    pub fn code(&self) -> &str {
        str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// The text is not three Latin letters.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a currency code of three letters")]
pub struct ParseCurrencyError(String);

impl FromStr for Currency {
    type Err = ParseCurrencyError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let bytes: [u8; 3] =
            text.trim().as_bytes().try_into().map_err(|_err| ParseCurrencyError(text.to_owned()))?;
        if !bytes.iter().all(u8::is_ascii_alphabetic) {
            return Err(ParseCurrencyError(text.to_owned()));
        }
        match &bytes.map(|byte| byte.to_ascii_uppercase()) {
            // RUR was replaced by RUB in 1998 and still stands in catalogue files.
            b"RUR" => Ok(Self::RUB),
            // RMB is the everyday name of the yuan.
            b"RMB" => Ok(Self::CNY),
            code => Ok(Self(*code)),
        }
    }
}

impl Serialize for Currency {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// An amount in a currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Money {
    /// The exact amount.
    pub amount: Decimal,
    /// Its currency.
    pub currency: Currency,
}

/// Whether a price contains value-added tax.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum VatBasis {
    /// The source says that tax is included.
    Included,
    /// The source says that tax is not included.
    Excluded,
    /// The source does not say.
    #[default]
    Unstated,
}

/// A price or a span of prices for `per` units of something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PriceRange {
    /// The lower end; equal to `high` for a single price.
    pub low: Decimal,
    /// The upper end.
    pub high: Decimal,
    /// The currency, if the source names one.
    pub currency: Option<Currency>,
    /// Tax basis.
    pub vat: VatBasis,
    /// The price is for this many units ("1000 шт." is 1000).
    pub per: Decimal,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_and_everyday_names_become_iso_codes() {
        assert_eq!("RUR".parse(), Ok(Currency::RUB));
        assert_eq!("rmb".parse(), Ok(Currency::CNY));
        assert!("руб".parse::<Currency>().is_err());
    }
}
