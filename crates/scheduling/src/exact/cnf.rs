//! Clauses for the SAT solver: at most one, and sums in unary.
#![expect(clippy::indexing_slicing, reason = "unary sums are indexed by their own lengths")]

use super::race::Lane;

pub(super) type Literal = i32;

/// Counts what the solver learns, which is once a conflict, and ends it where its race is lost.
pub(super) struct Runner<'a> {
    lane: Lane<'a>,
    conflicts: u64,
}

impl cadical::Callbacks for Runner<'_> {
    fn terminate(&mut self) -> bool {
        self.lane.is_lost(self.conflicts)
    }

    fn max_length(&self) -> i32 {
        i32::MAX
    }

    fn learn(&mut self, _clause: &[i32]) {
        self.conflicts += 1;
    }
}

pub(super) struct Cnf<'a> {
    pub(super) solver: cadical::Solver<Runner<'a>>,
    literals: Literal,
}

impl<'a> Cnf<'a> {
    pub(super) fn new(lane: Lane<'a>) -> Self {
        let mut solver = cadical::Solver::new();
        solver.set_callbacks(Some(Runner { lane, conflicts: 0 }));
        Self { solver, literals: 0 }
    }

    pub(super) fn conflicts(&mut self) -> u64 {
        self.solver.get_callbacks().map_or(0, |runner| runner.conflicts)
    }

    pub(super) fn fresh(&mut self) -> Literal {
        self.literals += 1;
        self.literals
    }

    pub(super) fn add(&mut self, clause: &[Literal]) {
        self.solver.add_clause(clause.iter().copied());
    }

    pub(super) fn at_most_one(&mut self, literals: &[Literal]) {
        if literals.len() > 6 {
            let bridge = self.fresh();
            let mut left = literals[..4].to_vec();
            left.push(bridge);
            let mut right = vec![-bridge];
            right.extend_from_slice(&literals[4..]);
            self.at_most_one(&left);
            return self.at_most_one(&right);
        }
        for (at, one) in literals.iter().enumerate() {
            for other in &literals[..at] {
                self.add(&[-one, -other]);
            }
        }
    }

    /// A literal that is true exactly when one of these is.
    pub(super) fn any(&mut self, literals: &[Literal]) -> Literal {
        if let [one] = literals {
            return *one;
        }
        let any = self.fresh();
        for literal in literals {
            self.add(&[-literal, any]);
        }
        let mut clause = literals.to_vec();
        clause.push(-any);
        self.add(&clause);
        any
    }

    /// Entry `i` of the answer is true when more than `i` of the literals are; nothing is said above `most`.
    pub(super) fn count(&mut self, literals: &[Literal], most: usize, sides: Sides) -> Vec<Literal> {
        if literals.len() <= 1 {
            return literals.to_vec();
        }
        let (left, right) = literals.split_at(literals.len() / 2);
        let left = self.count(left, most, sides);
        let right = self.count(right, most, sides);
        self.merge(&left, &right, most, sides)
    }

    pub(super) fn merge(
        &mut self,
        left: &[Literal],
        right: &[Literal],
        most: usize,
        sides: Sides,
    ) -> Vec<Literal> {
        let length = (left.len() + right.len()).min(most + 1);
        let sum: Vec<Literal> = (0..length).map(|_| self.fresh()).collect();
        for i in 0..=left.len() {
            for j in 0..=right.len() {
                if i + j >= 1 && i + j <= length {
                    let mut clause = vec![sum[i + j - 1]];
                    clause.extend((i > 0).then(|| -left[i - 1]));
                    clause.extend((j > 0).then(|| -right[j - 1]));
                    self.add(&clause);
                }
                if sides == Sides::Both && i + j < length {
                    let mut clause = vec![-sum[i + j]];
                    clause.extend(left.get(i));
                    clause.extend(right.get(j));
                    self.add(&clause);
                }
            }
        }
        for pair in sum.windows(2) {
            self.add(&[-pair[1], pair[0]]);
        }
        sum
    }
}

/// Which way a sum is tied to its literals.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(super) enum Sides {
    /// Many literals force a large sum.
    Upper,
    /// And few literals a small one.
    Both,
}
