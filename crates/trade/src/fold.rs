//! The little folding that facts need: width, blanks and case. Texts are normalised in full by `lingua`.

/// Full-width forms become ASCII, every kind of blank becomes a space, zero-width characters and the BOM go.
pub(crate) fn fold_width(text: &str) -> String {
    text.chars().filter_map(fold_char).collect()
}

/// Folded, lower case, `ё` as `е`, runs of blanks as one space, trimmed: the form in which words are looked up.
pub(crate) fn fold_words(text: &str) -> String {
    let folded = fold_width(text).to_lowercase().replace('ё', "е");
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn fold_char(char: char) -> Option<char> {
    match char {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(char) - 0xFEE0),
        '\u{FFE5}' => Some('¥'),
        '\u{FFE0}' => Some('¢'),
        '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{00AD}' => None,
        '\u{2010}'..='\u{2015}' | '\u{2212}' => Some('-'),
        '‚' => Some(','),
        blank if blank.is_whitespace() => Some(' '),
        other => Some(other),
    }
}

/// Whether a letter that makes up words with blanks between them (Latin or Cyrillic, not Han).
pub(crate) fn is_word_letter(char: char) -> bool {
    char.is_alphabetic() && !is_han(char)
}

/// Whether a Chinese character.
pub(crate) fn is_han(char: char) -> bool {
    matches!(char, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}')
}

/// Where `word` stands in `text` as a whole word: no Latin or Cyrillic letter touches its own letters. A `*` in `word`
/// allows any ending. Both are in the form of [`fold_words`]. Answers the bytes from start to end.
pub(crate) fn find_word(text: &str, word: &str) -> Option<(usize, usize)> {
    let stem = word.split('*').next().filter(|stem| !stem.is_empty())?;
    text.match_indices(stem).find_map(|(start, _)| word_end(text, start, word).map(|end| (start, end)))
}

/// Where `word` ends if it stands in `text` at the byte `start` as a whole word.
pub(crate) fn word_end(text: &str, start: usize, word: &str) -> Option<usize> {
    let before = text.get(..start)?.chars().next_back();
    if touches(before, word.chars().next()) {
        return None;
    }
    let mut end = start;
    let mut pieces = word.split('*').peekable();
    let mut last = None;
    while let Some(piece) = pieces.next() {
        if !text.get(end..)?.starts_with(piece) {
            return None;
        }
        end += piece.len();
        last = piece.chars().next_back();
        if pieces.peek().is_some() {
            let ending = text.get(end..)?.chars().take_while(|char| is_word_letter(*char));
            end += ending.map(char::len_utf8).sum::<usize>();
        }
    }
    (!touches(text.get(end..)?.chars().next(), last)).then_some(end)
}

fn touches(outside: Option<char>, inside: Option<char>) -> bool {
    outside.is_some_and(is_word_letter) && inside.is_some_and(is_word_letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_width_blanks_and_case() {
        assert_eq!(fold_words("ＵＳＤ\u{A0}１２３，５ "), "usd 123,5");
        assert_eq!(fold_words("Учёт"), "учет");
    }

    #[test]
    fn words_have_borders_but_chinese_has_none() {
        assert_eq!(find_word("вес ндс", "с ндс"), None);
        assert_eq!(find_word("цена с ндс", "с ндс").map(|(start, _)| start), Some("цена ".len()));
        assert_eq!(find_word("5万元人民币", "元").map(|(start, _)| start), Some(4));
        assert_eq!(find_word("50 рублей.", "руб*"), Some((3, "50 рублей".len())));
        assert_eq!(find_word("x", "*"), None);
    }
}
