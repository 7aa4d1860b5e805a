//! CSV and TSV in any encoding, as a stream: a file of any length needs the memory of a few rows.

mod dialect;
mod rows;

use std::io::{Read, Seek};

use crate::{
    Options, ReadError, Summary, WarningKind,
    encoding::{Certainty, Decoded, Detected},
    out::Out,
    table::{Layout, Outcome, Reading, read_tables},
};

use dialect::find_dialect;
use rows::SeparatedRows;

/// Reads separated values.
pub(crate) fn read_separated<R: Read + Seek>(
    input: R,
    sample: &[u8],
    found: Detected,
    total: Option<u64>,
    (options, out): (&Options, &mut Out<'_>),
) -> Result<Summary, ReadError> {
    let unreadable = |file: &str, error: &std::io::Error| ReadError::Unreadable {
        file: file.to_owned(),
        reason: error.to_string(),
    };
    let name = out.file().to_owned();
    if found.certainty == Certainty::Guessed {
        let place = out.place(None, None, None);
        out.warn(place, WarningKind::EncodingGuessed { encoding: found.name().to_owned() })?;
    }
    let text = found.encoding.decode_without_bom_handling(sample.get(found.bom..).unwrap_or_default()).0;
    let dialect = find_dialect(&text);
    let decoded = Decoded::new(input, found).map_err(|error| unreadable(&name, &error))?;
    let mut rows = SeparatedRows::new(decoded, dialect, &name, total);
    let reading = Reading { options, sheet: None, layout: Layout::Lines, numbers_taken: false };
    match read_tables(&mut rows, &reading, out)? {
        Outcome::Blank => Err(ReadError::Empty { file: name }),
        Outcome::NoHeader { headers } => Err(no_header(name, headers, options)),
        Outcome::Tables { rows: 0, .. } => Err(ReadError::NoRows { file: name }),
        Outcome::Tables { mappings, .. } => Ok(Summary {
            format: "csv".to_owned(),
            encoding: Some(found.name().to_owned()),
            tables: mappings,
            records: out.records(),
        }),
    }
}

/// What is wrong with a table whose header was not found.
fn no_header(file: String, headers: Vec<String>, options: &Options) -> ReadError {
    if let Some(header) = options.map.keys().next() {
        return ReadError::MapHeaderMissing { file, header: header.clone(), headers };
    }
    if headers.len() <= 1 {
        ReadError::OneColumn { file }
    } else {
        ReadError::NoKnownColumn { file, headers }
    }
}
