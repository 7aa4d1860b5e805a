//! The report of `vitrina match`: one page, one workbook, one table or one JSON document of all common interests.
//!
//! Data comes in as [`ReportInput`]; every word of the interface comes from the catalogues in the reader's language. A
//! file appears under its name only when it is complete.

mod atomic;
mod bridge;
mod csv;
mod html;
mod json;
mod model;
mod page;
mod table;
mod words;
mod xlsx;

#[cfg(test)]
mod sample;
#[cfg(test)]
mod tests;

use std::{io, path::Path};

pub(crate) use atomic::write_atomically;
pub(crate) use html::{STYLE, Sources, render_page};
pub(crate) use json::told_warning;
pub(crate) use model::{Bank, BankLabel, Card, Origin, ReportInput};
pub(crate) use table::{Cell, Column, Table};
pub(crate) use words::Words;
pub(crate) use xlsx::render_tables;

/// The kinds of file that a report can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// One page that needs nothing else.
    Html,
    /// A workbook.
    Xlsx,
    /// The documented data.
    Json,
    /// One row for each pair.
    Csv,
}

impl Format {
    /// The format that a file's name asks for by its ending.
    pub(crate) fn from_path(path: &Path) -> Option<Self> {
        match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
            "html" | "htm" => Some(Self::Html),
            "xlsx" => Some(Self::Xlsx),
            "json" => Some(Self::Json),
            "csv" => Some(Self::Csv),
            _ => None,
        }
    }
}

/// Why a report could not be made.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ReportError {
    /// The template and the page do not fit together.
    #[error("render the page")]
    Page(#[from] minijinja::Error),
    /// The workbook could not be made.
    #[error("make the workbook")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    /// The data could not be written as JSON.
    #[error("make the JSON document")]
    Json(#[from] serde_json::Error),
    /// The table could not be written.
    #[error("make the table")]
    Table(#[from] ::csv::Error),
    /// The file could not be written.
    #[error("write the file")]
    Write(#[from] io::Error),
}

/// Makes the report in a format, as the bytes of its file.
pub(crate) fn render(input: &ReportInput<'_>, format: Format) -> Result<Vec<u8>, ReportError> {
    let words = Words::new(input.locale);
    match format {
        Format::Html => Ok(html::render(words, &page::build(&words, input))?.into_bytes()),
        Format::Xlsx => Ok(xlsx::render(&words, input)?),
        Format::Json => Ok(json::render(&words, input)?),
        Format::Csv => csv::render(&words, input),
    }
}

/// Makes the report and puts it under `path`, all or nothing.
pub(crate) fn write(input: &ReportInput<'_>, format: Format, path: &Path) -> Result<(), ReportError> {
    let bytes = render(input, format)?;
    Ok(write_atomically(path, &bytes)?)
}
