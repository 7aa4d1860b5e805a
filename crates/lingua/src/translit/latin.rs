//! Russian names in Latin letters, by the rules of passports, catalogues and road signs.

use std::{collections::HashMap, sync::LazyLock};

use crate::patterns::entries;

/// The rules by which Russian letters become Latin ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LatinScheme {
    /// ICAO Doc 9303, as in passports: for people.
    Icao,
    /// GOST 7.79-2000, system B: for catalogues and libraries.
    Gost779B,
    /// BGN/PCGN, as on road signs: for places.
    Bgn,
}

/// For each letter its form in every scheme, in the order of the columns.
static LETTERS: LazyLock<HashMap<char, [&'static str; 3]>> = LazyLock::new(|| {
    entries(include_str!("../../data/translit/russian_latin.tsv")).skip(1).filter_map(read_letter).collect()
});

fn read_letter(line: &'static str) -> Option<(char, [&'static str; 3])> {
    let mut cells = line.split('\t');
    let letter = cells.next()?.chars().next()?;
    let mut cell = || cells.next().unwrap_or_default();
    Some((letter, [cell(), cell(), cell()]))
}

/// Writes a Russian text in Latin letters; other characters stay as they are.
pub fn russian_to_latin(text: &str, scheme: LatinScheme) -> String {
    let symbols: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    for (at, &symbol) in symbols.iter().enumerate() {
        let low = symbol.to_lowercase().next().unwrap_or(symbol);
        let neighbour = |at: Option<usize>| at.and_then(|at| symbols.get(at)).copied();
        let previous = neighbour(at.checked_sub(1));
        let next = neighbour(at.checked_add(1));
        let Some(written) = write_letter(low, previous, next, scheme) else {
            out.push(symbol);
            continue;
        };
        if symbol.is_uppercase() {
            let among_capitals = next.or(previous).is_some_and(char::is_uppercase);
            push_capital(written, among_capitals, &mut out);
        } else {
            out.push_str(written);
        }
    }
    out
}

fn push_capital(written: &str, among_capitals: bool, out: &mut String) {
    let capital = if among_capitals { written.to_uppercase() } else { super::capitalise(written) };
    out.push_str(&capital);
}

fn write_letter(
    letter: char,
    previous: Option<char>,
    next: Option<char>,
    scheme: LatinScheme,
) -> Option<&'static str> {
    let [icao, gost, bgn] = *LETTERS.get(&letter)?;
    let low = |symbol: Option<char>| symbol?.to_lowercase().next();
    Some(match (scheme, letter) {
        (LatinScheme::Icao, _) => icao,
        // ц is c before the letters that are written i, e, y and j.
        (LatinScheme::Gost779B, 'ц') if low(next).is_some_and(|next| "иеёйыэюя".contains(next)) => {
            "c"
        }
        (LatinScheme::Gost779B, _) => gost,
        // е is ye at the start of a word and behind vowels and signs.
        (LatinScheme::Bgn, 'е')
            if low(previous)
                .is_none_or(|previous| !previous.is_alphabetic() || "аеёиоуыэюяйъь".contains(previous)) =>
        {
            "ye"
        }
        (LatinScheme::Bgn, _) => bgn,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_people_as_passports_do() {
        assert_eq!(russian_to_latin("Щербаков Юрий", LatinScheme::Icao), "Shcherbakov Iurii");
        assert_eq!(russian_to_latin("ПОДЪЯЧЕВ Фёдор", LatinScheme::Icao), "PODIEIACHEV Fedor");
    }

    #[test]
    fn writes_catalogues_by_gost() {
        assert_eq!(russian_to_latin("цинк, хлеб", LatinScheme::Gost779B), "cink, xleb");
        assert_eq!(russian_to_latin("цапля", LatinScheme::Gost779B), "czaplya");
    }

    #[test]
    fn writes_places_as_signs_do() {
        assert_eq!(russian_to_latin("Егорьевск", LatinScheme::Bgn), "Yegoryevsk");
        assert_eq!(russian_to_latin("Мытищи", LatinScheme::Bgn), "Mytishchi");
        assert_eq!(russian_to_latin("沈阳 x1", LatinScheme::Bgn), "沈阳 x1");
    }
}
