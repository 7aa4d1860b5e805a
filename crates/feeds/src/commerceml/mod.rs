//! CommerceML 2, the exchange format of 1C: a catalogue (`import.xml`), a price package (`offers.xml`), or both in one.
//!
//! The files are read twice: first for what is said once (groups, dictionaries, price types) and for the offers, which
//! are held in memory; then the goods stream by and take their offers. A row is a `Товар` of the catalogue or a
//! `Предложение` of the package, each counted from 1 in its own file; the column is the element's name.
//!
//! Elements are known by their local names, since files with and without a namespace are equally common. A product with
//! variants gives a record of its own, with the span of their prices, and one for each variant after it.

mod classifier;
mod goods;
mod offers;
mod prices;
mod product;
#[cfg(test)]
mod tests;

use std::{
    fs::File,
    io::{BufRead, BufReader, Seek, SeekFrom},
    path::Path,
};

use self::{
    classifier::Classifier,
    goods::{hand_on, read_lone_offer},
    offers::Offers,
    product::{Workbench, is_deleted, read_product},
};
use crate::{
    Options, ReadError, Sink, Summary, WarningKind,
    xml::{Assigner, Cursor, Meter, Pass, Report, read_node},
};

/// The root element.
pub(crate) const ROOT: &str = "КоммерческаяИнформация";

/// What the first reading found.
#[derive(Default)]
struct Survey {
    classifier: Classifier,
    offers: Offers,
}

/// Whether a file has products of its own.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Goods {
    Present,
    Absent,
}

trait Source: BufRead + Seek {}

impl<T: BufRead + Seek> Source for T {}

/// One of the two files that a catalogue may have.
struct Document<'r> {
    name: String,
    source: &'r mut dyn Source,
    length: u64,
    goods: Goods,
}

/// Reads a catalogue with, where [`Options::companion`] names one, the other file of the pair; which of the two holds the
/// goods and which the prices does not matter.
///
/// # Errors
/// [`ReadError`] where a document is damaged or of another kind, declares nested entities, or holds no goods and no offers.
pub fn read_commerceml(
    mut reader: impl BufRead + Seek,
    file_name: &str,
    options: &Options,
    sink: &mut dyn Sink,
) -> Result<Summary, ReadError> {
    let mut companion = options.companion.as_deref().map(open_companion).transpose()?;
    let mut documents = vec![Document::new(file_name, &mut reader)?];
    if let Some((name, file)) = &mut companion {
        documents.push(Document::new(name, file)?);
    }
    let mut report = Report::new(sink, file_name, None);
    let total = documents.iter().map(|document| 2 * document.length).sum();
    report.meter = Meter { before: 0, total: Some(total), passes: 2 };

    let mut survey = Survey::default();
    let mut encodings = Vec::new();
    for document in &mut documents {
        encodings.push(survey.read(document, &mut report)?);
        report.meter.before += document.length;
    }
    let mut assigner = Assigner::new(options);
    let has_goods = documents.iter().any(|document| document.goods == Goods::Present);
    for document in documents.iter_mut().filter(|document| document.goods == Goods::Present) {
        survey.stream_goods(document, &mut assigner, &mut report)?;
        report.meter.before += document.length;
    }
    if !has_goods && survey.offers.is_empty() {
        return Err(ReadError::NoRows { file: file_name.to_owned() });
    }
    survey.finish_offers(has_goods, &mut assigner, &mut report)?;
    Ok(Summary {
        format: "commerceml".to_owned(),
        encoding: encodings.into_iter().next().map(str::to_owned),
        tables: vec![assigner.into_mapping()],
        records: report.records(),
    })
}

fn open_companion(path: &Path) -> Result<(String, BufReader<File>), ReadError> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    match File::open(path) {
        Ok(file) => Ok((name, BufReader::new(file))),
        Err(error) => Err(ReadError::Unreadable { file: name, reason: error.to_string() }),
    }
}

impl<'r> Document<'r> {
    fn new(name: &str, source: &'r mut dyn Source) -> Result<Self, ReadError> {
        let length = source.seek(SeekFrom::End(0)).map_err(|error| unreadable(name, &error))?;
        Ok(Self { name: name.to_owned(), source, length, goods: Goods::Absent })
    }

    /// A cursor at the start of the document.
    fn open<'c, 's>(
        &'c mut self,
        report: &'c mut Report<'s>,
        pass: Pass,
    ) -> Result<Cursor<'c, 's, &'c mut dyn Source>, ReadError> {
        self.source.rewind().map_err(|error| unreadable(&self.name, &error))?;
        self.name.clone_into(&mut report.file);
        report.row = None;
        Cursor::new(&mut *self.source, report, pass)
    }
}

fn unreadable(name: &str, error: &std::io::Error) -> ReadError {
    ReadError::Unreadable { file: name.to_owned(), reason: error.to_string() }
}

impl Survey {
    /// Reads all but the goods, and returns the encoding.
    fn read(
        &mut self,
        document: &mut Document<'_>,
        report: &mut Report<'_>,
    ) -> Result<&'static str, ReadError> {
        let mut goods = Goods::Absent;
        let mut cursor = document.open(report, Pass::First)?;
        cursor.enter_root(ROOT)?;
        while let Some(tag) = cursor.next_child()? {
            match tag.name.as_str() {
                "Классификатор" => self.classifier.read(&mut cursor)?,
                "Каталог" => self.survey_catalogue(&mut cursor, &mut goods)?,
                "ПакетПредложений" | "ИзмененияПакетаПредложений" =>
                {
                    self.read_package(&mut cursor)?;
                }
                _ => cursor.skip()?,
            }
        }
        let encoding = cursor.encoding();
        document.goods = goods;
        Ok(encoding)
    }

    fn survey_catalogue<R: BufRead>(
        &mut self,
        cursor: &mut Cursor<'_, '_, R>,
        goods: &mut Goods,
    ) -> Result<(), ReadError> {
        while let Some(tag) = cursor.next_child()? {
            if tag.name != "Товары" {
                self.classifier.read_part(cursor, tag)?;
                continue;
            }
            while let Some(tag) = cursor.next_child()? {
                if tag.name == "Товар" {
                    *goods = Goods::Present;
                }
                cursor.skip()?;
            }
        }
        Ok(())
    }

    fn read_package<R: BufRead>(&mut self, cursor: &mut Cursor<'_, '_, R>) -> Result<(), ReadError> {
        while let Some(tag) = cursor.next_child()? {
            if tag.name == "Предложения" {
                self.offers.read(cursor, &self.classifier)?;
            } else {
                self.classifier.read_part(cursor, tag)?;
            }
        }
        Ok(())
    }

    fn stream_goods(
        &mut self,
        document: &mut Document<'_>,
        assigner: &mut Assigner<'_>,
        report: &mut Report<'_>,
    ) -> Result<(), ReadError> {
        let mut cursor = document.open(report, Pass::Again)?;
        cursor.enter_root(ROOT)?;
        while let Some(tag) = cursor.next_child()? {
            if tag.name != "Каталог" {
                cursor.skip()?;
                continue;
            }
            while let Some(tag) = cursor.next_child()? {
                if tag.name == "Товары" {
                    self.stream_list(&mut cursor, assigner)?;
                } else {
                    cursor.skip()?;
                }
            }
        }
        Ok(())
    }

    fn stream_list<R: BufRead>(
        &mut self,
        cursor: &mut Cursor<'_, '_, R>,
        assigner: &mut Assigner<'_>,
    ) -> Result<(), ReadError> {
        while let Some(tag) = cursor.next_child()? {
            if tag.name != "Товар" {
                cursor.skip()?;
                continue;
            }
            cursor.report.row = Some(cursor.report.row.unwrap_or_default() + 1);
            let node = read_node(cursor, tag)?;
            let offers = self.offers.take(node.text_of("Ид"));
            if is_deleted(&node) {
                cursor.report.warn("Товар", WarningKind::MarkedDeleted)?;
                continue;
            }
            let mut bench = Workbench { classifier: &self.classifier, assigner, report: cursor.report };
            if let Some(record) = read_product(&node, &mut bench)? {
                hand_on(record, &node, &offers, &mut bench)?;
            }
        }
        Ok(())
    }

    /// Offers without a product are odd next to a catalogue, and all there is without one.
    fn finish_offers(
        &self,
        has_goods: bool,
        assigner: &mut Assigner<'_>,
        report: &mut Report<'_>,
    ) -> Result<(), ReadError> {
        let mut bench = Workbench { classifier: &self.classifier, assigner, report };
        for offer in self.offers.left_over() {
            if has_goods {
                let value = offer.id.clone();
                let place = offer.place(Some("Предложение"));
                bench.report.warn_at(place, WarningKind::OfferWithoutProduct { value })?;
            } else if let Some(record) = read_lone_offer(offer, &mut bench)? {
                bench.report.record(record)?;
            }
        }
        Ok(())
    }
}
