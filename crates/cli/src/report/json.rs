//! The report as data: the documented and stable document of `docs/match-json.md`.

use domain::{Locale, Text};
use feeds::{Place, Warning};
use matching::{Allocation, Gap, Match, Reason, Theme};
use serde::Serialize;
use serde_json::{Map, Value};

use super::{
    model::{Bank, Card, Origin, ReportInput},
    words::Words,
};

/// Changes when a field changes its meaning or goes; new fields leave it as it is.
const SCHEMA: &str = "vitrina-match/1";

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    lang: Locale,
    generated: String,
    demo: bool,
    offers: Side<'a>,
    requests: Side<'a>,
    matches: Vec<Pair<'a>>,
    themes: Vec<ThemeData<'a>>,
    allocation: &'a Allocation,
    unmet_offers: Vec<Listing<'a>>,
    unmet_requests: Vec<Listing<'a>>,
    warnings: Vec<Note<'a>>,
}

#[derive(Serialize)]
struct Side<'a> {
    name: String,
    file: &'a str,
    listings: usize,
}

#[derive(Serialize)]
struct Listing<'a> {
    id: &'a str,
    title: Option<&'a str>,
    lang: Option<Locale>,
    organisation: Option<&'a str>,
    city: Option<&'a str>,
    field: Option<&'static str>,
    url: Option<&'a str>,
    place: Option<&'a Place>,
}

#[derive(Serialize)]
struct Pair<'a> {
    offer: Listing<'a>,
    request: Listing<'a>,
    score: f64,
    introduction: matching::Introduction,
    reasons: Vec<Value>,
    gaps: Vec<Value>,
}

#[derive(Serialize)]
struct ThemeData<'a> {
    key: &'a str,
    name: String,
    names: Value,
    strength: f64,
    matches: &'a [usize],
    offers: Vec<&'a str>,
    requests: Vec<&'a str>,
}

/// A warning as data, with its sentences.
#[derive(Serialize)]
pub(crate) struct Note<'a> {
    #[serde(flatten)]
    warning: &'a Warning,
    reason: String,
    remedy: String,
}

/// Writes the document.
pub(super) fn render(words: &Words, input: &ReportInput<'_>) -> Result<Vec<u8>, serde_json::Error> {
    let findings = input.findings;
    let document = Document {
        schema: SCHEMA,
        lang: words.locale(),
        generated: input.generated.to_string(),
        demo: input.origin == Origin::Demo,
        offers: side(words, input.offers),
        requests: side(words, input.requests),
        matches: findings.matches.iter().map(|found| pair(words, input, found)).collect::<Result<_, _>>()?,
        themes: findings.themes.iter().map(|found| theme(words, input, found)).collect(),
        allocation: &findings.allocation,
        unmet_offers: pick(input.offers, &findings.unmet_offers),
        unmet_requests: pick(input.requests, &findings.unmet_requests),
        warnings: input.warnings.iter().map(|warning| told_warning(words, warning)).collect(),
    };
    let mut bytes = serde_json::to_vec_pretty(&document)?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn side<'a>(words: &Words, bank: &'a Bank) -> Side<'a> {
    Side { name: words.bank(&bank.label), file: &bank.file, listings: bank.cards.len() }
}

fn pair<'a>(words: &Words, input: &ReportInput<'a>, found: &'a Match) -> Result<Pair<'a>, serde_json::Error> {
    Ok(Pair {
        offer: listing(found.offer_id.as_str(), input.offers.cards.get(found.offer)),
        request: listing(found.request_id.as_str(), input.requests.cards.get(found.request)),
        score: widen(found.score),
        introduction: found.introduction,
        reasons: found.reasons.iter().map(|given| reason(words, given)).collect::<Result<_, _>>()?,
        gaps: found.gaps.iter().map(|given| gap(words, given)).collect::<Result<_, _>>()?,
    })
}

fn listing<'a>(id: &'a str, card: Option<&'a Card>) -> Listing<'a> {
    Listing {
        id,
        title: card.map(|card| card.title.as_str()),
        lang: card.map(|card| card.locale),
        organisation: card.and_then(|card| card.organisation.as_deref()),
        city: card.and_then(|card| card.city.as_deref()),
        field: card.map(|card| card.field.code()),
        url: card.and_then(|card| card.url.as_deref()),
        place: card.map(|card| &card.place),
    }
}

fn pick<'a>(bank: &'a Bank, indices: &[usize]) -> Vec<Listing<'a>> {
    indices
        .iter()
        .filter_map(|index| bank.cards.get(*index))
        .map(|card| listing(&card.id, Some(card)))
        .collect()
}

fn reason(words: &Words, reason: &Reason) -> Result<Value, serde_json::Error> {
    let mut data = with_text(reason, words.reason(reason))?;
    match (reason, data.as_object_mut()) {
        (Reason::SameHeading { names, .. }, Some(fields)) => {
            fields.insert("names".to_owned(), by_language(names));
        }
        (Reason::ClausePair { similarity, .. }, Some(fields)) => {
            fields.insert("similarity".to_owned(), widen(*similarity).into());
        }
        _ => {}
    }
    Ok(data)
}

fn gap(words: &Words, gap: &Gap) -> Result<Value, serde_json::Error> {
    with_text(gap, words.gap(gap))
}

/// The variant's own fields, and the sentence that they make.
fn with_text(variant: &impl Serialize, text: String) -> Result<Value, serde_json::Error> {
    let mut data = serde_json::to_value(variant)?;
    if let Some(fields) = data.as_object_mut() {
        fields.insert("text".to_owned(), text.into());
    }
    Ok(data)
}

fn by_language(text: &Text) -> Value {
    text.iter()
        .map(|(locale, version)| (locale.code().to_owned(), Value::from(version.text.clone())))
        .collect::<Map<_, _>>()
        .into()
}

fn theme<'a>(words: &Words, input: &ReportInput<'a>, theme: &'a Theme) -> ThemeData<'a> {
    let ids = |bank: &'a Bank, indices: &[usize]| {
        indices.iter().filter_map(|index| bank.cards.get(*index)).map(|card| card.id.as_str()).collect()
    };
    ThemeData {
        key: &theme.key,
        name: words.theme(theme).1,
        names: by_language(&theme.names),
        strength: widen(theme.strength),
        matches: &theme.matches,
        offers: ids(input.offers, &theme.offers),
        requests: ids(input.requests, &theme.requests),
    }
}

/// A warning with its reason and remedy in the reader's language.
pub(crate) fn told_warning<'a>(words: &Words, warning: &'a Warning) -> Note<'a> {
    Note { warning, reason: words.warning(warning), remedy: words.warning_remedy(warning) }
}

/// Six digits are all that a single-precision number means; its widened form would show noise.
fn widen(value: f32) -> f64 {
    (f64::from(value) * 1e6).round() / 1e6
}
