//! A bound on idle slots where tables bind: more people want the middle of the day than can sit.
#![expect(clippy::indexing_slicing, reason = "all slots come from the model")]

use crate::{index::ones, model::Model};

/// What an idle slot costs; slots are priced in parts of it.
const UNIT: i64 = 1 << 16;
/// Changes of the prices, each a little smaller than the one before.
const TURNS: usize = 200;
const SHRINK: i64 = 25;

/// Participants whose days are alike.
struct Kind {
    present: u64,
    wanted: usize,
    many: i64,
}

/// The fewest idle slots of any plan that places all meetings; for plain pairs only.
///
/// Whoever is busy pays the slot's price and the tables give it back, so any prices give a bound: what the days cost
/// that are cheapest for each, less what all seats are worth. The prices rise where too many sit and fall elsewhere.
pub(crate) fn bound_by_tables(model: &Model) -> u32 {
    if model.jobs.iter().any(|job| job.weight <= 0) {
        return 0;
    }
    let kinds = kinds(model);
    let open = |slot: usize| model.closed.iter().filter(|closed| *closed >> slot & 1 == 0).count();
    let seats: Vec<i64> = (0..model.slots).map(|slot| whole(2 * open(slot))).collect();
    let mut prices = vec![0; model.slots];
    let (mut best, mut step) = (0, 3 * UNIT);
    for _ in 0..TURNS {
        let (cost, load) = settle(&kinds, &prices);
        let worth: i64 = prices.iter().zip(&seats).map(|(price, seats)| price * seats).sum();
        best = best.max((cost - worth + UNIT - 1) / UNIT);
        for ((price, load), seats) in prices.iter_mut().zip(load).zip(&seats) {
            let over = (load - seats).clamp(-seats, *seats);
            *price = (*price + step * over / (*seats).max(1)).clamp(0, 64 * UNIT);
        }
        step -= step / SHRINK;
    }
    u32::try_from(best).unwrap_or(0)
}

fn kinds(model: &Model) -> Vec<Kind> {
    let people = model.people[..model.participants].iter();
    let mut days: Vec<(u64, usize)> = people.map(|person| (person.present, person.jobs.len())).collect();
    days.retain(|(present, wanted)| (1..=present.count_ones() as usize).contains(wanted));
    days.sort_unstable();
    let alike = days.chunk_by(|one, other| one == other);
    alike.map(|days| Kind { present: days[0].0, wanted: days[0].1, many: whole(days.len()) }).collect()
}

/// What all days cost at these prices, and how many are busy in each slot.
fn settle(kinds: &[Kind], prices: &[i64]) -> (i64, Vec<i64>) {
    let (mut sum, mut load) = (0, vec![0; prices.len()]);
    for kind in kinds {
        let (cost, days) = cheapest(kind, prices);
        sum += cost * kind.many;
        // As many take one as the other of the days that cost the same.
        for (slot, load) in load.iter_mut().enumerate() {
            let busy = days.iter().filter(|day| *day >> slot & 1 == 1).count();
            *load += kind.many * whole(busy) * 64 / whole(days.len().max(1));
        }
    }
    (sum, load.into_iter().map(|load| load / 64).collect())
}

/// The least that a day costs, and the days that cost it: the cheapest slots of one window or another.
fn cheapest(kind: &Kind, prices: &[i64]) -> (i64, Vec<u64>) {
    let (mut best, mut days) = (i64::MAX, Vec::new());
    for from in 0..=prices.len().saturating_sub(kind.wanted) {
        let (mut inside, mut sum) = (Vec::with_capacity(prices.len()), 0);
        let mut rest = kind.present & !ones(from);
        while rest != 0 && kind.present >> from & 1 == 1 {
            let to = rest.trailing_zeros() as usize;
            rest &= rest - 1;
            let item = (prices[to], to);
            let at = inside.partition_point(|other| *other < item);
            inside.insert(at, item);
            sum += if at < kind.wanted { item.0 } else { 0 };
            sum -= if at < kind.wanted { inside.get(kind.wanted).map_or(0, |out| out.0) } else { 0 };
            if inside.len() < kind.wanted {
                continue;
            }
            let idle = whole(to + 1 - from - kind.wanted) * UNIT;
            if idle > best {
                break;
            }
            if idle + sum < best {
                (best, days) = (idle + sum, Vec::new());
            }
            if idle + sum == best {
                days.push(inside[..kind.wanted].iter().fold(0, |day, (_, slot)| day | 1 << slot));
            }
        }
    }
    (best, days)
}

fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(0)
}
