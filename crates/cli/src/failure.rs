//! How a command fails: the user's input, or something else.

use std::process::ExitCode;

use domain::Locale;
use feeds::ReadError;

use crate::{progress::tell, report::Words};

/// Why a command did not do its work.
#[derive(Debug)]
pub(crate) enum Failure {
    /// A list cannot be read: exit code 2, told in the reader's language with a remedy.
    List(Locale, ReadError),
    /// Arguments or another file of the user cannot be used: exit code 2.
    Usage(String),
    /// What was to be checked breaks rules: exit code 1.
    Broken(String),
    /// Stopped by the user before there was anything to keep: exit code 130.
    Stopped(String),
    /// Something else: exit code 1.
    Other(anyhow::Error),
}

impl Failure {
    /// Tells the user and gives the exit code.
    pub(crate) fn tell(&self) -> ExitCode {
        match self {
            Self::List(locale, error) => {
                let words = Words::new(*locale);
                tell(&words.error(error));
                tell(&words.error_remedy(error));
                ExitCode::from(2)
            }
            Self::Usage(text) => {
                tell(text);
                ExitCode::from(2)
            }
            Self::Broken(text) => {
                tell(text);
                ExitCode::from(1)
            }
            Self::Stopped(text) => {
                tell(text);
                ExitCode::from(130)
            }
            Self::Other(error) => {
                tell(&format!("{error:#}"));
                ExitCode::from(1)
            }
        }
    }
}

impl<E: Into<anyhow::Error>> From<E> for Failure {
    fn from(error: E) -> Self {
        Self::Other(error.into())
    }
}

/// What every command returns.
pub(crate) type Outcome = Result<(), Failure>;
