//! What a text excludes.

use std::{collections::BTreeSet, sync::LazyLock};

use regex::Regex;

use super::split::{Break, Piece, ruling_script};
use crate::{Polarity, Script, patterns::regex};

/// Words that exclude the piece in which they stand.
static EXCLUDES: LazyLock<Regex> = LazyLock::new(|| {
    regex(concat!(
        "除外|不含|不包括|不包含|不得|禁止|限制|未经|严禁|不准|未获|未取得|不允许|不经营|不涉及|不从事|不设|(以|之)外$",
        r"|\b(кроме|за исключением|исключая|не включая|без права|без учета|запрещ\w+|за вычетом|не (занима|производ|поставля|выпуска|изготавл|прода|торгу|предлага|реализу|выполня|оказыва)\w+)\b",
        r"|\b(except|excepting|excluding|excluded|other than|not including|with the exception of|apart from|but not|exclusive of|prohibited|forbidden)\b",
    ))
});

/// 除 at the head excludes, unless it begins the name of a thing (除尘设备).
static EXCLUDES_AT_HEAD: LazyLock<Regex> = LazyLock::new(|| {
    regex("^除([^外尘锈湿草臭冰雪虫垢油氧磷硫四杂味甲螨霉雾静渣砂铁沫颤毛皱灰污鳞]|草剂以外)")
});

/// Exclusions that speak about everything behind them.
static OPENS: LazyLock<Regex> = LazyLock::new(|| {
    regex(concat!(
        "^(以上|上述|均|但|且|其中|项目|品种|商品|业务)*(不含|不包括|不包含|不得|禁止|除|严禁|不准|不经营)",
        r"|^(кроме|за исключением|исключая|не включая|без права|за вычетом|не (поставля|выпуска|изготавл|прода|торгу|предлага|реализу|выполня|оказыва|производ)\w+)\b",
        r"|^(except|excepting|excluding|other than|not including|with the exception of|apart from|but not|exclusive of)\b",
    ))
});

/// Exclusions that speak about the list before them.
static CLOSES: LazyLock<Regex> = LazyLock::new(|| regex("(除外|(以|之)外)$"));

/// Heads of lists that end in an exclusion although no parenthesis holds them.
static OPENS_LIST: LazyLock<Regex> = LazyLock::new(|| regex("^(但|国家|法律|法规|未|应|涉及|需)"));

/// The polarity of every piece.
pub(super) fn mark(folded: &str, pieces: &[Piece]) -> Vec<Polarity> {
    let mut marks: Vec<Polarity> = pieces.iter().map(|piece| judge(piece.of(folded))).collect();
    for (at, piece) in pieces.iter().enumerate() {
        let text = piece.of(folded);
        if judge(text) == Polarity::Affirmed {
            continue;
        }
        if OPENS.is_match(text) {
            negate(&mut marks, at + 1, count_forward(folded, pieces, at));
        }
        if CLOSES.is_match(text) {
            let before = count_back(folded, pieces, at);
            negate(&mut marks, at - before, before);
        }
    }
    marks
}

fn negate(marks: &mut [Polarity], from: usize, count: usize) {
    marks.iter_mut().skip(from).take(count).for_each(|mark| *mark = Polarity::Negated);
}

/// Whether a text excludes something, by its words alone.
fn judge(text: &str) -> Polarity {
    let excludes = EXCLUDES.is_match(text) || EXCLUDES_AT_HEAD.is_match(text);
    if excludes { Polarity::Negated } else { Polarity::Affirmed }
}

/// How many pieces an opening exclusion reaches: to the end of its parenthesis, else of its enumeration.
fn count_forward(folded: &str, pieces: &[Piece], at: usize) -> usize {
    let Some(head) = pieces.get(at) else { return 0 };
    // A Chinese comma ends the list that 不含 excludes; in Russian and English the comma is the list.
    let farthest = match (head.group, ruling_script(head.of(folded))) {
        (0, Script::Han) => Break::Item,
        (0, _) => Break::Comma,
        _ => Break::Bracket,
    };
    let reaches = |piece: &&Piece| {
        piece.group == head.group && piece.before <= farthest && piece.before != Break::Colon
    };
    pieces.iter().skip(at + 1).take_while(reaches).count()
}

/// How many pieces a closing exclusion reaches.
fn count_back(folded: &str, pieces: &[Piece], at: usize) -> usize {
    let Some(tail) = pieces.get(at) else { return 0 };
    let mut count = 0;
    let mut joint = tail.before;
    for piece in pieces.iter().take(at).rev() {
        if piece.group != tail.group || joint != Break::Item {
            break;
        }
        count += 1;
        joint = piece.before;
    }
    let first = pieces.get(at - count).map(|piece| piece.of(folded)).unwrap_or_default();
    if tail.group > 0 || OPENS_LIST.is_match(first) { count } else { 0 }
}

/// Which pieces stand in a sentence that also excludes something: they hold only in part.
pub(super) fn find_limited(folded: &str, pieces: &[Piece], marks: &[Polarity]) -> Vec<bool> {
    let ends: Vec<usize> = folded
        .char_indices()
        .filter(|(_, symbol)| matches!(symbol, '，' | '。' | ';' | '；' | '\n'))
        .map(|(at, _)| at)
        .collect();
    let sentence = |piece: &Piece| ends.partition_point(|end| *end < piece.span.start);
    let excluding: BTreeSet<usize> = pieces
        .iter()
        .zip(marks)
        .filter(|(_, mark)| **mark == Polarity::Negated)
        .map(|(piece, _)| sentence(piece))
        .collect();
    pieces.iter().map(|piece| excluding.contains(&sentence(piece))).collect()
}
