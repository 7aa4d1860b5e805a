//! References: characters and the names that XML and HTML define. Nothing that a document declares is ever resolved.

/// The names of XML and those of HTML that catalogue texts use.
const NAMED: [(&str, char); 42] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{a0}'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("bdquo", '„'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("mdash", '—'),
    ("ndash", '–'),
    ("minus", '−'),
    ("hellip", '…'),
    ("bull", '•'),
    ("middot", '·'),
    ("deg", '°'),
    ("plusmn", '±'),
    ("times", '×'),
    ("divide", '÷'),
    ("frac12", '½'),
    ("frac14", '¼'),
    ("sup2", '²'),
    ("sup3", '³'),
    ("micro", 'µ'),
    ("Oslash", 'Ø'),
    ("oslash", 'ø'),
    ("Omega", 'Ω'),
    ("le", '≤'),
    ("ge", '≥'),
    ("copy", '©'),
    ("reg", '®'),
    ("trade", '™'),
    ("euro", '€'),
    ("sect", '§'),
    ("ensp", '\u{2002}'),
    ("emsp", '\u{2003}'),
    ("thinsp", '\u{2009}'),
    ("shy", '\u{ad}'),
];

/// The character of a reference, given without `&` and `;`.
pub(crate) fn resolve_reference(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
            None => number.parse(),
        };
        return code.ok().and_then(char::from_u32).filter(|letter| is_legal(*letter));
    }
    NAMED.iter().find(|(known, _)| *known == name).map(|(_, letter)| *letter)
}

/// Whether a text between `&` and `;` can be a reference at all: "Johnson & Johnson;" has none.
pub(crate) fn is_reference_name(name: &str) -> bool {
    let name = name.strip_prefix('#').unwrap_or(name);
    !name.is_empty()
        && name.chars().count() <= 64
        && name.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '.' | '-' | '_' | ':'))
}

/// Replaces the references of a text; `leave_out` decides on names: `true` keeps a name out even if it is known.
pub(crate) fn replace_references(text: &str, mut leave_out: impl FnMut(&str) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut pieces = text.split('&');
    out.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        if let Some((name, rest)) = piece.split_once(';').filter(|(name, _)| is_reference_name(name)) {
            if !leave_out(name) {
                out.extend(resolve_reference(name));
            }
            out.push_str(rest);
        } else {
            out.push('&');
            out.push_str(piece);
        }
    }
    out
}

const fn is_legal(letter: char) -> bool {
    matches!(letter, '\t' | '\n' | '\r' | '\u{20}'..='\u{fffc}' | '\u{10000}'..)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_and_known_names_resolve() {
        assert_eq!(resolve_reference("#x416"), Some('Ж'));
        assert_eq!(resolve_reference("#171"), Some('«'));
        assert_eq!(resolve_reference("deg"), Some('°'));
    }

    #[test]
    fn nothing_else_does() {
        for name in ["#0", "#xD800", "#x110000", "#", "firm", "", "#99999999999999"] {
            assert_eq!(resolve_reference(name), None, "{name}");
        }
    }

    #[test]
    fn a_lone_ampersand_stays() {
        let text = replace_references("Johnson & Johnson; A&B &lt;5&firm;", |name| name == "firm");
        assert_eq!(text, "Johnson & Johnson; A&B <5");
    }
}
