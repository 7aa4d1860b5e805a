//! A repair loses nothing that it need not, and moves no more meetings than it must.

use proptest::prelude::{prop_assert_eq, proptest};
use scheduling::{Budget, Change, Placement, Plan, Problem, Repair, check, repair};

use super::{build, remedies::ways};

/// The most weight, then the fewest old placements changed, of all plans.
fn best(problem: &Problem, old: &Plan, at: usize, plan: &Plan) -> (i64, usize) {
    let Some(meeting) = problem.meetings.get(at) else {
        let weight = |placement: &Placement| {
            problem.meetings.iter().find(|one| one.id == placement.meeting).unwrap().weight
        };
        return (-plan.placements.iter().map(weight).sum::<i64>(), changed(old, plan));
    };
    let placed = ways(problem, plan, &meeting.id.0, None);
    placed.iter().chain([plan]).map(|plan| best(problem, old, at + 1, plan)).min().unwrap()
}

fn changed(old: &Plan, new: &Plan) -> usize {
    old.placements.iter().filter(|placement| !new.placements.contains(placement)).count()
}

proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]

    #[test]
    fn a_repair_of_a_small_day_is_the_best(
        pairs in proptest::collection::vec((0_usize..4, 0_usize..4), 1..6),
        weights in proptest::collection::vec(0_i64..4, 5),
        kind in 0_usize..3,
    ) {
        let mut problem = build(4, 3, 2, &pairs);
        for (meeting, weight) in problem.meetings.iter_mut().zip(weights) {
            meeting.weight = weight;
        }
        let first = repair(&problem, &Plan::default(), &Repair::default(), Budget::steps(1_000_000), 1).unwrap();
        let old = first.outcome.plan;
        let change = match kind {
            0 => Change::Late { participant: "p0".into(), until: "s1".into() },
            1 => Change::TableLost { table: "t0".into(), from: "s1".into() },
            _ => Change::Leaves { participant: "p1".into(), from: "s2".into() },
        };
        let request = Repair { changes: vec![change], now: None };
        let new = repair(&problem, &old, &request, Budget::steps(1_000_000), 1).unwrap();
        prop_assert_eq!(check(&new.outcome.plan, &new.problem), vec![]);
        let found = (-new.outcome.report.score.weight, changed(&old, &new.outcome.plan));
        prop_assert_eq!(found, best(&new.problem, &old, 0, &Plan::default()));
        prop_assert_eq!(found.1, new.moved.len() + new.lost.len());
    }
}

fn at(meeting: &str, slot: &str, table: &str) -> Placement {
    Placement { meeting: meeting.into(), slot: slot.into(), table: table.into(), interpreter: None }
}

#[test]
fn room_is_made_by_moving_two() {
    // One table; m0 can only be at s0 now, m1 only at s0 and s1, m2 anywhere.
    let mut problem = build(6, 3, 1, &[(0, 1), (2, 3), (4, 5)]);
    problem.participants[2].hours.last = Some("s1".into());
    let old = Plan { placements: vec![at("m0", "s2", "t0"), at("m1", "s0", "t0"), at("m2", "s1", "t0")] };
    let request =
        Repair { changes: vec![Change::Leaves { participant: "p0".into(), from: "s1".into() }], now: None };
    let new = repair(&problem, &old, &request, Budget::steps(10_000), 1).unwrap();
    assert_eq!(new.lost, vec![]);
    assert_eq!(new.moved.len(), 3, "{:?}", new.outcome.plan);
}

#[test]
fn a_heavy_meeting_is_not_lost_for_a_light_one() {
    let mut problem = build(4, 2, 2, &[(0, 1), (2, 3), (0, 2), (1, 3)]);
    problem.meetings[0].weight = 9;
    let old = Plan {
        placements: vec![
            at("m0", "s0", "t0"),
            at("m1", "s0", "t1"),
            at("m2", "s1", "t0"),
            at("m3", "s1", "t1"),
        ],
    };
    let lost = |table: &str| Change::TableLost { table: table.into(), from: "s0".into() };
    let request = Repair { changes: vec![lost("t0")], now: None };
    let new = repair(&problem, &old, &request, Budget::steps(10_000), 1).unwrap();
    assert!(new.outcome.plan.placements.iter().any(|placement| placement.meeting.0 == "m0"));
    let request = Repair { changes: vec![lost("t0")], now: Some("s1".into()) };
    let new = repair(&problem, &old, &request, Budget::steps(10_000), 1).unwrap();
    assert_eq!(new.outcome.plan.placements.len(), 3, "the past stays, one meeting of the rest has a table");
}
