//! From an opened file to the reader of its format.

use std::io::{BufReader, Read, Seek};

use crate::{
    Options, ReadError, Sink, Summary, commerceml,
    encoding::take_sample,
    out::Out,
    separated::read_separated,
    sniff::{Content, sniff},
    workbook::{read_packed, read_xls},
    xml::{RootKind, sniff_root},
    yml,
};

/// Reads a list from a source that can be wound back.
pub(crate) fn read_opened<R: Read + Seek>(
    mut input: R,
    name: &str,
    length: u64,
    options: &Options,
    sink: &mut dyn Sink,
) -> Result<Summary, ReadError> {
    let sample = take_sample(&mut input)
        .map_err(|error| ReadError::Unreadable { file: name.to_owned(), reason: error.to_string() })?;
    let not_a_list = |found: &str| ReadError::NotAList { file: name.to_owned(), found: found.to_owned() };
    match sniff(&sample) {
        Content::Empty => Err(ReadError::Empty { file: name.to_owned() }),
        Content::Other(found) => Err(not_a_list(found)),
        Content::Xml => read_xml(BufReader::new(input), &sample, name, options, sink),
        Content::Zip => read_packed(input, options, &mut Out::new(name, sink)),
        Content::Ole => read_xls(input, options, &mut Out::new(name, sink)),
        Content::Text(found) => {
            read_separated(input, &sample, found, Some(length), (options, &mut Out::new(name, sink)))
        }
    }
}

fn read_xml<R: Read + Seek>(
    input: BufReader<R>,
    sample: &[u8],
    name: &str,
    options: &Options,
    sink: &mut dyn Sink,
) -> Result<Summary, ReadError> {
    match sniff_root(sample) {
        Some(RootKind::CommerceMl) => commerceml::read_commerceml(input, name, options, sink),
        Some(RootKind::Other(root)) => Err(ReadError::XmlUnknown { file: name.to_owned(), root }),
        // Without a root, too: whatever is wrong with the document, the reader says where.
        Some(RootKind::Yml) | None => yml::read_yml(input, name, options, sink),
    }
}
