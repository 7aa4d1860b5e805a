//! `vitrina schedule` as its users run it: plan, report, workbook, calendars, check, repair, and what is refused.

use std::{fs, io::Cursor};

use calamine::{Data, Reader, Xlsx};
use serde_json::{Value, json};

use crate::workspace::{Answer, Workspace};

/// Three meetings in three slots; one of them needs the only interpreter.
fn small() -> Value {
    let slot = |start: &str, end: &str| json!({"id": start, "start": start, "end": end});
    json!({
        "slots": [slot("09:00", "09:30"), slot("09:30", "10:00"), slot("10:00", "10:30")],
        "participants": [
            {"id": "a", "name": "Завод «Пример» (демо)", "languages": ["ru", "en"]},
            {"id": "b", "name": "示例贸易公司（演示）", "languages": ["zh", "en"]},
            {"id": "c", "name": "Sample, Sons & Co; Ltd (demo)", "languages": ["ru"]},
        ],
        "meetings": [
            {"id": "m1", "participants": ["a", "b"], "weight": 3},
            {"id": "m2", "participants": ["a", "c"]},
            {"id": "m3", "participants": ["b", "c"]},
        ],
        "tables": [{"id": "T1", "hall": "A"}, {"id": "T2", "hall": "B"}],
        "interpreters": [{"id": "i1", "name": "Переводчик (демо)", "languages": ["ru", "zh"]}],
    })
}

fn with(problem: &Value) -> Workspace {
    Workspace::new().with("problem.json", problem.to_string().as_bytes())
}

fn read_json(workspace: &Workspace, name: &str) -> Value {
    serde_json::from_slice(&fs::read(workspace.path(name)).unwrap()).unwrap()
}

fn run(workspace: &Workspace, arguments: &[&str]) -> Answer {
    workspace.run(&[&["schedule", "--steps", "2000", "--lang", "en"], arguments].concat())
}

/// All texts of a workbook, sheet by sheet.
fn sheets(bytes: Vec<u8>) -> Vec<(String, Vec<Vec<String>>)> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let all = workbook.worksheets();
    let texts = |row: &[Data]| row.iter().map(ToString::to_string).collect();
    all.into_iter().map(|(name, range)| (name, range.rows().map(texts).collect())).collect()
}

#[test]
fn a_plan_is_made_checked_and_the_same_for_the_same_seed() {
    let workspace = with(&small());
    for name in ["plan.json", "again.json"] {
        let answer = run(&workspace, &["problem.json", "--seed", "7", "--out", name]);
        assert_eq!((answer.code, answer.stdout.as_str()), (Some(0), ""), "{}", answer.stderr);
        assert!(answer.stderr.contains("Placed 3 of 3 meetings"), "{}", answer.stderr);
    }
    let plan = read_json(&workspace, "plan.json");
    assert_eq!(plan, read_json(&workspace, "again.json"));
    assert_eq!(plan["plan"]["placements"].as_array().unwrap().len(), 3);
    assert!(plan["report"]["breaks"].is_u64() && plan["report"]["bound"].is_u64());
    assert!(plan["report"]["proved"].is_string());
    let checked = run(&workspace, &["--check", "plan.json", "problem.json"]);
    assert!(checked.data().contains("the plan is valid"));
}

#[test]
fn without_a_file_the_plan_goes_to_standard_output() {
    let plan = run(&with(&small()), &["problem.json"]).json();
    assert_eq!(plan["plan"]["placements"].as_array().unwrap().len(), 3);
}

#[test]
fn the_report_is_one_page_in_three_languages() {
    let workspace = with(&small());
    for (lang, tag, title) in
        [("ru", "ru", "Расписание встреч"), ("zh", "zh", "洽谈日程"), ("en", "en", "Schedule of meetings")]
    {
        let arguments = ["schedule", "problem.json", "--steps", "500", "--lang", lang, "--report", "r.html"];
        workspace.run(&arguments).data();
        let page = fs::read_to_string(workspace.path("r.html")).unwrap();
        assert!(page.contains(&format!("<html lang=\"{tag}")), "{lang}");
        assert!(page.contains(title), "{lang}");
        assert!(page.contains("Sample, Sons &amp; Co; Ltd (demo)") && page.contains("示例贸易公司（演示）"));
        assert!(page.contains("lang=\"zh"), "names carry their language");
        assert!(!page.contains("http:") && !page.contains("https:") && !page.contains("<script"), "{lang}");
        assert!(!page.contains("[schedule-"), "{lang}: a message is missing");
        assert_eq!(page.matches("<article class=\"day\"").count(), 3, "one page a participant");
    }
}

#[test]
fn what_has_no_place_is_told_with_a_reason() {
    let mut problem = small();
    problem["slots"].as_array_mut().unwrap().truncate(1);
    let workspace = with(&problem);
    for lang in ["ru", "zh", "en"] {
        let arguments = [
            "schedule",
            "problem.json",
            "--steps",
            "500",
            "--lang",
            lang,
            "--report",
            "r.html",
            "--out",
            "p.xlsx",
        ];
        workspace.run(&arguments).data();
        let page = fs::read_to_string(workspace.path("r.html")).unwrap();
        assert!(page.contains("id=\"unplaced\"") && !page.contains("[schedule-"), "{lang}");
    }
    let book = sheets(fs::read(workspace.path("p.xlsx")).unwrap());
    let (name, rows) = book.last().unwrap();
    assert_eq!((name.as_str(), rows.len()), ("Without a place", 3), "a header and two meetings");
    assert!(rows[1..].iter().all(|row| !row[3].is_empty()), "{rows:?}");
}

#[test]
fn a_broken_plan_is_told_rule_by_rule() {
    let placement = |meeting: &str, table: &str| json!({"meeting": meeting, "slot": "09:00", "table": table});
    let plan = json!({"placements": [placement("m1", "T1"), placement("m2", "T1"), placement("m3", "T2")]});
    let workspace = with(&small()).with("plan.json", plan.to_string().as_bytes());
    let answer = run(&workspace, &["--check", "plan.json", "problem.json"]);
    assert_eq!(answer.code, Some(1), "{}", answer.stderr);
    assert!(answer.stdout.contains("Table “T1” is taken more than once at 09:00"), "{}", answer.stdout);
    assert!(answer.stdout.contains("needs an interpreter and has none"), "{}", answer.stdout);
    assert!(answer.stderr.contains("breaks"), "{}", answer.stderr);
    for lang in ["ru", "zh"] {
        let told = workspace.run(&["schedule", "--check", "plan.json", "problem.json", "--lang", lang]);
        assert_eq!(told.code, Some(1));
        assert!(!told.stdout.contains("[schedule-"), "{}", told.stdout);
    }
}

#[test]
fn all_faults_are_named_at_once_in_three_languages() {
    let problem = json!({
        "slots": [],
        "participants": [{"id": "a"}, {"id": "a"}],
        "meetings": [
            {"id": "m1", "participants": ["a", "nobody"], "weight": -2},
            {"id": "m2", "participants": ["a"], "table": "T9", "duration": 0},
        ],
        "tables": [{"id": "T1", "seats": 0}],
    });
    let workspace = with(&problem);
    for lang in ["ru", "zh", "en"] {
        let answer = workspace.run(&["schedule", "problem.json", "--out", "plan.json", "--lang", lang]);
        assert_eq!((answer.code, answer.stdout.as_str()), (Some(2), ""), "{lang}: {}", answer.stderr);
        assert!(answer.stderr.lines().count() >= 8, "{lang}: {}", answer.stderr);
        for part in ["nobody", "T9", "m2"] {
            assert!(answer.stderr.contains(part), "{lang}: {part}: {}", answer.stderr);
        }
        assert!(!answer.stderr.contains("[schedule-") && !answer.stderr.contains("{ $"), "{}", answer.stderr);
    }
    assert_eq!(workspace.names(), ["problem.json"], "nothing is written");
}

#[test]
fn what_cannot_be_read_is_one_message_with_a_remedy() {
    let shape = json!({"slots": [], "strange": 1}).to_string();
    let workspace = with(&small())
        .with("text.json", b"this is no JSON")
        .with("shape.json", shape.as_bytes())
        .with("data.dzn", b"nBusiness = many;")
        .with("strange.csv", b"foo,bar\n1,2\n")
        .with("weights.csv", "甲方,乙方,权重\n甲公司,乙公司,heavy\n".as_bytes());
    let day = ["--slots", "09:00-12:00/30m", "--tables", "2"];
    let cases = [
        (vec!["text.json"], "not JSON"),
        (vec!["shape.json"], "documented form"),
        (vec!["missing.json"], "cannot be opened"),
        (vec!["data.dzn"], "data file"),
        (vec!["problem.json", "--out", "plan.pdf"], "ending"),
        (vec!["weights.csv"], "--slots"),
        (vec!["weights.csv", "--slots", "17:00-09:00/30m", "--tables", "2"], "make no sense"),
        (vec!["weights.csv", "--slots", "00:00-24:00/5m", "--tables", "2"], "64"),
        ([&["weights.csv", "--lunch", "noon"], day.as_slice()].concat(), "--lunch"),
        ([&["strange.csv"], day.as_slice()].concat(), "participant 1 · participant 2"),
        ([&["weights.csv"], day.as_slice()].concat(), "heavy"),
    ];
    let before = workspace.names();
    for (arguments, words) in cases {
        let answer = run(&workspace, &arguments);
        assert_eq!((answer.code, answer.stdout.as_str()), (Some(2), ""), "{arguments:?}: {}", answer.stderr);
        assert!(answer.stderr.contains(words), "{arguments:?}: {}", answer.stderr);
        assert!(answer.stderr.lines().count() <= 3, "{arguments:?}: {}", answer.stderr);
    }
    assert_eq!(workspace.names(), before, "nothing is written");
}

#[test]
fn each_participant_gets_a_calendar() {
    let workspace = with(&small());
    run(&workspace, &["problem.json", "--ics", "calendars", "--date", "2026-05-18"]).data();
    let mut names: Vec<_> = fs::read_dir(workspace.path("calendars"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names, ["001-a.ics", "002-b.ics", "003-c.ics"]);
    let text = fs::read_to_string(workspace.path("calendars").join("001-a.ics")).unwrap();
    assert_eq!(text.matches("BEGIN:VEVENT\r\n").count(), 2);
    assert!(text.contains("DTSTART:20260518T") && text.contains("UID:m1-a@vitrina\r\n"), "{text}");
    assert!(text.replace("\r\n ", "").contains("Sample\\, Sons & Co\\; Ltd (demo)"), "{text}");
    assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')), "{text}");
}

#[test]
fn calendars_need_times() {
    let mut problem = small();
    problem["slots"] = json!([{"id": "s1"}, {"id": "s2"}, {"id": "s3"}]);
    let workspace = with(&problem);
    let answer = run(&workspace, &["problem.json", "--ics", "calendars"]);
    assert_eq!(answer.code, Some(2), "{}", answer.stderr);
    assert_eq!(workspace.names(), ["problem.json"]);
}

#[test]
fn a_list_of_requests_becomes_a_workbook() {
    let requests = "Заявки\nУчастник 1,Участник 2,Вес,Половина дня,Языки 1,Языки 2\n\
        Завод А (демо),甲公司（演示）,5,утро,русский,китайский\n\
        甲公司（演示）,Завод А (демо),2,,,\n\
        Завод Б (демо),甲公司（演示）,3,день,русский,китайский\n";
    let interpreters = "姓名,语言,时间\n译员（演示）,俄语、中文,09:00-16:00\n";
    let workspace = Workspace::new()
        .with("requests.csv", requests.as_bytes())
        .with("interpreters.csv", interpreters.as_bytes());
    let day = ["--slots", "09:00-17:00/30m", "--lunch", "12:30-13:30", "--tables", "2"];
    let more = ["requests.csv", "--interpreters", "interpreters.csv", "--out"];
    let answer = run(&workspace, &[&more[..], &["plan.xlsx"], &day[..]].concat());
    assert_eq!(answer.code, Some(0), "{}", answer.stderr);
    assert!(
        answer.stderr.contains("Placed 2 of 2"),
        "a wish of both sides is one meeting: {}",
        answer.stderr
    );
    let book = sheets(fs::read(workspace.path("plan.xlsx")).unwrap());
    let names: Vec<&str> = book.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["Grid", "Participants", "Interpreters", "Without a place"]);
    assert_eq!(book[0].1.len(), 1 + 14, "a header and a row a slot");
    assert_eq!(book[1].1.len(), 1 + 4, "two meetings of two");
    assert!(book[1].1[1..].iter().all(|row| row[5] == "译员（演示）"), "{:?}", book[1].1);
    run(&workspace, &[&more[..], &["plan.json"], &day[..]].concat()).data();
    let plan = read_json(&workspace, "plan.json");
    assert_eq!(plan["report"]["score"]["weight"], 10, "both wishes count");
}

#[test]
fn a_running_plan_is_repaired() {
    let changes = json!({"changes": [{"kind": "table_lost", "table": "T1", "from": "09:00"}]});
    let workspace = with(&small()).with("changes.json", changes.to_string().as_bytes());
    run(&workspace, &["problem.json", "--out", "plan.json"]).data();
    let repair = ["--repair", "changes.json", "--plan", "plan.json", "problem.json", "--out", "new.json"];
    let answer = run(&workspace, &repair);
    assert_eq!(answer.code, Some(0), "{}", answer.stderr);
    let new = read_json(&workspace, "new.json");
    let placements = new["plan"]["placements"].as_array().unwrap();
    assert!(!placements.is_empty() && placements.iter().all(|placement| placement["table"] == "T2"));
    let changed = workspace.with("changed.json", new["problem"].to_string().as_bytes());
    assert!(run(&changed, &["--check", "new.json", "changed.json"]).data().contains("valid"));
}
