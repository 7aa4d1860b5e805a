//! The figures of a plan under construction, kept up to date day by day.
#![expect(
    clippy::indexing_slicing,
    reason = "a day of at most 64 slots has fewer gaps than the lists are long"
)]

use crate::{Goal, Objective, Score};

/// What is sought after the weight.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Aim {
    /// A goal of the day.
    Goal(Goal),
    /// Break groups that differ by at most so many.
    Fair(u32),
}

impl Aim {
    /// The aims of an objective, the more important first, each once.
    pub(crate) fn list(objective: &Objective) -> Vec<Self> {
        match objective {
            Objective::Jair { fairness } => vec![Self::Fair(*fairness), Self::Goal(Goal::Breaks)],
            Objective::Day { goals } => {
                let mut aims = Vec::new();
                for aim in goals.iter().map(|goal| Self::Goal(*goal)) {
                    if !aims.contains(&aim) {
                        aims.push(aim);
                    }
                }
                aims
            }
        }
    }
}

/// The weight left out or lost, then the aims in their order: the smaller in the first that differs is the better plan.
pub(crate) type Rank = [i64; 5];

/// How many participants have how many of something.
#[derive(Clone)]
pub(crate) struct Tally {
    counts: [u32; 64],
    /// The numbers that somebody has, as bits.
    levels: u64,
}

impl Tally {
    fn new() -> Self {
        Self { counts: [0; 64], levels: 0 }
    }

    fn add(&mut self, level: u32) {
        self.counts[level as usize] += 1;
        self.levels |= 1 << level;
    }

    fn remove(&mut self, level: u32) {
        self.counts[level as usize] -= 1;
        if self.counts[level as usize] == 0 {
            self.levels &= !(1 << level);
        }
    }

    /// The fewest and the most that somebody has.
    fn ends(&self) -> Option<(u32, u32)> {
        (self.levels != 0).then(|| (self.levels.trailing_zeros(), self.levels.ilog2()))
    }

    fn spread(&self) -> u32 {
        self.ends().map_or(0, |(least, most)| most - least)
    }
}

/// The figures by which plans are compared, but for the weight.
#[derive(Clone)]
pub(crate) struct Figures {
    pub(crate) idle: i64,
    pub(crate) breaks: i64,
    pub(crate) table_changes: i64,
    by_idle: Tally,
    by_breaks: Tally,
}

impl Figures {
    /// Of so many participants who meet nobody.
    pub(crate) fn new(participants: usize) -> Self {
        let mut by_breaks = Tally::new();
        (0..participants).for_each(|_| by_breaks.add(0));
        Self { idle: 0, breaks: 0, table_changes: 0, by_idle: Tally::new(), by_breaks }
    }

    /// Somebody's day changes from the slots before to those after.
    pub(crate) fn turn(&mut self, before: u64, after: u64) {
        if before != 0 {
            self.by_idle.remove(count_idle(before));
        }
        if after != 0 {
            self.by_idle.add(count_idle(after));
        }
        self.idle += i64::from(count_idle(after)) - i64::from(count_idle(before));
        let (left, came) = (count_breaks(before), count_breaks(after));
        if left != came {
            self.by_breaks.remove(left);
            self.by_breaks.add(came);
            self.breaks += i64::from(came) - i64::from(left);
        }
    }

    pub(crate) fn of(&self, aim: Aim) -> i64 {
        match aim {
            Aim::Goal(Goal::Idle) => self.idle,
            Aim::Goal(Goal::Breaks) => self.breaks,
            Aim::Goal(Goal::Spread) => i64::from(self.by_idle.spread()),
            Aim::Goal(Goal::TableChanges) => self.table_changes,
            Aim::Fair(cap) => i64::from(self.by_breaks.spread().saturating_sub(cap)),
        }
    }

    pub(crate) fn rank(&self, lost: i64, aims: &[Aim]) -> Rank {
        let mut rank = [lost, 0, 0, 0, 0];
        for (place, aim) in rank[1..].iter_mut().zip(aims) {
            *place = self.of(*aim);
        }
        rank
    }

    /// The number of idle slots at that end of the spread at which fewer participants stand, and how many do.
    pub(crate) fn outliers(&self) -> (u32, u32) {
        let Some((least, most)) = self.by_idle.ends() else { return (0, 0) };
        let count = |level: u32| (level, self.by_idle.counts[level as usize]);
        if count(least).1 < count(most).1 { count(least) } else { count(most) }
    }

    pub(crate) fn score(&self, placed: usize, weight: i64) -> Score {
        let number = |figure: i64| u32::try_from(figure).unwrap_or(0);
        Score {
            placed: u32::try_from(placed).unwrap_or(u32::MAX),
            weight,
            idle: number(self.idle),
            breaks: number(self.breaks),
            spread: self.by_idle.spread(),
            break_spread: self.by_breaks.spread(),
            table_changes: number(self.table_changes),
        }
    }
}

pub(crate) fn count_idle(busy: u64) -> u32 {
    if busy == 0 { 0 } else { 64 - busy.leading_zeros() - busy.trailing_zeros() - busy.count_ones() }
}

pub(crate) fn count_breaks(busy: u64) -> u32 {
    // Each run of meetings but the first follows a break.
    (busy & !(busy << 1)).count_ones().saturating_sub(1)
}
