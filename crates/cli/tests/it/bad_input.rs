//! What cannot be used: one message with a remedy in the reader's language, exit code 2, nothing written.

use std::fs;

use crate::{
    files::{PICTURE, billion_laughs, huge_cell, truncated_workbook, zip_bomb},
    workspace::{Answer, Workspace},
};

const GOOD: &str = "Наименование,Цена\nСтанок,5 CNY\n";

/// Names of files, what is in them, and words of the English message.
fn bad_files() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    vec![
        ("empty.csv", Vec::new(), "the file is empty"),
        ("picture.xlsx", PICTURE.to_vec(), "not a list but PNG"),
        ("bomb.xlsx", zip_bomb(), "unpacks to more than"),
        ("column.csv", b"foo\n1\n2\n".to_vec(), "a single column"),
        ("laughs.xml", billion_laughs(), "entities within entities"),
        ("half.xlsx", truncated_workbook(), "the workbook is damaged"),
        ("strange.csv", b"foo,bar\n1,2\n".to_vec(), "no column was recognised"),
    ]
}

/// Two lines: what is wrong with which file, and what to do.
fn assert_refused(answer: &Answer, file: &str) {
    assert_eq!(answer.code, Some(2), "{file}: {}", answer.stderr);
    assert_eq!(answer.stdout, "", "{file}");
    let lines: Vec<&str> = answer.stderr.lines().collect();
    assert_eq!(lines.len(), 2, "{file}: {lines:?}");
    assert!(lines[0].contains(file), "{lines:?}");
    assert!(!lines[1].is_empty(), "{lines:?}");
}

#[test]
fn a_bad_list_is_refused_by_import() {
    for (name, bytes, words) in bad_files() {
        let workspace = Workspace::new().with(name, &bytes);
        for arguments in [&["import", name, "--lang", "en"][..], &["import", name, "--lang", "en", "--json"]]
        {
            let answer = workspace.run(arguments);
            assert_refused(&answer, name);
            assert!(answer.stderr.contains(words), "{name}: {}", answer.stderr);
        }
        assert_eq!(workspace.names(), [name], "nothing is written");
    }
}

#[test]
fn a_bad_list_is_refused_by_match_on_either_side() {
    for (name, bytes, words) in bad_files() {
        let workspace = Workspace::new().with(name, &bytes).with("good.csv", GOOD.as_bytes());
        for [offers, requests] in [[name, "good.csv"], ["good.csv", name]] {
            let answer = workspace.run(&[
                "match",
                "--lang",
                "en",
                "--offers",
                offers,
                "--requests",
                requests,
                "--out",
                "report.html",
            ]);
            assert_refused(&answer, name);
            assert!(answer.stderr.contains(words), "{name}: {}", answer.stderr);
        }
        assert!(!workspace.path("report.html").exists(), "{name}");
        assert_eq!(workspace.names().len(), 2, "{name}: no temporary file is left");
    }
}

#[test]
fn what_is_wrong_is_told_in_the_readers_language() {
    let is_russian = |letter: char| ('а'..='я').contains(&letter);
    let is_chinese = |letter: char| ('\u{4e00}'..='\u{9fff}').contains(&letter);
    for (name, bytes, _) in bad_files() {
        let workspace = Workspace::new().with(name, &bytes);
        let tell = |language| {
            let answer = workspace.run(&["import", name, "--lang", language]);
            assert_refused(&answer, name);
            answer.stderr
        };
        let (russian, chinese, english) = (tell("ru"), tell("zh"), tell("en"));
        assert!(russian.lines().all(|line| line.contains(is_russian)), "{russian}");
        assert!(chinese.lines().all(|line| line.contains(is_chinese)), "{chinese}");
        assert!(!english.contains(is_russian) && !english.contains(is_chinese), "{english}");
    }
}

#[test]
fn a_missing_file_and_a_folder_cannot_be_opened() {
    let workspace = Workspace::new().with("good.csv", GOOD.as_bytes());
    fs::create_dir(workspace.path("folder")).unwrap();
    for name in ["missing.csv", "folder"] {
        assert_refused(&workspace.run(&["import", name, "--lang", "zh"]), name);
        let lists = ["match", "--offers", "good.csv", "--requests", name, "--out", "report.json"];
        assert_refused(&workspace.run(&lists), name);
    }
    assert_eq!(workspace.names(), ["folder", "good.csv"]);
}

#[test]
fn a_huge_cell_is_refused() {
    let workspace = Workspace::new().with("cell.csv", &huge_cell());
    for lang in ["ru", "zh", "en"] {
        assert_refused(&workspace.run(&["import", "cell.csv", "--json", "--lang", lang]), "cell.csv");
    }
    assert_eq!(workspace.names(), ["cell.csv"]);
}

#[test]
fn arguments_that_make_no_sense_are_refused() {
    let workspace = Workspace::new().with("good.csv", GOOD.as_bytes());
    let lists =
        |more: &[&'static str]| [&["match", "--offers", "good.csv", "--requests", "good.csv"], more].concat();
    for arguments in [
        lists(&["--out", "report.pdf"]),
        lists(&["--out", "report"]),
        lists(&["--out", "report.html", "--top", "0"]),
        lists(&["--out", "report.html", "--lang", "fr"]),
        lists(&["--out", "report.html", "--map", "Цена"]),
        lists(&["--out", "report.html", "--map", "Нет такой=name"]),
        lists(&["--out", "report.html", "--offers-region", "Moscow"]),
        vec!["import", "good.csv", "--map", "Цена=prise"],
        vec!["import", "good.csv", "--map", "Нет такой=price"],
        vec!["no-such-command"],
    ] {
        let answer = workspace.run(&arguments);
        assert_eq!(answer.code, Some(2), "{arguments:?}: {}", answer.stderr);
        assert!(answer.stdout.is_empty() && !answer.stderr.is_empty(), "{arguments:?}");
    }
    assert_eq!(workspace.names(), ["good.csv"]);
}

#[test]
fn without_weights_the_program_says_how_to_get_them() {
    let workspace = Workspace::new().with("good.csv", GOOD.as_bytes());
    fs::create_dir(workspace.path("models")).unwrap();
    for arguments in [
        &["match", "--offers", "good.csv", "--requests", "good.csv", "--out", "report.html"][..],
        &["hs", "станок"],
        &["encode", "станок"],
    ] {
        let answer = workspace.run(&[arguments, &["--model-dir", "models"]].concat());
        assert_eq!((answer.code, answer.stdout.as_str()), (Some(1), ""), "{arguments:?}");
        assert!(answer.stderr.contains("make setup"), "{}", answer.stderr);
    }
    assert_eq!(workspace.names(), ["good.csv", "models"]);
}
