//! What the measuring programs share.

use std::{fs, io::Write, path::Path, time::Instant};

use anyhow::{Context, Result};

/// Runs the work and returns what it gave with the seconds that it took.
pub fn time<T>(work: impl FnOnce() -> T) -> (T, f64) {
    let start = Instant::now();
    let result = work();
    (result, start.elapsed().as_secs_f64())
}

/// Writes the bytes of numbers, little end first, for numpy to read.
pub fn write_numbers<const N: usize>(path: &Path, numbers: impl Iterator<Item = [u8; N]>) -> Result<()> {
    let bytes: Vec<u8> = numbers.flatten().collect();
    fs::write(path, bytes).with_context(|| format!("write {}", path.display()))
}

/// Reads what numpy wrote.
pub fn read_floats(path: &Path) -> Result<Vec<f32>> {
    let bytes = fs::read(path).with_context(|| format!("read {}", path.display()))?;
    Ok(bytes.as_chunks().0.iter().map(|bytes| f32::from_le_bytes(*bytes)).collect())
}

/// Prints a line for the program that measures.
pub fn tell(line: &str) -> Result<()> {
    Ok(writeln!(std::io::stdout().lock(), "{line}")?)
}
