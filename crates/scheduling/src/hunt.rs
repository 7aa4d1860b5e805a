//! Local search on any problem, round after round: explore for what is sought first, then refine all that is sought.

use crate::{
    Budget, Goal,
    figures::{Aim, Rank},
    rng::Rng,
    search::{Taste, shake},
    seating::swap_tables,
    state::{Seat, State},
};

/// Moves between two looks at the pulse and the best plan.
const BLOCK: usize = 64;
/// How many times in 65,536 a rise by one passes when a round begins; none does when it ends.
const PASSES: u64 = 6_000;
/// Steps a meeting in the first round; each later one is twice as long.
const ROUND: u64 = 256;

/// When to stop although the budget goes on.
#[derive(Clone, Copy)]
pub(crate) struct Until {
    /// The weight, negative, and the first figure after it that no plan beats.
    pub(crate) proved: [i64; 2],
    /// Steps without a better plan after which a proved one is good enough.
    pub(crate) patience: u64,
}

impl Until {
    fn is_proved(&self, rank: &Rank) -> bool {
        let [lost, first, ..] = rank;
        [*lost, *first] <= self.proved
    }

    fn is_over(&self, rank: &Rank, stalled: u64) -> bool {
        let [_, _, later @ ..] = rank;
        self.is_proved(rank) && (stalled >= self.patience || later.iter().all(|figure| *figure == 0))
    }
}

/// A search on its way.
pub(crate) struct Hunt<'r, 'm> {
    state: &'r mut State<'m>,
    rng: &'r mut Rng,
    budget: Budget<'r>,
    until: Until,
    /// Steps spent.
    pub(crate) spent: u64,
    best: (Rank, Vec<Option<Seat>>),
    /// The step at which the best was found.
    since: u64,
}

impl<'r, 'm> Hunt<'r, 'm> {
    pub(crate) fn new(
        state: &'r mut State<'m>,
        rng: &'r mut Rng,
        (budget, spent): (Budget<'r>, u64),
        until: Until,
    ) -> Self {
        let best = (state.rank(), state.seats.clone());
        Self { state, rng, budget, until, spent, best, since: spent }
    }

    /// The same for a plan that is good in what is sought first: nothing is given up before all else is tried.
    pub(crate) fn refine_first(&mut self, on_better: &mut dyn FnMut(&State<'_>, u64)) {
        self.refine(ROUND * self.state.model.jobs.len() as u64, on_better);
        self.improve(on_better);
    }

    /// Goes on until the budget ends or the plan is good enough, and ends at the best; calls back with each better one.
    pub(crate) fn improve(&mut self, on_better: &mut dyn FnMut(&State<'_>, u64)) {
        let mut length = ROUND * self.state.model.jobs.len().max(1) as u64;
        while self.goes_on() {
            self.explore(length, on_better);
            // Later goals settle sooner than the first.
            self.refine(length / 4, on_better);
            self.state.restore(&self.best.1);
            length = length.saturating_mul(2);
        }
        self.state.restore(&self.best.1);
    }

    /// Seeks what is sought first, whatever this does to the rest, and takes what is worse now and then.
    fn explore(&mut self, length: u64, on_better: &mut dyn FnMut(&State<'_>, u64)) {
        let begun = self.spent;
        let tables = self.state.aims.first() == Some(&Aim::Goal(Goal::TableChanges));
        // What is proved can only be walked along.
        let most = if self.until.is_proved(&self.best.0) { 0 } else { PASSES };
        while self.goes_on() && self.spent - begun < length {
            let share = (self.spent - begun) * 1_024 / length;
            let passes = usize::try_from(most * (1_024 - share) / 1_024).unwrap_or(0);
            self.shake_block(Taste::First { passes }, tables);
            self.look(on_better);
        }
    }

    /// Takes nothing that is worse in anything that is sought.
    fn refine(&mut self, length: u64, on_better: &mut dyn FnMut(&State<'_>, u64)) {
        let begun = self.spent;
        let tables = self.state.aims.contains(&Aim::Goal(Goal::TableChanges));
        while self.goes_on() && self.spent - begun < length {
            self.shake_block(Taste::All, tables);
            self.look(on_better);
        }
    }

    fn goes_on(&self) -> bool {
        self.spent < self.budget.steps
            && !self.until.is_over(&self.best.0, self.spent - self.since)
            && !self.budget.is_stopped()
    }

    fn shake_block(&mut self, taste: Taste, tables: bool) {
        for round in 0..BLOCK {
            let swaps = tables && round % 2 == 0;
            let took =
                if swaps { swap_tables(self.state, self.rng) } else { shake(self.state, self.rng, taste) };
            self.spent += took;
            if self.spent >= self.budget.steps {
                break;
            }
        }
    }

    fn look(&mut self, on_better: &mut dyn FnMut(&State<'_>, u64)) {
        let rank = self.state.rank();
        if rank < self.best.0 {
            self.best.0 = rank;
            self.best.1.copy_from_slice(&self.state.seats);
            self.since = self.spent;
            on_better(self.state, self.spent);
        }
    }
}
