//! `vitrina import`: what would be read, and nothing written.

use crate::workspace::{Workspace, demo_list};

const PARTS: &str = "Наименование;ИНН;Артикул;Цена;Цвет\n\
    Насос;7707083893;000123456789012345;1 250,50 руб.;синий\n\
    Клапан;7707083894;123456789012345678;дог.;\n";

#[test]
fn the_json_has_rows_mapping_and_warnings() {
    let workspace = Workspace::new().with("parts.csv", PARTS.as_bytes());
    let read = workspace.run(&["import", "parts.csv", "--json", "--lang", "en"]).json();
    assert_eq!(read["mapping"]["Наименование"], "name");
    assert_eq!(read["mapping"]["Цвет"], serde_json::Value::Null, "kept as a property");
    let rows = read["rows"].as_array().unwrap();
    assert_eq!((rows.len(), &rows[1]["place"]["row"]), (2, &3.into()));
    assert_eq!(rows[0]["price"]["low"], "1250.5");
    assert_eq!(rows[0]["price"]["currency"], "RUB");
    for warning in read["warnings"].as_array().unwrap() {
        assert_eq!(warning["place"]["file"], "parts.csv");
        for field in ["code", "reason", "remedy"] {
            assert!(!warning[field].as_str().unwrap().is_empty(), "{warning}");
        }
    }
    let codes: Vec<&str> = read["warnings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|warning| warning["code"].as_str().unwrap())
        .collect();
    assert!(codes.contains(&"registry-id-check"), "{codes:?}");
    assert_eq!(workspace.names(), ["parts.csv"]);
}

#[test]
fn text_stays_text() {
    let workspace = Workspace::new().with("parts.csv", PARTS.as_bytes());
    let read = workspace.run(&["import", "parts.csv", "--json"]).json();
    assert_eq!(read["rows"][0]["article"], "000123456789012345");
    assert_eq!(read["rows"][1]["article"], "123456789012345678");
    assert_eq!(read["rows"][0]["registry_ids"], serde_json::json!(["7707083893"]));
}

#[test]
fn a_person_sees_rows_mapping_and_warnings_in_three_languages() {
    let workspace = Workspace::new().with("parts.csv", PARTS.as_bytes());
    for (language, words) in [("ru", "2 строки"), ("zh", "2"), ("en", "2 rows would be read")] {
        let text = workspace.run(&["import", "parts.csv", "--lang", language]).data();
        assert!(text.contains(words), "{text}");
        assert!(text.contains("Наименование → name") && text.contains("Насос"), "{text}");
    }
}

#[test]
fn a_map_overrules_what_was_recognised() {
    let workspace = Workspace::new().with("odd.csv", "Штука;Сколько стоит\nНасос;5 CNY\n".as_bytes());
    let arguments = ["import", "odd.csv", "--json", "--map", "Штука=name@ru", "--map", "Сколько стоит=price"];
    let read = workspace.run(&arguments).json();
    assert_eq!(read["rows"][0]["names"][0]["text"], "Насос");
    assert_eq!(read["rows"][0]["price"]["currency"], "CNY");
}

#[test]
fn the_demo_lists_read_whole() {
    let workspace = Workspace::new();
    for (name, ids) in [("offers.xlsx", "MO-"), ("offers.csv", "MO-"), ("requests.csv", "LN-")] {
        let read = workspace.run(&["import", &demo_list(name), "--json"]).json();
        let rows = read["rows"].as_array().unwrap();
        assert_eq!(rows.len(), 44, "{name}");
        assert!(rows.iter().all(|row| row["id"].as_str().unwrap().starts_with(ids)), "{name}");
    }
}
