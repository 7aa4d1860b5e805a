//! A code of the Harmonised System with its national digits.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::fold::fold_width;

/// An HS code of 2 to 13 digits. Only the first six mean the same in every country.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct HsCode(String);

/// How far two codes agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Agreement {
    /// Not even the chapter.
    None,
    /// The first two digits.
    Chapter,
    /// The first four digits.
    Heading,
    /// The first six digits.
    Subheading,
}

/// The text is not an HS code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ParseHsError {
    /// Something else than digits, points and blanks.
    #[error("{0:?} has characters that no HS code has")]
    Characters(String),
    /// Too few or too many digits.
    #[error("{0:?} is not 2 to 13 digits")]
    Length(String),
    /// There is no such chapter.
    #[error("{0:?} names a chapter that does not exist")]
    Chapter(String),
}

impl HsCode {
    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The first two digits.
    pub fn chapter(&self) -> &str {
        self.prefix(2).unwrap_or_default()
    }

    /// The first four digits, if there are as many.
    pub fn heading(&self) -> Option<&str> {
        self.prefix(4)
    }

    /// The first six digits, if there are as many.
    pub fn subheading(&self) -> Option<&str> {
        self.prefix(6)
    }

    /// Its first `digits` digits as a code.
    pub fn cut(&self, digits: usize) -> Option<Self> {
        self.prefix(digits)?.parse().ok()
    }

    fn prefix(&self, digits: usize) -> Option<&str> {
        self.0.get(..digits)
    }

    /// How far this code and another agree at the levels that are the same in every country.
    pub fn agreement(&self, other: &Self) -> Agreement {
        let agree = |digits| self.prefix(digits).is_some() && self.prefix(digits) == other.prefix(digits);
        match (agree(2), agree(4), agree(6)) {
            (true, true, true) => Agreement::Subheading,
            (true, true, false) => Agreement::Heading,
            (true, false, _) => Agreement::Chapter,
            (false, ..) => Agreement::None,
        }
    }
}

impl Agreement {
    /// How many digits agree: 0, 2, 4 or 6.
    pub const fn digits(self) -> usize {
        match self {
            Self::None => 0,
            Self::Chapter => 2,
            Self::Heading => 4,
            Self::Subheading => 6,
        }
    }
}

impl fmt::Display for HsCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for HsCode {
    type Err = ParseHsError;

    /// Reads `8458`, `8458.11`, `8458 11 200 9`, `8458-11` and full-width digits.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let folded = fold_width(text);
        let digits: String = folded.chars().filter(|char| !matches!(char, ' ' | '.' | '-')).collect();
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(ParseHsError::Characters(text.to_owned()));
        }
        if !matches!(digits.len(), 2 | 4..=13) {
            return Err(ParseHsError::Length(text.to_owned()));
        }
        // 77 is reserved for future use; 98 and 99 are left to the countries.
        match digits.get(..2) {
            Some("00" | "77") | None => Err(ParseHsError::Chapter(text.to_owned())),
            Some(_) => Ok(Self(digits)),
        }
    }
}

impl TryFrom<String> for HsCode {
    type Error = ParseHsError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<HsCode> for String {
    fn from(code: HsCode) -> Self {
        code.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> HsCode {
        text.parse().unwrap()
    }

    #[test]
    fn points_and_blanks_go() {
        assert_eq!(code("8458 11 200 9").as_str(), "8458112009");
        assert_eq!(code("8458.11.20").heading(), Some("8458"));
        assert_eq!(code("８４"), code("84"));
        assert_eq!(code("84").heading(), None);
    }

    #[test]
    fn agreement_stops_at_six_digits() {
        let russian = code("8458112009");
        assert_eq!(russian.agreement(&code("8458110010")), Agreement::Subheading);
        assert_eq!(russian.agreement(&code("845819")), Agreement::Heading);
        assert_eq!(russian.agreement(&code("84")), Agreement::Chapter);
        assert_eq!(russian.agreement(&code("0101")).digits(), 0);
    }

    #[test]
    fn other_texts_are_refused_with_a_reason() {
        assert!(matches!("84a8".parse::<HsCode>(), Err(ParseHsError::Characters(_))));
        assert!(matches!("845".parse::<HsCode>(), Err(ParseHsError::Length(_))));
        assert!(matches!("".parse::<HsCode>(), Err(ParseHsError::Length(_))));
        assert!(matches!("7700".parse::<HsCode>(), Err(ParseHsError::Chapter(_))));
    }
}
