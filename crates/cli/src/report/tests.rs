//! Every format in every language, from invented findings.

use std::{fs, io::Cursor, path::Path};

use calamine::{Data, DataType, Reader as _, Xlsx};
use domain::Locale;
use quick_xml::{Reader, events::Event};

use super::{
    Format,
    page::MOST_PAIRS,
    render,
    sample::{Sample, gaps, reasons},
    write,
};

fn text(sample: &Sample, locale: Locale, format: Format) -> String {
    String::from_utf8(render(&sample.input(locale), format).unwrap()).unwrap()
}

/// The page without what is not marks: style and script.
fn marks(html: &str) -> String {
    let without = |html: &str, tag: &str| {
        let (before, rest) = html.split_once(&format!("<{tag}>")).unwrap();
        let (_, after) = rest.split_once(&format!("</{tag}>")).unwrap();
        format!("{before}{after}")
    };
    without(&without(html, "style"), "script").replacen("<!doctype html>", "", 1)
}

/// All words of the page and of its labels; panics where a tag is not closed.
fn words(html: &str) -> Vec<(String, String)> {
    let source = marks(html);
    let mut reader = Reader::from_str(&source);
    let mut langs: Vec<String> = Vec::new();
    let mut words = Vec::new();
    loop {
        match reader.read_event().expect("well-formed page") {
            Event::Start(tag) => {
                let lang = tag.try_get_attribute("lang").unwrap();
                let lang = lang.map(|lang| lang.value.into_owned());
                langs.push(lang.or_else(|| langs.last().cloned()).unwrap_or_default());
            }
            Event::End(_) => drop(langs.pop()),
            Event::Text(text) => {
                words.push((langs.last().cloned().unwrap_or_default(), text.to_string()));
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert!(langs.is_empty(), "every tag is closed");
    words
}

#[test]
fn every_format_in_every_language_has_no_key_without_words() {
    let (full, empty) = (Sample::full(), Sample::without_findings());
    for (sample, locale) in
        [&full, &empty].into_iter().flat_map(|sample| Locale::ALL.map(|locale| (sample, locale)))
    {
        for format in [Format::Html, Format::Csv, Format::Json] {
            let text = text(sample, locale, format);
            for sign in ["[report-", "[match-", "[reason-", "[gap-", "[import-", "{$", "{ $", "[]"] {
                let empty_list = sign == "[]" && format == Format::Json;
                assert!(!text.contains(sign) || empty_list, "{sign} in {format:?} {locale}");
            }
        }
        assert!(render(&sample.input(locale), Format::Xlsx).unwrap().starts_with(b"PK"));
    }
}

#[test]
fn the_page_is_well_formed_and_asks_nothing_of_the_network() {
    for locale in Locale::ALL {
        let html = text(&Sample::full(), locale, Format::Html);
        assert!(words(&html).len() > 100);
        for sign in ["http:", "https:", "src=", "url(\"", "@import", "//www"] {
            assert!(!html.contains(sign), "{sign}");
        }
        assert!(html.contains("default-src &#x27;none&#x27;") || html.contains("default-src 'none'"));
        assert!(html.contains(&format!("<html lang=\"{}\">", locale.tag())));
    }
}

#[test]
fn no_word_of_another_language_stands_in_the_interface() {
    let is_latin_word = |word: &str| word.chars().filter(char::is_ascii_lowercase).count() > 2;
    let known = ["Vitrina", "offers.xlsx", "buyers.csv", ".xlsx", ".csv", ".json"];
    for locale in [Locale::Ru, Locale::Zh] {
        let html = text(&Sample::full(), locale, Format::Html);
        let foreign: Vec<_> = words(&html)
            .into_iter()
            .filter(|(lang, _)| lang == locale.tag())
            .flat_map(|(_, text)| {
                text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '.'))
                    .map(str::to_owned)
                    .collect::<Vec<_>>()
            })
            .filter(|word| is_latin_word(word) && !known.contains(&word.as_str()))
            .collect();
        assert!(foreign.is_empty(), "{locale}: {foreign:?}");
    }
}

#[test]
fn texts_of_the_lists_are_never_marks_or_formulas() {
    let html = text(&Sample::full(), Locale::En, Format::Html);
    assert!(!html.contains("<i>"));
    assert!(html.contains("&lt;i&gt;"));
    let mut sample = Sample::full();
    sample.findings.matches[0].offer = 8;
    let csv = text(&sample, Locale::En, Format::Csv);
    assert!(csv.starts_with('\u{feff}'));
    assert!(csv.contains("\"'=HYPERLINK("));
}

#[test]
fn a_link_is_made_of_web_addresses_only() {
    let mut sample = Sample::full();
    sample.offers.cards[0].url = Some("javascript:alert(1)".to_owned());
    sample.requests.cards[0].url = Some("https://maker.example/a?b=1&c=2".to_owned());
    let html = text(&sample, Locale::En, Format::Html);
    assert!(!html.contains("javascript:"));
    assert!(html.contains("maker.example"));
}

#[test]
fn a_long_page_is_cut_and_says_so() {
    let sample = Sample::full().lengthened(MOST_PAIRS + 200);
    let html = text(&sample, Locale::En, Format::Html);
    assert_eq!(html.matches("<article").count(), MOST_PAIRS);
    assert!(html.contains("The page shows the best 500 of 700 pairs."));
    let csv = text(&sample, Locale::En, Format::Csv);
    assert!(csv.matches("Very likely fit").count() > MOST_PAIRS / 2, "the table is whole");
}

#[test]
fn the_document_has_the_documented_fields() {
    let json = text(&Sample::full(), Locale::Ru, Format::Json);
    let document: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(document["schema"], "vitrina-match/1");
    let best = &document["matches"][0];
    assert_eq!(best["offer"]["id"], "RU-1");
    assert_eq!(best["request"]["id"], "CN-1");
    assert_eq!(best["score"], 0.94);
    assert_eq!(best["introduction"], "proposed");
    assert_eq!(best["reasons"][0]["kind"], "clause-pair");
    assert_eq!(best["reasons"][2]["names"]["zh"], "金属切削车床");
    assert!(best["gaps"][0]["text"].as_str().unwrap().contains("китайском"));
    assert_eq!(document["themes"][0]["matches"], serde_json::json!([0, 6]));
    assert_eq!(document["warnings"][0]["code"], "registry-id-check");
    assert_eq!(document["warnings"][0]["place"]["row"], 1204);
    assert!(document["warnings"][0]["remedy"].as_str().unwrap().contains("свидетельством"));
}

#[test]
fn every_kind_of_reason_and_gap_is_documented() {
    let guide = include_str!("../../../../docs/match-json.md");
    let values = [serde_json::to_value(reasons()), serde_json::to_value(gaps())].map(Result::unwrap);
    for given in values.iter().flat_map(|values| values.as_array().unwrap()) {
        let kind = given["kind"].as_str().unwrap();
        assert!(guide.contains(&format!("| `{kind}` |")), "{kind}");
    }
}

#[test]
fn a_pair_of_bare_names_still_says_why_it_fits() {
    let mut sample = Sample::full();
    let found = &mut sample.findings.matches[1];
    found.reasons.truncate(1);
    let html = text(&sample, Locale::En, Format::Html);
    assert!(html.contains("The closest wording"));
}

#[test]
fn a_long_text_is_there_in_full() {
    let mut sample = Sample::full();
    sample.offers.cards[0].title = "轴承、阀门".repeat(60);
    let html = text(&sample, Locale::Zh, Format::Html);
    assert!(html.contains("class=\"whole\""));
    assert!(!text(&Sample::full(), Locale::Zh, Format::Html).contains("class=\"whole\""));
}

#[test]
fn the_workbook_has_typed_cells_on_named_sheets() {
    let bytes = render(&Sample::full().input(Locale::Ru), Format::Xlsx).unwrap();
    let mut workbook = Xlsx::new(Cursor::new(bytes)).unwrap();
    assert_eq!(
        workbook.sheet_names(),
        ["Пары", "Темы", "Без пары", "Замечания к данным", "Демонстрационные данные"]
    );
    let pairs = workbook.worksheet_range("Пары").unwrap();
    assert_eq!(pairs.get((0, 1)), Some(&Data::String("Оценка".to_owned())));
    assert_eq!(pairs.get((1, 1)).and_then(Data::as_f64).map(|score| (score * 100.0).round()), Some(94.0));
    assert_eq!(pairs.get((1, 4)), Some(&Data::String("RU-1".to_owned())));
    assert_eq!(pairs.height(), 10);
}

#[test]
fn the_same_findings_give_the_same_bytes() {
    let sample = Sample::full();
    for format in [Format::Html, Format::Xlsx, Format::Json, Format::Csv] {
        let input = sample.input(Locale::Zh);
        assert_eq!(render(&input, format).unwrap(), render(&input, format).unwrap(), "{format:?}");
    }
}

#[test]
fn the_ending_of_the_name_chooses_the_format() {
    assert_eq!(Format::from_path(Path::new("a/Report.HTML")), Some(Format::Html));
    assert_eq!(Format::from_path(Path::new("report.pdf")), None);
    assert_eq!(Format::from_path(Path::new("xlsx")), None);
}

#[test]
#[ignore = "writes the sample reports under out/ to look at them"]
fn write_samples_to_look_at() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../out/report-samples");
    fs::create_dir_all(&folder).unwrap();
    for locale in Locale::ALL {
        for ending in ["html", "xlsx", "json", "csv"] {
            let path = folder.join(format!("sample-{locale}.{ending}"));
            write(&Sample::full().input(locale), Format::from_path(&path).unwrap(), &path).unwrap();
        }
        let path = folder.join(format!("long-{locale}.html"));
        write(&Sample::full().lengthened(700).input(locale), Format::Html, &path).unwrap();
        let path = folder.join(format!("empty-{locale}.html"));
        write(&Sample::without_findings().input(locale), Format::Html, &path).unwrap();
    }
}
