//! Settings from the environment; the only place that reads it.

use std::path::PathBuf;

use domain::Locale;

use crate::arguments::Arguments;

#[expect(clippy::disallowed_methods, reason = "this is the one module that reads the environment")]
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// Where the weights lie: `--model-dir`, `VITRINA_MODELS`, else the cache folder that the set-up fills.
pub(crate) fn model_dir(arguments: &Arguments) -> PathBuf {
    let cache = || {
        variable("XDG_CACHE_HOME")
            .map(PathBuf::from)
            .or_else(|| Some(PathBuf::from(variable("HOME")?).join(".cache")))
            .unwrap_or_default()
            .join("vitrina/models")
    };
    arguments
        .model_dir
        .clone()
        .or_else(|| variable("VITRINA_MODELS").map(PathBuf::from))
        .unwrap_or_else(cache)
}

/// The language: `--lang`, else that of the terminal.
pub(crate) fn locale(arguments: &Arguments) -> Locale {
    let stated = || ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(variable);
    arguments.lang.unwrap_or_else(|| i18n::negotiate(stated()))
}

/// What the server writes into its log: `VITRINA_LOG`, else warnings.
pub(crate) fn log_filter() -> String {
    variable("VITRINA_LOG").unwrap_or_else(|| "warn".to_owned())
}

/// Today, in days that reports print.
pub(crate) fn today() -> i18n::Day {
    i18n::Day::from_unix_seconds(now())
}

/// The seconds since the beginning of 1970.
#[expect(
    clippy::disallowed_methods,
    reason = "the border of the program: everything inside takes the time as a value"
)]
pub(crate) fn now() -> i64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or_default()
}
