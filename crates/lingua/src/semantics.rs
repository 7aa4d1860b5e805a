//! Sentence vector and token vector side by side: what the rest of the program compares texts with.

use domain::Locale;
use rayon::prelude::*;

use crate::{
    encoder::Encoder,
    lexicon::{self, TokenTable},
};

/// A mean of fewer texts than this is drawn towards the mean of all texts.
const FULL_MEAN: f32 = 50.0;

/// Texts that are encoded between two words of progress.
const BATCH: usize = 2048;

/// Vectors of texts: `[u ; z] / sqrt(2)`, centred by language, of unit length.
pub struct Semantics<'a> {
    /// The sentence encoder.
    pub encoder: &'a dyn Encoder,
    /// The trained token table.
    pub table: &'a TokenTable,
}

impl Semantics<'_> {
    /// How many numbers a vector has.
    pub fn dimensions(&self) -> usize {
        self.encoder.dimensions() + lexicon::DIMENSIONS
    }

    /// One vector a text, row by row; both parts are centred on the means of the given texts, language by language.
    pub fn vectors(&self, texts: &[(Locale, &str)]) -> Vec<f32> {
        self.vectors_with(texts, &mut |_, _| {})
    }

    /// As [`Self::vectors`]; `progress` hears how many texts are done and how many there are.
    pub fn vectors_with(&self, texts: &[(Locale, &str)], progress: &mut dyn FnMut(usize, usize)) -> Vec<f32> {
        let words: Vec<&str> = texts.iter().map(|(_, text)| *text).collect();
        let locales: Vec<Locale> = texts.iter().map(|(locale, _)| *locale).collect();
        let mut sentences = Vec::with_capacity(texts.len() * self.encoder.dimensions());
        for chunk in words.chunks(BATCH) {
            sentences.extend(self.encoder.encode(chunk));
            progress(sentences.len() / self.encoder.dimensions(), texts.len());
        }
        center(&mut sentences, self.encoder.dimensions(), &locales);
        let mut tokens: Vec<f32> = words.par_iter().flat_map_iter(|text| self.table.vector(text)).collect();
        center(&mut tokens, lexicon::DIMENSIONS, &locales);
        let mut vectors = Vec::with_capacity(texts.len() * self.dimensions());
        let half = std::f32::consts::FRAC_1_SQRT_2;
        let rows = sentences.chunks_exact(self.encoder.dimensions()).zip(tokens.chunks_exact(lexicon::DIMENSIONS));
        for (sentence, token) in rows {
            vectors.extend(sentence.iter().chain(token).map(|value| value * half));
        }
        vectors
    }
}

/// Subtracts each language's mean and brings the rows back to unit length; rows of zeros stay zero.
pub fn center(vectors: &mut [f32], dimensions: usize, locales: &[Locale]) {
    for locale in Locale::ALL {
        let mut mean = vec![0.0_f32; dimensions];
        let mut count = 0.0_f32;
        for (row, _) in rows_of(vectors, dimensions, locales, locale) {
            if row.iter().any(|value| *value != 0.0) {
                mean.iter_mut().zip(row).for_each(|(mean, value)| *mean += *value);
                count += 1.0;
            }
        }
        // With few texts the mean says more about them than about their language.
        let factor = if count < 2.0 { 0.0 } else { (count / (count + FULL_MEAN)) / count };
        mean.iter_mut().for_each(|mean| *mean *= factor);
        for (row, _) in rows_of(vectors, dimensions, locales, locale) {
            if row.iter().any(|value| *value != 0.0) {
                row.iter_mut().zip(&mean).for_each(|(value, mean)| *value -= mean);
                let norm = row.iter().map(|value| value * value).sum::<f32>().sqrt().max(f32::MIN_POSITIVE);
                row.iter_mut().for_each(|value| *value /= norm);
            }
        }
    }
}

fn rows_of<'v>(
    vectors: &'v mut [f32],
    dimensions: usize,
    locales: &'v [Locale],
    wanted: Locale,
) -> impl Iterator<Item = (&'v mut [f32], Locale)> {
    vectors
        .chunks_exact_mut(dimensions)
        .zip(locales.iter().copied())
        .filter(move |(_, locale)| *locale == wanted)
}
