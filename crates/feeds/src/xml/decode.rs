//! Any encoding in, UTF-8 out, with the position in the source kept: the XML parser sees only valid text.

use std::io::{self, BufRead, Read};

use encoding_rs::{CoderResult, Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251};

/// How much of the head decides on the encoding.
const HEAD_BYTES: usize = 4096;
/// How many source bytes are decoded at a time.
const CHUNK_BYTES: usize = 16 * 1024;
/// No tag, comment or run of text may be longer: what the parser has to hold at once stays bounded.
const EVENT_BYTES: usize = 32 * 1024 * 1024;

/// Whether the encoding stands in the file or was guessed from its bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Certainty {
    /// A byte order mark or the declaration says so, or it is the default.
    Stated,
    /// The bytes contradict the declaration or there is none.
    Guessed,
}

/// A reader of UTF-8 over a reader of anything.
pub(crate) struct Utf8Reader<R> {
    source: io::Chain<io::Cursor<Vec<u8>>, R>,
    decoder: encoding_rs::Decoder,
    encoding: &'static Encoding,
    certainty: Certainty,
    text: String,
    used: usize,
    end: End,
    position: u64,
    event_bytes: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Ahead,
    Reached,
}

impl<R: BufRead> Utf8Reader<R> {
    /// Looks at the head of the source and starts to decode it.
    pub(crate) fn new(mut source: R) -> io::Result<Self> {
        let mut head = Vec::new();
        source.by_ref().take(HEAD_BYTES as u64).read_to_end(&mut head)?;
        let (encoding, certainty) = detect_encoding(&head);
        let mark = Encoding::for_bom(&head).map_or(0, |(_, length)| length as u64);
        Ok(Self {
            source: io::Cursor::new(head).chain(source),
            decoder: encoding.new_decoder_with_bom_removal(),
            encoding,
            certainty,
            text: String::with_capacity(4 * CHUNK_BYTES),
            used: 0,
            end: End::Ahead,
            position: mark,
            event_bytes: 0,
        })
    }

    /// The encoding in use.
    pub(crate) const fn encoding(&self) -> &'static Encoding {
        self.encoding
    }

    /// How the encoding was found.
    pub(crate) const fn certainty(&self) -> Certainty {
        self.certainty
    }

    /// How many bytes of the source the parser has passed.
    pub(crate) const fn position(&self) -> u64 {
        self.position
    }

    /// Starts the account of a new tag or run of text.
    pub(crate) const fn begin_event(&mut self) {
        self.event_bytes = 0;
    }

    fn decode_chunk(&mut self) -> io::Result<()> {
        self.text.clear();
        self.used = 0;
        while self.text.is_empty() && self.end == End::Ahead {
            let bytes = self.source.fill_buf()?;
            let last = bytes.is_empty();
            let chunk = bytes.get(..CHUNK_BYTES).unwrap_or(bytes);
            let (result, read, _replaced) = self.decoder.decode_to_string(chunk, &mut self.text, last);
            self.source.consume(read);
            if last && result == CoderResult::InputEmpty {
                self.end = End::Reached;
            }
        }
        Ok(())
    }
}

impl<R: BufRead> Read for Utf8Reader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut available = self.fill_buf()?;
        let read = available.read(buffer)?;
        self.consume(read);
        Ok(read)
    }
}

impl<R: BufRead> BufRead for Utf8Reader<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.event_bytes > EVENT_BYTES {
            let reason = format!("a tag or text is longer than {} MiB", EVENT_BYTES / 1024 / 1024);
            return Err(io::Error::new(io::ErrorKind::InvalidData, reason));
        }
        if self.used >= self.text.len() {
            self.decode_chunk()?;
        }
        Ok(self.text.as_bytes().get(self.used..).unwrap_or_default())
    }

    fn consume(&mut self, amount: usize) {
        let end = self.text.len().min(self.used + amount);
        let passed = self.text.as_bytes().get(self.used..end).unwrap_or_default();
        self.position += source_length(passed, self.encoding);
        self.event_bytes += passed.len();
        self.used = end;
    }
}

/// How many bytes a decoded text took in its source; a replaced byte of broken UTF-8 counts as three.
fn source_length(text: &[u8], encoding: &'static Encoding) -> u64 {
    if encoding == UTF_8 {
        return text.len() as u64;
    }
    let count = |wanted: fn(&u8) -> bool| text.iter().filter(|byte| wanted(byte)).count() as u64;
    let characters = count(|byte| byte & 0xC0 != 0x80);
    if encoding == UTF_16LE || encoding == UTF_16BE {
        2 * (characters + count(|byte| *byte >= 0xF0))
    } else if encoding.is_single_byte() {
        characters
    } else {
        2 * characters - count(u8::is_ascii)
    }
}

/// The encoding by byte order mark, then declaration, checked against the bytes of the head.
pub(crate) fn detect_encoding(head: &[u8]) -> (&'static Encoding, Certainty) {
    if let Some((encoding, _)) = Encoding::for_bom(head) {
        return (encoding, Certainty::Stated);
    }
    match head {
        [b'<', 0, ..] => return (UTF_16LE, Certainty::Stated),
        [0, b'<', ..] => return (UTF_16BE, Certainty::Stated),
        _ => {}
    }
    let declared = declared_encoding(head);
    let is_utf8 = match str::from_utf8(head) {
        Ok(_) => true,
        // A character cut by the end of the head is no error.
        Err(error) => error.error_len().is_none(),
    };
    match declared {
        Some(encoding) if encoding == UTF_8 || encoding == UTF_16LE || encoding == UTF_16BE => {
            if is_utf8 {
                (UTF_8, Certainty::Stated)
            } else {
                (WINDOWS_1251, Certainty::Guessed)
            }
        }
        // Files that were converted without touching their declaration are common.
        Some(encoding) if encoding.is_single_byte() && is_utf8 && !head.is_ascii() => {
            (UTF_8, Certainty::Guessed)
        }
        Some(encoding) if encoding == encoding_rs::GBK => (GB18030, Certainty::Stated),
        Some(encoding) => (encoding, Certainty::Stated),
        None if is_utf8 => (UTF_8, Certainty::Stated),
        None => (WINDOWS_1251, Certainty::Guessed),
    }
}

fn declared_encoding(head: &[u8]) -> Option<&'static Encoding> {
    let declaration = head.trim_ascii_start().strip_prefix(b"<?xml")?;
    let end = declaration.windows(2).position(|pair| pair == b"?>")?;
    let text = str::from_utf8(declaration.get(..end)?).ok()?;
    let (_, value) = text.split_once("encoding")?;
    let value = value.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|mark| matches!(mark, '"' | '\''))?;
    let label = value.split(quote).nth(1)?;
    Encoding::for_label(label.as_bytes())
}
