//! Every key that the program uses exists, and every key that exists is used.

#![expect(clippy::unwrap_used, clippy::string_slice, reason = "helpers of tests")]

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use domain::Locale;
use fluent_syntax::{ast, parser};
use i18n::{FEATURES, source};

/// Sources and templates of all crates, but not this crate's own examples of keys.
fn sources() -> Vec<PathBuf> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut found = Vec::new();
    for folder in fs::read_dir(crates).unwrap().map(|entry| entry.unwrap().path()) {
        if folder.file_name().is_some_and(|name| name != "i18n") {
            collect(&folder.join("src"), &mut found);
        }
    }
    found
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs" || ending == "html") {
            found.push(path);
        }
    }
}

/// The literals that follow an opening such as `msg!("`.
fn literals(opening: &str) -> BTreeSet<String> {
    let texts = sources().into_iter().map(|path| fs::read_to_string(path).unwrap());
    texts.flat_map(|text| literals_in(&text, opening)).collect()
}

fn literals_in(text: &str, opening: &str) -> Vec<String> {
    text.match_indices(opening)
        .filter(|(start, _)| {
            !text[..*start].ends_with(|letter: char| letter.is_alphanumeric() || letter == '_')
        })
        .filter_map(|(start, _)| text[start + opening.len()..].split('"').next().map(str::to_owned))
        .collect()
}

fn used() -> BTreeSet<String> {
    let in_code = literals("msg!(\"");
    let in_templates = literals("t(\"");
    in_code.union(&in_templates).filter(|key| key.contains('-') && !key.ends_with('-')).cloned().collect()
}

/// Prefixes of keys that are made from data: declared in code, or joined in a template.
fn families() -> BTreeSet<String> {
    let joined = literals("t(\"").into_iter().filter(|key| key.ends_with('-'));
    joined.chain(literals("family!(\"")).collect()
}

fn keys() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for feature in FEATURES {
        let resource = parser::parse(source(Locale::En, feature).unwrap()).unwrap();
        keys.extend(resource.body.iter().filter_map(|entry| match entry {
            ast::Entry::Message(message) => Some(message.id.name.to_owned()),
            _ => None,
        }));
    }
    keys
}

#[test]
fn every_key_in_use_exists() {
    let keys = keys();
    let missing: Vec<_> = used().into_iter().filter(|key| !keys.contains(key)).collect();
    assert!(missing.is_empty(), "keys without a message: {missing:?}");
}

#[test]
fn no_key_is_unused() {
    let (used, families) = (used(), families());
    let is_used = |key: &String| used.contains(key) || families.iter().any(|prefix| key.starts_with(prefix));
    let unused: Vec<_> = keys().into_iter().filter(|key| !is_used(key)).collect();
    assert!(unused.is_empty(), "messages that nothing shows: {unused:?}");
}

#[test]
fn finds_keys_where_they_are_written() {
    let text = "words.plain(msg!(\"a-b\")); {{ t(\"c-d\", count=1) }} print(\"e-f\")";
    assert_eq!(literals_in(text, "msg!(\""), ["a-b"]);
    assert_eq!(literals_in(text, "t(\""), ["c-d"]);
}
