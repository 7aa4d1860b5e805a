//! The pieces of a text that the trained token table and the exact leg look up.

use crate::{
    lookalikes::fold_code,
    normalise::{find_unit, normalise},
    script::{Run, Script, runs},
    stem::{stem_english, stem_russian},
};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TokenKind {
    /// Stem of a Russian word.
    RussianStem,
    /// Stem of an English word, or a brand or abbreviation in Latin letters.
    LatinStem,
    /// One Chinese character.
    Character,
    /// Two neighbouring Chinese characters.
    Bigram,
    /// A number, with its unit where it has one: `#7.5kw`.
    Figure,
    /// Letters and figures in one: `nd1234`, `2rs`.
    Code,
}

/// One token of a text.
///
/// Texts of different kinds never meet: a Russian stem is Cyrillic, a Latin one Latin, characters and bigrams differ in
/// length, a figure starts with `#` and a code has both a letter and a figure.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Token {
    /// The token as it is looked up.
    pub text: String,
    /// What it is.
    pub kind: TokenKind,
}

/// Splits a text into tokens in the order in which they stand; the text is normalised first.
pub fn tokens(text: &str) -> Vec<Token> {
    let text = normalise(text);
    let mut found = Vec::with_capacity(text.len() / 4);
    visit_tokens(&text, |kind, text| found.push(Token { text, kind }));
    found
}

/// Calls `visit` for every token of a normalised text.
pub(crate) fn visit_tokens(text: &str, mut visit: impl FnMut(TokenKind, String)) {
    let mut skip_to = 0;
    for run in runs(text) {
        if run.start < skip_to {
            continue;
        }
        match run.script {
            Script::Han => visit_characters(run.text, &mut visit),
            Script::Digit | Script::Cyrillic | Script::Latin => skip_to = visit_word(text, run, &mut visit),
            Script::Other => {}
        }
    }
}

fn visit_characters(han: &str, visit: &mut impl FnMut(TokenKind, String)) {
    let symbols: Vec<char> = han.chars().collect();
    for (at, symbol) in symbols.iter().enumerate() {
        visit(TokenKind::Character, symbol.to_string());
        if let Some(next) = symbols.get(at + 1) {
            visit(TokenKind::Bigram, [*symbol, *next].iter().collect());
        }
    }
}

/// Reads the letters and figures that touch each other, and returns the byte behind them.
fn visit_word(text: &str, run: Run<'_>, visit: &mut impl FnMut(TokenKind, String)) -> usize {
    let rest = text.get(run.start..).unwrap_or_default();
    if run.script == Script::Digit
        && let Some(length) = visit_figure(rest, visit)
    {
        return run.start + length;
    }
    let length = rest.find(|symbol| !is_word(symbol)).unwrap_or(rest.len());
    let word = rest.get(..length).unwrap_or_default();
    let has_digit = word.bytes().any(|byte| byte.is_ascii_digit());
    if has_digit {
        visit(TokenKind::Code, fold_code(word));
    } else {
        for part in runs(word) {
            visit_letters(part, visit);
        }
    }
    run.start + length
}

fn visit_letters(part: Run<'_>, visit: &mut impl FnMut(TokenKind, String)) {
    match part.script {
        Script::Cyrillic => visit(TokenKind::RussianStem, stem_russian(part.text)),
        Script::Latin => visit(TokenKind::LatinStem, stem_english(part.text)),
        Script::Han | Script::Digit | Script::Other => {}
    }
}

/// Reads a number with its unit; `None` where the digits begin a code such as `2rs`.
fn visit_figure(text: &str, visit: &mut impl FnMut(TokenKind, String)) -> Option<usize> {
    let length = number_length(text);
    let (number, rest) = text.split_at_checked(length)?;
    // A space is never skipped here: normalising has glued every unit to its number.
    if let Some(unit) = find_unit(number, rest).filter(|_| !rest.starts_with(' ')) {
        visit(TokenKind::Figure, format!("#{}{}", trim_zeros(number), unit.canonical));
        return Some(text.len() - unit.rest.len());
    }
    let is_size =
        rest.strip_prefix('x').is_some_and(|size| size.starts_with(|next: char| next.is_ascii_digit()));
    if rest.starts_with(is_word) && !is_size {
        return None;
    }
    visit(TokenKind::Figure, format!("#{}", trim_zeros(number)));
    Some(length + usize::from(is_size))
}

/// Digits with at most one point between them.
fn number_length(text: &str) -> usize {
    let digits = |part: &str| part.bytes().take_while(u8::is_ascii_digit).count();
    let whole = digits(text);
    let fraction = text.get(whole..).and_then(|rest| rest.strip_prefix('.')).map_or(0, digits);
    if fraction > 0 { whole + 1 + fraction } else { whole }
}

fn trim_zeros(number: &str) -> &str {
    if number.contains('.') { number.trim_end_matches('0').trim_end_matches('.') } else { number }
}

fn is_word(symbol: char) -> bool {
    matches!(Script::of(symbol), Script::Cyrillic | Script::Latin | Script::Digit)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn texts(text: &str) -> Vec<String> {
        tokens(text).into_iter().map(|token| token.text).collect()
    }

    #[test]
    fn joins_languages_by_kind() {
        assert_eq!(texts("Станки"), texts("станок"));
        assert_eq!(texts("钢管厂"), ["钢", "钢管", "管", "管厂", "厂"]);
        assert_eq!(texts("CNC-станков"), ["cnc", "станк"]);
    }

    #[test]
    fn keeps_figures_and_codes() {
        assert_eq!(texts("ND1234, 7,50 кВт"), ["nd1234", "#7.5kw"]);
        assert_eq!(texts("ND1234 7.5kW"), texts("ND1234，7.5千瓦"));
        assert_eq!(texts("6205-2RS"), ["#6205", "2rs"]);
        assert_eq!(texts("болт М12х50"), texts("болт M12x50"));
        assert_eq!(texts("плита 10х20х3 мм"), ["плит", "#10", "#20", "#3mm"]);
    }

    #[test]
    fn nothing_comes_of_nothing() {
        assert!(tokens("").is_empty());
        assert!(tokens(" -/()。").is_empty());
    }

    proptest! {
        #[test]
        fn no_token_is_empty(text in "\\PC{0,60}") {
            prop_assert!(tokens(&text).iter().all(|token| !token.text.is_empty()));
        }
    }
}
