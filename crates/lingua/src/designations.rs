//! Model numbers, standards and figures with units, in a form in which they can be compared exactly.

use std::sync::LazyLock;

use regex::Regex;

use crate::{
    lookalikes::fold_code,
    normalise::normalise,
    patterns::regex,
    tokens::{TokenKind, visit_tokens},
};

/// What a designation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DesignationKind {
    /// The number of a standard: `gost 8732-78`, `gb/t 8163`.
    Standard,
    /// A model or part number.
    Model,
    /// A figure with its unit: `7.5kw`.
    Quantity,
}

/// Something in a text that is either the same or not.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Designation {
    /// What it is.
    pub kind: DesignationKind,
    /// The form that is compared: lower-case, Cyrillic look-alikes as Latin letters, no spaces, hyphens and points.
    pub key: String,
    /// As the normalised text has it, to show it.
    pub text: String,
}

/// Standards by the body that publishes them, as normalised texts name them.
static STANDARD: LazyLock<Regex> = LazyLock::new(|| {
    regex(concat!(
        r"\b(?P<body>гост(?: р| исо| iso| ен| мэк| iec| 31)?|gost(?: r)?|ост|ту|снип|тр тс|gb(?:/t)?|jb(?:/t)?|hg(?:/t)?|yb(?:/t)?|din(?: en)?(?: iso)?",
        r"|iso(?:/ts)?|исо|en(?: iso)?|iec|мэк|astm|asme|ansi|jis|api|bs|ту у)[ -]*(?P<number>[a-z]?\d[\d.]*(?:[-:–]\d+)*)",
    ))
});

/// Letters and figures in one word, or joined by hyphens, slashes and points.
static MODEL: LazyLock<Regex> =
    LazyLock::new(|| regex(r"[\p{Latin}\p{Cyrillic}0-9]+(?:[-./][\p{Latin}\p{Cyrillic}0-9]+)*"));

/// A figure of so many digits is a part number even without a letter.
const SHORTEST_NUMBER: usize = 4;

/// A model of fewer characters says too little to be compared.
const SHORTEST_MODEL: usize = 3;

/// Years are no part numbers.
const YEARS: std::ops::RangeInclusive<u32> = 1950..=2050;

/// Finds the designations of a text, each once, in the order in which they stand.
pub fn designations(text: &str) -> Vec<Designation> {
    let mut text = normalise(text);
    let mut found = Vec::new();
    take_standards(&mut text, &mut found);
    take_quantities(&text, &mut found);
    take_models(&text, &mut found);
    let mut seen = std::collections::HashSet::new();
    found.retain(|designation| seen.insert((designation.kind, designation.key.clone())));
    found
}

/// Takes the standards out of a text, so that their numbers are not read again.
fn take_standards(text: &mut String, found: &mut Vec<Designation>) {
    let standards: Vec<(Designation, std::ops::Range<usize>)> = STANDARD
        .captures_iter(text)
        .filter_map(|captures| {
            let (whole, body, number) = (captures.get(0)?, captures.name("body")?, captures.name("number")?);
            let key = format!("{}{}", latin_body(body.as_str()), squeeze(number.as_str()));
            Some((designation(DesignationKind::Standard, key, whole.as_str()), whole.range()))
        })
        .collect();
    for (designation, range) in standards.into_iter().rev() {
        text.replace_range(range, " ");
        found.insert(0, designation);
    }
}

/// The body that publishes a standard, under one name in all languages.
fn latin_body(body: &str) -> String {
    let name = match body.split(' ').next().unwrap_or_default() {
        "гост" => "gost",
        "ост" => "ost",
        "ту" => "tu",
        "исо" => "iso",
        "мэк" => "iec",
        other => other,
    };
    name.split('/').next().unwrap_or_default().to_owned()
}

fn take_quantities(text: &str, found: &mut Vec<Designation>) {
    visit_tokens(text, |kind, token| {
        let figure = token.trim_start_matches('#');
        if kind == TokenKind::Figure && figure.ends_with(|last: char| !last.is_ascii_digit()) {
            found.push(designation(DesignationKind::Quantity, figure.to_owned(), figure));
        }
    });
}

fn take_models(text: &str, found: &mut Vec<Designation>) {
    for word in MODEL.find_iter(text).map(|found| found.as_str()) {
        let key = squeeze(word);
        let is_quantity =
            found.iter().any(|known| known.kind == DesignationKind::Quantity && squeeze(&known.text) == key);
        if is_model(&key) && !is_quantity && !is_size(word) {
            found.push(designation(DesignationKind::Model, key, word));
        }
    }
}

fn designation(kind: DesignationKind, key: String, text: &str) -> Designation {
    Designation { kind, key, text: text.to_owned() }
}

/// Whether a word without its hyphens is a model or part number, and not a year or a small number.
fn is_model(key: &str) -> bool {
    let digits = key.chars().filter(char::is_ascii_digit).count();
    let length = key.chars().count();
    if digits == length {
        return length >= SHORTEST_NUMBER && !key.parse().is_ok_and(|year| YEARS.contains(&year));
    }
    digits > 0 && length >= SHORTEST_MODEL
}

/// Sizes ("10x20mm") and numbers with units are figures, not names.
fn is_size(word: &str) -> bool {
    let mut has_figure = false;
    visit_tokens(word, |kind, _| has_figure |= kind == TokenKind::Figure);
    let mut has_code = false;
    visit_tokens(word, |kind, _| has_code |= kind != TokenKind::Figure);
    let is_number = word.chars().all(|symbol| symbol.is_ascii_digit() || symbol == '.');
    has_figure && !has_code && (!is_number || word.contains('.'))
}

/// Drops what people write or leave out at will, and folds look-alikes.
fn squeeze(word: &str) -> String {
    let plain: String = word.chars().filter(|symbol| symbol.is_alphanumeric()).collect();
    fold_code(&plain)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn keys(text: &str) -> Vec<(DesignationKind, String)> {
        designations(text).into_iter().map(|designation| (designation.kind, designation.key)).collect()
    }

    #[test]
    fn the_same_model_has_one_key() {
        let expected = keys("SKF 6205-2RS");
        assert_eq!(expected, [(DesignationKind::Model, "62052rs".to_owned())]);
        assert_eq!(keys("подшипник 6205 2RS".replace(' ', "-").trim_start_matches("подшипник-")), expected);
        // The letters of the second one are Cyrillic.
        assert_eq!(keys("АИР 112М2"), keys("AИP 112M2").into_iter().collect::<Vec<_>>());
        assert_eq!(keys("КМ-100"), keys("KM100"));
    }

    #[test]
    fn figures_have_one_key_in_all_languages() {
        for text in ["7,5 кВт", "7.5kW", "7.50千瓦"] {
            assert_eq!(keys(text), [(DesignationKind::Quantity, "7.5kw".to_owned())], "{text}");
        }
    }

    #[test]
    fn standards_have_one_key() {
        assert_eq!(keys("труба ГОСТ 8732-78"), [(DesignationKind::Standard, "gost873278".to_owned())]);
        assert_eq!(keys("GOST 8732-78"), keys("ГОСТ 8732-78"));
        assert_eq!(keys("GB/T 8163-2018"), keys("gb8163-2018"));
    }

    #[test]
    fn small_numbers_and_years_are_none() {
        assert!(keys("5 станков, 2024, плита 10x20").is_empty());
        assert!(keys("").is_empty());
        assert_eq!(keys("деталь 123456789012345678").len(), 1);
    }

    proptest! {
        #[test]
        fn never_panics(text in "[\\PC0-9а-яА-Яa-z./ -]{0,50}") {
            for designation in designations(&text) {
                prop_assert!(!designation.key.is_empty());
            }
        }
    }
}
