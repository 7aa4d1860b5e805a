//! A text as words of trade and other words, in stretches between signs.

use std::ops::Range;

use super::vocabulary::{Class, vocabulary};
use crate::{script::Script, words::is_chinese_word};

/// A Chinese word of the dictionary that begins like a word of trade has at most so many characters: 寻呼机.
const LONGEST_WORD: usize = 4;
/// A place after "to" has at most so many Chinese characters.
const LONGEST_PLACE: usize = 5;
const HAN_BYTES: usize = 3;
/// Signs after which another sentence begins.
pub(super) const ENDS: [char; 9] = ['.', '。', '!', '！', '?', '？', '\n', ';', '；'];

/// A word of a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) class: Class,
    pub(super) script: Script,
}

/// Words between two signs.
#[derive(Clone, Debug)]
pub(super) struct Stretch {
    pub(super) words: Range<usize>,
    /// The sign after them; a space at the end of the text.
    pub(super) sign: char,
}

/// The words of a text by stretches.
pub(super) struct Reading {
    pub(super) words: Vec<Word>,
    pub(super) stretches: Vec<Stretch>,
}

impl Reading {
    /// Reads a text; `folded` is the same text folded in place.
    pub(super) fn of(text: &str, folded: &str) -> Self {
        let mut reader =
            Reader { text, folded, at: 0, previous: ' ', words: Vec::new(), stretches: Vec::new() };
        while let Some(symbol) = reader.symbol() {
            reader.step(symbol);
        }
        reader.close(' ');
        Self { words: reader.words, stretches: reader.stretches }
    }

    /// The words of a stretch.
    pub(super) fn of_stretch(&self, stretch: &Stretch) -> &[Word] {
        self.words.get(stretch.words.clone()).unwrap_or_default()
    }

    /// The class of a word.
    pub(super) fn class(&self, at: usize) -> Option<Class> {
        self.words.get(at).map(|word| word.class)
    }
}

struct Reader<'t> {
    text: &'t str,
    folded: &'t str,
    at: usize,
    previous: char,
    words: Vec<Word>,
    stretches: Vec<Stretch>,
}

impl<'t> Reader<'t> {
    fn rest(&self) -> &'t str {
        self.folded.get(self.at..).unwrap_or_default()
    }

    fn symbol(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn first(&self) -> usize {
        self.stretches.last().map_or(0, |stretch| stretch.words.end)
    }

    fn step(&mut self, symbol: char) {
        let script = Script::of(symbol);
        if script == Script::Han {
            self.read_han();
        } else if symbol.is_alphanumeric() {
            self.read_word(script);
        } else {
            let next = self.rest().chars().nth(1).unwrap_or(' ');
            if is_separator(symbol, self.previous, next) && !self.ends_abbreviation(symbol) {
                self.close(symbol);
            }
            self.at += symbol.len_utf8();
            self.previous = symbol;
        }
    }

    fn close(&mut self, sign: char) {
        let first = self.first();
        if first < self.words.len() {
            self.stretches.push(Stretch { words: first..self.words.len(), sign });
        } else if let Some(last) = self.stretches.last_mut().filter(|_| ENDS.contains(&sign)) {
            // Of signs side by side the one that ends a sentence counts: "(bottled)?".
            last.sign = sign;
        }
    }

    /// Whether a full stop belongs to a short word: "г. Тула".
    fn ends_abbreviation(&self, symbol: char) -> bool {
        symbol == '.'
            && self.words.last().is_some_and(|word| {
                word.end == self.at && word.script == Script::Cyrillic && word.end - word.start <= "шт".len()
            })
    }

    fn push(&mut self, length: usize, class: Class, script: Script) {
        let start = self.at;
        self.at += length;
        self.previous = self.folded.get(..self.at).and_then(|head| head.chars().next_back()).unwrap_or(' ');
        self.words.push(Word { start, end: self.at, class, script });
    }

    /// A word in letters or figures, up to the next sign.
    fn read_word(&mut self, script: Script) {
        let length = word_length(self.rest());
        let word = self.rest().get(..length).unwrap_or_default();
        let digits = word.bytes().take_while(|byte| byte.is_ascii_digit() || b".,-/".contains(byte)).count();
        let class = match word.get(digits..) {
            Some("") => Class::Number,
            Some(unit) if digits > 0 && vocabulary().class_of(unit) == Class::Unit => Class::Number,
            _ if digits > 0 => Class::Content,
            _ if self.is_capital_place() => Class::Place,
            _ => vocabulary().class_of(word),
        };
        self.push(length, class, script);
    }

    /// Whether a name after "to" is one of a place that nobody listed.
    fn is_capital_place(&self) -> bool {
        let [.., before, towards] = self.words.get(self.first()..).unwrap_or_default() else { return false };
        precedes_place(before.class)
            && towards.class == Class::Towards
            && self.text.get(self.at..).and_then(|rest| rest.chars().next()).is_some_and(char::is_uppercase)
    }

    fn read_han(&mut self) {
        let rest = self.rest();
        if let Some((length, class)) = vocabulary().chinese_at(rest)
            && self.is_apart(length, class)
        {
            self.push(length, class, Script::Han);
            return;
        }
        let length = rest.chars().next().map_or(1, char::len_utf8);
        let first = self.first();
        let at = self.at;
        match self.words.get_mut(first..).and_then(<[Word]>::last_mut) {
            Some(last) if last.class == Class::Content && last.end == at && last.script == Script::Han => {
                last.end += length;
                self.at += length;
                self.previous = '中';
            }
            _ => self.push(length, Class::Content, Script::Han),
        }
        self.mark_place();
    }

    /// Content after "to" and before a sign is a place.
    fn mark_place(&mut self) {
        if self.symbol().is_some_and(|next| Script::of(next) == Script::Han) {
            return;
        }
        let [.., before, towards, last] = self.words.as_mut_slice() else { return };
        let is_short = last.end - last.start <= LONGEST_PLACE * HAN_BYTES;
        if precedes_place(before.class)
            && towards.class == Class::Towards
            && towards.end == last.start
            && is_short
        {
            last.class = Class::Place;
        }
    }

    /// Whether a word of trade is no part of a longer Chinese word.
    fn is_apart(&self, length: usize, class: Class) -> bool {
        let is_single = length == HAN_BYTES;
        if class.is_strong() && !is_single {
            return true;
        }
        let rest = self.rest();
        // A single character inside other words says nothing.
        if is_single && !self.follows_trade() && !self.ends_words(rest, class) {
            return false;
        }
        let longer = (length + HAN_BYTES..=length.max(LONGEST_WORD * HAN_BYTES)).step_by(HAN_BYTES);
        let mut longer = longer.map_while(|end| Some((rest.get(..end)?, rest.get(length..end)?)));
        let is_longer = longer.any(|(word, more)| is_chinese_word(word) && !is_trade(more));
        !is_longer && (is_single || !self.splits_word(rest))
    }

    /// Whether the first character belongs to the word before it: 施工 + 厂家, not 施 + 工厂 + 家.
    fn splits_word(&self, rest: &str) -> bool {
        let before = self.at.checked_sub(HAN_BYTES);
        !self.follows_trade()
            && before
                .and_then(|before| self.folded.get(before..self.at + HAN_BYTES))
                .is_some_and(is_chinese_word)
            && rest.get(HAN_BYTES..).is_some_and(|rest| vocabulary().chinese_at(rest).is_some())
    }

    /// Whether a single character after other words closes them: "X卖", "X到中国".
    fn ends_words(&self, rest: &str, class: Class) -> bool {
        let after = rest.get(HAN_BYTES..).unwrap_or_default();
        match class {
            Class::Ends => {
                let last = self.at.checked_sub(HAN_BYTES);
                let pair = last.and_then(|last| self.folded.get(last..self.at + HAN_BYTES));
                !after.starts_with(|next| Script::of(next) == Script::Han)
                    && !pair.is_some_and(is_chinese_word)
            }
            Class::Fills => vocabulary().chinese_at(after).is_some_and(|(_, class)| class.is_evidence()),
            Class::Towards => vocabulary().chinese_at(after).is_some_and(|(_, class)| class == Class::Place),
            _ => false,
        }
    }

    fn follows_trade(&self) -> bool {
        let own = self.words.get(self.first()..).unwrap_or_default();
        own.last().is_none_or(|word| word.class != Class::Content)
    }
}

/// Whether "to" after a word leads to a place: "interested in Pumps" has no place in it.
const fn precedes_place(class: Class) -> bool {
    matches!(class, Class::Content | Class::Terms | Class::Ends | Class::Place | Class::Unit | Class::Number)
}

/// Whether a Chinese text is one word of trade.
fn is_trade(text: &str) -> bool {
    vocabulary().chinese_at(text).is_some_and(|(length, _)| length == text.len())
}

/// The bytes of a word: letters and figures with the signs inside it.
fn word_length(rest: &str) -> usize {
    let mut symbols = rest.char_indices().peekable();
    let mut previous = ' ';
    while let Some((at, symbol)) = symbols.next() {
        let next = symbols.peek().map_or(' ', |(_, next)| *next);
        let inside = match symbol {
            '\'' | '’' => next.is_alphabetic(),
            '.' | ',' => previous.is_ascii_digit() && next.is_ascii_digit(),
            '-' | '/' => {
                previous.is_alphanumeric() && next.is_alphanumeric() && Script::of(next) != Script::Han
            }
            _ => symbol.is_alphanumeric() && Script::of(symbol) != Script::Han,
        };
        if !inside {
            return at;
        }
        previous = symbol;
    }
    rest.len()
}

fn is_separator(symbol: char, previous: char, next: char) -> bool {
    match symbol {
        '，' | '。' | '；' | ';' | '！' | '!' | '？' | '?' | '\n' | '(' | ')' | '（' | '）' | '|' => {
            true
        }
        '.' => next == ' ' && previous.is_alphanumeric(),
        ',' | ':' | '：' => !(previous.is_ascii_digit() && next.is_ascii_digit()),
        '-' | '–' | '—' => previous == ' ' && next == ' ',
        _ => false,
    }
}

/// Whether every word is known.
pub(super) fn is_whole(words: &[Word]) -> bool {
    !has_content(words)
}

/// Whether a word is unknown, as those of names are.
pub(super) fn has_content(words: &[Word]) -> bool {
    words.iter().any(|word| word.class == Class::Content)
}

/// Whether a word is one of trade.
pub(super) fn has_evidence(words: &[Word]) -> bool {
    words.iter().any(|word| word.class.is_evidence())
}

/// A run of Chinese characters counts as words of two.
pub(super) fn size(word: &Word) -> usize {
    if word.script == Script::Han { (word.end - word.start).div_ceil(2 * "中".len()) } else { 1 }
}
