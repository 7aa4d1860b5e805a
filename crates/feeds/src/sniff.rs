//! What a file is by its content; names lie.

use crate::encoding::{Detected, detect};

/// What a file's first bytes show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Content {
    /// Nothing, or only blanks.
    Empty,
    /// A packed file: a workbook or something else.
    Zip,
    /// An OLE file, as Excel wrote them until 2007.
    Ole,
    /// XML.
    Xml,
    /// Text of another kind, with its encoding.
    Text(Detected),
    /// Something that is no list, by the name people know it by.
    Other(&'static str),
}

/// Beginnings that no list has.
const MAGIC: [(&[u8], &str); 26] = [
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"%PDF-", "PDF"),
    (b"{\\rtf", "RTF"),
    (b"MZ", "EXE"),
    (b"\x7fELF", "ELF"),
    (b"\x1f\x8b", "GZIP"),
    (b"BZh", "BZIP2"),
    (b"\xfd7zXZ\0", "XZ"),
    (b"\x28\xb5\x2f\xfd", "ZSTD"),
    (b"7z\xbc\xaf\x27\x1c", "7Z"),
    (b"Rar!\x1a\x07", "RAR"),
    (b"SQLite format 3\0", "SQLite"),
    (b"\0\0\x01\0", "ICO"),
    (b"OggS", "OGG"),
    (b"ID3", "MP3"),
    (b"\0asm", "WASM"),
    (b"\xca\xfe\xba\xbe", "Java"),
    (b"PAR1", "Parquet"),
    (b"AC10", "DWG"),
    (b"PK\x05\x06", "ZIP"),
    (b"PK\x07\x08", "ZIP"),
];

/// Tells what a sample from the start of a file belongs to.
pub(crate) fn sniff(sample: &[u8]) -> Content {
    if sample.iter().all(|byte| byte.is_ascii_whitespace() || *byte == 0) {
        return Content::Empty;
    }
    if sample.starts_with(b"PK\x03\x04") {
        return Content::Zip;
    }
    if sample.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Content::Ole;
    }
    if let Some(name) = find_magic(sample) {
        return Content::Other(name);
    }
    sniff_text(sample)
}

fn find_magic(sample: &[u8]) -> Option<&'static str> {
    let known = MAGIC.iter().find(|(magic, _)| sample.starts_with(magic)).map(|(_, name)| *name);
    match known {
        // Two or three plain letters may also begin a header: "MZ;...", "ID3,...".
        Some("EXE" | "MP3" | "BZIP2") if !sample.contains(&0) => None,
        Some(name) => Some(name),
        None if sample.get(4..8) == Some(b"ftyp") => Some("MP4"),
        None if sample.starts_with(b"RIFF") && sample.get(8..12) == Some(b"WEBP") => Some("WEBP"),
        None if sample.starts_with(b"RIFF") => Some("RIFF"),
        None if sample.starts_with(b"BM") && sample.contains(&0) => Some("BMP"),
        None => None,
    }
}

fn sniff_text(sample: &[u8]) -> Content {
    let found = detect(sample);
    let start = sample.get(found.bom..).unwrap_or_default();
    let (text, _) =
        found.encoding.decode_without_bom_handling(start.get(..start.len().min(8192)).unwrap_or_default());
    let text = text.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}');
    if text.trim_matches('\0').is_empty() {
        return Content::Empty;
    }
    let lower: String = text.chars().take(1024).collect::<String>().to_lowercase();
    if lower.starts_with("<!doctype html") || lower.starts_with("<html") || lower.starts_with("<table") {
        return Content::Other("HTML");
    }
    if text.starts_with('<') && lower.contains('>') {
        return if lower.contains("<html") { Content::Other("HTML") } else { Content::Xml };
    }
    if (text.starts_with('{') && lower.contains("\":")) || lower.starts_with("[{") {
        return Content::Other("JSON");
    }
    if is_binary(text) { Content::Other("BIN") } else { Content::Text(found) }
}

/// Text has hardly any control characters.
fn is_binary(text: &str) -> bool {
    let controls =
        text.chars().filter(|letter| letter.is_control() && !matches!(letter, '\t' | '\r' | '\n')).count();
    let letters = text.chars().count();
    text.contains('\0') || controls * 50 > letters
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(bytes: &[u8]) -> String {
        match sniff(bytes) {
            Content::Other(name) => name.to_owned(),
            Content::Text(found) => found.name().to_owned(),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn content_decides() {
        assert_eq!(kind(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "PNG");
        assert_eq!(kind(b"MZ\x90\0\x03\0"), "EXE");
        assert_eq!(kind("MZ;Название\n1;Втулка\n".as_bytes()), "UTF-8");
        assert_eq!(kind(b"<!DOCTYPE html><p>"), "HTML");
        assert_eq!(kind(b"<?xml version='1.0'?><yml_catalog/>"), "Xml");
        assert_eq!(kind(b"\xef\xbb\xbf<?xml version='1.0'?><a/>"), "Xml");
        assert_eq!(kind(b"{\"name\": 1}"), "JSON");
        assert_eq!(kind(b" \r\n\t"), "Empty");
        assert_eq!(kind(b"\xef\xbb\xbf\n"), "Empty");
        assert_eq!(kind(b"a\0\x01\x02\x03\x04b\x05"), "BIN");
    }
}
