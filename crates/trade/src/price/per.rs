//! The quantity that a price is for: "за 1000 шт.", "/台", "per 100 pcs", "每公斤".

use domain::UnitCode;
use rust_decimal::Decimal;

use crate::{
    fold::{find_word, is_han},
    number::{DecimalMark, take_number},
    scale::take_scale,
    units::{Unit, find_unit},
};

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
    let Some(unit) = find_first_unit(words) else { return (None, None) };
    let count = value.unwrap_or(Decimal::ONE).checked_mul(factor);
    match unit.as_pieces() {
        Some((pieces, piece)) => (count.and_then(|count| count.checked_mul(pieces)), Some(piece.code())),
        None => (value.and(count), Some(unit.code())),
    }
}

fn after_per(text: &str) -> Option<&str> {
    let sign = text
        .find(['/', '每'])
        .map(|at| (at, at + text.get(at..).and_then(|t| t.chars().next()).map_or(1, char::len_utf8)));
    let word = ["за", "per"].into_iter().filter_map(|word| find_word(text, word)).min();
    let (_, end) = sign.into_iter().chain(word).min()?;
    text.get(end..)
}

/// The unit at the start of a text: its longest beginning that names one.
pub(super) fn find_first_unit(text: &str) -> Option<&'static Unit> {
    let words = text.trim_start();
    let end = words.find(['(', ',', ';']).unwrap_or(words.len());
    let mut head = words.get(..end)?.trim_end();
    if head.chars().next().is_some_and(is_han) {
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
