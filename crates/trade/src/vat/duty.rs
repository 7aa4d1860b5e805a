//! Import duties as tables write them: "5", "10 %", "1.75 EUR/кг", "15, но не менее 0,3 евро за 1 кг".

use domain::{Currency, UnitCode};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::{
    DecimalMark,
    fold::fold_words,
    number::take_number,
    price::{PriceHints, PriceText, parse_price},
};

/// A duty by quantity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Specific {
    /// The amount for `per` units.
    pub amount: Decimal,
    /// Its currency.
    pub currency: Currency,
    /// For how many units.
    pub per: Decimal,
    /// Of what, if the text says.
    pub unit: Option<UnitCode>,
}

/// A rate of duty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum DutyRate {
    /// No duty.
    Free,
    /// A share of the customs value.
    AdValorem {
        /// In per cent.
        percent: Decimal,
    },
    /// An amount by quantity.
    Specific(Specific),
    /// A share, but not less than an amount.
    AtLeast {
        /// In per cent.
        percent: Decimal,
        /// The least amount.
        least: Specific,
    },
    /// A share and an amount together.
    Sum {
        /// In per cent.
        percent: Decimal,
        /// The amount.
        plus: Specific,
    },
}

const LEAST: [&str; 4] = ["но не менее", "но не ниже", "but not less than", "不低于"];
const PLUS: [&str; 3] = ["плюс", "plus", "+"];

/// Reads a rate of duty; a bare number is a percentage.
pub fn parse_duty(text: &str) -> Option<DutyRate> {
    let folded = fold_words(text);
    if matches!(folded.as_str(), "0" | "0%" | "0 %" | "free" | "免税" | "беспошлинно") {
        return Some(DutyRate::Free);
    }
    for (words, least) in [(&LEAST[..], true), (&PLUS[..], false)] {
        if let Some((share, amount)) = words.iter().find_map(|word| folded.split_once(word)) {
            let percent = read_percent(share.trim_end_matches([',', ' ']))?;
            let amount = read_specific(amount)?;
            return Some(if least {
                DutyRate::AtLeast { percent, least: amount }
            } else {
                DutyRate::Sum { percent, plus: amount }
            });
        }
    }
    read_percent(&folded)
        .map(|percent| if percent.is_zero() { DutyRate::Free } else { DutyRate::AdValorem { percent } })
        .or_else(|| read_specific(&folded).map(DutyRate::Specific))
}

fn read_percent(text: &str) -> Option<Decimal> {
    let (value, rest) = take_number(text.trim(), DecimalMark::Either)?;
    let rest = rest.trim();
    (rest.is_empty() || rest == "%").then_some(value)
}

fn read_specific(text: &str) -> Option<Specific> {
    let hints = PriceHints { decimal: DecimalMark::Either, ..PriceHints::default() };
    match parse_price(text, &hints) {
        PriceText::Price { range, unit } if range.low == range.high => {
            Some(Specific { amount: range.low, currency: range.currency?, per: range.per, unit })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_and_nothing() {
        assert_eq!(parse_duty("0"), Some(DutyRate::Free));
        assert_eq!(parse_duty("6,5"), Some(DutyRate::AdValorem { percent: Decimal::new(65, 1) }));
        assert_eq!(parse_duty("15%"), Some(DutyRate::AdValorem { percent: Decimal::from(15) }));
    }

    #[test]
    fn amounts_by_quantity() {
        let Some(DutyRate::Specific(duty)) = parse_duty("1.75 EUR/кг") else {
            panic!("should be specific")
        };
        assert_eq!((duty.amount, duty.currency), (Decimal::new(175, 2), Currency::EUR));
        assert_eq!(duty.unit.unwrap().as_str(), "KGM");
    }

    #[test]
    fn combined_rates() {
        let Some(DutyRate::AtLeast { percent, least }) = parse_duty("15, но не менее 0,3 евро за 1 кг")
        else {
            panic!("should be combined")
        };
        assert_eq!((percent, least.amount, least.per), (Decimal::from(15), Decimal::new(3, 1), Decimal::ONE));
        assert!(matches!(parse_duty("10 плюс 0,5 евро за 1 кг"), Some(DutyRate::Sum { .. })));
    }

    #[test]
    fn other_texts_are_no_rate() {
        for text in ["", "см. примечание", "5 евро или 6 евро", "Y"] {
            assert_eq!(parse_duty(text), None, "{text}");
        }
    }
}
