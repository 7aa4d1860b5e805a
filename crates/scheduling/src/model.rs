//! A problem in numbers: slots as bits, people, tables and meetings by place in their lists.
#![expect(clippy::indexing_slicing, reason = "all places come from the lists that are indexed here")]

use crate::{
    Hours, Interpreting, Meeting, Problem,
    index::{Index, ones},
};

pub(crate) struct Model {
    pub(crate) slots: usize,
    /// The first slot of which something can still be changed.
    pub(crate) now: usize,
    /// The slots of each session, as bits.
    pub(crate) sessions: Vec<u64>,
    /// Participants, then interpreters.
    pub(crate) people: Vec<Person>,
    pub(crate) participants: usize,
    pub(crate) jobs: Vec<Job>,
    /// Slots in which each table is closed.
    pub(crate) closed: Vec<u64>,
    /// Slots of way between each two tables; empty when all are next door.
    pub(crate) ways: Vec<Vec<usize>>,
}

pub(crate) struct Person {
    pub(crate) present: u64,
    pub(crate) jobs: Vec<usize>,
    /// The first and last slot of the window, and how many slots of rest.
    pub(crate) lunch: Option<(usize, usize, usize)>,
    pub(crate) most_in_row: Option<usize>,
}

pub(crate) struct Job {
    pub(crate) people: Vec<usize>,
    /// Slots in which it may begin, as bits.
    pub(crate) starts: u64,
    pub(crate) duration: usize,
    pub(crate) weight: i64,
    pub(crate) before: Vec<usize>,
    pub(crate) after: Vec<usize>,
    pub(crate) tables: Vec<usize>,
    /// Who can interpret; absent when nobody need.
    pub(crate) interpreters: Option<Vec<usize>>,
}

impl Model {
    /// Takes a problem without faults.
    pub(crate) fn build(problem: &Problem) -> Self {
        let index = Index::build(problem);
        let hours = problem.participants.iter().map(|person| &person.hours);
        let mut people: Vec<Person> = hours
            .chain(problem.interpreters.iter().map(|person| &person.hours))
            .map(|hours| build_person(&index, hours))
            .collect();
        let sessions: Vec<u64> = [crate::Session::Morning, crate::Session::Afternoon]
            .into_iter()
            .map(|session| {
                let slots = problem.slots.iter().enumerate().filter(|(_, slot)| slot.session == session);
                slots.fold(0, |mask, (at, _)| mask | 1 << at)
            })
            .collect();
        let mut jobs: Vec<Job> = Vec::with_capacity(problem.meetings.len());
        for (at, meeting) in problem.meetings.iter().enumerate() {
            let job = build_job(problem, &index, (&people, &sessions), meeting);
            for person in &job.people {
                people[*person].jobs.push(at);
            }
            jobs.push(job);
        }
        for at in 0..jobs.len() {
            for before in jobs[at].before.clone() {
                jobs[before].after.push(at);
            }
        }
        Self {
            slots: problem.slots.len(),
            now: 0,
            sessions,
            people,
            participants: problem.participants.len(),
            jobs,
            closed: problem.tables.iter().map(|table| index.mask(&table.closed)).collect(),
            ways: build_ways(problem),
        }
    }

    /// Whether only time, people and a number of like tables matter, as in the published problem.
    pub(crate) fn is_plain(&self) -> bool {
        let alike = |job: &Job| {
            job.people.len() == 2
                && job.duration == 1
                && job.interpreters.is_none()
                && job.tables.len() == self.closed.len()
        };
        self.ways.is_empty()
            && self.closed.iter().all(|closed| *closed == 0)
            && self.jobs.iter().all(alike)
            && self.people.iter().all(|person| person.lunch.is_none() && person.most_in_row.is_none())
    }
}

fn build_person(index: &Index<'_>, hours: &Hours) -> Person {
    let lunch = hours.lunch.as_ref().and_then(|lunch| {
        let from = index.slots.get(lunch.from.0.as_str())?;
        let to = index.slots.get(lunch.to.0.as_str())?;
        Some((*from, *to, usize::from(lunch.slots)))
    });
    Person {
        present: index.present(hours),
        jobs: Vec::new(),
        lunch,
        most_in_row: hours.most_in_row.map(usize::from),
    }
}

fn build_job(
    problem: &Problem,
    index: &Index<'_>,
    (people, sessions): (&[Person], &[u64]),
    meeting: &Meeting,
) -> Job {
    let members: Vec<usize> =
        meeting.participants.iter().filter_map(|id| index.participants.get(id.0.as_str()).copied()).collect();
    let present = members.iter().fold(u64::MAX, |mask, person| mask & people[*person].present);
    let duration = usize::from(meeting.duration);
    let mut starts = 0;
    for at in 0..problem.slots.len() {
        let span = ones(duration) << at;
        let inside = at + duration <= problem.slots.len() && sessions.iter().any(|mask| span & !mask == 0);
        let asked = meeting.session.is_none_or(|session| session == problem.slots[at].session)
            && meeting.slot.as_ref().is_none_or(|slot| *slot == problem.slots[at].id);
        if inside && asked && span & !present == 0 {
            starts |= 1 << at;
        }
    }
    let fits = |table: &crate::Table| {
        usize::from(table.seats) >= members.len()
            && meeting.equipment.iter().all(|item| table.equipment.contains(item))
            && meeting.table.as_ref().is_none_or(|fixed| *fixed == table.id)
    };
    let tables = problem.tables.iter().enumerate().filter(|(_, table)| fits(table)).map(|(at, _)| at);
    Job {
        starts,
        duration,
        weight: meeting.weight,
        before: meeting.after.iter().filter_map(|id| index.meetings.get(id.0.as_str()).copied()).collect(),
        after: Vec::new(),
        tables: tables.collect(),
        interpreters: find_interpreters(problem, &members, meeting),
        people: members,
    }
}

fn find_interpreters(problem: &Problem, members: &[usize], meeting: &Meeting) -> Option<Vec<usize>> {
    let spoken: Vec<&[crate::Language]> =
        members.iter().map(|person| problem.participants[*person].languages.as_slice()).collect();
    let needed: Vec<&[crate::Language]> = match &meeting.interpreting {
        Interpreting::Without => return None,
        Interpreting::Between(one, other) => vec![std::slice::from_ref(one), std::slice::from_ref(other)],
        Interpreting::BySpeakers => {
            let common = |language| spoken.iter().all(|languages| languages.contains(language));
            let shared = spoken.first().is_none_or(|first| first.iter().any(common));
            if shared || spoken.iter().any(|languages| languages.is_empty()) {
                return None;
            }
            spoken
        }
    };
    let able = |languages: &[crate::Language]| {
        needed.iter().all(|group| group.iter().any(|language| languages.contains(language)))
    };
    let first = problem.participants.len();
    let who = problem.interpreters.iter().enumerate().filter(|(_, person)| able(&person.languages));
    Some(who.map(|(at, _)| first + at).collect())
}

fn build_ways(problem: &Problem) -> Vec<Vec<usize>> {
    if problem.walks.is_empty() {
        return Vec::new();
    }
    let way = |one: &crate::HallId, other: &crate::HallId| {
        let same = |walk: &&crate::Walk| {
            (walk.from == *one && walk.to == *other) || (walk.from == *other && walk.to == *one)
        };
        problem.walks.iter().filter(same).map(|walk| usize::from(walk.slots)).max().unwrap_or(0)
    };
    let row = |one: &crate::Table| problem.tables.iter().map(|other| way(&one.hall, &other.hall)).collect();
    problem.tables.iter().map(row).collect()
}
