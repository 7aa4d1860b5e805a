//! The amounts in a price text, and which of them are the price.

use domain::UnitCode;
use rust_decimal::Decimal;

use crate::{
    number::{DecimalMark, take_number},
    scale::take_scale,
    units::{Unit, find_unit},
};

/// A number in a text.
pub(super) struct Amount {
    /// As written.
    value: Decimal,
    /// What a word such as 万 right after it multiplies it by.
    factor: Option<Decimal>,
    /// The byte it starts at.
    pub(super) start: usize,
    /// The byte after it and its multiplying word.
    pub(super) end: usize,
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
pub(super) fn find_amounts(text: &str, mark: DecimalMark) -> Vec<Amount> {
    let mut amounts = Vec::new();
    let mut at = 0;
    while let Some(found) = text.get(at..).and_then(|rest| rest.find(|char: char| char.is_ascii_digit())) {
        let start = at + found;
        let rest = text.get(start..).unwrap_or_default();
        let Some((value, after)) = take_number(rest, mark) else { return Vec::new() };
        let bare_end = text.len() - after.len();
        let (factor, end) = scale_after(text, after, bare_end);
        amounts.push(Amount { value, factor, start, end });
        at = end;
    }
    amounts
}

/// The multiplying word right after a number, also as the first word in parentheses: "5,000(万元人民币)".
fn scale_after(text: &str, after: &str, bare_end: usize) -> (Option<Decimal>, usize) {
    let opened = after.trim_start().trim_start_matches('(');
    match take_scale(opened) {
        Some((factor, rest)) => (Some(factor), text.len() - rest.len()),
        None => (None, bare_end),
    }
}

/// The only amount, the two ends of a span, or of several the one at which a currency stands.
pub(super) fn choose_span<'a>(text: &'a str, amounts: &[Amount]) -> Option<Span<'a>> {
    let priced: Vec<&Amount> =
        amounts.iter().take_while(|amount| !belongs_to_quantity(text, amount)).collect();
    match priced.as_slice() {
        [] => None,
        [only] => span_of(text, only, only),
        [low, high, rest @ ..] if joins_span(text, low, high) => {
            rest.iter().all(|amount| !amount.is_near(text)).then(|| span_of(text, low, high)).flatten()
        }
        [whole, coins] if is_coins(text, coins) => with_coins(text, whole, coins),
        several => {
            if !several.is_sorted_by(|one, next| has_words_between(text, one, next)) {
                return None;
            }
            let mut near = several.iter().filter(|amount| amount.is_near(text));
            let first = near.next()?;
            near.next().is_none().then(|| span_of(text, first, first)).flatten()
        }
    }
}

/// Whether a number counts goods and not money: "за 1000 шт", "/100件".
fn belongs_to_quantity(text: &str, amount: &Amount) -> bool {
    let before = text.get(..amount.start).unwrap_or_default().trim_end();
    amount.start > 0 && (before.ends_with(['/', '每']) || ends_in_word(before, &["за", "per"]))
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
fn joins_span(text: &str, low: &Amount, high: &Amount) -> bool {
    let between = text.get(low.end..high.start).unwrap_or_default();
    let joined = ["-", "~", " до ", " to ", "至", "到"].into_iter().any(|dash| between.contains(dash));
    let letters = between.split(['-', '~', '至', '到', ' ', '.']).filter(|word| !word.is_empty());
    joined
        && letters.into_iter().all(|word| matches!(word, "до" | "to") || super::currency_of(word).is_some())
}

fn has_words_between(text: &str, one: &Amount, next: &Amount) -> bool {
    text.get(one.end..next.start).is_some_and(|between| between.contains(char::is_alphabetic))
}

fn is_coins(text: &str, coins: &Amount) -> bool {
    let after = text.get(coins.end..).unwrap_or_default().trim_start();
    after.starts_with("коп") && coins.value < Decimal::ONE_HUNDRED
}

fn with_coins<'a>(text: &'a str, whole: &Amount, coins: &Amount) -> Option<Span<'a>> {
    let value = whole.value.checked_add(coins.value.checked_div(Decimal::ONE_HUNDRED)?)?;
    let after = text.get(coins.end..).unwrap_or_default();
    Some(Span { low: value, high: value, scaled: whole.factor.is_some(), after })
}

/// The quantity that a price is for, after "за", "/", "per" or "每": how many, and the unit.
pub(super) fn read_per(text: &str, mark: DecimalMark) -> (Option<Decimal>, Option<UnitCode>) {
    let Some(goods) = after_per(text) else { return (None, None) };
    let goods = goods.trim_start();
    let (value, words) = match take_number(goods, mark) {
        Some((value, words)) if !value.is_zero() => (Some(value), words),
        _ => (None, goods),
    };
    let (factor, words) = match (value, find_first_unit(words)) {
        (Some(_), None) => take_scale(words).map_or((Decimal::ONE, words), |(factor, rest)| (factor, rest)),
        _ => (Decimal::ONE, words),
    };
    let unit = find_first_unit(words);
    let value = value.and_then(|value| value.checked_mul(factor));
    if unit.is_none() && value.is_some() {
        return (None, None);
    }
    (value, unit.map(Unit::code))
}

fn after_per(text: &str) -> Option<&str> {
    let sign = text
        .find(['/', '每'])
        .map(|at| (at, at + text.get(at..).and_then(|t| t.chars().next()).map_or(1, char::len_utf8)));
    let word = ["за", "per"].into_iter().filter_map(|word| crate::fold::find_word(text, word)).min();
    let (_, end) = sign.into_iter().chain(word).min()?;
    text.get(end..)
}

/// The unit at the start of a text: its longest beginning that names one.
fn find_first_unit(text: &str) -> Option<&'static Unit> {
    let words = text.trim_start();
    let end = words.find(['(', ',', ';']).unwrap_or(words.len());
    let mut head = words.get(..end)?.trim_end();
    if head.chars().next().is_some_and(crate::fold::is_han) {
        return first_han_unit(head);
    }
    loop {
        if let Some(unit) = find_unit(head) {
            return Some(unit);
        }
        head = head.rsplit_once([' ', '.'])?.0.trim_end();
    }
}

fn first_han_unit(text: &str) -> Option<&'static Unit> {
    (1..=4).rev().find_map(|length| find_unit(&text.chars().take(length).collect::<String>()))
}
