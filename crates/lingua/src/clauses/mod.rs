//! Real texts are lists: which things they name, which they exclude, and what the organisation does with them.

mod generic;
mod phrases;
mod polarity;
mod reading;
mod roles;
mod split;
mod verbs;

use std::ops::Range;

use domain::Locale;

use self::{reading::Reading, reading::Stance, split::Piece, split::ruling_script};
use crate::{
    Genericity, Polarity, Role,
    boilerplate::{is_boilerplate, trim_boilerplate},
    detect::detect,
    fold::fold_in_place,
    script::Script,
};

/// Whether a clause holds without exceptions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reach {
    /// Nothing near it is excluded.
    Whole,
    /// The same sentence excludes part of it: "化工产品销售（不含危险化学品）".
    Limited,
}

/// One thing that a text says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// The clause as it stands in the source.
    pub text: String,
    /// Where it stands, in bytes.
    pub span: Range<usize>,
    /// Its language, where it has words.
    pub locale: Option<Locale>,
    /// Whether it affirms or excludes.
    pub polarity: Polarity,
    /// Whether it names anything in particular.
    pub genericity: Genericity,
    /// What the organisation does with the thing.
    pub role: Role,
    /// Whether an exclusion stands beside it.
    pub reach: Reach,
    /// The thing alone: without verbs, remarks and punctuation. It is never empty.
    pub core: String,
}

/// Splits a text into its clauses; `hint` is the language that the text is said to be in.
///
/// Remarks on licences and dates, headings of registers and lone verbs are no clauses; what they say about the role of
/// other clauses is kept. What is excluded, in parentheses or not, is a negated clause of its own.
pub fn clauses(text: &str, hint: Option<Locale>) -> Vec<Clause> {
    let folded = fold_in_place(text);
    let pieces = split::split(text, &folded);
    let pieces = phrases::part_last_items(&folded, phrases::join_continuations(&folded, pieces));
    let polarities = polarity::mark(&folded, &pieces);
    let limited = polarity::find_limited(&folded, &pieces, &polarities);
    let readings: Vec<Reading> = pieces.iter().map(|piece| read_piece(piece.of(&folded))).collect();
    let roles = roles::assign(&pieces, &readings);
    let builder =
        Builder { text, folded: &folded, pieces: &pieces, own_trade: generic::find_own_trade(&folded), hint };
    let mut found = Vec::with_capacity(pieces.len());
    for (at, reading) in readings.iter().enumerate() {
        let marks = (polarities.get(at), roles.get(at), limited.get(at));
        if let (Some(&polarity), Some(&role), Some(&limited)) = marks {
            let reach = if limited { Reach::Limited } else { Reach::Whole };
            found.extend(builder.build(at, reading, Marks { polarity, role, reach }));
        }
    }
    found
}

fn read_piece(text: &str) -> Reading {
    reading::read(text, ruling_script(text))
}

#[derive(Clone, Copy)]
struct Marks {
    polarity: Polarity,
    role: Role,
    reach: Reach,
}

struct Builder<'t> {
    text: &'t str,
    folded: &'t str,
    pieces: &'t [Piece],
    own_trade: Vec<Range<usize>>,
    hint: Option<Locale>,
}

impl Builder<'_> {
    /// The clause of a piece; `None` where the piece says nothing by itself.
    fn build(&self, at: usize, reading: &Reading, marks: Marks) -> Option<Clause> {
        let piece = self.pieces.get(at)?;
        let folded = piece.of(self.folded);
        if marks.polarity == Polarity::Affirmed && says_nothing(at, folded, reading) {
            return None;
        }
        let source = piece.of(self.text);
        let core = self.find_core(at, reading, marks.role)?;
        let own_trade = self
            .own_trade
            .iter()
            .any(|range| range.contains(&piece.span.start) || range.end == piece.span.end);
        let (role, genericity) = if own_trade {
            (Role::ImportsExports, Genericity::Generic)
        } else {
            (marks.role, generic::judge(folded, &fold_in_place(&core), marks.role))
        };
        Some(Clause {
            text: source.to_owned(),
            span: piece.span.clone(),
            locale: self.find_locale(source),
            polarity: marks.polarity,
            genericity,
            role,
            reach: marks.reach,
            core,
        })
    }

    /// The thing that a piece names; `None` where that has no letter or figure.
    fn find_core(&self, at: usize, reading: &Reading, role: Role) -> Option<String> {
        let piece = self.pieces.get(at)?;
        let source = piece.of(self.text);
        let range = if role == Role::Serves { &reading.core } else { &reading.object };
        let own = source.get(range.clone()).unwrap_or(source);
        let named = if own.chars().any(char::is_alphanumeric) { own } else { source };
        let folded = fold_in_place(named);
        let named = named.get(trim_boilerplate(&folded, ruling_script(&folded))).unwrap_or(named);
        let mut core: String = without_brackets(named);
        if let Some(noun) = phrases::find_shared_noun(self.folded, self.pieces, at) {
            core.push(' ');
            core.push_str(self.text.get(noun).unwrap_or_default().trim());
        }
        core.chars().any(char::is_alphabetic).then_some(core)
    }

    /// A name in Latin letters alone is in the language of the text around it.
    fn find_locale(&self, source: &str) -> Option<Locale> {
        let own = detect(source);
        if own != Some(Locale::En) {
            return own;
        }
        self.hint.or_else(|| detect(self.text)).or(own)
    }
}

/// Whether a piece is a remark, a lone verb, or the conditions of a trade behind other pieces.
fn says_nothing(at: usize, folded: &str, reading: &Reading) -> bool {
    let is_condition = at > 0 && is_boilerplate(folded, ruling_script(folded));
    is_condition || is_lone_verb(reading) || generic::is_remark(folded)
}

/// A verb without its object says nothing, except that a firm trades abroad.
fn is_lone_verb(reading: &Reading) -> bool {
    matches!(reading.stance, Stance::Alone(role) if role != Role::ImportsExports)
}

/// Leaves out short parentheses inside a word, and runs of white space.
fn without_brackets(text: &str) -> String {
    let mut depth = 0_usize;
    let mut out = String::with_capacity(text.len());
    for symbol in text.trim().chars() {
        match symbol {
            '(' | '（' | '[' | '【' => depth += 1,
            ')' | '）' | ']' | '】' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            _ if symbol.is_whitespace() => {
                if !out.ends_with(' ') && Script::of(symbol) == Script::Other {
                    out.push(' ');
                }
            }
            _ => out.push(symbol),
        }
    }
    out
}

#[cfg(test)]
mod tests;
