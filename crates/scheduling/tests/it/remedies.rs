//! What a report says would make room does make room.

#![expect(clippy::indexing_slicing, reason = "the made days have what is indexed here")]

use proptest::prelude::{Strategy, prop_assert, proptest};
use scheduling::{
    Budget, Eased, Hours, Interpreter, Lunch, Objective, Placement, Plan, Problem, Remedy, Session, SlotId,
    Table, Walk, check, solve,
};

use super::build;

/// What a made day is like; every number is taken modulo what there is.
type Recipe = (Vec<(usize, usize)>, Vec<u8>, usize);

fn recipes() -> impl Strategy<Value = Recipe> {
    let pairs = proptest::collection::vec((0_usize..5, 0_usize..5), 1..14);
    (pairs, proptest::collection::vec(0_u8..6, 8), 3_usize..6)
}

/// A crowded day in which each kind of limit may stand in the way.
fn crowded((pairs, dice, slots): &Recipe) -> Problem {
    let mut problem = build(5, *slots, 2, pairs);
    let slot = |die: usize| SlotId(format!("s{}", usize::from(dice[die]) % slots));
    problem.slots[slots / 2..].iter_mut().for_each(|slot| slot.session = Session::Afternoon);
    for (meeting, die) in problem.meetings.iter_mut().zip(dice.iter().cycle()) {
        meeting.weight = i64::from(*die);
        meeting.session = (*die == 4).then_some(Session::Morning);
    }
    let before = problem.meetings.first().map(|meeting| meeting.id.clone());
    if let Some(last) = problem.meetings.last_mut() {
        last.slot = (dice[0] < 2).then(|| slot(1));
        last.table = (dice[1] < 2).then(|| "t1".into());
        last.after = before.filter(|before| dice[2] < 3 && *before != last.id).into_iter().collect();
    }
    problem.participants[0].hours = Hours { away: vec![slot(3)], ..Hours::default() };
    let lunch = Lunch { from: slot(4), to: slot(4), slots: 1 };
    problem.participants[1].hours = Hours { lunch: Some(lunch), ..Hours::default() };
    problem.participants[2].hours.most_in_row = Some(1);
    for (person, language) in problem.participants.iter_mut().zip(["ru", "zh", "ru", "zh"]) {
        person.languages = if dice[5] < 3 { vec![language.into()] } else { Vec::new() };
    }
    let languages = vec!["ru".into(), "zh".into()];
    let hours = Hours { away: vec![slot(6)], ..Hours::default() };
    problem.interpreters = vec![Interpreter { id: "i".into(), languages, hours, ..Interpreter::default() }];
    problem.tables[0].closed = vec![slot(7)];
    problem.tables[1].hall = "far".into();
    if dice[6] < 3 {
        problem.walks = vec![Walk { from: "".into(), to: "far".into(), slots: 1 }];
    }
    problem
}

/// The problem after a remedy; the plan that it leaves.
fn apply(problem: &Problem, plan: &Plan, remedy: &Remedy) -> (Problem, Plan) {
    let (mut problem, mut plan) = (problem.clone(), plan.clone());
    let only = |slot: &SlotId, problem: &Problem| -> Vec<SlotId> {
        problem.slots.iter().map(|one| one.id.clone()).filter(|one| one != slot).collect()
    };
    match remedy {
        Remedy::MoveOther { meeting, .. } | Remedy::GiveWay { meeting, .. } => {
            plan.placements.retain(|placement| placement.meeting != *meeting);
        }
        Remedy::OpenTable { table, slots } => {
            let table = problem.tables.iter_mut().find(|one| one.id == *table).unwrap();
            table.closed.retain(|slot| !slots.contains(slot));
        }
        Remedy::ExtraTable { slot } | Remedy::ExtraTableIn { slot, .. } => {
            let hall = if let Remedy::ExtraTableIn { hall, .. } = remedy { hall.clone() } else { "".into() };
            let closed = only(slot, &problem);
            problem.tables.push(Table { id: "extra".into(), hall, closed, ..Table::default() });
        }
        Remedy::ExtraInterpreter { slot } => {
            let hours = Hours { away: only(slot, &problem), ..Hours::default() };
            let languages = problem.interpreters[0].languages.clone();
            let extra = Interpreter { id: "extra".into(), languages, hours, ..Interpreter::default() };
            problem.interpreters.push(extra);
        }
        Remedy::LongerShift { slots, .. } => {
            problem.interpreters[0].hours.away.retain(|slot| !slots.contains(slot));
        }
        Remedy::LongerStay { participant, slots } => {
            let person = problem.participants.iter_mut().find(|one| one.id == *participant).unwrap();
            person.hours.away.retain(|slot| !slots.contains(slot));
        }
        Remedy::OtherTime { .. } => problem.meetings.iter_mut().for_each(|one| {
            one.slot = None;
            one.session = None;
        }),
        Remedy::OtherTable { .. } => problem.meetings.iter_mut().for_each(|one| one.table = None),
        Remedy::EasedLimit { limit, .. } => match limit.unwrap() {
            Eased::Lunch => problem.participants.iter_mut().for_each(|one| one.hours.lunch = None),
            Eased::InRow => problem.participants.iter_mut().for_each(|one| one.hours.most_in_row = None),
            Eased::Walk => problem.walks.clear(),
            Eased::Order => problem.meetings.iter_mut().for_each(|one| one.after.clear()),
        },
    }
    (problem, plan)
}

/// All ways to add a meeting to a plan.
pub(super) fn ways(problem: &Problem, plan: &Plan, meeting: &str, slot: Option<&SlotId>) -> Vec<Plan> {
    let voices: Vec<_> = problem.interpreters.iter().map(|one| Some(one.id.clone())).chain([None]).collect();
    let slots = problem.slots.iter().filter(|one| slot.is_none_or(|slot| *slot == one.id));
    let mut found = Vec::new();
    for slot in slots {
        for table in &problem.tables {
            for interpreter in voices.clone() {
                let (slot, table) = (slot.id.clone(), table.id.clone());
                let mut plan = plan.clone();
                plan.placements.push(Placement { meeting: meeting.into(), slot, table, interpreter });
                if check(&plan, problem).is_empty() {
                    found.push(plan);
                }
            }
        }
    }
    found
}

proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(512))]

    #[test]
    fn a_remedy_makes_room(recipe in recipes()) {
        let problem = crowded(&recipe);
        let Ok(outcome) = solve(&problem, &Objective::default(), Budget::steps(500), 1, &mut |_| {}) else { return Ok(()) };
        for left in &outcome.report.unplaced {
            let Some(remedy) = &left.remedy else { continue };
            let (problem, plan) = apply(&problem, &outcome.plan, remedy);
            let slot = match remedy {
                Remedy::MoveOther { slot, .. } | Remedy::GiveWay { slot, .. } | Remedy::ExtraTable { slot }
                | Remedy::ExtraTableIn { slot, .. } | Remedy::ExtraInterpreter { slot } | Remedy::OtherTime { slot }
                | Remedy::OtherTable { slot, .. } | Remedy::EasedLimit { slot, .. } => Some(slot),
                _ => None,
            };
            let found = ways(&problem, &plan, &left.meeting.0, slot);
            prop_assert!(!found.is_empty(), "{:?} in {:?}", left, outcome.plan);
            if let Remedy::MoveOther { meeting, to, .. } = remedy {
                let both = found.iter().any(|plan| !ways(&problem, plan, &meeting.0, Some(to)).is_empty());
                prop_assert!(both, "{:?} in {:?}", left, outcome.plan);
            }
        }
    }
}
