//! Encodings of text files: found from a sample, then decoded as a stream, so that a file never stands in memory whole.

mod guess;
mod stream;

use std::io::{self, Read, Seek, SeekFrom};

pub(crate) use guess::detect;
pub(crate) use stream::Decoded;

/// How much interesting text the detection looks at.
const SAMPLE: usize = 256 * 1024;
const CHUNK: usize = 64 * 1024;

/// How an encoding was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Certainty {
    /// A byte order mark states it, or the bytes can be nothing else.
    Known,
    /// Letter frequencies speak for it.
    Guessed,
}

/// The encoding of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Detected {
    /// The encoding.
    pub(crate) encoding: &'static encoding_rs::Encoding,
    /// How many bytes of byte order mark stand before the text.
    pub(crate) bom: usize,
    /// How sure it is.
    pub(crate) certainty: Certainty,
}

impl Detected {
    /// The name that people know: `UTF-8`, `windows-1251`, `cp866`, `GB18030`.
    pub(crate) fn name(&self) -> &'static str {
        match self.encoding.name() {
            "IBM866" => "cp866",
            "gb18030" => "GB18030",
            name => name,
        }
    }
}

/// Takes the text's start and then, while the start is plain ASCII, the first stretch that is not; the reader is wound back.
pub(crate) fn take_sample<R: Read + Seek>(input: &mut R) -> io::Result<Vec<u8>> {
    let mut sample = Vec::new();
    let mut chunk = vec![0; CHUNK];
    while sample.len() < SAMPLE {
        let read = read_full(input, &mut chunk)?;
        let bytes = chunk.get(..read).unwrap_or_default();
        if sample.len() < CHUNK || !bytes.is_ascii() {
            sample.extend_from_slice(bytes);
        }
        if read < CHUNK {
            break;
        }
    }
    input.seek(SeekFrom::Start(0))?;
    Ok(sample)
}

fn read_full<R: Read>(input: &mut R, buffer: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while let Some(rest) = buffer.get_mut(filled..).filter(|rest| !rest.is_empty()) {
        match input.read(rest) {
            Ok(0) => break,
            Ok(read) => filled += read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}
