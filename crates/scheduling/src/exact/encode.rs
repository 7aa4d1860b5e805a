//! The published problem as clauses: who meets in which slot, who is busy, and where a run of idle slots ends.
#![expect(clippy::indexing_slicing, reason = "tables of literals are as large as the model")]

use super::{
    cnf::{Cnf, Literal, Sides},
    race::Lane,
};
use crate::model::Model;

/// What is counted against the number of tables.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Counting {
    /// Busy people, at most two a table: proves best where tables are plenty.
    People,
    /// Meetings: proves best where tables are scarce.
    Meetings,
}

pub(super) struct Encoding<'a> {
    pub(super) cnf: Cnf<'a>,
    /// For each meeting and slot a literal, or 0 where it cannot be.
    pub(super) starts: Vec<Vec<Literal>>,
    /// Entry `i` is true when there are more than `i` break groups.
    pub(super) breaks: Vec<Literal>,
}

pub(super) fn encode<'a>(model: &Model, fairness: usize, counting: Counting, lane: Lane<'a>) -> Encoding<'a> {
    let mut cnf = Cnf::new(lane);
    let starts = encode_starts(&mut cnf, model);
    encode_order(&mut cnf, model, &starts);
    let busy: Vec<Vec<Literal>> =
        (0..model.participants).map(|person| encode_busy(&mut cnf, model, &starts, person)).collect();
    encode_tables(&mut cnf, model, if counting == Counting::People { &busy } else { &starts }, counting);
    let groups: Vec<Vec<Literal>> = busy.iter().map(|busy| encode_breaks(&mut cnf, busy)).collect();
    let breaks = encode_sum(&mut cnf, &groups, fairness);
    Encoding { cnf, starts, breaks }
}

fn present(literals: impl Iterator<Item = Literal>) -> Vec<Literal> {
    literals.filter(|literal| *literal != 0).collect()
}

fn encode_starts(cnf: &mut Cnf<'_>, model: &Model) -> Vec<Vec<Literal>> {
    let mut starts = Vec::new();
    for job in &model.jobs {
        let row: Vec<Literal> =
            (0..model.slots).map(|at| if job.starts >> at & 1 == 1 { cnf.fresh() } else { 0 }).collect();
        let possible = present(row.iter().copied());
        cnf.add(&possible);
        cnf.at_most_one(&possible);
        starts.push(row);
    }
    starts
}

/// Entry `t` of a meeting's row is true when it has begun by slot `t`.
fn encode_begun(cnf: &mut Cnf<'_>, row: &[Literal]) -> Vec<Literal> {
    let begun: Vec<Literal> = row.iter().map(|_| cnf.fresh()).collect();
    for (at, start) in row.iter().enumerate() {
        let mut clause = vec![-begun[at]];
        if at > 0 {
            cnf.add(&[-begun[at - 1], begun[at]]);
            clause.push(begun[at - 1]);
        }
        if *start != 0 {
            cnf.add(&[-start, begun[at]]);
            if at > 0 {
                cnf.add(&[-start, -begun[at - 1]]);
            }
            clause.push(*start);
        }
        cnf.add(&clause);
    }
    begun
}

fn encode_order(cnf: &mut Cnf<'_>, model: &Model, starts: &[Vec<Literal>]) {
    let begun: Vec<Vec<Literal>> = model
        .jobs
        .iter()
        .zip(starts)
        .map(|(job, row)| {
            let ordered = !job.before.is_empty() || !job.after.is_empty();
            if ordered { encode_begun(cnf, row) } else { Vec::new() }
        })
        .collect();
    for (then, job) in model.jobs.iter().enumerate() {
        for first in &job.before {
            for at in 0..model.slots {
                let mut clause = vec![-begun[then][at]];
                clause.extend((at > 0).then(|| begun[*first][at - 1]));
                cnf.add(&clause);
            }
        }
    }
}

fn encode_busy(cnf: &mut Cnf<'_>, model: &Model, starts: &[Vec<Literal>], person: usize) -> Vec<Literal> {
    let jobs = &model.people[person].jobs;
    let mut busy = vec![0; model.slots];
    for (at, busy) in busy.iter_mut().enumerate() {
        let here = present(jobs.iter().map(|job| starts[*job][at]));
        if !here.is_empty() {
            cnf.at_most_one(&here);
            *busy = cnf.any(&here);
        }
    }
    // Implied, but it tells the solver at once that a day is full.
    let possible = present(busy.iter().copied());
    if possible.len() < jobs.len() {
        cnf.add(&[]);
    } else if jobs.len() > 1 {
        let sum = cnf.count(&possible, jobs.len(), Sides::Both);
        cnf.add(&[sum[jobs.len() - 1]]);
        if let Some(more) = sum.get(jobs.len()) {
            cnf.add(&[-more]);
        }
    }
    busy
}

fn encode_tables(cnf: &mut Cnf<'_>, model: &Model, rows: &[Vec<Literal>], counting: Counting) {
    let most = match counting {
        Counting::People => 2 * model.closed.len(),
        Counting::Meetings => model.closed.len(),
    };
    for at in 0..model.slots {
        let here = present(rows.iter().map(|row| row[at]));
        if here.len() > most {
            let sum = cnf.count(&here, most, Sides::Upper);
            if let Some(more) = sum.get(most) {
                cnf.add(&[-more]);
            }
        }
    }
}

/// One literal for each slot before which a run of idle slots may end.
fn encode_breaks(cnf: &mut Cnf<'_>, busy: &[Literal]) -> Vec<Literal> {
    let mut groups = Vec::new();
    let mut held: Literal = 0;
    for at in 0..busy.len().saturating_sub(1) {
        let (now, next) = (busy[at], busy[at + 1]);
        if held != 0 && next != 0 {
            let group = cnf.fresh();
            let mut clause = vec![group, -next, -held];
            clause.extend((now != 0).then_some(now));
            cnf.add(&clause);
            cnf.add(&[-group, next]);
            cnf.add(&[-group, held]);
            if now != 0 {
                cnf.add(&[-group, -now]);
            }
            groups.push(group);
        }
        held = match (held, now) {
            (0, now) => now,
            (held, 0) => held,
            (held, now) => cnf.any(&[held, now]),
        };
    }
    groups
}

fn encode_sum(cnf: &mut Cnf<'_>, groups: &[Vec<Literal>], fairness: usize) -> Vec<Literal> {
    let calm = groups.iter().any(Vec::is_empty);
    let longest = groups.iter().map(Vec::len).max().unwrap_or(0);
    let most = if calm { fairness } else { longest };
    let sums: Vec<Vec<Literal>> =
        groups.iter().map(|groups| cnf.count(groups, most.max(1), Sides::Both)).collect();
    // Whoever has so many more break groups forces as many on everybody.
    for level in 0..longest.saturating_sub(fairness) {
        let all = cnf.fresh();
        for sum in &sums {
            let mut clause = vec![-all];
            clause.extend(sum.get(level));
            cnf.add(&clause);
            if let Some(high) = sum.get(level + fairness) {
                cnf.add(&[-high, all]);
            }
        }
    }
    let mut sums: Vec<Vec<Literal>> = sums.into_iter().filter(|sum| !sum.is_empty()).collect();
    while sums.len() > 1 {
        let pairs = sums.chunks(2).map(|pair| match pair {
            [left, right] => cnf.merge(left, right, usize::MAX - 1, Sides::Both),
            alone => alone.concat(),
        });
        sums = pairs.collect();
    }
    sums.pop().unwrap_or_default()
}
