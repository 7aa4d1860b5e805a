//! The words of trade at the ends of a clause of a longer text.

use std::ops::Range;

use super::rules::rules;
use crate::script::{Script, runs};

/// Whether a stretch of text is only about the conditions of trade.
pub(crate) fn is_boilerplate(folded: &str, script: Script) -> bool {
    is_whole(folded, script)
}

/// Takes the words of trade off both ends of a folded clause, and returns where the name stands.
pub(crate) fn trim_boilerplate(folded: &str, script: Script) -> Range<usize> {
    let mut stretch = Stretch { start: 0, end: folded.len() };
    if stretch.shorten(folded, script) {
        stretch.shorten_request(folded, script);
    }
    if stretch.of(folded).chars().any(char::is_alphanumeric) {
        stretch.start..stretch.end
    } else {
        0..folded.len()
    }
}

/// Where the rest of a clause stands.
struct Stretch {
    start: usize,
    end: usize,
}

impl Stretch {
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
