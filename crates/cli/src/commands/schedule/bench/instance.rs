//! One instance: scheduled by the clock, checked, and held against what is published.

use std::{
    cell::RefCell,
    collections::BTreeMap,
    ops::ControlFlow,
    path::Path,
    time::{Duration, Instant},
};

use i18n::{args, msg};
use scheduling::{Budget, Objective, Outcome, Problem, Proof, check, dzn, solve};
use serde::Serialize;

use super::{
    super::{book::Book, sayings::Sayings},
    FAIRNESS,
    published::Published,
};
use crate::{progress::Progress, report::Words, stop};

/// What every instance is measured with.
pub(super) struct Bench {
    pub(super) words: Words,
    pub(super) time: Duration,
    pub(super) published: BTreeMap<String, Published>,
}

/// What came out of one instance.
#[derive(Debug, Serialize)]
pub(super) struct Line {
    pub(super) instance: String,
    #[serde(flatten)]
    pub(super) figures: Option<Figures>,
    /// Why the engine did not begin.
    pub(super) faults: Vec<String>,
    pub(super) seconds: f64,
    pub(super) published: Option<Published>,
    pub(super) agreement: Agreement,
}

/// What the plan of an instance is like.
#[derive(Debug, Serialize)]
pub(super) struct Figures {
    pub(super) placed: usize,
    pub(super) meetings: usize,
    pub(super) breaks: u32,
    pub(super) unevenness: u32,
    pub(super) bound: u32,
    pub(super) proved: Proof,
    /// Rules that the plan breaks.
    pub(super) violations: Vec<String>,
}

/// How an answer compares with the published one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Agreement {
    /// The same.
    Same,
    /// Not as good yet.
    NotReached,
    /// One of the two must be wrong.
    Contradicted,
    /// There is nothing to compare with.
    Unpublished,
}

impl Bench {
    /// Measures an instance; nothing when the user stopped it.
    pub(super) fn measure(&self, path: &Path) -> Option<Line> {
        if stop::is_asked() {
            return None;
        }
        let instance = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let begun = Instant::now();
        let found = read(path).and_then(|problem| self.schedule(&problem, &instance));
        if stop::is_asked() {
            return None;
        }
        let seconds = begun.elapsed().as_secs_f64();
        let published = self.published.get(&instance).cloned();
        let agreement = compare(&found, published.as_ref());
        let (figures, faults) = match found {
            Ok(figures) => (Some(figures), Vec::new()),
            Err(faults) => (None, faults.said()),
        };
        Some(Line { instance, figures, faults, seconds, published, agreement })
    }

    fn schedule(&self, problem: &Problem, instance: &str) -> Result<Figures, Failing> {
        let begun = Instant::now();
        let bar = RefCell::new(Progress::new(instance.to_owned()));
        let pulse = || {
            let spent = begun.elapsed();
            if let Ok(mut bar) = bar.try_borrow_mut() {
                bar.move_to(milliseconds(spent), Some(milliseconds(self.time)));
            }
            if stop::is_asked() || spent >= self.time {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        };
        let objective = Objective::Jair { fairness: FAIRNESS };
        let book = Book::new(problem);
        let sayings = Sayings::new(self.words, &book);
        let outcome = solve(problem, &objective, Budget::until(&pulse), 1, &mut |_| {})
            .map_err(|faults| Failing::Faults(faults.iter().map(|fault| sayings.fault(fault)).collect()))?;
        Ok(self.describe(problem, &outcome, &sayings))
    }

    fn describe(&self, problem: &Problem, outcome: &Outcome, sayings: &Sayings<'_>) -> Figures {
        let (plan, report) = (&outcome.plan, &outcome.report);
        let mut violations: Vec<String> =
            check(plan, problem).iter().map(|violation| sayings.violation(violation)).collect();
        let breaks = || report.days.iter().map(|day| day.breaks);
        let unevenness = breaks().max().unwrap_or_default() - breaks().min().unwrap_or_default();
        if report.proved == Proof::Optimal && unevenness > FAIRNESS {
            violations.push(self.words.text(msg!("bench-uneven"), &args!("difference" => unevenness)));
        }
        Figures {
            placed: plan.placements.len(),
            meetings: problem.meetings.len(),
            breaks: report.breaks,
            unevenness,
            bound: report.bound,
            proved: report.proved,
            violations,
        }
    }
}

impl Figures {
    /// Whether the plan is an answer to the published question at all.
    pub(super) fn is_answer(&self) -> bool {
        self.placed == self.meetings && self.unevenness <= FAIRNESS
    }
}

/// Why there are no figures.
enum Failing {
    /// The file is no data file.
    Unreadable(String),
    /// The problem is wrong in itself, so that not all meetings can be placed.
    Faults(Vec<String>),
}

impl Failing {
    fn said(self) -> Vec<String> {
        match self {
            Self::Unreadable(reason) => vec![reason],
            Self::Faults(faults) => faults,
        }
    }
}

fn read(path: &Path) -> Result<Problem, Failing> {
    let text = std::fs::read_to_string(path).map_err(|error| Failing::Unreadable(error.to_string()))?;
    dzn::read(&text).map_err(|error| Failing::Unreadable(error.to_string()))
}

fn compare(found: &Result<Figures, Failing>, published: Option<&Published>) -> Agreement {
    let Some(published) = published else { return Agreement::Unpublished };
    let reached = |is_reached| if is_reached { Agreement::Same } else { Agreement::NotReached };
    match (found, published.breaks) {
        (Err(Failing::Unreadable(_)), _) => Agreement::NotReached,
        (Err(Failing::Faults(_)), None) => Agreement::Same,
        (Err(Failing::Faults(_)), Some(_)) => Agreement::Contradicted,
        (Ok(figures), None) if figures.is_answer() => Agreement::Contradicted,
        (Ok(figures), None) => reached(figures.proved == Proof::Infeasible),
        (Ok(figures), Some(best)) if contradicts(figures, best) => Agreement::Contradicted,
        (Ok(figures), Some(best)) => reached(figures.is_answer() && figures.breaks == best),
    }
}

/// Whether the figures and a published optimum cannot both be right.
fn contradicts(figures: &Figures, best: u32) -> bool {
    match figures.proved {
        Proof::Infeasible => true,
        Proof::Optimal => figures.breaks != best,
        Proof::Open => figures.bound > best || (figures.is_answer() && figures.breaks < best),
    }
}

fn milliseconds(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn agreement(breaks: u32, proved: Proof, published: Option<u32>) -> Agreement {
        let (placed, unevenness) = if proved == Proof::Infeasible { (3, 0) } else { (4, 1) };
        let figures =
            Figures { placed, meetings: 4, breaks, unevenness, bound: 0, proved, violations: Vec::new() };
        compare(&Ok(figures), Some(&Published { breaks: published, seconds: 1.0 }))
    }

    #[test]
    fn fewer_breaks_than_a_published_optimum_contradict_it() {
        assert_eq!(agreement(3, Proof::Optimal, Some(3)), Agreement::Same);
        assert_eq!(agreement(4, Proof::Open, Some(3)), Agreement::NotReached);
        assert_eq!(agreement(2, Proof::Open, Some(3)), Agreement::Contradicted);
        assert_eq!(agreement(4, Proof::Optimal, Some(3)), Agreement::Contradicted);
    }

    #[test]
    fn a_whole_plan_contradicts_that_there_is_none() {
        assert_eq!(agreement(0, Proof::Infeasible, None), Agreement::Same);
        assert_eq!(agreement(5, Proof::Open, None), Agreement::Contradicted);
        assert_eq!(agreement(0, Proof::Infeasible, Some(3)), Agreement::Contradicted);
    }
}
