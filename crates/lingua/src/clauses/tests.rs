//! Clauses of scopes as registers write them.

use proptest::prelude::*;

use super::*;

fn brief(text: &str) -> Vec<(String, Role, Polarity, Genericity)> {
    clauses(text, None)
        .into_iter()
        .map(|clause| (clause.core, clause.role, clause.polarity, clause.genericity))
        .collect()
}

fn roles(text: &str) -> Vec<(String, Role)> {
    clauses(text, None).into_iter().map(|clause| (clause.core, clause.role)).collect()
}

fn negated(text: &str) -> Vec<String> {
    let negated = |clause: &Clause| clause.polarity == Polarity::Negated;
    clauses(text, None).into_iter().filter(negated).map(|clause| clause.text).collect()
}

fn affirmed(text: &str) -> Vec<String> {
    let affirmed = |clause: &Clause| clause.polarity == Polarity::Affirmed;
    clauses(text, None).into_iter().filter(affirmed).map(|clause| clause.core).collect()
}

fn pairs(list: &[(&str, Role)]) -> Vec<(String, Role)> {
    list.iter().map(|(core, role)| ((*core).to_owned(), *role)).collect()
}

#[test]
fn verbs_speak_for_their_lists() {
    let (makes, trades, serves) = (Role::Makes, Role::Trades, Role::Serves);
    assert_eq!(roles("生产、销售：轴承、阀门"), pairs(&[("轴承", makes), ("阀门", makes)]));
    assert_eq!(
        roles("钢材、建材、五金批发、零售；房屋租赁"),
        pairs(&[("钢材", trades), ("建材", trades), ("五金", trades), ("房屋租赁", serves)])
    );
    assert_eq!(roles("销售制冷设备、机电设备"), pairs(&[("制冷设备", trades), ("机电设备", trades)]));
    assert_eq!(
        roles("阀门、水泵制作；石油机械设备制造"),
        pairs(&[("阀门", makes), ("水泵", makes), ("石油机械设备", makes)])
    );
    assert_eq!(roles("泵制造、销售"), pairs(&[("泵", makes)]));
    assert_eq!(roles("农产品收购"), pairs(&[("农产品", Role::Buys)]));
    assert_eq!(roles("轴承"), pairs(&[("轴承", Role::Unstated)]));
}

#[test]
fn exclusions_are_clauses_of_their_own() {
    assert_eq!(negated("化工产品（不含危险、易制毒、监控化学品）销售"), ["不含危险", "易制毒", "监控化学品"]);
    assert_eq!(affirmed("化工产品（不含危险、易制毒、监控化学品）销售"), ["化工产品"]);
    assert_eq!(negated("自营进出口，但国家限定公司经营或禁止进出口的商品和技术除外").len(), 1);
    assert_eq!(negated("农副产品（粮食、棉花除外）"), ["粮食", "棉花除外"]);
    assert_eq!(negated("除尘设备制造、非标设备"), [""; 0]);
    assert_eq!(negated("торговля, кроме автомобилей и мотоциклов"), ["кроме автомобилей и мотоциклов"]);
    assert_eq!(negated("all goods excluding weapons"), ["excluding weapons"]);
}

#[test]
fn every_clause_with_a_word_of_exclusion_is_negated() {
    for word in ["除外", "不含", "禁止", "限制", "不得", "未经"] {
        let text = format!("钢材销售，{word}化学品、油漆；法律{word}的项目");
        assert!(
            clauses(&text, None)
                .iter()
                .all(|clause| clause.polarity == Polarity::Negated || !clause.text.contains(word))
        );
    }
}

#[test]
fn a_sentence_with_an_exclusion_limits_its_neighbours() {
    let found = clauses("化工产品（不含危险品）、油漆销售，建材销售", None);
    let limited: Vec<_> = found
        .iter()
        .filter(|clause| clause.reach == Reach::Limited)
        .map(|clause| clause.core.as_str())
        .collect();
    assert!(limited.contains(&"油漆") && !limited.contains(&"建材"), "{limited:?}");
}

#[test]
fn generic_clauses_are_marked() {
    for text in [
        "自营和代理各类商品和技术的进出口",
        "货物及技术进出口",
        "国内一般贸易",
        "经济信息咨询服务",
        "Оптовая торговля прочая",
        "any goods",
    ] {
        let found = clauses(text, None);
        assert!(
            !found.is_empty() && found.iter().all(|clause| clause.genericity == Genericity::Generic),
            "{text}: {found:?}"
        );
    }
    let own = "经营本企业自产产品的出口业务和本企业所需的机械设备、零配件、原辅材料的进口业务";
    assert!(clauses(own, None).iter().all(|clause| clause.genericity == Genericity::Generic));
}

#[test]
fn remarks_are_left_out() {
    assert_eq!(
        affirmed(
            "许可经营项目：无。一般经营项目：危险化学品（凭许可证经营）。（依法须经批准的项目，经相关部门批准后方可开展经营活动）"
        ),
        ["危险化学品"]
    );
    assert_eq!(affirmed("原木收购*"), ["原木"]);
    assert!(clauses("", None).is_empty());
    assert!(clauses("，。；（）123", None).is_empty());
}

#[test]
fn european_lists_fall_apart_at_commas() {
    assert_eq!(
        affirmed("Лесоматериалы, пиломатериалы и фанера"),
        ["Лесоматериалы", "пиломатериалы", "фанера"]
    );
    assert_eq!(
        affirmed("станки и оборудование для обработки металла"),
        ["станки и оборудование для обработки металла"]
    );
    assert_eq!(
        affirmed("Лакокрасочные, антикоррозийные материалы"),
        ["Лакокрасочные материалы", "антикоррозийные материалы"]
    );
    assert_eq!(affirmed("Производство и реализация мебели, дверей"), ["мебели", "дверей"]);
    assert_eq!(roles("Manufacture of pumps, valves; repair of motors").len(), 3);
    let found = brief("Куплю: цемент, песок");
    assert!(found.iter().all(|clause| clause.1 == Role::Buys), "{found:?}");
}

#[test]
fn a_name_in_latin_letters_is_in_the_language_around_it() {
    let found = clauses("Насосы, Grundfos", None);
    assert!(found.iter().all(|clause| clause.locale == Some(Locale::Ru)));
}

proptest! {
    #[test]
    fn spans_lie_in_the_text(text in "[\\PC，。；、（）()除外不含销售制造кроме а-я,.;:и \\n]{0,60}") {
        for clause in clauses(&text, None) {
            prop_assert_eq!(text.get(clause.span.clone()), Some(clause.text.as_str()));
            prop_assert!(!clause.core.is_empty());
        }
    }
}
