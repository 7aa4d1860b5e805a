//! Prices as lists write them, with currency, tax basis and the quantity they are for.

mod basis;
mod currency;
mod header;
mod per;
mod tokens;

use domain::{Currency, PriceRange, UnitCode, VatBasis};
use rust_decimal::Decimal;
use serde::Serialize;

pub use basis::vat_basis_of;
pub use currency::currency_of;
pub use header::{PriceHints, read_header, vat_basis_of_header};

use crate::{fold::fold_words, number::DecimalMark};
use currency::CurrencyMarks;
use tokens::{Line, Span, find_amounts};

/// What a price cell says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum PriceText {
    /// A price or a span of prices.
    Price {
        /// The amounts.
        range: PriceRange,
        /// The unit the text names after "за", "/", "per", "每".
        unit: Option<UnitCode>,
    },
    /// Zero, a dash, or words such as "договорная" and "面议".
    OnRequest,
    /// No price could be read.
    Unread,
}

/// A longer text is a description.
const MAX_BYTES: usize = 1000;

/// Words of an offer without a price.
const ON_REQUEST: [&str; 26] = [
    "договорн*",
    "по договоренности",
    "по запросу",
    "под запрос",
    "запрос*",
    "уточня*",
    "звоните",
    "согласован*",
    "面议",
    "询价",
    "询盘",
    "电议",
    "议价",
    "面谈",
    "来电",
    "咨询",
    "on request",
    "upon request",
    "negotiable",
    "negotiate*",
    "contact*",
    "call*",
    "poa",
    "rfq",
    "inquir*",
    "enquir*",
];

/// Reads the text of a price cell. What the text itself says goes before the hints of its column.
pub fn parse_price(text: &str, hints: &PriceHints) -> PriceText {
    if text.len() > MAX_BYTES {
        return PriceText::Unread;
    }
    let folded = fold_words(text);
    if folded.chars().all(|char| matches!(char, '-' | ' ' | '.' | '/' | '*')) {
        return PriceText::OnRequest;
    }
    let stated = basis::without_percentages(&folded);
    let line = Line { text: &stated, marks: CurrencyMarks::find(&stated) };
    let currency = line.marks.currency().or(hints.currency);
    let amounts = find_amounts(&line, decimal_mark(&stated, currency, hints));
    let Some(span) = tokens::choose_span(&line, &amounts) else {
        return if amounts.is_empty() && says_on_request(&folded) {
            PriceText::OnRequest
        } else {
            PriceText::Unread
        };
    };
    if span.low.is_zero() && span.high.is_zero() {
        return PriceText::OnRequest;
    }
    price_of(&line, &span, hints).unwrap_or(PriceText::Unread)
}

fn price_of(line: &Line<'_>, span: &Span<'_>, hints: &PriceHints) -> Option<PriceText> {
    let (per, unit) = per::read_per(span.after, hints.decimal);
    let scale = if span.scaled { Decimal::ONE } else { hints.scale };
    let vat = match vat_basis_of(line.text) {
        VatBasis::Unstated => hints.vat,
        stated => stated,
    };
    let range = PriceRange {
        low: span.low.checked_mul(scale)?.normalize(),
        high: span.high.checked_mul(scale)?.normalize(),
        currency: line.marks.currency().or(hints.currency),
        vat,
        per: per.unwrap_or(hints.per),
    };
    Some(PriceText::Price { range, unit })
}

fn says_on_request(folded: &str) -> bool {
    ON_REQUEST.into_iter().any(|word| crate::fold::find_word(folded, word).is_some())
}

/// The column's own mark, else what the currency's country writes, else nothing.
fn decimal_mark(folded: &str, currency: Option<Currency>, hints: &PriceHints) -> DecimalMark {
    if hints.decimal != DecimalMark::Unstated {
        return hints.decimal;
    }
    let cyrillic = folded.chars().any(|char| matches!(char, 'а'..='я'));
    let latin = folded.chars().any(|char| char.is_ascii_alphabetic());
    match currency {
        _ if cyrillic => DecimalMark::Either,
        Some(Currency::RUB) if !latin => DecimalMark::Either,
        Some(Currency::CNY | Currency::USD | Currency::JPY) => DecimalMark::Point,
        _ => DecimalMark::Unstated,
    }
}

#[cfg(test)]
mod tests;
