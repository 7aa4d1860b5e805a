//! Calendar days as each language writes them.

use std::{fmt, str::FromStr};

use domain::Locale;
use icu::{
    calendar::{Date, Iso, types::RataDie},
    datetime::{DateTimeFormatter, fieldsets::YMD, options::YearStyle},
    locale::{Locale as IcuLocale, locale},
};

/// The first of January 1970 in days since the day before the first of January of year 1.
const UNIX_EPOCH: i64 = 719_163;
const SECONDS_A_DAY: i64 = 86_400;

/// A day of the calendar, without a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day(Date<Iso>);

/// The text is not a day such as 2026-11-23.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a day such as 2026-11-23")]
pub struct ParseDayError(String);

impl Day {
    /// The day in UTC of a number of seconds since 1970.
    pub fn from_unix_seconds(seconds: i64) -> Self {
        let days = seconds.div_euclid(SECONDS_A_DAY);
        Self(Date::from_rata_die(RataDie::new(UNIX_EPOCH.saturating_add(days)), Iso))
    }

    /// The day in words of a language: `23.11.2026`, `2026年11月23日`, `23 Nov 2026`.
    pub fn format(self, locale: Locale) -> String {
        let (tag, fields) = shape(locale);
        DateTimeFormatter::try_new(tag.into(), fields.with_year_style(YearStyle::Full))
            .map_or_else(|_missing| self.to_string(), |formatter| formatter.format(&self.0).to_string())
    }
}

/// Which ICU pattern gives the form that readers of a language expect in business papers.
fn shape(locale: Locale) -> (IcuLocale, YMD) {
    match locale {
        Locale::Ru => (locale!("ru"), YMD::short()),
        Locale::Zh => (locale!("zh-CN"), YMD::long()),
        Locale::En => (locale!("en-GB"), YMD::medium()),
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = (self.0.era_year().year, self.0.month().ordinal, self.0.day_of_month().0);
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl FromStr for Day {
    type Err = ParseDayError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let error = || ParseDayError(text.to_owned());
        let mut parts = text.splitn(3, '-');
        let mut next = || parts.next().ok_or_else(error);
        let (year, month, day) = (next()?, next()?, next()?);
        let read = |part: &str| part.parse::<u8>().map_err(|_err| error());
        let year = year.parse().map_err(|_err| error())?;
        let date = Date::try_new_iso(year, read(month)?, read(day)?).map_err(|_err| error())?;
        Ok(Self(date))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_the_day_as_each_language_does() {
        let day: Day = "2026-11-03".parse().unwrap();
        assert_eq!(
            Locale::ALL.map(|locale| day.format(locale)),
            ["03.11.2026", "2026年11月3日", "3 Nov 2026"]
        );
        assert_eq!(day.to_string(), "2026-11-03");
    }

    #[test]
    fn counts_days_since_1970() {
        assert_eq!(Day::from_unix_seconds(0).to_string(), "1970-01-01");
        assert_eq!(Day::from_unix_seconds(1_795_392_000), "2026-11-23".parse().unwrap());
        assert_eq!(Day::from_unix_seconds(-1).to_string(), "1969-12-31");
    }

    #[test]
    fn refuses_what_is_no_day() {
        assert!("2026-02-30".parse::<Day>().is_err());
        assert!("23.11.2026".parse::<Day>().unwrap_err().to_string().contains("2026-11-23"));
    }
}
