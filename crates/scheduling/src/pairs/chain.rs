//! Chains of two slots that swap: the only move of the search.

use super::board::{Board, NONE, NOWHERE, Price};

/// A swap of two slots along a chain that begins at one participant, walked but not made.
#[derive(Clone, Copy, Debug)]
pub(super) struct Swap {
    who: usize,
    from: usize,
    to: usize,
    pub(super) end: usize,
    pub(super) rise: i32,
}

impl Board {
    /// The rise where one of somebody's meetings moves.
    pub(super) fn swing(&self, who: usize, bits: u64) -> i32 {
        let before = self.busy[who];
        let after = before ^ bits;
        if self.price == Price::Breaks {
            return self.price.of(after) - self.price.of(before);
        }
        // As many are busy after as before, so only the length of the day counts.
        let outside = |busy: u64| (busy.leading_zeros() + busy.trailing_zeros()).cast_signed();
        outside(before) - outside(after)
    }

    /// Walks the chain that must swap two slots so that somebody busy in the first is so in the second.
    ///
    /// Only the days of the two at the chain's ends change: all between are busy in both slots.
    pub(super) fn walk(&self, who: usize, from: usize, to: usize) -> Option<Swap> {
        let (mut end, mut colour, mut next) = (who, from, to);
        loop {
            let place = end * self.slots + colour;
            let partner = self.with[place];
            if partner == NONE {
                break;
            }
            if !self.loose && self.starts[self.at[place] as usize] >> next & 1 == 0 {
                return None;
            }
            end = partner as usize;
            (colour, next) = (next, colour);
        }
        // The last one gets busy in `colour`; all before are so in both.
        if self.present[end] >> colour & 1 == 0 {
            return None;
        }
        let fine = if colour == to { self.fine(from, to)? } else { 0 };
        let bits = 1 << from | 1 << to;
        Some(Swap { who, from, to, end, rise: self.swing(who, bits) + self.swing(end, bits) + fine })
    }

    /// What it costs to take a table of one slot for another's; nothing if that cannot be.
    fn fine(&self, from: usize, to: usize) -> Option<i32> {
        let moved = i32::from(self.room[to] <= 0) - i32::from(self.room[from] < 0);
        (self.room[to] > -self.loan.most).then_some(self.loan.fine * moved)
    }

    /// Makes a swap that was walked on this very board.
    pub(super) fn make(&mut self, swap: Swap) {
        let Swap { who, from, to, end, .. } = swap;
        let (mut now, mut colour, mut next) = (who, from, to);
        loop {
            let day = now * self.slots;
            let (job, partner) = (self.at[day + colour], self.with[day + colour]);
            self.at.swap(day + from, day + to);
            self.with.swap(day + from, day + to);
            if partner == NONE {
                break;
            }
            self.slot[job as usize] = u8::try_from(next).unwrap_or(NOWHERE);
            now = partner as usize;
            (colour, next) = (next, colour);
        }
        if colour == to {
            self.leave_table(from);
            self.take_table(to);
        }
        let bits = 1 << from | 1 << to;
        self.flip(who, bits);
        self.flip(end, bits);
    }
}
