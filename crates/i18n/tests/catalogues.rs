//! The three languages say the same things with the same values.

#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use domain::Locale;
use fluent_syntax::{ast, parser, serializer};
use i18n::{FEATURES, source};

type Entries = BTreeMap<String, BTreeSet<String>>;

fn locales() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales")
}

fn resource(locale: Locale, feature: &str) -> ast::Resource<&'static str> {
    let text = source(locale, feature).unwrap();
    parser::parse(text).unwrap_or_else(|(_, errors)| panic!("{locale}/{feature}.ftl: {errors:?}"))
}

/// Each message's key with the values that it uses.
fn entries(locale: Locale, feature: &str) -> Entries {
    let mut entries = Entries::new();
    for entry in resource(locale, feature).body {
        if let ast::Entry::Message(message) = &entry {
            let key = message.id.name.to_owned();
            let text = serializer::serialize(&ast::Resource { body: vec![entry] });
            assert!(entries.insert(key.clone(), variables(&text)).is_none(), "{locale}: {key} stands twice");
        }
    }
    entries
}

fn variables(text: &str) -> BTreeSet<String> {
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || "-_".contains(letter);
    text.split('$').skip(1).map(|rest| rest.chars().take_while(|letter| is_name(*letter)).collect()).collect()
}

#[test]
fn every_catalogue_file_is_embedded() {
    for locale in Locale::ALL {
        let files = fs::read_dir(locales().join(locale.code())).unwrap();
        let names =
            files.map(|file| file.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned());
        assert_eq!(
            names.collect::<BTreeSet<_>>(),
            FEATURES.iter().map(ToString::to_string).collect(),
            "{locale}"
        );
    }
}

#[test]
fn all_languages_have_the_same_keys_and_values() {
    for feature in FEATURES {
        let english = entries(Locale::En, feature);
        for locale in [Locale::Ru, Locale::Zh] {
            assert_eq!(entries(locale, feature), english, "{locale}/{feature}.ftl against English");
        }
    }
}

#[test]
fn no_key_stands_in_two_catalogues() {
    let keys: Vec<String> =
        FEATURES.iter().flat_map(|feature| entries(Locale::En, feature).into_keys()).collect();
    assert_eq!(keys.iter().collect::<BTreeSet<_>>().len(), keys.len());
}

#[test]
fn each_language_keeps_its_own_punctuation() {
    let is_han = |letter: char| ('\u{4e00}'..='\u{9fff}').contains(&letter);
    for feature in FEATURES {
        for line in source(Locale::Ru, feature).unwrap().lines() {
            assert!(!line.contains(['“', '”']), "ru/{feature}.ftl: «ёлочки» in {line}");
        }
        for line in source(Locale::Zh, feature).unwrap().lines().filter(|line| !line.starts_with('#')) {
            let letters: Vec<char> = line.chars().collect();
            let narrow = letters.windows(2).find(|pair| is_han(pair[0]) && ",;:?!()".contains(pair[1]));
            assert!(narrow.is_none(), "zh/{feature}.ftl: full-width punctuation in {line}");
        }
    }
}
