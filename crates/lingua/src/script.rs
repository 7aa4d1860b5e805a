//! Runs of one script inside a text.

use std::iter;

/// What the characters of a run are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Script {
    /// Cyrillic letters.
    Cyrillic,
    /// Chinese characters.
    Han,
    /// Latin letters, with their accents.
    Latin,
    /// Figures.
    Digit,
    /// Spaces, punctuation and every other script.
    Other,
}

impl Script {
    /// The script of one character.
    pub const fn of(symbol: char) -> Self {
        match symbol {
            'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{24f}' => {
                Self::Latin
            }
            '\u{400}'..='\u{52f}' => Self::Cyrillic,
            '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' | '〇' => {
                Self::Han
            }
            '0'..='9' => Self::Digit,
            _ => Self::Other,
        }
    }

    /// Whether the run holds letters of one of the three languages.
    pub const fn is_letter(self) -> bool {
        matches!(self, Self::Cyrillic | Self::Han | Self::Latin)
    }
}

/// Part of a text in one script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run<'t> {
    /// The script of every character in it.
    pub script: Script,
    /// The characters.
    pub text: &'t str,
    /// The byte at which it starts in the whole text.
    pub start: usize,
}

/// Splits a text into runs of one script; together they are the whole text.
pub fn runs(text: &str) -> impl Iterator<Item = Run<'_>> {
    let mut start = 0;
    iter::from_fn(move || {
        let rest = text.get(start..)?;
        let script = Script::of(rest.chars().next()?);
        let end = rest.find(|symbol| Script::of(symbol) != script).unwrap_or(rest.len());
        let run = Run { script, text: rest.get(..end)?, start };
        start += end;
        Some(run)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_by_script() {
        let parts: Vec<_> = runs("насос KSB泵7").map(|run| (run.script, run.text, run.start)).collect();
        assert_eq!(
            parts,
            [
                (Script::Cyrillic, "насос", 0),
                (Script::Other, " ", 10),
                (Script::Latin, "KSB", 11),
                (Script::Han, "泵", 14),
                (Script::Digit, "7", 17),
            ]
        );
        assert_eq!(runs("").count(), 0);
    }
}
