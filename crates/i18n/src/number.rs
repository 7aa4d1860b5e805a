//! Numbers as each language writes them.

use std::fmt::Write;

use domain::Locale;
use fluent_bundle::{
    FluentValue,
    types::{FluentNumber, FluentNumberStyle},
};
use icu::{
    decimal::{
        DecimalFormatter,
        input::{Decimal, SignDisplay},
        options::{DecimalFormatterOptions, GroupingStrategy},
    },
    locale::Locale as IcuLocale,
};
use intl_memoizer::{Memoizable, concurrent::IntlLangMemoizer};
use unic_langid::LanguageIdentifier;

/// No text shows more digits after the decimal sign than this unless it asks for them.
const DEFAULT_FRACTION_DIGITS: usize = 3;

/// Groups digits and sets the decimal sign: `1 234 567,89` with no-break spaces in Russian, `1,234,567.89` in Chinese
/// and English. `fraction_digits` are always shown.
pub fn format_decimal(locale: Locale, value: f64, fraction_digits: usize) -> String {
    let text = format!("{value:.fraction_digits$}");
    NumberFormatter::new(locale.tag(), true).and_then(|formatter| formatter.format(&text)).unwrap_or(text)
}

/// A share of one as whole per cent: `15 %` with a no-break space in Russian, `15%` in Chinese and English.
pub fn format_percent(locale: Locale, share: f64) -> String {
    let number = format_decimal(locale, share * 100.0, 0);
    join_percent(locale == Locale::Ru, number)
}

/// What Fluent calls for each number that it puts into a text.
pub(crate) fn format_value(value: &FluentValue<'_>, memoizer: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let grouping = number.options.use_grouping;
    memoizer
        .with_try_get::<NumberFormatter, _, _>((grouping,), |formatter| formatter.format_number(number))
        .ok()
        .flatten()
}

/// An ICU formatter with what it needs to know about its language.
struct NumberFormatter {
    decimal: DecimalFormatter,
    spaced_percent: bool,
}

impl NumberFormatter {
    fn new(tag: &str, grouping: bool) -> Option<Self> {
        let locale = IcuLocale::try_from_str(tag).ok()?;
        let spaced_percent = locale.id.language.as_str() == "ru";
        let mut options = DecimalFormatterOptions::default();
        options.grouping_strategy =
            Some(if grouping { GroupingStrategy::Auto } else { GroupingStrategy::Never });
        let decimal = DecimalFormatter::try_new(locale.into(), options).ok()?;
        Some(Self { decimal, spaced_percent })
    }

    fn format(&self, text: &str) -> Option<String> {
        let mut decimal = Decimal::try_from_str(text).ok()?;
        // A value that rounds to nothing has no sign.
        decimal.apply_sign_display(SignDisplay::Negative);
        Some(self.decimal.format_to_string(&decimal))
    }

    fn format_number(&self, number: &FluentNumber) -> Option<String> {
        let percent = matches!(number.options.style, FluentNumberStyle::Percent);
        let value = if percent { number.value * 100.0 } else { number.value };
        let default_digits = if percent { 0 } else { DEFAULT_FRACTION_DIGITS };
        let minimum = number.options.minimum_fraction_digits.unwrap_or(0);
        let maximum = number.options.maximum_fraction_digits.unwrap_or(default_digits.max(minimum));
        let text = self.format(&round_text(value, minimum, maximum))?;
        Some(if percent { join_percent(self.spaced_percent, text) } else { text })
    }
}

impl Memoizable for NumberFormatter {
    type Args = (bool,);
    type Error = ();

    fn construct(lang: LanguageIdentifier, (grouping,): Self::Args) -> Result<Self, Self::Error> {
        Self::new(&lang.to_string(), grouping).ok_or(())
    }
}

/// The number with at most `maximum` digits after the point and no zeros at its end beyond `minimum`.
fn round_text(value: f64, minimum: usize, maximum: usize) -> String {
    let mut text = format!("{value:.maximum$}");
    if let Some(point) = text.find('.') {
        let shortest = if minimum == 0 { point } else { point + 1 + minimum };
        while text.len() > shortest && text.ends_with(['0', '.']) {
            text.pop();
        }
    }
    text
}

fn join_percent(spaced: bool, mut number: String) -> String {
    let sign = if spaced { "\u{a0}%" } else { "%" };
    // Writing to a string cannot fail.
    number.write_str(sign).ok();
    number
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_digits_by_language() {
        let shown = Locale::ALL.map(|locale| format_decimal(locale, 1_234_567.891, 2));
        assert_eq!(shown, ["1\u{a0}234\u{a0}567,89", "1,234,567.89", "1,234,567.89"]);
    }

    #[test]
    fn per_cent_has_a_no_break_space_in_russian_only() {
        assert_eq!(Locale::ALL.map(|locale| format_percent(locale, 0.149)), ["15\u{a0}%", "15%", "15%"]);
    }

    #[test]
    fn nothing_negative_is_left_of_a_rounded_zero() {
        assert_eq!(format_decimal(Locale::En, -0.001, 0), "0");
        assert_eq!(format_decimal(Locale::En, f64::NAN, 0), "NaN");
    }

    #[test]
    fn drops_zeros_that_nobody_asked_for() {
        assert_eq!(round_text(1.5, 0, 3), "1.5");
        assert_eq!(round_text(100.0, 0, 3), "100");
        assert_eq!(round_text(1.0, 2, 3), "1.00");
    }
}
