//! Who sits where once it is settled when: tables swap their meetings as long as nobody changes table more often.
#![expect(clippy::indexing_slicing, reason = "all places come from the model")]

use crate::{
    Budget, Goal,
    figures::Aim,
    index::ones,
    rng::Rng,
    state::{Seat, State},
};

/// Moves between two looks at the pulse.
const ROUND: u64 = 256;

/// Swaps tables until the budget ends or nothing has got better for a while.
pub(crate) fn settle(state: &mut State<'_>, rng: &mut Rng, (budget, spent): (Budget<'_>, &mut u64)) {
    if !state.aims.contains(&Aim::Goal(Goal::TableChanges)) {
        return;
    }
    let patience = 64 * state.model.jobs.len() as u64;
    let mut best = state.figures.table_changes;
    let mut since = *spent;
    while *spent < budget.steps && *spent - since < patience && best > 0 && !budget.is_stopped() {
        for _ in 0..ROUND.min(budget.steps - *spent) {
            *spent += swap_tables(state, rng);
        }
        if state.figures.table_changes < best {
            (best, since) = (state.figures.table_changes, *spent);
        }
    }
}

/// Two tables that swap their meetings for a stretch of the day.
struct Exchange {
    tables: [usize; 2],
    /// The stretch, as bits.
    span: u64,
}

impl Exchange {
    fn other(&self, table: usize) -> usize {
        self.tables[usize::from(table == self.tables[0])]
    }
}

/// Moves somebody to the table of the meeting before or after, with all that this takes; the steps it took.
pub(crate) fn swap_tables(state: &mut State<'_>, rng: &mut Rng) -> u64 {
    if state.model.jobs.is_empty() {
        return 1;
    }
    let job = rng.below(state.model.jobs.len());
    let Some(exchange) = draw_exchange(state, rng, job) else { return 1 };
    let Some(movers) = list_movers(state, &exchange) else { return 1 };
    let rise: i64 = movers.iter().map(|(job, seat)| price_move(state, &exchange, *job, *seat)).sum();
    if rise <= 0 {
        make_exchange(state, &exchange, &movers);
    }
    1 + movers.len() as u64 / 4
}

fn draw_exchange(state: &State<'_>, rng: &mut Rng, job: usize) -> Option<Exchange> {
    let seat = state.seats[job]?;
    let people = &state.model.jobs[job].people;
    let who = people[rng.below(people.len())];
    let table = state.slots_around(who, seat.slot)[rng.below(2)].map(|slot| state.spot(who, slot))?;
    let length = state.model.jobs[job].duration;
    let end = seat.slot + length;
    // A single meeting, or all until some later slot, or all since an earlier one.
    let (from, to) = match rng.below(4) {
        0 => (seat.slot, end + rng.below(state.model.slots - end + 1)),
        1 => (rng.below(seat.slot + 1), end),
        _ => (seat.slot, end),
    };
    let fits = table != seat.table && state.model.jobs[job].tables.binary_search(&table).is_ok();
    fits.then(|| Exchange { tables: [seat.table, table], span: ones(to) & !ones(from) })
}

/// The meetings of both tables; none where one does not lie within the stretch.
fn list_movers(state: &State<'_>, exchange: &Exchange) -> Option<Vec<(usize, Seat)>> {
    let mut movers = Vec::new();
    for table in exchange.tables {
        let mut rest = state.taken[table] & exchange.span;
        while rest != 0 {
            let job = state.sitter(table, rest.trailing_zeros() as usize)?;
            let seat = state.seats[job]?;
            let span = ones(state.model.jobs[job].duration) << seat.slot;
            if span & !exchange.span != 0 || span & state.model.closed[exchange.other(table)] != 0 {
                return None;
            }
            movers.push((job, seat));
            rest &= !span;
        }
    }
    Some(movers)
}

/// How many more changes of table a meeting's people have with those who do not move.
fn price_move(state: &State<'_>, exchange: &Exchange, job: usize, seat: Seat) -> i64 {
    let people = state.model.jobs[job].people.iter();
    let last = seat.slot + state.model.jobs[job].duration - 1;
    people
        .map(|who| {
            let around = [state.slots_around(*who, seat.slot)[0], state.slots_around(*who, last)[1]];
            let price = |slot: usize| {
                let table = state.spot(*who, slot);
                let moves = exchange.span >> slot & 1 == 1 && exchange.tables.contains(&table);
                let parts = |here: usize| i64::from(table != here);
                if moves { 0 } else { parts(exchange.other(seat.table)) - parts(seat.table) }
            };
            around.into_iter().flatten().map(price).sum::<i64>()
        })
        .sum()
}

/// Makes the swap where all can sit at the other table, or else nothing.
fn make_exchange(state: &mut State<'_>, exchange: &Exchange, movers: &[(usize, Seat)]) {
    for (job, _) in movers {
        state.take(*job);
    }
    for (at, (job, seat)) in movers.iter().enumerate() {
        let moved = Seat { table: exchange.other(seat.table), ..*seat };
        if !state.find_seat_at(*job, moved) {
            for (job, _) in &movers[..at] {
                state.take(*job);
            }
            for (job, seat) in movers {
                state.put(*job, *seat);
            }
            return;
        }
        state.put(*job, moved);
    }
}
