//! The demo lists from import to report, with the real weights, in every language and format.

use std::{collections::BTreeMap, fs, sync::LazyLock};

use serde_json::Value;

use crate::workspace::{Workspace, demo_list, model_dir};

/// The share of requests all of whose accepted offers are among their matches; 0.90 when this was written.
const FOUND: f64 = 0.87;
/// The share of requests whose best match is an accepted offer; 0.97 when this was written.
const BEST: f64 = 0.92;

/// Runs `match` on the demo lists and gives the report's bytes.
fn match_demo(language: &str, report: &str) -> Vec<u8> {
    let workspace = Workspace::new();
    let (offers, requests, models) = (demo_list("offers.xlsx"), demo_list("requests.csv"), model_dir());
    let lists = ["match", "--offers", &offers, "--requests", &requests, "--model-dir", &models];
    let answer = workspace.run(&[&lists[..], &["--lang", language, "--out", report]].concat());
    assert_eq!((answer.code, answer.stdout.as_str()), (Some(0), ""), "{}", answer.stderr);
    assert_eq!(workspace.names(), [report], "the report and nothing else");
    fs::read(workspace.path(report)).unwrap()
}

/// The English document, made once.
static ENGLISH: LazyLock<Vec<u8>> = LazyLock::new(|| match_demo("en", "report.json"));

fn english() -> Value {
    serde_json::from_slice(&ENGLISH).unwrap()
}

fn list<'v>(value: &'v Value, field: &str) -> &'v [Value] {
    value[field].as_array().unwrap()
}

fn text<'v>(value: &'v Value, field: &str) -> &'v str {
    value[field].as_str().unwrap()
}

/// Matches of each request: offer and score, in the order of the document.
fn by_request(document: &Value) -> BTreeMap<String, Vec<(String, f64)>> {
    let mut found: BTreeMap<String, Vec<(String, f64)>> = BTreeMap::new();
    for pair in list(document, "matches") {
        let offer = (text(&pair["offer"], "id").to_owned(), pair["score"].as_f64().unwrap());
        found.entry(text(&pair["request"], "id").to_owned()).or_default().push(offer);
    }
    found
}

/// For each request of the demo the offers that a sensible reviewer would accept.
fn accepted() -> Vec<(String, Vec<String>)> {
    let table = fs::read_to_string(demo_list("expected.tsv")).unwrap();
    let rows = table.lines().skip(1).filter_map(|line| line.split_once('\t'));
    rows.map(|(request, offers)| (request.to_owned(), offers.split_whitespace().map(str::to_owned).collect()))
        .collect()
}

#[test]
fn accepted_offers_are_found_and_come_first() {
    let found = by_request(&english());
    let (mut wanted, mut whole, mut best, mut misses) = (0.0, 0.0, 0.0, Vec::new());
    for (request, offers) in accepted().into_iter().filter(|(_, offers)| !offers.is_empty()) {
        let matches = found.get(&request).cloned().unwrap_or_default();
        let has = |offer: &String| matches.iter().any(|(id, score)| id == offer && *score > 0.5);
        let (all, first) =
            (offers.iter().all(has), matches.first().is_some_and(|(id, _)| offers.contains(id)));
        wanted += 1.0;
        whole += f64::from(u8::from(all));
        best += f64::from(u8::from(first));
        if !all || !first {
            misses.push(format!("{request}: {offers:?} among {matches:?}"));
        }
    }
    let (whole, best) = (whole / wanted, best / wanted);
    assert!(whole >= FOUND && best >= BEST, "found {whole:.2}, best {best:.2}:\n{}", misses.join("\n"));
}

#[test]
fn requests_without_a_counterpart_get_nothing_worthwhile() {
    let found = by_request(&english());
    for (request, _) in accepted().into_iter().filter(|(_, offers)| offers.is_empty()) {
        let matches = found.get(&request).cloned().unwrap_or_default();
        assert!(matches.iter().all(|(_, score)| *score < 0.5), "{request}: {matches:?}");
    }
}

#[test]
fn no_reason_quotes_what_is_excluded_or_fits_anything() {
    let document = english();
    let reasons = list(&document, "matches").iter().flat_map(|pair| list(pair, "reasons"));
    for reason in reasons.filter(|reason| reason["kind"] == "clause-pair") {
        for side in ["offer", "request"] {
            let quote = text(&reason[side], "text");
            for clause in lingua::clauses(quote, None) {
                assert_eq!(clause.polarity, lingua::Polarity::Affirmed, "{quote}");
                assert_eq!(clause.genericity, lingua::Genericity::Specific, "{quote}");
            }
        }
    }
}

#[test]
fn the_document_is_as_documented() {
    let document = english();
    assert_eq!((text(&document, "schema"), text(&document, "lang")), ("vitrina-match/1", "en"));
    assert_eq!(document["demo"], true);
    assert_eq!(
        (&document["offers"]["listings"], &document["requests"]["listings"]),
        (&44.into(), &44.into())
    );
    let matches = list(&document, "matches");
    let scores: Vec<f64> = matches.iter().map(|pair| pair["score"].as_f64().unwrap()).collect();
    assert!(scores.is_sorted_by(|a, b| a >= b) && scores.iter().all(|score| (0.0..=1.0).contains(score)));
    for pair in matches {
        assert!(
            text(&pair["offer"], "id").starts_with("MO-") && text(&pair["request"], "id").starts_with("LN-")
        );
        assert!(["proposed", "reserve"].contains(&text(pair, "introduction")));
        assert!(!list(pair, "reasons").is_empty());
        for told in list(pair, "reasons").iter().chain(list(pair, "gaps")) {
            assert!(!text(told, "kind").is_empty() && !text(told, "text").is_empty(), "{told}");
        }
    }
    for theme in list(&document, "themes") {
        assert!(!text(theme, "name").is_empty() && text(theme, "key").contains(':'));
        for at in list(theme, "matches") {
            assert!(at.as_u64().unwrap() < matches.len() as u64);
        }
    }
    for warning in list(&document, "warnings") {
        assert!(!text(warning, "reason").is_empty() && !text(warning, "remedy").is_empty());
    }
}

/// Sentences change with the language; pairs, order and scores do not.
#[test]
fn languages_say_the_same() {
    let english = english();
    for language in ["ru", "zh"] {
        let document: Value = serde_json::from_slice(&match_demo(language, "report.json")).unwrap();
        assert_eq!(by_request(&document), by_request(&english), "{language}");
        let sentences = |document: &Value| {
            let reasons = list(document, "matches").iter().flat_map(|pair| list(pair, "reasons"));
            reasons.map(|reason| text(reason, "text").to_owned()).collect::<Vec<_>>()
        };
        let (own, other) = (sentences(&document), sentences(&english));
        assert_eq!(own.len(), other.len());
        assert!(own.iter().zip(&other).all(|(own, other)| own != other), "{language}");
    }
}

#[test]
fn the_same_lists_give_the_same_bytes() {
    assert!(match_demo("en", "report.json") == *ENGLISH);
}

#[test]
fn every_format_is_written() {
    let page = String::from_utf8(match_demo("ru", "report.html")).unwrap();
    assert!(page.starts_with("<!") && page.contains("lang=\"ru\"") && page.contains("<svg"));
    for outside in ["src=\"http", "href=\"http", "url(http", "@import"] {
        assert!(!page.contains(outside), "the page asks nobody: {outside}");
    }
    let table = match_demo("zh", "report.csv");
    let text = str::from_utf8(table.strip_prefix(b"\xef\xbb\xbf").unwrap()).unwrap();
    let rows =
        csv::ReaderBuilder::new().from_reader(text.as_bytes()).into_records().map(Result::unwrap).count();
    assert_eq!(rows, list(&english(), "matches").len());
    let workbook =
        calamine::open_workbook_auto_from_rs(std::io::Cursor::new(match_demo("en", "report.xlsx")));
    assert!(calamine::Reader::sheet_names(&workbook.unwrap()).len() > 1);
}
