//! Addresses of pages, made in one place.

use std::fmt::Write;

use domain::Locale;

pub(crate) fn home(locale: Locale) -> String {
    format!("/{locale}/")
}

pub(crate) fn passport(locale: Locale, slug: &str) -> String {
    format!("/{locale}/p/{}", encode(slug))
}

pub(crate) fn organisation(locale: Locale, slug: &str) -> String {
    format!("/{locale}/o/{}", encode(slug))
}

pub(crate) fn room(locale: Locale, venue: &str) -> String {
    format!("/{locale}/room/{}", encode(venue))
}

/// The start of the touch screen of a room.
pub(crate) fn kiosk(locale: Locale, venue: &str) -> String {
    format!("/{locale}/kiosk/{}", encode(venue))
}

pub(crate) fn stand(locale: Locale, venue: &str, number: &str) -> String {
    format!("/{locale}/room/{}/{}", encode(venue), encode(number))
}

pub(crate) fn exhibit(locale: Locale, number: &str) -> String {
    format!("/{locale}/x/{}", encode(number))
}

pub(crate) fn sign_in(locale: Locale) -> String {
    format!("/{locale}/sign-in")
}

pub(crate) fn sign_up(locale: Locale) -> String {
    format!("/{locale}/sign-up")
}

pub(crate) fn sign_out(locale: Locale) -> String {
    format!("/{locale}/sign-out")
}

pub(crate) fn desk(locale: Locale) -> String {
    format!("/{locale}/desk")
}

pub(crate) fn admin(locale: Locale) -> String {
    format!("/{locale}/admin")
}

/// The form of one's own listing.
pub(crate) fn own_listing(locale: Locale, slug: &str) -> String {
    format!("/{locale}/desk/l/{}", encode(slug))
}

pub(crate) fn file(name: &str) -> String {
    format!("/files/{}", encode(name))
}

/// The search page with these parameters.
pub(crate) fn search(locale: Locale, pairs: &[(&str, &str)]) -> String {
    let mut address = format!("/{locale}/search");
    for (at, (name, value)) in pairs.iter().enumerate() {
        address.push(if at == 0 { '?' } else { '&' });
        address.push_str(name);
        address.push('=');
        address.push_str(&encode(value));
    }
    address
}

/// Everything but unreserved characters as percent signs and figures.
pub(crate) fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            // Writing to a text cannot fail.
            write!(encoded, "%{byte:02X}").ok();
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_cannot_leave_their_place() {
        assert_eq!(
            search(Locale::Zh, &[("q", "数 &a=b"), ("side", "offer")]),
            "/zh/search?q=%E6%95%B0%20%26a%3Db&side=offer"
        );
        assert_eq!(passport(Locale::Ru, "../x"), "/ru/p/..%2Fx");
    }
}
