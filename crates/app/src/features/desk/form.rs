//! The form of a listing: three languages side by side, and what a buyer asks about.

use std::collections::BTreeMap;

use domain::{Locale, TextState};
use serde::{Deserialize, Serialize};
use trade::{hs::HsCode, registry};

use super::lines;
use crate::features::listings::{Amount, Body, Price, Wording};

/// The longest texts that are taken, in characters.
const LONGEST_LINE: usize = 300;
const LONGEST_TEXT: usize = 8_000;

/// What stands in the fields, as it was written.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub(super) struct ListingForm {
    pub(super) sector: String,
    pub(super) name_ru: String,
    pub(super) name_zh: String,
    pub(super) name_en: String,
    pub(super) summary_ru: String,
    pub(super) summary_zh: String,
    pub(super) summary_en: String,
    pub(super) description_ru: String,
    pub(super) description_zh: String,
    pub(super) description_en: String,
    pub(super) model: String,
    pub(super) gtin: String,
    pub(super) hs: String,
    pub(super) price: String,
    pub(super) currency: String,
    pub(super) moq: String,
    pub(super) moq_unit: String,
    pub(super) lead_days: String,
    pub(super) specification: String,
    pub(super) incoterms: String,
}

/// What cannot be taken, by field.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub(super) enum Fault {
    NameMissing,
    TooLong { most: usize },
    HsUnknown { text: String },
    GtinWrong { text: String },
    NotANumber { text: String },
    NoProperty { text: String },
    NoTerm { text: String },
    PriceNotPositive { text: String },
    Invisible { text: String },
    NoPicture,
}

impl ListingForm {
    /// The form of what a listing says now.
    pub(super) fn of(body: &Body, reader: Locale) -> Self {
        let word = |locale: Locale| body.texts.get(&locale).cloned();
        let text = |locale: Locale, pick: fn(Wording) -> String| word(locale).map(pick).unwrap_or_default();
        let price = body.terms.price.clone();
        let moq = body.terms.moq.clone();
        Self {
            sector: body.sector.clone(),
            name_ru: text(Locale::Ru, |wording| wording.name),
            name_zh: text(Locale::Zh, |wording| wording.name),
            name_en: text(Locale::En, |wording| wording.name),
            summary_ru: text(Locale::Ru, |wording| wording.summary),
            summary_zh: text(Locale::Zh, |wording| wording.summary),
            summary_en: text(Locale::En, |wording| wording.summary),
            description_ru: text(Locale::Ru, |wording| wording.description),
            description_zh: text(Locale::Zh, |wording| wording.description),
            description_en: text(Locale::En, |wording| wording.description),
            model: body.model.clone().unwrap_or_default(),
            gtin: body.gtin.clone().unwrap_or_default(),
            hs: body.hs.clone().unwrap_or_default(),
            price: price.as_ref().map(|price| price.amount.clone()).unwrap_or_default(),
            currency: price.map(|price| price.currency).unwrap_or_default(),
            moq: moq.as_ref().map(|moq| moq.value.to_string()).unwrap_or_default(),
            moq_unit: moq.map(|moq| moq.unit).unwrap_or_default(),
            lead_days: body.terms.lead_days.map(|days| days.to_string()).unwrap_or_default(),
            specification: lines::write_specification(&body.specification, reader),
            incoterms: lines::write_terms(&body.terms.incoterms, reader),
        }
    }

    fn wording(&self, locale: Locale) -> [&str; 3] {
        match locale {
            Locale::Ru => [&self.name_ru, &self.summary_ru, &self.description_ru],
            Locale::Zh => [&self.name_zh, &self.summary_zh, &self.description_zh],
            Locale::En => [&self.name_en, &self.summary_en, &self.description_en],
        }
    }

    /// All that cannot be taken.
    pub(super) fn faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        if Locale::ALL.into_iter().all(|locale| self.wording(locale)[0].trim().is_empty()) {
            faults.push(Fault::NameMissing);
        }
        for [name, summary, description] in Locale::ALL.map(|locale| self.wording(locale)) {
            for (text, most) in [(name, LONGEST_LINE), (summary, LONGEST_LINE), (description, LONGEST_TEXT)] {
                if text.chars().count() > most {
                    faults.push(Fault::TooLong { most });
                }
                if text.chars().any(is_invisible) {
                    faults.push(Fault::Invisible {
                        text: text.chars().filter(|letter| !is_invisible(*letter)).take(40).collect(),
                    });
                }
            }
        }
        faults.extend(self.number_faults());
        let specification = lines::read_specification(&self.specification, &[], Locale::En);
        faults.extend(specification.err().map(|text| Fault::NoProperty { text }));
        let terms = lines::read_terms(&self.incoterms, &[], Locale::En);
        faults.extend(terms.err().map(|text| Fault::NoTerm { text }));
        faults.dedup();
        faults
    }

    fn number_faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        let written = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        faults.extend(
            written(&self.hs)
                .filter(|hs| hs.parse::<HsCode>().is_err())
                .map(|text| Fault::HsUnknown { text }),
        );
        let is_gtin = |text: &str| {
            registry::identify(text).iter().any(|found| found.verdict == registry::Verdict::Valid)
        };
        faults
            .extend(written(&self.gtin).filter(|text| !is_gtin(text)).map(|text| Fault::GtinWrong { text }));
        for text in [&self.price, &self.moq].into_iter().filter_map(|text| written(text)) {
            match read_number(&text) {
                None => faults.push(Fault::NotANumber { text }),
                Some(value) if value <= 0.0 => faults.push(Fault::PriceNotPositive { text }),
                Some(_) => {}
            }
        }
        let days = written(&self.lead_days).filter(|text| text.parse::<u32>().is_err());
        faults.extend(days.map(|text| Fault::NotANumber { text }));
        faults
    }

    /// Puts the fields into a listing. Where the original's words change, translations that did not change are out of date.
    pub(super) fn apply(&self, body: &mut Body, reader: Locale) {
        let texts = self.apply_texts(body);
        body.original = if texts.contains_key(&body.original) {
            body.original
        } else {
            texts.keys().next().copied().unwrap_or(body.original)
        };
        body.texts = texts;
        let written = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        self.sector.trim().clone_into(&mut body.sector);
        (body.model, body.gtin, body.hs) = (written(&self.model), written(&self.gtin), written(&self.hs));
        let currency = written(&self.currency).unwrap_or_else(|| "CNY".to_owned());
        body.terms.price = written(&self.price)
            .and_then(|text| read_number(&text))
            .map(|amount| Price { amount: format!("{amount:.2}"), currency });
        let unit = written(&self.moq_unit).unwrap_or_else(|| "pcs".to_owned());
        body.terms.moq =
            written(&self.moq).and_then(|text| read_number(&text)).map(|value| Amount { value, unit });
        // What cannot be read was a fault before.
        if let Ok(read) = lines::read_specification(&self.specification, &body.specification, reader) {
            body.specification = read;
        }
        if let Ok(read) = lines::read_terms(&self.incoterms, &body.terms.incoterms, reader) {
            body.terms.incoterms = read;
        }
        body.terms.lead_days = written(&self.lead_days).and_then(|text| text.parse().ok());
    }

    fn apply_texts(&self, body: &Body) -> BTreeMap<Locale, Wording> {
        let is_new = |locale: Locale| {
            let before = body.texts.get(&locale);
            let now = self.wording(locale);
            before.is_none_or(|before| now != [before.name.as_str(), &before.summary, &before.description])
        };
        let is_original_new = body.texts.contains_key(&body.original) && is_new(body.original);
        let mut texts = BTreeMap::new();
        for locale in Locale::ALL {
            let [name, summary, description] = self.wording(locale).map(|text| text.trim().to_owned());
            if name.is_empty() {
                continue;
            }
            let before = body.texts.get(&locale).map(|before| before.state);
            let state = match before {
                _ if locale == body.original => TextState::Original,
                Some(_) if is_original_new && !is_new(locale) => TextState::Stale,
                Some(state) if !is_new(locale) => state,
                _ => TextState::Human,
            };
            texts.insert(locale, Wording { state, name, summary, description });
        }
        texts
    }
}

/// A number with a comma or a point, thousands apart or not.
fn read_number(text: &str) -> Option<f64> {
    let plain: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    let plain = if plain.contains('.') { plain.replace(',', "") } else { plain.replace(',', ".") };
    plain.parse().ok().filter(|value: &f64| value.is_finite())
}

/// Marks that turn the direction of text or hide within words.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_original_makes_translations_stale() {
        let mut body = Body::blank(Locale::Ru);
        let mut form =
            ListingForm { name_ru: "Насос".into(), name_zh: "泵".into(), ..ListingForm::default() };
        form.apply(&mut body, Locale::Ru);
        let state = |body: &Body, locale| body.texts.get(&locale).map(|wording| wording.state);
        assert_eq!(state(&body, Locale::Zh), Some(TextState::Human));
        form.name_ru = "Насос НЦ".into();
        form.apply(&mut body, Locale::Ru);
        assert_eq!(state(&body, Locale::Ru), Some(TextState::Original));
        assert_eq!(state(&body, Locale::Zh), Some(TextState::Stale));
        form.name_zh = "离心泵".into();
        form.apply(&mut body, Locale::Ru);
        assert_eq!(state(&body, Locale::Zh), Some(TextState::Human));
        assert_eq!(ListingForm::of(&body, Locale::Ru).name_zh, "离心泵");
    }

    #[test]
    fn faults_are_named_all_at_once() {
        let form = ListingForm {
            hs: "99x".into(),
            gtin: "4600000000001".into(),
            price: "0".into(),
            moq: "many".into(),
            name_zh: "泵\u{202e}x".into(),
            ..ListingForm::default()
        };
        let faults = form.faults();
        assert_eq!(faults.len(), 5, "{faults:?}");
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        assert_eq!(read_number("1 250,50"), Some(1250.5));
        assert_eq!(read_number("1,250.50"), Some(1250.5));
        assert_eq!(read_number("inf"), None);
    }
}
