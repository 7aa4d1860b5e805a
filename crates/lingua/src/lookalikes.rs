//! Cyrillic letters that look like Latin ones, in codes typed by people.

/// Rewrites a lower-case code with Latin letters where every Cyrillic letter in it has a Latin look-alike.
///
/// `м12` and `m12` are the same bolt; `ст3` keeps a meaning of its own only by its figures, `гост` has no look-alike and
/// stays Cyrillic.
pub(crate) fn fold_code(code: &str) -> String {
    let folded: Option<String> = code.chars().map(fold_letter).collect();
    folded.unwrap_or_else(|| code.to_owned())
}

/// The Latin letter that a lower-case letter is drawn like in capitals; `None` for Cyrillic letters without one.
pub(crate) const fn fold_letter(letter: char) -> Option<char> {
    Some(match letter {
        'а' => 'a',
        'в' => 'b',
        'е' => 'e',
        'к' => 'k',
        'м' => 'm',
        'н' => 'h',
        'о' => 'o',
        'р' => 'p',
        'с' => 'c',
        'т' => 't',
        'у' => 'y',
        'х' => 'x',
        '\u{400}'..='\u{52f}' => return None,
        other => other,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_all_or_nothing() {
        assert_eq!(fold_code("м12х1"), "m12x1");
        assert_eq!(fold_code("зил130"), "зил130");
    }
}
