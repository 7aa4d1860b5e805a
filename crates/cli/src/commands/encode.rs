//! `vitrina encode`: sentence vectors, or the ids of the pieces that the encoder reads.

use std::io::{BufWriter, Read, Write, stdin, stdout};

use lingua::encoder::Encoder;

use super::Context;
use crate::{arguments::EncodeArguments, failure::Outcome, toolkit::load_encoder};

pub(super) fn run(context: &Context, arguments: &EncodeArguments) -> Outcome {
    let encoder = load_encoder(&context.models)?;
    let mut input = String::new();
    if arguments.texts.is_empty() {
        stdin().read_to_string(&mut input)?;
    }
    let texts: Vec<&str> = if arguments.texts.is_empty() {
        input.lines().collect()
    } else {
        arguments.texts.iter().map(String::as_str).collect()
    };
    let mut out = BufWriter::new(stdout().lock());
    if arguments.ids {
        for text in texts {
            let ids: Vec<String> = encoder.tokenizer().tokenize(text).iter().map(u32::to_string).collect();
            writeln!(out, "{}", ids.join(" "))?;
        }
        return Ok(out.flush()?);
    }
    for group in texts.chunks(1024) {
        for vector in encoder.encode(group).chunks_exact(encoder.dimensions()) {
            let numbers: Vec<String> = vector.iter().map(f32::to_string).collect();
            writeln!(out, "{}", numbers.join(" "))?;
        }
    }
    Ok(out.flush()?)
}
