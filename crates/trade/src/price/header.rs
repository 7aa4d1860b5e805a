//! What the header of a price column says about all the prices below it.

use domain::{Currency, VatBasis};
use rust_decimal::Decimal;

use super::{currency::CurrencyMarks, per::read_per, vat_basis_of};
use crate::{fold::fold_words, incoterms::Rule, number::DecimalMark, scale::take_scale};

/// What is known of a column's prices before they are read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PriceHints {
    /// The currency, where a cell names none.
    pub currency: Option<Currency>,
    /// The tax basis, where a cell states none.
    pub vat: VatBasis,
    /// The decimal mark of the column.
    pub decimal: DecimalMark,
    /// What the numbers are to be multiplied by: 1000 under "тыс. руб.", 10,000 under 万元.
    pub scale: Decimal,
    /// The prices are for this many units.
    pub per: Decimal,
    /// The delivery rule that the header names.
    pub incoterm: Option<Rule>,
}

impl Default for PriceHints {
    fn default() -> Self {
        Self {
            currency: None,
            vat: VatBasis::Unstated,
            decimal: DecimalMark::Unstated,
            scale: Decimal::ONE,
            per: Decimal::ONE,
            incoterm: None,
        }
    }
}

/// Reads the header of a price column: currency, tax basis, multiplying word, quantity, delivery rule.
pub fn read_header(header: &str) -> PriceHints {
    if header.len() > super::MAX_BYTES {
        return PriceHints::default();
    }
    let folded = fold_words(header);
    let marks = CurrencyMarks::find(&folded);
    PriceHints {
        currency: marks.currency(),
        vat: vat_basis_of(&folded),
        decimal: DecimalMark::Unstated,
        scale: scale_in(&folded, &marks),
        per: read_per(&folded, DecimalMark::Either).0.unwrap_or(Decimal::ONE),
        incoterm: crate::incoterms::find_rule(header),
    }
}

/// The tax basis that a header states.
pub fn vat_basis_of_header(header: &str) -> VatBasis {
    vat_basis_of(header)
}

/// A multiplying word counts only right before a currency: "тыс. руб.", 万元. "за 1000 шт." is no multiple of money.
fn scale_in(folded: &str, marks: &CurrencyMarks) -> Decimal {
    folded
        .char_indices()
        .find_map(|(at, _)| {
            let before = folded.get(..at)?.chars().next_back();
            if before.is_some_and(|char| crate::fold::is_word_letter(char) || char.is_ascii_digit()) {
                return None;
            }
            let (factor, rest) = take_scale(folded.get(at..)?)?;
            let end = folded.len() - rest.len();
            marks.stand_near(folded, folded.len(), end).then_some(factor)
        })
        .unwrap_or(Decimal::ONE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plant_states_tax_and_currency_in_its_header() {
        let hints = read_header("Цена за ед.изделия руб. без НДС и транспортных расходов");
        assert_eq!((hints.currency, hints.vat), (Some(Currency::RUB), VatBasis::Excluded));
        assert_eq!((hints.scale, hints.per), (Decimal::ONE, Decimal::ONE));
    }

    #[test]
    fn multiples_of_money_and_of_goods_are_told_apart() {
        assert_eq!(read_header("Выручка, тыс. руб.").scale, Decimal::from(1000));
        assert_eq!(read_header("注册资本（万元）").scale, Decimal::from(10_000));
        let hints = read_header("Цена за 1000 шт., руб. с НДС");
        assert_eq!(
            (hints.scale, hints.per, hints.vat),
            (Decimal::ONE, Decimal::from(1000), VatBasis::Included)
        );
    }

    #[test]
    fn chinese_and_english_headers() {
        let hints = read_header("FOB价(美元)");
        assert_eq!((hints.currency, hints.incoterm), (Some(Currency::USD), Some(Rule::Fob)));
        assert_eq!(read_header("含税单价（元）").vat, VatBasis::Included);
        assert_eq!(read_header("Price, EUR excl. VAT").currency, Some(Currency::EUR));
        assert_eq!(read_header("Наименование"), PriceHints::default());
    }
}
