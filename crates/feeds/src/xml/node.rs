//! One small element as a tree: a product, an offer, a dictionary entry. Documents as a whole are never held.

use std::io::BufRead;

use super::cursor::{Cursor, Step, Tag};
use crate::{ReadError, WarningKind, damage::find_damage};

/// The longest text kept; a spreadsheet cell holds as much.
const TEXT_CHARACTERS: usize = 32_767;
/// The most elements and attributes that one product may have.
const PARTS: usize = 50_000;
/// The most bytes of text that one product may have.
const TEXT_BYTES: usize = 16 * 1024 * 1024;

/// An element with all it holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Node {
    /// The local name.
    pub(crate) name: String,
    /// Its own text, trimmed; the text of children is theirs.
    pub(crate) text: String,
    /// The elements in it.
    pub(crate) children: Vec<Self>,
    attributes: Vec<(String, String)>,
}

impl Node {
    /// The first child of a name.
    pub(crate) fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    /// All children of a name.
    pub(crate) fn children_named<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Self> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The text of the first child of a name; empty if there is none.
    pub(crate) fn text_of(&self, name: &str) -> &str {
        self.child(name).map_or("", |child| child.text.as_str())
    }

    /// An attribute, trimmed; empty if there is none.
    pub(crate) fn attribute(&self, name: &str) -> &str {
        self.attributes.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim())
    }

    /// The text of the element and of all in it: markup inside a description is no structure of ours.
    pub(crate) fn whole_text(&self) -> String {
        let mut text = self.text.clone();
        for child in &self.children {
            let inner = child.whole_text();
            if !inner.is_empty() {
                text.push(if text.is_empty() { ' ' } else { '\n' });
                text.push_str(&inner);
            }
        }
        text.trim().to_owned()
    }
}

#[derive(Default)]
struct Spent {
    parts: usize,
    bytes: usize,
}

/// Reads the element whose opening tag was just met.
pub(crate) fn read_node<R: BufRead>(cursor: &mut Cursor<'_, '_, R>, tag: Tag) -> Result<Node, ReadError> {
    read_within(cursor, tag, &mut Spent::default())
}

fn read_within<R: BufRead>(
    cursor: &mut Cursor<'_, '_, R>,
    tag: Tag,
    spent: &mut Spent,
) -> Result<Node, ReadError> {
    let mut node = Node { name: tag.name, attributes: tag.attributes, ..Node::default() };
    spent.parts += 1 + node.attributes.len();
    let mut text = Text::default();
    loop {
        if spent.parts > PARTS || spent.bytes > TEXT_BYTES {
            return Err(cursor.damage(cursor.position(), format!("<{}> holds too much", node.name)));
        }
        match cursor.step()? {
            Step::Open(tag) => {
                let child = read_within(cursor, tag, spent)?;
                node.children.push(child);
            }
            Step::Text(piece) => spent.bytes += text.push(&piece),
            Step::Close | Step::End => break,
        }
    }
    node.text = text.finish(cursor, &node.name)?;
    for (_, value) in &mut node.attributes {
        *value = keep_undamaged(cursor, &node.name, std::mem::take(value))?;
    }
    Ok(node)
}

#[derive(Default)]
struct Text {
    kept: String,
    kept_characters: usize,
    characters: usize,
}

impl Text {
    /// Adds what there is room for and tells how many bytes that took.
    fn push(&mut self, piece: &str) -> usize {
        let count = piece.chars().count();
        let before = self.kept.len();
        let room = TEXT_CHARACTERS - self.kept_characters;
        self.kept.extend(piece.chars().take(room));
        self.kept_characters += count.min(room);
        self.characters += count;
        self.kept.len() - before
    }

    fn finish<R: BufRead>(self, cursor: &mut Cursor<'_, '_, R>, column: &str) -> Result<String, ReadError> {
        if self.characters > self.kept_characters {
            let cut = WarningKind::CellCut { characters: self.characters, kept: self.kept_characters };
            cursor.report.warn(column, cut)?;
        }
        keep_undamaged(cursor, column, self.kept.trim().to_owned())
    }
}

fn keep_undamaged<R: BufRead>(
    cursor: &mut Cursor<'_, '_, R>,
    column: &str,
    text: String,
) -> Result<String, ReadError> {
    let Some(sample) = find_damage(&text) else { return Ok(text) };
    cursor.report.warn(column, WarningKind::DamagedText { sample })?;
    Ok(String::new())
}
