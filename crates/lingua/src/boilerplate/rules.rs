//! The phrases of requests and offers, compiled once for each language.

use std::sync::LazyLock;

use regex::Regex;

use crate::{
    Script,
    patterns::{entries, regex},
};

/// The expressions of one language.
pub(super) struct Rules {
    pub(super) head: Regex,
    pub(super) tail: Regex,
    pub(super) request_tail: Regex,
    pub(super) whole: Regex,
}

static RUSSIAN: LazyLock<Rules> =
    LazyLock::new(|| Rules::read(include_str!("../../data/boilerplate/ru.txt")));
static CHINESE: LazyLock<Rules> =
    LazyLock::new(|| Rules::read(include_str!("../../data/boilerplate/zh.txt")));
static ENGLISH: LazyLock<Rules> =
    LazyLock::new(|| Rules::read(include_str!("../../data/boilerplate/en.txt")));

/// The rules for a stretch in one script.
pub(super) fn rules(script: Script) -> &'static Rules {
    match script {
        Script::Han => &CHINESE,
        Script::Cyrillic => &RUSSIAN,
        _ => &ENGLISH,
    }
}

impl Rules {
    fn read(file: &'static str) -> Self {
        // Words of alphabets end at a space or a sign; Chinese needs no such edge.
        Self {
            head: regex(&format!(r"^(?:{})[\s:：,]*", section(file, "head"))),
            tail: regex(&format!(r"(?:^|[\s,(]|\p{{Han}})(?P<tail>{})[\s.]*$", section(file, "tail"))),
            request_tail: regex(&format!(
                r"(?:[\s,(]|\p{{Han}})(?P<tail>{})[\s.]*$",
                section(file, "request-tail")
            )),
            whole: regex(&format!(r"^(?:{})[\s.]*$", section(file, "whole"))),
        }
    }
}

/// The lines of a section as one alternation.
fn section(file: &'static str, name: &str) -> String {
    let header = format!("[{name}]");
    let lines = entries(file).skip_while(|line| **line != header).skip(1);
    let lines: Vec<String> =
        lines.take_while(|line| !is_header(line)).map(|line| format!("(?:{line})")).collect();
    lines.join("|")
}

fn is_header(line: &str) -> bool {
    matches!(line, "[head]" | "[tail]" | "[request-tail]" | "[whole]")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_section_of_every_language_compiles_and_has_phrases() {
        for script in [Script::Han, Script::Cyrillic, Script::Latin] {
            let rules = rules(script);
            for expression in [&rules.head, &rules.tail, &rules.request_tail, &rules.whole] {
                assert!(expression.as_str().len() > 40, "{expression}");
            }
        }
    }
}
