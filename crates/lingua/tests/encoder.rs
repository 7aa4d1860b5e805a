//! The sentence encoder against the Python package whose weights it reads, and against damaged models.

#![expect(clippy::unwrap_used, reason = "a test may panic, and its helpers are part of it")]

use std::{path::PathBuf, sync::LazyLock};

use lingua::encoder::{DIMENSIONS, Encoder, PieceTokenizer, SentenceEncoder, WHEEL_NAME};
use proptest::prelude::*;
use serde::Deserialize;

/// A sentence with what the Python package makes of it.
#[derive(Deserialize)]
struct Golden {
    text: String,
    ids: Vec<u32>,
    /// The first components of the vector.
    head: Vec<f32>,
}

static GOLDEN: LazyLock<Vec<Golden>> =
    LazyLock::new(|| serde_json::from_str(include_str!("data/encoder.json")).unwrap());

static ENCODER: LazyLock<SentenceEncoder> = LazyLock::new(|| SentenceEncoder::from_wheel(&wheel()).unwrap());

/// The wheel that `make setup` fetches; `make test` sees to it before the tests run.
fn wheel() -> PathBuf {
    let variable = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let cache = || variable("XDG_CACHE_HOME").or_else(|| Some(variable("HOME")?.join(".cache")));
    let folder = variable("VITRINA_MODELS").or_else(|| Some(cache()?.join("vitrina/models"))).unwrap();
    assert!(
        folder.join(WHEEL_NAME).is_file(),
        "the weights are not in {}: run `make setup`",
        folder.display()
    );
    folder.join(WHEEL_NAME)
}

fn cosine(left: &[f32], right: &[f32]) -> f32 {
    let dot = |a: &[f32], b: &[f32]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f32>();
    dot(left, right) / (dot(left, left) * dot(right, right)).sqrt()
}

#[test]
fn pieces_are_those_of_the_python_package() {
    for golden in GOLDEN.iter() {
        assert_eq!(ENCODER.tokenizer().tokenize(&golden.text), golden.ids, "{:?}", golden.text);
    }
}

#[test]
fn vectors_are_those_of_the_python_package() {
    let texts: Vec<&str> = GOLDEN.iter().map(|golden| golden.text.as_str()).collect();
    let vectors = ENCODER.encode(&texts);
    assert_eq!(vectors.len(), texts.len() * DIMENSIONS);
    for (golden, vector) in GOLDEN.iter().zip(vectors.chunks_exact(DIMENSIONS)) {
        let head = vector.split_at(golden.head.len()).0;
        let norm = vector.iter().map(|value| value * value).sum::<f32>().sqrt();
        assert!((norm - 1.0).abs() < 1e-4, "{:?} has length {norm}", golden.text);
        assert!(cosine(head, &golden.head) >= 0.9999, "{:?}", golden.text);
        let furthest = head.iter().zip(&golden.head).map(|(a, b)| (a - b).abs()).fold(0.0, f32::max);
        assert!(furthest < 2e-3, "{:?} is off by {furthest}", golden.text);
    }
}

#[test]
fn a_text_has_one_vector_in_any_company() {
    let alone = ENCODER.encode(&["数控车床"]);
    let together = ENCODER.encode(&["Ball valve DN50", "", "数控车床"]);
    assert!(cosine(&alone, together.split_at(2 * DIMENSIONS).1) > 0.999_999);
    assert!(ENCODER.encode(&[]).is_empty());
}

#[test]
fn a_long_text_is_encoded_too() {
    let vector = ENCODER.encode(&["станок ".repeat(5_000).as_str()]);
    assert!(vector.iter().all(|value| value.is_finite()));
}

#[test]
fn a_wheel_that_is_not_the_pinned_one_is_refused() {
    let other = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
    let error = SentenceEncoder::from_wheel(other.as_ref()).err().unwrap().to_string();
    assert!(error.contains("SHA-256"), "{error}");
    assert!(SentenceEncoder::from_wheel("no-such-wheel".as_ref()).is_err());
}

/// A small model file: pieces with scores, in the wire format of protocol buffers.
fn model_of(pieces: &[(String, f32)]) -> Vec<u8> {
    let mut model = Vec::new();
    for (piece, score) in pieces {
        let mut message = vec![0x0a, u8::try_from(piece.len()).unwrap()];
        message.extend(piece.as_bytes());
        message.push(0x15);
        message.extend(score.to_le_bytes());
        model.extend([0x0a, u8::try_from(message.len()).unwrap()]);
        model.extend(message);
    }
    model
}

/// A model whose normaliser's table is any bytes.
fn with_charsmap(mut model: Vec<u8>, table: &[u8]) -> Vec<u8> {
    let mut map = u32::try_from(table.len() / 2).unwrap().to_le_bytes().to_vec();
    map.extend(table);
    let mut message = vec![0x12, u8::try_from(map.len()).unwrap()];
    message.extend(map);
    model.extend([0x1a, u8::try_from(message.len()).unwrap()]);
    model.extend(message);
    model
}

fn pieces() -> impl Strategy<Value = Vec<(String, f32)>> {
    proptest::collection::vec(("\\PC{0,6}", -20.0_f32..0.0), 1..12)
}

#[test]
fn the_best_path_through_the_pieces_is_taken() {
    let pieces = ["<unk>", "<s>", "</s>", "\u{2581}", "a", "b", "ab", "\u{2581}ab"];
    let scores = [0.0, 0.0, 0.0, -3.0, -2.0, -2.0, -3.5, -4.0];
    let model = model_of(&pieces.map(str::to_owned).into_iter().zip(scores).collect::<Vec<_>>());
    let tokenizer = PieceTokenizer::from_model(&model).unwrap();
    assert_eq!(tokenizer.tokenize("ab"), [1, 7, 2]);
    assert_eq!(tokenizer.tokenize("ba"), [1, 3, 5, 4, 2]);
    assert_eq!(tokenizer.tokenize("c"), [1, 3, 0, 2]);
    assert_eq!(tokenizer.tokenize(""), [1, 0, 2]);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn any_bytes_are_a_model_or_none(bytes in proptest::collection::vec(any::<u8>(), 0..300), text in "\\PC{0,20}") {
        if let Some(tokenizer) = PieceTokenizer::from_model(&bytes) {
            prop_assert!(tokenizer.tokenize(&text).len() >= 2);
        }
    }

    #[test]
    fn a_damaged_model_is_a_model_or_none(
        pieces in pieces(),
        table in proptest::collection::vec(any::<u8>(), 0..100),
        damage in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..4),
        text in "\\PC{0,20}",
    ) {
        let mut model = with_charsmap(model_of(&pieces), &table);
        for (at, byte) in damage {
            let at = at.index(model.len());
            model.get_mut(at).into_iter().for_each(|slot| *slot = byte);
        }
        if let Some(tokenizer) = PieceTokenizer::from_model(&model) {
            prop_assert!(tokenizer.tokenize(&text).len() >= 2);
        }
    }

    #[test]
    fn every_text_is_cut_into_known_ids(text in any::<String>()) {
        let ids = ENCODER.tokenizer().tokenize(&text);
        prop_assert_eq!((ids.first(), ids.last()), (Some(&1), Some(&2)));
        prop_assert!(ids.iter().all(|id| *id < 200_000));
    }
}
