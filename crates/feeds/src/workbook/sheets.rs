//! The sheets of a workbook, one after another: which have tables, and what to say where none has.

use crate::{
    Options, ReadError, Summary, TableMapping, WarningKind,
    out::Out,
    table::{Layout, Outcome, Reading, RowSource, check_map, read_tables},
};

/// What the sheets so far have given.
pub(super) struct Sheets<'a> {
    options: &'a Options,
    mappings: Vec<TableMapping>,
    headers: Option<Vec<String>>,
    rows: u64,
    filled: usize,
}

impl<'a> Sheets<'a> {
    /// Before the first sheet.
    pub(super) fn new(options: &'a Options) -> Self {
        Self { options, mappings: Vec::new(), headers: None, rows: 0, filled: 0 }
    }

    /// Whether the user wants this sheet.
    pub(super) fn wants(&self, name: &str) -> bool {
        self.options
            .sheet
            .as_deref()
            .is_none_or(|wanted| wanted.trim().eq_ignore_ascii_case(name.trim()) || wanted == name)
    }

    /// Reads a sheet.
    pub(super) fn read(
        &mut self,
        name: &str,
        source: &mut dyn RowSource,
        out: &mut Out<'_>,
    ) -> Result<(), ReadError> {
        let numbers_taken = !self.mappings.is_empty();
        let reading =
            Reading { options: self.options, sheet: Some(name), layout: Layout::Sheet, numbers_taken };
        match read_tables(source, &reading, out)? {
            Outcome::Tables { mappings, rows } => {
                self.mappings.extend(mappings);
                self.rows += rows;
                self.filled += 1;
            }
            Outcome::NoHeader { headers } => {
                let place = out.place(Some(name), None, None);
                out.warn(place, WarningKind::SheetPassedOver)?;
                self.headers.get_or_insert(headers);
                self.filled += 1;
            }
            Outcome::Blank => {}
        }
        Ok(())
    }

    /// The summary, or what is wrong with the workbook as a whole.
    pub(super) fn finish(self, format: &str, names: &[String], out: &Out<'_>) -> Result<Summary, ReadError> {
        let file = out.file().to_owned();
        if let Some(wanted) = &self.options.sheet
            && !names.iter().any(|name| self.wants(name))
        {
            return Err(ReadError::SheetMissing { file, sheet: wanted.clone(), sheets: names.to_vec() });
        }
        if self.filled == 0 {
            return Err(ReadError::Empty { file });
        }
        if self.mappings.is_empty() {
            let headers = self.headers.unwrap_or_default();
            if let Some(header) = self.options.map.keys().next() {
                return Err(ReadError::MapHeaderMissing { file, header: header.clone(), headers });
            }
            let filled: Vec<String> = headers.into_iter().filter(|header| !header.is_empty()).collect();
            return Err(if filled.len() == 1 {
                ReadError::OneColumn { file }
            } else {
                ReadError::NoKnownColumn { file, headers: filled }
            });
        }
        check_map(&file, &self.mappings, self.options)?;
        if self.rows == 0 {
            return Err(ReadError::NoRows { file });
        }
        Ok(Summary {
            format: format.to_owned(),
            encoding: None,
            tables: self.mappings,
            records: out.records(),
        })
    }
}
