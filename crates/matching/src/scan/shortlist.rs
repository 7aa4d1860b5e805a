//! The best rows that a query has met so far.

/// Rows kept for rescoring where `count` are asked: the 8-bit order is right to within a few places.
pub(super) const fn length(count: usize) -> usize {
    count.saturating_mul(2).saturating_add(20)
}

/// Keeps the best rows by approximate score; of equal ones those that came first.
pub(super) struct Shortlist {
    keep: usize,
    pub(super) entries: Vec<(f32, u32)>,
}

impl Shortlist {
    /// An empty list that keeps `keep` rows.
    pub(super) const fn new(keep: usize) -> Self {
        Self { keep, entries: Vec::new() }
    }

    /// Takes a row that scores above the threshold; returns the new threshold.
    pub(super) fn push(&mut self, score: f32, index: u32, threshold: f32) -> f32 {
        self.entries.push((score, index));
        if self.entries.len() < self.keep.saturating_mul(2) { threshold } else { self.cut() }
    }

    /// Drops all but the best; returns the worst score that stays.
    fn cut(&mut self) -> f32 {
        let order = |a: &(f32, u32), b: &(f32, u32)| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1));
        if self.entries.len() <= self.keep {
            return f32::NEG_INFINITY;
        }
        let (_, worst, _) = self.entries.select_nth_unstable_by(self.keep - 1, order);
        let threshold = worst.0;
        self.entries.truncate(self.keep);
        threshold
    }

    /// The kept rows in no order.
    pub(super) fn into_indices(mut self) -> Vec<usize> {
        self.cut();
        self.entries.into_iter().map(|(_, index)| index as usize).collect()
    }
}
