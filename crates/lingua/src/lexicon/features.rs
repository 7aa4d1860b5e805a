//! What the table has a row for: tokens and, for long stems, their heads, so that an unseen derivation finds its kin.

use crate::{TokenKind, tokens};

/// Stems of more letters than this also count by their head.
const HEAD: usize = 5;

/// The features of a text, in the order of its tokens, repeated where they repeat.
pub fn features(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for token in tokens(text) {
        if matches!(token.kind, TokenKind::RussianStem | TokenKind::LatinStem)
            && let Some((end, _)) = token.text.char_indices().nth(HEAD)
            && let Some(head) = token.text.get(..end)
        {
            found.push(format!("{head}~"));
        }
        found.push(token.text);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_stems_have_heads() {
        assert_eq!(features("лакокрасочный"), ["лакок~", "лакокрасочн"]);
        assert_eq!(features("阀门"), ["阀", "阀门", "门"]);
    }
}
