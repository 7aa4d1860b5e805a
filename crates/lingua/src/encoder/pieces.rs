//! `SentencePiece` unigram tokenizer with the `nmt_nfkc` normaliser, as the sentence encoder was trained with.
//!
//! Both the normaliser's table and the vocabulary are double arrays, walked byte by byte.

use std::borrow::Cow;

use yada::{DoubleArray, builder::DoubleArrayBuilder};

use super::protobuf::{Fields, Value};

const UNKNOWN: u32 = 0;
const BEGIN: u32 = 1;
const END: u32 = 2;
/// U+2581, which stands for a blank in the vocabulary.
const BLANK: &[u8] = "\u{2581}".as_bytes();
/// An unknown character costs this much more than the rarest piece.
const UNKNOWN_PENALTY: f64 = 10.0;

/// Splits texts into the pieces of the vocabulary.
pub struct PieceTokenizer {
    vocabulary: DoubleArray<Vec<u8>>,
    scores: Vec<f32>,
    unknown_score: f64,
    charsmap: Option<DoubleArray<Vec<u8>>>,
    replacements: Vec<u8>,
}

impl PieceTokenizer {
    /// Reads a `SentencePiece` model file; `None` where it is damaged.
    pub fn from_model(model: &[u8]) -> Option<Self> {
        let mut pieces: Vec<(&[u8], u32)> = Vec::new();
        let mut scores = Vec::new();
        let mut charsmap: &[u8] = &[];
        for (field, value) in Fields::new(model) {
            match (field, value) {
                (1, Value::Bytes(message)) => {
                    let (piece, score) = read_piece(message)?;
                    pieces.push((piece, u32::try_from(scores.len()).ok()?));
                    scores.push(score);
                }
                (3, Value::Bytes(message)) => charsmap = read_charsmap(message),
                _ => {}
            }
        }
        let unknown_score = f64::from(scores.iter().copied().min_by(f32::total_cmp)?) - UNKNOWN_PENALTY;
        pieces.retain(|(piece, _)| !piece.is_empty());
        pieces.sort_unstable();
        pieces.dedup_by_key(|(piece, _)| *piece);
        let vocabulary = DoubleArray::new(DoubleArrayBuilder::build(&pieces).ok()?).ok()?;
        let (charsmap, replacements) = split_charsmap(charsmap)?;
        Some(Self { vocabulary, scores, unknown_score, charsmap, replacements })
    }

    /// The piece ids of a text between the marks for begin and end.
    pub fn tokenize(&self, text: &str) -> Vec<u32> {
        let normalized = self.normalize(text);
        let mut ids = vec![BEGIN];
        if normalized.is_empty() {
            ids.push(UNKNOWN);
        } else {
            self.segment(&normalized, &mut ids);
        }
        ids.push(END);
        ids
    }

    /// The longest entry of the normaliser's table at the head of `rest`: replacement and bytes consumed.
    fn normalize_prefix<'a>(&'a self, rest: &'a [u8]) -> (Cow<'a, [u8]>, usize) {
        let longest = self.charsmap.as_ref().and_then(|map| map.common_prefix_search(rest).last());
        if let Some((start, length)) = longest
            && let Some(tail) = self.replacements.get(start as usize..)
        {
            let end = tail.iter().position(|&byte| byte == 0).unwrap_or(tail.len());
            return (Cow::Borrowed(tail.split_at(end).0), length);
        }
        let length = char_length(rest);
        (Cow::Borrowed(rest.split_at(length).0), length)
    }

    fn normalize(&self, text: &str) -> Vec<u8> {
        let mut rest = text.as_bytes();
        let mut out = Vec::with_capacity(rest.len() + 8);
        out.extend_from_slice(BLANK);
        let mut after_blank = true;
        while !rest.is_empty() {
            let (piece, consumed) = self.normalize_prefix(rest);
            for &byte in piece.iter() {
                if byte != b' ' {
                    out.push(byte);
                } else if !after_blank {
                    out.extend_from_slice(BLANK);
                }
                after_blank = byte == b' ';
            }
            rest = rest.split_at(consumed).1;
        }
        while out.ends_with(BLANK) {
            out.truncate(out.len() - BLANK.len());
        }
        out
    }

    /// Best path through the lattice of pieces, earliest start on ties.
    fn segment(&self, normalized: &[u8], ids: &mut Vec<u32>) {
        #[derive(Clone, Copy)]
        struct Node {
            score: f64,
            start: usize,
            piece: u32,
        }
        let mut nodes =
            vec![Node { score: f64::NEG_INFINITY, start: 0, piece: UNKNOWN }; normalized.len() + 1];
        let Some(origin) = nodes.first_mut() else { return };
        origin.score = 0.0;
        let mut at = 0;
        while at < normalized.len() {
            let rest = normalized.split_at(at).1;
            let base = nodes.get(at).map_or(f64::NEG_INFINITY, |node| node.score);
            let single = char_length(rest);
            let mut has_single = false;
            let known = self.vocabulary.common_prefix_search(rest);
            for (piece, length) in known {
                has_single |= length == single;
                let score = base + f64::from(self.scores.get(piece as usize).copied().unwrap_or(0.0));
                if let Some(node) = nodes.get_mut(at + length)
                    && score > node.score
                {
                    *node = Node { score, start: at, piece };
                }
            }
            if !has_single
                && let Some(node) = nodes.get_mut(at + single)
                && base + self.unknown_score > node.score
            {
                *node = Node { score: base + self.unknown_score, start: at, piece: UNKNOWN };
            }
            at += single;
        }
        let first = ids.len();
        let mut end = normalized.len();
        while end > 0 {
            let Some(node) = nodes.get(end) else { break };
            ids.push(node.piece);
            end = node.start;
        }
        if let Some(path) = ids.get_mut(first..) {
            path.reverse();
        }
    }
}

fn read_piece(message: &[u8]) -> Option<(&[u8], f32)> {
    let mut piece = None;
    let mut score = 0.0;
    for (field, value) in Fields::new(message) {
        match (field, value) {
            (1, Value::Bytes(bytes)) => piece = Some(bytes),
            (2, Value::Fixed32(bytes)) => score = f32::from_le_bytes(bytes),
            _ => {}
        }
    }
    piece.map(|piece| (piece, score))
}

fn read_charsmap(message: &[u8]) -> &[u8] {
    Fields::new(message)
        .find_map(|(field, value)| match (field, value) {
            (2, Value::Bytes(bytes)) => Some(bytes),
            _ => None,
        })
        .unwrap_or_default()
}

type SplitCharsmap = (Option<DoubleArray<Vec<u8>>>, Vec<u8>);

fn split_charsmap(charsmap: &[u8]) -> Option<SplitCharsmap> {
    let Some((size, rest)) = charsmap.split_first_chunk::<4>() else {
        return Some((None, Vec::new()));
    };
    let size = usize::try_from(u32::from_le_bytes(*size)).ok()?;
    let (trie, replacements) = rest.split_at_checked(size)?;
    Some((Some(DoubleArray::new(trie.to_vec()).ok()?), replacements.to_vec()))
}

/// Bytes of the UTF-8 character at the head of `rest`; 1 where it is cut off.
fn char_length(rest: &[u8]) -> usize {
    let length = match rest.first() {
        Some(0xc0..=0xdf) => 2,
        Some(0xe0..=0xef) => 3,
        Some(0xf0..=0xf7) => 4,
        _ => 1,
    };
    if length <= rest.len() { length } else { 1 }
}
