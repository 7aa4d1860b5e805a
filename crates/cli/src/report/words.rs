//! Findings, warnings and errors in the words of a language.

use std::path::Path;

use domain::{Field, Locale, Quantity, Text};
use feeds::{Place, ReadError, Warning};
use i18n::{Args, Catalogue, FluentValue, Message, args, family, format_decimal, format_percent, msg};
use matching::{Findings, Gap, Introduction, Reason, SharedTerm, Theme};
use rust_decimal::prelude::ToPrimitive;
use serde::Serialize;
use trade::units::unit_of_code;

use super::model::BankLabel;

/// Joins parts that stand beside each other without making a sentence.
pub(super) const BETWEEN: &str = " · ";

/// Says things in one language.
#[derive(Clone, Copy)]
pub(crate) struct Words {
    catalogue: &'static Catalogue,
    locale: Locale,
}

/// How likely a pair is to be accepted, in steps that a reader can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Band {
    /// Below every step.
    Weak,
    /// Possible.
    Fair,
    /// Likely.
    Good,
    /// Very likely.
    Strong,
}

impl Band {
    /// All bands but the lowest, strongest first: the steps of the filter.
    pub(crate) const STEPS: [Self; 3] = [Self::Strong, Self::Good, Self::Fair];

    /// The band of a score.
    pub(crate) fn of(score: f32) -> Self {
        Self::STEPS.into_iter().find(|band| score >= band.floor()).unwrap_or(Self::Weak)
    }

    /// The lowest score of the band.
    pub(crate) const fn floor(self) -> f32 {
        match self {
            Self::Strong => 0.75,
            Self::Good => 0.5,
            Self::Fair => 0.3,
            Self::Weak => 0.0,
        }
    }

    /// The machine-readable name.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Strong => "strong",
            Self::Good => "good",
            Self::Fair => "fair",
            Self::Weak => "weak",
        }
    }
}

impl Words {
    /// Says things in `locale`.
    pub(crate) fn new(locale: Locale) -> Self {
        Self { catalogue: Catalogue::embedded(), locale }
    }

    /// The language.
    pub(crate) const fn locale(&self) -> Locale {
        self.locale
    }

    /// A message without values.
    pub(crate) fn plain(&self, key: &str) -> String {
        self.catalogue.plain(self.locale, key)
    }

    /// A message with values.
    pub(crate) fn text(&self, key: &str, args: &Args) -> String {
        self.catalogue.text(self.locale, key, args)
    }

    /// What is said when a report is written.
    pub(crate) fn match_done(&self, findings: &Findings, file: &Path) -> String {
        let args = args!(
            "matches" => findings.matches.len(),
            "themes" => findings.themes.len(),
            "file" => file.display().to_string(),
        );
        self.text(msg!("cli-match-done"), &args)
    }

    /// Why two listings fit, as a sentence.
    pub(crate) fn reason(&self, reason: &Reason) -> String {
        let Some(mut message) = Message::of_variant(family!("reason-"), "kind", reason) else {
            return String::new();
        };
        match reason {
            Reason::ClausePair { offer, request, .. } => {
                message.args =
                    message.args.with("offer", offer.text.clone()).with("request", request.text.clone());
            }
            Reason::SharedTerms { terms } => {
                message.args = message.args.with("terms", join_terms(terms));
            }
            Reason::SameHeading { code, names, .. } => {
                message.args = message.args.with("name", self.named_code(code, names));
            }
            Reason::MoqFits { moq, quantity } => message.args = self.amounts(message.args, moq, quantity),
            _ => {}
        }
        self.catalogue.say(self.locale, &message)
    }

    /// What is missing or in the way, as a sentence.
    pub(crate) fn gap(&self, gap: &Gap) -> String {
        let Some(mut message) = Message::of_variant(family!("gap-"), "kind", gap) else {
            return String::new();
        };
        if let Gap::MoqAboveQuantity { moq, quantity } = gap {
            message.args = self.amounts(message.args, moq, quantity);
        }
        self.catalogue.say(self.locale, &message)
    }

    fn amounts(&self, args: Args, moq: &Quantity, quantity: &Quantity) -> Args {
        args.with("moq", self.quantity(moq)).with("quantity", self.quantity(quantity))
    }

    /// An amount with its unit's name.
    fn quantity(&self, quantity: &Quantity) -> String {
        let value = quantity.value.normalize();
        let number = value.to_f64().map_or_else(
            || value.to_string(),
            |number| format_decimal(self.locale, number, usize::try_from(value.scale()).unwrap_or(0)),
        );
        let unit = quantity.unit.as_ref().and_then(|unit| unit_of_code(unit.as_str()));
        match unit {
            Some(unit) if self.locale == Locale::Zh => format!("{number}{}", unit.name(self.locale)),
            Some(unit) => format!("{number}\u{a0}{}", unit.name(self.locale)),
            None => number,
        }
    }

    /// What is odd about a value, as a sentence.
    pub(crate) fn warning(&self, warning: &Warning) -> String {
        self.variant(family!("import-warning-"), "code", &warning.kind, "")
    }

    /// What to do about a warning.
    pub(crate) fn warning_remedy(&self, warning: &Warning) -> String {
        self.variant(family!("import-warning-"), "code", &warning.kind, "-remedy")
    }

    /// Why a file cannot be read, as a sentence.
    pub(crate) fn error(&self, error: &ReadError) -> String {
        self.variant(family!("import-error-"), "code", error, "")
    }

    /// What to do about a file that cannot be read.
    pub(crate) fn error_remedy(&self, error: &ReadError) -> String {
        self.variant(family!("import-error-"), "code", error, "-remedy")
    }

    /// File, sheet, row and column, as far as they are known.
    pub(crate) fn place(&self, place: &Place) -> String {
        let sheet = place
            .sheet
            .as_ref()
            .map(|sheet| self.text(msg!("import-place-sheet"), &args!("sheet" => sheet.clone())));
        let row = place.row.map(|row| self.text(msg!("import-place-row"), &args!("row" => row.to_string())));
        let column = place
            .column
            .as_ref()
            .map(|column| self.text(msg!("import-place-column"), &args!("column" => column.clone())));
        [Some(place.file.clone()), sheet, row, column].into_iter().flatten().collect::<Vec<_>>().join(BETWEEN)
    }

    /// What to call one side.
    pub(crate) fn bank(&self, label: &BankLabel) -> String {
        match label {
            BankLabel::Region(region) => {
                self.text(msg!("match-region"), &args!("code" => region.code().to_owned()))
            }
            BankLabel::File(name) => name.clone(),
        }
    }

    /// A field of co-operation.
    pub(crate) fn field(&self, field: Field) -> String {
        self.text(msg!("match-field"), &args!("field" => field.code()))
    }

    /// Whether an introduction is proposed.
    pub(crate) fn introduction(&self, introduction: Introduction) -> String {
        self.text(msg!("match-introduction"), &args!("state" => introduction_code(introduction)))
    }

    /// A band in words.
    pub(crate) fn band(&self, band: Band) -> String {
        self.text(msg!("match-band"), &args!("band" => band.code()))
    }

    /// A share of one in per cent.
    pub(crate) fn percent(&self, share: f64) -> String {
        format_percent(self.locale, share)
    }

    /// A theme's name, else its key.
    pub(crate) fn theme(&self, theme: &Theme) -> (Locale, String) {
        theme.names.best_for(self.locale).map_or_else(
            || (self.locale, self.theme_of_key(&theme.key)),
            |(locale, version)| (locale, capitalize(&version.text)),
        )
    }

    /// A theme without names of its own is a field of co-operation.
    fn theme_of_key(&self, key: &str) -> String {
        let field = key.strip_prefix("field:").and_then(|code| code.parse().ok());
        field.map_or_else(|| key.to_owned(), |field| self.field(field))
    }

    fn named_code(&self, code: &str, names: &Text) -> FluentValue<'static> {
        let name = names.best_for(self.locale).map(|(_, version)| version.text.clone());
        [Some(code.to_owned()), name].into_iter().flatten().collect::<Vec<_>>().join(BETWEEN).into()
    }

    /// The message of an enum's variant, see [`Message::of_variant`].
    pub(crate) fn variant(&self, prefix: &str, tag: &str, variant: &impl Serialize, ending: &str) -> String {
        Message::of_variant(prefix, tag, variant)
            .map(|message| self.catalogue.say(self.locale, &message.with_ending(ending)))
            .unwrap_or_default()
    }
}

/// A heading begins with a capital letter.
fn capitalize(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The machine-readable name of an introduction's state.
pub(crate) const fn introduction_code(introduction: Introduction) -> &'static str {
    match introduction {
        Introduction::Proposed => "proposed",
        Introduction::Reserve => "reserve",
    }
}

/// The language of some words by their script, for `lang` attributes.
pub(crate) fn guess_locale(text: &str) -> Locale {
    let is_han = |letter: char| matches!(letter, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}');
    let is_cyrillic = |letter: char| matches!(letter, '\u{400}'..='\u{4ff}');
    if text.contains(is_han) {
        Locale::Zh
    } else if text.contains(is_cyrillic) {
        Locale::Ru
    } else {
        Locale::En
    }
}

fn join_terms(terms: &[SharedTerm]) -> String {
    terms.iter().map(join_term).collect::<Vec<_>>().join(BETWEEN)
}

fn join_term(term: &SharedTerm) -> String {
    if term.offer == term.request {
        term.offer.clone()
    } else {
        format!("{} ≈ {}", term.offer, term.request)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_names_what_is_known_of_it() {
        let place = Place {
            file: "offers.xlsx".to_owned(),
            sheet: Some("Лист1".to_owned()),
            row: Some(1204),
            column: Some("Цена".to_owned()),
        };
        let said = Words::new(Locale::Ru).place(&place);
        assert_eq!(said, "offers.xlsx · лист «Лист1» · строка 1204 · столбец «Цена»");
        let said = Words::new(Locale::Zh).place(&Place { file: "a.csv".to_owned(), ..Place::default() });
        assert_eq!(said, "a.csv");
    }

    #[test]
    fn errors_name_the_remedy() {
        let error = ReadError::NoKnownColumn {
            file: "a.csv".to_owned(),
            headers: vec!["x".to_owned(), "y".to_owned()],
        };
        let words = Words::new(Locale::Zh);
        assert_eq!(words.error(&error), "a.csv：未识别出任何列。现有列标题：x · y。");
        assert!(words.error_remedy(&error).contains("--map"));
    }

    #[test]
    fn unknown_regions_keep_their_code() {
        let label = |code: &str| BankLabel::Region(code.parse().unwrap());
        let words = Words::new(Locale::Ru);
        assert_eq!(words.bank(&label("CN-LN")), "Провинция Ляонин");
        assert_eq!(words.bank(&label("RU-TVE")), "RU-TVE");
    }

    #[test]
    fn bands_begin_at_their_floor() {
        assert_eq!([0.75, 0.74, 0.3, 0.0].map(Band::of), [Band::Strong, Band::Good, Band::Fair, Band::Weak]);
    }

    #[test]
    fn the_script_tells_the_language() {
        assert_eq!(["станок ЧПУ", "数控 CNC", "CNC"].map(guess_locale), [Locale::Ru, Locale::Zh, Locale::En]);
    }
}
