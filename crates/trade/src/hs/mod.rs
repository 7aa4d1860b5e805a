//! Harmonised System codes: parsing, agreement and names in three languages.

mod code;

pub use code::{Agreement, HsCode, ParseHsError};
