//! Which encoding a sample is in: marks and impossible sequences first, then how likely each decoding is as a language.
//!
//! chardetng, made for web pages, seldom says cp866; the files of Russian accounting programs often are. So the candidates
//! are scored here by letter frequencies, and chardetng is asked only where none of them reads like Russian or Chinese.

use encoding_rs::{Encoding, GB18030, IBM866, KOI8_R, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251};

use super::{Certainty, Detected};

/// Mean log-probability of a byte below which a text is neither Russian nor Chinese.
const READABLE: f64 = -6.0;
/// Russian letters by frequency, per mille, in the order of the alphabet from а to я.
const RUSSIAN: [f64; 32] = [
    80.1, 15.9, 45.4, 17.0, 29.8, 84.5, 9.4, 16.5, 73.5, 12.1, 34.9, 44.0, 32.1, 67.0, 109.7, 28.1, 47.3,
    54.7, 62.6, 26.2, 2.6, 9.7, 4.8, 14.4, 7.3, 3.6, 0.4, 19.0, 17.4, 3.2, 6.4, 20.1,
];

/// Finds the encoding of a sample.
pub(crate) fn detect(sample: &[u8]) -> Detected {
    if let Some((encoding, bom)) = Encoding::for_bom(sample) {
        return Detected { encoding, bom, certainty: Certainty::Known };
    }
    if let Some(encoding) = find_utf16(sample) {
        return Detected { encoding, bom: 0, certainty: Certainty::Guessed };
    }
    if is_utf8(sample) {
        return Detected { encoding: UTF_8, bom: 0, certainty: Certainty::Known };
    }
    Detected { encoding: guess_legacy(sample), bom: 0, certainty: Certainty::Guessed }
}

/// UTF-16 without a mark: the separators, digits and line ends leave zero bytes at places of one parity only.
fn find_utf16(sample: &[u8]) -> Option<&'static Encoding> {
    let (pairs, _) = sample.as_chunks::<2>();
    let low_zero = pairs.iter().filter(|[low, _]| *low == 0).count();
    let high_zero = pairs.iter().filter(|[_, high]| *high == 0).count();
    let many = (pairs.len() / 50).max(1);
    // Some characters, 销 for one, have a zero byte at the other place.
    let encoding = match (low_zero, high_zero) {
        (low, high) if high >= many && low * 3 < high => UTF_16LE,
        (low, high) if low >= many && high * 3 < low => UTF_16BE,
        _ => return None,
    };
    let (text, _) = encoding.decode_without_bom_handling(sample);
    let likely = text.chars().filter(|letter| is_likely(*letter)).count();
    (likely * 10 >= text.chars().count() * 9).then_some(encoding)
}

/// Characters of the three languages.
fn is_likely(letter: char) -> bool {
    matches!(letter, '\t' | '\r' | '\n' | ' '..='~' | '\u{a0}'..='\u{ff}' | '\u{400}'..='\u{45f}')
        || matches!(letter, '\u{2010}'..='\u{22ff}' | '\u{3000}'..='\u{303f}' | '\u{4e00}'..='\u{9fff}' | '\u{ff00}'..='\u{ffe5}')
}

/// Whether the sample is UTF-8, allowing a little damage among much that is right and a character cut at the end.
fn is_utf8(sample: &[u8]) -> bool {
    let (mut whole, mut broken) = (0_usize, 0_usize);
    for chunk in sample.utf8_chunks() {
        whole += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    let cut_at_end = sample.utf8_chunks().last().is_some_and(|chunk| chunk.invalid().len() > 1);
    let broken = broken - usize::from(cut_at_end && broken > 0);
    broken == 0 || whole >= broken * 20
}

fn guess_legacy(sample: &[u8]) -> &'static Encoding {
    let candidates = [(WINDOWS_1251, 0.0), (IBM866, -0.05), (KOI8_R, -0.3), (GB18030, 0.0)];
    let best = candidates
        .into_iter()
        .map(|(encoding, handicap)| (encoding, rate_decoding(encoding, sample) + handicap))
        .max_by(|left, right| left.1.total_cmp(&right.1));
    match best {
        Some((encoding, score)) if score > READABLE => encoding,
        _ => ask_chardetng(sample),
    }
}

fn ask_chardetng(sample: &[u8]) -> &'static Encoding {
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(sample, true);
    match detector.guess(None, chardetng::Utf8Detection::Allow) {
        // GBK is a part of GB18030.
        encoding if encoding == encoding_rs::GBK => GB18030,
        encoding => encoding,
    }
}

/// Mean log-probability of a byte above ASCII under the decoding.
fn rate_decoding(encoding: &'static Encoding, sample: &[u8]) -> f64 {
    let high = sample.iter().filter(|byte| !byte.is_ascii()).count();
    let (text, _) = encoding.decode_without_bom_handling(sample);
    let mut sum = 0.0;
    let mut before = ' ';
    for letter in text.chars() {
        if !letter.is_ascii() {
            sum += rate_letter(letter, before);
        }
        before = letter;
    }
    // A two-byte character may have its second byte within ASCII, hence at least one.
    sum / high.max(1) as f64
}

/// The logarithm of how often a character stands in a Russian or Chinese trade list.
fn rate_letter(letter: char, before: char) -> f64 {
    let lower = letter.to_lowercase().next().unwrap_or(letter);
    match lower {
        'а'..='я' => {
            let index = usize::try_from(u32::from(lower) - u32::from('а')).unwrap_or_default();
            let frequency = RUSSIAN.get(index).copied().unwrap_or(1.0) / 1000.0;
            let is_capital = letter != lower;
            let share = if !is_capital || before.is_uppercase() { 0.8 } else { 0.2 };
            // No Russian word has a capital after a small letter or a Latin letter inside.
            let odd = (is_capital && before.is_lowercase()) || before.is_ascii_alphabetic();
            (frequency * share).ln() - if odd { 4.0 } else { 0.0 }
        }
        'ё' => 0.0005_f64.ln(),
        '«' | '»' | '№' | '–' | '—' | '°' | '\u{a0}' | '“' | '”' | '…' | '±' | '²' | '³' | '×' => {
            0.002_f64.ln()
        }
        '，' | '。' | '、' | '；' | '：' | '（' | '）' | '《' | '》' | '\u{3000}' => 0.01_f64.ln(),
        '\u{ff01}'..='\u{ff5e}' => 0.001_f64.ln(),
        '\u{4e00}'..='\u{9fff}' => rate_hanzi(letter),
        char::REPLACEMENT_CHARACTER => -20.0,
        _ => -10.0,
    }
}

/// The first level of GB 2312 holds the 3,755 characters in daily use, in lead bytes 0xB0 to 0xD7.
fn rate_hanzi(letter: char) -> f64 {
    let mut buffer = [0; 4];
    let (bytes, _, _) = GB18030.encode(letter.encode_utf8(&mut buffer));
    match bytes.as_ref() {
        [0xb0..=0xd7, 0xa1..=0xfe] => (1.0 / 600.0_f64).ln(),
        [0xd8..=0xf7, 0xa1..=0xfe] => (1.0 / 40_000.0_f64).ln(),
        _ => -16.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RU: &str = "Номенклатурный номер;Наименование;Цена без НДС\r\n00012;ВТУЛКА распорная;1690,50\r\n";
    const ZH: &str =
        "企业名称,经营范围,注册资本\r\n大连机床集团有限责任公司,数控车床制造、销售；货物进出口,5000万元\r\n";

    fn encoded(encoding: &'static Encoding, text: &str) -> Vec<u8> {
        encoding.encode(text).0.into_owned()
    }

    #[test]
    fn legacy_encodings_are_told_apart_by_their_letters() {
        for encoding in [WINDOWS_1251, IBM866, KOI8_R] {
            assert_eq!(detect(&encoded(encoding, RU)).encoding, encoding);
        }
        assert_eq!(detect(&encoded(GB18030, ZH)).encoding, GB18030);
    }

    #[test]
    fn capitals_alone_are_still_russian() {
        let text = "ГАЙКА;ШТ\nВТУЛКА;КГ\nКРОНШТЕЙН;ШТ\n";
        assert_eq!(detect(&encoded(IBM866, text)).encoding, IBM866);
        assert_eq!(detect(&encoded(WINDOWS_1251, text)).encoding, WINDOWS_1251);
    }

    #[test]
    fn utf16_is_seen_without_a_mark() {
        let units: Vec<u8> = ZH.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(detect(&units).encoding, UTF_16LE);
        let units: Vec<u8> = RU.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(detect(&units).encoding, UTF_16BE);
    }

    #[test]
    fn a_mark_is_believed_and_counted() {
        let found = detect(b"\xef\xbb\xbfname\n");
        assert_eq!((found.encoding, found.bom, found.certainty), (UTF_8, 3, Certainty::Known));
    }

    #[test]
    fn utf8_with_one_bad_byte_stays_utf8() {
        let mut bytes = RU.as_bytes().to_vec();
        bytes.push(0xff);
        bytes.extend_from_slice(RU.as_bytes());
        assert_eq!(detect(&bytes).encoding, UTF_8);
    }

    #[test]
    fn western_texts_are_left_to_chardetng() {
        let text = "Bezeichnung;Stück;Größe\nSchraubenschlüssel für Rohre;4;groß\n";
        assert_eq!(detect(&encoded(encoding_rs::WINDOWS_1252, text)).encoding, encoding_rs::WINDOWS_1252);
    }
}
