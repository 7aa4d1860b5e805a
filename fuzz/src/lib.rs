//! What all fuzz targets do: read bytes and throw the records away.

use feeds::{Collected, Options, read_bytes};

/// Reads bytes as a list; a refusal is fine, a panic is not.
pub fn read(bytes: &[u8]) {
    let mut sink = Collected::up_to(10_000);
    drop(read_bytes("fuzzed", bytes, &Options::default(), &mut sink));
}
