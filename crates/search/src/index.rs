//! The index in memory: words in a tantivy index, facets, names and vectors in arrays beside it.
#![expect(clippy::indexing_slicing, reason = "keys are places in the list of entries")]

use std::collections::BTreeMap;

use lingua::Semantics;
use tantivy::{
    IndexReader, TantivyDocument, TantivyError, Term as IndexTerm,
    collector::TopDocs,
    query::{BooleanQuery, BoostQuery, FuzzyTermQuery, Occur, Query as TantivyQuery, TermQuery},
    schema::{Field, IndexRecordOption, NumericOptions, Schema, TextFieldIndexing, TextOptions},
    tokenizer::{PreTokenizedString, Token},
};

use crate::{
    entry::Entry,
    facets::Facets,
    meaning::Meanings,
    query::{Found, Hit, How, Query},
    suggest::Suggestions,
    words::{self, Term},
};

/// Memory of the writer while the index is built.
const WRITER_BYTES: usize = 64 << 20;
/// Hits by words that are ranked; what comes after is found by nobody.
const MOST: usize = 100_000;
/// A word of the name counts as much as so many of the rest.
const NAME: f32 = 3.0;

/// The index could not be built.
#[derive(Debug, thiserror::Error)]
#[error("failed to build the search index")]
pub struct BuildError(#[from] TantivyError);

/// All that can be found.
pub struct Index {
    slugs: Vec<String>,
    codes: BTreeMap<String, Vec<u32>>,
    reader: IndexReader,
    fields: Fields,
    facets: Facets,
    suggestions: Suggestions,
    meanings: Meanings,
}

#[derive(Clone, Copy)]
struct Fields {
    name: Field,
    rest: Field,
    key: Field,
}

impl Index {
    /// Builds the index of these entries; without semantics nothing is found by meaning.
    pub fn build(entries: &[Entry], semantics: Option<&Semantics<'_>>) -> Result<Self, BuildError> {
        let (schema, fields) = make_schema();
        let index = tantivy::Index::create_in_ram(schema);
        let mut writer = index.writer_with_num_threads(1, WRITER_BYTES)?;
        for (key, entry) in (0..).zip(entries) {
            writer.add_document(write_entry(entry, key, fields))?;
        }
        writer.commit()?;
        let mut codes: BTreeMap<String, Vec<u32>> = BTreeMap::new();
        for (key, entry) in (0..).zip(entries) {
            for code in entry.codes.iter().flat_map(|code| words::spell_code(code)) {
                codes.entry(code).or_default().push(key);
            }
        }
        Ok(Self {
            slugs: entries.iter().map(|entry| entry.slug.clone()).collect(),
            codes,
            reader: index.reader()?,
            fields,
            facets: Facets::build(entries),
            suggestions: Suggestions::build(entries),
            meanings: semantics.map(|semantics| Meanings::build(entries, semantics)).unwrap_or_default(),
        })
    }

    /// How many listings there are.
    pub fn len(&self) -> usize {
        self.slugs.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.slugs.is_empty()
    }

    /// Names that go on from what is typed.
    pub fn suggest(&self, typed: &str, most: usize) -> Vec<String> {
        self.suggestions.find(typed, most)
    }

    /// What is found, the best first: codes, then words, then meaning.
    pub fn search(&self, query: &Query, semantics: Option<&Semantics<'_>>) -> Result<Found, BuildError> {
        let ranked = self.rank(query.text.trim(), semantics)?;
        let keys: Vec<u32> = ranked.iter().map(|(key, _)| *key).collect();
        let (passed, counts) = self.facets.sift(&keys, &query.filters);
        let hows: BTreeMap<u32, How> = ranked.into_iter().collect();
        let page = passed.iter().skip(query.skip).take(query.take);
        let hits = page.filter_map(|key| {
            Some(Hit { slug: self.slugs.get(*key as usize)?.clone(), how: *hows.get(key)? })
        });
        Ok(Found { total: passed.len(), hits: hits.collect(), counts })
    }

    fn rank(&self, text: &str, semantics: Option<&Semantics<'_>>) -> Result<Vec<(u32, How)>, BuildError> {
        let all = u32::try_from(self.slugs.len()).unwrap_or(u32::MAX);
        if text.is_empty() {
            return Ok((0..all).map(|key| (key, How::Listed)).collect());
        }
        let mut ranked = Vec::new();
        let mut known = vec![false; self.slugs.len()];
        let mut add = |key: u32, how: How| {
            if !std::mem::replace(&mut known[key as usize], true) {
                ranked.push((key, how));
            }
        };
        let folded = words::fold_code(text);
        let exact = self.codes.get(&folded).into_iter().flatten();
        exact.for_each(|key| add(*key, How::Code));
        // A heading stands for all codes below it.
        if folded.len() >= 4 && folded.bytes().all(|byte| byte.is_ascii_digit()) {
            let below = self.codes.range(folded.clone()..).take_while(|(code, _)| code.starts_with(&folded));
            below.flat_map(|(_, keys)| keys).for_each(|key| add(*key, How::Code));
        }
        self.find_words(text)?.into_iter().for_each(|key| add(key, How::Words));
        if let Some(semantics) = semantics {
            let near = self.meanings.nearest(text, semantics);
            for (key, locale) in near {
                add(key, How::Meaning(locale));
            }
        }
        Ok(ranked)
    }

    fn find_words(&self, text: &str) -> Result<Vec<u32>, BuildError> {
        let terms = words::asked(text);
        if terms.is_empty() {
            return Ok(Vec::new());
        }
        let searcher = self.reader.searcher();
        let mut clauses: Vec<(Occur, Box<dyn TantivyQuery>)> = Vec::new();
        for term in &terms {
            clauses.push((Occur::Should, self.ask(&searcher, term)?));
        }
        // Of several words most must be there.
        let least = if terms.len() <= 2 { terms.len() } else { terms.len() * 2 / 3 };
        let query = BooleanQuery::with_minimum_required_clauses(clauses, least);
        let top = searcher.search(&query, &TopDocs::with_limit(MOST).order_by_score())?;
        let mut keys = Vec::with_capacity(top.len());
        let mut columns = BTreeMap::new();
        for (_, address) in top {
            let column = match columns.entry(address.segment_ord) {
                std::collections::btree_map::Entry::Occupied(known) => known.into_mut(),
                std::collections::btree_map::Entry::Vacant(slot) => {
                    slot.insert(searcher.segment_reader(address.segment_ord).fast_fields().u64("key")?)
                }
            };
            keys.extend(column.first(address.doc_id).and_then(|key| u32::try_from(key).ok()));
        }
        Ok(keys)
    }

    /// The term in the name or the rest; where nobody has it, its neighbours by one slip.
    fn ask(&self, searcher: &tantivy::Searcher, term: &Term) -> Result<Box<dyn TantivyQuery>, BuildError> {
        let terms =
            [self.fields.name, self.fields.rest].map(|field| IndexTerm::from_field_text(field, &term.text));
        let mut known = false;
        for term in &terms {
            known |= searcher.doc_freq(term)? > 0;
        }
        let slips = term.forgiving && !known;
        let [name, rest] = terms.map(|term| -> Box<dyn TantivyQuery> {
            if slips {
                Box::new(FuzzyTermQuery::new(term, 1, true))
            } else {
                Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs))
            }
        });
        let name: Box<dyn TantivyQuery> = Box::new(BoostQuery::new(name, NAME));
        Ok(Box::new(BooleanQuery::new(vec![(Occur::Should, name), (Occur::Should, rest)])))
    }
}

fn make_schema() -> (Schema, Fields) {
    let mut builder = Schema::builder();
    let indexing =
        TextFieldIndexing::default().set_tokenizer("raw").set_index_option(IndexRecordOption::WithFreqs);
    let text = TextOptions::default().set_indexing_options(indexing);
    let name = builder.add_text_field("name", text.clone());
    let rest = builder.add_text_field("rest", text);
    let key = builder.add_u64_field("key", NumericOptions::default().set_fast());
    (builder.build(), Fields { name, rest, key })
}

fn write_entry(entry: &Entry, key: u64, fields: Fields) -> TantivyDocument {
    let mut document = TantivyDocument::default();
    document.add_u64(fields.key, key);
    let mut name = Vec::new();
    let mut rest = Vec::new();
    for wording in &entry.wordings {
        name.extend(words::indexed(&wording.name));
        name.extend(words::sounds(&wording.name));
        rest.extend(words::indexed(&wording.rest));
        rest.extend(words::sounds(&wording.rest));
    }
    document.add_pre_tokenized_text(fields.name, as_tokens(name));
    document.add_pre_tokenized_text(fields.rest, as_tokens(rest));
    document
}

fn as_tokens(terms: Vec<String>) -> PreTokenizedString {
    let tokens = terms.into_iter().enumerate();
    let tokens = tokens.map(|(position, text)| Token { position, text, ..Token::default() });
    PreTokenizedString { text: String::new(), tokens: tokens.collect() }
}
