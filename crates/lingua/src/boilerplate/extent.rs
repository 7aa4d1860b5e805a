//! Where a name ends and the conditions of the trade begin.

use std::ops::Range;

use super::{
    reading::{ENDS, Reading, Word, has_content, has_evidence, is_whole, size},
    vocabulary::Class,
};
use crate::script::Script;

/// The name that begins with a word, up to where the conditions begin.
pub(super) fn find_name(reading: &Reading, start: usize) -> Range<usize> {
    let mut end = start;
    let stretches = reading.stretches.iter().skip_while(|stretch| stretch.words.end <= start);
    for (number, stretch) in stretches.enumerate() {
        let from = stretch.words.start.max(start);
        let words = reading.words.get(from..stretch.words.end).unwrap_or_default();
        let stop = find_end(words);
        let is_linked =
            words.get(stop).is_some_and(|word| word.class.is_preposition() || word.class == Class::Ends);
        let told =
            if is_linked && has_content(words) { words.get(..stop).unwrap_or_default() } else { words };
        let is_aside = words.first().is_some_and(|word| word.class.is_preposition()) && has_evidence(words);
        if number > 0 && (is_aside || is_conditions(told)) {
            break;
        }
        end = from + trim(words.get(..stop).unwrap_or_default(), stop < words.len());
        if stop < words.len() || ENDS.contains(&stretch.sign) {
            break;
        }
    }
    start..end
}

/// How many words of a stretch are the name.
fn find_end(words: &[Word]) -> usize {
    let first = words.iter().position(|word| word.class == Class::Content).unwrap_or(0);
    (first + 1..words.len()).find(|&at| ends_name(words, at)).unwrap_or(words.len())
}

/// Whether the conditions begin with a word.
fn ends_name(words: &[Word], at: usize) -> bool {
    let Some(word) = words.get(at) else { return true };
    let rest = words.get(at + 1..).unwrap_or_default();
    let next = rest.iter().find(|word| word.class != Class::Fills && word.class != Class::Plain);
    let next = next.map(|word| word.class);
    match word.class {
        Class::Buys | Class::Asks | Class::Talks | Class::Trades | Class::Ends => true,
        Class::Links => next.is_some_and(|next| next.is_strong() || next == Class::Ends),
        Class::Purposes => next.is_some_and(|next| ends_before_purpose(rest, next)),
        Class::Leads | Class::Towards | Class::Joins => {
            next.is_some_and(|next| {
                let is_figure = matches!(next, Class::Number | Class::Unit);
                next.is_evidence() || next == Class::Place || is_figure && is_whole(rest)
            }) || qualifies(rest)
        }
        Class::Number => is_whole(rest) && rest.first().is_some_and(|word| word.class == Class::Unit),
        Class::Fills => {
            is_whole(rest)
                && has_evidence(rest)
                && !rest.first().is_some_and(|word| word.class.is_preposition())
        }
        Class::Plain => {
            is_whole(rest) && rest.first().is_some_and(|next| takes_adjective(next.class, word.script))
        }
        Class::Terms => is_whole(rest) && rest.first().is_some_and(|word| word.class.is_strong()),
        Class::Place => is_whole(rest),
        Class::Acts | Class::Unit | Class::Content => false,
    }
}

/// Whether what follows "for" is about the trade: "for our plant", but not "for plants".
fn ends_before_purpose(rest: &[Word], next: Class) -> bool {
    let is_direct = rest.first().is_some_and(|word| word.class == next);
    next.is_strong()
        || matches!(next, Class::Ends | Class::Place)
        || is_whole(rest) && (!is_direct && has_evidence(rest) || next == Class::Number)
}

/// Whether an adjective before a word of trade belongs to it and not to the name.
fn takes_adjective(next: Class, script: Script) -> bool {
    next == Class::Terms || script == Script::Cyrillic && matches!(next, Class::Ends | Class::Trades)
}

/// Whether one unknown word and then a word of trade end the stretch: "at a sensible price".
fn qualifies(rest: &[Word]) -> bool {
    let unknown = rest.iter().position(|word| word.class == Class::Content);
    unknown.is_some_and(|at| {
        rest.get(at + 1).is_some_and(|word| {
            word.script != Script::Han && matches!(word.class, Class::Terms | Class::Trades)
        }) && rest.get(at + 1..).is_some_and(is_whole)
    })
}

/// How many of the words are left without prepositions at the end.
fn trim(words: &[Word], is_cut: bool) -> usize {
    let loose = |word: &&Word| {
        word.class.is_preposition()
            || word.class == Class::Links
            || word.class == Class::Fills && word.script == Script::Han
    };
    if is_cut { words.len() - words.iter().rev().take_while(loose).count() } else { words.len() }
}

/// Whether a stretch beside the name is about the conditions of the trade.
pub(super) fn is_conditions(words: &[Word]) -> bool {
    let Some(first) = words.first() else { return true };
    if is_whole(words) {
        return words.iter().any(|word| word.class != Class::Number);
    }
    let starts = first.class.is_strong()
        || matches!(first.class, Class::Ends)
        || first.class.is_preposition() && ends_name(words, 0);
    let known: usize = words.iter().map(weight).sum();
    let unknown: usize = words.iter().filter(|word| word.class == Class::Content).map(size).sum();
    starts || has_evidence(words) && known > unknown
}

fn weight(word: &Word) -> usize {
    match word.class {
        Class::Content | Class::Links => 0,
        class if class.is_evidence() => 2,
        _ => 1,
    }
}
