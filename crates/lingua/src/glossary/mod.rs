//! Terms that mean the same in three languages: the pivot between a Russian price list and a Chinese business scope.

mod subjects;

use std::collections::{BTreeMap, BTreeSet};

use aho_corasick::{AhoCorasick, MatchKind};
use domain::{Field, Locale};

use crate::{TokenKind, lexicon::Corpus, normalise, tokens};

/// A concept's number in the glossary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ConceptId(pub u32);

/// Stems of words that say only that something is a thing: "кабельные изделия" and "кабельная продукция" are one.
const HEADS: [&str; 24] = [
    "издел",
    "продукц",
    "материал",
    "товар",
    "оборудован",
    "техник",
    "средств",
    "устройств",
    "прибор",
    "конструкц",
    "систем",
    "аппаратур",
    "product",
    "materi",
    "good",
    "equip",
    "articl",
    "suppli",
    "devic",
    "system",
    "item",
    "ware",
    "machineri",
    "applianc",
];
/// Such a word alone names nothing. A name without its head stands for the concept only where no more concepts than this use the rest.
const HEADLESS_OWNERS: usize = 3;
/// Shorter names of one word are found inside too much.
const SHORTEST: usize = 3;

/// One concept with its names.
#[derive(Clone, Debug)]
pub struct Concept {
    /// Names by [`Locale::index`], the preferred one first.
    pub names: [Vec<String>; 3],
    /// The field of co-operation it belongs to.
    pub field: Field,
    /// Wider concepts: a ball valve (球阀) is a valve (阀).
    pub wider: Vec<ConceptId>,
}

/// A concept that a text names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Which concept.
    pub concept: ConceptId,
    /// The name that was found, as the glossary spells it.
    pub name: String,
}

/// The concepts and the automata that find them.
pub struct Glossary {
    concepts: Vec<Concept>,
    finders: [Finder; 3],
}

/// Finds the names of one language.
struct Finder {
    automaton: Option<AhoCorasick>,
    /// For each pattern the concepts with that name and the name.
    owners: Vec<(String, Vec<ConceptId>)>,
}

impl Glossary {
    /// The glossary that comes with the program.
    pub fn bundled() -> Self {
        Self::from_tables(subjects::SUBJECTS)
    }

    /// Reads tables with the header `ru`, `zh`, `en`, `field`; synonyms stand between `|`; rows without two languages are
    /// passed over.
    pub fn from_tables(tables: impl IntoIterator<Item = &'static str>) -> Self {
        let mut concepts: Vec<Concept> =
            tables.into_iter().flat_map(|table| table.lines().skip(1)).filter_map(read_concept).collect();
        link_wider(&mut concepts);
        let finders = Locale::ALL.map(|locale| Finder::of(&concepts, locale));
        Self { concepts, finders }
    }

    /// All concepts, in the order of their ids.
    pub fn concepts(&self) -> &[Concept] {
        &self.concepts
    }

    /// One concept.
    pub fn concept(&self, id: ConceptId) -> Option<&Concept> {
        self.concepts.get(id.0 as usize)
    }

    /// The concepts that a text names, longest names first from the left; a name with two meanings gives both.
    pub fn mentions(&self, text: &str) -> Vec<Mention> {
        let mut found: Vec<Mention> = Vec::new();
        let mut seen = BTreeSet::new();
        for locale in Locale::ALL {
            let Some(finder) = self.finders.get(locale.index()) else { continue };
            for (name, owners) in finder.find(&searchable(text, locale)) {
                for &concept in owners {
                    if seen.insert(concept) {
                        found.push(Mention { concept, name: name.clone() });
                    }
                }
            }
        }
        found
    }

    /// The glossary as parallel strings for learning.
    pub fn add_to(&self, corpus: &mut Corpus) {
        let table: Vec<String> = self
            .concepts
            .iter()
            .map(|concept| concept.names.each_ref().map(|names| names.join("|")).join("\t"))
            .collect();
        corpus.read_text("glossary", &format!("ru\tzh\ten\n{}\n", table.join("\n")));
    }
}

fn read_concept(line: &str) -> Option<Concept> {
    let cells: Vec<&str> = line.split('\t').collect();
    let names = [0, 1, 2].map(|column| {
        let names = cells.get(column).copied().unwrap_or_default().split('|').map(str::trim);
        names.filter(|name| !name.is_empty()).map(str::to_owned).collect::<Vec<_>>()
    });
    if names.iter().filter(|names| !names.is_empty()).count() < 2 {
        return None;
    }
    let field = cells.get(3).and_then(|word| word.parse().ok()).unwrap_or_default();
    Some(Concept { names, field, wider: Vec::new() })
}

/// Chinese puts the head last, so a name that ends with another concept's name is a kind of it.
fn link_wider(concepts: &mut [Concept]) {
    let mut owners: BTreeMap<String, Vec<ConceptId>> = BTreeMap::new();
    for (id, concept) in (0..).map(ConceptId).zip(concepts.iter()) {
        for name in concept.names.get(Locale::Zh.index()).into_iter().flatten() {
            owners.entry(normalise(name)).or_default().push(id);
        }
    }
    for (id, concept) in (0..).map(ConceptId).zip(concepts.iter_mut()) {
        let mut wider = BTreeSet::new();
        for name in concept.names.get(Locale::Zh.index()).into_iter().flatten() {
            let name = normalise(name);
            for (start, _) in name.char_indices().skip(1) {
                let tail = name.get(start..).unwrap_or_default();
                wider.extend(owners.get(tail).into_iter().flatten().copied());
            }
        }
        wider.remove(&id);
        concept.wider = wider.into_iter().collect();
    }
}

/// The text as the automaton of a language reads it: Chinese characters as they are, words as stems between blanks.
fn searchable(text: &str, locale: Locale) -> String {
    if locale == Locale::Zh {
        return normalise(text);
    }
    // Russian names have Latin parts ("SCADA-система"), so both scripts stay whatever the language.
    let is_word = |kind| matches!(kind, TokenKind::RussianStem | TokenKind::LatinStem | TokenKind::Code);
    let mut stems = String::new();
    for token in tokens(text) {
        if is_word(token.kind) {
            stems.push(' ');
            stems.push_str(&token.text);
            stems.push(' ');
        }
    }
    stems
}

impl Finder {
    fn of(concepts: &[Concept], locale: Locale) -> Self {
        let mut owners: BTreeMap<String, (String, Vec<ConceptId>)> = BTreeMap::new();
        let mut add = |pattern: String, name: &str, id: ConceptId| {
            let (_, owners) = owners.entry(pattern).or_insert_with(|| (name.to_owned(), Vec::new()));
            if owners.last() != Some(&id) {
                owners.push(id);
            }
        };
        let users = count_users(concepts, locale);
        for (id, concept) in (0..).map(ConceptId).zip(concepts) {
            for name in concept.names.get(locale.index()).into_iter().flatten() {
                let pattern = searchable(name, locale);
                if locale == Locale::Zh {
                    if !pattern.is_empty() {
                        add(pattern, name, id);
                    }
                    continue;
                }
                if let Some(rest) = without_head(&pattern).filter(|rest| is_rare(rest, &users)) {
                    add(rest, name, id);
                }
                let bare = pattern.trim();
                if bare.chars().count() >= SHORTEST && !HEADS.contains(&bare) {
                    // Price lists put the noun first: "насосы центробежные".
                    if let ([first, second], Locale::Ru) =
                        (bare.split_whitespace().collect::<Vec<_>>().as_slice(), locale)
                    {
                        add(format!(" {second}  {first} "), name, id);
                    }
                    add(pattern, name, id);
                }
            }
        }
        let automaton =
            AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(owners.keys()).ok();
        Self { automaton, owners: owners.into_values().collect() }
    }

    fn find<'f>(&'f self, text: &'f str) -> impl Iterator<Item = &'f (String, Vec<ConceptId>)> {
        self.automaton
            .iter()
            .flat_map(move |automaton| automaton.find_iter(text))
            .filter_map(|found| self.owners.get(found.pattern().as_usize()))
    }
}

/// How many concepts have names with a stem.
fn count_users(concepts: &[Concept], locale: Locale) -> BTreeMap<String, usize> {
    let mut users: BTreeMap<String, usize> = BTreeMap::new();
    for concept in concepts {
        let names = concept.names.get(locale.index()).into_iter().flatten();
        let stems: BTreeSet<String> = names
            .flat_map(|name| {
                searchable(name, locale).split_whitespace().map(str::to_owned).collect::<Vec<_>>()
            })
            .collect();
        for stem in stems {
            *users.entry(stem).or_default() += 1;
        }
    }
    users
}

/// A pattern of two words without the one that is a mere head.
fn without_head(pattern: &str) -> Option<String> {
    let stems: Vec<&str> = pattern.split_whitespace().collect();
    let [first, second] = stems.as_slice() else { return None };
    match (HEADS.contains(first), HEADS.contains(second)) {
        (false, true) => Some(format!(" {first} ")),
        (true, false) => Some(format!(" {second} ")),
        _ => None,
    }
}

fn is_rare(rest: &str, users: &BTreeMap<String, usize>) -> bool {
    let stem = rest.trim();
    stem.chars().count() > SHORTEST && users.get(stem).is_none_or(|users| *users <= HEADLESS_OWNERS)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn small() -> Glossary {
        let table = "ru\tzh\ten\tfield\nклапан|арматура\t阀门|阀\tvalve\tgoods\nшаровой кран\t球阀\tball valve\tgoods\n\
                     повышение квалификации\t培训\tadvanced training\teducation\n";
        Glossary::from_tables([table])
    }

    fn names(text: &str) -> Vec<String> {
        small().mentions(text).into_iter().map(|mention| mention.name).collect()
    }

    #[test]
    fn finds_inflected_words_and_the_longest_name() {
        assert_eq!(names("Шаровые краны и клапаны"), ["шаровой кран", "клапан"]);
        assert_eq!(names("生产球阀"), ["球阀"]);
        assert_eq!(names("Ball valves"), ["ball valve"]);
        assert!(names("насос").is_empty());
    }

    #[test]
    fn mere_heads_do_not_keep_names_apart() {
        let table = "ru\tzh\ten\tfield\nкабельная продукция\t电缆\tcable products\tgoods\n";
        let glossary = Glossary::from_tables([table]);
        assert_eq!(glossary.mentions("Изделия кабельные").len(), 1);
        assert_eq!(glossary.mentions("продукция").len(), 0);
    }

    #[test]
    fn a_ball_valve_is_a_valve() {
        let glossary = small();
        let ball = glossary.mentions("球阀").remove(0).concept;
        assert_eq!(glossary.concept(ball).map(|concept| concept.wider.clone()), Some(vec![ConceptId(0)]));
        assert_eq!(glossary.concepts().last().map(|concept| concept.field), Some(Field::Education));
    }

    #[test]
    fn the_bundled_rows_have_three_languages() {
        let glossary = Glossary::bundled();
        assert!(glossary.concepts().len() > 2500);
        for concept in glossary.concepts() {
            assert!(concept.names.iter().all(|names| !names.is_empty()), "{:?}", concept.names);
        }
    }
}
