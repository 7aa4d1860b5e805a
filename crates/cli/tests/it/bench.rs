//! `vitrina bench schedule` as its users run it: a folder of data files in, a table or JSON out.

use crate::workspace::{Answer, Workspace};

/// Three participants, each meets each, in three slots at one table: somebody waits whatever the order.
const TRIANGLE: &str = "nBusiness = 3; nMeetings = 3; nTables = 1; nTotalSlots = 3; nMorningSlots = 3;
requested = [|1, 2, 3, |1, 3, 3, |2, 3, 3, |];
forbidden = [{0}, {0}, {0}]; fixed = [0, 0, 0]; precedences = [{}, {}, {}];";

/// Two meetings of one participant, who is there in one slot only.
const CRAMPED: &str = "nBusiness = 3; nMeetings = 2; nTables = 2; nTotalSlots = 2; nMorningSlots = 1;
requested = [|1, 2, 3, |1, 3, 3, |];
forbidden = [{2}, {0}, {0}]; fixed = [0, 0]; precedences = [{}, {}];";

/// A meeting that waits for itself.
const FAULTY: &str = "nBusiness = 2; nMeetings = 1; nTables = 1; nTotalSlots = 2; nMorningSlots = 1;
requested = [|1, 2, 3, |]; forbidden = [{0}, {0}]; fixed = [0]; precedences = [{1}];";

const PUBLISHED: &str = "table,instance,variant,d,solver,time_s,best
1,triangle,original,2,MaxSAT,0.4,1
1,triangle,original,2,Chuffed,0.2,1
1,triangle,original,0,MaxSAT,0.2,9
1,cramped,original,2,MaxSAT,0.1,-
1,cramped,original,2,CPLEX-MIP,TO,4
";

fn folder(published: &str) -> Workspace {
    let workspace = Workspace::new();
    std::fs::create_dir(workspace.path("b2b")).unwrap();
    workspace
        .with("b2b/triangle.original.dzn", TRIANGLE.as_bytes())
        .with("b2b/cramped.original.dzn", CRAMPED.as_bytes())
        .with("b2b/published_jair2022.csv", published.as_bytes())
}

fn run(workspace: &Workspace, arguments: &[&str]) -> Answer {
    workspace.run(&[&["bench", "schedule", "b2b", "--time", "5s"], arguments].concat())
}

#[test]
fn published_answers_are_reached() {
    let answer = run(&folder(PUBLISHED), &["--json"]).json();
    let (cramped, triangle) = (&answer["instances"][0], &answer["instances"][1]);
    assert_eq!((&triangle["breaks"], &triangle["bound"]), (&1.into(), &1.into()), "{triangle}");
    assert_eq!((&triangle["proved"], &triangle["agreement"]), (&"optimal".into(), &"same".into()));
    assert_eq!(triangle["published"], serde_json::json!({"breaks": 1, "seconds": 0.2}));
    assert_eq!((&cramped["published"]["breaks"], &cramped["agreement"]), (&().into(), &"same".into()));
    assert_eq!((&answer["summary"]["same"], &answer["summary"]["broken"]), (&2.into(), &0.into()));
}

#[test]
fn the_table_is_in_three_languages() {
    let workspace = folder(PUBLISHED);
    for (lang, heading, agreement) in
        [("ru", "Перерывов", "совпадает"), ("zh", "间断数", "一致"), ("en", "Breaks", "the same")]
    {
        let table = run(&workspace, &["--lang", lang]).data();
        let rows: Vec<&str> = table.lines().collect();
        assert_eq!(rows.len(), 6, "{table}");
        assert!(rows[0].contains(heading) && rows[2].starts_with("triangle.original"), "{table}");
        assert_eq!(table.matches(agreement).count(), 2, "{table}");
    }
}

#[test]
fn a_faulty_instance_is_a_row() {
    let workspace = folder(PUBLISHED)
        .with("b2b/faulty.dzn", FAULTY.as_bytes())
        .with("b2b/unreadable.dzn", b"nBusiness = many;");
    let table = run(&workspace, &["--lang", "en"]).data();
    assert!(table.contains("wait for each other"), "{table}");
    assert!(table.contains("`nBusiness` has not the expected form"), "{table}");
    assert!(table.contains("Instances: 4; the published answer reached: 2 of 2."), "{table}");
}

#[test]
fn a_contradicted_answer_is_a_failure() {
    let workspace = folder(&PUBLISHED.replace(",1\n", ",2\n"));
    let answer = run(&workspace, &["--lang", "en"]);
    assert_eq!(answer.code, Some(1), "{}", answer.stderr);
    assert!(answer.stdout.contains("CONTRADICTED"), "{}", answer.stdout);
    assert!(answer.stderr.contains("Published answers contradicted: 1"), "{}", answer.stderr);
}

#[test]
fn a_folder_without_instances_is_refused() {
    let workspace = Workspace::new().with("published_jair2022.csv", PUBLISHED.as_bytes());
    let answer = workspace.run(&["bench", "schedule", ".", "--lang", "en"]);
    assert_eq!((answer.code, answer.stdout.as_str()), (Some(2), ""));
    assert!(answer.stderr.contains(".dzn"), "{}", answer.stderr);
}
