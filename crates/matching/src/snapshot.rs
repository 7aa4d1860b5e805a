//! The snapshot: every listing cut into clauses, every distinct clause with its vector and concepts.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use domain::{Field, Locale};
use lingua::{
    DesignationKind, Genericity, Polarity, Reach, Role, Semantics,
    glossary::{ConceptId, Glossary},
};
use rayon::prelude::*;

use crate::{HsSuggestion, Listing, TextKind};

/// Both sides, ready to be compared.
#[derive(Clone, Debug, Default)]
pub struct Snapshot {
    /// What is offered.
    pub offers: Book,
    /// What is asked for, or what firms of the other side do.
    pub requests: Book,
    /// How rare each concept is among all listings: natural logarithm of `1 + listings / listings with it`.
    pub rarity: BTreeMap<ConceptId, f32>,
    /// How many numbers a vector has.
    pub dimensions: usize,
}

/// One side's listings and their distinct phrases.
#[derive(Clone, Debug, Default)]
pub struct Book {
    /// The listings in the order of the input.
    pub entries: Vec<Entry>,
    /// What their clauses are about, each once.
    pub phrases: Vec<Phrase>,
    /// One unit vector a phrase, row by row.
    pub vectors: Vec<f32>,
}

/// A listing with what was read from its texts.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The listing as it was given.
    pub listing: Listing,
    /// Clauses that affirm something in particular.
    pub clauses: Vec<EntryClause>,
    /// Model and standard designations: as compared, and as written.
    pub designations: BTreeMap<String, String>,
    /// The field, stated or read from the concepts.
    pub field: Field,
    /// Whether a generic clause says that the organisation may trade abroad.
    pub abroad: Abroad,
    /// Languages of the texts.
    pub locales: BTreeSet<Locale>,
}

/// Whether an organisation says that it may trade abroad.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Abroad {
    /// It says so.
    Stated,
    /// It does not say.
    Unstated,
}

/// A clause of a listing.
#[derive(Clone, Debug)]
pub struct EntryClause {
    /// The words as the source has them.
    pub text: String,
    /// Their language.
    pub locale: Locale,
    /// What the organisation does with the thing.
    pub role: Role,
    /// The text it comes from.
    pub kind: TextKind,
    /// Index into [`Book::phrases`].
    pub phrase: usize,
}

/// What a clause is about, in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Phrase {
    /// The words.
    pub text: String,
    /// Their language.
    pub locale: Locale,
    /// Concepts that it names.
    pub concepts: Vec<ConceptId>,
    /// Listings that have it, by index, each once, with the index of the clause.
    pub owners: Vec<(usize, usize)>,
    /// The most probable HS heading, where one was suggested.
    pub heading: Option<HsSuggestion>,
}

/// What reading a list needs.
pub struct Reader<'a> {
    /// Vectors of texts.
    pub semantics: &'a Semantics<'a>,
    /// Terms in three languages.
    pub glossary: &'a Glossary,
}

impl Reader<'_> {
    /// Reads both lists; `progress` hears of phrases encoded and in all.
    pub fn read(
        &self,
        offers: Vec<Listing>,
        requests: Vec<Listing>,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Snapshot {
        let mut offers = self.open_book(offers);
        let mut requests = self.open_book(requests);
        self.encode(&mut offers, &mut requests, progress);
        let rarity = measure_rarity(&[&offers, &requests]);
        Snapshot { offers, requests, rarity, dimensions: self.semantics.dimensions() }
    }

    fn open_book(&self, listings: Vec<Listing>) -> Book {
        let drafts: Vec<Draft> = listings.into_par_iter().map(Draft::of).collect();
        let mut book = Book::default();
        let mut index: HashMap<(Locale, String), usize> = HashMap::new();
        for draft in drafts {
            let at = book.entries.len();
            let mut clauses = Vec::with_capacity(draft.clauses.len());
            for (kind, clause, locale) in draft.clauses {
                let phrase = *index.entry((locale, clause.core.clone())).or_insert_with(|| {
                    book.phrases.push(Phrase {
                        text: clause.core,
                        locale,
                        concepts: Vec::new(),
                        owners: Vec::new(),
                        heading: None,
                    });
                    book.phrases.len() - 1
                });
                if let Some(phrase) = book.phrases.get_mut(phrase)
                    && phrase.owners.last().is_none_or(|(owner, _)| *owner != at)
                {
                    phrase.owners.push((at, clauses.len()));
                }
                clauses.push(EntryClause { text: clause.text, locale, role: clause.role, kind, phrase });
            }
            let field = draft.listing.field.unwrap_or_default();
            book.entries.push(Entry {
                listing: draft.listing,
                clauses,
                designations: draft.designations,
                field,
                abroad: draft.abroad,
                locales: draft.locales,
            });
        }
        book.phrases.par_iter_mut().for_each(|phrase| {
            phrase.concepts =
                self.glossary.mentions(&phrase.text).into_iter().map(|mention| mention.concept).collect();
        });
        self.infer_fields(&mut book);
        book
    }

    /// Where the list states no field, the concepts of the clauses vote.
    fn infer_fields(&self, book: &mut Book) {
        let Book { entries, phrases, .. } = book;
        for entry in entries.iter_mut().filter(|entry| entry.listing.field.is_none()) {
            let mut votes: BTreeMap<Field, usize> = BTreeMap::new();
            let named = entry.clauses.iter().filter_map(|clause| phrases.get(clause.phrase));
            for concept in named.flat_map(|phrase| &phrase.concepts) {
                if let Some(concept) = self.glossary.concept(*concept) {
                    *votes.entry(concept.field).or_default() += 1;
                }
            }
            if let Some((field, _)) = votes.into_iter().rev().max_by_key(|(_, count)| *count) {
                entry.field = field;
            }
        }
    }

    /// Both books are encoded together, so that each language has one mean.
    fn encode(&self, offers: &mut Book, requests: &mut Book, progress: &mut dyn FnMut(usize, usize)) {
        let texts: Vec<(Locale, &str)> = offers
            .phrases
            .iter()
            .chain(&requests.phrases)
            .map(|phrase| (phrase.locale, phrase.text.as_str()))
            .collect();
        let mut vectors = self.semantics.vectors_with(&texts, progress);
        let split = offers.phrases.len() * self.semantics.dimensions();
        requests.vectors = vectors.split_off(split);
        offers.vectors = vectors;
    }
}

/// A listing whose texts are cut but whose phrases are not yet numbered.
struct Draft {
    listing: Listing,
    clauses: Vec<(TextKind, lingua::Clause, Locale)>,
    designations: BTreeMap<String, String>,
    abroad: Abroad,
    locales: BTreeSet<Locale>,
}

impl Draft {
    fn of(listing: Listing) -> Self {
        let mut clauses = Vec::new();
        let mut abroad = Abroad::Unstated;
        let mut designations = BTreeMap::new();
        let mut locales = BTreeSet::new();
        for source in &listing.texts {
            collect_designations(&source.text, &mut designations);
            for clause in lingua::clauses(&source.text, source.locale) {
                let Some(locale) = clause.locale.or(source.locale) else { continue };
                locales.insert(locale);
                match (clause.polarity, clause.reach, clause.genericity) {
                    // What an exclusion limits is no safe ground for a match.
                    (Polarity::Affirmed, Reach::Whole, Genericity::Specific) => {
                        clauses.push((source.kind, clause, locale));
                    }
                    (Polarity::Affirmed, _, Genericity::Generic) if clause.role == Role::ImportsExports => {
                        abroad = Abroad::Stated;
                    }
                    _ => {}
                }
            }
        }
        Self { listing, clauses, designations, abroad, locales }
    }
}

fn collect_designations(text: &str, designations: &mut BTreeMap<String, String>) {
    for found in lingua::designations(text) {
        // A code shorter than four signs names too many things.
        if found.kind != DesignationKind::Quantity && found.key.chars().count() >= 4 {
            designations.entry(found.key).or_insert(found.text);
        }
    }
}

fn measure_rarity(books: &[&Book]) -> BTreeMap<ConceptId, f32> {
    let mut owners: BTreeMap<ConceptId, BTreeSet<(usize, usize)>> = BTreeMap::new();
    let mut listings = 0;
    for (side, book) in books.iter().enumerate() {
        listings += book.entries.len();
        for phrase in &book.phrases {
            for concept in &phrase.concepts {
                owners.entry(*concept).or_default().extend(phrase.owners.iter().map(|(at, _)| (side, *at)));
            }
        }
    }
    owners
        .into_iter()
        .map(|(concept, owners)| (concept, (1.0 + listings as f32 / owners.len() as f32).ln()))
        .collect()
}

impl Book {
    /// The vector of a phrase.
    pub fn vector(&self, phrase: usize, dimensions: usize) -> &[f32] {
        self.vectors.get(phrase * dimensions..(phrase + 1) * dimensions).unwrap_or_default()
    }
}
