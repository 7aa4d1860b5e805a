//! Encodes the lines of a file: `encode_lines WHEEL LINES OUT` writes OUT.ids and OUT.f32 and prints the seconds.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use lingua::encoder::{Encoder, SentenceEncoder};

fn main() -> Result<()> {
    let arguments: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let [wheel, lines, out] = arguments.as_slice() else {
        anyhow::bail!("usage: encode_lines WHEEL LINES OUT");
    };
    let encoder = SentenceEncoder::from_wheel(wheel)?;
    let text = std::fs::read_to_string(lines).with_context(|| format!("read {}", lines.display()))?;
    let lines: Vec<&str> = text.lines().collect();
    encoder.encode(lines.get(..lines.len().min(10)).unwrap_or_default());
    let (vectors, seconds) = bench::time(|| encoder.encode(&lines));
    bench::write_numbers(&out.with_extension("f32"), vectors.iter().map(|value| value.to_le_bytes()))?;
    write_ids(&encoder, &lines, &out.with_extension("ids"))?;
    bench::tell(&seconds.to_string())
}

fn write_ids(encoder: &SentenceEncoder, lines: &[&str], path: &Path) -> Result<()> {
    let ids = |line: &&str| {
        let ids: Vec<String> = encoder.tokenizer().tokenize(line).iter().map(u32::to_string).collect();
        ids.join(" ") + "\n"
    };
    std::fs::write(path, lines.iter().map(ids).collect::<String>())
        .with_context(|| format!("write {}", path.display()))
}
