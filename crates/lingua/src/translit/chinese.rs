//! Chinese names in pinyin and in the Russian system of Palladius.

use std::{collections::HashMap, sync::LazyLock};

use pinyin::ToPinyin;

use super::{Certainty, NameKind, Suggestion, capitalise};
use crate::{normalise::simplify, patterns::entries};

static PALLADIUS: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    entries(include_str!("../../data/translit/palladius.tsv"))
        .filter_map(|line| line.split_once('\t'))
        .collect()
});

static SURNAMES: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    entries(include_str!("../../data/translit/surnames.tsv"))
        .filter_map(|line| line.split_once('\t'))
        .collect()
});

static PLACES: LazyLock<Vec<Place>> = LazyLock::new(|| {
    let mut places: Vec<Place> =
        entries(include_str!("../../data/translit/chinese_places.tsv")).filter_map(read_place).collect();
    places.sort_by_key(|place| std::cmp::Reverse(place.name.len()));
    places
});

struct Place {
    name: &'static str,
    pinyin: &'static str,
    russian: Option<&'static str>,
    english: Option<&'static str>,
}

fn read_place(line: &'static str) -> Option<Place> {
    let mut cells = line.split('\t');
    let (name, pinyin) = (cells.next()?, cells.next()?);
    let mut given = || cells.next().filter(|cell| *cell != "-");
    Some(Place { name, pinyin, russian: given(), english: given() })
}

/// Endings of administrative names that are no part of the name itself.
const SUFFIXES: &[&str] = &["市", "省"];

/// The syllables of a Chinese name without tones; ü stays. Characters without a reading come as they are.
///
/// Surnames and places that are read otherwise than their characters elsewhere are known (单 shan, 朝阳 chao yang).
pub fn pinyin(name: &str, kind: NameKind) -> Vec<String> {
    let (surname, given) = read(name, kind);
    surname.into_iter().chain(given).collect()
}

/// A Chinese name in Latin letters: `Shenyang`, `Wang Xiaoming`, `Xi'an`.
pub fn chinese_to_latin(name: &str, kind: NameKind) -> Suggestion {
    if let Some(settled) = find_place(name, kind).and_then(|place| place.english) {
        return Suggestion { text: settled.to_owned(), certainty: Certainty::Established };
    }
    let (surname, given) = read(name, kind);
    derived(&[join_latin(&surname), join_latin(&given)])
}

/// A Chinese name in Russian letters: `Шэньян`, `Ван Сяомин`, `Пекин`.
pub fn chinese_to_russian(name: &str, kind: NameKind) -> Suggestion {
    if let Some(settled) = find_place(name, kind).and_then(|place| place.russian) {
        return Suggestion { text: settled.to_owned(), certainty: Certainty::Established };
    }
    let (surname, given) = read(name, kind);
    derived(&[join_russian(&surname), join_russian(&given)])
}

fn derived(words: &[String]) -> Suggestion {
    let words: Vec<String> =
        words.iter().filter(|word| !word.is_empty()).map(|word| capitalise(word)).collect();
    Suggestion { text: words.join(" "), certainty: Certainty::Derived }
}

fn find_place(name: &str, kind: NameKind) -> Option<&'static Place> {
    let name = fold(name);
    let bare =
        SUFFIXES.iter().find_map(|suffix| name.strip_suffix(suffix)).filter(|bare| bare.chars().count() > 1);
    let is_named = |place: &&Place| place.name == name || Some(place.name) == bare;
    PLACES.iter().find(is_named).filter(|_| matches!(kind, NameKind::Place | NameKind::Other))
}

fn fold(name: &str) -> String {
    name.trim().chars().map(simplify).collect()
}

/// The syllables of the surname, and those of the rest.
fn read(name: &str, kind: NameKind) -> (Vec<String>, Vec<String>) {
    let name = fold(name);
    let split = match kind {
        NameKind::Man | NameKind::Woman => surname_length(&name),
        NameKind::Place | NameKind::Other => 0,
    };
    let (surname, given) = name.split_at_checked(split).unwrap_or(("", &name));
    let known = SURNAMES.get(surname).map(|reading| reading.split(' ').map(str::to_owned).collect());
    (known.unwrap_or_else(|| read_characters(surname)), read_characters(given))
}

/// The length of the surname in bytes: two characters where they are a known surname, else one.
fn surname_length(name: &str) -> usize {
    let ends: Vec<usize> = name.char_indices().map(|(at, symbol)| at + symbol.len_utf8()).take(2).collect();
    let compound = ends
        .get(1)
        .copied()
        .filter(|&end| name.len() > end && name.get(..end).is_some_and(|head| SURNAMES.contains_key(head)));
    compound.or_else(|| ends.first().copied()).unwrap_or(0)
}

fn read_characters(text: &str) -> Vec<String> {
    let mut syllables = Vec::new();
    let mut rest = text;
    while let Some(symbol) = rest.chars().next() {
        if let Some(place) = PLACES.iter().find(|place| rest.starts_with(place.name)) {
            syllables.extend(place.pinyin.split(' ').map(str::to_owned));
            rest = rest.get(place.name.len()..).unwrap_or_default();
            continue;
        }
        if !symbol.is_whitespace() {
            syllables.push(
                symbol.to_pinyin().map_or_else(|| symbol.to_string(), |reading| reading.plain().to_owned()),
            );
        }
        rest = rest.get(symbol.len_utf8()..).unwrap_or_default();
    }
    syllables
}

/// Syllables that begin with a vowel are set off by an apostrophe: xi'an.
fn join_latin(syllables: &[String]) -> String {
    syllables.iter().fold(String::new(), |mut word, syllable| {
        if !word.is_empty() && syllable.starts_with(['a', 'e', 'o']) {
            word.push('\'');
        }
        word.push_str(syllable);
        word
    })
}

/// A hard sign parts н from a vowel: Чанъань, but Тяньаньмэнь.
fn join_russian(syllables: &[String]) -> String {
    syllables.iter().fold(String::new(), |mut word, syllable| {
        let written = PALLADIUS.get(syllable.as_str()).copied().unwrap_or(syllable);
        if word.ends_with('н') && written.starts_with(['а', 'о', 'у', 'э', 'и', 'е', 'ю', 'я', 'ы'])
        {
            word.push('ъ');
        }
        word.push_str(written);
        word
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn russian(name: &str, kind: NameKind) -> String {
        chinese_to_russian(name, kind).text
    }

    #[test]
    fn writes_the_prefectures_of_liaoning() {
        let pairs = [
            ("沈阳", "Шэньян"),
            ("大连", "Далянь"),
            ("鞍山", "Аньшань"),
            ("抚顺", "Фушунь"),
            ("本溪", "Бэньси"),
            ("丹东", "Даньдун"),
            ("锦州", "Цзиньчжоу"),
            ("营口", "Инкоу"),
            ("阜新", "Фусинь"),
            ("辽阳", "Ляоян"),
            ("盘锦", "Паньцзинь"),
            ("铁岭", "Телин"),
            ("朝阳", "Чаоян"),
            ("葫芦岛", "Хулудао"),
        ];
        for (chinese, expected) in pairs {
            assert_eq!(russian(chinese, NameKind::Place), expected, "{chinese}");
        }
    }

    #[test]
    fn parts_syllables_where_they_would_run_together() {
        assert_eq!(russian("长安", NameKind::Place), "Чанъань");
        assert_eq!(russian("天安门", NameKind::Place), "Тяньаньмэнь");
        assert_eq!(russian("朋友", NameKind::Other), "Пэнъю");
        assert_eq!(chinese_to_latin("西安", NameKind::Place).text, "Xi'an");
    }

    #[test]
    fn reads_surnames_as_surnames() {
        assert_eq!(chinese_to_latin("单小明", NameKind::Man).text, "Shan Xiaoming");
        assert_eq!(chinese_to_latin("查良镛", NameKind::Man).text, "Zha Liangyong");
        assert_eq!(chinese_to_latin("欧阳修", NameKind::Man).text, "Ouyang Xiu");
        assert_eq!(russian("曾志伟", NameKind::Man), "Цзэн Чживэй");
        assert_eq!(russian("吕惠", NameKind::Woman), "Люй Хуэй");
    }

    #[test]
    fn settled_names_win() {
        let harbin = chinese_to_russian("哈爾濱市", NameKind::Place);
        assert_eq!((harbin.text.as_str(), harbin.certainty), ("Харбин", Certainty::Established));
        assert_eq!(russian("北京", NameKind::Place), "Пекин");
        assert_eq!(pinyin("重庆", NameKind::Place), ["chong", "qing"]);
    }

    #[test]
    fn every_reading_has_a_russian_syllable() {
        let missing: Vec<char> = ('\u{4e00}'..='\u{9fa5}')
            .filter(|symbol| {
                symbol.to_pinyin().is_some_and(|reading| !PALLADIUS.contains_key(reading.plain()))
            })
            .collect();
        assert!(missing.len() < 60, "{missing:?}");
    }
}
