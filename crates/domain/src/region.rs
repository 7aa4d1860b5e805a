//! Regions that take part, by ISO 3166-2 code.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// A subject that takes part, by its ISO 3166-2 code: `RU-MOS`, `CN-LN`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Region(String);

impl Region {
    /// Moscow Region.
    pub fn moscow_region() -> Self {
        Self("RU-MOS".to_owned())
    }

    /// Liaoning province.
    pub fn liaoning() -> Self {
        Self("CN-LN".to_owned())
    }

    /// The code.
    pub fn code(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The text is not shaped like an ISO 3166-2 code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a region code such as RU-MOS or CN-LN")]
pub struct ParseRegionError(String);

impl FromStr for Region {
    type Err = ParseRegionError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let error = || ParseRegionError(text.to_owned());
        let (country, part) = text.split_once('-').ok_or_else(error)?;
        let shaped = country.len() == 2
            && country.bytes().all(|byte| byte.is_ascii_uppercase())
            && (1..=3).contains(&part.len())
            && part.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
        if shaped { Ok(Self(text.to_owned())) } else { Err(error()) }
    }
}

impl TryFrom<String> for Region {
    type Error = ParseRegionError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Region> for String {
    fn from(region: Region) -> Self {
        region.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_codes_are_regions() {
        assert_eq!("CN-LN".parse(), Ok(Region::liaoning()));
        assert!("Liaoning".parse::<Region>().is_err());
        assert!("cn-ln".parse::<Region>().is_err());
    }
}
