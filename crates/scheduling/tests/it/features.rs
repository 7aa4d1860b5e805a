//! Each rule in a made problem: the solver keeps it, and the checker sees a plan that breaks it.

use proptest::prelude::{prop_assert, prop_assert_eq, proptest};
use scheduling::{
    Budget, Change, Fault, Hours, Interpreter, Lunch, Objective, Placement, Plan, Problem, Proof, Recipe,
    Repair, Report, Session, Thing, Violation, Walk, check, planted, repair, solve,
};

use super::build;

const PAIRS: [(usize, usize); 6] = [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)];

fn run(problem: &Problem) -> (Plan, Report) {
    let outcome = solve(problem, &Objective::default(), Budget::steps(5_000), 1, &mut |_| {}).unwrap();
    assert_eq!(check(&outcome.plan, problem), vec![]);
    (outcome.plan, outcome.report)
}

fn at(meeting: &str, slot: &str, table: &str) -> Placement {
    Placement { meeting: meeting.into(), slot: slot.into(), table: table.into(), interpreter: None }
}

fn breaks(placements: Vec<Placement>, problem: &Problem, is_it: impl Fn(&Violation) -> bool) {
    let found = check(&Plan { placements }, problem);
    assert!(found.iter().any(is_it), "{found:?}");
}

#[test]
fn walks_between_halls_take_time() {
    let mut problem = build(4, 8, 2, &PAIRS);
    problem.tables[1].hall = "far".into();
    problem.walks = vec![Walk { from: "".into(), to: "far".into(), slots: 1 }];
    assert_eq!(run(&problem).1.unplaced, vec![]);
    let plan = vec![at("m0", "s0", "t0"), at("m1", "s1", "t1")];
    breaks(plan, &problem, |one| matches!(one, Violation::TooFarToWalk { .. }));
}

#[test]
fn interpreters_are_shared() {
    let mut problem = build(4, 8, 2, &PAIRS);
    for (person, language) in problem.participants.iter_mut().zip(["ru", "zh", "ru", "zh"]) {
        person.languages = vec![language.into()];
    }
    let languages = vec!["ru".into(), "zh".into()];
    problem.interpreters = vec![Interpreter { id: "i".into(), languages, ..Interpreter::default() }];
    let (plan, report) = run(&problem);
    assert_eq!(report.unplaced, vec![]);
    assert_eq!(plan.placements.iter().filter(|placement| placement.interpreter.is_some()).count(), 4);
    breaks(vec![at("m0", "s0", "t0")], &problem, |one| matches!(one, Violation::NoInterpreter { .. }));
}

#[test]
fn lunch_and_rows_are_kept() {
    let mut problem = build(4, 6, 2, &PAIRS);
    let lunch = Lunch { from: "s1".into(), to: "s2".into(), slots: 1 };
    problem.participants[0].hours = Hours { lunch: Some(lunch), most_in_row: Some(1), ..Hours::default() };
    run(&problem);
    let plan = vec![at("m0", "s1", "t0"), at("m1", "s2", "t0")];
    breaks(plan.clone(), &problem, |one| matches!(one, Violation::NoLunch { .. }));
    breaks(plan, &problem, |one| matches!(one, Violation::TooManyInRow { .. }));
}

#[test]
fn long_meetings_groups_and_orders_are_kept() {
    let mut problem = build(4, 8, 2, &PAIRS);
    problem.slots[4..].iter_mut().for_each(|slot| slot.session = Session::Afternoon);
    problem.meetings[0].duration = 2;
    problem.meetings[1].participants.push("p1".into());
    problem.tables[1].seats = 3;
    problem.meetings[5].after = vec!["m0".into()];
    assert_eq!(run(&problem).1.unplaced, vec![]);
    breaks(vec![at("m0", "s3", "t0")], &problem, |one| matches!(one, Violation::WrongTime { .. }));
    breaks(vec![at("m1", "s0", "t0")], &problem, |one| matches!(one, Violation::WrongTable { .. }));
    let plan = vec![at("m5", "s1", "t0"), at("m0", "s1", "t1")];
    breaks(plan, &problem, |one| matches!(one, Violation::OutOfOrder { .. }));
    let plan = vec![at("m0", "s1", "t0"), at("m2", "s2", "t0")];
    breaks(plan.clone(), &problem, |one| matches!(one, Violation::InTwoMeetings { .. }));
    breaks(plan, &problem, |one| matches!(one, Violation::TableTaken { .. }));
    let jair = solve(&problem, &Objective::Jair { fairness: 2 }, Budget::steps(9), 1, &mut |_| {});
    assert_eq!(jair, Err(vec![Fault::BeyondPublished]));
}

#[test]
fn a_repair_names_what_it_does_not_know() {
    let problem = build(4, 6, 2, &PAIRS);
    let late = Change::Late { participant: "nobody".into(), until: "s1".into() };
    let request = Repair { changes: vec![late], now: Some("never".into()) };
    let faults = repair(&problem, &Plan::default(), &request, Budget::steps(9), 1).unwrap_err();
    let unknown = |thing| Fault::UnknownInRepair { thing };
    let (who, when) = (Thing::Participant("nobody".into()), Thing::Slot("never".into()));
    assert_eq!(faults, vec![unknown(who), unknown(when)]);
}

#[test]
fn the_same_two_may_have_several_meetings() {
    let mut problem = build(4, 3, 2, &[(0, 2), (3, 2), (0, 1), (0, 1), (0, 1)]);
    for (meeting, weight) in problem.meetings.iter_mut().zip([1, 0, 0, 0, 1]) {
        meeting.weight = weight;
    }
    assert_eq!(run(&problem).1.score.weight, 2);
}

#[test]
fn planted_meetings_are_placed_and_only_get_better() {
    let recipe = Recipe { participants: 30, meetings: 90, slots: 10, over: false, seed: 3 };
    let problem = planted(&recipe);
    assert_eq!(problem, planted(&recipe));
    let solved = |steps| {
        let mut told = Vec::new();
        let outcome = solve(&problem, &Objective::default(), Budget::steps(steps), 1, &mut |progress| {
            told.push((-progress.score.weight, progress.score.idle));
        });
        assert!(told.is_sorted_by(|one, other| one >= other), "{told:?}");
        outcome.unwrap()
    };
    let outcome = solved(300_000);
    assert_eq!(check(&outcome.plan, &problem), vec![]);
    assert_eq!(outcome.report.unplaced, vec![]);
    assert!(outcome.report.bound <= outcome.report.idle_slots, "the bound holds");
    assert_eq!(outcome, solved(300_000));
}

#[test]
fn the_heavy_meetings_come_first_when_not_all_fit() {
    let recipe = Recipe { participants: 20, meetings: 60, slots: 8, over: true, seed: 3 };
    let problem = planted(&recipe);
    let outcome = solve(&problem, &Objective::default(), Budget::steps(100_000), 1, &mut |_| {}).unwrap();
    assert_eq!(check(&outcome.plan, &problem), vec![]);
    let all: i64 = problem.meetings.iter().map(|meeting| meeting.weight).sum();
    assert!(outcome.report.score.weight <= outcome.report.weight_bound && outcome.report.weight_bound <= all);
    assert!(outcome.report.score.weight * 100 >= all * 85, "{:?}", outcome.report.score);
}

proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(48))]

    #[test]
    fn names_do_not_matter(pairs in proptest::collection::vec((0_usize..6, 0_usize..6), 0..9), turn in 1_usize..6) {
        let turned: Vec<_> = pairs.iter().map(|(one, other)| ((one + turn) % 6, (other + turn) % 6)).collect();
        let score = |pairs: &[(usize, usize)]| {
            let problem = build(6, 6, 3, pairs);
            let objective = Objective::Jair { fairness: 2 };
            let report = solve(&problem, &objective, Budget::steps(10_000_000), 1, &mut |_| {}).unwrap().report;
            (report.proved, if report.proved == Proof::Optimal { report.breaks } else { 0 })
        };
        prop_assert_eq!(score(&pairs), score(&turned));
    }

    #[test]
    fn an_extra_slot_is_never_worse(pairs in proptest::collection::vec((0_usize..6, 0_usize..6), 0..9)) {
        let breaks = |slots| {
            let problem = build(6, slots, 2, &pairs);
            let objective = Objective::Jair { fairness: 6 };
            let report = solve(&problem, &objective, Budget::steps(10_000_000), 1, &mut |_| {}).unwrap().report;
            (report.proved != Proof::Optimal, report.breaks)
        };
        let (few, many) = (breaks(5), breaks(6));
        prop_assert!(few.0 || many <= few);
    }

    #[test]
    fn bounds_hold_in_any_plan(pairs in proptest::collection::vec((0_usize..8, 0_usize..8), 0..20), away in 0_usize..6) {
        let mut problem = build(8, 6, 3, &pairs);
        problem.participants[0].hours.away = vec![format!("s{away}").as_str().into()];
        let (_, report) = run(&problem);
        prop_assert!(report.score.weight <= report.weight_bound);
        prop_assert!(report.bound <= report.idle_slots);
    }
}
