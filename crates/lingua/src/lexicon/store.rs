//! The table in memory and on disk: 8 bits a number, one scale a row, provenance beside it.

use std::{collections::HashMap, path::PathBuf};

use serde::{Deserialize, Serialize};

use super::{DIMENSIONS, features};
use crate::Means;

const MAGIC: &[u8; 8] = b"VITRTOK2";

/// What a table was learned from and how; stored beside it as JSON.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Provenance {
    /// Each source's file name and its rows.
    pub sources: Vec<(String, usize)>,
    /// Licences and attributions of the sources.
    pub licences: Vec<String>,
    /// Optimisation steps.
    pub steps: usize,
    /// Rows in a batch.
    pub batch: usize,
    /// Seed of the draw.
    pub seed: u64,
    /// Rows of the table.
    pub tokens: usize,
}

/// Why a stored table cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum TableError {
    /// The file cannot be read or written.
    #[error("{path}: {source}")]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// The bytes are not a token table.
    #[error("not a token table, or cut off")]
    Damaged,
}

/// Means of the texts that the table was learned from, where centring starts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TextMeans {
    /// Of sentence vectors, by language.
    pub sentences: Means,
    /// Of the table's vectors, by language.
    pub tokens: Means,
}

/// Token vectors with their rarity.
#[derive(Clone, Debug, Default)]
pub struct TokenTable {
    means: TextMeans,
    rows: HashMap<String, u32>,
    names: Vec<String>,
    rarity: Vec<f32>,
    scales: Vec<f32>,
    values: Vec<i8>,
}

impl TokenTable {
    /// The table that comes with the program; `data/lexicon/tokens.json` says what it was learned from.
    ///
    /// # Errors
    /// Only where the bundled file is damaged, which a test rules out.
    pub fn bundled() -> Result<Self, TableError> {
        Self::from_bytes(include_bytes!("../../data/lexicon/tokens.bin"))
    }

    /// Quantises rows of [`DIMENSIONS`] numbers, one a token; `rarity` is each token's inverse document frequency.
    pub(super) fn quantize(names: Vec<String>, rarity: Vec<f32>, vectors: &[f32]) -> Self {
        let mut scales = Vec::with_capacity(names.len());
        let mut values = Vec::with_capacity(vectors.len());
        for row in vectors.chunks_exact(DIMENSIONS) {
            let largest = row.iter().fold(f32::MIN_POSITIVE, |largest, value| largest.max(value.abs()));
            scales.push(largest / 127.0);
            #[expect(clippy::cast_possible_truncation, reason = "scaled to 127")]
            values.extend(row.iter().map(|value| (value * 127.0 / largest).round() as i8));
        }
        Self::index(names, rarity, scales, values)
    }

    fn index(names: Vec<String>, rarity: Vec<f32>, scales: Vec<f32>, values: Vec<i8>) -> Self {
        let rows = names.iter().cloned().zip(0..).collect();
        Self { means: TextMeans::default(), rows, names, rarity, scales, values }
    }

    /// The same table with the means of its texts.
    #[must_use]
    pub fn with_means(mut self, means: TextMeans) -> Self {
        self.means = means;
        self
    }

    /// Means of the texts that the table was learned from.
    pub const fn means(&self) -> &TextMeans {
        &self.means
    }

    /// How many tokens the table knows.
    pub const fn len(&self) -> usize {
        self.names.len()
    }

    /// Whether the table knows nothing.
    pub const fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// Inverse document frequency of a feature; `None` for an unknown one.
    pub fn rarity(&self, feature: &str) -> Option<f32> {
        self.rarity.get(*self.rows.get(feature)? as usize).copied()
    }

    /// Unit vector of a text; all zeros where it holds no known token.
    pub fn vector(&self, text: &str) -> [f32; DIMENSIONS] {
        let mut sum = [0.0_f32; DIMENSIONS];
        for feature in features(text) {
            let Some(&row) = self.rows.get(&feature) else { continue };
            let row = row as usize;
            let (Some(scale), Some(rarity)) = (self.scales.get(row), self.rarity.get(row)) else { continue };
            let values = self.values.chunks_exact(DIMENSIONS).nth(row).unwrap_or_default();
            let weight = scale * rarity;
            sum.iter_mut().zip(values).for_each(|(sum, &value)| *sum += weight * f32::from(value));
        }
        let norm = sum.iter().map(|value| value * value).sum::<f32>().sqrt();
        if norm > 0.0 {
            for value in &mut sum {
                *value /= norm;
            }
        }
        sum
    }

    /// The table as bytes: magic, means, count, then for each token its name, rarity and scale, then all numbers.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        for mean in self.means.sentences.iter().chain(&self.means.tokens) {
            bytes.extend(u32::try_from(mean.len()).unwrap_or_default().to_le_bytes());
            bytes.extend(mean.iter().flat_map(|value| value.to_le_bytes()));
        }
        bytes.extend(u32::try_from(self.len()).unwrap_or(u32::MAX).to_le_bytes());
        for ((name, rarity), scale) in self.names.iter().zip(&self.rarity).zip(&self.scales) {
            bytes.push(u8::try_from(name.len()).unwrap_or(u8::MAX));
            bytes.extend(name.as_bytes());
            bytes.extend(rarity.to_le_bytes());
            bytes.extend(scale.to_le_bytes());
        }
        bytes.extend(self.values.iter().map(|value| value.cast_unsigned()));
        bytes
    }

    /// Reads what [`Self::to_bytes`] wrote.
    ///
    /// # Errors
    /// [`TableError::Damaged`] where the bytes are anything else.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, TableError> {
        Self::parse(bytes).ok_or(TableError::Damaged)
    }

    fn parse(bytes: &[u8]) -> Option<Self> {
        let mut rest = bytes.strip_prefix(MAGIC)?;
        let mut means = TextMeans::default();
        for mean in means.sentences.iter_mut().chain(&mut means.tokens) {
            let (length, tail) = rest.split_first_chunk::<4>()?;
            let length = usize::try_from(u32::from_le_bytes(*length)).ok()?.checked_mul(4)?;
            let (values, tail) = tail.split_at_checked(length)?;
            *mean = values.as_chunks::<4>().0.iter().map(|value| f32::from_le_bytes(*value)).collect();
            rest = tail;
        }
        let (count, mut rest) = rest.split_first_chunk::<4>()?;
        let count = usize::try_from(u32::from_le_bytes(*count)).ok()?;
        if count > rest.len() {
            return None;
        }
        let (mut names, mut rarity, mut scales) = (Vec::new(), Vec::new(), Vec::new());
        for _ in 0..count {
            let (&length, tail) = rest.split_first()?;
            let (name, tail) = tail.split_at_checked(usize::from(length))?;
            let (token_rarity, tail) = tail.split_first_chunk::<4>()?;
            let (scale, tail) = tail.split_first_chunk::<4>()?;
            names.push(str::from_utf8(name).ok()?.to_owned());
            rarity.push(f32::from_le_bytes(*token_rarity));
            scales.push(f32::from_le_bytes(*scale));
            rest = tail;
        }
        let values: Vec<i8> = rest.iter().map(|byte| byte.cast_signed()).collect();
        (values.len() == count * DIMENSIONS)
            .then(|| Self::index(names, rarity, scales, values).with_means(means))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn small() -> TokenTable {
        let vectors: Vec<f32> = (0..2 * DIMENSIONS).map(|i| if i % 3 == 0 { 0.5 } else { -0.25 }).collect();
        let means = TextMeans { sentences: [vec![0.5], Vec::new(), Vec::new()], tokens: Means::default() };
        TokenTable::quantize(vec!["阀".to_owned(), "насос".to_owned()], vec![1.0, 2.0], &vectors)
            .with_means(means)
    }

    #[test]
    fn bytes_read_back() {
        let table = small();
        let again = TokenTable::from_bytes(&table.to_bytes()).unwrap();
        assert_eq!(again.vector("насос").map(f32::to_bits), table.vector("насос").map(f32::to_bits));
        assert_eq!(again.rarity("阀"), Some(1.0));
        assert_eq!(again.means(), table.means());
    }

    #[test]
    fn damage_is_an_error() {
        let bytes = small().to_bytes();
        for length in [0, 7, 12, 20, bytes.len() - 1] {
            assert!(TokenTable::from_bytes(&bytes[..length]).is_err(), "{length}");
        }
    }

    #[test]
    fn unknown_text_has_no_direction() {
        assert!(small().vector("???").iter().all(|value| value.abs() < f32::EPSILON));
        let norm: f32 = small().vector("阀").iter().map(|value| value * value).sum();
        assert!((norm - 1.0).abs() < 1e-5);
    }
}
