//! Content words for lexical matching.

use std::{collections::HashSet, sync::LazyLock};

use jieba_rs::Jieba;

use crate::{
    normalise::normalise,
    script::{Run, Script, runs},
    stem::{stem_english, stem_russian},
    tokens::{TokenKind, visit_tokens},
};

/// The Chinese dictionary takes a tenth of a second to load, so it is loaded once.
static JIEBA: LazyLock<Jieba> = LazyLock::new(Jieba::new);

static STOP_WORDS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let russian = include_str!("../data/words/stop_ru.txt").split_whitespace().map(stem_russian);
    let english = include_str!("../data/words/stop_en.txt").split_whitespace().map(stem_english);
    let chinese = include_str!("../data/words/stop_zh.txt").split_whitespace().map(str::to_owned);
    russian.chain(english).chain(chinese).collect()
});

/// The words of a text that name things, without stop words.
///
/// Russian and English words come as stems, Chinese ones as a search engine cuts them (数控车床 gives 数控, 车床 and
/// 数控车床), figures and codes as in [`crate::tokens()`]. Each run of a text is treated by its script, so a mixed clause
/// loses nothing. A word that stands twice comes twice.
pub fn words(text: &str) -> Vec<String> {
    let text = normalise(text);
    let mut found = Vec::new();
    for run in join_runs(&text) {
        if run.script == Script::Han {
            found.extend(JIEBA.cut_for_search(run.text, true).into_iter().map(|word| word.word.to_owned()));
        } else {
            visit_tokens(run.text, |kind, token| found.extend(keep(kind, token)));
        }
    }
    found.retain(|word| !STOP_WORDS.contains(word));
    found
}

/// Whether the Chinese dictionary has a word.
pub(crate) fn is_chinese_word(word: &str) -> bool {
    JIEBA.has_word(word)
}

/// Runs of Chinese characters, and what stands between them in one piece.
fn join_runs(text: &str) -> Vec<Run<'_>> {
    let mut joined: Vec<Run<'_>> = Vec::new();
    for run in runs(text) {
        let script = if run.script == Script::Han { Script::Han } else { Script::Other };
        match joined.last_mut() {
            Some(last) if last.script == script => {
                last.text = text.get(last.start..run.start + run.text.len()).unwrap_or(last.text);
            }
            _ => joined.push(Run { script, ..run }),
        }
    }
    joined
}

/// A single letter is an initial or a leftover, not a word.
fn keep(kind: TokenKind, token: String) -> Option<String> {
    let is_word = matches!(kind, TokenKind::RussianStem | TokenKind::LatinStem);
    (!is_word || token.chars().nth(1).is_some()).then_some(token)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_content_words() {
        assert_eq!(words("Станки и оборудование для обработки"), ["станк", "оборудован", "обработк"]);
        assert_eq!(words("valves and fittings, etc."), ["valv", "fit"]);
        assert_eq!(words("数控车床的制造"), ["数控", "车床", "数控车床", "制造"]);
    }

    #[test]
    fn keeps_every_script_of_a_mixed_text() {
        assert_eq!(words("轴承 SKF 6205，7.5千瓦"), ["轴承", "skf", "#6205", "#7.5kw"]);
        assert!(words("для и 的").is_empty());
    }
}
