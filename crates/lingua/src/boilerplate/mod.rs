//! Requests without the words around the name of the thing.

mod rules;

use std::ops::Range;

use self::rules::rules;
use crate::{
    fold::fold_in_place,
    script::{Script, runs},
};

/// A text of so many bytes is no request but a document, and stays as it is.
const LONGEST: usize = 8_192;

/// Takes the words of trade off a request or an offer.
///
/// Who looks for the thing, how much of it, where to, at what price and whom to call goes; what remains is what the text
/// is about. A bare name stays as it is, and so does a text of nothing but such words.
pub fn strip_boilerplate(text: &str) -> String {
    if text.len() > LONGEST {
        return text.to_owned();
    }
    let folded = fold_in_place(text);
    let mut stretches = split(&folded);
    let script = ruling_script(&folded);
    let is_request = stretches.iter().any(|stretch| is_whole(stretch.of(&folded), script))
        | stretches.iter_mut().fold(false, |any, stretch| stretch.shorten(&folded, script) | any);
    if !is_request {
        return text.to_owned();
    }
    for stretch in &mut stretches {
        stretch.shorten_request(&folded, script);
    }
    let kept: Vec<&Stretch> =
        stretches.iter().filter(|stretch| stretch.says_something(&folded, script)).collect();
    if kept.is_empty() { text.trim().to_owned() } else { join(text, &kept, script) }
}

/// Whether a stretch of text is only about the conditions of trade.
pub(crate) fn is_boilerplate(folded: &str, script: Script) -> bool {
    is_whole(folded, script)
}

/// Takes the words of trade off both ends of a folded clause, and returns where the name stands.
pub(crate) fn trim_boilerplate(folded: &str, script: Script) -> Range<usize> {
    let mut stretch = Stretch { start: 0, end: folded.len(), whole: 0..folded.len(), order: 0 };
    if stretch.shorten(folded, script) {
        stretch.shorten_request(folded, script);
    }
    if stretch.of(folded).chars().any(char::is_alphanumeric) {
        stretch.start..stretch.end
    } else {
        0..folded.len()
    }
}

/// Text between two separators.
struct Stretch {
    start: usize,
    end: usize,
    /// Where it stood before anything was taken off.
    whole: Range<usize>,
    /// Number among all stretches of the text.
    order: usize,
}

impl Stretch {
    fn trimmed(folded: &str, range: Range<usize>, order: usize) -> Self {
        let text = folded.get(range.clone()).unwrap_or_default();
        let start = range.start + text.len() - text.trim_start().len();
        let end = start + text.trim().len();
        Self { start, end, whole: start..end, order }
    }

    fn of<'t>(&self, folded: &'t str) -> &'t str {
        folded.get(self.start..self.end).unwrap_or_default()
    }

    /// Takes phrases off both ends; tells whether there were any.
    fn shorten(&mut self, folded: &str, script: Script) -> bool {
        let before = (self.start, self.end);
        let script = own_script(self.of(folded), script);
        while let Some(found) = rules(script).head.find(self.of(folded)).filter(|found| !found.is_empty()) {
            // A word of alphabets must end where the phrase ends.
            if cuts_word(self.of(folded), found.end()) {
                break;
            }
            self.start += found.end();
        }
        while let Some(at) = find_tail(&rules(script).tail, self.of(folded)) {
            self.end = self.start + at;
        }
        before != (self.start, self.end)
    }

    fn shorten_request(&mut self, folded: &str, script: Script) {
        let script = own_script(self.of(folded), script);
        while let Some(at) = find_tail(&rules(script).request_tail, self.of(folded)) {
            self.end = self.start + at;
        }
        let text = self.of(folded);
        self.end = self.start + text.trim_end_matches(is_margin).len();
        self.start += text.len() - text.trim_start_matches(is_margin).len();
        self.start = self.start.min(self.end);
    }

    fn says_something(&self, folded: &str, script: Script) -> bool {
        let text = self.of(folded);
        text.chars().any(char::is_alphanumeric)
            && !is_whole(text, script)
            && !rules(own_script(text, script)).request_whole.is_match(text)
    }
}

fn is_whole(stretch: &str, script: Script) -> bool {
    let stretch = stretch.trim_matches(is_margin);
    !stretch.is_empty() && rules(own_script(stretch, script)).whole.is_match(stretch)
}

/// Where a phrase at the end begins, unless the whole text is that phrase.
fn find_tail(tail: &regex::Regex, text: &str) -> Option<usize> {
    let at = tail.captures(text)?.name("tail")?.start();
    let rest = text.get(..at)?.trim_end_matches(is_margin);
    (rest.chars().filter(|symbol| symbol.is_alphanumeric()).nth(1).is_some()).then_some(rest.len())
}

fn cuts_word(text: &str, at: usize) -> bool {
    let letter = |symbol: Option<char>| {
        symbol.is_some_and(|symbol| symbol.is_alphanumeric() && Script::of(symbol) != Script::Han)
    };
    let head = text.get(..at).and_then(|head| head.chars().next_back());
    let rest = text.get(at..).and_then(|rest| rest.chars().next());
    letter(head) && letter(rest)
}

/// Splits at commas, full stops, parentheses, dashes and colons that part phrases.
fn split(folded: &str) -> Vec<Stretch> {
    let mut stretches = Vec::new();
    let mut start = 0;
    let mut previous = ' ';
    let mut symbols = folded.char_indices().peekable();
    while let Some((at, symbol)) = symbols.next() {
        let next = symbols.peek().map_or(' ', |(_, next)| *next);
        if is_separator(symbol, previous, next) {
            stretches.push(Stretch::trimmed(folded, start..at, stretches.len()));
            start = at + symbol.len_utf8();
        }
        previous = symbol;
    }
    stretches.push(Stretch::trimmed(folded, start..folded.len(), stretches.len()));
    stretches
}

fn is_separator(symbol: char, previous: char, next: char) -> bool {
    match symbol {
        '，' | '。' | '；' | ';' | '！' | '!' | '？' | '?' | '\n' | '(' | ')' | '（' | '）' => true,
        ',' => !(previous.is_ascii_digit() && next.is_ascii_digit()),
        '.' => next == ' ' && previous.is_alphanumeric() && !previous.is_ascii_digit(),
        ':' | '：' => !previous.is_ascii_digit(),
        '-' | '–' | '—' => previous == ' ' && next == ' ',
        _ => false,
    }
}

/// Puts the stretches that are left together with the signs that stood between them.
fn join(text: &str, kept: &[&Stretch], script: Script) -> String {
    let mut out = String::with_capacity(text.len());
    let mut last: Option<&Stretch> = None;
    for stretch in kept {
        match last {
            Some(before) if before.order + 1 == stretch.order => {
                out.push_str(text.get(before.whole.end..stretch.whole.start).unwrap_or(", "));
            }
            Some(_) => out.push_str(if script == Script::Han { "，" } else { ", " }),
            None => {}
        }
        out.push_str(text.get(stretch.start..stretch.end).unwrap_or_default().trim());
        last = Some(stretch);
    }
    for (open, close) in [('(', ')'), ('（', '）')] {
        if out.matches(open).count() > out.matches(close).count() {
            out.push(close);
        }
    }
    out
}

fn own_script(stretch: &str, ruling: Script) -> Script {
    let own = ruling_script(stretch);
    if own == Script::Other { ruling } else { own }
}

/// Chinese characters decide before Cyrillic letters, and these before Latin ones.
fn ruling_script(text: &str) -> Script {
    let has = |script| runs(text).any(|run| run.script == script);
    [Script::Han, Script::Cyrillic, Script::Latin]
        .into_iter()
        .find(|&script| has(script))
        .unwrap_or(Script::Other)
}

fn is_margin(symbol: char) -> bool {
    symbol.is_whitespace()
        || matches!(
            symbol,
            ',' | '，' | '.' | '。' | ':' | '：' | ';' | '；' | '-' | '–' | '—' | '、' | '!' | '！'
        )
}

#[cfg(test)]
mod tests;
