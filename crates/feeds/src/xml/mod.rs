//! XML as catalogues use it: any encoding, streamed, and nothing resolved that a document declares or points to.

mod assign;
mod cursor;
mod decode;
mod doctype;
mod entity;
mod html;
mod node;
mod number;
mod report;
#[cfg(test)]
mod tests;

use quick_xml::{Reader, events::Event};

pub(crate) use assign::{Assigner, is_sound_registry_id, quantity_in};
pub(crate) use cursor::{Cursor, Pass, Tag};
pub(crate) use entity::resolve_reference;
pub(crate) use html::strip_html;
pub(crate) use node::{Node, read_node};
pub(crate) use number::{parse_decimal, parse_span};
pub(crate) use report::{Meter, Report};

/// The vocabulary of a document by its root element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RootKind {
    /// `КоммерческаяИнформация`: CommerceML.
    CommerceMl,
    /// `yml_catalog`: YML.
    Yml,
    /// Another root, by its local name.
    Other(String),
}

/// The vocabulary of a document by its first bytes; `None` if they hold no element.
pub fn sniff_root(bytes: &[u8]) -> Option<RootKind> {
    let source = decode::Utf8Reader::new(bytes).ok()?;
    let mut reader = Reader::from_reader(source);
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).ok()? {
            Event::Start(tag) | Event::Empty(tag) => {
                return Some(match tag.local_name().as_ref() {
                    crate::commerceml::ROOT => RootKind::CommerceMl,
                    crate::yml::ROOT => RootKind::Yml,
                    other => RootKind::Other(other.to_owned()),
                });
            }
            // Words before the first element: this is no XML.
            Event::Text(text) if !text.trim().is_empty() => return None,
            Event::Eof => return None,
            _ => {}
        }
    }
}
