//! The words of trade and courtesy, and what each does beside a name.

use std::{collections::HashMap, sync::LazyLock};

use aho_corasick::{AhoCorasick, Anchored, Input, MatchKind, StartKind};

use crate::patterns::entries;

/// Endings of a word whose beginning is listed are at most so many letters: цен* is not центробежный.
const LONGEST_ENDING: usize = 4;

/// What a word does beside a name; the files tell more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// Shows a request, and the name follows, also a second time.
    Buys,
    /// Shows a request, and the name follows.
    Asks,
    /// A verb that is also part of names: the name follows.
    Acts,
    /// Shows a request, and no name follows.
    Talks,
    /// Ends a name before it; in Russian and Chinese the name may follow.
    Trades,
    /// A condition; it may also begin or end a name.
    Terms,
    /// Ends a name.
    Ends,
    /// Says nothing, and may begin a name.
    Plain,
    /// Says nothing, and begins no name.
    Fills,
    /// Joins words of one kind.
    Links,
    /// The name follows where a word of trade stands before it.
    Leads,
    /// Tells what for.
    Purposes,
    /// Tells where to.
    Towards,
    /// Another preposition.
    Joins,
    /// A region, a town or a port.
    Place,
    /// What is counted, or a time.
    Unit,
    /// A figure.
    Number,
    /// Any other word.
    Content,
}

impl Class {
    const SECTIONS: [(&str, Self); 17] = [
        ("[buys]", Self::Buys),
        ("[asks]", Self::Asks),
        ("[acts]", Self::Acts),
        ("[talks]", Self::Talks),
        ("[trades]", Self::Trades),
        ("[terms]", Self::Terms),
        ("[ends]", Self::Ends),
        ("[plains]", Self::Plain),
        ("[fills]", Self::Fills),
        ("[links]", Self::Links),
        ("[leads]", Self::Leads),
        ("[purposes]", Self::Purposes),
        ("[towards]", Self::Towards),
        ("[joins]", Self::Joins),
        ("[places]", Self::Place),
        ("[units]", Self::Unit),
        ("[names]", Self::Content),
    ];

    /// Whether the word alone shows a request.
    pub(super) const fn is_plea(self) -> bool {
        matches!(self, Self::Buys | Self::Asks)
    }

    /// Whether the word shows a request where there is another word of trade.
    pub(super) const fn is_strong(self) -> bool {
        matches!(self, Self::Buys | Self::Asks | Self::Talks)
    }

    /// Whether the word is one of trade.
    pub(super) const fn is_evidence(self) -> bool {
        self.is_strong() || self.is_evidence_of_trade()
    }

    /// Whether the word is one of trade and no plea or talk.
    pub(super) const fn is_evidence_of_trade(self) -> bool {
        matches!(self, Self::Acts | Self::Trades | Self::Terms | Self::Ends)
    }

    /// Whether the word stands between others.
    pub(super) const fn is_preposition(self) -> bool {
        matches!(self, Self::Leads | Self::Purposes | Self::Towards | Self::Joins)
    }
}

/// Words of the three languages.
pub(super) struct Vocabulary {
    words: HashMap<&'static str, Class>,
    beginnings: HashMap<&'static str, Class>,
    chinese: AhoCorasick,
    chinese_classes: Vec<Class>,
}

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(Vocabulary::read);

/// The vocabulary, read once.
pub(super) fn vocabulary() -> &'static Vocabulary {
    &VOCABULARY
}

impl Vocabulary {
    fn read() -> Self {
        let english = classified(include_str!("../../data/boilerplate/words_en.txt"));
        let russian = classified(include_str!("../../data/boilerplate/words_ru.txt"));
        let chinese: Vec<_> = classified(include_str!("../../data/boilerplate/words_zh.txt")).collect();
        let (mut words, mut beginnings) = (HashMap::new(), HashMap::new());
        for (word, class) in english.chain(russian) {
            match word.strip_suffix('*') {
                Some(beginning) => beginnings.entry(beginning).or_insert(class),
                None => words.entry(word).or_insert(class),
            };
        }
        Self {
            words,
            beginnings,
            chinese: automaton(chinese.iter().map(|(word, _)| *word)),
            chinese_classes: chinese.into_iter().map(|(_, class)| class).collect(),
        }
    }

    /// The class of a folded word in letters, which may have hyphens.
    ///
    /// A Russian word of two is one of trade where both are; an English one has to be listed: "make-up".
    pub(super) fn class_of(&self, word: &str) -> Class {
        match self.class_of_whole(word) {
            Class::Content if !word.is_ascii() => match word.split_once('-') {
                Some((first, second)) if self.class_of_whole(second) != Class::Content => {
                    self.class_of_whole(first)
                }
                _ => Class::Content,
            },
            class => class,
        }
    }

    fn class_of_whole(&self, word: &str) -> Class {
        if let Some(&class) = self.words.get(word) {
            return class;
        }
        // Only Russian words are listed by their beginnings.
        if word.is_ascii() {
            return Class::Content;
        }
        let ends = word.char_indices().rev().take(LONGEST_ENDING).map(|(at, _)| at);
        std::iter::once(word.len())
            .chain(ends)
            .find_map(|end| self.beginnings.get(word.get(..end)?))
            .copied()
            .unwrap_or(Class::Content)
    }

    /// The longest Chinese word of trade at the start of a text, and its length.
    pub(super) fn chinese_at(&self, text: &str) -> Option<(usize, Class)> {
        let found = self.chinese.find(Input::new(text).anchored(Anchored::Yes))?;
        Some((found.end(), *self.chinese_classes.get(found.pattern().as_usize())?))
    }
}

#[expect(clippy::expect_used, reason = "the words are constants and a test builds the automaton")]
fn automaton(words: impl Iterator<Item = &'static str>) -> AhoCorasick {
    AhoCorasick::builder()
        .match_kind(MatchKind::LeftmostLongest)
        .start_kind(StartKind::Anchored)
        .build(words)
        .expect("an automaton of a word list builds")
}

/// The words of a file with their classes.
fn classified(file: &'static str) -> impl Iterator<Item = (&'static str, Class)> {
    let mut class = Class::Fills;
    entries(file).flat_map(move |line| {
        let header = Class::SECTIONS.iter().find(|(name, _)| *name == line);
        class = header.map_or(class, |(_, class)| *class);
        let words = if header.is_some() { "" } else { line };
        let class = class;
        words.split_whitespace().map(move |word| (word, class))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_words_by_their_beginnings() {
        let vocabulary = vocabulary();
        assert_eq!(vocabulary.class_of("поставщиками"), Class::Trades);
        assert_eq!(vocabulary.class_of("куплю"), Class::Buys);
        assert_eq!(vocabulary.class_of("suppliers"), Class::Trades);
        assert_eq!(vocabulary.class_of("центробежный"), Class::Content);
        assert_eq!(vocabulary.class_of(""), Class::Content);
    }

    #[test]
    fn takes_the_longest_chinese_word() {
        assert_eq!(vocabulary().chinese_at("采购信息发布"), Some(("采购信息".len(), Class::Trades)));
        assert_eq!(vocabulary().chinese_at("数控车床"), None);
    }
}
