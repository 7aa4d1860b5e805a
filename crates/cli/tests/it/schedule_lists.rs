//! `vitrina schedule` on lists: what their columns can say, in three languages, and what is told of bad cells.

use std::fs;

use serde_json::Value;

use crate::workspace::{Answer, Workspace};

const DAY: [&str; 4] = ["--slots", "09:00-17:00/30m", "--lunch", "12:30-13:30"];

/// The same day of four requests in each language: fixed, long, ordered, a group, an interpreter.
const LISTS: [(&str, &str, &str, &str, &str); 3] = [
    (
        "ru",
        "№,Участник 1,Участник 2,Участники,Вес,Начало,Стол,Оборудование,Длительность,Половина дня,После,Перевод\n\
         1,Завод А (демо),Фирма Б (демо),,5,09:30,,экран,60 мин,,,\n\
         2,Завод А (демо),Фирма В (демо),,2,,Б1,,2,утро,1,\n\
         3,,,Завод А (демо); Фирма Б (демо); Фирма В (демо),3,,,,,день,,\n\
         4,Фирма Б (демо),Фирма В (демо),,,,,,,,1; 3,русский-китайский\n",
        "Стол,Зал,Мест,Оборудование,Недоступен\nА1,Запад,2,Экран,15:00-17:00\nБ1,Восток,4,,\n",
        "Имя,Часы,Отсутствует,Обед,Подряд не больше\n\
         Завод А (демо),09:00-16:00,10:30-11:00,11:30-12:30/30m,3\nФирма Б (демо),,,,\nФирма В (демо),,,,\n",
        "Переводчик,Языки,Перерыв\nПереводчик (демо),\"русский, китайский\",14:00-14:30\n",
    ),
    (
        "zh",
        "编号,甲方,乙方,参会各方,权重,开始时间,桌号,设备,时长,场次,前置洽谈,口译\n\
         1,甲公司（演示）,乙公司（演示）,,5,09:30,,投影,60分钟,,,\n\
         2,甲公司（演示）,丙公司（演示）,,2,,Б1,,2,上午,1,\n\
         3,,,甲公司（演示）、乙公司（演示）、丙公司（演示）,3,,,,,下午,,\n\
         4,乙公司（演示）,丙公司（演示）,,,,,,,,1、3,俄语-中文\n",
        "桌号,展厅,座位数,设备,不可用时间\nА1,西厅,2,投影,15:00-17:00\nБ1,东厅,4,,\n",
        "姓名,时间,缺席时间,午休,连续上限\n\
         甲公司（演示）,09:00-16:00,10:30-11:00,11:30-12:30/30m,3\n乙公司（演示）,,,,\n丙公司（演示）,,,,\n",
        "译员,语言,休息\n译员（演示）,俄语、中文,14:00-14:30\n",
    ),
    (
        "en",
        "No,Participant 1,Participant 2,Participants,Weight,Start,Table,Equipment,Duration,Session,After,Interpreting\n\
         1,Plant A (demo),Firm B (demo),,5,09:30,,screen,60 min,,,\n\
         2,Plant A (demo),Firm C (demo),,2,,Б1,,2,morning,1,\n\
         3,,,Plant A (demo); Firm B (demo); Firm C (demo),3,,,,,afternoon,,\n\
         4,Firm B (demo),Firm C (demo),,,,,,,,1; 3,Russian-Chinese\n",
        "Table,Hall,Seats,Equipment,Closed\nА1,West,2,Screen,15:00-17:00\nБ1,East,4,,\n",
        "Name,Hours,Away,Lunch,Most in a row\n\
         Plant A (demo),09:00-16:00,10:30-11:00,11:30-12:30/30m,3\nFirm B (demo),,,,\nFirm C (demo),,,,\n",
        "Interpreter,Languages,Break\nInterpreter (demo),Russian; Chinese,14:00-14:30\n",
    ),
];

fn run(workspace: &Workspace, arguments: &[&str]) -> Answer {
    workspace.run(&[&["schedule", "--steps", "2000"], &DAY[..], arguments].concat())
}

fn placement<'a>(plan: &'a Value, meeting: &str) -> &'a Value {
    let placements = plan["plan"]["placements"].as_array().unwrap();
    placements.iter().find(|placement| placement["meeting"] == meeting).unwrap()
}

#[test]
fn lists_say_all_that_a_problem_can() {
    for (lang, requests, tables, participants, interpreters) in LISTS {
        let workspace = Workspace::new()
            .with("requests.csv", requests.as_bytes())
            .with("tables.csv", tables.as_bytes())
            .with("participants.csv", participants.as_bytes())
            .with("interpreters.csv", interpreters.as_bytes());
        let halls = tables.lines().skip(1).map(|line| line.split(',').nth(1).unwrap());
        let walk = format!("{}=20m", halls.collect::<Vec<_>>().join(":"));
        let lists = ["requests.csv", "--tables", "tables.csv", "--participants", "participants.csv"];
        let more =
            ["--interpreters", "interpreters.csv", "--walk", &walk, "--lang", lang, "--out", "plan.json"];
        let answer = run(&workspace, &[&lists[..], &more[..]].concat());
        assert_eq!(answer.code, Some(0), "{lang}: {}", answer.stderr);
        let plan: Value = serde_json::from_slice(&fs::read(workspace.path("plan.json")).unwrap()).unwrap();
        assert_eq!(plan["report"]["unplaced"].as_array().unwrap().len(), 0, "{lang}: {plan}");
        assert_eq!(
            (&placement(&plan, "1")["slot"], &placement(&plan, "1")["table"]),
            (&"09:30".into(), &"А1".into())
        );
        // Ended at 10:30, away until 11:00, half an hour of lunch until 12:30: the walk fits, too.
        assert_eq!(
            (&placement(&plan, "2")["slot"], &placement(&plan, "2")["table"]),
            (&"11:00".into(), &"Б1".into())
        );
        assert_eq!(placement(&plan, "3")["table"], "Б1", "{lang}: three need three seats");
        assert!(placement(&plan, "4")["interpreter"].is_string(), "{lang}");
        assert!(placement(&plan, "4")["slot"].as_str() > placement(&plan, "3")["slot"].as_str(), "{lang}");
    }
}

#[test]
fn tables_by_number_seat_groups() {
    let requests = "No,Participants\n1,A (demo); B (demo); C (demo)\n";
    let workspace = Workspace::new().with("requests.csv", requests.as_bytes());
    let answer = run(&workspace, &["requests.csv", "--tables", "1", "--lang", "en"]);
    assert!(answer.stderr.contains("Placed 1 of 1"), "{}", answer.stderr);
}

#[test]
fn bad_cells_of_all_lists_are_told_at_once() {
    let requests = "No,Participant 1,Participant 2,Weight,Start,Table,Duration,Session,After,Interpreting\n\
        1,A (demo),B (demo),-2,09:10,T9,0,noon,77,Russian\n\
        1,A (demo),,1,,,,,,\n\
        2,C (demo),C (demo),,,,,,,\n\
        3,D (demo),E (demo),,,,2,,,\n\
        4,E (demo),D (demo),,,,3,,,\n";
    let workspace = Workspace::new()
        .with("requests.csv", requests.as_bytes())
        .with("tables.csv", b"Table,Seats,Closed\nT1,none,noon\nT1,2,\n")
        .with("people.csv", b"Name,Hours,Lunch,Most in a row\nA (demo),20:00-21:00,noon,0\n")
        .with("voices.csv", b"Name,Languages\nSomebody (demo),\n");
    let lists = ["requests.csv", "--tables", "tables.csv", "--participants", "people.csv"];
    for lang in ["ru", "zh", "en"] {
        let more = ["--interpreters", "voices.csv", "--lang", lang, "--out", "plan.json"];
        let answer = run(&workspace, &[&lists[..], &more[..]].concat());
        assert_eq!((answer.code, answer.stdout.as_str()), (Some(2), ""), "{lang}: {}", answer.stderr);
        let told: Vec<&str> = answer.stderr.lines().filter(|line| line.starts_with("- ")).collect();
        assert_eq!(told.len(), 17, "{lang}: {}", answer.stderr);
        for file in ["requests.csv", "tables.csv", "people.csv", "voices.csv"] {
            assert!(told.iter().any(|line| line.starts_with(&format!("- {file} · "))), "{lang}: {file}");
        }
        assert!(!answer.stderr.contains("[schedule-") && !answer.stderr.contains("{ $"), "{}", answer.stderr);
    }
    assert!(!workspace.names().contains(&"plan.json".to_owned()), "nothing is written");
}

#[test]
fn ways_must_join_halls_that_have_tables() {
    let workspace = Workspace::new()
        .with("requests.csv", b"Participant 1,Participant 2\nA (demo),B (demo)\n")
        .with("tables.csv", b"Table,Hall\nT1,West\nT2,East\n");
    for (walk, words) in [("West-East", "West-East"), ("West:North=1", "East · West")] {
        let arguments = ["requests.csv", "--tables", "tables.csv", "--walk", walk, "--lang", "en"];
        let answer = run(&workspace, &arguments);
        assert_eq!(answer.code, Some(2), "{}", answer.stderr);
        assert!(answer.stderr.contains(words), "{}", answer.stderr);
    }
}
