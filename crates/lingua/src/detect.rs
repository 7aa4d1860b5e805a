//! In which of the three languages a clause is.

use domain::Locale;

use crate::script::{Script, runs};

/// Small words that only Russian sentences have.
const RUSSIAN: &[&str] = &[
    "и", "в", "на", "с", "со", "для", "из", "от", "по", "к", "без", "под", "при", "не", "или", "а", "до",
    "за",
];

/// Small words that only English sentences have.
const ENGLISH: &[&str] = &[
    "and", "of", "for", "the", "with", "in", "to", "or", "a", "an", "by", "from", "on", "not", "other",
    "than", "we",
];

/// One Chinese character says about as much as this many letters.
const LETTERS_A_CHARACTER: usize = 3;

/// A function word says as much as this many letters of a name.
const LETTERS_A_FUNCTION_WORD: usize = 8;

/// Finds the language of a clause by its script, weighing mixed ones by letters and function words.
///
/// Brand names and abbreviations in Latin letters do not make a Russian or Chinese clause English. A text without
/// words, such as a model number, is in no language.
pub fn detect(text: &str) -> Option<Locale> {
    let weights = weigh(text);
    if weights.han > 0 && weights.han >= weights.cyrillic {
        let foreign = weights.latin > 4 * weights.han && weights.english_words > 0;
        return Some(if foreign { Locale::En } else { Locale::Zh });
    }
    if weights.cyrillic > 0 {
        let foreign = weights.latin > 4 * weights.cyrillic && weights.english_words > weights.russian_words;
        return Some(if foreign { Locale::En } else { Locale::Ru });
    }
    (weights.latin > 0).then_some(Locale::En)
}

#[derive(Default)]
struct Weights {
    cyrillic: usize,
    han: usize,
    latin: usize,
    russian_words: usize,
    english_words: usize,
}

fn weigh(text: &str) -> Weights {
    let mut weights = Weights::default();
    let mut previous = Script::Other;
    let mut all = runs(text).peekable();
    while let Some(run) = all.next() {
        let beside_figure =
            previous == Script::Digit || all.peek().is_some_and(|next| next.script == Script::Digit);
        match run.script {
            Script::Cyrillic => {
                let small = is_function_word(run.text, RUSSIAN);
                weights.russian_words += usize::from(small);
                weights.cyrillic += weigh_word(run.text, small);
            }
            Script::Han => weights.han += LETTERS_A_CHARACTER * run.text.chars().count(),
            // Letters that touch figures are a code or a unit.
            Script::Latin if !beside_figure => {
                let small = is_function_word(run.text, ENGLISH);
                weights.english_words += usize::from(small);
                weights.latin += weigh_word(run.text, small);
            }
            Script::Latin | Script::Digit | Script::Other => {}
        }
        previous = run.script;
    }
    weights
}

fn weigh_word(word: &str, is_small: bool) -> usize {
    if is_small { LETTERS_A_FUNCTION_WORD } else { word.chars().count() }
}

fn is_function_word(word: &str, list: &[&str]) -> bool {
    // The longest function word has five letters; lower-casing longer words would be wasted.
    word.len() <= 10 && list.contains(&word.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_the_language_of_plain_texts() {
        assert_eq!(detect("Токарные станки"), Some(Locale::Ru));
        assert_eq!(detect("数控车床"), Some(Locale::Zh));
        assert_eq!(detect("CNC lathes"), Some(Locale::En));
        assert_eq!(detect("ND1234 7.5"), None);
        assert_eq!(detect(" ,. "), None);
    }

    #[test]
    fn brands_do_not_change_the_language() {
        assert_eq!(detect("Насосы Grundfos и Wilo"), Some(Locale::Ru));
        assert_eq!(detect("WPC木塑系列产品的研发"), Some(Locale::Zh));
        assert_eq!(detect("Pumps for the 大连 plant of our partner"), Some(Locale::En));
    }
}
