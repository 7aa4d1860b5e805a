//! Words of lists of requests in three languages: headers, halves of the day, languages.

use std::{collections::BTreeMap, sync::LazyLock};

use domain::Locale;

const TABLE: &str = include_str!("headers.tsv");

static VOCABULARY: LazyLock<Vec<Entry>> = LazyLock::new(read);

struct Entry {
    meaning: &'static str,
    words: BTreeMap<&'static str, Vec<&'static str>>,
}

fn read() -> Vec<Entry> {
    TABLE
        .lines()
        .skip(1)
        .filter_map(|line| {
            let mut fields = line.split('\t');
            let meaning = fields.next()?;
            let words = ["ru", "zh", "en"].into_iter().zip(fields.map(|words| words.split('|').collect()));
            Some(Entry { meaning, words: words.collect() })
        })
        .collect()
}

/// Which of some meanings a text has.
pub(super) fn recognise(text: &str, wanted: &[&'static str]) -> Option<&'static str> {
    let folded = fold(text);
    let has = |entry: &&Entry| entry.words.values().flatten().any(|word| fold(word) == folded);
    let entries = VOCABULARY.iter().filter(|entry| wanted.contains(&entry.meaning));
    entries.filter(|_| !folded.is_empty()).find(has).map(|entry| entry.meaning)
}

/// What a meaning is called in a language.
pub(super) fn name(meaning: &str, locale: Locale) -> &'static str {
    let entry = VOCABULARY.iter().find(|entry| entry.meaning == meaning);
    let words = entry.and_then(|entry| entry.words.get(locale.code()));
    words.and_then(|words| words.first().copied()).unwrap_or_default()
}

/// The languages that a cell names, as tags; words that are not known stay as they are.
pub(super) fn languages(cell: &str) -> Vec<String> {
    let mut found = Vec::new();
    for word in cell.split([',', ';', '/', '、', '，', '；', '+', '|']).map(str::trim) {
        let tag = recognise(word, &["ru", "zh", "en"]).map_or_else(|| word.to_lowercase(), str::to_owned);
        if !tag.is_empty() && !found.contains(&tag) {
            found.push(tag);
        }
    }
    found
}

/// What stands in brackets explains a header and is no part of it.
fn fold(text: &str) -> String {
    let text = text.split(['(', '（']).next().unwrap_or_default().to_lowercase().replace('ё', "е");
    text.chars().filter(|letter| letter.is_alphanumeric() || *letter == '№').collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_known_in_three_languages() {
        let wanted = ["first", "second", "weight"];
        for header in ["Участник 1 (экспортёр)", "甲方（供应商）", "PARTICIPANT 1"] {
            assert_eq!(recognise(header, &wanted), Some("first"), "{header}");
        }
        assert_eq!(recognise("Цена", &wanted), None);
        assert_eq!(recognise("", &wanted), None);
    }

    #[test]
    fn languages_become_tags() {
        assert_eq!(languages("русский, английский"), ["ru", "en"]);
        assert_eq!(languages("中文、俄语"), ["zh", "ru"]);
        assert_eq!(languages("Korean"), ["korean"]);
    }

    #[test]
    fn every_meaning_has_a_name_in_every_language() {
        for entry in VOCABULARY.iter() {
            assert!(Locale::ALL.iter().all(|locale| !name(entry.meaning, *locale).is_empty()));
        }
    }
}
