//! Clauses that name nothing in particular, and remarks that are no clauses at all.

use std::{collections::HashSet, ops::Range, sync::LazyLock};

use aho_corasick::{AhoCorasick, MatchKind};
use regex::{Regex, RegexSet};

use crate::{
    Genericity, Role,
    patterns::{entries, regex, regex_set},
    script::{Run, Script, runs},
    stem::{stem_english, stem_russian},
};

/// Words of which a Chinese clause may consist without naming anything.
static CHINESE: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    let words = entries(include_str!("../../data/clauses/generic_zh.txt")).flat_map(str::split_whitespace);
    AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(words).ok()
});

/// Stems of such words in Russian and English.
static STEMS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let russian = entries(include_str!("../../data/clauses/generic_ru.txt"))
        .flat_map(str::split_whitespace)
        .map(stem_russian);
    let english = entries(include_str!("../../data/clauses/generic_en.txt"))
        .flat_map(str::split_whitespace)
        .map(stem_english);
    russian.chain(english).collect()
});

/// Stock phrases of registers, whatever stands around them.
static STOCK: LazyLock<Regex> = LazyLock::new(|| {
    regex(concat!(
        "三来一补|进料加工|来料加工|来样加工|对销贸易|转口贸易|易货贸易|边境小额贸易|一般贸易|本企业自产|本企业(生产)?所需|本公司自产|",
        "国际贸易|国内贸易|对外贸易|经济信息咨询|商务信息咨询|各类商品|各类货物|进出口商品目录"
    ))
});

/// The stock sentence about a firm's own exports and imports, which lists machines that it does not deal in.
static OWN_TRADE: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        "(本企业|本公司|企业自身|公司自身|自身)[^，。；;]{0,14}(所需|科研|自产)[^。；;]{0,90}?(进口业务|进出口业务|进口|出口业务|出口)",
    )
});

static REMARKS: LazyLock<RegexSet> =
    LazyLock::new(|| regex_set(include_str!("../../data/clauses/remarks.txt")));

static LABELS: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| include_str!("../../data/clauses/labels_zh.txt").split_whitespace().collect());

/// Where a text speaks only of a firm's own foreign trade.
pub(super) fn find_own_trade(folded: &str) -> Vec<Range<usize>> {
    OWN_TRADE.find_iter(folded).map(|found| found.range()).collect()
}

/// Whether a folded clause is a remark on licences or dates, or a heading of a register.
pub(super) fn is_remark(clause: &str) -> bool {
    LABELS.contains(clause) || REMARKS.is_match(clause)
}

/// Judges a clause by what is left of it without its verbs.
pub(super) fn judge(clause: &str, core: &str, role: Role) -> Genericity {
    let foreign_trade = role == Role::ImportsExports && core.trim().is_empty();
    if foreign_trade || STOCK.is_match(clause) || is_covered(core) {
        Genericity::Generic
    } else {
        Genericity::Specific
    }
}

/// Whether a text has words, and all of them fit anything.
fn is_covered(core: &str) -> bool {
    let mut words = runs(core).filter(|run| run.script.is_letter() && !is_small(run)).peekable();
    words.peek().is_some()
        && words.all(|run| match run.script {
            Script::Han => is_covered_chinese(run.text),
            Script::Cyrillic => STEMS.contains(&stem_russian(run.text)),
            _ => STEMS.contains(&stem_english(run.text)),
        })
}

fn is_covered_chinese(text: &str) -> bool {
    let covered: usize =
        CHINESE.iter().flat_map(|words| words.find_iter(text)).map(|found| found.len()).sum();
    covered == text.len()
}

/// Conjunctions and prepositions; three letters may be an abbreviation that names something.
fn is_small(run: &Run<'_>) -> bool {
    const SMALL: &[&str] = &["для", "или", "and", "the", "for", "any", "all"];
    run.script != Script::Han && (run.text.chars().nth(2).is_none() || SMALL.contains(&run.text))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_generic(core: &str) -> bool {
        judge(core, core, Role::Unstated) == Genericity::Generic
    }

    #[test]
    fn generic_names_fit_anything() {
        for core in [
            "货物及技术",
            "商品和技术",
            "国内一般贸易",
            "经济信息咨询",
            "прочие товары",
            "широкий ассортимент продукции",
            "any goods",
        ] {
            assert!(is_generic(core), "{core}");
        }
        assert_eq!(judge("进出口", "", Role::ImportsExports), Genericity::Generic);
    }

    #[test]
    fn specific_names_stay_specific() {
        for core in
            ["技术陶瓷", "轴承", "国际货运", "仪器仪表", "трубы", "технический углерод", "sporting goods", ""]
        {
            assert!(!is_generic(core), "{core}");
        }
    }

    #[test]
    fn tells_remarks() {
        assert!(is_remark("凭许可证经营"));
        assert!(is_remark("依法须经批准的项目"));
        assert!(is_remark("经相关部门批准后方可开展经营活动"));
        assert!(is_remark("一般经营项目"));
        assert!(!is_remark("经济林木"));
        assert!(!is_remark("限速器"));
    }
}
