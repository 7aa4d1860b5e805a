//! Commands about facts of trade: registry ids, HS codes, national tables.

use std::fs;

use serde_json::{Value, json};

use crate::workspace::{Workspace, model_dir};

#[test]
fn a_registry_id_is_named_and_checked() {
    let workspace = Workspace::new();
    let found = workspace.run(&["identify", "--json", "91210244118574763D", "7707083894", "станок"]).json();
    let first = |at: usize| found[at]["identifications"].get(0).cloned().unwrap_or(Value::Null);
    assert_eq!(first(0)["kind"], "uscc");
    assert_eq!(first(0)["verdict"]["result"], "valid");
    assert_eq!(first(1)["verdict"], json!({ "result": "check-digit-wrong", "expected": "3" }));
    assert_eq!(first(2), Value::Null);
    for (language, words) in [("ru", "ИНН организации"), ("en", "INN of an organisation")] {
        assert!(workspace.run(&["identify", "7707083893", "--lang", language]).data().contains(words));
    }
}

#[test]
fn the_lathe_is_found_in_three_languages() {
    let workspace = Workspace::new();
    let models = model_dir();
    for text in ["токарный станок с ЧПУ", "数控车床", "CNC lathe"] {
        let found = workspace.run(&["hs", text, "--json", "--model-dir", &models]).json();
        let suggestions = found["suggestions"].as_array().unwrap();
        assert_eq!(suggestions[0]["code"], "8458", "{text}");
        let shares: Vec<f64> = suggestions.iter().map(|one| one["probability"].as_f64().unwrap()).collect();
        assert!(shares.is_sorted_by(|a, b| a >= b) && shares.iter().sum::<f64>() <= 1.0, "{shares:?}");
    }
}

#[test]
fn a_code_is_named_with_those_above_it() {
    let workspace = Workspace::new();
    fs::create_dir(workspace.path("models")).unwrap();
    let text = workspace.run(&["hs", "8458", "--lang", "zh", "--model-dir", "models"]).data();
    let codes: Vec<&str> = text.lines().filter_map(|line| line.split_whitespace().next()).collect();
    assert_eq!(codes, ["84", "8458"]);
}

#[test]
fn a_national_table_is_stored_with_its_source() {
    let table = "Справочник|4|01.10.2026|\r\n84|58|112009|- - прочие, с ЧПУ|01.01.2022||\r\n84|58|11|\r\n";
    let workspace = Workspace::new().with("codes.txt", &encode_cp866(table));
    let load =
        ["tariff", "load", "codes.txt", "--country", "ru", "--source", "test", "--valid-from", "2026-11-23"];
    let answer = workspace.run(&[&load[..], &["--out", "ru.json"]].concat());
    assert_eq!(answer.code, Some(0), "{}", answer.stderr);
    assert!(answer.stderr.contains("codes.txt:3"), "the bad line is named: {}", answer.stderr);
    let stored: Value = serde_json::from_slice(&fs::read(workspace.path("ru.json")).unwrap()).unwrap();
    assert_eq!(stored["rows"].as_array().unwrap().len(), 1);
    assert!(stored.to_string().contains("прочие, с ЧПУ") && stored.to_string().contains("\"test\""));
}

#[test]
fn a_table_that_cannot_be_used_stores_nothing() {
    let workspace = Workspace::new().with("codes.txt", b"hello\n").with("empty.txt", b"");
    for (file, country) in
        [("codes.txt", "RU"), ("empty.txt", "CN"), ("missing.txt", "RU"), ("codes.txt", "FR")]
    {
        let load = [
            "tariff",
            "load",
            file,
            "--country",
            country,
            "--source",
            "x",
            "--valid-from",
            "2026-11-23",
            "--out",
            "x.json",
        ];
        let answer = workspace.run(&load);
        assert_eq!(answer.code, Some(2), "{file} {country}: {}", answer.stderr);
    }
    assert_eq!(workspace.names(), ["codes.txt", "empty.txt"]);
}

/// The code page of the Russian tables, for the letters that the test uses.
fn encode_cp866(text: &str) -> Vec<u8> {
    text.chars()
        .map(|letter| match letter {
            'А'..='Я' => 0x80 + u8::try_from(letter as u32 - 'А' as u32).unwrap(),
            'а'..='п' => 0xa0 + u8::try_from(letter as u32 - 'а' as u32).unwrap(),
            'р'..='я' => 0xe0 + u8::try_from(letter as u32 - 'р' as u32).unwrap(),
            other => u8::try_from(other).unwrap(),
        })
        .collect()
}
