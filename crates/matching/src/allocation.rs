//! Spreading introductions: a maximum-weight b-matching that leaves nobody worthwhile without one.
//!
//! Successive shortest paths on a bipartite network of parties and pairs. A party's first introduction earns a bonus above
//! any sum of scores that an augmenting path could lose, so that coverage comes before weight; the bonus is not counted.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BinaryHeap},
};

use crate::{Allocation, Introduction, Match, Policy};

/// Scores are counted in millionths, so that sums are exact and the same everywhere.
const UNIT: f64 = 1_000_000.0;
/// Bonus of a party's first introduction: one side's bonus outweighs the score of one pair.
const FIRST: i64 = 1_500_000;

/// Marks the proposed introductions and reports what spreading them costs.
pub(crate) fn allocate(policy: &Policy, matches: &mut [Match]) -> Allocation {
    let worthwhile: Vec<usize> = (0..matches.len())
        .filter(|at| matches.get(*at).is_some_and(|found| found.score >= policy.worthwhile))
        .collect();
    let pairs: Vec<Pair> = worthwhile
        .iter()
        .filter_map(|at| matches.get(*at))
        .map(|found| Pair { left: found.offer, right: found.request, weight: to_units(found.score) })
        .collect();
    let chosen = assign(&pairs, policy.introductions);
    let mut allocated = 0.0;
    let mut offers = std::collections::BTreeSet::new();
    for (at, _) in worthwhile.iter().zip(&chosen).filter(|(_, chosen)| **chosen) {
        if let Some(found) = matches.get_mut(*at) {
            found.introduction = Introduction::Proposed;
            allocated += f64::from(found.score);
            offers.insert(found.offer);
        }
    }
    let (unconstrained, offers_unconstrained) = best_alone(policy, matches);
    Allocation {
        limit: policy.introductions,
        unconstrained,
        allocated,
        offers_unconstrained,
        offers_allocated: offers.len(),
    }
}

#[expect(clippy::cast_possible_truncation, reason = "scores lie in 0..=1")]
fn to_units(score: f32) -> i64 {
    (f64::from(score) * UNIT).round() as i64
}

/// What every request would get if it kept its own best.
fn best_alone(policy: &Policy, matches: &[Match]) -> (f64, usize) {
    let mut taken: BTreeMap<usize, usize> = BTreeMap::new();
    let mut offers = std::collections::BTreeSet::new();
    let mut sum = 0.0;
    // The matches stand best first.
    for found in matches.iter().filter(|found| found.score >= policy.worthwhile) {
        let count = taken.entry(found.request).or_default();
        if *count < policy.introductions {
            *count += 1;
            sum += f64::from(found.score);
            offers.insert(found.offer);
        }
    }
    (sum, offers.len())
}

struct Pair {
    left: usize,
    right: usize,
    weight: i64,
}

/// An arc of the residual network; its twin is the arc with the last bit of the index flipped.
struct Arc {
    to: usize,
    capacity: i64,
    cost: i64,
}

struct Network {
    arcs: Vec<Arc>,
    /// Arcs that leave each node.
    leaving: Vec<Vec<usize>>,
    potentials: Vec<i64>,
}

const SOURCE: usize = 0;
const SINK: usize = 1;

/// Chooses pairs: at most `limit` for each party, first introductions first, then the greatest weight.
fn assign(pairs: &[Pair], limit: usize) -> Vec<bool> {
    let mut nodes: BTreeMap<(bool, usize), usize> = BTreeMap::new();
    for pair in pairs {
        for key in [(false, pair.left), (true, pair.right)] {
            let next = nodes.len() + 2;
            nodes.entry(key).or_insert(next);
        }
    }
    let mut network = Network::new(nodes.len() + 2);
    let more = i64::try_from(limit).unwrap_or(i64::MAX) - 1;
    for (&(is_right, _), &node) in &nodes {
        let (from, to) = if is_right { (node, SINK) } else { (SOURCE, node) };
        network.connect(from, to, 1, -FIRST);
        if more > 0 {
            network.connect(from, to, more, 0);
        }
    }
    let first = network.arcs.len();
    for pair in pairs {
        let node = |key| nodes.get(&key).copied().unwrap_or(SINK);
        network.connect(node((false, pair.left)), node((true, pair.right)), 1, -pair.weight);
    }
    if limit > 0 {
        network.start_potentials();
        while network.augment() {}
    }
    (0..pairs.len()).map(|at| network.arcs.get(first + 2 * at).is_some_and(|arc| arc.capacity == 0)).collect()
}

impl Network {
    fn new(nodes: usize) -> Self {
        Self { arcs: Vec::new(), leaving: vec![Vec::new(); nodes], potentials: vec![0; nodes] }
    }

    fn connect(&mut self, from: usize, to: usize, capacity: i64, cost: i64) {
        for (start, arc) in
            [(from, Arc { to, capacity, cost }), (to, Arc { to: from, capacity: 0, cost: -cost })]
        {
            self.leaving.get_mut(start).into_iter().for_each(|list| list.push(self.arcs.len()));
            self.arcs.push(arc);
        }
    }

    fn potential(&self, node: usize) -> i64 {
        self.potentials.get(node).copied().unwrap_or_default()
    }

    /// The network is layered (source, lefts, rights, sink), so three rounds settle the distances of negative costs.
    fn start_potentials(&mut self) {
        const FAR: i64 = i64::MAX / 4;
        let mut distances = vec![FAR; self.leaving.len()];
        distances.iter_mut().take(1).for_each(|distance| *distance = 0);
        for _ in 0..3 {
            for (node, arcs) in self.leaving.iter().enumerate() {
                let base = distances.get(node).copied().unwrap_or(FAR);
                for arc in arcs.iter().filter_map(|arc| self.arcs.get(*arc)) {
                    if base < FAR && arc.capacity > 0 {
                        distances
                            .get_mut(arc.to)
                            .into_iter()
                            .for_each(|slot| *slot = (*slot).min(base + arc.cost));
                    }
                }
            }
        }
        self.potentials = distances;
    }

    /// Sends one unit along the cheapest path; `false` where no path gains anything.
    fn augment(&mut self) -> bool {
        let (distances, arrivals) = self.shortest_paths();
        let Some(Some(to_sink)) = distances.get(SINK).copied() else { return false };
        if to_sink + self.potential(SINK) - self.potential(SOURCE) >= 0 {
            return false;
        }
        for (potential, distance) in self.potentials.iter_mut().zip(&distances) {
            *potential += distance.map_or(to_sink, |distance| distance.min(to_sink));
        }
        let mut node = SINK;
        while node != SOURCE {
            let Some(Some(arc)) = arrivals.get(node).copied() else { return false };
            self.arcs.get_mut(arc).into_iter().for_each(|arc| arc.capacity -= 1);
            let twin = arc ^ 1;
            self.arcs.get_mut(twin).into_iter().for_each(|arc| arc.capacity += 1);
            node = self.arcs.get(twin).map_or(SOURCE, |arc| arc.to);
        }
        true
    }

    /// Distances by reduced cost up to the sink, and the arc by which each node is reached.
    fn shortest_paths(&self) -> (Vec<Option<i64>>, Vec<Option<usize>>) {
        let mut distances: Vec<Option<i64>> = vec![None; self.leaving.len()];
        let mut arrivals = vec![None; self.leaving.len()];
        let mut queue = BinaryHeap::from([Reverse((0_i64, SOURCE))]);
        distances.iter_mut().take(1).for_each(|distance| *distance = Some(0));
        while let Some(Reverse((distance, node))) = queue.pop() {
            if distances.get(node).copied().flatten().is_some_and(|known| known < distance) {
                continue;
            }
            if node == SINK {
                break;
            }
            for &index in self.leaving.get(node).into_iter().flatten() {
                let Some(arc) = self.arcs.get(index).filter(|arc| arc.capacity > 0) else { continue };
                let next = distance + arc.cost + self.potential(node) - self.potential(arc.to);
                let Some(slot) = distances.get_mut(arc.to) else { continue };
                if slot.is_none_or(|known| next < known) {
                    *slot = Some(next);
                    arrivals.get_mut(arc.to).into_iter().for_each(|arrival| *arrival = Some(index));
                    queue.push(Reverse((next, arc.to)));
                }
            }
        }
        (distances, arrivals)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn pair(left: usize, right: usize, weight: i64) -> Pair {
        Pair { left, right, weight }
    }

    #[test]
    fn everybody_worthwhile_gets_one_before_anyone_gets_two() {
        // The greedy choice takes 0-0 and leaves 1 without.
        let pairs = [pair(0, 0, 900_000), pair(0, 1, 800_000), pair(1, 0, 600_000)];
        assert_eq!(assign(&pairs, 1), [false, true, true]);
    }

    #[test]
    fn limits_hold_and_nothing_comes_of_nothing() {
        assert!(assign(&[], 3).is_empty());
        assert_eq!(assign(&[pair(0, 0, 5)], 0), [false]);
    }

    /// Best value by trying all subsets.
    fn best(pairs: &[Pair], limit: usize) -> i64 {
        (0_u32..1 << pairs.len())
            .filter_map(|set| value(pairs, limit, &|at| set >> at & 1 == 1))
            .max()
            .unwrap_or_default()
    }

    fn value(pairs: &[Pair], limit: usize, has: &dyn Fn(usize) -> bool) -> Option<i64> {
        let mut counts: BTreeMap<(bool, usize), usize> = BTreeMap::new();
        let mut sum = 0;
        for (_, pair) in pairs.iter().enumerate().filter(|(at, _)| has(*at)) {
            sum += pair.weight;
            for key in [(false, pair.left), (true, pair.right)] {
                *counts.entry(key).or_default() += 1;
            }
        }
        let bonus = i64::try_from(counts.len()).unwrap() * FIRST;
        counts.values().all(|count| *count <= limit).then_some(sum + bonus)
    }

    proptest! {
        #[test]
        fn no_subset_is_better(
            raw in proptest::collection::btree_map((0_usize..4, 0_usize..4), 500_000_i64..1_000_000, 0..10),
            limit in 1_usize..4,
        ) {
            let pairs: Vec<Pair> = raw.into_iter().map(|((left, right), weight)| pair(left, right, weight)).collect();
            let chosen = assign(&pairs, limit);
            prop_assert_eq!(value(&pairs, limit, &|at| chosen[at]), Some(best(&pairs, limit)));
        }
    }
}
