//! What is indexed of a listing.

use domain::Locale;

/// A property by which hits are filtered and counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// The field: goods, education and so on.
    Field,
    /// Offer, request or joint proposal.
    Side,
    /// The sector.
    Sector,
    /// The city of the organisation.
    City,
    /// The organisation.
    Organisation,
    /// The region of the organisation.
    Region,
}

impl Facet {
    /// All facets in the order in which they are shown.
    pub const ALL: [Self; 6] =
        [Self::Field, Self::Side, Self::Sector, Self::Region, Self::City, Self::Organisation];

    /// The name of its parameter in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Field => "field",
            Self::Side => "side",
            Self::Sector => "sector",
            Self::City => "city",
            Self::Organisation => "maker",
            Self::Region => "region",
        }
    }

    pub(crate) const fn place(self) -> usize {
        self as usize
    }
}

/// A listing's words in one language.
#[derive(Clone, Debug)]
pub struct Wording {
    /// Which language.
    pub locale: Locale,
    /// The name: counts most, is suggested as one types, and its meaning is compared.
    pub name: String,
    /// Everything else that can be found.
    pub rest: String,
}

/// What is indexed of a listing.
#[derive(Clone, Debug)]
pub struct Entry {
    /// How hits name it.
    pub slug: String,
    /// Its words in the languages that there are.
    pub wordings: Vec<Wording>,
    /// Codes that are found exactly: HS code, model, GTIN.
    pub codes: Vec<String>,
    /// Values of its facets.
    pub facets: Vec<(Facet, String)>,
}
