//! What a listing is about and which way it points.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The field that a listing belongs to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Field {
    /// Goods.
    #[default]
    Goods,
    /// Technology.
    Technology,
    /// Services.
    Services,
    /// Investment.
    Investment,
    /// Education and youth exchange.
    Education,
    /// State and municipal administration.
    Administration,
    /// Culture.
    Culture,
}

impl Field {
    /// All fields in the order in which the interface shows them.
    pub const ALL: [Self; 7] = [
        Self::Goods,
        Self::Technology,
        Self::Services,
        Self::Investment,
        Self::Education,
        Self::Administration,
        Self::Culture,
    ];

    /// The machine-readable name.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Goods => "goods",
            Self::Technology => "technology",
            Self::Services => "services",
            Self::Investment => "investment",
            Self::Education => "education",
            Self::Administration => "administration",
            Self::Culture => "culture",
        }
    }
}

/// Which way a listing points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// The organisation offers it.
    Offer,
    /// The organisation looks for it.
    Request,
    /// The organisation proposes to do it together.
    Joint,
}

impl Side {
    /// The machine-readable name.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Offer => "offer",
            Self::Request => "request",
            Self::Joint => "joint",
        }
    }
}

/// The word names no field or side.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown word {word:?}; use one of {known}")]
pub struct UnknownWord {
    word: String,
    known: &'static str,
}

impl FromStr for Field {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let known = "goods, technology, services, investment, education, administration, culture";
        Self::ALL
            .into_iter()
            .find(|field| field.code() == text.trim().to_lowercase())
            .ok_or_else(|| UnknownWord { word: text.to_owned(), known })
    }
}

impl FromStr for Side {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let known = "offer, request, joint";
        [Self::Offer, Self::Request, Self::Joint]
            .into_iter()
            .find(|side| side.code() == text.trim().to_lowercase())
            .ok_or_else(|| UnknownWord { word: text.to_owned(), known })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_read_back() {
        for field in Field::ALL {
            assert_eq!(field.code().parse(), Ok(field));
        }
        assert_eq!("Joint".parse(), Ok(Side::Joint));
        assert!("trade".parse::<Field>().unwrap_err().to_string().contains("goods"));
    }
}
