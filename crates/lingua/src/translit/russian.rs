//! Russian names in Chinese characters, syllable by syllable.

use std::{collections::HashMap, sync::LazyLock};

use super::{Certainty, NameKind, Suggestion};
use crate::{fold::fold_in_place, patterns::entries};

static ESTABLISHED: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    entries(include_str!("../../data/translit/russian_established.tsv"))
        .filter_map(|line| line.split_once('\t'))
        .collect()
});

/// Characters by consonant and vowel; either may be "-".
static GRID: LazyLock<HashMap<(&'static str, &'static str), &'static str>> = LazyLock::new(|| {
    let mut lines = entries(include_str!("../../data/translit/russian_chinese.tsv"));
    let consonants: Vec<&str> = lines.next().unwrap_or_default().split('\t').skip(1).collect();
    lines.flat_map(|line| read_row(line, &consonants)).collect()
});

fn read_row(
    line: &'static str,
    consonants: &[&'static str],
) -> Vec<((&'static str, &'static str), &'static str)> {
    let mut cells = line.split('\t');
    let vowel = cells.next().unwrap_or_default();
    consonants.iter().copied().zip(cells).map(|(consonant, written)| ((consonant, vowel), written)).collect()
}

/// Endings that have one form whatever stands before them.
const ENDINGS: &[(&str, &str)] = &[
    ("город", "哥罗德"),
    ("град", "格勒"),
    ("поль", "波尔"),
    ("цово", "佐沃"),
    ("цова", "佐娃"),
    ("цов", "佐夫"),
    ("ого", "沃"),
    ("его", "沃"),
];

/// Characters that names of women have in place of the usual ones.
const FOR_WOMEN: &[(char, char)] = &[
    ('亚', '娅'),
    ('巴', '芭'),
    ('马', '玛'),
    ('纳', '娜'),
    ('利', '莉'),
    ('里', '丽'),
    ('沙', '莎'),
    ('萨', '莎'),
    ('瓦', '娃'),
    ('尼', '妮'),
    ('林', '琳'),
];

/// Suggests a Chinese form of a Russian name; parts of a person's name are joined by a middle dot.
pub fn russian_to_chinese(name: &str, kind: NameKind) -> Suggestion {
    let folded = fold_in_place(name.trim());
    if let Some(settled) = ESTABLISHED.get(folded.as_str()) {
        return Suggestion { text: (*settled).to_owned(), certainty: Certainty::Established };
    }
    let words: Vec<Suggestion> =
        folded.split([' ', '-']).filter(|word| !word.is_empty()).map(|word| write_word(word, kind)).collect();
    let separator = if matches!(kind, NameKind::Man | NameKind::Woman) { "·" } else { "" };
    let certainty = words.iter().map(|word| word.certainty).min().unwrap_or(Certainty::Derived);
    let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
    Suggestion { text: texts.join(separator), certainty }
}

fn write_word(word: &str, kind: NameKind) -> Suggestion {
    if let Some(settled) = ESTABLISHED.get(word) {
        return Suggestion { text: (*settled).to_owned(), certainty: Certainty::Established };
    }
    let ending = ENDINGS.iter().find(|(ending, _)| word.len() > ending.len() && word.ends_with(ending));
    let (stem, written) =
        ending.map_or((word, ""), |(ending, written)| (word.strip_suffix(ending).unwrap_or(word), *written));
    let text = write_syllables(stem) + written;
    let text = if kind == NameKind::Woman { text.chars().map(for_woman).collect() } else { text };
    Suggestion { text, certainty: Certainty::Derived }
}

fn for_woman(symbol: char) -> char {
    FOR_WOMEN.iter().find(|(usual, _)| *usual == symbol).map_or(symbol, |(_, hers)| *hers)
}

fn write_syllables(word: &str) -> String {
    let mut out = String::new();
    let mut rest = word;
    while let Some(symbol) = rest.chars().next() {
        let at_start = rest.len() == word.len();
        let (written, length) =
            write_syllable(rest, at_start).unwrap_or_else(|| (keep(symbol), symbol.len_utf8()));
        out.push_str(&written);
        rest = rest.get(length..).unwrap_or_default();
    }
    out
}

/// Signs and й that no syllable took are silent; whatever is not Russian stays.
fn keep(symbol: char) -> String {
    if matches!(symbol, 'ъ' | 'ь' | 'й') { String::new() } else { symbol.to_string() }
}

/// The characters for the syllable at the head, and its length in bytes.
fn write_syllable(rest: &str, at_start: bool) -> Option<(String, usize)> {
    let consonant =
        ["дж"].into_iter().find(|pair| rest.starts_with(pair)).or_else(|| rest.get(..2)).unwrap_or_default();
    let (consonant, tail) = match consonant {
        vowel if is_vowel(vowel) => ("-", rest),
        _ => (consonant, rest.get(consonant.len()..)?),
    };
    let taken = rest.len() - tail.len();
    let (vowel, length) = take_vowel(tail);
    if vowel == "-" {
        return write_consonant(consonant, tail, at_start).map(|written| (written.to_owned(), taken));
    }
    lookup(consonant, vowel).map(|written| (written.to_owned(), taken + length))
}

/// A consonant without a vowel has a form of its own before some neighbours.
fn write_consonant(consonant: &str, tail: &str, at_start: bool) -> Option<&'static str> {
    match consonant {
        "ч" if tail.starts_with('т') => Some("什"),
        "г" if tail.starts_with('к') => Some("赫"),
        "р" | "л" if at_start && !tail.is_empty() => Some("勒"),
        "в" if at_start => Some("弗"),
        _ => lookup(consonant, "-"),
    }
}

/// The vowel at the head with the н or й that closes its syllable, and how many bytes of the text it takes.
fn take_vowel(text: &str) -> (&str, usize) {
    let Some(vowel) = text.get(..2).filter(|vowel| is_vowel(vowel) || *vowel == "ь") else {
        return ("-", 0);
    };
    let pair = text.get(..4).unwrap_or(vowel);
    let after = text.get(4..).unwrap_or_default();
    let closes = pair.ends_with('н') && !after.get(..2).is_some_and(is_vowel);
    // Ивановы have two н: the stem's own and the one before the suffix.
    let doubles = pair.ends_with('н') && (after == "ов" || after == "ова" || after == "ово");
    match (pair.ends_with('н'), pair == "ай") {
        (true, _) if doubles => (pair, vowel.len()),
        (true, _) if closes => (pair, pair.len()),
        (_, true) if !after.get(..2).is_some_and(is_vowel) => (pair, pair.len()),
        _ => (vowel, vowel.len()),
    }
}

fn is_vowel(letter: &str) -> bool {
    matches!(letter, "а" | "я" | "э" | "е" | "ё" | "и" | "ы" | "о" | "у" | "ю")
}

fn lookup(consonant: &str, vowel: &str) -> Option<&'static str> {
    let grid: &HashMap<(&str, &str), &'static str> = &GRID;
    grid.get(&(consonant, vowel)).copied()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn place(name: &str) -> String {
        russian_to_chinese(name, NameKind::Place).text
    }

    #[test]
    fn settled_forms_win() {
        let found = russian_to_chinese("Королёв", NameKind::Place);
        assert_eq!((found.text.as_str(), found.certainty), ("科罗廖夫", Certainty::Established));
    }

    #[test]
    fn writes_places_by_syllable() {
        assert_eq!(place("Волоколамск"), "沃洛科拉姆斯克");
        assert_eq!(place("Волгоград"), "沃尔戈格勒");
        assert_eq!(place("Калинин"), "卡利宁");
    }

    #[test]
    fn writes_people_with_a_dot() {
        assert_eq!(russian_to_chinese("Иван Петров", NameKind::Man).text, "伊万·彼得罗夫");
        assert_eq!(russian_to_chinese("Степанов", NameKind::Man).text, "斯捷潘诺夫");
        assert_eq!(russian_to_chinese("Захарова", NameKind::Woman).text, "扎哈罗娃");
        assert_eq!(russian_to_chinese("Захаров", NameKind::Man).certainty, Certainty::Derived);
    }

    proptest! {
        #[test]
        fn never_panics(name in "[\\PCа-яё -]{0,20}") {
            let _ = russian_to_chinese(&name, NameKind::Woman);
            let _ = super::super::chinese_to_russian(&name, NameKind::Man);
            let _ = super::super::chinese_to_latin(&name, NameKind::Place);
        }
    }
}
