//! One written form for texts that differ only in how they were typed.

mod figures;
mod hanzi;

pub(crate) use figures::find_unit;
pub(crate) use hanzi::simplify;
use unicode_normalization::{
    IsNormalized, UnicodeNormalization, char::canonical_combining_class, is_nfkc_quick,
};

/// Writes a text in the form that everything else in this crate compares.
///
/// Compatibility forms and width are folded (NFKC), letters lower-cased, ё becomes е, stress marks go, traditional
/// characters become simplified, runs of white space become one space, a decimal comma becomes a point, and a unit of
/// measure is glued to its number under one name: `7,5 кВт`, `7.5kW` and `７.５千瓦` all become `7.5kw`.
/// Normalising twice changes nothing.
pub fn normalise(text: &str) -> String {
    let letters = fold_letters(text);
    if letters.bytes().any(|byte| byte.is_ascii_digit()) { figures::fold(&letters) } else { letters }
}

/// Folds letters, width and white space, and leaves figures as they are.
pub(crate) fn fold_letters(text: &str) -> String {
    let mut folded = fold_once(text);
    // Dropping marks can, in rare scripts, leave neighbours that compose anew.
    for _ in 0..3 {
        if is_plain(&folded) {
            break;
        }
        folded = fold_once(&folded);
    }
    folded
}

/// Whether the text is surely in NFKC already.
fn is_plain(text: &str) -> bool {
    text.is_ascii() || is_nfkc_quick(text.chars()) == IsNormalized::Yes
}

fn fold_once(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    if is_plain(text) {
        push_folded(text.chars(), &mut out);
    } else {
        push_folded(protect_commas(text).nfkc(), &mut out);
    }
    if out.ends_with(' ') {
        out.pop();
    }
    out
}

/// Keeps a full-width comma between two digits from becoming a decimal comma.
fn protect_commas(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().flat_map(|symbol| {
        let spaced = (symbol == '，').then_some(' ');
        std::iter::once(symbol).chain(spaced)
    })
}

fn push_folded(symbols: impl Iterator<Item = char>, out: &mut String) {
    for symbol in symbols {
        if symbol.is_ascii_graphic() {
            out.push(symbol.to_ascii_lowercase());
        } else if symbol.is_whitespace() {
            if !out.is_empty() && !out.ends_with(' ') {
                out.push(' ');
            }
        } else if !is_invisible(symbol) {
            symbol
                .to_lowercase()
                .filter(|&low| canonical_combining_class(low) == 0)
                .for_each(|low| out.push(fold(low)));
        }
    }
}

/// Controls, format characters and stray combining marks carry nothing that is compared.
fn is_invisible(symbol: char) -> bool {
    symbol.is_control()
        || matches!(symbol, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
        || canonical_combining_class(symbol) != 0
}

fn fold(symbol: char) -> char {
    match symbol {
        'ё' => 'е',
        '‐' | '‑' | '‒' | '–' | '—' | '−' => '-',
        '⋅' | '∙' => '·',
        '\u{3400}'..='\u{9fff}' => simplify(symbol),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn folds_width_case_and_space() {
        assert_eq!(normalise("  ＡＢＣ　Насосы\u{a0}Ёмкость\n"), "abc насосы емкость");
        assert_eq!(normalise("за\u{301}мок – дверной"), "замок - дверной");
        assert_eq!(normalise(""), "");
    }

    #[test]
    fn folds_traditional_characters() {
        assert_eq!(normalise("瀋陽軸承與閥門製造"), "沈阳轴承与阀门制造");
    }

    #[test]
    fn writes_figures_one_way() {
        for text in ["7,5 кВт", "7.5kW", "7.5 千瓦", "７.５千瓦", "7,5 КВТ"] {
            assert_eq!(normalise(text), "7.5kw", "{text}");
        }
        assert_eq!(normalise("钢管5，6米"), "钢管5, 6m");
    }

    proptest! {
        #[test]
        fn twice_is_once(text in "\\PC{0,40}") {
            let once = normalise(&text);
            prop_assert_eq!(normalise(&once), once);
        }

        #[test]
        fn twice_is_once_on_figures(text in "[0-9]{1,3}[ ,.xх×*/·-]{0,2}[0-9кКвВтТmMhHмМчг²³台米千瓦平方万.,/ ·]{0,12}") {
            let once = normalise(&text);
            prop_assert_eq!(normalise(&once), once);
        }
    }
}
