//! The amounts in a price text, and which of them are the price.

use rust_decimal::Decimal;

use super::{currency::CurrencyMarks, per::find_first_unit};
use crate::{
    fold::is_word_letter,
    number::{DecimalMark, take_number},
    scale::take_scale,
};

/// A folded price text with the currencies it names.
pub(super) struct Line<'a> {
    pub(super) text: &'a str,
    pub(super) marks: CurrencyMarks,
}

/// A number in a text.
pub(super) struct Amount {
    /// As written.
    value: Decimal,
    /// What a word such as 万 right after it multiplies it by.
    factor: Option<Decimal>,
    /// The byte it starts at.
    start: usize,
    /// The byte after it and its multiplying word.
    end: usize,
}

/// The price among the amounts of a text.
pub(super) struct Span<'a> {
    pub(super) low: Decimal,
    pub(super) high: Decimal,
    /// Whether the text itself has a multiplying word.
    pub(super) scaled: bool,
    /// The text after the amounts.
    pub(super) after: &'a str,
}

/// All numbers of a folded text; a number that belongs to a word (`M12`) is none, a broken one ends the search.
pub(super) fn find_amounts(line: &Line<'_>, mark: DecimalMark) -> Vec<Amount> {
    let text = line.text;
    let mut amounts = Vec::new();
    let mut at = 0;
    while let Some(found) = text.get(at..).and_then(|rest| rest.find(|char: char| char.is_ascii_digit())) {
        let start = at + found;
        let rest = text.get(start..).unwrap_or_default();
        if is_designation(line, start) {
            at = start + rest.find(|char: char| !char.is_ascii_digit()).unwrap_or(rest.len());
            continue;
        }
        let Some((value, after)) = take_number(rest, mark) else { return Vec::new() };
        let bare_end = text.len() - after.len();
        let (factor, end) = scale_after(text, after, bare_end);
        amounts.push(Amount { value, factor, start, end });
        at = end;
    }
    amounts
}

/// Whether letters that name no currency touch a number from the left: `М12` is a size, `RMB500` a price.
fn is_designation(line: &Line<'_>, start: usize) -> bool {
    let before = line.text.get(..start).unwrap_or_default();
    before.ends_with(is_word_letter) && !line.marks.touch(start)
}

/// The multiplying word right after a number, also as the first word in parentheses: "5,000(万元人民币)".
fn scale_after(text: &str, after: &str, bare_end: usize) -> (Option<Decimal>, usize) {
    let opened = after.trim_start().trim_start_matches('(');
    match take_scale(opened).or_else(|| take_short_million(after)) {
        Some((factor, rest)) => (Some(factor), text.len() - rest.len()),
        None => (None, bare_end),
    }
}

/// "1.2M": in a price the letter is no metre.
fn take_short_million(after: &str) -> Option<(Decimal, &str)> {
    let rest = after.strip_prefix('m').filter(|rest| !rest.starts_with(char::is_alphanumeric))?;
    Some((Decimal::from(1_000_000), rest))
}

/// The only amount, the two ends of a span, or of several the one at which a currency stands.
pub(super) fn choose_span<'a>(line: &Line<'a>, amounts: &[Amount]) -> Option<Span<'a>> {
    let text = line.text;
    let is_near = |amount: &Amount| line.marks.stand_near(text, amount.start, amount.end);
    let priced: Vec<&Amount> =
        amounts.iter().take_while(|amount| !counts_something_else(text, amount)).collect();
    match priced.as_slice() {
        [] => None,
        [only] => span_of(text, only, only),
        [low, high, rest @ ..] if joins_span(line, low, high) => {
            let others_are_none = rest.iter().all(|amount| !is_near(amount));
            let apart = rest.first().is_none_or(|next| has_words_between(text, high, next));
            (others_are_none && apart).then(|| span_of(text, low, high)).flatten()
        }
        [whole, coins] if is_coins(text, whole, coins) => with_coins(text, whole, coins),
        several => {
            if !several.is_sorted_by(|one, next| has_words_between(text, one, next)) {
                return None;
            }
            let mut near = several.iter().filter(|amount| is_near(amount));
            let first = near.next()?;
            near.next().is_none().then(|| span_of(text, first, first)).flatten()
        }
    }
}

/// Whether a number counts goods and not the price, "за 1000 шт", "/100件", or is the tax in it, "в т.ч. НДС 180 руб.".
fn counts_something_else(text: &str, amount: &Amount) -> bool {
    let before = text.get(..amount.start).unwrap_or_default().trim_end();
    let has_price_before = before.contains(|char: char| char.is_ascii_digit());
    let counts_goods = before.ends_with(['/', '每']) || ends_in_word(before, &["за", "per"]);
    let is_tax = ends_in_word(before, &["ндс", "vat"]) || before.ends_with('税');
    let has_unit = || find_first_unit(text.get(amount.end..).unwrap_or_default()).is_some();
    has_price_before && (is_tax || counts_goods && has_unit())
}

fn ends_in_word(text: &str, words: &[&str]) -> bool {
    text.rsplit([' ', '.', '(']).next().is_some_and(|last| words.contains(&last))
}

fn span_of<'a>(text: &'a str, low: &Amount, high: &Amount) -> Option<Span<'a>> {
    // "3-5万" means both ends; "500-1.2万" means the upper one.
    let shared = if low.value < high.value { high.factor } else { None };
    let factor = |amount: &Amount| amount.factor.or(shared).unwrap_or(Decimal::ONE);
    let low_value = low.value.checked_mul(factor(low))?;
    let high_value = high.value.checked_mul(factor(high))?;
    let before = text.get(..low.start)?;
    let negative =
        before.ends_with('-') && before.trim_end_matches('-').chars().next_back().is_none_or(|c| c == ' ');
    (!negative && low_value <= high_value).then(|| Span {
        low: low_value,
        high: high_value,
        scaled: high.factor.is_some() || low.factor.is_some(),
        after: text.get(high.end..).unwrap_or_default(),
    })
}

/// Whether nothing but a dash or "до", "to", "至" and names of currencies stands between two amounts.
fn joins_span(line: &Line<'_>, low: &Amount, high: &Amount) -> bool {
    let between = line.marks.text_without(line.text, low.end, high.start);
    let signs = ['-', '~', '至', '到', '…'];
    let mut words =
        between.split([' ', '.']).flat_map(|word| word.split(signs)).filter(|word| !word.is_empty());
    let joined = between.contains(signs) || words.clone().next().is_some();
    joined && words.all(|word| matches!(word, "до" | "to")) && !is_coins(line.text, low, high)
}

fn has_words_between(text: &str, one: &Amount, next: &Amount) -> bool {
    text.get(one.end..next.start).is_some_and(|between| between.contains(char::is_alphabetic))
}

/// "1200 руб. 50 коп.", and "1200-50" where the second number is too small to end a span.
fn is_coins(text: &str, whole: &Amount, coins: &Amount) -> bool {
    let after = text.get(coins.end..).unwrap_or_default().trim_start();
    let written = coins.end - coins.start;
    let dashed = text.get(whole.end..coins.start) == Some("-") && written == 2 && coins.value < whole.value;
    coins.value < Decimal::ONE_HUNDRED && (after.starts_with("коп") || dashed)
}

fn with_coins<'a>(text: &'a str, whole: &Amount, coins: &Amount) -> Option<Span<'a>> {
    let value = whole.value.checked_add(coins.value.checked_div(Decimal::ONE_HUNDRED)?)?;
    let after = text.get(coins.end..).unwrap_or_default();
    Some(Span { low: value, high: value, scaled: whole.factor.is_some(), after })
}
