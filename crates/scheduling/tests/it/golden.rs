//! Two whole days as lines of text: what goes in, and what comes out.

use scheduling::{Budget, Objective, Outcome, Problem, check, solve};

fn play(problem: &str, objective: &Objective) -> String {
    let problem: Problem = serde_json::from_str(problem).unwrap();
    let outcome = solve(&problem, objective, Budget::steps(1_000_000), 1, &mut |_| {}).unwrap();
    assert_eq!(check(&outcome.plan, &problem), vec![]);
    let text = serde_json::to_string(&outcome).unwrap();
    assert_eq!(serde_json::from_str::<Outcome>(&text).unwrap(), outcome);
    let report = outcome.report;
    let mut lines = vec![format!(
        "{:?}: weight {} of {}, idle {} (bound {}), breaks {}",
        report.proved,
        report.score.weight,
        report.weight_bound,
        report.idle_slots,
        report.bound,
        report.breaks
    )];
    lines.extend(report.unplaced.iter().map(|one| {
        let (reason, remedy) = (serde_json::to_string(&one.reason), serde_json::to_string(&one.remedy));
        format!("{}: {} -> {}", one.meeting, reason.unwrap(), remedy.unwrap())
    }));
    lines.join("\n")
}

#[test]
fn a_day_with_absences_is_proved() {
    let text = play(include_str!("scenarios/absences.json"), &Objective::default());
    assert_eq!(text, include_str!("scenarios/absences.out").trim_end());
}

#[test]
fn a_crowded_day_says_what_is_left_out_and_why() {
    let text = play(include_str!("scenarios/crowded.json"), &Objective::default());
    assert_eq!(text, include_str!("scenarios/crowded.out").trim_end());
}
