//! Stems of Russian and English words.

use std::{collections::HashMap, sync::LazyLock};

use rust_stemmers::{Algorithm, Stemmer};

const FLEETING: &str = include_str!("../data/stems/fleeting.tsv");

/// Stems shorter than this keep their vowel: срок, блок, сток.
const SHORTEST_FLEETING: usize = 5;

static RUSSIAN: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::Russian));
static ENGLISH: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::English));
static IRREGULAR: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    FLEETING.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t')).collect()
});

/// The stem of a normalised Russian word, the same for forms with and without a fleeting vowel
/// (станок, станки; котел, котлы; кольцо, колец).
pub fn stem_russian(word: &str) -> String {
    let stem = RUSSIAN.stem(word);
    match IRREGULAR.get(stem.as_ref()) {
        Some(joined) => (*joined).to_owned(),
        None => join_fleeting(&stem),
    }
}

/// The stem of a normalised English word.
pub fn stem_english(word: &str) -> String {
    ENGLISH.stem(word).into_owned()
}

/// Drops the vowel, or the soft sign in its place, before the last к or ц of a stem.
fn join_fleeting(stem: &str) -> String {
    let mut letters: Vec<char> = stem.chars().collect();
    if let [.., before, vowel, 'к' | 'ц'] = letters.as_mut_slice() {
        let (before, last_but_one) = (*before, *vowel);
        if is_vowel(before) && last_but_one == 'е' {
            *vowel = 'й';
        } else if !is_vowel(before)
            && matches!(last_but_one, 'о' | 'е' | 'ь')
            && letters.len() >= SHORTEST_FLEETING
        {
            letters.remove(letters.len() - 2);
        }
    }
    letters.into_iter().collect()
}

const fn is_vowel(letter: char) -> bool {
    matches!(letter, 'а' | 'е' | 'и' | 'о' | 'у' | 'ы' | 'э' | 'ю' | 'я')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joins_fleeting_vowels() {
        for forms in [
            "станок станки станков станком",
            "образец образцы образцов",
            "молоток молотки",
            "кольцо колец кольца",
            "наклейка наклеек",
            "шпилька шпилек",
            "котел котлы котлов",
            "плитка плиток",
            "гайка гаек",
            "ремень ремни",
            "огурец огурцы",
        ] {
            let stems: Vec<String> = forms.split(' ').map(stem_russian).collect();
            assert!(stems.iter().all(|stem| *stem == stems[0]), "{forms}: {stems:?}");
        }
    }

    #[test]
    fn keeps_short_and_different_words_apart() {
        assert_eq!(stem_russian("срок"), "срок");
        assert_ne!(stem_russian("сток"), stem_russian("стек"));
        assert_ne!(stem_russian("блок"), stem_russian("белок"));
    }

    #[test]
    fn stems_english() {
        assert_eq!(stem_english("lathes"), stem_english("lathe"));
        assert_eq!(stem_english("bearings"), "bear");
    }
}
