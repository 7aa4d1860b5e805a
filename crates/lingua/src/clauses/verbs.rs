//! The verbs by which a clause tells what the organisation does, from the data files.

use std::{cmp::Reverse, collections::HashMap, sync::LazyLock};

use crate::{Role, patterns::entries};

/// Where in a clause a verb may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Before or behind its object.
    Anywhere,
    /// Behind its object, or alone.
    Tail,
    /// Behind its object; it is the thing itself and never stands alone as a mere verb.
    Activity,
    /// Anywhere, but it counts only where no other verb does.
    Weak,
}

/// A verb or a phrase in its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Verb {
    pub(super) word: &'static str,
    pub(super) role: Role,
    pub(super) place: Place,
}

/// The verbs of one language, longest first under each first and last character.
pub(super) struct Verbs {
    by_head: HashMap<char, Vec<Verb>>,
    by_tail: HashMap<char, Vec<Verb>>,
    not_before: Vec<(Role, Vec<&'static str>)>,
}

pub(super) static CHINESE: LazyLock<Verbs> =
    LazyLock::new(|| Verbs::read(include_str!("../../data/clauses/verbs_zh.txt"), ' '));
pub(super) static RUSSIAN: LazyLock<Verbs> =
    LazyLock::new(|| Verbs::read(include_str!("../../data/clauses/verbs_ru.txt"), '|'));
pub(super) static ENGLISH: LazyLock<Verbs> =
    LazyLock::new(|| Verbs::read(include_str!("../../data/clauses/verbs_en.txt"), '|'));

impl Verbs {
    fn read(file: &'static str, separator: char) -> Self {
        let mut verbs = Self { by_head: HashMap::new(), by_tail: HashMap::new(), not_before: Vec::new() };
        for (key, words) in entries(file).filter_map(|line| line.split_once(": ")) {
            let words = words.split(separator).map(str::trim).filter(|word| !word.is_empty());
            if let Some(role) = key.strip_prefix("not-before ").and_then(parse_role) {
                verbs.not_before.push((role, words.collect()));
            } else if let Some((role, place)) = parse_key(key) {
                words.for_each(|word| verbs.add(Verb { word, role, place }));
            }
        }
        for list in verbs.by_head.values_mut().chain(verbs.by_tail.values_mut()) {
            list.sort_by_key(|verb| Reverse(verb.word.len()));
        }
        verbs
    }

    fn add(&mut self, verb: Verb) {
        if let (Some(first), Some(last)) = (verb.word.chars().next(), verb.word.chars().next_back()) {
            self.by_head.entry(first).or_default().push(verb);
            self.by_tail.entry(last).or_default().push(verb);
        }
    }

    /// The longest verb at the head of a text.
    pub(super) fn at_head(&self, text: &str) -> Option<Verb> {
        let list = self.by_head.get(&text.chars().next()?)?;
        list.iter()
            .find(|verb| text.strip_prefix(verb.word).is_some_and(|rest| ends_word(verb.word, rest)))
            .copied()
    }

    /// The longest verb at the end of a text.
    pub(super) fn at_tail(&self, text: &str) -> Option<Verb> {
        let list = self.by_tail.get(&text.chars().next_back()?)?;
        list.iter()
            .find(|verb| text.strip_suffix(verb.word).is_some_and(|rest| begins_word(verb.word, rest)))
            .copied()
    }

    /// Whether a verb before this text is only the first part of a noun.
    pub(super) fn makes_noun(&self, role: Role, rest: &str) -> bool {
        self.not_before
            .iter()
            .any(|(of, endings)| *of == role && endings.iter().any(|ending| rest.starts_with(ending)))
    }
}

fn parse_key(key: &str) -> Option<(Role, Place)> {
    match key {
        "activity" => Some((Role::Serves, Place::Activity)),
        "weak" => Some((Role::Trades, Place::Weak)),
        _ => {
            let (name, place) = match key.rsplit_once('-') {
                Some((name, "bare" | "tail")) => (name, Place::Tail),
                _ => (key, Place::Anywhere),
            };
            parse_role(name).map(|role| (role, place))
        }
    }
}

fn parse_role(name: &str) -> Option<Role> {
    Some(match name {
        "makes" => Role::Makes,
        "trades" => Role::Trades,
        "buys" => Role::Buys,
        "imports-exports" => Role::ImportsExports,
        "service" => Role::Serves,
        _ => return None,
    })
}

/// Letters of alphabets make words; Chinese characters need no space between them.
fn ends_word(word: &str, rest: &str) -> bool {
    !is_alphabetic(word.chars().next_back()) || !is_alphabetic(rest.chars().next())
}

fn begins_word(word: &str, rest: &str) -> bool {
    !is_alphabetic(word.chars().next()) || !is_alphabetic(rest.chars().next_back())
}

fn is_alphabetic(symbol: Option<char>) -> bool {
    symbol.is_some_and(|symbol| symbol < '\u{3000}' && (symbol.is_alphanumeric() || symbol == '-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_longest_verb_at_either_end() {
        assert_eq!(CHINESE.at_head("批发零售").unwrap().word, "批发");
        assert_eq!(RUSSIAN.at_head("торговля оптовая мебелью").unwrap().word, "торговля оптовая");
        assert_eq!(ENGLISH.at_tail("steel wholesale").unwrap().role, Role::Trades);
        assert!(RUSSIAN.at_head("импортозамещение").is_none());
        assert!(CHINESE.makes_noun(Role::Makes, "设备销售"));
    }

    #[test]
    fn every_language_has_every_role() {
        for verbs in [&*CHINESE, &*RUSSIAN, &*ENGLISH] {
            for role in [Role::Makes, Role::Trades, Role::Buys, Role::ImportsExports, Role::Serves] {
                assert!(verbs.by_head.values().flatten().any(|verb| verb.role == role), "{role:?}");
            }
        }
    }
}
