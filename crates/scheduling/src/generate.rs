//! Large problems with a planted timetable, so that it is known that all meetings fit.
#![expect(clippy::indexing_slicing, reason = "people and slots are numbered from the recipe")]

use std::collections::BTreeSet;

use crate::{Hours, Meeting, Participant, Problem, Session, Slot, SlotId, Table, rng::Rng};

/// How large a planted problem is, and what it is like.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Recipe {
    /// How many participants.
    pub participants: usize,
    /// How many meetings are planted; a few less if the participants want fewer.
    pub meetings: usize,
    /// How many slots, at most 64.
    pub slots: usize,
    /// Whether a fifth more weighted meetings are asked for than were planted.
    pub over: bool,
    /// The same seed gives the same problem on any machine.
    pub seed: u64,
}

/// Share of the tables that the planted meetings take, in hundredths.
const TABLES_USED: usize = 92;
/// Share of participants who meet somebody in every slot, in hundredths.
const FULL: usize = 30;
/// Share of participants who are away in one or two slots, in hundredths.
const AWAY: usize = 12;

/// A problem all of whose meetings (but for the extra ones of `over`) fit at once.
pub fn planted(recipe: &Recipe) -> Problem {
    let mut rng = Rng::new(recipe.seed ^ 0x706c_616e_7465_6421);
    let mut left = draw_targets(recipe, &mut rng);
    let scarce = left.iter().sum::<usize>() > 2 * recipe.meetings;
    let mut met = BTreeSet::new();
    let mut pairs = Vec::new();
    let mut busy = vec![0_u64; recipe.participants];
    for slot in 0..recipe.slots {
        let quota = (recipe.meetings - pairs.len()).div_ceil(recipe.slots - slot);
        for (one, other) in draw_matching(&left, scarce, (recipe.slots - slot, quota), (&mut met, &mut rng)) {
            for who in [one, other] {
                left[who] = left[who].saturating_sub(1);
                busy[who] |= 1 << slot;
            }
            pairs.push((one, other, 1));
        }
    }
    if recipe.over {
        add_requests(recipe, &mut pairs, &mut met, &mut rng);
    }
    let away = draw_away(recipe, &busy, &mut rng);
    shuffle(&mut pairs, &mut rng);
    write_problem(recipe, &pairs, &away)
}

/// How many meetings each wants: some all slots, the others from a quarter of the day up.
fn draw_targets(recipe: &Recipe, rng: &mut Rng) -> Vec<usize> {
    let full = recipe.participants * FULL / 100;
    let least = recipe.slots.div_ceil(4);
    let mut draw =
        |who: usize| if who < full { recipe.slots } else { least + rng.below(recipe.slots - least + 1) };
    let mut targets: Vec<usize> = (0..recipe.participants).map(&mut draw).collect();
    shuffle(&mut targets, rng);
    targets
}

/// Random pairs for one slot, by chance in proportion to what is left; where tables do not bind, the fullest days first.
fn draw_matching(
    left: &[usize],
    scarce: bool,
    (slots, quota): (usize, usize),
    (met, rng): (&mut BTreeSet<(usize, usize)>, &mut Rng),
) -> Vec<(usize, usize)> {
    let mut ranked: Vec<(u64, usize)> = (0..left.len())
        .filter(|who| left[*who] > 0)
        .map(|who| {
            let share = (left[who] * 1_000 / slots) as u64;
            (if scarce { share * (rng.draw() >> 44) } else { share << 44 | rng.draw() >> 20 }, who)
        })
        .collect();
    ranked.sort_unstable_by(|one, other| other.cmp(one));
    ranked.truncate(2 * quota);
    let mut free: Vec<usize> = ranked.into_iter().map(|(_, who)| who).collect();
    shuffle(&mut free, rng);
    let mut pairs = Vec::new();
    while let Some(one) = free.pop() {
        let partner = free.iter().rposition(|other| !met.contains(&(one.min(*other), one.max(*other))));
        if let Some(at) = partner {
            let other = free.swap_remove(at);
            met.insert((one.min(other), one.max(other)));
            pairs.push((one, other));
        }
    }
    pairs
}

fn add_requests(
    recipe: &Recipe,
    pairs: &mut Vec<(usize, usize, i64)>,
    met: &mut BTreeSet<(usize, usize)>,
    rng: &mut Rng,
) {
    for pair in pairs.iter_mut() {
        pair.2 = 1 + i64::try_from(rng.below(9)).unwrap_or(0);
    }
    let wanted = pairs.len() + pairs.len() / 5;
    for _ in 0..20 * recipe.meetings {
        let (one, other) = (rng.below(recipe.participants), rng.below(recipe.participants));
        if pairs.len() < wanted && one != other && met.insert((one.min(other), one.max(other))) {
            pairs.push((one, other, 1 + i64::try_from(rng.below(9)).unwrap_or(0)));
        }
    }
}

fn draw_away(recipe: &Recipe, busy: &[u64], rng: &mut Rng) -> Vec<Vec<usize>> {
    let draw = |mask: &u64| {
        let mut free: Vec<usize> = (0..recipe.slots).filter(|slot| mask >> slot & 1 == 0).collect();
        if rng.below(100) >= AWAY {
            return Vec::new();
        }
        shuffle(&mut free, rng);
        free.truncate(1 + rng.below(2));
        free.sort_unstable();
        free
    };
    busy.iter().map(draw).collect()
}

fn shuffle<T>(items: &mut [T], rng: &mut Rng) {
    for at in (1..items.len()).rev() {
        items.swap(at, rng.below(at + 1));
    }
}

fn write_problem(recipe: &Recipe, pairs: &[(usize, usize, i64)], away: &[Vec<usize>]) -> Problem {
    let slot_id = |at: usize| SlotId(format!("s{at}"));
    let session = |at: usize| if 2 * at < recipe.slots { Session::Morning } else { Session::Afternoon };
    let slots = (0..recipe.slots).map(|at| Slot { id: slot_id(at), session: session(at), ..Slot::default() });
    let participants = away.iter().enumerate().map(|(at, away)| {
        let hours = Hours { away: away.iter().map(|at| slot_id(*at)).collect(), ..Hours::default() };
        Participant { id: format!("p{at}").as_str().into(), hours, ..Participant::default() }
    });
    let meetings = pairs.iter().enumerate().map(|(at, (one, other, weight))| Meeting {
        id: format!("m{at}").as_str().into(),
        participants: [one, other].map(|who| format!("p{who}").as_str().into()).to_vec(),
        weight: *weight,
        ..Meeting::default()
    });
    let tables = (recipe.meetings * 100).div_ceil(TABLES_USED * recipe.slots.max(1)).max(1);
    let tables = (0..tables).map(|at| Table { id: format!("t{at}").as_str().into(), ..Table::default() });
    Problem {
        slots: slots.collect(),
        participants: participants.collect(),
        meetings: meetings.collect(),
        tables: tables.collect(),
        ..Problem::default()
    }
}
