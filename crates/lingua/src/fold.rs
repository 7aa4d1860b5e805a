//! Folding that keeps every byte where it is.

use crate::normalise::simplify;

/// Lower-cases, writes ё as е and traditional characters as simplified ones, and leaves alone whatever would change the
/// length, so that a position in the folded text is one in the source.
pub(crate) fn fold_in_place(text: &str) -> String {
    text.chars().map(fold_symbol).collect()
}

fn fold_symbol(symbol: char) -> char {
    let mut low = symbol.to_lowercase();
    let folded = match (low.next(), low.next()) {
        (Some('ё'), None) => 'е',
        (Some(only), None) => simplify(only),
        _ => symbol,
    };
    if folded.len_utf8() == symbol.len_utf8() { folded } else { symbol }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn folds_what_keeps_its_length() {
        assert_eq!(fold_in_place("Ёлка İ 製造 ABC"), "елка İ 制造 abc");
    }

    proptest! {
        #[test]
        fn keeps_positions(text in "\\PC{0,40}") {
            let folded = fold_in_place(&text);
            prop_assert!(text.char_indices().map(|(at, _)| at).eq(folded.char_indices().map(|(at, _)| at)));
        }
    }
}
