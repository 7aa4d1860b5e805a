//! Packed workbooks: what kind they are, and that they do not unpack to any size.

use std::io::{Read, Seek, SeekFrom};

use zip::ZipArchive;

use super::{ods::read_ods, xlsx::read_xlsx};
use crate::{Options, ReadError, Summary, out::Out};

/// A workbook that unpacks to more is not read.
const LIMIT_MIB: u64 = 512;
const LIMIT: u64 = LIMIT_MIB * 1024 * 1024;
/// Real sheets shrink to a tenth or a fiftieth; what shrinks more and is large was made to.
const RATIO: u64 = 400;
const RATIO_FROM: u64 = 32 * 1024 * 1024;
/// A workbook has dozens of parts.
const PARTS: usize = 20_000;

/// What a packed file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Packed {
    Xlsx,
    Ods,
    Other(&'static str),
}

/// Reads a packed workbook.
pub(crate) fn read_packed<R: Read + Seek>(
    mut input: R,
    options: &Options,
    out: &mut Out<'_>,
) -> Result<Summary, ReadError> {
    let file = out.file().to_owned();
    let damaged = |reason: String| ReadError::WorkbookDamaged { file: file.clone(), reason };
    let mut archive = ZipArchive::new(&mut input).map_err(|error| damaged(error.to_string()))?;
    match find_kind(&mut archive) {
        Packed::Other(found) => return Err(ReadError::NotAList { file, found: found.to_owned() }),
        Packed::Ods => {
            check_size(&mut archive, &file)?;
            return read_ods(&mut archive, options, out);
        }
        Packed::Xlsx => check_size(&mut archive, &file)?,
    }
    drop(archive);
    input.seek(SeekFrom::Start(0)).map_err(|error| damaged(error.to_string()))?;
    read_xlsx(input, options, out)
}

fn find_kind<R: Read + Seek>(archive: &mut ZipArchive<R>) -> Packed {
    let has = |archive: &ZipArchive<R>, start: &str| {
        archive.file_names_raw().any(|name| name.to_ascii_lowercase().starts_with(start.as_bytes()))
    };
    let mut mime = String::new();
    if let Ok(entry) = archive.by_name("mimetype")
        && entry.take(128).read_to_string(&mut mime).is_ok()
        && mime.starts_with("application/vnd.oasis.opendocument.")
    {
        return if mime.contains("spreadsheet") { Packed::Ods } else { Packed::Other("OpenDocument") };
    }
    if has(archive, "xl/workbook.bin") {
        Packed::Other("XLSB")
    } else if has(archive, "xl/") {
        Packed::Xlsx
    } else if has(archive, "word/") {
        Packed::Other("DOCX")
    } else if has(archive, "ppt/") {
        Packed::Other("PPTX")
    } else {
        Packed::Other("ZIP")
    }
}

/// Adds up what the parts say and then what they really unpack to: a part may lie about its size.
fn check_size<R: Read + Seek>(archive: &mut ZipArchive<R>, file: &str) -> Result<(), ReadError> {
    let too_large = || ReadError::TooLargeUnpacked { file: file.to_owned(), limit_mib: LIMIT_MIB };
    let damaged = |reason: String| ReadError::WorkbookDamaged { file: file.to_owned(), reason };
    if archive.len() > PARTS {
        return Err(too_large());
    }
    let mut declared = 0_u64;
    for index in 0..archive.len() {
        let entry = archive.by_index_raw(index).map_err(|error| damaged(error.to_string()))?;
        declared = declared.saturating_add(entry.size());
        if declared > LIMIT || is_bomb(entry.size(), entry.compressed_size()) {
            return Err(too_large());
        }
    }
    let mut unpacked = 0_u64;
    for index in 0..archive.len() {
        let entry = archive.by_index(index).map_err(|error| damaged(error.to_string()))?;
        let packed = entry.compressed_size();
        let mut limited = entry.take(LIMIT + 1 - unpacked);
        let size =
            std::io::copy(&mut limited, &mut std::io::sink()).map_err(|error| damaged(error.to_string()))?;
        unpacked += size;
        if unpacked > LIMIT || is_bomb(size, packed) {
            return Err(too_large());
        }
    }
    Ok(())
}

fn is_bomb(size: u64, packed: u64) -> bool {
    size > RATIO_FROM && size / packed.max(1) > RATIO
}
