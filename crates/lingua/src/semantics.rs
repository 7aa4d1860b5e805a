//! Sentence vector and token vector side by side: what the rest of the program compares texts with.

use domain::Locale;
use rayon::prelude::*;

use crate::{
    encoder::Encoder,
    lexicon::{self, TokenTable},
};

/// The prior mean weighs as much as this many texts.
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
        let means = self.table.means();
        center(&mut sentences, self.encoder.dimensions(), &locales, &means.sentences);
        let mut tokens: Vec<f32> = words.par_iter().flat_map_iter(|text| self.table.vector(text)).collect();
        center(&mut tokens, lexicon::DIMENSIONS, &locales, &means.tokens);
        let mut vectors = Vec::with_capacity(texts.len() * self.dimensions());
        let half = std::f32::consts::FRAC_1_SQRT_2;
        let rows =
            sentences.chunks_exact(self.encoder.dimensions()).zip(tokens.chunks_exact(lexicon::DIMENSIONS));
        for (sentence, token) in rows {
            vectors.extend(sentence.iter().chain(token).map(|value| value * half));
        }
        vectors
    }
}

/// Mean vectors by [`Locale::index`]; empty ones stand for zeros.
pub type Means = [Vec<f32>; 3];

/// Subtracts each language's mean and brings the rows back to unit length; rows of zeros stay zero.
///
/// The mean is that of the given rows, drawn towards `prior` where they are few: few texts say more about themselves than
/// about their language. Returns the means that were subtracted.
pub fn center(vectors: &mut [f32], dimensions: usize, locales: &[Locale], prior: &Means) -> Means {
    let mut means = Means::default();
    for locale in Locale::ALL {
        let mut mean = vec![0.0_f32; dimensions];
        if let Some(prior) = prior.get(locale.index()) {
            mean.iter_mut().zip(prior).for_each(|(mean, prior)| *mean = FULL_MEAN * prior);
        }
        let mut count = FULL_MEAN;
        for row in rows_of(vectors, dimensions, locales, locale) {
            mean.iter_mut().zip(row).for_each(|(mean, value)| *mean += *value);
            count += 1.0;
        }
        for mean in &mut mean {
            *mean /= count;
        }
        for row in rows_of(vectors, dimensions, locales, locale) {
            row.iter_mut().zip(&mean).for_each(|(value, mean)| *value -= mean);
            let norm = row.iter().map(|value| value * value).sum::<f32>().sqrt().max(f32::MIN_POSITIVE);
            for value in row.iter_mut() {
                *value /= norm;
            }
        }
        if let Some(slot) = means.get_mut(locale.index()) {
            *slot = mean;
        }
    }
    means
}

/// The rows of one language that are not all zeros.
fn rows_of<'v>(
    vectors: &'v mut [f32],
    dimensions: usize,
    locales: &'v [Locale],
    wanted: Locale,
) -> impl Iterator<Item = &'v mut [f32]> {
    vectors
        .chunks_exact_mut(dimensions)
        .zip(locales)
        .filter(move |(row, locale)| **locale == wanted && row.iter().any(|value| value.abs() > 0.0))
        .map(|(row, _)| row)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_single_text_is_centered_on_the_prior() {
        let prior = [vec![1.0, 0.0], Vec::new(), Vec::new()];
        let mut vectors = vec![1.0, 1.0, 0.0, 0.0];
        center(&mut vectors, 2, &[Locale::Ru, Locale::Ru], &prior);
        assert!(vectors[0].abs() < 1e-6 && (vectors[1] - 1.0).abs() < 0.1, "{vectors:?}");
        assert_eq!(vectors[2..], [0.0, 0.0]);
    }

    #[test]
    fn languages_are_centered_apart() {
        let mut vectors = vec![1.0, 0.0, 0.0, 1.0];
        let means = center(&mut vectors, 2, &[Locale::Ru, Locale::Zh], &Means::default());
        assert!(means[0][0] > 0.0 && means[1][1] > 0.0 && means[2].iter().all(|value| value.abs() < 1e-9));
    }
}
