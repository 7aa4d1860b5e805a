//! Listings from a few words, read with an encoder that needs no weights.

use std::collections::BTreeMap;

use domain::{Currency, ListingId, PriceRange, Quantity, Side, UnitCode};
use lingua::{Semantics, encoder::Encoder, glossary::Glossary, lexicon::TokenTable};
use matching::{
    Attribute, Findings, HsEvidence, Knowledge, Listing, Policy, Reader, SourceText, Terms, TextKind,
};
use rust_decimal::Decimal;
use serde::Deserialize;
use trade::hs::Nomenclature;

const DIMENSIONS: usize = 256;

/// Counts pairs and triples of letters: likeness of spelling, and nothing across languages.
struct LetterEncoder;

impl Encoder for LetterEncoder {
    fn dimensions(&self) -> usize {
        DIMENSIONS
    }

    fn encode(&self, texts: &[&str]) -> Vec<f32> {
        texts.iter().flat_map(|text| count_letters(&text.to_lowercase())).collect()
    }
}

fn count_letters(text: &str) -> Vec<f32> {
    let letters: Vec<char> = text.chars().filter(|letter| letter.is_alphanumeric()).collect();
    let mut vector = vec![0.0_f32; DIMENSIONS];
    for gram in letters.windows(2).chain(letters.windows(3)) {
        let hash = gram.iter().fold(0xcbf2_9ce4_u32, |hash, letter| {
            (hash ^ *letter as u32).wrapping_mul(0x0100_0193).rotate_left(7)
        });
        let slot = vector.get_mut(hash as usize % DIMENSIONS).unwrap();
        *slot += 1.0;
    }
    let norm = vector.iter().map(|value| value * value).sum::<f32>().sqrt().max(f32::MIN_POSITIVE);
    vector.iter().map(|value| value / norm).collect()
}

/// A listing in the words of a scenario.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Draft {
    pub(crate) id: String,
    pub(crate) name: Option<String>,
    pub(crate) scope: Option<String>,
    pub(crate) description: Option<String>,
    pub(crate) side: Option<String>,
    pub(crate) field: Option<String>,
    pub(crate) region: Option<String>,
    pub(crate) hs: Vec<String>,
    pub(crate) attributes: BTreeMap<String, String>,
    /// "420000 CNY".
    pub(crate) price: Option<String>,
    /// "100 H87".
    pub(crate) moq: Option<String>,
    pub(crate) quantity: Option<String>,
    pub(crate) certificates: Vec<String>,
    pub(crate) incoterms: Option<String>,
    pub(crate) lead_time_days: Option<u32>,
    pub(crate) failed_registry_ids: Vec<String>,
}

impl Draft {
    /// A listing of a name alone.
    pub(crate) fn named(id: impl Into<String>, name: impl Into<String>) -> Self {
        Self { id: id.into(), name: Some(name.into()), ..Self::default() }
    }

    fn build(&self, side: Side) -> Listing {
        let texts = [
            (TextKind::Name, &self.name),
            (TextKind::Scope, &self.scope),
            (TextKind::Description, &self.description),
        ];
        let text = |(kind, text): (TextKind, &Option<String>)| {
            Some(SourceText { kind, locale: None, text: text.clone()? })
        };
        Listing {
            id: ListingId::new(self.id.as_str()),
            side: self.side.as_ref().map_or(side, |word| word.parse().unwrap()),
            field: self.field.as_ref().map(|word| word.parse().unwrap()),
            region: self.region.as_ref().map(|code| code.parse().unwrap()),
            texts: texts.into_iter().filter_map(text).collect(),
            hs: self
                .hs
                .iter()
                .map(|code| HsEvidence { code: code.parse().unwrap(), confidence: 1.0 })
                .collect(),
            attributes: self.attributes.iter().map(attribute).collect(),
            terms: Terms {
                price: self.price.as_deref().map(price),
                moq: self.moq.as_deref().map(quantity),
                quantity: self.quantity.as_deref().map(quantity),
                certificates: self.certificates.clone(),
                incoterms: self.incoterms.clone(),
                lead_time_days: self.lead_time_days,
                failed_registry_ids: self.failed_registry_ids.clone(),
            },
        }
    }
}

fn attribute((name, value): (&String, &String)) -> Attribute {
    Attribute { name: name.clone(), value: value.clone() }
}

fn price(text: &str) -> PriceRange {
    let (amount, currency) = text.split_once(' ').unwrap();
    let amount: Decimal = amount.parse().unwrap();
    PriceRange {
        low: amount,
        high: amount,
        currency: Some(currency.parse::<Currency>().unwrap()),
        vat: domain::VatBasis::Unstated,
        per: Decimal::ONE,
    }
}

fn quantity(text: &str) -> Quantity {
    let (value, unit) = text.split_once(' ').unwrap();
    Quantity { value: value.parse().unwrap(), unit: Some(UnitCode::new(unit)) }
}

/// The engine with a glossary and a policy of its own, so that its tests do not move with the shipped data.
pub(crate) struct Bench {
    pub(crate) policy: Policy,
    glossary: Glossary,
    nomenclature: Nomenclature,
    table: TokenTable,
}

impl Bench {
    pub(crate) fn new() -> Self {
        Self {
            policy: Policy::parse(include_str!("../scenarios/policy.toml")).unwrap(),
            glossary: Glossary::from_tables([include_str!("../scenarios/glossary.tsv")]),
            nomenclature: Nomenclature::own(),
            table: TokenTable::default(),
        }
    }

    /// Finds the common interests of two lists.
    pub(crate) fn find(&self, offers: &[Draft], requests: &[Draft]) -> Findings {
        let semantics = Semantics { encoder: &LetterEncoder, table: &self.table };
        let reader = Reader { semantics: &semantics, glossary: &self.glossary };
        let build = |drafts: &[Draft], side| drafts.iter().map(|draft| draft.build(side)).collect();
        let snapshot =
            reader.read(build(offers, Side::Offer), build(requests, Side::Request), &mut |_, _| {});
        let knowledge = Knowledge { glossary: &self.glossary, nomenclature: &self.nomenclature };
        matching::find(&self.policy, &knowledge, &snapshot)
    }
}
