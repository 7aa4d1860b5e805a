//! Invented findings to test and to look at the report with.

use domain::{Field, ListingId, Locale, Region, Text, TextState};
use feeds::{Place, Warning, WarningKind};
use i18n::Day;
use lingua::Role;
use matching::{Allocation, Findings, Gap, Introduction, Match, Quote, Reason, SharedTerm, Theme};

use super::model::{Bank, BankLabel, Card, Origin, ReportInput};

/// Owns what a [`ReportInput`] borrows.
pub(super) struct Sample {
    pub(super) offers: Bank,
    pub(super) requests: Bank,
    pub(super) findings: Findings,
    pub(super) warnings: Vec<Warning>,
}

impl Sample {
    pub(super) fn input(&self, locale: Locale) -> ReportInput<'_> {
        ReportInput {
            locale,
            generated: "2026-11-23".parse::<Day>().unwrap(),
            origin: Origin::Demo,
            offers: &self.offers,
            requests: &self.requests,
            findings: &self.findings,
            warnings: &self.warnings,
        }
    }

    /// Two lists without a common interest.
    pub(super) fn without_findings() -> Self {
        Self { findings: Findings::default(), warnings: Vec::new(), ..Self::full() }
    }

    /// The same with so many matches.
    pub(super) fn lengthened(mut self, count: usize) -> Self {
        self.findings.matches = self.findings.matches.iter().cycle().take(count).cloned().collect();
        self
    }

    /// A list's worth of every kind of finding.
    pub(super) fn full() -> Self {
        let offers = bank("RU-MOS", "offers.xlsx", &OFFERS);
        let requests = bank("CN-LN", "buyers.csv", &REQUESTS);
        let pairs = PAIRS.map(|(offer, request, score)| pair(&offers, &requests, (offer, request, score)));
        let findings = Findings {
            matches: pairs.into(),
            themes: themes(),
            allocation: Allocation {
                limit: 3,
                unconstrained: 5.9,
                allocated: 5.4,
                offers_unconstrained: 5,
                offers_allocated: 7,
            },
            unmet_requests: vec![7],
            unmet_offers: vec![8, 9],
        };
        Self { offers, requests, findings, warnings: warnings() }
    }
}

type Row = (&'static str, Field, &'static str, &'static str);

const OFFERS: [Row; 10] = [
    (
        "Токарный станок с ЧПУ ТС-16К20Ф3, наибольший диаметр обработки 400 мм",
        Field::Goods,
        "АО «Подольский станкостроитель»",
        "Подольск",
    ),
    ("Насосы центробежные консольные для водоснабжения", Field::Goods, "ООО «Гидромаш-Коломна»", "Коломна"),
    ("Аппарат ингаляционного наркоза с монитором пациента", Field::Goods, "ООО «МедТехника Дубна»", "Дубна"),
    (
        "Промышленный интернет: сбор данных с оборудования по сети 5G",
        Field::Technology,
        "Технопарк «Истра-Сигнал»",
        "Истра",
    ),
    (
        "Курс русского языка как иностранного, 20 мест, летняя школа",
        Field::Education,
        "Государственный университет «Восход»",
        "Мытищи",
    ),
    (
        "Опыт цифровизации муниципальных услуг",
        Field::Administration,
        "Администрация городского округа Лесной",
        "Лесной",
    ),
    (
        "Светодиодные светильники для цехов, экономия энергии до 60 %",
        Field::Goods,
        "Завод «Светолюкс»",
        "Химки",
    ),
    ("Молочная сыворотка сухая деминерализованная", Field::Goods, "Агрокомплекс «Рузские луга»", "Руза"),
    ("=HYPERLINK(\"x\")", Field::Goods, "ИП Осторожнов", "Клин"),
    ("<i>Ткани</i> & «кружево»", Field::Culture, "Фабрика \"Павлин\"", "Павловский Посад"),
];

const REQUESTS: [Row; 8] = [
    ("求购数控车床，加工直径不小于360毫米", Field::Goods, "沈阳远东机床配套有限公司", "沈阳"),
    ("机床、轴承、阀门的销售；货物进出口", Field::Goods, "大连海宏机电贸易有限公司", "大连"),
    ("离心泵及供水设备采购", Field::Goods, "鞍山净源水务设备有限公司", "鞍山"),
    ("医院麻醉设备及监护仪集中采购", Field::Goods, "抚顺康和医疗器械有限公司", "抚顺"),
    ("5G工业互联网改造合作", Field::Technology, "沈阳智联装备研究院", "沈阳"),
    ("俄语人才培养与学生交流", Field::Education, "辽东大学", "丹东"),
    ("车间照明节能改造", Field::Goods, "营口鑫达铸造有限公司", "营口"),
    ("寻求黑木耳出口合作", Field::Goods, "本溪山珍合作社", "本溪"),
];

const PAIRS: [(usize, usize, f32); 9] = [
    (0, 0, 0.94),
    (2, 3, 0.88),
    (1, 2, 0.86),
    (3, 4, 0.81),
    (4, 5, 0.78),
    (6, 6, 0.63),
    (0, 1, 0.57),
    (5, 4, 0.38),
    (1, 1, 0.22),
];

fn bank(region: &str, file: &str, rows: &[Row]) -> Bank {
    let cards = (1_u64..).zip(rows).map(|(row, &(title, field, organisation, city))| Card {
        id: format!("{}-{row}", region.split('-').next().unwrap()),
        title: title.to_owned(),
        locale: if region.starts_with("RU") { Locale::Ru } else { Locale::Zh },
        field,
        organisation: Some(organisation.to_owned()),
        city: Some(city.to_owned()),
        url: None,
        place: Place { file: file.to_owned(), row: Some(row + 1), ..Place::default() },
    });
    Bank {
        label: BankLabel::Region(region.parse::<Region>().unwrap()),
        file: file.to_owned(),
        cards: cards.collect(),
    }
}

fn pair(offers: &Bank, requests: &Bank, (offer, request, score): (usize, usize, f32)) -> Match {
    let (left, right) = (&offers.cards[offer], &requests.cards[request]);
    let quote = |card: &Card| Quote { text: first_clause(&card.title), locale: card.locale };
    let clause_pair = Reason::ClausePair { offer: quote(left), request: quote(right), similarity: score };
    let further = reasons();
    let start = (offer * 3 + request) % further.len();
    let mut all = vec![clause_pair];
    all.extend(further.iter().cycle().skip(start).take(3).cloned());
    Match {
        offer,
        request,
        offer_id: ListingId::new(&left.id),
        request_id: ListingId::new(&right.id),
        score,
        reasons: all,
        gaps: gaps().into_iter().cycle().skip(offer * 2 + request).take(2).collect(),
        introduction: if score > 0.6 { Introduction::Proposed } else { Introduction::Reserve },
    }
}

fn first_clause(title: &str) -> String {
    title.split([',', '，', '；', ':']).next().unwrap_or_default().to_owned()
}

/// One reason of each kind but the clause pair.
pub(super) fn reasons() -> Vec<Reason> {
    let term = |offer: &str, request: &str| SharedTerm { offer: offer.into(), request: request.into() };
    vec![
        Reason::SharedTerms {
            terms: vec![term("станок", "机床"), term("ЧПУ", "数控"), term("5G", "5G")]
        },
        Reason::SameHeading { code: "8458".into(), digits: 4, names: lathes() },
        Reason::Roles { offer: Role::Makes, request: Role::Buys },
        Reason::SameDesignation { designation: "16К20Ф3".into() },
        Reason::AttributeMet { name: "Ø".into(), offered: "400 мм".into(), asked: "≥ 360 мм".into() },
        Reason::PriceWithinTarget { price: "78 000 CNY".into(), target: "80 000 CNY".into() },
        Reason::MoqFits { moq: pieces(1), quantity: pieces(4) },
        Reason::CertificateHeld { name: "ISO 9001".into() },
        Reason::LeadTimeFits { offered_days: 31, asked_days: 60 },
        Reason::SameField { field: Field::Education },
        Reason::TradesAbroad,
    ]
}

/// One gap of each kind.
pub(super) fn gaps() -> Vec<Gap> {
    vec![
        Gap::TextMissing { locale: Locale::Zh },
        Gap::CertificateMissing { name: "CCC".into() },
        Gap::MoqAboveQuantity { moq: pieces(100), quantity: pieces(40) },
        Gap::PriceAboveTarget { price: "90 000 CNY".into(), target: "80 000 CNY".into() },
        Gap::CurrenciesDiffer { offered: "RUB".into(), asked: "CNY".into() },
        Gap::PriceOnRequest,
        Gap::AttributeUnmet { name: "Ø".into(), offered: "300 мм".into(), asked: "≥ 360 мм".into() },
        Gap::AttributeUnstated { name: "IP".into(), asked: "IP54".into() },
        Gap::LeadTimeTooLong { offered_days: 92, asked_days: 60 },
        Gap::ImportRightUnstated,
        Gap::RegistryIdUnchecked { value: "5036000000".into() },
        Gap::IncotermsForShipsOnly { rule: "FOB".into() },
        Gap::BothMake,
    ]
}

fn lathes() -> Text {
    names("Станки токарные металлорежущие", "金属切削车床", "Lathes for removing metal")
}

fn names(ru: &str, zh: &str, en: &str) -> Text {
    let mut text = Text::original(Locale::En, en);
    text.set(Locale::Ru, ru, TextState::Human);
    text.set(Locale::Zh, zh, TextState::Human);
    text
}

fn themes() -> Vec<Theme> {
    let theme = |key: &str, names: Text, (strength, matches): (f32, &[usize])| Theme {
        key: key.into(),
        names,
        strength,
        matches: matches.into(),
        offers: matches.iter().map(|found| PAIRS[*found].0).collect(),
        requests: matches.iter().map(|found| PAIRS[*found].1).collect(),
    };
    vec![
        theme("hs4:8458", lathes(), (1.51, &[0, 6])),
        theme("hs4:8413", names("Насосы для жидкостей", "液体泵", "Pumps for liquids"), (1.08, &[2, 8])),
        theme(
            "hs4:9018",
            names(
                "Приборы и устройства, применяемые в медицине, хирургии, стоматологии или ветеринарии",
                "医疗、外科、牙科或兽医用仪器及器具",
                "Instruments and appliances used in medical, surgical, dental or veterinary sciences",
            ),
            (0.88, &[1]),
        ),
        theme(
            "field:technology",
            names("Промышленный интернет и 5G", "工业互联网与5G", "Industrial internet and 5G"),
            (0.81, &[3]),
        ),
        theme("field:education", names("Студенческие обмены", "学生交流", "Student exchange"), (0.78, &[4])),
        theme("hs4:9405", names("Светильники", "灯具及照明装置", "Luminaires"), (0.63, &[5])),
        theme(
            "field:administration",
            names("Муниципальное управление", "市政管理", "Municipal administration"),
            (0.38, &[7]),
        ),
    ]
}

fn warnings() -> Vec<Warning> {
    let place = |row, column: &str| Place {
        file: "offers.xlsx".into(),
        sheet: Some("Лист1".into()),
        row: Some(row),
        column: Some(column.into()),
    };
    vec![
        Warning {
            place: place(1204, "ИНН"),
            kind: WarningKind::RegistryIdCheck { value: "5036000000".into() },
        },
        Warning { place: place(12, "Цена"), kind: WarningKind::PriceUnread { value: "дог.".into() } },
        Warning {
            place: Place { file: "buyers.csv".into(), ..Place::default() },
            kind: WarningKind::EncodingGuessed { encoding: "GB18030".into() },
        },
    ]
}

fn pieces(value: i64) -> domain::Quantity {
    domain::Quantity { value: value.into(), unit: Some(domain::UnitCode::new("H87")) }
}
