//! The evidence of one pair of listings, and from it reasons and gaps.

use std::collections::BTreeSet;

use domain::Locale;
use domain::Side;
use lingua::{
    Role,
    glossary::{ConceptId, Glossary},
};
use trade::hs::{Agreement, Nomenclature};

use crate::{
    Evidence, Gap, HsEvidence, Quote, Reason, SharedTerm, Snapshot,
    attributes::{Verdict, compare_attributes},
    link::Link,
    snapshot::{Abroad, Entry, EntryClause},
    terms::{TermFindings, compare_terms, missing_text},
};

/// A pair that some link proposes, with its loudest link.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    pub(crate) offer: usize,
    pub(crate) request: usize,
    /// The clauses of the loudest link.
    pub(crate) offer_clause: usize,
    pub(crate) request_clause: usize,
    pub(crate) link: Link,
    /// Share of the offer's other phrases that have a link of their own to this request.
    pub(crate) breadth: f32,
}

/// What the engine needs to look at a pair.
pub(crate) struct Reviewer<'a> {
    pub(crate) snapshot: &'a Snapshot,
    pub(crate) glossary: &'a Glossary,
    pub(crate) nomenclature: &'a Nomenclature,
}

/// A pair as reviewed: numbers for the score, data for the reader.
pub(crate) struct Review {
    pub(crate) evidence: Evidence,
    pub(crate) reasons: Vec<Reason>,
    pub(crate) gaps: Vec<Gap>,
}

impl Reviewer<'_> {
    /// Gathers all evidence; `None` where the candidate's indices are not of this snapshot.
    pub(crate) fn review(&self, candidate: &Candidate) -> Option<Review> {
        let offer = self.snapshot.offers.entries.get(candidate.offer)?;
        let request = self.snapshot.requests.entries.get(candidate.request)?;
        let offer_clause = offer.clauses.get(candidate.offer_clause)?;
        let request_clause = request.clauses.get(candidate.request_clause)?;
        let mut evidence = Evidence {
            similarity: candidate.link.similarity,
            lexical: candidate.link.lexical,
            breadth: candidate.breadth,
            role: role_fit(offer_clause.role, request_clause.role),
            field_differs: f32::from(u8::from(offer.field != request.field)),
            abroad: f32::from(u8::from(request.abroad == Abroad::Stated)),
            focus: focus(offer, candidate.offer_clause) * focus(request, candidate.request_clause),
            ..Evidence::default()
        };
        let mut reasons = vec![Reason::ClausePair {
            offer: quote(offer_clause),
            request: quote(request_clause),
            similarity: candidate.link.similarity,
        }];
        let mut gaps = Vec::new();
        reasons.extend(self.shared_terms(offer_clause, request_clause));
        self.add_headings(offer, request, &mut evidence, &mut reasons);
        add_designations(offer, request, &mut evidence, &mut reasons);
        self.add_attributes(offer, request, &mut evidence, &mut reasons, &mut gaps);
        let TermFindings { reasons: met, gaps: unmet } = compare_terms(&offer.listing, &request.listing);
        evidence.terms_met = met.len() as f32;
        evidence.terms_unmet = unmet.iter().filter(|gap| is_obstacle(gap)).count() as f32;
        reasons.extend(met);
        gaps.extend(unmet);
        add_roles(offer_clause, request_clause, request, &mut reasons, &mut gaps);
        if request.listing.side == Side::Request
            && let Some(locale) = missing_text(&offer.locales, &request.listing)
        {
            gaps.push(Gap::TextMissing { locale });
        }
        Some(Review { evidence, reasons, gaps })
    }

    fn shared_terms(&self, offer: &EntryClause, request: &EntryClause) -> Option<Reason> {
        let own = &self.snapshot.offers.phrases.get(offer.phrase)?.concepts;
        let other = &self.snapshot.requests.phrases.get(request.phrase)?.concepts;
        let mut terms: Vec<SharedTerm> = own
            .iter()
            .filter(|concept| other.contains(concept))
            .filter_map(|concept| self.term(*concept, offer.locale, request.locale))
            .collect();
        if terms.is_empty() {
            let own: BTreeSet<ConceptId> = own.iter().flat_map(|concept| self.with_wider(*concept)).collect();
            let shared =
                other.iter().flat_map(|concept| self.with_wider(*concept)).find(|id| own.contains(id));
            terms.extend(shared.and_then(|concept| self.term(concept, offer.locale, request.locale)));
        }
        (!terms.is_empty()).then_some(Reason::SharedTerms { terms })
    }

    fn with_wider(&self, concept: ConceptId) -> impl Iterator<Item = ConceptId> {
        let wider = self.glossary.concept(concept).map(|found| found.wider.clone()).unwrap_or_default();
        std::iter::once(concept).chain(wider)
    }

    fn term(&self, concept: ConceptId, offer: Locale, request: Locale) -> Option<SharedTerm> {
        let names = &self.glossary.concept(concept)?.names;
        let name = |locale: Locale| names.get(locale.index())?.first().cloned();
        Some(SharedTerm { offer: name(offer)?, request: name(request)? })
    }

    fn add_headings(
        &self,
        offer: &Entry,
        request: &Entry,
        evidence: &mut Evidence,
        reasons: &mut Vec<Reason>,
    ) {
        let Some((agreement, confidence, code)) = best_agreement(&offer.listing.hs, &request.listing.hs)
        else {
            return;
        };
        let (value, digits) = match agreement {
            Agreement::None => (-1.0, 0),
            Agreement::Chapter => (0.3, 2),
            Agreement::Heading => (0.8, 4),
            Agreement::Subheading => (1.0, 6),
        };
        evidence.heading = value * confidence;
        if let Some(code) = code.code.cut(digits)
            && digits > 0
        {
            let names = self.nomenclature.nearest(&code).and_then(|near| self.nomenclature.names(near));
            let names = names.cloned().unwrap_or_default();
            reasons.push(Reason::SameHeading {
                code: code.as_str().to_owned(),
                digits: u8::try_from(digits).unwrap_or_default(),
                names,
            });
        }
    }

    fn add_attributes(
        &self,
        offer: &Entry,
        request: &Entry,
        evidence: &mut Evidence,
        reasons: &mut Vec<Reason>,
        gaps: &mut Vec<Gap>,
    ) {
        for verdict in
            compare_attributes(&offer.listing.attributes, &request.listing.attributes, self.glossary)
        {
            match verdict {
                Verdict::Met { name, offered, asked } => {
                    evidence.attributes_met += 1.0;
                    reasons.push(Reason::AttributeMet { name, offered, asked });
                }
                Verdict::Unmet { name, offered, asked } => {
                    evidence.attributes_unmet += 1.0;
                    gaps.push(Gap::AttributeUnmet { name, offered, asked });
                }
                Verdict::Unstated { name, asked } => gaps.push(Gap::AttributeUnstated { name, asked }),
            }
        }
    }
}

fn quote(clause: &EntryClause) -> Quote {
    Quote { text: clause.text.clone(), locale: clause.locale }
}

/// The best agreement of any two codes with the confidence of both.
fn best_agreement<'h>(
    own: &'h [HsEvidence],
    other: &[HsEvidence],
) -> Option<(Agreement, f32, &'h HsEvidence)> {
    own.iter()
        .flat_map(|left| other.iter().map(move |right| (left.code.agreement(&right.code), left, right)))
        .map(|(agreement, left, right)| (agreement, left.confidence * right.confidence, left))
        .max_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)))
}

fn add_designations(offer: &Entry, request: &Entry, evidence: &mut Evidence, reasons: &mut Vec<Reason>) {
    let wanted = request.designations.len();
    let mut shared = 0;
    for (key, written) in &offer.designations {
        if request.designations.contains_key(key) {
            shared += 1;
            reasons.push(Reason::SameDesignation { designation: written.clone() });
        }
    }
    if wanted > 0 {
        evidence.designation = shared as f32 / wanted as f32;
    }
}

fn add_roles(
    offer: &EntryClause,
    request: &EntryClause,
    entry: &Entry,
    reasons: &mut Vec<Reason>,
    gaps: &mut Vec<Gap>,
) {
    let told = offer.role != Role::Unstated && request.role != Role::Unstated;
    if offer.role == Role::Makes && request.role == Role::Makes {
        gaps.push(Gap::BothMake);
    } else if told && role_fit(offer.role, request.role) > 0.0 {
        reasons.push(Reason::Roles { offer: offer.role, request: request.role });
    }
    if entry.abroad == Abroad::Stated {
        reasons.push(Reason::TradesAbroad);
    }
}

/// How well the roles complete each other, in `-1..=1`: a buyer or trader is better news than a fellow maker, and whoever
/// only serves the thing does not buy it to sell.
fn role_fit(offer: Role, request: Role) -> f32 {
    match (offer, request) {
        (_, Role::Buys) => 1.0,
        (Role::Makes | Role::Trades | Role::Unstated, Role::Trades | Role::ImportsExports) => 0.7,
        (Role::Serves, Role::Serves) => 0.5,
        (Role::Makes | Role::Trades, Role::Serves) => -0.5,
        (Role::Serves, Role::Makes | Role::Trades) => -0.3,
        _ => 0.0,
    }
}

/// What a listing says first and alone is its business; the thirtieth clause is not.
fn focus(entry: &Entry, clause: usize) -> f32 {
    1.0 / (1.0 + clause as f32 / 4.0).sqrt() / (1.0 + entry.clauses.len() as f32 / 30.0).sqrt()
}

const fn is_obstacle(gap: &Gap) -> bool {
    matches!(
        gap,
        Gap::PriceAboveTarget { .. }
            | Gap::MoqAboveQuantity { .. }
            | Gap::CertificateMissing { .. }
            | Gap::LeadTimeTooLong { .. }
    )
}
