//! Damaged text: replacement characters, question marks in place of letters, and UTF-8 that was read as something else.

use encoding_rs::{Encoding, GBK, WINDOWS_1251, WINDOWS_1252};

/// How many characters of a damaged text a warning shows.
const SHOWN: usize = 40;
/// What U+FFFD becomes when UTF-8 is read as GBK.
const LOST: &str = "锟斤拷";

/// The start of the text if it is damaged.
pub(crate) fn find_damage(text: &str) -> Option<String> {
    is_damaged(text).then(|| text.chars().take(SHOWN).collect())
}

fn is_damaged(text: &str) -> bool {
    if text.is_ascii() {
        return text.contains("????") && is_question_marks(text);
    }
    let traces = Traces::of(text);
    text.contains(char::REPLACEMENT_CHARACTER)
        || (traces.questions >= 4 && is_question_marks(text))
        || (traces.western && spells_utf8(text, WINDOWS_1252, 2))
        || (traces.cyrillic && spells_utf8(text, WINDOWS_1251, 2))
        || (traces.chinese && (text.contains(LOST) || spells_utf8(text, GBK, 4)))
}

/// What damage leaves behind, gathered in one pass: most texts show nothing and are done with.
#[derive(Default)]
struct Traces {
    western: bool,
    cyrillic: bool,
    chinese: bool,
    questions: usize,
}

impl Traces {
    fn of(text: &str) -> Self {
        let mut traces = Self::default();
        let mut before = ' ';
        for letter in text.chars() {
            match letter {
                '?' => traces.questions += 1,
                'Ã' | 'Â' | 'Ð' | 'Ñ' | 'â' | 'ä'..='é' => traces.western = true,
                // Hanzi that arise where punctuation, hanzi or Cyrillic in UTF-8 are read as GBK, rare otherwise.
                '鈥' | '銆' | '锛' | '涓' | '鍏' | '鍙' | '鐨' | '鏈' | '闄' | '袪' | '褋' | '褌' | '邪'
                | '芯' | '锟' => {
                    traces.chinese = true;
                }
                _ => {}
            }
            // The lead bytes of UTF-8 are Р, С, в and е in windows-1251; what follows them there is no Russian letter.
            traces.cyrillic |=
                matches!(before, 'Р' | 'С' | 'в' | 'е') && !letter.is_ascii() && !matches!(letter, 'А'..='я');
            before = letter;
        }
        traces
    }
}

/// A text whose letters were all replaced by question marks on the way.
fn is_question_marks(text: &str) -> bool {
    let marks = text.chars().filter(|letter| *letter == '?').count();
    let letters = text.chars().filter(|letter| letter.is_alphabetic()).count();
    marks >= 4 && letters * 4 < marks
}

/// Whether the text's bytes, written in the encoding it was wrongly read in, are UTF-8.
fn spells_utf8(text: &str, misread_as: &'static Encoding, least: usize) -> bool {
    let (bytes, _, _) = misread_as.encode(text);
    let high = bytes.iter().filter(|byte| !byte.is_ascii()).count();
    let mut characters = 0;
    let mut covered = 0;
    for chunk in bytes.utf8_chunks() {
        for letter in chunk.valid().chars().filter(|letter| !letter.is_ascii()) {
            characters += 1;
            covered += letter.len_utf8();
        }
    }
    // Bytes without a character in the wrong encoding were lost on the way, hence not all have to be covered.
    characters >= least && covered * 10 >= high * 7
}

#[cfg(test)]
mod tests {
    use super::*;

    fn misread(text: &str, encoding: &'static Encoding) -> String {
        encoding.decode_without_bom_handling(text.as_bytes()).0.into_owned()
    }

    #[test]
    fn replacement_characters_and_question_marks_are_damage() {
        assert!(is_damaged("Станок \u{fffd}ПУ"));
        assert!(is_damaged("锟斤拷锟斤拷"));
        assert!(is_damaged("?????? ?????"));
        assert_eq!(find_damage("really????"), None);
    }

    #[test]
    fn utf8_read_as_something_else_is_damage() {
        for text in ["Станок токарный", "数控车床制造", "Втулка – 5 шт."] {
            assert!(is_damaged(&misread(text, WINDOWS_1252)), "1252 {text}");
            assert!(is_damaged(&misread(text, WINDOWS_1251)), "1251 {text}");
        }
        assert!(is_damaged(&misread("Станок токарный", GBK)));
        assert!(is_damaged("Ð¡Ñ‚Ð°") && is_damaged("СЃС‚Р°"));
    }

    #[test]
    fn ordinary_texts_are_whole() {
        for text in [
            "Рёбра жёсткости",
            "С «Рассвет» № 5",
            "СССР — Россия",
            "数控车床、销售",
            "Größe für Café",
            "Kärcher",
            "ООО «СтройРесурс»…",
            "联通",
            "São Paulo – naïve",
            "Р№5",
            "С°",
        ] {
            assert_eq!(find_damage(text), None, "{text}");
        }
    }
}
