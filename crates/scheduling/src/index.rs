//! Ids looked up by place: the tables behind every pass over a problem.

use std::collections::BTreeMap;

use crate::{Hours, Problem, SlotId};

/// Where each id stands in its list.
pub(crate) struct Index<'a> {
    pub(crate) slots: BTreeMap<&'a str, usize>,
    pub(crate) participants: BTreeMap<&'a str, usize>,
    pub(crate) meetings: BTreeMap<&'a str, usize>,
    pub(crate) tables: BTreeMap<&'a str, usize>,
    pub(crate) interpreters: BTreeMap<&'a str, usize>,
}

impl<'a> Index<'a> {
    pub(crate) fn build(problem: &'a Problem) -> Self {
        Self {
            slots: number(problem.slots.iter().map(|slot| slot.id.0.as_str())),
            participants: number(problem.participants.iter().map(|person| person.id.0.as_str())),
            meetings: number(problem.meetings.iter().map(|meeting| meeting.id.0.as_str())),
            tables: number(problem.tables.iter().map(|table| table.id.0.as_str())),
            interpreters: number(problem.interpreters.iter().map(|person| person.id.0.as_str())),
        }
    }

    /// The slots named, as bits; unknown ones are left out.
    pub(crate) fn mask(&self, slots: &[SlotId]) -> u64 {
        slots.iter().filter_map(|slot| self.slots.get(slot.0.as_str())).fold(0, |mask, at| mask | 1 << at)
    }

    /// The slots in which somebody with these hours is there.
    pub(crate) fn present(&self, hours: &Hours) -> u64 {
        let place = |slot: &SlotId| self.slots.get(slot.0.as_str()).copied();
        let first = hours.first.as_ref().and_then(place).unwrap_or(0);
        let last = hours.last.as_ref().and_then(place).unwrap_or(self.slots.len().saturating_sub(1));
        ones(last + 1) & !ones(first) & !self.mask(&hours.away)
    }
}

/// So many ones from the lowest bit on.
pub(crate) fn ones(count: usize) -> u64 {
    if count >= 64 { u64::MAX } else { (1 << count) - 1 }
}

fn number<'a>(ids: impl Iterator<Item = &'a str>) -> BTreeMap<&'a str, usize> {
    let mut places = BTreeMap::new();
    for (at, id) in ids.enumerate() {
        places.entry(id).or_insert(at);
    }
    places
}
