//! Encodes the lines of standard input; for comparison with the Python package (`bench/`).
use std::io::{Read, Write};

use lingua::encoder::{Encoder, SentenceEncoder};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let wheel = arguments.next().ok_or("usage: encode_lines WHEEL [REPEATS] < LINES > VECTORS")?;
    let repeats: usize = arguments.next().map_or(Ok(1), |text| text.parse())?;
    let encoder = SentenceEncoder::from_wheel(wheel.as_ref())?;
    let mut input = String::new();
    std::io::stdin().read_to_string(&mut input)?;
    let lines: Vec<&str> = input.lines().collect();
    let mut vectors = Vec::new();
    let mut error = std::io::stderr();
    for _ in 0..repeats {
        let start = std::time::Instant::now();
        vectors = encoder.encode(&lines);
        writeln!(error, "{:.1} lines/s", lines.len() as f64 / start.elapsed().as_secs_f64())?;
    }
    let mut out = std::io::stdout().lock();
    for line in &lines {
        let ids: Vec<String> = encoder.tokenizer().tokenize(line).iter().map(u32::to_string).collect();
        writeln!(out, "{}", ids.join(" "))?;
    }
    for value in vectors {
        writeln!(out, "{value}")?;
    }
    Ok(())
}
