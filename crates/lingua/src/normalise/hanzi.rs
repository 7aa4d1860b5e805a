//! Traditional and variant characters to simplified ones, one by one.

use std::sync::LazyLock;

const TABLE: &str = include_str!("../../data/hanzi/traditional.tsv");
const FIRST: u32 = 0x3400;
const LAST: u32 = 0x9fff;

/// For every character of the two main Han blocks the one it folds to.
static SIMPLIFIED: LazyLock<Vec<char>> = LazyLock::new(|| {
    let mut table: Vec<char> = (FIRST..=LAST).filter_map(char::from_u32).collect();
    for (simplified, variants) in TABLE.lines().filter_map(|line| line.split_once('\t')) {
        let Some(simplified) = simplified.chars().next() else { continue };
        for variant in variants.chars() {
            if let Some(slot) = position(variant).and_then(|at| table.get_mut(at)) {
                *slot = simplified;
            }
        }
    }
    table
});

/// The simplified form of a character, or the character itself.
pub(crate) fn simplify(symbol: char) -> char {
    position(symbol).and_then(|at| SIMPLIFIED.get(at)).copied().unwrap_or(symbol)
}

fn position(symbol: char) -> Option<usize> {
    let at = u32::from(symbol).checked_sub(FIRST)?;
    usize::try_from(at).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_common_pairs_and_leaves_the_rest() {
        let pairs = "龍龙機机電电門门鋼钢臺台裡里後后".chars().collect::<Vec<_>>();
        for pair in pairs.chunks(2) {
            assert_eq!(simplify(pair[0]), pair[1]);
        }
        assert_eq!(simplify('钢'), '钢');
        assert_eq!(simplify('ж'), 'ж');
    }

    #[test]
    fn no_target_folds_further() {
        assert!(SIMPLIFIED.iter().all(|&symbol| simplify(symbol) == symbol));
    }
}
