//! Commas of Russian and English that part no items, and nouns that several items share.

use std::sync::LazyLock;

use regex::Regex;

use super::split::{Break, Piece, ruling_script};
use crate::{Script, patterns::regex};

/// First words of a phrase that belongs to the name before its comma.
static CONTINUES: LazyLock<Regex> = LazyLock::new(|| {
    regex(concat!(
        r"^(котор\w+|где|чтобы|что|предназначенн\w+|используем\w+|применяем\w+|изготовленн\w+|оснащенн\w+|выполненн\w+",
        r"|укомплектованн\w+|полученн\w+|содержащ\w+|работающ\w+|состоящ\w+|входящ\w+|имеющ\w+|относящ\w+|пригодн\w+ для|в котор\w+|для котор\w+|не включенн\w+)\b",
        r"|^(which|that|who|whose|used|designed|intended|suitable|made|whether|containing|consisting|having|of a kind)\b",
    ))
});

/// A Russian adjective in any case but the shortest forms.
static ADJECTIVE: LazyLock<Regex> =
    LazyLock::new(|| regex(r"^[а-я-]+(ые|ие|ый|ий|ая|яя|ое|ее|ых|их|ым|им|ыми|ими|ой|ей|ую|юю)$"));

/// Words behind which "и" joins two parts of one name.
static DEPENDENT: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"\s(для|к|на|из|с|со|от|по|под|в|при|без|for|of|to|with|from|in|by)\s|\b(его|их|ее|него|ним|нее|its|their|thereof)\b",
    )
});

static CONJUNCTION: LazyLock<Regex> = LazyLock::new(|| regex(r"\s(и|and)\s"));

/// Joins to a name the phrases behind its comma that only describe it.
pub(super) fn join_continuations(folded: &str, pieces: Vec<Piece>) -> Vec<Piece> {
    if pieces.iter().any(|piece| piece.group > 0) {
        // Indices of owners must stay; lists with parentheses are rare enough to stay as they are.
        return pieces;
    }
    let mut joined: Vec<Piece> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        let continues = piece.before == Break::Comma && CONTINUES.is_match(piece.of(folded));
        match joined.last_mut().filter(|_| continues) {
            Some(name) => {
                name.span.end = piece.span.end;
                name.after = piece.after;
            }
            None => joined.push(piece),
        }
    }
    joined
}

/// Parts the last two items of a list ("бетон, цемент и песок"), where "и" does not join parts of one name.
pub(super) fn part_last_items(folded: &str, pieces: Vec<Piece>) -> Vec<Piece> {
    if pieces.iter().any(|piece| piece.group > 0) {
        return pieces;
    }
    let mut parted = Vec::with_capacity(pieces.len());
    for piece in pieces {
        let Some((left, right)) = find_last_items(folded, &piece) else {
            parted.push(piece);
            continue;
        };
        let start = piece.span.start;
        parted.push(Piece { span: start..start + left, after: Break::Item, ..piece.clone() });
        parted.push(Piece { span: start + right..piece.span.end, before: Break::Item, ..piece });
    }
    parted
}

/// Where the first of two last items ends and the second begins.
fn find_last_items(folded: &str, piece: &Piece) -> Option<(usize, usize)> {
    let text = piece.of(folded);
    let in_list = piece.before == Break::Comma && !matches!(ruling_script(text), Script::Han | Script::Other);
    if !in_list || DEPENDENT.is_match(text) {
        return None;
    }
    let mut conjunctions = CONJUNCTION.find_iter(text);
    let (only, none) = (conjunctions.next()?, conjunctions.next());
    let last = text.get(..only.start())?.rsplit(' ').next()?;
    (none.is_none() && !ADJECTIVE.is_match(last)).then_some((only.start(), only.end()))
}

/// For an item that is only adjectives ("лакокрасочные, антикоррозийные материалы"): where the noun that it shares stands.
pub(super) fn find_shared_noun(folded: &str, pieces: &[Piece], at: usize) -> Option<std::ops::Range<usize>> {
    let piece = pieces.get(at)?;
    if !is_adjectives(piece.of(folded)) {
        return None;
    }
    for next in pieces.get(at + 1..)? {
        if next.group != piece.group || next.before > Break::Comma {
            return None;
        }
        let text = next.of(folded);
        let adjectives = count_adjectives(text);
        if adjectives == 0 {
            return None;
        }
        if adjectives < text.len() {
            return Some(next.span.start + adjectives..next.span.end);
        }
    }
    None
}

fn is_adjectives(text: &str) -> bool {
    count_adjectives(text) == text.len()
}

/// The length of the adjectives at the head of a text, with the conjunctions between them.
fn count_adjectives(text: &str) -> usize {
    let mut length = 0;
    for word in text.split_inclusive(' ') {
        let bare = word.trim_end();
        if !(ADJECTIVE.is_match(bare) || length > 0 && bare == "и") {
            break;
        }
        length += word.len();
    }
    length
}
