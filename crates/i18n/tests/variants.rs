//! Every variant of the enums that become sentences has its messages, and the messages ask for no value that it lacks.

#![expect(clippy::unwrap_used, clippy::string_slice, reason = "helpers of tests")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use domain::Locale;
use i18n::{Args, Catalogue, FEATURES, TextError, source};

/// An enum that becomes sentences.
struct Family {
    file: &'static str,
    name: &'static str,
    prefix: &'static str,
    endings: &'static [&'static str],
    /// Values that the program makes from a variant's structured fields.
    made: &'static [&'static str],
}

const FAMILIES: [Family; 4] = [
    Family {
        file: "feeds/src/warning.rs",
        name: "WarningKind",
        prefix: "import-warning-",
        endings: &["", "-remedy"],
        made: &[],
    },
    Family {
        file: "feeds/src/warning.rs",
        name: "ReadError",
        prefix: "import-error-",
        endings: &["", "-remedy"],
        made: &[],
    },
    Family {
        file: "matching/src/findings.rs",
        name: "Reason",
        prefix: "reason-",
        endings: &[""],
        made: &["terms", "name", "offer", "request"],
    },
    Family { file: "matching/src/findings.rs", name: "Gap", prefix: "gap-", endings: &[""], made: &[] },
];

/// The variants of an enum in a source file: their names in kebab case, with the names of their fields.
fn variants(family: &Family) -> BTreeMap<String, Vec<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join(family.file);
    let text = fs::read_to_string(path).unwrap();
    let start = text.find(&format!("pub enum {} {{", family.name)).unwrap();
    let body = text[start..].split("\n}").next().unwrap();
    body.lines().skip(1).filter_map(variant).collect()
}

fn variant(line: &str) -> Option<(String, Vec<String>)> {
    let line = line.strip_prefix("    ").filter(|line| line.starts_with(char::is_uppercase))?;
    let (name, fields) = line.split_once(" {").unwrap_or((line.trim_end_matches(','), ""));
    let fields = fields.split(',').filter_map(|field| field.split_once(':'));
    Some((kebab(name), fields.map(|(field, _)| field.trim().replace('_', "-")).collect()))
}

fn kebab(name: &str) -> String {
    let mut text = String::new();
    for (index, letter) in name.chars().enumerate() {
        if letter.is_uppercase() && index > 0 {
            text.push('-');
        }
        text.extend(letter.to_lowercase());
    }
    text
}

fn keys_with(prefix: &str) -> BTreeSet<String> {
    let lines = FEATURES.iter().flat_map(|feature| source(Locale::En, feature).unwrap().lines());
    lines
        .filter_map(|line| line.split_once(" ="))
        .map(|(key, _)| key.to_owned())
        .filter(|key| key.starts_with(prefix))
        .collect()
}

#[test]
fn every_variant_has_its_messages_and_no_message_is_left_over() {
    for family in FAMILIES {
        let variants = variants(&family);
        assert!(variants.len() > 5, "{} was read", family.name);
        let expected: BTreeSet<String> = variants
            .keys()
            .flat_map(|name| {
                family.endings.iter().map(move |ending| format!("{}{name}{ending}", family.prefix))
            })
            .collect();
        assert_eq!(keys_with(family.prefix), expected, "{}", family.name);
    }
}

#[test]
fn a_variant_has_all_values_that_its_messages_ask_for() {
    for family in FAMILIES {
        for (name, fields) in variants(&family) {
            let args = family.made.iter().map(ToString::to_string).chain(fields);
            let args = args.fold(Args::default(), |args, field| args.with_named(field, 1));
            for (locale, ending) in Locale::ALL
                .into_iter()
                .flat_map(|locale| family.endings.iter().map(move |ending| (locale, ending)))
            {
                let key = format!("{}{name}{ending}", family.prefix);
                let said: Result<String, TextError> = Catalogue::embedded().try_text(locale, &key, &args);
                assert!(said.is_ok(), "{said:?}");
            }
        }
    }
}
