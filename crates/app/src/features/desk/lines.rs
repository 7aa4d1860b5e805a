//! Specification and terms as lines of text: quick to type and to paste.

use domain::{Locale, Names};

use crate::features::listings::{Property, Term};

/// Rules of Incoterms 2020.
const RULES: [&str; 11] = ["EXW", "FCA", "CPT", "CIP", "DAP", "DPU", "DDP", "FAS", "FOB", "CFR", "CIF"];

/// One property a line: name, colon, value, and the unit where there is one.
pub(super) fn write_specification(properties: &[Property], locale: Locale) -> String {
    let line = |property: &Property| {
        let name = property.name.best_for(locale).map(|(_, name)| name).unwrap_or_default();
        let unit = property.unit.as_deref().unwrap_or_default();
        format!("{name}: {} {unit}", property.value).trim_end().to_owned()
    };
    properties.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// The properties of such lines; a name that was there keeps its wording in the other languages. The first line that
/// cannot be read is the error.
pub(super) fn read_specification(
    text: &str,
    known: &[Property],
    locale: Locale,
) -> Result<Vec<Property>, String> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| read_property(line, known, locale).ok_or_else(|| line.to_owned())).collect()
}

fn read_property(line: &str, known: &[Property], locale: Locale) -> Option<Property> {
    let (name, rest) = line.split_once([':', '：'])?;
    let (name, rest) = (name.trim(), rest.trim());
    if name.is_empty() || rest.is_empty() {
        return None;
    }
    let same = |property: &&Property| property.name.best_for(locale).is_some_and(|(_, known)| known == name);
    let names = known.iter().find(same).map_or_else(|| say(name, locale), |property| property.name.clone());
    let (value, unit) = match rest.rsplit_once(' ') {
        Some((value, unit)) if value.ends_with(|last: char| last.is_ascii_digit()) => {
            (value, Some(unit.to_owned()))
        }
        _ => (rest, None),
    };
    Some(Property { name: names, value: value.trim().to_owned(), unit })
}

/// One term a line: the rule, and the place.
pub(super) fn write_terms(terms: &[Term], locale: Locale) -> String {
    let line = |term: &Term| {
        let place = term.place.best_for(locale).map(|(_, place)| place).unwrap_or_default();
        format!("{} {place}", term.code).trim_end().to_owned()
    };
    terms.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// The terms of such lines. The first line that names no rule is the error.
pub(super) fn read_terms(text: &str, known: &[Term], locale: Locale) -> Result<Vec<Term>, String> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| read_term(line, known, locale).ok_or_else(|| line.to_owned())).collect()
}

fn read_term(line: &str, known: &[Term], locale: Locale) -> Option<Term> {
    let (code, place) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let (code, place) = (code.to_uppercase(), place.trim());
    let same = |term: &&Term| {
        term.code == code && term.place.best_for(locale).map_or("", |(_, known)| known) == place
    };
    let place = known.iter().find(same).map_or_else(|| say(place, locale), |term| term.place.clone());
    RULES.contains(&code.as_str()).then_some(Term { code, place })
}

fn say(text: &str, locale: Locale) -> Names {
    let mut names = Names::default();
    let slot = match lingua::detect(text).unwrap_or(locale) {
        Locale::Ru => &mut names.ru,
        Locale::Zh => &mut names.zh,
        Locale::En => &mut names.en,
    };
    text.clone_into(slot);
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_come_back_as_they_were() {
        let text = "Мощность: 11 кВт\nМатериал: сталь 45Х закалённая\nСорт: 1";
        let read = read_specification(text, &[], Locale::Ru).unwrap();
        assert_eq!((read[0].value.as_str(), read[0].unit.as_deref()), ("11", Some("кВт")));
        assert_eq!((read[1].value.as_str(), read[1].unit.as_deref()), ("сталь 45Х закалённая", None));
        assert_eq!(write_specification(&read, Locale::Ru), text);
        assert_eq!(read_specification("Мощность 11", &[], Locale::Ru), Err("Мощность 11".to_owned()));
    }

    #[test]
    fn a_known_name_keeps_its_other_languages() {
        let name = Names { ru: "Масса".into(), zh: "重量".into(), ..Names::default() };
        let known = [Property { name: name.clone(), value: "5".into(), unit: Some("kg".into()) }];
        let read = read_specification("Масса: 6 kg", &known, Locale::Ru).unwrap();
        assert_eq!((&read[0].name, read[0].value.as_str()), (&name, "6"));
    }

    #[test]
    fn only_rules_are_terms() {
        let read = read_terms("fca Подольск\nEXW", &[], Locale::Ru).unwrap();
        assert_eq!(write_terms(&read, Locale::Ru), "FCA Подольск\nEXW");
        assert_eq!(read_terms("ABC Москва", &[], Locale::Ru), Err("ABC Москва".to_owned()));
    }
}
