//! The synonym dictionary of column headers in three languages, read from `data/columns.tsv`.

use std::{collections::HashMap, sync::LazyLock};

use domain::Locale;

use super::words::{is_han, normalise, take_language};
use crate::{Column, Meaning};

static COLUMNS: &str = include_str!("../../data/columns.tsv");
static DICTIONARY: LazyLock<HashMap<String, Sense>> = LazyLock::new(|| read_dictionary(COLUMNS));

/// A header longer than this is a sentence.
const LONGEST: usize = 160;
/// A header of more words than this is a sentence.
const MOST_WORDS: usize = 16;

/// What the dictionary says about a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sense {
    /// A meaning.
    Known(Meaning),
    /// Kept under its own name.
    Property,
    /// Numbers the rows.
    RowNumber,
}

/// How a header was recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Strength {
    /// A part of it is in the dictionary.
    Part,
    /// All of it is.
    Whole,
}

/// A recognised header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Recognised {
    /// What it means.
    pub(crate) sense: Sense,
    /// The language it names.
    pub(crate) locale: Option<Locale>,
    /// How sure that is.
    pub(crate) strength: Strength,
}

impl Recognised {
    /// The column, where the header means one.
    pub(crate) fn column(self) -> Option<Column> {
        match self.sense {
            Sense::Known(meaning) => Some(Column { meaning, locale: self.locale }),
            Sense::RowNumber => Some(Column { meaning: Meaning::Ignored, locale: None }),
            Sense::Property => None,
        }
    }
}

/// Looks a header up.
pub(crate) fn recognise(header: &str) -> Option<Recognised> {
    let header = header.trim();
    if header.is_empty() || header.chars().count() > LONGEST {
        return None;
    }
    let plain = normalise(header);
    if plain.is_empty() {
        return header.starts_with('#').then_some(Recognised {
            sense: Sense::RowNumber,
            locale: None,
            strength: Strength::Whole,
        });
    }
    if let Some(sense) = DICTIONARY.get(&plain) {
        return Some(Recognised { sense: *sense, locale: None, strength: Strength::Whole });
    }
    let (rest, locale) = take_language(strip_layout(&plain));
    if rest.is_empty() {
        // A column headed by nothing but a language holds the thing's name in it.
        return Some(Recognised { sense: Sense::Known(Meaning::Name), locale, strength: Strength::Whole });
    }
    let (sense, strength) = look_up(&rest, is_machine_name(header))?;
    Some(Recognised { sense, locale, strength })
}

fn look_up(plain: &str, machine: bool) -> Option<(Sense, Strength)> {
    if let Some(sense) = DICTIONARY.get(plain) {
        return Some((*sense, Strength::Whole));
    }
    let part = if plain.chars().any(is_han) { find_han_part(plain) } else { find_part(plain, machine) };
    part.map(|sense| (sense, Strength::Part))
}

/// `elements-title__content`: a name made for programs, where the word that matters may stand in the middle.
fn is_machine_name(header: &str) -> bool {
    header.is_ascii() && !header.contains(' ') && header.contains(['_', '-', '.'])
}

/// The longest run of words that the dictionary has: Russian says the thing first, English last.
fn find_part(plain: &str, machine: bool) -> Option<Sense> {
    let words: Vec<&str> = plain.split(' ').collect();
    if words.len() > MOST_WORDS {
        return None;
    }
    let at = |from: usize, to: usize| DICTIONARY.get(&words.get(from..to)?.join(" ")).copied();
    for length in (1..words.len()).rev() {
        let (prefix, suffix) = (at(0, length), at(words.len() - length, words.len()));
        let found = if plain.is_ascii() { suffix.or(prefix) } else { prefix.or(suffix) };
        if found.is_some_and(is_term_of_price) && at(0, 1) == Some(Sense::Known(Meaning::Price)) {
            return at(0, 1);
        }
        if found.is_some() {
            return found;
        }
    }
    // A word of several that stand in the middle: the longest says the most.
    let inner =
        words.iter().filter(|_| machine).filter_map(|word| Some((word.len(), *DICTIONARY.get(*word)?)));
    inner.max_by_key(|(length, _)| *length).map(|(_, sense)| sense)
}

/// Class names of web pages end in words of layout: `title__content`.
fn strip_layout(plain: &str) -> &str {
    const WORDS: [&str; 8] =
        [" content", " value", " text", " label", " wrapper", " inner", " field", " normal"];
    let stripped = WORDS.iter().find_map(|word| plain.strip_suffix(word));
    stripped.map_or(plain, strip_layout)
}

/// `price_rub_no_vat` is a price, not a tax.
fn is_term_of_price(sense: Sense) -> bool {
    matches!(sense, Sense::Known(Meaning::Vat | Meaning::Currency | Meaning::Incoterms | Meaning::Unit))
}

/// The longest ending, else the longest beginning, of at least two characters: Chinese says the thing last.
fn find_han_part(plain: &str) -> Option<Sense> {
    let joined: String = plain.split(' ').collect();
    if let Some(sense) = DICTIONARY.get(&joined) {
        return Some(*sense);
    }
    // What stands in brackets qualifies the header: 价格(元).
    let head = plain.split(' ').next().unwrap_or_default();
    let starts: Vec<usize> = head.char_indices().map(|(at, _)| at).collect();
    let long_enough = |part: &&str| part.chars().count() >= 2;
    let endings = starts.iter().filter_map(|at| head.get(*at..)).filter(long_enough);
    let beginnings = starts.iter().rev().filter_map(|at| head.get(..*at)).filter(long_enough);
    endings.chain(beginnings).find_map(|part| DICTIONARY.get(part).copied())
}

fn read_dictionary(text: &str) -> HashMap<String, Sense> {
    let mut words = HashMap::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let mut fields = line.splitn(3, '\t');
        let (Some(meaning), Some(_language), Some(synonyms)) = (fields.next(), fields.next(), fields.next())
        else {
            continue;
        };
        let Some(sense) = read_sense(meaning) else { continue };
        for synonym in synonyms.split(';') {
            let plain = normalise(synonym);
            if !plain.is_empty() {
                words.entry(plain).or_insert(sense);
            }
        }
    }
    words
}

fn read_sense(meaning: &str) -> Option<Sense> {
    match meaning {
        "row_number" => Some(Sense::RowNumber),
        "property" => Some(Sense::Property),
        meaning => meaning.parse().ok().map(Sense::Known),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meaning(header: &str) -> Option<String> {
        recognise(header).and_then(Recognised::column).map(|column| column.to_string())
    }

    #[test]
    fn every_line_of_the_dictionary_is_read_and_no_word_has_two_senses() {
        let mut senses: HashMap<String, &str> = HashMap::new();
        let mut twice: Vec<String> = Vec::new();
        for line in COLUMNS.lines().filter(|line| !line.starts_with('#')) {
            let fields: Vec<&str> = line.split('\t').collect();
            assert_eq!(fields.len(), 3, "{line}");
            assert!(read_sense(fields[0]).is_some(), "{line}");
            assert!(fields[1].parse::<Locale>().is_ok(), "{line}");
            for word in fields[2].split(';').map(normalise) {
                let before = senses.insert(word.clone(), fields[0]).filter(|before| *before != fields[0]);
                twice.extend(before.map(|before| format!("{word}: {before} and {}", fields[0])));
            }
        }
        assert!(twice.is_empty(), "{twice:?}");
    }

    #[test]
    fn headers_of_real_lists_are_known() {
        for (header, expected) in [
            ("Цена за ед.изделия руб. без НДС и транспортных расходов", "price"),
            ("Номенклатурный номер", "article"),
            ("Единица изм.", "unit"),
            ("ЕИ", "unit"),
            ("Код ТН ВЭД ЕАЭС", "hs_code"),
            ("Название (виды производимой продукции)", "scope"),
            ("Наименование организации", "organisation"),
            ("统一社会信用代码", "registry_id"),
            ("经营范围", "scope"),
            ("FOB价（美元）", "price"),
            ("最小起订量", "moq"),
            ("产品中文名称", "name"),
            ("business_scope_zh", "scope@zh"),
            ("main_products_en", "scope@en"),
            ("name_ru", "name@ru"),
            ("ru", "name@ru"),
            ("zh_path", "category@zh"),
            ("price_rub_no_vat", "price"),
            ("moq_text", "moq"),
            ("elements-title-normal__content", "name"),
            ("element-offer-minorder-normal__value", "moq"),
        ] {
            assert_eq!(meaning(header).as_deref(), Some(expected), "{header}");
        }
    }

    #[test]
    fn what_only_looks_alike_stays_a_property() {
        for header in ["supplier_id", "Статус", "legal_form", "Код поставщика", "Foo", "成立日期"]
        {
            assert_eq!(meaning(header), None, "{header}");
        }
        assert_eq!(meaning("№ п/п").as_deref(), Some("ignored"));
        assert_eq!(meaning("联系人").as_deref(), Some("ignored"));
    }
}
