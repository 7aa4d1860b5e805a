//! Harmonised System codes: parsing, agreement and names in three languages.

mod code;
mod english;
mod nomenclature;

pub use code::{Agreement, HsCode, ParseHsError};
pub use english::{EnglishNode, NomenclatureError, read_english_json, read_english_wheel};
pub use nomenclature::{Node, Nomenclature};
