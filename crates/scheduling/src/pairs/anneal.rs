//! Annealing on chains: what starts a chain is a participant with gaps, and what it moves is the border of that day.

use super::{
    board::{Board, Loan, NOWHERE, Price},
    place::{construct, pick_bit, squeeze},
};
use crate::{Budget, index::ones, model::Model, rng::Rng};

/// Moves between two looks at the pulse, the best plan and the temperature.
const BLOCK: u64 = 2_048;
/// A round that begins anew, and one that keeps most of the best plan.
const HOT: Heat = Heat { begin: 1.5, end: 0.12, borrows: true };
const WARM: Heat = Heat { begin: 0.4, end: 0.15, borrows: false };
/// Rises that have a chance.
const LEVELS: usize = 16;
/// What the other end of a chain is hoped to gain at most; the few that gain more are not worth the walks.
const GAIN: i32 = 2;

/// The temperatures of a round, and whether its chains may borrow tables.
#[derive(Clone, Copy)]
struct Heat {
    begin: f64,
    end: f64,
    borrows: bool,
}

/// A plan that was found: the slot of each meeting.
pub(crate) struct Found {
    pub(crate) slots: Vec<Option<usize>>,
}

/// Searches until the budget ends or the cost is at its bound; calls back with each better plan, now and then.
pub(crate) fn search(
    model: &Model,
    (price, target): (Price, (i64, i64)),
    rng: &mut Rng,
    (budget, spent): (Budget<'_>, &mut u64),
    on_better: &mut dyn FnMut(&Found, u64),
) -> Found {
    let mut board = Board::new(model, price);
    construct(&mut board, rng);
    *spent += board.ends.len() as u64;
    let mut best = Best { slots: board.slot.clone(), weight: board.weight(), cost: board.cost };
    on_better(&best.found(), *spent);
    let mut length = (board.ends.len() as u64 * 400).max(400_000);
    let mut told = *spent;
    let mut anew = true;
    while !(best.weight >= target.0 && best.cost <= target.1) {
        // More weight is taken whatever the gaps, and must not be found where it is too hot for a good plan.
        let heat = if anew && board.unplaced.items.is_empty() { HOT } else { WARM };
        let goes_on = round(&mut board, rng, (budget, spent), (length, heat), &mut |board, steps| {
            if best.take(board) && steps - told > 4_000_000 {
                told = steps;
                on_better(&best.found(), steps);
            }
            best.weight >= target.0 && best.cost <= target.1
        });
        board.restore(&best.slots);
        if !goes_on {
            break;
        }
        length = if anew { length } else { length.saturating_mul(2) };
        anew = !anew;
    }
    best.found()
}

struct Best {
    slots: Vec<u8>,
    weight: i64,
    cost: i64,
}

impl Best {
    fn take(&mut self, board: &Board) -> bool {
        if board.borrowed > 0 {
            return false;
        }
        // Weight can only be lost when something is unplaced.
        let weight = if board.unplaced.items.is_empty() { i64::MAX } else { board.weight() };
        let weight = if weight == i64::MAX { board.weights.iter().sum() } else { weight };
        let better = (weight, -board.cost) > (self.weight, -self.cost);
        if better {
            self.slots.copy_from_slice(&board.slot);
            (self.weight, self.cost) = (weight, board.cost);
        }
        better
    }

    fn found(&self) -> Found {
        let place = |slot: &u8| (*slot != NOWHERE).then_some(usize::from(*slot));
        Found { slots: self.slots.iter().map(place).collect() }
    }
}

/// One cooling; whether the budget goes on.
fn round(
    board: &mut Board,
    rng: &mut Rng,
    (budget, spent): (Budget<'_>, &mut u64),
    (length, heat): (u64, Heat),
    on_block: &mut dyn FnMut(&Board, u64) -> bool,
) -> bool {
    let mut done = 0;
    while done < length {
        if *spent >= budget.steps || budget.is_stopped() {
            return false;
        }
        board.loan = if heat.borrows { loan(done, length) } else { Loan { most: 0, fine: 0 } };
        let levels = levels(heat.begin * power(heat.end / heat.begin, done as f64 / length as f64));
        let moves = BLOCK.min(budget.steps - *spent);
        for _ in 0..moves {
            step(board, rng, &levels);
        }
        let mut extra = 0;
        for _ in 0..8 {
            extra += squeeze(board, rng);
        }
        done += moves + extra;
        *spent += moves + extra;
        if on_block(board, *spent) {
            return true;
        }
    }
    true
}

/// Tries one chain.
fn step(board: &mut Board, rng: &mut Rng, levels: &[f64; LEVELS]) {
    let draw = rng.draw();
    let any = usize::try_from((u128::from(draw) * board.busy.len() as u128) >> 64).unwrap_or(0);
    let who = if draw % 64 < 24 { any } else { board.uneasy.pick(rng).unwrap_or(any) };
    let busy = board.busy[who];
    if busy == 0 {
        return;
    }
    let (first, last) = (busy.trailing_zeros() as usize, 63 - busy.leading_zeros() as usize);
    let inside = ones(last + 1) & !ones(first);
    let early = draw & 64 == 0;
    let beyond = if early { 2_u64 << last } else { (1_u64 << first) >> 1 };
    // What lies inside the day moves too, or else the borders soon have no partner left to move with.
    let border = if early { first } else { last };
    let from = if (draw >> 8) % 8 < 3 { pick_bit(busy, rng).unwrap_or(border) } else { border };
    let Some(to) = pick_bit(board.present[who] & !busy & (inside | beyond), rng) else { return };
    let most = most_rise(levels, rng.draw());
    if board.swing(who, 1 << from | 1 << to) > most + GAIN {
        return;
    }
    let Some(swap) = board.walk(who, from, to) else { return };
    if swap.rise <= most {
        board.make(swap);
    }
}

/// Tables are cheap to borrow at first, dearer then, and to be given back in the end.
fn loan(done: u64, length: u64) -> Loan {
    match done.saturating_mul(10) / length.max(1) {
        0..6 => Loan { most: 8, fine: 2 },
        6..9 => Loan { most: 8, fine: 3 },
        _ => Loan { most: 0, fine: 4 },
    }
}

/// The draws below which a rise by one, by two and so on is accepted.
fn levels(temperature: f64) -> [f64; LEVELS] {
    let keep = exp(-1.0 / temperature);
    let mut odds = 1.0;
    std::array::from_fn(|_| {
        odds *= keep;
        odds * (1_u64 << 53) as f64
    })
}

/// The largest rise that a draw accepts.
fn most_rise(levels: &[f64; LEVELS], draw: u64) -> i32 {
    let (draw, mut rise) = ((draw >> 11) as f64, 0);
    for level in levels {
        if draw >= *level {
            break;
        }
        rise += 1;
    }
    rise
}

/// `e` to an exponent, in operations that are alike on all machines.
fn exp(exponent: f64) -> f64 {
    let mut result = 1.0 + exponent / 65_536.0;
    for _ in 0..16 {
        result *= result;
    }
    result
}

/// `base` to an exponent between zero and one, by square roots.
fn power(base: f64, exponent: f64) -> f64 {
    let (mut result, mut root, mut rest) = (1.0, base, exponent);
    for _ in 0..30 {
        root = root.sqrt();
        rest *= 2.0;
        if rest >= 1.0 {
            result *= root;
            rest -= 1.0;
        }
    }
    result
}
