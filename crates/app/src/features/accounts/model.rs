//! An account.

use serde::Serialize;
use uuid::Uuid;

/// Somebody who can sign in.
#[derive(Clone, Debug)]
pub(crate) struct Account {
    pub(crate) id: Uuid,
    pub(crate) name: String,
    pub(crate) role: Role,
    /// For whom a maker speaks.
    pub(crate) organisation: Option<Uuid>,
}

/// What an account may do.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Role {
    /// Speaks for one organisation.
    Maker,
    /// Runs the place.
    Operator,
}

impl Role {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Maker => "maker",
            Self::Operator => "operator",
        }
    }

    pub(super) fn read(code: &str) -> Self {
        if code == Self::Operator.code() { Self::Operator } else { Self::Maker }
    }
}

/// What keeps a form from being taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub(super) enum Lack {
    Email,
    EmailTaken,
    PasswordShort,
    Name,
    Organisation,
    /// The check digits say that the number has a slip.
    Registry {
        expected: String,
    },
    RegistryUnknown,
    TooLong,
    Consent,
    /// E-mail and password do not belong together.
    Mismatch,
    /// Too many tries in a short time.
    TooOften,
}
