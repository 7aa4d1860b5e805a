//! A run on its way: what it tells only gets better, it can be stopped at any time, and it can be done again.

use std::{cell::Cell, ops::ControlFlow};

use proptest::prelude::{ProptestConfig, Strategy, prop_assert, prop_assert_eq, proptest};
use scheduling::{Budget, Goal, Interpreter, Lunch, Objective, Problem, Recipe, check, planted, solve};

use super::truth::{any_goals, rank};

/// A planted day that one search takes on, or one with interpreters and lunches for the other.
fn any_day() -> impl Strategy<Value = Problem> {
    (0_u64..4, 0_usize..2).prop_map(|(seed, kind)| {
        let recipe = Recipe { participants: 14, meetings: 40, slots: 8, over: seed % 2 == 1, seed };
        let problem = planted(&recipe);
        if kind == 0 { problem } else { enrich(problem) }
    })
}

fn enrich(mut problem: Problem) -> Problem {
    for (at, person) in problem.participants.iter_mut().enumerate() {
        person.languages = vec![if at % 3 == 0 { "zh".into() } else { "ru".into() }];
        person.hours.lunch = (at % 2 == 0).then(|| Lunch { from: "s3".into(), to: "s4".into(), slots: 1 });
    }
    let languages = vec!["ru".into(), "zh".into()];
    let interpreter =
        |id: &str| Interpreter { id: id.into(), languages: languages.clone(), ..Interpreter::default() };
    problem.interpreters = vec![interpreter("i0"), interpreter("i1"), interpreter("i2")];
    problem
}

fn run(problem: &Problem, goals: &[Goal], budget: Budget<'_>) -> scheduling::Outcome {
    let mut told: Option<Vec<i64>> = None;
    let objective = Objective::Day { goals: goals.to_vec() };
    let outcome = solve(problem, &objective, budget, 5, &mut |progress| {
        assert_eq!(check(progress.plan, problem), vec![]);
        let now = rank(progress.score, goals);
        assert!(told.as_ref().is_none_or(|before| now <= *before), "{now:?} after {told:?}");
        told = Some(now);
    });
    let outcome = outcome.unwrap();
    assert_eq!(check(&outcome.plan, problem), vec![]);
    assert_eq!(told, Some(rank(&outcome.report.score, goals)), "the last that is told is the plan");
    outcome
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn what_is_told_only_gets_better_and_again_the_same(problem in any_day(), goals in any_goals(), steps in 0_u64..30_000) {
        let outcome = run(&problem, &goals, Budget::steps(steps));
        prop_assert_eq!(outcome, run(&problem, &goals, Budget::steps(steps)));
    }

    #[test]
    fn whoever_stops_a_run_gets_the_best_so_far(problem in any_day(), goals in any_goals(), last in 0_u32..12) {
        let (asked, late) = (Cell::new(0_u32), Cell::new(0_u32));
        let pulse = || {
            asked.set(asked.get() + 1);
            if asked.get() > last { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        let outcome = run(&problem, &goals, Budget { steps: 200_000, pulse: Some(&pulse) });
        late.set(asked.get().saturating_sub(last));
        prop_assert!(late.get() < 8, "a stopped run asks no more");
        prop_assert!(outcome.report.steps <= 200_000 + 1_000);
    }
}

#[test]
fn later_goals_are_sought_on_both_ways() {
    for prepare in [|problem| problem, enrich] {
        let (mut alone, mut all) = ((0, 0), (0, 0));
        for seed in 1..6 {
            let problem =
                prepare(planted(&Recipe { participants: 30, meetings: 90, slots: 10, over: false, seed }));
            let score = |goals: &[Goal]| run(&problem, goals, Budget::steps(100_000)).report.score;
            let (few, many) = (score(&[Goal::Idle]), score(&[Goal::Idle, Goal::Spread, Goal::TableChanges]));
            alone = (alone.0 + few.idle, alone.1 + few.table_changes);
            all = (all.0 + many.idle, all.1 + many.table_changes);
        }
        assert!(all.1 < alone.1, "{all:?} against {alone:?}");
        assert!(all.0 <= alone.0, "{all:?} against {alone:?}");
    }
}
