//! A cursor over the elements of a document: depth, length and references are guarded here, once for all vocabularies.

use std::io::{BufRead, ErrorKind};

use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};

use super::{
    decode::{Certainty, Utf8Reader},
    doctype::{Doctype, Nesting, parse_doctype},
    entity::{is_reference_name, replace_references, resolve_reference},
    report::Report,
};
use crate::{ReadError, WarningKind};

/// No known vocabulary nests half as deep, groups within groups included.
const DEPTH: usize = 128;
/// Progress is told once in so many bytes.
const PROGRESS_BYTES: u64 = 1024 * 1024;

/// An opening tag.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tag {
    /// The name without its namespace prefix.
    pub(crate) name: String,
    /// Attributes by local name.
    pub(crate) attributes: Vec<(String, String)>,
}

/// What comes next.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// An element opens.
    Open(Tag),
    /// A piece of text.
    Text(String),
    /// The innermost element closes.
    Close,
    /// The document is over.
    End,
}

/// Whether a pass speaks of the document as a whole or an earlier pass has done so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pass {
    /// The first reading.
    First,
    /// A repeated reading.
    Again,
}

/// Reads a document from its start to its end.
pub(crate) struct Cursor<'r, 's, R> {
    /// Where warnings go.
    pub(crate) report: &'r mut Report<'s>,
    reader: Reader<Utf8Reader<R>>,
    buffer: Vec<u8>,
    pass: Pass,
    doctype: Doctype,
    path: Vec<String>,
    told: u64,
    muted: Muted,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Muted {
    Yes,
    No,
}

impl<'r, 's, R: BufRead> Cursor<'r, 's, R> {
    /// Starts at the first byte of a source.
    pub(crate) fn new(source: R, report: &'r mut Report<'s>, pass: Pass) -> Result<Self, ReadError> {
        let source = Utf8Reader::new(source).map_err(|error| ReadError::Unreadable {
            file: report.file.clone(),
            reason: error.to_string(),
        })?;
        if pass == Pass::First && source.certainty() == Certainty::Guessed {
            report
                .warn("", WarningKind::EncodingGuessed { encoding: source.encoding().name().to_owned() })?;
        }
        let mut reader = Reader::from_reader(source);
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.allow_dangling_amp = true;
        Ok(Self {
            report,
            reader,
            buffer: Vec::new(),
            pass,
            doctype: Doctype::default(),
            path: Vec::new(),
            told: 0,
            muted: Muted::No,
        })
    }

    /// The encoding's name.
    pub(crate) fn encoding(&self) -> &'static str {
        self.reader.get_ref().encoding().name()
    }

    /// The root element; an error if there is none of this name.
    pub(crate) fn enter_root(&mut self, name: &str) -> Result<Tag, ReadError> {
        let root = self.find_root()?;
        if root.name == name {
            return Ok(root);
        }
        Err(ReadError::XmlUnknown { file: self.report.file.clone(), root: root.name })
    }

    fn find_root(&mut self) -> Result<Tag, ReadError> {
        let mut blank = true;
        loop {
            match self.step()? {
                Step::Open(tag) => return Ok(tag),
                Step::Text(text) => blank = blank && text.trim().is_empty(),
                Step::Close => {}
                Step::End if blank => return Err(ReadError::Empty { file: self.report.file.clone() }),
                Step::End => return Err(self.damage(self.position(), "no element".to_owned())),
            }
        }
    }

    /// The next child of the element that is open, which the caller then reads or skips; `None` where the element closes.
    pub(crate) fn next_child(&mut self) -> Result<Option<Tag>, ReadError> {
        loop {
            match self.step()? {
                Step::Open(tag) => return Ok(Some(tag)),
                Step::Text(_) => {}
                Step::Close | Step::End => return Ok(None),
            }
        }
    }

    /// Passes over the rest of the element that is open.
    pub(crate) fn skip(&mut self) -> Result<(), ReadError> {
        self.muted = Muted::Yes;
        let mut depth = 1_u32;
        while depth > 0 {
            match self.step()? {
                Step::Open(_) => depth += 1,
                Step::Close => depth -= 1,
                Step::Text(_) => {}
                Step::End => break,
            }
        }
        self.muted = Muted::No;
        Ok(())
    }

    /// The next step, with references replaced.
    pub(crate) fn step(&mut self) -> Result<Step, ReadError> {
        let mut buffer = std::mem::take(&mut self.buffer);
        let step = loop {
            buffer.clear();
            self.reader.get_mut().begin_event();
            let start = self.position();
            let event = self.reader.read_event_into(&mut buffer);
            if let Some(step) = self.take_event(event, start)? {
                break step;
            }
        };
        self.buffer = buffer;
        self.tell_progress()?;
        Ok(step)
    }

    /// The error for a document that breaks the rules of XML.
    pub(crate) fn damage(&self, position: u64, reason: String) -> ReadError {
        ReadError::XmlDamaged { file: self.report.file.clone(), position, reason }
    }

    /// How many bytes of the source were read.
    pub(crate) fn position(&self) -> u64 {
        self.reader.get_ref().position()
    }

    fn take_event(
        &mut self,
        event: Result<Event<'_>, quick_xml::Error>,
        start: u64,
    ) -> Result<Option<Step>, ReadError> {
        match event.map_err(|error| self.refuse(&error, start))? {
            Event::Start(tag) | Event::Empty(tag) => self.open(&tag, start).map(Some),
            Event::End(_) => {
                self.path.pop();
                Ok(Some(Step::Close))
            }
            Event::Text(text) => Ok(Some(Step::Text(text.into_inner().into_owned()))),
            Event::CData(text) => Ok(Some(Step::Text(text.into_inner().into_owned()))),
            Event::GeneralRef(reference) => {
                self.replace_reference(&reference).map(|text| Some(Step::Text(text)))
            }
            Event::DocType(declaration) => self.take_doctype(&declaration).map(|()| None),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => Ok(None),
            Event::Eof => match self.path.last() {
                Some(name) => Err(self.damage(self.position(), format!("the file ends inside <{name}>"))),
                None => Ok(Some(Step::End)),
            },
        }
    }

    fn open(&mut self, tag: &BytesStart<'_>, start: u64) -> Result<Step, ReadError> {
        if self.path.len() >= DEPTH {
            return Err(self.damage(start, format!("elements nest deeper than {DEPTH}")));
        }
        let name = tag.local_name().as_ref().to_owned();
        self.path.push(name.clone());
        let mut attributes = Vec::new();
        if self.muted == Muted::No {
            // The check for repeated attributes is quadratic; the first of a name counts.
            for attribute in tag.attributes().with_checks(false) {
                let attribute = attribute.map_err(|error| self.damage(start, error.to_string()))?;
                let key = attribute.key.local_name().as_ref().to_owned();
                let value = self.replace_in_value(&attribute.value, &key)?;
                attributes.push((key, value));
            }
        }
        Ok(Step::Open(Tag { name, attributes }))
    }

    fn replace_in_value(&mut self, value: &str, attribute: &str) -> Result<String, ReadError> {
        if !value.contains('&') {
            return Ok(value.to_owned());
        }
        let mut left_out = Vec::new();
        let text = replace_references(value, |name| {
            let unknown = self.doctype.entities.contains(name) || resolve_reference(name).is_none();
            if unknown {
                left_out.push(name.to_owned());
            }
            unknown
        });
        for value in left_out {
            self.report.warn(attribute, WarningKind::EntityLeftOut { value })?;
        }
        Ok(text)
    }

    fn replace_reference(&mut self, name: &str) -> Result<String, ReadError> {
        if !is_reference_name(name) {
            return Ok(format!("&{name};"));
        }
        let known = if self.doctype.entities.contains(name) { None } else { resolve_reference(name) };
        if known.is_none() && self.muted == Muted::No {
            let column = self.path.last().cloned().unwrap_or_default();
            self.report.warn(&column, WarningKind::EntityLeftOut { value: name.to_owned() })?;
        }
        Ok(known.map(String::from).unwrap_or_default())
    }

    fn take_doctype(&mut self, declaration: &str) -> Result<(), ReadError> {
        self.doctype = parse_doctype(declaration);
        if self.doctype.nesting == Nesting::Nested {
            return Err(ReadError::EntityBomb { file: self.report.file.clone() });
        }
        match self.pass {
            Pass::First => self.report.warn("", WarningKind::DoctypePassedOver),
            Pass::Again => Ok(()),
        }
    }

    fn refuse(&self, error: &quick_xml::Error, start: u64) -> ReadError {
        match error {
            quick_xml::Error::Io(error) if error.kind() != ErrorKind::InvalidData => {
                ReadError::Unreadable { file: self.report.file.clone(), reason: error.to_string() }
            }
            quick_xml::Error::Io(error) => self.damage(start, error.to_string()),
            other => self.damage(start, other.to_string()),
        }
    }

    fn tell_progress(&mut self) -> Result<(), ReadError> {
        let read = self.position();
        if read - self.told < PROGRESS_BYTES {
            return Ok(());
        }
        self.told = read;
        self.report.progress(read)
    }
}
