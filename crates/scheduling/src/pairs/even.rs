//! Chains that make the later goals better and no earlier one worse, for a plan whose gaps are few already.

use super::{
    Found,
    board::{Board, NOWHERE, Price},
    place::pick_bit,
};
use crate::{
    Budget, Goal,
    figures::{Aim, Figures, Rank, count_idle},
    model::Model,
    rng::Rng,
};

/// Chains between two looks at the pulse.
const ROUND: u64 = 1_024;

/// Goes on until the budget ends or nothing has got better for a while; no participant loses or gains a meeting.
pub(crate) fn even_out(
    model: &Model,
    aims: &[Aim],
    found: &mut Found,
    rng: &mut Rng,
    (budget, spent): (Budget<'_>, &mut u64),
) {
    // Tables are given out when all slots are settled.
    let aims: Vec<Aim> = aims.iter().copied().filter(|aim| *aim != Aim::Goal(Goal::TableChanges)).collect();
    let mut search = Search::new(model, aims, found);
    let patience = 100 * model.jobs.len() as u64;
    let mut best = search.rank();
    let mut since = *spent;
    while *spent < budget.steps && *spent - since < patience && best.0 != Rank::default() {
        if budget.is_stopped() {
            break;
        }
        search.list_outliers();
        let chains = ROUND.min(budget.steps - *spent);
        (0..chains).for_each(|_| search.step(rng));
        *spent += chains;
        if search.rank() < best {
            (best, since) = (search.rank(), *spent);
        }
    }
    for (slot, new) in found.slots.iter_mut().zip(&search.board.slot) {
        *slot = (*new != NOWHERE).then_some(usize::from(*new));
    }
}

struct Search {
    board: Board,
    figures: Figures,
    aims: Vec<Aim>,
    /// Participants at the end of the spread at which fewer stand.
    outliers: Vec<usize>,
}

impl Search {
    fn new(model: &Model, aims: Vec<Aim>, found: &Found) -> Self {
        let mut board = Board::new(model, Price::Idle);
        let place = |slot: &Option<usize>| slot.and_then(|slot| u8::try_from(slot).ok()).unwrap_or(NOWHERE);
        let slots: Vec<u8> = found.slots.iter().map(place).collect();
        board.restore(&slots);
        let mut figures = Figures::new(model.participants);
        board.busy.iter().for_each(|busy| figures.turn(0, *busy));
        Self { board, figures, aims, outliers: Vec::new() }
    }

    /// Before the spread gets smaller somebody must leave one of its ends.
    fn rank(&self) -> (Rank, u32) {
        let seeks = self.aims.contains(&Aim::Goal(Goal::Spread));
        (self.figures.rank(0, &self.aims), if seeks { self.figures.outliers().1 } else { 0 })
    }

    fn list_outliers(&mut self) {
        let (level, _) = self.figures.outliers();
        let is_outlier =
            |who: &usize| self.board.busy[*who] != 0 && count_idle(self.board.busy[*who]) == level;
        self.outliers = (0..self.board.busy.len()).filter(is_outlier).collect();
    }

    /// Tries one chain, more often than not one that begins at an outlier.
    fn step(&mut self, rng: &mut Rng) {
        let any = rng.below(self.board.busy.len());
        let outlier = self.outliers.get(rng.below(self.outliers.len())).copied();
        let who = if rng.below(4) == 0 { any } else { outlier.unwrap_or(any) };
        let busy = self.board.busy[who];
        let Some(from) = pick_bit(busy, rng) else { return };
        let Some(to) = pick_bit(self.board.present[who] & !busy, rng) else { return };
        let Some(swap) = self.board.walk(who, from, to) else { return };
        let before = self.rank();
        let bits = 1 << from | 1 << to;
        let days = [who, swap.end].map(|who| (self.board.busy[who], self.board.busy[who] ^ bits));
        for (old, new) in days {
            self.figures.turn(old, new);
        }
        if self.rank() <= before {
            self.board.make(swap);
        } else {
            for (old, new) in days {
                self.figures.turn(new, old);
            }
        }
    }
}
