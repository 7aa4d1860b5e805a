//! Which words of a request or an offer are the name of the thing.
//!
//! Words of trade are a closed set and names are not, so a name is found as what stands between words of trade: it begins
//! after a verb or a noun that takes it, and ends where the next word of trade shows that the conditions begin.

use std::{ops::Range, sync::LazyLock};

use aho_corasick::AhoCorasick;

use super::{
    extent::{find_name, is_conditions},
    reading::{Reading, Stretch, Word, has_content, has_evidence, is_whole, size},
    vocabulary::Class,
};
use crate::script::Script;

/// Words unknown to us may stand before a noun of trade: "an ISO-approved supplier of".
const LONGEST_GAP: usize = 2;

/// The names in a request, as ranges of words.
pub(super) fn find_names(reading: &Reading) -> Vec<Range<usize>> {
    let Some(start) = find_start(reading) else { return Vec::new() };
    let first = find_name(reading, start);
    let mut names = vec![first];
    for stretch in &reading.stretches {
        let after = names.last().map_or(0, |name| name.end);
        if stretch.words.start < after {
            continue;
        }
        let starts = reading.class(stretch.words.start) == Some(Class::Buys);
        if let Some(start) = starts.then(|| led_start(reading, stretch)).flatten() {
            names.push(find_name(reading, start));
        }
    }
    names.retain(|name| has_content(reading.words.get(name.clone()).unwrap_or_default()));
    names
}

/// Phrases of nomenclatures, one a line.
static HEADINGS: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    let phrases = include_str!("../../data/boilerplate/headings.txt").lines();
    AhoCorasick::new(phrases.filter(|line| !line.is_empty() && !line.starts_with('#'))).ok()
});

/// Whether a plea, talk beside a word of trade, or a stretch of nothing but words of trade shows a request.
///
/// Where the text reads like a heading of a nomenclature, a plea alone counts: headings talk of sale and measure too.
pub(super) fn is_request(folded: &str, reading: &Reading) -> bool {
    let any = |wanted: fn(Class) -> bool| reading.words.iter().any(|word| wanted(word.class));
    if any(Class::is_plea) {
        return true;
    }
    if HEADINGS.as_ref().is_some_and(|phrases| phrases.is_match(folded)) {
        return false;
    }
    any(Class::is_strong) && any(Class::is_evidence_of_trade)
        || reading.stretches.iter().any(|stretch| {
            let words = reading.of_stretch(stretch);
            let is_long = words.len() > 1 || words.iter().map(size).sum::<usize>() > 1;
            is_whole(words) && (is_long || is_colon(stretch.sign)) && has_evidence(words)
                || begins_with_act(words)
        })
}

/// Whether a stretch begins with a verb that is also part of names and another word of trade.
fn begins_with_act(words: &[Word]) -> bool {
    let known = words.iter().take_while(|word| word.class != Class::Content);
    let (mut acts, mut evidence) = (0_usize, 0_usize);
    for word in known {
        acts += usize::from(word.class == Class::Acts);
        evidence += usize::from(word.class.is_evidence());
    }
    let led = words.iter().take_while(|word| word.class != Class::Content).last();
    let is_led = led.is_some_and(|word| matches!(word.class, Class::Leads | Class::Purposes));
    evidence > 1 && (acts > 0 || is_led && has_content(words))
}

/// The word with which the name begins.
fn find_start(reading: &Reading) -> Option<usize> {
    let first = reading.stretches.first()?;
    if reading.stretches.len() > 1 && is_plain(reading.of_stretch(first)) && !is_colon(first.sign) {
        return Some(first.words.start);
    }
    let (mut carried, mut after_colon) = (false, false);
    for stretch in &reading.stretches {
        let words = reading.of_stretch(stretch);
        let is_named = after_colon || !is_conditions(words);
        let is_strong = words.iter().any(|word| word.class.is_strong());
        if carried && has_content(words) && !is_strong && is_named {
            return Some(skip_head(reading, stretch.words.start, stretch.words.end));
        }
        if let Some(start) = led_start(reading, stretch) {
            return Some(start);
        }
        if carried && has_content(words) && is_named {
            return Some(skip_head(reading, stretch.words.start, stretch.words.end));
        }
        carried = (carried || has_evidence(words) && words.iter().any(|word| word.class != Class::Talks))
            && is_whole(words)
            || is_colon(stretch.sign);
        after_colon = is_colon(stretch.sign);
    }
    let named = |stretch: &&Stretch| !is_conditions(reading.of_stretch(stretch));
    let any = |stretch: &&Stretch| has_content(reading.of_stretch(stretch));
    let found = reading.stretches.iter().filter(any).find(named);
    let found = found.or_else(|| reading.stretches.iter().find(any))?;
    Some(skip_head(reading, found.words.start, found.words.end))
}

/// Where the name begins after a word that takes it.
fn led_start(reading: &Reading, stretch: &Stretch) -> Option<usize> {
    // "For the production of furniture we need X" is about X.
    let mut begins = !reading.class(stretch.words.start).is_some_and(Class::is_preposition);
    let mut at = stretch.words.start;
    while at < stretch.words.end {
        if reading.class(at) == Some(Class::Content) {
            begins = false;
        }
        let is_verb = at > stretch.words.start && follows_verb(reading.class(at - 1));
        if leads(reading, at) && (begins || is_verb || reading.class(at).is_some_and(Class::is_strong)) {
            let start = skip_run(reading, at + 1, stretch.words.end);
            if start < stretch.words.end {
                let start = skip_gap(reading, start, stretch.words.end);
                return Some(back_off(reading, at + 1, start));
            }
            return None;
        }
        at += 1;
    }
    None
}

/// Whether the name may follow a word.
fn leads(reading: &Reading, at: usize) -> bool {
    let Some(word) = reading.words.get(at) else { return false };
    match word.class {
        Class::Buys | Class::Asks | Class::Acts => true,
        Class::Trades if word.script != Script::Latin => true,
        Class::Trades | Class::Terms | Class::Ends => {
            matches!(reading.class(at + 1), Some(Class::Leads | Class::Purposes))
        }
        _ => false,
    }
}

/// The first word of content from a word on.
fn skip_run(reading: &Reading, from: usize, end: usize) -> usize {
    (from..end).find(|&at| reading.class(at) == Some(Class::Content)).unwrap_or(end)
}

/// Passes over an unknown word or two that belong to a noun of trade.
fn skip_gap(reading: &Reading, start: usize, end: usize) -> usize {
    let script = reading.words.get(start).map(|word| word.script);
    let longest = match script {
        Some(Script::Latin) => LONGEST_GAP,
        Some(Script::Cyrillic) => 1,
        _ => return start,
    };
    let gap = (start..end).take_while(|&at| reading.class(at) == Some(Class::Content)).count();
    let noun = start + gap;
    let takes = match script {
        Some(Script::Latin) => {
            matches!(reading.class(noun), Some(Class::Trades | Class::Terms))
                && reading.class(noun + 1) == Some(Class::Leads)
        }
        _ => reading.class(noun) == Some(Class::Trades),
    };
    if gap > longest || !takes {
        return start;
    }
    let next = skip_run(reading, noun + 1, end);
    if next < end { next } else { start }
}

/// The first word of content, with the words before it that may belong to the name.
fn skip_head(reading: &Reading, from: usize, end: usize) -> usize {
    back_off(reading, from, skip_run(reading, from, end))
}

/// Gives words that names also begin with back to the name.
fn back_off(reading: &Reading, from: usize, start: usize) -> usize {
    let mut first = start;
    loop {
        if first > from && may_begin(reading, from, first - 1) {
            first -= 1;
        } else if first > from + 1 && is_inner(reading, first - 1) && may_begin(reading, from, first - 2) {
            // "Goods for birds" is a name although each of the first two words is known.
            first -= 2;
        } else {
            return first;
        }
    }
}

fn is_inner(reading: &Reading, at: usize) -> bool {
    matches!(reading.class(at), Some(Class::Purposes | Class::Joins | Class::Towards))
        && (reading.class(at - 1) == Some(Class::Plain)
            || reading.words.get(at).is_some_and(|word| word.script == Script::Cyrillic))
}

/// Whether a name may begin with a known word.
fn may_begin(reading: &Reading, from: usize, at: usize) -> bool {
    let Some(word) = reading.words.get(at) else { return false };
    let previous = at.checked_sub(1).filter(|&previous| previous >= from).and_then(|at| reading.class(at));
    match word.class {
        // "Applications for production of X": there it belongs to the request.
        Class::Plain => previous != Some(Class::Leads) || word.script != Script::Cyrillic,
        Class::Number => true,
        Class::Acts if word.script == Script::Han => {
            !matches!(previous, Some(Class::Acts | Class::Links | Class::Talks))
        }
        Class::Acts => !follows_verb(previous),
        Class::Terms => {
            let is_placed = matches!(previous, Some(Class::Towards | Class::Joins));
            let is_free = !matches!(previous, Some(Class::Links | Class::Talks));
            is_free && (!is_placed || word.script != Script::Cyrillic)
        }
        Class::Unit => previous != Some(Class::Number),
        _ => false,
    }
}

/// Whether the word after one of these is a verb: "we stock", "and export", "to order".
const fn follows_verb(previous: Option<Class>) -> bool {
    matches!(previous, Some(Class::Links | Class::Talks | Class::Towards))
}

/// Whether a stretch has no word of trade and begins as names do.
fn is_plain(words: &[Word]) -> bool {
    words.first().is_some_and(|word| word.class == Class::Content) && !has_evidence(words)
}

const fn is_colon(sign: char) -> bool {
    matches!(sign, ':' | '：')
}
