//! The places that registry ids name by digits.

use domain::{Locale, Text, TextState};

use super::{Part, PartKind};

const DATA: &str = include_str!("../../data/divisions.tsv");

/// The place that a part of an id names, in three languages; of a Chinese division the city, else the province.
pub fn place_of(part: &Part) -> Option<Text> {
    match part.kind {
        PartKind::Region => find("RU", &part.value),
        PartKind::Division => [4, 2].into_iter().find_map(|digits| find("CN", part.value.get(..digits)?)),
        _ => None,
    }
}

fn find(country: &str, digits: &str) -> Option<Text> {
    let rows = DATA.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t'));
    let mut names = rows.into_iter().find_map(|mut cells| {
        (cells.next() == Some(country) && cells.next() == Some(digits)).then_some(cells)
    })?;
    let mut text = Text::default();
    for locale in Locale::ALL {
        text.set(locale, names.next().unwrap_or_default(), TextState::Original);
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::super::identify;
    use super::*;

    fn place(id: &str, locale: Locale) -> Option<String> {
        let places: Vec<Text> = identify(id)[0].parts.iter().filter_map(place_of).collect();
        places.first()?.in_locale(locale).map(str::to_owned)
    }

    #[test]
    fn a_city_where_it_is_known_else_the_province() {
        assert_eq!(place("91210244118574763D", Locale::Ru).as_deref(), Some("Далянь, Ляонин"));
        assert_eq!(place("91350100M000100Y43", Locale::Zh).as_deref(), Some("福建省"));
        assert_eq!(place("7707083893", Locale::En).as_deref(), Some("Moscow"));
        assert_eq!(place("96385074", Locale::En), None);
    }

    #[test]
    fn every_row_has_three_names() {
        let rows = || DATA.lines().filter(|line| !line.starts_with('#'));
        assert!(rows().all(|line| line.split('\t').filter(|cell| !cell.is_empty()).count() == 5));
    }
}
