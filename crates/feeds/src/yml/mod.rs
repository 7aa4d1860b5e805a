//! YML, the catalogue format of Yandex: a shop with its categories, then the offers, read in one pass.
//!
//! A row is an `offer`, counted from 1; the column is the element's name.

mod offers;
mod shop;
#[cfg(test)]
mod tests;

use std::io::{BufRead, Seek, SeekFrom};

use self::{offers::read_offer, shop::Shop};
use crate::{
    Options, ReadError, Sink, Summary, WarningKind,
    xml::{Assigner, Cursor, Pass, Report, read_node},
};

/// The root element.
pub(crate) const ROOT: &str = "yml_catalog";

/// Reads a catalogue.
///
/// # Errors
/// [`ReadError`] where the document is damaged or of another kind, declares nested entities, or holds no offers.
pub fn read_yml(
    mut reader: impl BufRead + Seek,
    file_name: &str,
    options: &Options,
    sink: &mut dyn Sink,
) -> Result<Summary, ReadError> {
    let unreadable = |error: std::io::Error| ReadError::Unreadable {
        file: file_name.to_owned(),
        reason: error.to_string(),
    };
    let total = reader.seek(SeekFrom::End(0)).map_err(unreadable)?;
    reader.rewind().map_err(unreadable)?;
    let mut report = Report::new(sink, file_name, Some(total));
    let mut assigner = Assigner::new(options);
    let mut cursor = Cursor::new(reader, &mut report, Pass::First)?;
    let encoding = cursor.encoding().to_owned();
    cursor.enter_root(ROOT)?;
    while let Some(tag) = cursor.next_child()? {
        match tag.name.as_str() {
            "shop" => read_shop(&mut cursor, &mut assigner)?,
            _ => cursor.skip()?,
        }
    }
    if report.row.is_none() {
        return Err(ReadError::NoRows { file: file_name.to_owned() });
    }
    Ok(Summary {
        format: "yml".to_owned(),
        encoding: Some(encoding),
        tables: vec![assigner.into_mapping()],
        records: report.records(),
    })
}

fn read_shop<R: BufRead>(
    cursor: &mut Cursor<'_, '_, R>,
    assigner: &mut Assigner<'_>,
) -> Result<(), ReadError> {
    let mut shop = Shop::default();
    while let Some(tag) = cursor.next_child()? {
        match tag.name.as_str() {
            "name" => shop.name = read_node(cursor, tag)?.text,
            "company" => shop.company = read_node(cursor, tag)?.text,
            "currencies" => shop.read_currencies(cursor)?,
            "categories" => shop.read_categories(cursor)?,
            "offers" => read_offers(cursor, &shop, assigner)?,
            _ => cursor.skip()?,
        }
    }
    Ok(())
}

fn read_offers<R: BufRead>(
    cursor: &mut Cursor<'_, '_, R>,
    shop: &Shop,
    assigner: &mut Assigner<'_>,
) -> Result<(), ReadError> {
    while let Some(tag) = cursor.next_child()? {
        if tag.name != "offer" {
            cursor.skip()?;
            continue;
        }
        cursor.report.row = Some(cursor.report.row.unwrap_or_default() + 1);
        let node = read_node(cursor, tag)?;
        if node.text_of("disabled") == "true" {
            cursor.report.warn("disabled", WarningKind::MarkedDeleted)?;
            continue;
        }
        if let Some(record) = read_offer(&node, shop, assigner, cursor.report)? {
            cursor.report.record(record)?;
        }
    }
    Ok(())
}
