//! Value types that every Vitrina crate shares.
//!
//! No I/O, no clock, no async: a type here is something that two crates have to mean in the same way.

mod id;
mod listing;
mod locale;
mod money;
mod names;
mod quantity;
mod region;
mod text;
mod timestamp;

pub use id::{ListingId, OrganisationId};
pub use listing::{Field, Side, UnknownWord};
pub use locale::{Locale, ParseLocaleError};
pub use money::{Currency, Money, ParseCurrencyError, PriceRange, VatBasis};
pub use names::Names;
pub use quantity::{Quantity, UnitCode};
pub use region::{ParseRegionError, Region};
pub use text::{Text, TextState, Version};
pub use timestamp::Timestamp;
