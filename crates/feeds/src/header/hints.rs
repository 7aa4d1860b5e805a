//! What a price header says beside "price": tax, currency, thousands, delivery basis.

use domain::PriceRange;
use rust_decimal::Decimal;

use super::words::normalise;

/// Words of a price at the maker's gate.
const AT_THE_GATE: [&str; 6] = [
    "без транспортных расходов",
    "и транспортных расходов",
    "самовывоз",
    "出厂价",
    "без доставки",
    "франко завод",
];

/// What is said once in the header and holds for every price below it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct PriceHints {
    /// Currency, tax, multiple.
    pub(crate) column: trade::price::PriceHints,
    /// Delivery basis.
    pub(crate) incoterms: Option<String>,
}

impl PriceHints {
    /// Reads a header.
    pub(crate) fn of_header(header: &str) -> Self {
        // Headers made for programs join their words by lines: price_rub_no_vat.
        let spaced = header.replace('_', " ");
        let column = trade::price::read_header(&spaced);
        let plain = normalise(header);
        let gate = AT_THE_GATE.iter().any(|words| plain.contains(words)).then(|| "EXW".to_owned());
        let incoterms = column.incoterm.map(|rule| rule.code().to_owned()).or(gate);
        Self { column, incoterms }
    }

    /// A bare number under this header.
    pub(crate) fn bare_price(&self, amount: Decimal) -> Option<PriceRange> {
        let amount = amount.checked_mul(self.column.scale)?;
        Some(PriceRange {
            low: amount,
            high: amount,
            currency: self.column.currency,
            vat: self.column.vat,
            per: self.column.per,
        })
    }
}

#[cfg(test)]
mod tests {
    use domain::{Currency, VatBasis};

    use super::*;

    #[test]
    fn a_plant_says_roubles_without_tax_at_the_gate() {
        let hints = PriceHints::of_header("Цена за ед.изделия руб. без НДС и транспортных расходов");
        assert_eq!((hints.column.vat, hints.column.currency), (VatBasis::Excluded, Some(Currency::RUB)));
        assert_eq!(hints.incoterms.as_deref(), Some("EXW"));
    }

    #[test]
    fn headers_of_programs_speak_too() {
        let hints = PriceHints::of_header("price_rub_no_vat");
        assert_eq!((hints.column.vat, hints.column.currency), (VatBasis::Excluded, Some(Currency::RUB)));
        assert_eq!(PriceHints::of_header("FOB价（美元）").incoterms.as_deref(), Some("FOB"));
        assert_eq!(PriceHints::of_header("Цена"), PriceHints::default());
    }
}
