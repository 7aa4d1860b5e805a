//! Requests without the words around the name of the thing.

mod extent;
mod phrases;
mod reading;
mod request;
mod rules;
mod vocabulary;

use std::ops::Range;

pub(crate) use self::phrases::{is_boilerplate, trim_boilerplate};
use self::reading::Reading;
use crate::{fold::fold_in_place, script::Script};

/// A text of so many bytes is no request but a document, and stays as it is.
const LONGEST: usize = 8_192;

const BRACKETS: [(char, char); 4] = [('(', ')'), ('（', '）'), ('«', '»'), ('《', '》')];

/// Takes the words of trade off a request or an offer.
///
/// Who looks for the thing, how much of it, where to, at what price and whom to call goes; what remains is what the text
/// is about. A bare name stays as it is, and so does a text of nothing but such words.
pub fn strip_boilerplate(text: &str) -> String {
    if text.len() > LONGEST {
        return text.to_owned();
    }
    let folded = fold_in_place(text);
    let reading = Reading::of(text, &folded);
    if !request::is_request(&folded, &reading) {
        return text.to_owned();
    }
    let names: Vec<&str> = request::find_names(&reading)
        .into_iter()
        .filter_map(|name| cut(text, &reading, &name))
        .filter(|name| !name.is_empty())
        .collect();
    let is_chinese = folded.chars().any(|symbol| Script::of(symbol) == Script::Han);
    match names.as_slice() {
        [] => text.to_owned(),
        names => names.join(if is_chinese { "，" } else { ", " }),
    }
}

/// The text of a name, with the sign that closes what it opens.
fn cut<'t>(text: &'t str, reading: &Reading, name: &Range<usize>) -> Option<&'t str> {
    let (first, last) = (reading.words.get(name.start)?, reading.words.get(name.end.checked_sub(1)?)?);
    let mut range = first.start..last.end;
    let before = text.get(..range.start)?.chars().next_back();
    let after = text.get(range.end..)?.chars().next();
    for (open, close) in BRACKETS {
        let own = text.get(range.clone())?;
        let (opened, closed) = (own.matches(open).count(), own.matches(close).count());
        if opened > closed && after == Some(close) {
            range.end += close.len_utf8();
        } else if closed > opened && before == Some(open) {
            range.start -= open.len_utf8();
        }
    }
    text.get(range)
}

#[cfg(test)]
mod tests;
