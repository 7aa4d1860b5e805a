//! What no plan can beat: proved from each participant's own day and from the numbers of tables and interpreters.
#![expect(clippy::indexing_slicing, reason = "all places come from the model")]

use crate::{
    capacity::bound_by_tables,
    index::ones,
    model::{Job, Model},
    pairs::is_pairs,
};

/// The most weight that any plan can place: three relaxations, the tightest of them.
pub(crate) fn bound_weight(model: &Model) -> i64 {
    let possible = |job: &&Job| {
        job.starts != 0
            && !job.tables.is_empty()
            && job.interpreters.as_ref().is_none_or(|able| !able.is_empty())
    };
    let jobs: Vec<&Job> = model.jobs.iter().filter(possible).collect();
    let all: i64 = jobs.iter().map(|job| job.weight).sum();
    let day = ones(model.slots);
    let room = |closed: &u64| u64::from((day & !closed).count_ones());
    let tables = most_weight(&jobs, model.closed.iter().map(room).sum());
    let interpreted: Vec<&Job> = jobs.iter().copied().filter(|job| job.interpreters.is_some()).collect();
    let asked: i64 = interpreted.iter().map(|job| job.weight).sum();
    let hours = model.people[model.participants..].iter();
    let hours = hours.map(|person| u64::from(person.present.count_ones())).sum();
    let interpreters = all - asked + most_weight(&interpreted, hours);
    all.min(tables).min(interpreters).min(all - lost_by_people(model, &possible))
}

/// Each meeting lost is lost once to each of its people, so all their losses count it at most that often.
fn lost_by_people(model: &Model, possible: &dyn Fn(&&Job) -> bool) -> i64 {
    let mut lost = 0;
    let mut most = 1;
    for person in &model.people[..model.participants] {
        let own: Vec<&Job> = person.jobs.iter().map(|job| &model.jobs[*job]).filter(possible).collect();
        let all: i64 = own.iter().map(|job| job.weight).sum();
        most = own.iter().map(|job| job.people.len()).max().unwrap_or(1).max(most);
        lost += all - most_weight(&own, u64::from(person.present.count_ones()));
    }
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    (lost + most - 1) / most
}

/// The most weight that fits into so many slots, the last meeting in part.
fn most_weight(jobs: &[&Job], mut room: u64) -> i64 {
    let mut jobs: Vec<(i64, u64)> = jobs.iter().map(|job| (job.weight, job.duration.max(1) as u64)).collect();
    jobs.sort_by(|one, other| {
        let (left, right) =
            (i128::from(one.0) * i128::from(other.1), i128::from(other.0) * i128::from(one.1));
        right.cmp(&left)
    });
    let mut sum = 0;
    for (weight, length) in jobs {
        if length > room {
            let part = i128::from(weight) * i128::from(room) / i128::from(length);
            return sum + i64::try_from(part).unwrap_or(i64::MAX);
        }
        room -= length;
        sum += weight;
    }
    sum
}

/// The fewest idle slots of any plan that places all meetings that have weight.
pub(crate) fn bound_idle(model: &Model) -> u32 {
    let alone = (0..model.participants).map(|who| Day::of(model, who).fewest_idle(model)).sum();
    if is_pairs(model) { bound_by_tables(model).max(alone) } else { alone }
}

/// The fewest break groups of any plan that places all meetings that have weight.
pub(crate) fn bound_breaks(model: &Model) -> u32 {
    (0..model.participants).map(|who| Day::of(model, who).fewest_breaks()).sum()
}

/// What one participant's meetings ask of the day.
struct Day {
    /// Slots in which one of the meetings could take place.
    possible: u64,
    /// Slots that are taken in every such plan.
    fixed: u64,
    wanted: u32,
    /// Slots in which a meeting without weight could take place; it need not, but may fill a gap.
    bridges: u64,
    /// How many slots such meetings fill at most.
    optional: u32,
    /// Slots wanted in each session at least.
    by_session: Vec<u32>,
}

impl Day {
    fn of(model: &Model, who: usize) -> Self {
        let by_session = vec![0; model.sessions.len()];
        let mut day = Self { possible: 0, fixed: 0, wanted: 0, bridges: 0, optional: 0, by_session };
        for job in model.people[who].jobs.iter().map(|job| &model.jobs[*job]) {
            let length = u32::try_from(job.duration).unwrap_or(0);
            let starts = (0..model.slots).filter(|at| job.starts >> at & 1 == 1);
            let spans = starts.fold(0, |mask, at| mask | ones(job.duration) << at);
            if job.weight == 0 {
                day.bridges |= spans;
                day.optional += length;
                continue;
            }
            day.possible |= spans;
            if job.starts.is_power_of_two() {
                day.fixed |= ones(job.duration) << job.starts.trailing_zeros();
            }
            day.wanted += length;
            for (session, wanted) in model.sessions.iter().zip(&mut day.by_session) {
                *wanted += if job.starts & !session == 0 { length } else { 0 };
            }
        }
        day
    }

    /// The shortest window that has room, less what is wanted and what may fill it; nothing where none has.
    fn fewest_idle(&self, model: &Model) -> u32 {
        if self.wanted == 0 {
            return 0;
        }
        let has_room = |window: u64| {
            let inside = self.possible & window;
            let sessions = model.sessions.iter().zip(&self.by_session);
            self.fixed & !window == 0
                && inside.count_ones() >= self.wanted
                && sessions.into_iter().all(|(session, wanted)| (inside & session).count_ones() >= *wanted)
        };
        let fits = |length: &usize| (0..=model.slots - length).any(|from| has_room(ones(*length) << from));
        let shortest = (1..=model.slots).find(fits);
        shortest.map_or(0, |length| {
            u32::try_from(length).unwrap_or(0).saturating_sub(self.wanted + self.optional)
        })
    }

    /// Whoever needs so many runs of possible slots has one break group less.
    fn fewest_breaks(&self) -> u32 {
        let (mut rest, mut runs) = (self.possible | self.bridges, Vec::new());
        while rest != 0 {
            let from = rest.trailing_zeros();
            let length = (rest >> from).trailing_ones();
            runs.push(length);
            rest &= !(ones(length as usize) << from);
        }
        runs.sort_unstable_by(|one, other| other.cmp(one));
        let (mut wanted, mut breaks) = (self.wanted, 0);
        for length in runs {
            if wanted <= length {
                return breaks;
            }
            wanted -= length;
            breaks += 1;
        }
        0
    }
}
