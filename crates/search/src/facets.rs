//! Values of facets as small numbers, a column each, so that counting is a walk through an array.
#![expect(clippy::indexing_slicing, reason = "columns are as long as the index, and facets are numbered")]

use std::collections::BTreeMap;

use crate::{
    entry::{Entry, Facet},
    query::{Counts, Filters},
};

/// No value.
const NONE: u32 = u32::MAX;

#[derive(Default)]
struct Column {
    values: Vec<String>,
    /// The value of each entry.
    of: Vec<u32>,
}

/// All columns.
pub(crate) struct Facets {
    columns: [Column; Facet::ALL.len()],
}

/// Which values of each facet let an entry through; nothing where all do.
struct Wanted([Option<Vec<bool>>; Facet::ALL.len()]);

impl Facets {
    pub(crate) fn build(entries: &[Entry]) -> Self {
        let mut columns: [Column; Facet::ALL.len()] = Default::default();
        for facet in Facet::ALL {
            let column = &mut columns[facet.place()];
            let mut numbers: BTreeMap<&str, u32> = BTreeMap::new();
            for entry in entries {
                let value =
                    entry.facets.iter().find(|(kind, _)| *kind == facet).map(|(_, value)| value.as_str());
                let number = value.map_or(NONE, |value| {
                    let next = u32::try_from(numbers.len()).unwrap_or(NONE);
                    *numbers.entry(value).or_insert(next)
                });
                column.of.push(number);
            }
            column.values = vec![String::new(); numbers.len()];
            for (value, number) in numbers {
                value.clone_into(&mut column.values[number as usize]);
            }
        }
        Self { columns }
    }

    /// The keys among these that the filters let through, and for each facet how many each value would leave.
    ///
    /// A facet's own filter does not count for its own figures, so that another value can be chosen.
    pub(crate) fn sift(&self, keys: &[u32], filters: &Filters) -> (Vec<u32>, Counts) {
        let wanted = self.read(filters);
        let mut counts = self.columns.each_ref().map(|column| vec![0_usize; column.values.len()]);
        let mut passed = Vec::new();
        for key in keys {
            let refused = self.refuse(&wanted, *key);
            match refused.as_slice() {
                [] => {
                    passed.push(*key);
                    for facet in Facet::ALL {
                        self.count(&mut counts, facet, *key);
                    }
                }
                [facet] => self.count(&mut counts, *facet, *key),
                _ => {}
            }
        }
        let named = Facet::ALL.into_iter().map(|facet| (facet, self.name(facet, &counts[facet.place()])));
        (passed, named.collect())
    }

    fn count(&self, counts: &mut [Vec<usize>], facet: Facet, key: u32) {
        let number = self.columns[facet.place()].of[key as usize];
        if number != NONE {
            counts[facet.place()][number as usize] += 1;
        }
    }

    /// The facets whose filters keep an entry out.
    fn refuse(&self, wanted: &Wanted, key: u32) -> Vec<Facet> {
        let keeps_out = |facet: &Facet| {
            wanted.0[facet.place()].as_ref().is_some_and(|values| {
                let number = self.columns[facet.place()].of[key as usize];
                number == NONE || !values[number as usize]
            })
        };
        Facet::ALL.into_iter().filter(keeps_out).collect()
    }

    fn read(&self, filters: &Filters) -> Wanted {
        let mut wanted = Wanted(Default::default());
        for (facet, chosen) in &filters.0 {
            if chosen.is_empty() {
                continue;
            }
            let values = &self.columns[facet.place()].values;
            wanted.0[facet.place()] = Some(values.iter().map(|value| chosen.contains(value)).collect());
        }
        wanted
    }

    fn name(&self, facet: Facet, counts: &[usize]) -> Vec<(String, usize)> {
        let values = &self.columns[facet.place()].values;
        let mut named: Vec<(String, usize)> =
            values.iter().cloned().zip(counts.iter().copied()).filter(|(_, count)| *count > 0).collect();
        named.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
        named
    }
}
