//! Regular expressions and word lists from the data files of this crate.

use regex::{Regex, RegexSet};

/// Compiles an expression that stands in the source or in a data file of this crate.
#[expect(clippy::expect_used, reason = "the expressions are constants and every one is compiled by a test")]
pub(crate) fn regex(source: &str) -> Regex {
    Regex::new(source).expect("a regular expression of this crate compiles")
}

/// Compiles the expressions of a data file, one a line.
#[expect(clippy::expect_used, reason = "the expressions are constants and every one is compiled by a test")]
pub(crate) fn regex_set(file: &'static str) -> RegexSet {
    RegexSet::new(entries(file)).expect("the regular expressions of a data file compile")
}

/// The lines of a data file without remarks and empty lines.
pub(crate) fn entries(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}
