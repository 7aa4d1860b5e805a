//! The nearest rows of every row: `all_pairs VECTORS DIMENSIONS QUERIES COUNT OUT` writes OUT.ids and OUT.f32, the rows found
//! and their similarities, and prints the seconds.

use std::path::PathBuf;

use anyhow::{Context, Result};
use matching::scan::Gallery;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [vectors, dimensions, queries, count, out] = arguments.as_slice() else {
        anyhow::bail!("usage: all_pairs VECTORS DIMENSIONS QUERIES COUNT OUT");
    };
    let vectors = bench::read_floats(vectors.as_ref())?;
    let (dimensions, queries, count): (usize, usize, usize) =
        (dimensions.parse()?, queries.parse()?, count.parse()?);
    let queries = vectors.get(..queries * dimensions).context("fewer vectors than queries")?;
    let (hits, seconds) = bench::time(|| Gallery::new(&vectors, dimensions).nearest(queries, count));
    let out = PathBuf::from(out);
    let found = || hits.iter().flatten();
    bench::write_numbers(&out.with_extension("ids"), found().map(|hit| (hit.index as u64).to_le_bytes()))?;
    bench::write_numbers(&out.with_extension("f32"), found().map(|hit| hit.similarity.to_le_bytes()))?;
    bench::tell(&seconds.to_string())
}
