//! Registration numbers of medical devices in China (NMPA) and Russia (Росздравнадзор).

use super::{IdKind, Identification, PartKind, Verdict};

/// 国 for the state authority and the short names of the provinces.
const AUTHORITIES: &str = "国京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新";

pub(super) fn read_nmpa(value: &str) -> Option<Identification> {
    let (issuer, rest) = value.split_once('械')?;
    let authority = issuer.chars().next().filter(|char| AUTHORITIES.contains(*char))?;
    let authority = authority.to_string();
    if let Some(number) = rest.strip_prefix('备') {
        return read_filing(value, &authority, issuer, number);
    }
    let rest = rest.strip_prefix('注')?;
    let origin = rest.chars().next().filter(|char| "准进许".contains(*char))?;
    let number = rest.strip_prefix(origin)?;
    let shaped = issuer == authority && number.len() == 11 && is_year_and_digits(number);
    let class = number.get(4..5).filter(|class| matches!(*class, "1" | "2" | "3"))?;
    shaped.then(|| {
        Identification::new(IdKind::NmpaRegistration, value, Verdict::ShapeOnly)
            .part(PartKind::Authority, Some(&authority))
            .part(PartKind::Origin, Some(&origin.to_string()))
            .part(PartKind::Year, number.get(..4))
            .part(PartKind::RiskClass, Some(class))
            .part(PartKind::Catalogue, number.get(5..7))
            .part(PartKind::Serial, number.get(7..))
    })
}

/// A filing is of class I: the city's short name may follow the province's, and 号 may end it.
fn read_filing(value: &str, authority: &str, issuer: &str, number: &str) -> Option<Identification> {
    let number = number.trim_end_matches('号');
    let shaped = number.len() == 8 && issuer.chars().count() <= 2 && is_year_and_digits(number);
    shaped.then(|| {
        Identification::new(IdKind::NmpaFiling, value, Verdict::ShapeOnly)
            .part(PartKind::Authority, Some(authority))
            .part(PartKind::Year, number.get(..4))
            .part(PartKind::RiskClass, Some("1"))
            .part(PartKind::Serial, number.get(4..))
    })
}

fn is_year_and_digits(number: &str) -> bool {
    number.starts_with("20") && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// `РЗН 2016/4321`, and of the years before 2013 `ФСР 2010/07654` and `ФСЗ 2009/04567`.
pub(super) fn read_russian(value: &str) -> Option<Identification> {
    let series = ["РЗН", "ФСР", "ФСЗ"].into_iter().find(|series| value.starts_with(series))?;
    let rest = value.strip_prefix(series)?.trim_start_matches([' ', '№']);
    let (year, serial) = rest.split_once('/')?;
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let shaped =
        year.len() == 4 && year.starts_with("20") && digits(year) && digits(serial) && serial.len() <= 6;
    shaped.then(|| {
        Identification::new(IdKind::RussianMedical, &format!("{series} {year}/{serial}"), Verdict::ShapeOnly)
            .part(PartKind::Authority, Some(series))
            .part(PartKind::Year, Some(year))
            .part(PartKind::Serial, Some(serial))
    })
}

#[cfg(test)]
mod tests {
    use super::super::identify;
    use super::*;

    fn parts(id: &Identification) -> Vec<&str> {
        id.parts.iter().map(|part| part.value.as_str()).collect()
    }

    #[test]
    fn registrations_are_taken_apart() {
        let id = &identify("辽械注准20182400123")[0];
        assert_eq!(id.kind, IdKind::NmpaRegistration);
        assert_eq!(parts(id), ["辽", "准", "2018", "2", "40", "0123"]);
        assert_eq!(parts(&identify("国械注进20213061234")[0])[1], "进");
    }

    #[test]
    fn filings_may_name_the_city() {
        assert_eq!(parts(&identify("辽沈械备20190012号")[0]), ["辽", "2019", "1", "0012"]);
        assert_eq!(identify("国械备20150001号")[0].kind, IdKind::NmpaFiling);
    }

    #[test]
    fn russian_numbers_of_both_ages() {
        assert_eq!(identify("РЗН 2016/4321")[0].value, "РЗН 2016/4321");
        assert_eq!(identify("ФСР 2010/07654")[0].kind, IdKind::RussianMedical);
    }

    #[test]
    fn other_shapes_are_refused() {
        for text in
            ["辽械注准2018240012", "某械注准20182400123", "辽械注好20182400123", "РЗН 16/4321", "РЗН 2016/"]
        {
            assert!(identify(text).is_empty(), "{text}");
        }
    }
}
