//! Registry ids of two countries and their check digits. A verdict warns and marks; it never blocks.

mod china;
mod gtin;
mod medical;
mod place;
mod russia;

use serde::Serialize;

pub use place::place_of;

use crate::{
    fold::{fold_words, is_han},
    hs::HsCode,
};

/// What kind of id a text may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum IdKind {
    /// ИНН of an organisation, 10 digits.
    InnOrganisation,
    /// ИНН of a person or sole trader, 12 digits.
    InnPerson,
    /// ОГРН, 13 digits.
    Ogrn,
    /// ОГРНИП, 15 digits.
    Ogrnip,
    /// КПП, 9 characters.
    Kpp,
    /// 统一社会信用代码, 18 characters.
    Uscc,
    /// 组织机构代码, 9 characters.
    OrganisationCode,
    /// GTIN of 8 digits.
    Gtin8,
    /// GTIN of 12 digits.
    Gtin12,
    /// GTIN of 13 digits.
    Gtin13,
    /// GTIN of 14 digits.
    Gtin14,
    /// Chinese medical device registration (械注准, 械注进, 械注许).
    NmpaRegistration,
    /// Chinese medical device filing of class I (械备).
    NmpaFiling,
    /// Russian medical device registration (РЗН, ФСР, ФСЗ).
    RussianMedical,
    /// HS, ТН ВЭД or Chinese tariff code.
    HsCode,
}

/// What the check digits say.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "result", rename_all = "kebab-case")]
pub enum Verdict {
    /// All check digits are right.
    Valid,
    /// The id has no check digit; its shape is right.
    ShapeOnly,
    /// The outer check character is right, that of the organisation code inside is not.
    InnerCheckWrong {
        /// The character that would be right.
        expected: String,
    },
    /// The check digits are wrong.
    CheckDigitWrong {
        /// The digits that would be right.
        expected: String,
    },
}

/// A part that the id spells out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PartKind {
    /// Russian region, two digits.
    Region,
    /// Tax office, four digits.
    TaxOffice,
    /// Reason for registration in a КПП.
    Reason,
    /// Year of the entry.
    Year,
    /// Authority that registered.
    Authority,
    /// Class of the registered body.
    BodyClass,
    /// Chinese administrative division, six digits.
    Division,
    /// Organisation code inside a longer id.
    OrganisationCode,
    /// GS1 prefix; it names the numbering office, not the origin.
    Prefix,
    /// Origin of a medical device: 准 domestic, 进 imported, 许 Hong Kong, Macao, Taiwan.
    Origin,
    /// Risk class of a medical device.
    RiskClass,
    /// Number in the classification catalogue.
    Catalogue,
    /// Serial number.
    Serial,
    /// HS chapter.
    Chapter,
}

/// A decoded part of an id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Part {
    /// What it is.
    pub kind: PartKind,
    /// Its characters.
    pub value: String,
}

/// Something a person should know about an id that is otherwise in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum IdNote {
    /// The prefix is for use inside one shop: never publish it as a GTIN.
    InStorePrefix,
    /// Every digit is zero: a placeholder.
    AllZeros,
    /// A check digit is right by chance in about one of ten: other kinds fit as well.
    SeveralKindsFit,
}

/// One reading of a text as an id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Identification {
    /// What it would be.
    pub kind: IdKind,
    /// The id without blanks and labels, in upper case.
    pub value: String,
    /// What its check digits say.
    pub verdict: Verdict,
    /// What it spells out.
    pub parts: Vec<Part>,
    /// What else to know.
    pub notes: Vec<IdNote>,
}

impl Identification {
    fn new(kind: IdKind, value: &str, verdict: Verdict) -> Self {
        let zeros = value.bytes().all(|byte| byte == b'0');
        let notes = if zeros { vec![IdNote::AllZeros] } else { Vec::new() };
        Self { kind, value: value.to_owned(), verdict, parts: Vec::new(), notes }
    }

    fn part(mut self, kind: PartKind, value: Option<&str>) -> Self {
        if let Some(value) = value {
            self.parts.push(Part { kind, value: value.to_owned() });
        }
        self
    }
}

/// Names every kind of id that a text may be, sound readings first; empty if it is none.
pub fn identify(text: &str) -> Vec<Identification> {
    if text.len() > MAX_BYTES {
        return Vec::new();
    }
    let value = strip_label(text);
    let mut found: Vec<Identification> = [
        china::read_uscc(&value),
        russia::read_inn(&value),
        russia::read_ogrn(&value),
        russia::read_ogrnip(&value),
        gtin::read_gtin(&value),
        china::read_organisation_code(&value),
        russia::read_kpp(&value),
        medical::read_nmpa(&value),
        medical::read_russian(&value),
        read_hs(&value),
    ]
    .into_iter()
    .flatten()
    .collect();
    found.sort_by(|a, b| a.verdict.cmp(&b.verdict));
    mark_ambiguous(&mut found);
    found
}

/// Reads a text as one kind of id; `None` if its shape does not fit that kind.
pub fn check(text: &str, kind: IdKind) -> Option<Identification> {
    identify(text).into_iter().find(|found| found.kind == kind)
}

fn mark_ambiguous(found: &mut [Identification]) {
    let sound = found.iter().filter(|id| id.verdict == Verdict::Valid).count();
    if sound > 1 {
        for id in found.iter_mut().filter(|id| id.verdict == Verdict::Valid) {
            id.notes.push(IdNote::SeveralKindsFit);
        }
    }
}

/// A longer text is no id; the longest with its label is far shorter.
const MAX_BYTES: usize = 200;

/// Words that stand before an id in real lists.
const LABELS: [&str; 13] = [
    "统一社会信用代码",
    "组织机构代码",
    "注册证编号",
    "огрнип",
    "огрн",
    "инн",
    "кпп",
    "uscc",
    "gtin",
    "ean",
    "рег. №",
    "ру №",
    "тн вэд",
];

fn strip_label(text: &str) -> String {
    let mut folded = fold_words(text);
    for label in LABELS {
        if let Some(rest) = folded.strip_prefix(label) {
            folded = rest.trim_start_matches([':', ' ', '№', '=']).to_owned();
            break;
        }
    }
    // The Russian medical numbers have a meaningful blank and slash; all other ids lose what people group them by.
    let spaced = folded.contains('/') || folded.chars().any(is_han);
    let kept: String = folded.chars().filter(|char| spaced || !matches!(char, ' ' | '-' | '.')).collect();
    kept.trim().to_uppercase()
}

fn read_hs(value: &str) -> Option<Identification> {
    if !matches!(value.len(), 4 | 6 | 8 | 10 | 13) {
        return None;
    }
    let code: HsCode = value.parse().ok()?;
    Some(
        Identification::new(IdKind::HsCode, value, Verdict::ShapeOnly)
            .part(PartKind::Chapter, Some(code.chapter())),
    )
}

/// The values of the digits, or `None` if there is any other character.
fn digits_of(value: &str) -> Option<Vec<u32>> {
    value.chars().map(|char| char.to_digit(10)).collect()
}

/// Compares the check characters that stand with those that should.
fn judge(standing: &str, expected: String) -> Verdict {
    if standing == expected { Verdict::Valid } else { Verdict::CheckDigitWrong { expected } }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<(IdKind, Verdict)> {
        identify(text).into_iter().map(|id| (id.kind, id.verdict)).collect()
    }

    #[test]
    fn labels_blanks_and_width_do_not_matter() {
        for text in ["ИНН 7707083893", "７７０７０８３８９３", " 77 07 083893 ", "инн: 7707083893"]
        {
            assert_eq!(identify(text)[0].kind, IdKind::InnOrganisation, "{text}");
            assert_eq!(identify(text)[0].verdict, Verdict::Valid, "{text}");
        }
    }

    #[test]
    fn every_kind_that_fits_is_named_and_sound_ones_first() {
        let found = kinds("4600000000008");
        assert!(found.iter().any(|(kind, _)| *kind == IdKind::Gtin13));
        assert!(found.iter().any(|(kind, _)| *kind == IdKind::Ogrn));
        assert!(found.windows(2).all(|pair| pair[0].1 <= pair[1].1));
    }

    #[test]
    fn what_is_no_id_is_nothing() {
        for text in ["", "станок", "12", "数控车床", "ИНН"] {
            assert!(identify(text).is_empty(), "{text}");
        }
    }
}
