//! Facts of foreign trade: registry ids and their check digits, units, prices, Incoterms, HS codes, tariff tables.
//!
//! Pure: nothing here opens a file or asks for the time. A validator warns and marks, it never blocks; facts that change
//! (rates, tables) are dated data with a source. Amounts are exact decimals, never floating point.

pub mod hs;
pub mod incoterms;
pub mod price;
pub mod registry;
pub mod tariff;
pub mod units;
pub mod vat;

mod date;
mod fold;
mod number;
mod scale;
mod word_set;

pub use date::{Date, ParseDateError};
pub use number::{DecimalMark, parse_number};
