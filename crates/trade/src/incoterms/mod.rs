//! Incoterms 2020: rules, places and the warning about ships' rules on other ways.

mod words;

use serde::{Deserialize, Serialize};

use crate::fold::{find_word, fold_width, fold_words};
use words::{CARRIAGES, WITHDRAWN, WORDS};

/// One of the eleven rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Rule {
    /// Ex works.
    Exw,
    /// Free carrier.
    Fca,
    /// Carriage paid to.
    Cpt,
    /// Carriage and insurance paid to.
    Cip,
    /// Delivered at place.
    Dap,
    /// Delivered at place unloaded.
    Dpu,
    /// Delivered duty paid.
    Ddp,
    /// Free alongside ship.
    Fas,
    /// Free on board.
    Fob,
    /// Cost and freight.
    Cfr,
    /// Cost, insurance and freight.
    Cif,
}

/// How goods travel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Carriage {
    /// By sea or inland waterway, handed over on board.
    Ship,
    /// In containers, handed over at a terminal.
    Container,
    /// By rail.
    Rail,
    /// By road.
    Road,
    /// By air.
    Air,
}

/// A rule with its named place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// The rule.
    pub rule: Rule,
    /// The named place as written.
    pub place: Option<String>,
    /// The edition, if stated: 2020, 2010.
    pub edition: Option<u16>,
}

/// What a delivery text says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TermText {
    /// A rule of Incoterms 2020.
    Term(Term),
    /// A rule of an earlier edition, with the rule of 2020 that takes its place.
    Withdrawn {
        /// The rule as written.
        rule: &'static str,
        /// What to use instead.
        instead: Term,
    },
    /// No rule.
    Unread,
}

/// What a person should look at in a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TermNote {
    /// A rule for ships only, and the goods travel otherwise: use `instead`.
    ShipRuleByOtherMode {
        /// The way the goods travel.
        carriage: Carriage,
        /// The rule of the same sense for every way.
        instead: Rule,
    },
    /// A rule without a named place settles nothing.
    PlaceMissing,
    /// The edition is not 2020.
    OtherEdition(u16),
    /// The seller has to be importer of record in the buyer's country.
    SellerImports,
}

impl Rule {
    /// All rules, those for any mode first.
    pub const ALL: [Self; 11] = [
        Self::Exw,
        Self::Fca,
        Self::Cpt,
        Self::Cip,
        Self::Dap,
        Self::Dpu,
        Self::Ddp,
        Self::Fas,
        Self::Fob,
        Self::Cfr,
        Self::Cif,
    ];

    /// The three letters.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Exw => "EXW",
            Self::Fca => "FCA",
            Self::Cpt => "CPT",
            Self::Cip => "CIP",
            Self::Dap => "DAP",
            Self::Dpu => "DPU",
            Self::Ddp => "DDP",
            Self::Fas => "FAS",
            Self::Fob => "FOB",
            Self::Cfr => "CFR",
            Self::Cif => "CIF",
        }
    }

    /// For a rule of ships only, the rule of the same sense for every mode.
    pub const fn any_mode_instead(self) -> Option<Self> {
        match self {
            Self::Fas | Self::Fob => Some(Self::Fca),
            Self::Cfr => Some(Self::Cpt),
            Self::Cif => Some(Self::Cip),
            _ => None,
        }
    }
}

/// Reads "FOB Dalian", "CIF 大连 (Incoterms 2020)", "FCA Подольск".
pub fn parse_term(text: &str) -> TermText {
    let folded = fold_width(text);
    let lower = folded.to_lowercase();
    if let Some((start, end, rule)) = find_rule_in(&lower) {
        return TermText::Term(term_around(&folded, &lower, (start, end), rule));
    }
    for (withdrawn, successor) in WITHDRAWN {
        if let Some((start, end)) = find_word(&lower, &withdrawn.to_lowercase()) {
            let instead = term_around(&folded, &lower, (start, end), successor);
            return TermText::Withdrawn { rule: withdrawn, instead };
        }
    }
    TermText::Unread
}

/// The rule that a text names, wherever it stands.
pub fn find_rule(text: &str) -> Option<Rule> {
    find_rule_in(&fold_words(text)).map(|(_, _, rule)| rule)
}

fn find_rule_in(lower: &str) -> Option<(usize, usize, Rule)> {
    WORDS
        .into_iter()
        .filter_map(|(word, rule)| find_word(lower, word).map(|(start, end)| (start, end, rule)))
        .min_by_key(|(start, ..)| *start)
}

/// What stands after the rule is the place, up to the edition.
fn term_around(folded: &str, lower: &str, (_, end): (usize, usize), rule: Rule) -> Term {
    // Lower-casing can change lengths in rare scripts; then the lower-case text serves for both.
    let source = if folded.len() == lower.len() { folded } else { lower };
    let rest = source.get(end..).unwrap_or_default();
    let cut = lower.get(end..).and_then(|rest| {
        ["incoterms", "инкотермс", "国际贸易术语", "("].into_iter().filter_map(|word| rest.find(word)).min()
    });
    let place = rest.get(..cut.unwrap_or(rest.len())).unwrap_or_default();
    let edition = ["2020", "2010", "2000"].into_iter().find(|year| lower.contains(year));
    let place = edition.map_or(place, |year| place.trim_end().trim_end_matches(year));
    let place = place.trim_matches(|char: char| char.is_whitespace() || ",.;:-/价".contains(char));
    Term {
        rule,
        place: (!place.is_empty()).then(|| place.to_owned()),
        edition: edition.and_then(|year| year.parse().ok()),
    }
}

/// The ways of travelling that a text names.
pub fn carriages_in(text: &str) -> Vec<Carriage> {
    let folded = fold_words(text);
    let mut found: Vec<Carriage> = CARRIAGES
        .into_iter()
        .filter(|(word, _)| find_word(&folded, word).is_some())
        .map(|(_, mode)| mode)
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// What to look at in a term, given how the goods travel.
pub fn check_term(term: &Term, carriages: &[Carriage]) -> Vec<TermNote> {
    let mut notes = Vec::new();
    if let Some(instead) = term.rule.any_mode_instead() {
        let other = carriages.iter().filter(|carriage| **carriage != Carriage::Ship);
        notes.extend(other.map(|carriage| TermNote::ShipRuleByOtherMode { carriage: *carriage, instead }));
    }
    if term.place.is_none() {
        notes.push(TermNote::PlaceMissing);
    }
    if let Some(edition) = term.edition.filter(|edition| *edition != 2020) {
        notes.push(TermNote::OtherEdition(edition));
    }
    if term.rule == Rule::Ddp {
        notes.push(TermNote::SellerImports);
    }
    notes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn term(text: &str) -> (Rule, Option<String>, Option<u16>) {
        match parse_term(text) {
            TermText::Term(term) => (term.rule, term.place, term.edition),
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn rules_places_and_editions() {
        let place = |text: &str| Some(text.to_owned());
        assert_eq!(term("FOB Dalian"), (Rule::Fob, place("Dalian"), None));
        assert_eq!(term("CIF 大连 (Incoterms 2020)"), (Rule::Cif, place("大连"), Some(2020)));
        assert_eq!(term("fca, Подольск, Инкотермс 2010"), (Rule::Fca, place("Подольск"), Some(2010)));
        assert_eq!(term("EXW"), (Rule::Exw, None, None));
        assert_eq!(term("ＦＯＢ大连港"), (Rule::Fob, place("大连港"), None));
        assert_eq!(term("франко-завод Коломна").0, Rule::Exw);
    }

    #[test]
    fn withdrawn_rules_name_their_successor() {
        let TermText::Withdrawn { rule, instead } = parse_term("DAF Забайкальск") else {
            panic!("should be withdrawn")
        };
        assert_eq!((rule, instead.rule, instead.place.as_deref()), ("DAF", Rule::Dap, Some("Забайкальск")));
        assert_eq!(parse_term("самовывоз"), TermText::Unread);
        assert_eq!(parse_term("cifra"), TermText::Unread);
    }

    #[test]
    fn rules_of_ships_warn_on_other_ways() {
        let fob = Term { rule: Rule::Fob, place: Some("Dalian".to_owned()), edition: Some(2020) };
        let carriages = carriages_in("в контейнерах по ж/д");
        assert_eq!(carriages, [Carriage::Container, Carriage::Rail]);
        let note = TermNote::ShipRuleByOtherMode { carriage: Carriage::Rail, instead: Rule::Fca };
        assert!(check_term(&fob, &carriages).contains(&note));
        assert!(check_term(&fob, &[Carriage::Ship]).is_empty());
    }

    #[test]
    fn rules_for_any_mode_need_only_a_place() {
        let ddp = Term { rule: Rule::Ddp, place: None, edition: None };
        assert_eq!(check_term(&ddp, &[Carriage::Rail]), [TermNote::PlaceMissing, TermNote::SellerImports]);
    }

    #[test]
    fn codes_read_back() {
        for rule in Rule::ALL {
            assert_eq!(find_rule(rule.code()), Some(rule));
        }
    }
}
