//! Placing meetings on the board: where both are free, by a chain that makes room, or in another's place.

use super::board::{Board, NOWHERE};
use crate::{index::ones, rng::Rng};

/// Places all meetings that a free slot or one chain has room for, the heavy and crowded first.
pub(super) fn construct(board: &mut Board, rng: &mut Rng) {
    let mut wanted = vec![0_u32; board.busy.len()];
    for job in 0..board.ends.len() {
        board.people(job).into_iter().for_each(|who| wanted[who] += 1);
    }
    let tightness = |job: usize| {
        let slack = |who: usize| board.present[who].count_ones().saturating_sub(wanted[who]);
        board.people(job).into_iter().map(slack).min().unwrap_or(0)
    };
    let mut order: Vec<(i64, u32, u32, u64, usize)> = (0..board.ends.len())
        .map(|job| {
            let loose = board.starts[job].count_ones().min(2);
            (-board.weights[job], loose, tightness(job), rng.draw(), job)
        })
        .collect();
    order.sort_unstable();
    for (.., job) in order {
        if !place(board, job) {
            place_by_chain(board, job, rng);
        }
    }
}

/// Puts a meeting where both are free and it costs least.
pub(super) fn place(board: &mut Board, job: usize) -> bool {
    let [one, other] = board.people(job);
    let mut free = board.free(job);
    let mut best: Option<(i32, usize)> = None;
    while free != 0 {
        let slot = free.trailing_zeros() as usize;
        free &= free - 1;
        if board.room[slot] > 0 {
            let rise = board.rise(one, 1 << slot) + board.rise(other, 1 << slot);
            // Where nothing is at stake the emptier slot keeps room for the others.
            let rank = (rise << 16) - board.room[slot];
            if best.is_none_or(|(least, _)| rank < least) {
                best = Some((rank, slot));
            }
        }
    }
    if let Some((_, slot)) = best {
        board.put(job, slot);
    }
    best.is_some()
}

/// Makes one of the two free where the other is, by a chain.
pub(super) fn place_by_chain(board: &mut Board, job: usize, rng: &mut Rng) -> bool {
    let people = board.people(job);
    for turn in 0..2 {
        let (one, other) = (people[turn], people[1 - turn]);
        let mut mine = board.starts[job] & !board.busy[one];
        while let Some(slot) = take_bit(&mut mine, rng) {
            if board.room[slot] <= 0 || board.busy[other] >> slot & 1 == 0 {
                continue;
            }
            let mut theirs = board.present[other] & !board.busy[other];
            while let Some(to) = take_bit(&mut theirs, rng) {
                let Some(swap) = board.walk(other, slot, to) else { continue };
                if swap.end == one {
                    continue;
                }
                board.make(swap);
                if board.room[slot] > 0 && board.free(job) >> slot & 1 == 1 {
                    board.put(job, slot);
                    return true;
                }
            }
        }
    }
    false
}

/// Takes the place of meetings that are not heavier in sum; whether it was put.
pub(super) fn push_in(board: &mut Board, job: usize, rng: &mut Rng) -> bool {
    let [one, other] = board.people(job);
    let mut starts = board.starts[job];
    let mut best: Option<(i64, u64, usize)> = None;
    while starts != 0 {
        let slot = starts.trailing_zeros() as usize;
        starts &= starts - 1;
        let (first, second) = (board.meeting(one, slot), board.meeting(other, slot));
        let freed = i32::from(first.is_some()) + i32::from(second.is_some() && first != second);
        if board.room[slot] + freed > 0 {
            let weigh = |job: Option<usize>| job.map_or(0, |job| board.weights[job]);
            let weight = if first == second { weigh(first) } else { weigh(first) + weigh(second) };
            let rank = (weight, rng.draw());
            if best.is_none_or(|(least, tie, _)| rank < (least, tie)) {
                best = Some((rank.0, rank.1, slot));
            }
        }
    }
    let Some((out, _, slot)) = best else { return false };
    if out > board.weights[job] {
        return false;
    }
    let mut blockers = [one, other].map(|who| board.meeting(who, slot));
    // The two may already meet each other there in another meeting.
    if blockers[0] == blockers[1] {
        blockers[1] = None;
    }
    blockers.into_iter().flatten().for_each(|blocker| board.take(blocker));
    board.put(job, slot);
    for blocker in blockers.into_iter().flatten() {
        if !place(board, blocker) {
            place_by_chain(board, blocker, rng);
        }
    }
    true
}

/// Tries to place one unplaced meeting; what it took in steps.
pub(super) fn squeeze(board: &mut Board, rng: &mut Rng) -> u64 {
    let Some(job) = board.unplaced.pick(rng) else { return 0 };
    debug_assert!(board.slot[job] == NOWHERE, "the bag holds the unplaced");
    if !place(board, job) && !place_by_chain(board, job, rng) {
        push_in(board, job, rng);
    }
    16
}

/// Takes a random bit out of a mask.
pub(super) fn take_bit(mask: &mut u64, rng: &mut Rng) -> Option<usize> {
    let bit = pick_bit(*mask, rng)?;
    *mask &= !(1 << bit);
    Some(bit)
}

/// A random bit of a mask: the next from a random place on, around the end.
pub(super) fn pick_bit(mask: u64, rng: &mut Rng) -> Option<usize> {
    if mask == 0 {
        return None;
    }
    let length = 64 - mask.leading_zeros() as usize;
    let from = rng.below(length);
    let above = mask & !ones(from);
    Some(if above == 0 { mask } else { above }.trailing_zeros() as usize)
}
