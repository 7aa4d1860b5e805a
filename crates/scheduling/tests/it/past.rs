//! Whatever happens to a running day, what has begun stays as it was.

use proptest::{
    collection::vec,
    prelude::{ProptestConfig, Strategy, prop_assert, prop_assert_eq, proptest},
};
use scheduling::{
    Budget, Change, Interpreter, Meeting, Objective, Placement, Plan, Problem, Repair, SlotId, Table,
    Violation, check, repair, solve,
};

use super::build;

/// A day of eight participants of two languages, with two who interpret.
fn any_day() -> impl Strategy<Value = Problem> {
    vec((0_usize..8, 0_usize..8), 1..20).prop_map(|pairs| {
        let mut problem = build(8, 6, 3, &pairs);
        for (at, person) in problem.participants.iter_mut().enumerate() {
            person.languages = vec![if at < 3 { "zh".into() } else { "ru".into() }];
        }
        let languages = vec!["ru".into(), "zh".into()];
        let interpreter =
            |id: &str| Interpreter { id: id.into(), languages: languages.clone(), ..Interpreter::default() };
        problem.interpreters = vec![interpreter("i0"), interpreter("i1")];
        problem
    })
}

/// One change of each kind in turn, of something that the day knows.
fn any_change() -> impl Strategy<Value = (usize, usize, usize)> {
    (0_usize..7, 0_usize..8, 0_usize..6)
}

fn name_change((kind, which, slot): (usize, usize, usize), problem: &Problem, at: usize) -> Option<Change> {
    let slot = problem.slots[slot].id.clone();
    let participant = problem.participants[which].id.clone();
    Some(match kind {
        0 => Change::Late { participant, until: slot },
        1 => Change::Leaves { participant, from: slot },
        2 => Change::TableLost { table: problem.tables[which % 3].id.clone(), from: slot },
        3 => {
            Change::TableAdded { table: Table { id: format!("new{at}").as_str().into(), ..Table::default() } }
        }
        4 => Change::InterpreterLost { interpreter: problem.interpreters[which % 2].id.clone(), from: slot },
        5 => {
            let other = problem.participants[(which + 1) % 8].id.clone();
            let id = format!("new{at}").as_str().into();
            Change::MeetingAdded {
                meeting: Meeting { id, participants: vec![participant, other], ..Meeting::default() },
            }
        }
        _ => Change::MeetingDropped { meeting: problem.meetings.get(which)?.id.clone() },
    })
}

/// What happens, each meeting dropped once.
fn name_changes(drawn: &[(usize, usize, usize)], problem: &Problem) -> Vec<Change> {
    let mut changes: Vec<Change> = Vec::new();
    for (at, one) in drawn.iter().enumerate() {
        let change = name_change(*one, problem, at);
        let again =
            |change: &Change| matches!(change, Change::MeetingDropped { .. }) && changes.contains(change);
        let change = change.filter(|change| !again(change));
        changes.extend(change);
    }
    changes
}

fn begun<'a>(plan: &'a Plan, now: &'a SlotId) -> impl Iterator<Item = &'a Placement> {
    plan.placements.iter().filter(move |placement| placement.slot.0 < now.0)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_past_stays_whatever_happens(problem in any_day(), drawn in vec(any_change(), 1..4), now in 0_usize..6) {
        let old = solve(&problem, &Objective::default(), Budget::steps(500), 1, &mut |_| {}).unwrap().plan;
        let changes = name_changes(&drawn, &problem);
        let now = problem.slots[now].id.clone();
        let request = Repair { changes: changes.clone(), now: Some(now.clone()) };
        let new = repair(&problem, &old, &request, Budget::steps(1_000), 1).unwrap();
        let kept: Vec<_> = begun(&new.outcome.plan, &now).collect();
        let dropped = |one: &Placement| changes.iter().any(|change| *change == Change::MeetingDropped { meeting: one.meeting.clone() });
        let past: Vec<_> = begun(&old, &now).filter(|one| !dropped(one)).collect();
        prop_assert_eq!(kept, past);
        // What somebody has done before the news cannot be undone by it.
        let over = |slot: &SlotId| slot.0 < now.0;
        let found = check(&new.outcome.plan, &new.problem);
        let excused = |one: &Violation| match one {
            Violation::Away { slot, .. } | Violation::TableClosed { slot, .. } => over(slot),
            _ => false,
        };
        prop_assert!(found.iter().all(excused), "{found:?}");
    }
}
