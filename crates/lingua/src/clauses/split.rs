//! Where a text falls apart into pieces.

use std::{ops::Range, sync::LazyLock};

use regex::Regex;

use crate::{
    patterns::regex,
    script::{Script, runs},
};

/// How strongly two pieces are parted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Break {
    /// One enumeration goes on: 、, "and" before its last item.
    Item,
    /// A comma.
    Comma,
    /// A colon after a heading.
    Colon,
    /// A parenthesis opens or closes.
    Bracket,
    /// A full stop, a semicolon, a new line or the edge of the text.
    Sentence,
}

/// A stretch of text between two breaks, without the white space around it.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub(super) span: Range<usize>,
    /// Number of the parenthesis in which it stands; 0 is outside of all.
    pub(super) group: usize,
    /// The piece before the parenthesis, about which the parenthesis speaks.
    pub(super) owner: Option<usize>,
    pub(super) before: Break,
    pub(super) after: Break,
}

impl Piece {
    /// The piece in the text that was split, or in its folded form.
    pub(super) fn of<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.span.clone()).unwrap_or_default()
    }
}

/// Parentheses further than so many bytes apart do not belong together.
const LONGEST_BRACKET: usize = 4_000;

/// Signs that close a parenthesis.
const CLOSING: [char; 6] = [')', '）', ']', '】', '〕', '］'];

/// White space longer than this is not looked through.
const LONGEST_GAP: usize = 16;

/// Deeper nesting is taken as plain punctuation.
const DEEPEST_BRACKET: usize = 6;

/// A parenthesis of so many characters is part of a word: 农用机（具）.
const INLINE_BRACKET: usize = 2;

/// Stretches in which 、 parts no items.
static UNBROKEN: LazyLock<Regex> =
    LazyLock::new(|| regex("法律、(行政)?法规(、国务院决定)?|除[^外，。；;（）()]{1,40}?(以|之)?外"));

/// Words that begin an exclusion in the middle of a stretch.
static EXCLUSION: LazyLock<Regex> = LazyLock::new(|| {
    regex(concat!(
        r"[^均都中且并但目、，。；;：:（）()\s](不含|不包括|不包含)",
        r"|[^\s,;.(]\s+(кроме|за исключением|исключая|не включая|без права|за вычетом)\s",
        r"|[^\s,;.(]\s+(except|excluding|other than|not including|with the exception of|apart from)\s",
    ))
});

/// Finds the pieces of a text; `folded` is the same text folded in place.
pub(super) fn split(text: &str, folded: &str) -> Vec<Piece> {
    let mut splitter = Splitter::new(text, folded);
    while splitter.step() {}
    splitter.close_piece(Break::Sentence, folded.len());
    splitter.pieces
}

struct Splitter<'t> {
    text: &'t str,
    folded: &'t str,
    unbroken: Vec<Range<usize>>,
    /// Where exclusions begin, the last one first.
    exclusions: Vec<usize>,
    /// Where parentheses close.
    closings: Vec<usize>,
    pieces: Vec<Piece>,
    /// The open parentheses: group, and the piece that each speaks about.
    open: Vec<(usize, Option<usize>)>,
    groups: usize,
    start: usize,
    before: Break,
    at: usize,
}

impl<'t> Splitter<'t> {
    fn new(text: &'t str, folded: &'t str) -> Self {
        let unbroken = UNBROKEN.find_iter(folded).map(|found| found.range()).collect();
        let mut exclusions: Vec<usize> = EXCLUSION
            .captures_iter(folded)
            .filter_map(|found| found.iter().skip(1).flatten().next())
            .map(|word| word.start())
            .collect();
        exclusions.reverse();
        let closings = folded.match_indices(CLOSING).map(|(at, _)| at).collect();
        Self {
            text,
            folded,
            unbroken,
            exclusions,
            closings,
            pieces: Vec::new(),
            open: Vec::new(),
            groups: 0,
            start: 0,
            before: Break::Sentence,
            at: 0,
        }
    }

    /// Looks at one character; `false` at the end of the text.
    fn step(&mut self) -> bool {
        let Some(rest) = self.folded.get(self.at..) else { return false };
        let Some(symbol) = rest.chars().next() else { return false };
        if self.exclusions.last() == Some(&self.at) {
            self.exclusions.pop();
            self.close_piece(Break::Comma, 0);
        }
        let width = symbol.len_utf8();
        match symbol {
            '(' | '（' | '[' | '【' | '〔' | '［' => self.open_bracket(rest, width),
            _ if CLOSING.contains(&symbol) => {
                self.close_piece(Break::Bracket, width);
                self.open.pop();
                self.at += width;
            }
            _ => {
                if let Some(strength) = self.judge(symbol, rest) {
                    self.close_piece(strength, width);
                }
                self.at += width;
            }
        }
        true
    }

    fn open_bracket(&mut self, rest: &str, width: usize) {
        let Some(content) = self.bracketed(self.at + width) else {
            self.close_piece(Break::Item, width);
            self.at += width;
            return;
        };
        let head = self.text.get(..self.at).unwrap_or_default();
        let follows_word = head.chars().next_back().is_some_and(char::is_alphanumeric);
        if follows_word && !content.is_empty() && content.chars().nth(INLINE_BRACKET).is_none() {
            let closing = rest.get(width + content.len()..).and_then(|tail| tail.chars().next());
            self.at += width + content.len() + closing.map_or(0, char::len_utf8);
            return;
        }
        self.close_piece(Break::Bracket, width);
        if self.open.len() < DEEPEST_BRACKET {
            let owner = self.pieces.iter().rposition(|piece| piece.group == self.group());
            self.groups += 1;
            self.open.push((self.groups, owner));
        }
        self.at += width;
    }

    /// What stands between a position and the next closing parenthesis.
    fn bracketed(&self, from: usize) -> Option<&'t str> {
        let next = self.closings.partition_point(|closing| *closing < from);
        let closing = *self.closings.get(next)?;
        (closing - from <= LONGEST_BRACKET).then(|| self.folded.get(from..closing)).flatten()
    }

    fn group(&self) -> usize {
        self.open.last().map_or(0, |(group, _)| *group)
    }

    /// Ends the current piece before `self.at`; the next one starts `width` bytes later.
    fn close_piece(&mut self, after: Break, width: usize) {
        let raw = self.folded.get(self.start..self.at).unwrap_or_default();
        let trimmed = raw.trim_matches(is_margin);
        if trimmed.is_empty() {
            self.before = self.before.max(after);
            if let Some(last) = self.pieces.last_mut().filter(|last| last.after < after) {
                last.after = after;
            }
        } else {
            let start = self.start + raw.len() - raw.trim_start_matches(is_margin).len();
            let (group, owner) = self.open.last().copied().unwrap_or((0, None));
            let span = start..start + trimmed.len();
            self.pieces.push(Piece { span, group, owner, before: self.before, after });
            self.before = after;
        }
        self.start = self.at + width;
    }

    /// Whether a character parts pieces, and how strongly.
    fn judge(&self, symbol: char, rest: &str) -> Option<Break> {
        let head = self.folded.get(..self.at).unwrap_or_default();
        let previous = head.chars().next_back().unwrap_or(' ');
        let mut following = rest.chars().skip(1);
        let next = following.next().unwrap_or(' ');
        let in_number = previous.is_ascii_digit() && next.is_ascii_digit();
        match symbol {
            '、' => (!self.is_unbroken()).then_some(Break::Item),
            '|' | '•' | '●' | '■' | '*' | '＊' | '\t' => Some(Break::Item),
            '，' => Some(Break::Comma),
            ',' => (!in_number).then_some(Break::Comma),
            '。' | '；' | ';' | '\n' | '\r' | '！' | '!' | '？' | '?' => Some(Break::Sentence),
            '.' => self.ends_sentence(head, next).then_some(Break::Sentence),
            ':' | '：' => (!in_number).then_some(Break::Colon),
            '-' | '–' | '—' => (previous == ' ' && next == ' ').then_some(Break::Comma),
            _ if symbol.is_whitespace() => {
                let after =
                    rest.chars().take(LONGEST_GAP).find(|other| !other.is_whitespace()).unwrap_or(' ');
                let parts = Script::of(previous) == Script::Han && Script::of(after) == Script::Han;
                parts.then_some(Break::Item)
            }
            _ => None,
        }
    }

    fn is_unbroken(&self) -> bool {
        let next = self.unbroken.partition_point(|range| range.end <= self.at);
        self.unbroken.get(next).is_some_and(|range| range.contains(&self.at))
    }

    /// Tells the end of a sentence from an abbreviation, a number and an address.
    fn ends_sentence(&self, head: &str, next: char) -> bool {
        let word = head.rsplit(|symbol: char| !symbol.is_alphanumeric()).next().unwrap_or_default();
        if word.chars().next_back().is_some_and(|last| Script::of(last) == Script::Han) {
            return !next.is_ascii_digit();
        }
        let source = self.text.get(self.at + 1..).unwrap_or_default().chars().take(LONGEST_GAP);
        let source = source.into_iter().find(|symbol| !symbol.is_whitespace());
        let starts_anew =
            source.is_none_or(|symbol| symbol.is_uppercase() || Script::of(symbol) == Script::Han);
        next.is_whitespace() && starts_anew && (word.chars().count() > 3 || source.is_none())
    }
}

/// Characters at the edges of a piece that are no part of it.
fn is_margin(symbol: char) -> bool {
    symbol.is_whitespace()
        || matches!(symbol, '.' | '·' | '-' | '–' | '—' | '"' | '“' | '”' | '\'' | '…' | '/' | '_' | '~')
}

/// The script that decides by which rules a piece is read.
pub(super) fn ruling_script(text: &str) -> Script {
    let mut ruling = Script::Other;
    for run in runs(text) {
        match (run.script, ruling) {
            (Script::Han, _) => return Script::Han,
            (Script::Cyrillic, _) => ruling = Script::Cyrillic,
            (Script::Latin, Script::Other) => ruling = Script::Latin,
            _ => {}
        }
    }
    ruling
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold::fold_in_place;

    fn pieces(text: &str) -> Vec<&str> {
        split(text, &fold_in_place(text)).into_iter().map(|piece| text.get(piece.span).unwrap()).collect()
    }

    #[test]
    fn parts_chinese_lists() {
        assert_eq!(
            pieces("生产、销售：轴承；阀门（不含铸件）。"),
            ["生产", "销售", "轴承", "阀门", "不含铸件"]
        );
        assert_eq!(pieces("智能建材、建筑材料 、化工产品"), ["智能建材", "建筑材料", "化工产品"]);
        assert_eq!(pieces("农用机（具）销售"), ["农用机（具）销售"]);
        assert_eq!(pieces("法律、行政法规禁止的除外"), ["法律、行政法规禁止的除外"]);
    }

    #[test]
    fn parts_european_lists() {
        assert_eq!(pieces("Цемент М500, песок 0,5 мм; г. Тула"), ["Цемент М500", "песок 0,5 мм", "г. Тула"]);
        assert_eq!(pieces("Удобрения кроме селитры"), ["Удобрения", "кроме селитры"]);
        assert_eq!(pieces("Pumps. Valves"), ["Pumps", "Valves"]);
    }

    #[test]
    fn survives_unbalanced_brackets() {
        assert_eq!(pieces("钢材（不含危险品；建材"), ["钢材", "不含危险品", "建材"]);
        assert_eq!(pieces("((( a ))) )b("), ["a", "b"]);
        assert!(pieces("（）()").is_empty());
    }
}
