//! Header texts made comparable, and the language that a header names taken off them.

use domain::Locale;
use unicode_normalization::UnicodeNormalization;

/// Phrases that say in which language a column is, longest first.
const LANGUAGE_PHRASES: [(&str, Locale); 12] = [
    ("на русском языке", Locale::Ru),
    ("на китайском языке", Locale::Zh),
    ("на английском языке", Locale::En),
    ("на русском", Locale::Ru),
    ("на китайском", Locale::Zh),
    ("на английском", Locale::En),
    ("in russian", Locale::Ru),
    ("in chinese", Locale::Zh),
    ("in english", Locale::En),
    ("русский язык", Locale::Ru),
    ("китайский язык", Locale::Zh),
    ("английский язык", Locale::En),
];

/// Single words that say it.
const LANGUAGE_WORDS: [(&str, Locale); 27] = [
    ("ru", Locale::Ru),
    ("rus", Locale::Ru),
    ("russian", Locale::Ru),
    ("рус", Locale::Ru),
    ("русский", Locale::Ru),
    ("русское", Locale::Ru),
    ("俄文", Locale::Ru),
    ("俄语", Locale::Ru),
    ("zh", Locale::Zh),
    ("cn", Locale::Zh),
    ("chn", Locale::Zh),
    ("chs", Locale::Zh),
    ("chinese", Locale::Zh),
    ("кит", Locale::Zh),
    ("китайский", Locale::Zh),
    ("китайское", Locale::Zh),
    ("中文", Locale::Zh),
    ("汉语", Locale::Zh),
    ("en", Locale::En),
    ("eng", Locale::En),
    ("english", Locale::En),
    ("англ", Locale::En),
    ("английский", Locale::En),
    ("английское", Locale::En),
    ("英文", Locale::En),
    ("英语", Locale::En),
    ("латиницей", Locale::En),
];

/// NFKC, lower case, ё as е, everything that is neither letter nor digit as single blanks.
pub(crate) fn normalise(header: &str) -> String {
    let mut plain = String::with_capacity(header.len());
    for letter in header.nfkc().flat_map(char::to_lowercase) {
        match letter {
            'ё' => plain.push('е'),
            letter if letter.is_alphanumeric() => plain.push(letter),
            _ if plain.ends_with(' ') || plain.is_empty() => {}
            _ => plain.push(' '),
        }
    }
    plain.truncate(plain.trim_end().len());
    plain
}

/// Whether two headers say the same but for case and punctuation.
pub(crate) fn is_same(left: &str, right: &str) -> bool {
    left.trim() == right.trim() || normalise(left) == normalise(right)
}

/// Takes the mark of a language off a normalised header; what is left may be empty.
pub(super) fn take_language(plain: &str) -> (String, Option<Locale>) {
    for (phrase, locale) in LANGUAGE_PHRASES {
        if let Some(rest) = strip_affix(plain, phrase) {
            return (rest, Some(locale));
        }
    }
    for (word, locale) in LANGUAGE_WORDS {
        if let Some(rest) = strip_affix(plain, word) {
            return (rest, Some(locale));
        }
    }
    (plain.to_owned(), None)
}

/// What is left when the text starts or ends with the word; Chinese words need no blank beside them.
fn strip_affix(plain: &str, word: &str) -> Option<String> {
    let is_border = |rest: &str, edge: Option<char>| {
        rest.is_empty()
            || edge.is_some_and(|letter| letter == ' ' || is_han(letter))
            || word.chars().all(is_han)
    };
    if let Some(rest) = plain.strip_suffix(word)
        && is_border(rest, rest.chars().next_back())
    {
        return Some(rest.trim().to_owned());
    }
    plain
        .strip_prefix(word)
        .filter(|rest| is_border(rest, rest.chars().next()))
        .map(|rest| rest.trim().to_owned())
}

/// Whether the letter is a Chinese character.
pub(super) fn is_han(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn punctuation_case_and_width_do_not_matter() {
        assert_eq!(normalise("  Цена, руб./шт. (с НДС) "), "цена руб шт с ндс");
        assert_eq!(normalise("ＨＳ　编码："), "hs 编码");
        assert_eq!(normalise("Объём_поставки"), "объем поставки");
    }

    #[test]
    fn languages_are_taken_off() {
        for (header, rest, locale) in [
            ("name_ru", "name", Locale::Ru),
            ("Название (англ.)", "название", Locale::En),
            ("中文名称", "名称", Locale::Zh),
            ("ru", "", Locale::Ru),
            ("Описание на китайском языке", "описание", Locale::Zh),
            ("en_path", "path", Locale::En),
        ] {
            assert_eq!(take_language(&normalise(header)), (rest.to_owned(), Some(locale)), "{header}");
        }
        assert_eq!(take_language("english breakfast").0, "breakfast");
        assert_eq!(take_language("render"), ("render".to_owned(), None));
    }
}
