//! Whether a text says that a price contains value-added tax.

use std::sync::OnceLock;

use domain::VatBasis;

use crate::{fold::fold_words, word_set::WordSet};

const DATA: &str = include_str!("../../data/vat_words.tsv");

/// What every phrase about tax has a part of; most texts have none, and are done with.
const ROOTS: [&str; 6] = ["ндс", "налог", "vat", "tax", "税", "票"];

fn phrases() -> &'static WordSet<VatBasis> {
    static PHRASES: OnceLock<WordSet<VatBasis>> = OnceLock::new();
    PHRASES.get_or_init(|| {
        WordSet::read(DATA, |basis| match basis {
            "excluded" => Some(VatBasis::Excluded),
            "included" => Some(VatBasis::Included),
            _ => None,
        })
    })
}

/// What a text in any of the three languages says about tax.
pub fn vat_basis_of(text: &str) -> VatBasis {
    let folded = fold_words(text);
    if !ROOTS.iter().any(|root| folded.contains(root)) {
        return VatBasis::Unstated;
    }
    let plain = without_percentages(&folded).replace(['.', '(', ')', ','], " ");
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let found = phrases().find_all(&plain);
    let says = |basis| found.iter().any(|phrase| phrase.meaning == basis);
    // "Not included" holds "included", so that what excludes goes first.
    match (says(VatBasis::Excluded), says(VatBasis::Included)) {
        (true, _) => VatBasis::Excluded,
        (false, true) => VatBasis::Included,
        (false, false) => VatBasis::Unstated,
    }
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
