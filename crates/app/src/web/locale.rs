//! The language of a reader whose address names none.

use axum::http::{HeaderMap, header};
use domain::Locale;
use i18n::negotiate;

/// Remembers the language of the last page.
pub(super) const COOKIE: &str = "lang";

/// The language of the last page, else the first known one of the browser's, else English.
pub(crate) fn find_locale(headers: &HeaderMap) -> Locale {
    remembered(headers).unwrap_or_else(|| {
        let wanted =
            headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        negotiate(by_weight(wanted))
    })
}

fn remembered(headers: &HeaderMap) -> Option<Locale> {
    find_cookie(headers, COOKIE)?.parse().ok()
}

/// The value of a cookie.
pub(crate) fn find_cookie(headers: &HeaderMap, wanted: &str) -> Option<String> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(name, _)| *name == wanted).map(|(_, value)| value.to_owned())
}

/// The tags of an `Accept-Language` header, the most wanted first.
fn by_weight(header: &str) -> Vec<&str> {
    let weigh = |part: &str| {
        let weight = part.split(";q=").nth(1).and_then(|weight| weight.trim().parse::<f32>().ok());
        weight.unwrap_or(1.0)
    };
    let mut parts: Vec<&str> = header.split(',').map(str::trim).collect();
    parts.sort_by(|one, other| weigh(other).total_cmp(&weigh(one)));
    parts
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn headers(accept: &'static str, cookie: Option<&'static str>) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_LANGUAGE, HeaderValue::from_static(accept));
        headers.extend(cookie.map(|cookie| (header::COOKIE, HeaderValue::from_static(cookie))));
        headers
    }

    #[test]
    fn the_browsers_language_counts_unless_one_was_chosen() {
        assert_eq!(find_locale(&headers("en;q=0.5, zh-CN, ru;q=0.9", None)), Locale::Zh);
        assert_eq!(find_locale(&headers("zh-CN", Some("a=b; lang=ru"))), Locale::Ru);
        assert_eq!(find_locale(&headers("de", Some("lang=<script>"))), Locale::En);
    }
}
