//! Choosing a language from what somebody asks for.

use domain::Locale;

/// The first of the tags that names one of our languages, in order of preference; English where none does.
///
/// Takes BCP 47 tags (`zh-Hans-CN`), POSIX names (`ru_RU.UTF-8`) and the parts of an `Accept-Language` header
/// (`en;q=0.8`), whose weights must already be in order.
pub fn negotiate(tags: impl IntoIterator<Item = impl AsRef<str>>) -> Locale {
    tags.into_iter().find_map(|tag| parse_tag(tag.as_ref())).unwrap_or(Locale::En)
}

fn parse_tag(tag: &str) -> Option<Locale> {
    tag.split(['.', ';', '@']).next()?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_the_first_known_language() {
        assert_eq!(negotiate(["de-DE", "zh-Hans-CN", "ru"]), Locale::Zh);
        assert_eq!(negotiate(["ru_RU.UTF-8"]), Locale::Ru);
        assert_eq!(negotiate([" ru;q=0.8"]), Locale::Ru);
    }

    #[test]
    fn falls_back_to_english() {
        assert_eq!(negotiate(Vec::<String>::new()), Locale::En);
        assert_eq!(negotiate(["C.UTF-8", "", "*"]), Locale::En);
    }
}
