//! Whether a text says that a price contains value-added tax.

use std::sync::OnceLock;

use domain::VatBasis;

use crate::fold::{find_word, fold_words};

const DATA: &str = include_str!("../../data/vat_words.tsv");

/// Phrases with their basis; those that exclude come first, because "not included" holds "included".
fn phrases() -> &'static [(&'static str, VatBasis)] {
    static PHRASES: OnceLock<Vec<(&'static str, VatBasis)>> = OnceLock::new();
    PHRASES.get_or_init(|| {
        let rows = DATA.lines().filter(|line| !line.starts_with('#')).skip(1);
        rows.filter_map(|line| line.split_once('\t'))
            .flat_map(|(basis, words)| {
                let basis = if basis == "excluded" { VatBasis::Excluded } else { VatBasis::Included };
                words.split(';').map(move |word| (word, basis))
            })
            .collect()
    })
}

/// What a text in any of the three languages says about tax.
pub fn vat_basis_of(text: &str) -> VatBasis {
    let plain = without_percentages(&fold_words(text)).replace(['.', '(', ')', ','], " ");
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    phrases()
        .iter()
        .find(|(phrase, _)| find_word(&plain, phrase).is_some())
        .map_or(VatBasis::Unstated, |(_, basis)| *basis)
}

/// The text without "20 %" and "13%": a rate is no price and may stand inside a phrase.
pub(super) fn without_percentages(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    for piece in text.split_inclusive('%') {
        match piece.strip_suffix('%') {
            Some(before) => {
                let before = before.trim_end_matches(' ');
                kept.push_str(
                    before.trim_end_matches(|char: char| char.is_ascii_digit() || matches!(char, '.' | ',')),
                );
            }
            None => kept.push_str(piece),
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn excluded_goes_before_included() {
        for text in [
            "Цена за ед. руб. без НДС и транспортных расходов",
            "1200 руб. без учёта НДС",
            "без 22 % НДС",
            "НДС не включён",
            "excl. 20% VAT",
            "VAT not included",
            "不含税",
            "100 + НДС",
        ] {
            assert_eq!(vat_basis_of(text), VatBasis::Excluded, "{text}");
        }
    }

    #[test]
    fn included_in_three_languages() {
        for text in ["с НДС 20%", "в т.ч. НДС 22 %", "включая НДС", "(incl. VAT)", "含税单价", "含13%增值税"]
        {
            assert_eq!(vat_basis_of(text), VatBasis::Included, "{text}");
        }
    }

    #[test]
    fn a_rate_alone_says_nothing() {
        for text in ["НДС 20%", "вес НДС", "", "税率", "цена"] {
            assert_eq!(vat_basis_of(text), VatBasis::Unstated, "{text}");
        }
    }
}
