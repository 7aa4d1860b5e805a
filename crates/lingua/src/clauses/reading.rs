//! What one piece says by itself: its verbs, and the thing that remains without them.

use std::{ops::Range, sync::LazyLock};

use regex::Regex;

use super::verbs::{CHINESE, ENGLISH, Place, RUSSIAN, Verb, Verbs};
use crate::{
    Role, Script,
    patterns::{entries, regex},
};

/// Where the verbs of a piece stand, and the role that they give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stance {
    /// No verb at all.
    Silent,
    /// The verb stands before its object, and speaks for what follows.
    Head(Role),
    /// The verb stands behind its object, and speaks for what went before.
    Tail(Role),
    /// There is nothing but verbs.
    Alone(Role),
}

/// A piece read by itself.
#[derive(Clone, Debug)]
pub(super) struct Reading {
    pub(super) stance: Stance,
    /// The thing, as positions in the piece; a verb of service is part of it.
    pub(super) core: Range<usize>,
    /// The object of the verbs, whatever they are.
    pub(super) object: Range<usize>,
}

/// A service that goes along with the goods, at the end of a Chinese piece.
static ALONGSIDE: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        "(及|和|与|并提供)(其|提供)?(相关|配套|有关)?的?(技术|售后|信息|咨询|安装|维修|配套|、|及|和)*(咨询|服务)$",
    )
});

/// The rules by which the pieces of one language are read.
struct Grammar {
    verbs: &'static Verbs,
    /// Words before a name that do not narrow it.
    openers: Vec<&'static str>,
    /// Words behind a name that do not narrow it.
    closers: Vec<&'static str>,
}

impl Grammar {
    fn read(language: &str, verbs: &'static Verbs) -> Self {
        let words = |edge| read_edge(&format!("{language} {edge}"));
        Self { verbs, openers: words("openers"), closers: words("closers") }
    }
}

/// The words between the bars of a line of the data file.
fn read_edge(name: &str) -> Vec<&'static str> {
    let line = entries(include_str!("../../data/clauses/edges.txt"))
        .find_map(|line| line.strip_prefix(name)?.strip_prefix('|')?.strip_suffix('|'));
    line.map(|words| words.split('|').collect()).unwrap_or_default()
}

static CHINESE_GRAMMAR: LazyLock<Grammar> = LazyLock::new(|| Grammar::read("chinese", &CHINESE));
static RUSSIAN_GRAMMAR: LazyLock<Grammar> = LazyLock::new(|| Grammar::read("russian", &RUSSIAN));
static ENGLISH_GRAMMAR: LazyLock<Grammar> = LazyLock::new(|| Grammar::read("english", &ENGLISH));

/// Reads a folded piece by the rules of its script.
pub(super) fn read(text: &str, script: Script) -> Reading {
    let grammar: &Grammar = match script {
        Script::Han => &CHINESE_GRAMMAR,
        Script::Cyrillic => &RUSSIAN_GRAMMAR,
        _ => &ENGLISH_GRAMMAR,
    };
    let alongside = ALONGSIDE.find(text).filter(|found| script == Script::Han && found.start() > 0);
    let end = alongside.map_or(text.len(), |found| found.start());
    let mut reader =
        Reader { text, start: 0, end, plain: 0..end, head: None, tail: None, weak: None, grammar };
    while reader.take_head() {}
    while reader.take_tail() {}
    reader.finish()
}

struct Reader<'t> {
    text: &'t str,
    start: usize,
    end: usize,
    /// The piece without openers and closers but with its verbs of service.
    plain: Range<usize>,
    head: Option<Role>,
    tail: Option<Role>,
    weak: Option<Role>,
    grammar: &'t Grammar,
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.start..self.end).unwrap_or_default()
    }

    /// Takes one opener or verb off the head.
    fn take_head(&mut self) -> bool {
        let rest = self.rest();
        let spaces = rest.len() - rest.trim_start_matches([' ', '\u{3000}', ',']).len();
        self.start += spaces;
        let rest = self.rest();
        if let Some(verb) = self.grammar.verbs.at_head(rest).filter(|verb| self.heads(*verb)) {
            match verb.place {
                Place::Weak => self.weak = Some(verb.role),
                _ => self.head = Some(best(self.head, verb.role)),
            }
            self.start += verb.word.len();
            return true;
        }
        let opener = self
            .grammar
            .openers
            .iter()
            .find(|opener| rest.starts_with(**opener) && rest.len() > opener.len());
        if let Some(opener) = opener {
            // What only precedes the first verb belongs to no name.
            if self.head.is_none() {
                self.plain.start = self.start + opener.len();
            }
            self.start += opener.len();
            return true;
        }
        false
    }

    /// Whether a verb at the head acts on what follows, and is not the first part of a noun.
    fn heads(&self, verb: Verb) -> bool {
        let rest = self.rest().get(verb.word.len()..).unwrap_or_default();
        match verb.place {
            Place::Anywhere | Place::Weak => {
                !self.grammar.verbs.makes_noun(verb.role, rest) || self.only_verbs(rest)
            }
            Place::Tail => self.only_verbs(rest),
            Place::Activity => false,
        }
    }

    /// Whether a text consists of verbs and the small words between them.
    fn only_verbs(&self, text: &str) -> bool {
        let mut rest = text.trim();
        while !rest.is_empty() {
            let step = match self.grammar.verbs.at_head(rest) {
                Some(verb) if verb.place != Place::Activity => verb.word.len(),
                _ => match self
                    .grammar
                    .openers
                    .iter()
                    .chain(&self.grammar.closers)
                    .find(|word| rest.starts_with(word.trim()))
                {
                    Some(word) => word.trim().len(),
                    None => return false,
                },
            };
            rest = rest.get(step..).unwrap_or_default().trim_start();
        }
        true
    }

    /// Takes one closer or verb off the end.
    fn take_tail(&mut self) -> bool {
        let trimmed = self.rest().trim_end().len();
        self.end = self.start + trimmed;
        let rest = self.rest();
        let closer =
            self.grammar.closers.iter().find(|closer| rest.len() > closer.len() && rest.ends_with(**closer));
        if let Some(closer) = closer {
            self.end -= closer.len();
            if self.tail.is_none() {
                self.plain.end = self.end;
            }
            return true;
        }
        let Some(verb) = self.grammar.verbs.at_tail(rest) else { return false };
        match verb.place {
            Place::Activity => {
                self.tail = Some(best(self.tail, Role::Serves));
                return false;
            }
            Place::Weak => self.weak = Some(verb.role),
            Place::Anywhere | Place::Tail => self.tail = Some(best(self.tail, verb.role)),
        }
        self.end -= verb.word.len();
        true
    }

    fn finish(self) -> Reading {
        let nothing_left = self.rest().trim().is_empty();
        let head = self.head;
        let tail = self.tail;
        let object = self.start..self.end;
        // Who buys at wholesale buys.
        let strongest =
            if head == Some(Role::Buys) { head } else { [head, tail].into_iter().flatten().min() };
        let Some(role) = strongest.or(self.weak) else {
            return Reading { stance: Stance::Silent, core: object.clone(), object };
        };
        if nothing_left {
            return Reading { stance: Stance::Alone(role), core: self.plain.clone(), object: self.plain };
        }
        // A service is the thing itself: 设备租赁 stays whole.
        let core = if role == Role::Serves { self.plain } else { object.clone() };
        let stance = match (head, tail) {
            (None, Some(_)) => Stance::Tail(role),
            (None, None) if self.start == 0 => Stance::Tail(role),
            _ => Stance::Head(role),
        };
        Reading { stance, core, object }
    }
}

/// The stronger of two roles.
fn best(known: Option<Role>, role: Role) -> Role {
    known.map_or(role, |known| known.min(role))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chinese(text: &str) -> (Stance, &str) {
        let reading = read(text, Script::Han);
        (reading.stance, text.get(reading.core).unwrap())
    }

    fn russian(text: &str) -> (Stance, &str) {
        let reading = read(text, Script::Cyrillic);
        (reading.stance, text.get(reading.core).unwrap())
    }

    #[test]
    fn reads_chinese_verbs() {
        assert_eq!(chinese("各类轴承制造"), (Stance::Tail(Role::Makes), "轴承"));
        assert_eq!(chinese("生产加工钢材"), (Stance::Head(Role::Makes), "钢材"));
        assert_eq!(chinese("批发兼零售"), (Stance::Alone(Role::Trades), "批发兼零售"));
        assert_eq!(chinese("加工设备销售"), (Stance::Tail(Role::Trades), "加工设备"));
        assert_eq!(chinese("货物进出口"), (Stance::Tail(Role::ImportsExports), "货物"));
        assert_eq!(chinese("机械设备租赁"), (Stance::Tail(Role::Serves), "机械设备租赁"));
        assert_eq!(chinese("阀门"), (Stance::Silent, "阀门"));
        assert_eq!(chinese("wpc木塑系列产品的研发"), (Stance::Tail(Role::Makes), "wpc木塑"));
    }

    #[test]
    fn reads_european_verbs() {
        assert_eq!(russian("производство и реализация мебели"), (Stance::Head(Role::Makes), "мебели"));
        assert_eq!(russian("торговля оптовая цементом"), (Stance::Head(Role::Trades), "цементом"));
        assert_eq!(russian("мебель оптом"), (Stance::Tail(Role::Trades), "мебель"));
        assert_eq!(russian("ремонт насосов"), (Stance::Head(Role::Serves), "ремонт насосов"));
        let reading = read("retail displays", Script::Latin);
        assert_eq!(reading.stance, Stance::Silent);
        let reading = read("manufacture of steel pipes", Script::Latin);
        assert_eq!((reading.stance, reading.core), (Stance::Head(Role::Makes), 15..26));
    }
}
