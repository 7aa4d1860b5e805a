//! Attributes asked for against attributes held: names in different languages, values with units and ranges.

use domain::Quantity;
use lingua::glossary::{ConceptId, Glossary};
use rust_decimal::Decimal;
use trade::units::{convert, find_unit, parse_measure, unit_of_code};

use crate::{Attribute, Span};

/// How an attribute asked for fares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// The offer has it.
    Met { name: String, offered: String, asked: String },
    /// The offer has something else.
    Unmet { name: String, offered: String, asked: String },
    /// The offer does not say.
    Unstated { name: String, asked: String },
}

/// Compares every attribute asked for with those held.
pub(crate) fn compare_attributes(
    held: &[Attribute],
    asked: &[Attribute],
    glossary: &Glossary,
) -> Vec<Verdict> {
    let held: Vec<Reading<'_>> = held.iter().map(|attribute| Reading::of(attribute, glossary)).collect();
    asked
        .iter()
        .map(|attribute| Reading::of(attribute, glossary))
        .filter(|wanted| wanted.span.is_some())
        .map(|wanted| {
            let best = held
                .iter()
                .map(|reading| (reading.kinship(&wanted), reading))
                .filter(|(kinship, _)| *kinship > 0)
                .max_by_key(|(kinship, _)| *kinship);
            judge(best.map(|(_, reading)| reading), &wanted)
        })
        .collect()
}

fn judge(held: Option<&Reading<'_>>, wanted: &Reading<'_>) -> Verdict {
    let (name, asked) = (wanted.source.name.clone(), wanted.source.value.clone());
    let Some(held) = held else { return Verdict::Unstated { name, asked } };
    let offered = held.source.value.clone();
    let meets = match (held.span_in(wanted.unit.as_deref()), wanted.span) {
        (Some(span), Some(wanted)) => span.meets(&wanted),
        _ => return Verdict::Unstated { name, asked },
    };
    if meets { Verdict::Met { name, offered, asked } } else { Verdict::Unmet { name, offered, asked } }
}

/// An attribute with its name and value understood as far as they can be.
struct Reading<'a> {
    source: &'a Attribute,
    name: String,
    concepts: Vec<ConceptId>,
    span: Option<Span>,
    unit: Option<String>,
}

impl<'a> Reading<'a> {
    fn of(source: &'a Attribute, glossary: &Glossary) -> Self {
        let (name, name_unit) = split_unit(&source.name);
        let (span, value_unit) = read_span(&source.value);
        Self {
            source,
            concepts: glossary.mentions(&name).into_iter().map(|mention| mention.concept).collect(),
            name: lingua::normalise(&name),
            span,
            unit: value_unit.or(name_unit),
        }
    }

    /// 0 where the attributes are about different things.
    fn kinship(&self, other: &Self) -> u8 {
        if self.name == other.name {
            return 3;
        }
        if self.concepts.iter().any(|concept| other.concepts.contains(concept)) {
            return 2;
        }
        // Names in two languages that the glossary lacks: the unit has to do, unless it is as common as a millimetre.
        let telling = |unit: &&String| !matches!(unit.as_str(), "MMT" | "MTR" | "CMT" | "KGM" | "H87" | "P1");
        match (self.unit.as_ref().filter(telling), other.unit.as_ref()) {
            (Some(own), Some(other)) if own == other => 1,
            _ => 0,
        }
    }

    /// The span in another unit; `None` where the units cannot be converted.
    fn span_in(&self, unit: Option<&str>) -> Option<Span> {
        let span = self.span?;
        let (Some(own), Some(wanted)) = (self.unit.as_deref(), unit) else { return Some(span) };
        let (from, to) = (unit_of_code(own)?, unit_of_code(wanted)?);
        let bring = |end: Option<Decimal>| end.map(|value| convert(value, from, to));
        match (bring(span.low), bring(span.high)) {
            (Some(None), _) | (_, Some(None)) => None,
            (low, high) => Some(Span { low: low.flatten(), high: high.flatten() }),
        }
    }
}

/// "Мощность, кВт" and "功率（kW）" end with their unit.
fn split_unit(name: &str) -> (String, Option<String>) {
    let cut = name.rfind([',', '，', '(', '（', '/', '[']);
    if let Some(at) = cut
        && let (head, tail) = name.split_at(at)
        && let tail =
            tail.trim_matches(|symbol: char| !symbol.is_alphanumeric() && symbol != '%' && symbol != '°')
        && let Some(unit) = find_unit(tail)
    {
        return (head.trim().to_owned(), Some(unit.code().as_str().to_owned()));
    }
    (name.trim().to_owned(), None)
}

/// "≥ 10", "не менее 400 мм", "10-15 kW", "不小于400毫米", "11".
fn read_span(value: &str) -> (Option<Span>, Option<String>) {
    const LEAST: [&str; 9] = ["≥", ">", "не менее", "от ", "min", "at least", "不小于", "不低于", "以上"];
    const MOST: [&str; 9] = ["≤", "<", "не более", "до ", "max", "at most", "不大于", "不超过", "以下"];
    let text = lingua::normalise(value);
    let has = |words: [&str; 9]| words.iter().any(|word| text.contains(word));
    let bare = |text: &str| {
        let start = text.find(|symbol: char| symbol.is_ascii_digit())?;
        parse_measure(text.get(start..)?.trim_end_matches(|symbol: char| "以上下".contains(symbol))).ok()
    };
    let number = |quantity: &Quantity| quantity.unit.as_ref().map(|unit| unit.as_str().to_owned());
    let ends: Vec<Quantity> = text.split(['-', '–', '~', '—', '…']).filter_map(bare).collect();
    let (Some(first), last) = (ends.first(), ends.last()) else { return (None, None) };
    let unit = last.and_then(number).or_else(|| number(first));
    let span = match (ends.len(), has(LEAST), has(MOST)) {
        (1, true, _) => Span { low: Some(first.value), high: None },
        (1, _, true) => Span { low: None, high: Some(first.value) },
        _ => Span { low: Some(first.value), high: last.map(|quantity| quantity.value) },
    };
    (Some(span), unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn attribute(name: &str, value: &str) -> Attribute {
        Attribute { name: name.to_owned(), value: value.to_owned() }
    }

    fn verdict(held: (&str, &str), asked: (&str, &str)) -> Verdict {
        let glossary = Glossary::from_tables(["ru\tzh\ten\tfield\nмощность\t功率\tpower\tgoods\n"]);
        compare_attributes(&[attribute(held.0, held.1)], &[attribute(asked.0, asked.1)], &glossary).remove(0)
    }

    #[test]
    fn names_meet_through_the_glossary_and_units() {
        assert!(matches!(verdict(("Мощность, кВт", "11"), ("功率（kW）", "≥10")), Verdict::Met { .. }));
        assert!(matches!(verdict(("Мощность, Вт", "1100"), ("功率（kW）", "≥10")), Verdict::Unmet { .. }));
        assert!(matches!(verdict(("Давление, МПа", "4"), ("压力（MPa）", "3-5")), Verdict::Met { .. }));
    }

    #[test]
    fn what_is_not_said_is_not_held_against_the_offer() {
        assert!(matches!(verdict(("Цвет", "синий"), ("功率（kW）", "≥10")), Verdict::Unstated { .. }));
        assert!(matches!(verdict(("Длина, мм", "100"), ("宽度（mm）", "50")), Verdict::Unstated { .. }));
    }

    #[test]
    fn spans_are_read_in_three_languages() {
        let ten = Some(Decimal::from(10));
        assert_eq!(read_span("не менее 10 кВт").0, Some(Span { low: ten, high: None }));
        assert_eq!(read_span("不超过10千瓦").0, Some(Span { low: None, high: ten }));
        assert_eq!(read_span("10").0, Some(Span { low: ten, high: ten }));
        assert_eq!(read_span("синий").0, None);
    }
}
