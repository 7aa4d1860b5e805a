//! Words that name a field or a side, in three languages.

use domain::{Field, Side};

use crate::header::normalise;

const SIDES: [(Side, &[&str]); 3] = [
    (
        Side::Offer,
        &[
            "offer",
            "offers",
            "supply",
            "sell",
            "export",
            "предложение",
            "предлагаем",
            "предлагает",
            "продажа",
            "экспорт",
            "供应",
            "供给",
            "供",
            "出售",
            "提供",
            "出口",
        ],
    ),
    (
        Side::Request,
        &[
            "request",
            "requests",
            "demand",
            "need",
            "buy",
            "rfq",
            "import",
            "запрос",
            "спрос",
            "потребность",
            "ищем",
            "ищет",
            "закупка",
            "покупка",
            "импорт",
            "需求",
            "求购",
            "采购",
            "求",
            "需",
            "进口",
        ],
    ),
    (
        Side::Joint,
        &[
            "joint",
            "together",
            "joint proposal",
            "partnership",
            "совместно",
            "совместный проект",
            "партнерство",
            "сотрудничество",
            "合作",
            "共同",
            "联合",
        ],
    ),
];

const FIELDS: [(Field, &[&str]); 7] = [
    (
        Field::Goods,
        &[
            "goods",
            "product",
            "products",
            "trade",
            "товары",
            "товар",
            "торговля",
            "продукция",
            "商品",
            "货物",
            "产品",
            "贸易",
        ],
    ),
    (
        Field::Technology,
        &["technology", "technologies", "r d", "технологии", "технология", "ниокр", "技术", "科技"],
    ),
    (Field::Services, &["services", "service", "услуги", "услуга", "服务"]),
    (Field::Investment, &["investment", "investments", "инвестиции", "инвестиционный проект", "投资"]),
    (
        Field::Education,
        &[
            "education",
            "youth",
            "study",
            "образование",
            "образование и молодежь",
            "молодежь",
            "教育",
            "教育与青年",
            "青年",
        ],
    ),
    (
        Field::Administration,
        &[
            "administration",
            "public administration",
            "government",
            "государственное управление",
            "управление",
            "муниципальное управление",
            "政务",
            "公共管理",
            "行政",
            "行政管理",
        ],
    ),
    (Field::Culture, &["culture", "tourism", "sport", "культура", "туризм", "спорт", "文化", "文旅", "旅游"]),
];

/// The side that a word names.
pub(crate) fn read_side(text: &str) -> Option<Side> {
    find_choice(&SIDES, text)
}

/// The field that a word names.
pub(crate) fn read_field(text: &str) -> Option<Field> {
    find_choice(&FIELDS, text)
}

fn find_choice<T: Copy>(choices: &[(T, &[&str])], text: &str) -> Option<T> {
    let plain = normalise(text);
    choices.iter().find(|(_, words)| words.contains(&plain.as_str())).map(|(choice, _)| *choice)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_languages_name_the_same() {
        for word in ["Request", "спрос", "求购"] {
            assert_eq!(read_side(word), Some(Side::Request), "{word}");
        }
        for word in ["Education", "образование", "教育"] {
            assert_eq!(read_field(word), Some(Field::Education), "{word}");
        }
        assert_eq!(read_field("прочее"), None);
    }
}
