//! Every plan keeps the rules, the past stays, and small published-style problems are proved.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test may panic, and its helpers are part of it"
)]

mod features;
mod golden;
mod past;
mod remedies;
mod repairs;
mod runs;
mod truth;

use proptest::prelude::{prop_assert, prop_assert_eq, proptest};
use scheduling::{
    Budget, Change, Fault, Meeting, Objective, Participant, Problem, Proof, Repair, Slot, Table, check,
    repair, solve, validate,
};

fn build(people: usize, slots: usize, tables: usize, pairs: &[(usize, usize)]) -> Problem {
    Problem {
        slots: (0..slots)
            .map(|at| Slot { id: format!("s{at}").as_str().into(), ..Slot::default() })
            .collect(),
        participants: (0..people)
            .map(|at| Participant { id: format!("p{at}").as_str().into(), ..Participant::default() })
            .collect(),
        meetings: pairs
            .iter()
            .enumerate()
            .filter(|(_, (one, other))| one % people != other % people)
            .map(|(at, (one, other))| Meeting {
                id: format!("m{at}").as_str().into(),
                participants: [one, other].map(|who| format!("p{}", who % people).as_str().into()).to_vec(),
                ..Meeting::default()
            })
            .collect(),
        tables: (0..tables)
            .map(|at| Table { id: format!("t{at}").as_str().into(), ..Table::default() })
            .collect(),
        ..Problem::default()
    }
}

proptest! {
    #[test]
    fn every_plan_keeps_the_rules(pairs in proptest::collection::vec((0_usize..8, 0_usize..8), 0..20), seed in 0_u64..9) {
        let problem = build(8, 6, 2, &pairs);
        let outcome = solve(&problem, &Objective::default(), Budget::steps(2_000), seed, &mut |_| {}).unwrap();
        prop_assert_eq!(check(&outcome.plan, &problem), vec![]);
        prop_assert_eq!(outcome.report.unplaced.len() + outcome.plan.placements.len(), problem.meetings.len());
    }

    #[test]
    fn a_frozen_past_is_never_touched(pairs in proptest::collection::vec((0_usize..8, 0_usize..8), 0..20)) {
        let problem = build(8, 6, 3, &pairs);
        let old = solve(&problem, &Objective::default(), Budget::steps(1_000), 1, &mut |_| {}).unwrap().plan;
        let lost = Change::TableLost { table: "t0".into(), from: "s3".into() };
        let request = Repair { changes: vec![lost], now: Some("s3".into()) };
        let new = repair(&problem, &old, &request, Budget::steps(1_000), 1).unwrap();
        prop_assert_eq!(check(&new.outcome.plan, &new.problem), vec![]);
        for placement in old.placements.iter().filter(|placement| placement.slot.0.as_str() < "s3") {
            prop_assert!(new.outcome.plan.placements.contains(placement));
        }
    }

    #[test]
    fn an_extra_table_is_never_worse(pairs in proptest::collection::vec((0_usize..6, 0_usize..6), 0..9)) {
        let objective = Objective::Jair { fairness: 2 };
        let breaks = |tables| {
            let problem = build(6, 6, tables, &pairs);
            let report = solve(&problem, &objective, Budget::steps(10_000_000), 1, &mut |_| {}).unwrap().report;
            (report.proved != Proof::Optimal, report.breaks)
        };
        let (few, many) = (breaks(2), breaks(3));
        prop_assert!(few.0 || many <= few);
    }
}

#[test]
fn names_all_bad_input_at_once() {
    let mut problem = build(3, 0, 1, &[(0, 1), (1, 2)]);
    problem.meetings[0].weight = -1;
    problem.meetings[1].participants[0] = "nobody".into();
    let faults = validate(&problem);
    assert!(faults.contains(&Fault::NoSlots), "{faults:?}");
    assert!(faults.iter().any(|fault| matches!(fault, Fault::NegativeWeight { .. })), "{faults:?}");
    assert!(faults.iter().any(|fault| matches!(fault, Fault::Unknown { .. })), "{faults:?}");
}

#[test]
fn what_is_fixed_is_compared_beside_other_faults() {
    let mut problem = build(4, 2, 1, &[(0, 1), (2, 3), (0, 2)]);
    for meeting in &mut problem.meetings[..2] {
        (meeting.slot, meeting.table) = (Some("s0".into()), Some("t0".into()));
    }
    problem.meetings[1].weight = -3;
    problem.meetings[2].participants[1] = "nobody".into();
    (problem.meetings[2].slot, problem.meetings[2].table) = (Some("never".into()), Some("nowhere".into()));
    problem.meetings[2].after = vec!["none".into()];
    let faults = validate(&problem);
    assert!(faults.iter().any(|fault| matches!(fault, Fault::FixedAtOneTable { .. })), "{faults:?}");
    assert!(faults.iter().any(|fault| matches!(fault, Fault::NegativeWeight { .. })), "{faults:?}");
    assert_eq!(faults.iter().filter(|fault| matches!(fault, Fault::Unknown { .. })).count(), 4, "{faults:?}");
}

#[test]
fn the_same_seed_gives_the_same_plan() {
    let problem = build(8, 6, 3, &[(0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (5, 6), (6, 7), (0, 2), (1, 3)]);
    let run = || solve(&problem, &Objective::default(), Budget::steps(3_000), 7, &mut |_| {}).unwrap();
    assert_eq!(run(), run());
}
