//! All instances of a run in a few figures.

use i18n::{args, format_decimal, msg};
use serde::Serialize;

use super::instance::{Agreement, Line};
use crate::report::Words;

/// Quicker answers count as this, so that instances that need no search do not rule the mean.
const LEAST: f64 = 0.001;

/// What a run comes to.
#[derive(Debug, Default, Serialize)]
pub(super) struct Summary {
    pub(super) instances: usize,
    /// Instances whose answer is published.
    pub(super) published: usize,
    /// Those of them that came out the same.
    pub(super) same: usize,
    pub(super) contradicted: usize,
    /// Plans that break a rule.
    pub(super) broken: usize,
    pub(super) geometric_mean_seconds: f64,
    pub(super) worst_seconds: f64,
    pub(super) worst: String,
}

impl Summary {
    /// Sums up a run.
    pub(super) fn of(lines: &[Line]) -> Self {
        let count = |is_wanted: &dyn Fn(&Line) -> bool| lines.iter().filter(|line| is_wanted(line)).count();
        let logarithms: f64 = lines.iter().map(|line| line.seconds.max(LEAST).ln()).sum();
        let worst = lines.iter().max_by(|one, other| one.seconds.total_cmp(&other.seconds));
        Self {
            instances: lines.len(),
            published: count(&|line| line.published.is_some()),
            same: count(&|line| line.agreement == Agreement::Same),
            contradicted: count(&|line| line.agreement == Agreement::Contradicted),
            broken: count(&|line| line.figures.as_ref().is_some_and(|it| !it.violations.is_empty())),
            geometric_mean_seconds: (logarithms / lines.len().max(1) as f64).exp(),
            worst_seconds: worst.map_or(0.0, |line| line.seconds),
            worst: worst.map(|line| line.instance.clone()).unwrap_or_default(),
        }
    }

    /// The summary in words.
    pub(super) fn say(&self, words: Words) -> String {
        let seconds = |seconds: f64| format_decimal(words.locale(), seconds, 2);
        let reached = args!(
            "instances" => self.instances,
            "published" => self.published,
            "same" => self.same,
        );
        let time = args!(
            "mean" => seconds(self.geometric_mean_seconds),
            "worst" => seconds(self.worst_seconds),
            "instance" => self.worst.clone(),
        );
        [words.text(msg!("bench-reached"), &reached), words.text(msg!("bench-time"), &time)].join("\n")
    }
}
