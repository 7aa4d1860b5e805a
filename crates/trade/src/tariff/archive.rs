//! The zipped set of text tables as it is published.

use std::io::{Cursor, Read};

use super::{LineFault, Load, Provenance, ReadRows, TariffError, read_table};

/// The real set has some 15 MiB.
const MAX_UNPACKED_BYTES: u64 = 256 * 1024 * 1024;

pub(super) fn read_archive(bytes: &[u8], about: &Provenance) -> Result<Load, TariffError> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_err| TariffError::ArchiveDamaged)?;
    let mut all = ReadRows::default();
    let mut last_error = TariffError::Empty;
    let mut left = MAX_UNPACKED_BYTES;
    for at in 0..archive.len() {
        let entry = archive.by_index(at).map_err(|_err| TariffError::ArchiveDamaged)?;
        let name = entry.name().map_err(|_err| TariffError::ArchiveDamaged)?.into_owned();
        if !entry.is_file() || !is_text(&name) {
            continue;
        }
        let mut content = Vec::new();
        entry.take(left + 1).read_to_end(&mut content).map_err(|_err| TariffError::ArchiveDamaged)?;
        left = left.checked_sub(content.len() as u64).ok_or(TariffError::ArchiveTooLarge)?;
        match read_entry(&content, about) {
            Ok(load) => {
                all.rows.extend(load.table.rows);
                all.faults.extend(
                    load.faults.into_iter().map(|fault| LineFault { file: Some(name.clone()), ..fault }),
                );
            }
            Err(error) => last_error = error,
        }
    }
    if all.rows.is_empty() { Err(last_error) } else { Ok(all.into_load(about)) }
}

/// An archive inside the archive is not opened.
fn read_entry(content: &[u8], about: &Provenance) -> Result<Load, TariffError> {
    if content.starts_with(b"PK") { Err(TariffError::NoHeader) } else { read_table(content, about) }
}

fn is_text(name: &str) -> bool {
    let name = name.to_lowercase();
    [".txt", ".csv", ".tsv"].iter().any(|ending| name.ends_with(ending))
}
