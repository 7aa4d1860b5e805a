//! What the engine answers: matches with reasons and gaps as data, allocation and themes. No sentence is built here.

use domain::{ListingId, Locale, Quantity, Text};
use serde::Serialize;

use lingua::Role;

/// The whole answer for two lists.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Findings {
    /// Matches, best first; equal scores in the order of the input.
    pub matches: Vec<Match>,
    /// Common interests of the two regions, strongest first.
    pub themes: Vec<Theme>,
    /// What spreading the introductions costs.
    pub allocation: Allocation,
    /// Requests for which nothing worthwhile was found, by index into the snapshot.
    pub unmet_requests: Vec<usize>,
    /// Offers for which nothing worthwhile was found, by index into the snapshot.
    pub unmet_offers: Vec<usize>,
}

/// An offer and a request, or two joint proposals, that fit.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Match {
    /// Index of the offer in the snapshot.
    pub offer: usize,
    /// Index of the request in the snapshot.
    pub request: usize,
    /// The offer's id.
    pub offer_id: ListingId,
    /// The request's id.
    pub request_id: ListingId,
    /// Calibrated probability in `0..=1` that a reviewer would accept the match.
    pub score: f32,
    /// Why they fit, loudest first; never empty.
    pub reasons: Vec<Reason>,
    /// What is missing or in the way.
    pub gaps: Vec<Gap>,
    /// Whether the allocation proposes an introduction.
    pub introduction: Introduction,
}

/// Whether the allocation proposes this pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Introduction {
    /// Within the limits of both sides.
    Proposed,
    /// Worthwhile, but one side has its fill of better ones.
    Reserve,
}

/// A clause quoted from a listing.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Quote {
    /// The words as the source has them.
    pub text: String,
    /// Their language.
    pub locale: Locale,
}

/// A term that both sides share, in the words of each.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SharedTerm {
    /// The offer's word.
    pub offer: String,
    /// The request's word.
    pub request: String,
}

/// Why two listings fit. The message key is `reason-` and the variant's name in kebab case.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Reason {
    /// The pair of clauses that speaks loudest.
    ClausePair { offer: Quote, request: Quote, similarity: f32 },
    /// Terms that mean the same on both sides.
    SharedTerms { terms: Vec<SharedTerm> },
    /// The same model or standard designation stands on both sides.
    SameDesignation { designation: String },
    /// The codes agree at 2, 4 or 6 digits.
    SameHeading { code: String, digits: u8, names: Text },
    /// The roles complete each other.
    Roles { offer: Role, request: Role },
    /// An attribute asked for is met.
    AttributeMet { name: String, offered: String, asked: String },
    /// The price is within the target.
    PriceWithinTarget { price: String, target: String },
    /// The minimum order fits the quantity.
    MoqFits { moq: Quantity, quantity: Quantity },
    /// A certificate asked for is held.
    CertificateHeld { name: String },
    /// Lead time within the demand.
    LeadTimeFits { offered_days: u32, asked_days: u32 },
    /// Both are in the same field of co-operation.
    SameField { field: domain::Field },
    /// The other side says that it may trade abroad; a weak sign that never stands alone.
    TradesAbroad,
}

/// What is missing or in the way. The message key is `gap-` and the variant's name in kebab case.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Gap {
    /// A certificate asked for is not stated.
    CertificateMissing { name: String },
    /// The offer has no text in the language of the request's region.
    TextMissing { locale: Locale },
    /// The minimum order is above the quantity.
    MoqAboveQuantity { moq: Quantity, quantity: Quantity },
    /// The price is above the target.
    PriceAboveTarget { price: String, target: String },
    /// The prices are in different currencies and cannot be compared without a dated rate.
    CurrenciesDiffer { offered: String, asked: String },
    /// No price is stated.
    PriceOnRequest,
    /// An attribute asked for is not met.
    AttributeUnmet { name: String, offered: String, asked: String },
    /// An attribute asked for is not stated.
    AttributeUnstated { name: String, asked: String },
    /// Lead time above the demand.
    LeadTimeTooLong { offered_days: u32, asked_days: u32 },
    /// No word on import, so the other side may need an agent.
    ImportRightUnstated,
    /// A registry id fails its check.
    RegistryIdUnchecked { value: String },
    /// Incoterms rule for ships, with container or rail in mind.
    IncotermsForShipsOnly { rule: String },
    /// Both sides only make the same thing: partners or competitors.
    BothMake,
}

/// A common interest of the two regions.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Theme {
    /// Stable key: `hs4:8458`, `hs2:84` or `field:education`.
    pub key: String,
    /// Its name in three languages.
    pub names: Text,
    /// Sum of its matches' scores.
    pub strength: f32,
    /// Indices into [`Findings::matches`], best first.
    pub matches: Vec<usize>,
    /// Distinct offers on it.
    pub offers: Vec<usize>,
    /// Distinct requests on it.
    pub requests: Vec<usize>,
}

/// What spreading the introductions over everybody costs.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Allocation {
    /// At most this many introductions for each party.
    pub limit: usize,
    /// Sum of scores if every request kept its own best `limit` offers.
    pub unconstrained: f64,
    /// Sum of scores of the proposed introductions.
    pub allocated: f64,
    /// Distinct offers among the unconstrained best.
    pub offers_unconstrained: usize,
    /// Distinct offers among the proposed.
    pub offers_allocated: usize,
}
