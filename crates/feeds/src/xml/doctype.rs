//! What a document type declaration declares, read only to know what has to be left out.

use std::collections::BTreeSet;

/// The entities of a declaration: their names, never their values.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Doctype {
    /// Names that the document declares itself.
    pub(crate) entities: BTreeSet<String>,
    /// Whether a value refers to another entity.
    pub(crate) nesting: Nesting,
}

/// Whether entities refer to entities.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Nesting {
    /// Every value is plain.
    #[default]
    Flat,
    /// A value refers to an entity: the shape of an expansion attack.
    Nested,
}

/// Reads the text between `<!DOCTYPE` and `>`.
pub(crate) fn parse_doctype(declaration: &str) -> Doctype {
    let mut doctype = Doctype::default();
    for entity in declaration.split("<!ENTITY").skip(1) {
        let entity = entity.trim_start();
        let entity = entity.strip_prefix('%').map_or(entity, str::trim_start);
        let name: String = entity.chars().take_while(|letter| !letter.is_whitespace()).collect();
        let rest = entity.strip_prefix(name.as_str()).unwrap_or_default().trim_start();
        let value = rest
            .chars()
            .next()
            .filter(|mark| matches!(mark, '"' | '\''))
            .and_then(|quote| rest.split(quote).nth(1));
        if value.is_some_and(refers_to_entity) {
            doctype.nesting = Nesting::Nested;
        }
        doctype.entities.insert(name);
    }
    doctype
}

fn refers_to_entity(value: &str) -> bool {
    let general = value.split('&').skip(1).any(|after| !after.starts_with('#') && after.contains(';'));
    let parameter =
        value.split('%').skip(1).any(|after| after.starts_with(char::is_alphabetic) && after.contains(';'));
    general || parameter
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_external_declaration_declares_nothing() {
        assert_eq!(parse_doctype(r#"yml_catalog SYSTEM "shops.dtd""#), Doctype::default());
    }

    #[test]
    fn plain_entities_are_named_and_nested_ones_are_told_apart() {
        let plain =
            parse_doctype(r#"a [<!ENTITY firm "ООО &#171;Ромашка&#187;"> <!ENTITY f SYSTEM "x.txt">]"#);
        assert_eq!(plain.nesting, Nesting::Flat);
        assert_eq!(plain.entities.len(), 2);
        let nested = parse_doctype(r#"a [<!ENTITY a "ha"><!ENTITY b '&a;&a;'>]"#);
        assert_eq!(nested.nesting, Nesting::Nested);
        let parameter = parse_doctype(r#"a [<!ENTITY % x "y"><!ENTITY % z "%x;%x;">]"#);
        assert_eq!(parameter.nesting, Nesting::Nested);
    }
}
