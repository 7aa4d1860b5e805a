//! The structure of an OLE file, read as far as needed to know what it holds and how large its sheets claim to be.
//!
//! The reader of XLS takes sizes and places from the file on trust. Here they are checked first, without trust.

/// The cells that all sheets together may span.
const CELLS: u64 = 12_000_000;
const END_OF_CHAIN: u32 = 0xffff_fffe;
/// Streams below this length stand in sectors of 64 bytes.
const SHORT: u64 = 4096;

/// What an OLE file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ole {
    /// A workbook whose sheets are of a sane size.
    Workbook,
    /// A workbook whose sheets claim more cells than could be kept.
    TooLarge,
    /// An encrypted document.
    Encrypted,
    /// Something else, by its name.
    Other(&'static str),
    /// It cannot be read.
    Damaged,
}

/// Looks into an OLE file.
pub(super) fn inspect(bytes: &[u8]) -> Ole {
    let Some(file) = File::open(bytes) else { return Ole::Damaged };
    let names: Vec<&str> = file.entries.iter().map(|entry| entry.name.as_str()).collect();
    if names.contains(&"EncryptedPackage") {
        return Ole::Encrypted;
    }
    let Some(workbook) = file.entries.iter().find(|entry| matches!(entry.name.as_str(), "Workbook" | "Book"))
    else {
        return if names.contains(&"WordDocument") {
            Ole::Other("DOC")
        } else if names.contains(&"PowerPoint Document") {
            Ole::Other("PPT")
        } else {
            Ole::Other("OLE")
        };
    };
    let Some(stream) = file.stream(workbook) else { return Ole::Damaged };
    // A record of this kind says that all others are encrypted.
    if records(&stream).take_while(|(kind, _)| *kind != 0x000a).any(|(kind, _)| kind == 0x002f) {
        return Ole::Encrypted;
    }
    match measure_sheets(&stream) {
        Some(cells) if cells > CELLS => Ole::TooLarge,
        Some(_) => Ole::Workbook,
        None => Ole::Damaged,
    }
}

struct Entry {
    name: String,
    start: u32,
    length: u64,
}

struct File<'a> {
    bytes: &'a [u8],
    sector: usize,
    fat: Vec<u32>,
    entries: Vec<Entry>,
}

impl<'a> File<'a> {
    fn open(bytes: &'a [u8]) -> Option<Self> {
        let sector = match u16_at(bytes, 30)? {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let mut file = Self { bytes, sector, fat: Vec::new(), entries: Vec::new() };
        file.read_fat()?;
        let directory = file.chain(u32_at(bytes, 48)?)?;
        file.entries = directory.chunks_exact(128).filter_map(read_entry).collect();
        Some(file)
    }

    fn sector(&self, number: u32) -> Option<&'a [u8]> {
        let start = usize::try_from(number).ok()?.checked_add(1)?.checked_mul(self.sector)?;
        let end = start.checked_add(self.sector)?.min(self.bytes.len());
        self.bytes.get(start..end).filter(|bytes| !bytes.is_empty())
    }

    /// The table of sectors: 109 of its own sectors are named in the header, the others in a chain of their own.
    fn read_fat(&mut self) -> Option<()> {
        let most = self.bytes.len() / self.sector + 1;
        let mut numbers: Vec<u32> = (0..109).filter_map(|at| u32_at(self.bytes, 76 + at * 4)).collect();
        let mut next = u32_at(self.bytes, 68)?;
        let mut steps = 0;
        while next < 0xffff_fff0 && steps < most {
            let words = words_of(self.sector(next)?);
            let (named, link) = words.split_at_checked(self.sector / 4 - 1)?;
            numbers.extend_from_slice(named);
            next = link.first().copied().unwrap_or(END_OF_CHAIN);
            steps += 1;
        }
        for number in numbers.into_iter().filter(|number| *number < 0xffff_fff0).take(most) {
            self.fat.extend(words_of(self.sector(number)?));
        }
        Some(())
    }

    /// The bytes of an entry; short ones stand in small sectors within the chain of the first entry.
    fn stream(&self, entry: &Entry) -> Option<Vec<u8>> {
        if entry.length >= SHORT {
            return self.chain(entry.start);
        }
        let small = self.chain(self.entries.first()?.start)?;
        let links = words_of(&self.chain(u32_at(self.bytes, 60)?)?);
        let mut bytes = Vec::new();
        let mut next = entry.start;
        while next != END_OF_CHAIN && u64::try_from(bytes.len()).is_ok_and(|length| length < SHORT) {
            let start = usize::try_from(next).ok()?;
            bytes.extend_from_slice(small.get(start.checked_mul(64)?..)?.get(..64)?);
            next = *links.get(start)?;
        }
        Some(bytes)
    }

    /// The bytes of a chain of sectors.
    fn chain(&self, start: u32) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut next = start;
        while next != END_OF_CHAIN {
            // A chain that is longer than the file runs in a circle.
            if bytes.len() > self.bytes.len() {
                return None;
            }
            let Some(sector) = self.sector(next) else { break };
            bytes.extend_from_slice(sector);
            next = *self.fat.get(usize::try_from(next).ok()?)?;
        }
        Some(bytes)
    }
}

fn read_entry(bytes: &[u8]) -> Option<Entry> {
    let length = usize::from(u16_at(bytes, 64)?).saturating_sub(2).min(62);
    let units: Vec<u16> = (0..length / 2).filter_map(|at| u16_at(bytes, at * 2)).collect();
    let size = u64::from(u32_at(bytes, 120)?);
    (length > 0).then(|| Entry {
        name: String::from_utf16_lossy(&units),
        start: u32_at(bytes, 116).unwrap_or(0),
        length: size,
    })
}

/// How many cells the sheets span together; `None` where a sheet stands outside the stream.
fn measure_sheets(stream: &[u8]) -> Option<u64> {
    let mut sum = 0_u64;
    for (kind, data) in records(stream).take_while(|(kind, _)| *kind != 0x000a) {
        if kind == 0x0085 {
            let start = usize::try_from(u32_at(data, 0)?).ok()?;
            sum = sum.saturating_add(measure_sheet(stream.get(start..)?)?);
        }
    }
    Some(sum)
}

/// The area that a sheet states and the area that its cells stand in, together.
fn measure_sheet(stream: &[u8]) -> Option<u64> {
    let (mut rows, mut columns) = ((u32::MAX, 0_u32), (u32::MAX, 0_u32));
    let mut stated = 0_u64;
    for (kind, data) in records(stream).take_while(|(kind, _)| *kind != 0x000a) {
        match kind {
            0x0200 => stated = read_dimensions(data)?,
            0x0006 | 0x00bd | 0x00d6 | 0x00fd | 0x0203 | 0x0204 | 0x0205 | 0x027e => {
                let (row, first) = (u32::from(u16_at(data, 0)?), u32::from(u16_at(data, 2)?));
                let last =
                    if kind == 0x00bd { u32::from(u16_at(data, data.len().checked_sub(2)?)?) } else { first };
                if last < first {
                    return None;
                }
                rows = (rows.0.min(row), rows.1.max(row));
                columns = (columns.0.min(first), columns.1.max(last));
            }
            _ => {}
        }
    }
    let span = |ends: (u32, u32)| u64::from(ends.1.saturating_add(1).saturating_sub(ends.0));
    Some(stated.max(span(rows).saturating_mul(span(columns))))
}

/// First and last row and column, the last ones not included; an empty sheet has zeros.
fn read_dimensions(data: &[u8]) -> Option<u64> {
    let ends = match data.len() {
        10 => (u32::from(u16_at(data, 0)?), u32::from(u16_at(data, 2)?), u16_at(data, 4)?, u16_at(data, 6)?),
        14.. => (u32_at(data, 0)?, u32_at(data, 4)?, u16_at(data, 8)?, u16_at(data, 10)?),
        _ => return None,
    };
    let (rows, columns) = (ends.1.checked_sub(ends.0)?, u32::from(ends.3.checked_sub(ends.2)?));
    Some(u64::from(rows) * u64::from(columns))
}

/// The records of a stream: kind, length, data.
fn records(stream: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    let mut at = 0_usize;
    std::iter::from_fn(move || {
        let kind = u16_at(stream, at)?;
        let length = usize::from(u16_at(stream, at.checked_add(2)?)?);
        let start = at.checked_add(4)?;
        let data = stream.get(start..start.checked_add(length)?)?;
        at = start + length;
        Some((kind, data))
    })
}

fn words_of(bytes: &[u8]) -> Vec<u32> {
    bytes.as_chunks::<4>().0.iter().map(|word| u32::from_le_bytes(*word)).collect()
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at.checked_add(2)?)?.try_into().ok().map(u16::from_le_bytes)
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at.checked_add(4)?)?.try_into().ok().map(u32::from_le_bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(kind: u16, data: &[u8]) -> Vec<u8> {
        let length = u16::try_from(data.len()).unwrap();
        [kind.to_le_bytes().as_slice(), &length.to_le_bytes(), data].concat()
    }

    fn number(row: u16, column: u16) -> Vec<u8> {
        record(0x0203, &[row.to_le_bytes().as_slice(), &column.to_le_bytes(), &[0; 10]].concat())
    }

    #[test]
    fn two_far_cells_span_a_huge_sheet() {
        let sheet = [number(0, 0), number(65_535, 65_535)].concat();
        assert_eq!(measure_sheet(&sheet), Some(65_536 * 65_536));
    }

    #[test]
    fn a_stated_size_counts_and_has_to_make_sense() {
        let mut size = vec![0; 14];
        size[4..8].copy_from_slice(&1_000_000_u32.to_le_bytes());
        size[10..12].copy_from_slice(&256_u16.to_le_bytes());
        assert_eq!(measure_sheet(&record(0x0200, &size)), Some(256_000_000));
        size[0..4].copy_from_slice(&2_000_000_u32.to_le_bytes());
        assert_eq!(measure_sheet(&record(0x0200, &size)), None);
    }

    #[test]
    fn nonsense_is_damaged() {
        assert_eq!(inspect(&[0; 600]), Ole::Damaged);
        assert_eq!(inspect(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), Ole::Damaged);
    }
}
