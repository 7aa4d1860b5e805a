//! A stream of bytes decoded to UTF-8, a piece at a time.

use std::io::{self, Read};

use encoding_rs::{CoderResult, Decoder, UTF_16BE, UTF_16LE};

use super::{Detected, read_full};

const INPUT: usize = 64 * 1024;

/// Decodes a stream piece by piece; what cannot be decoded becomes U+FFFD and is reported with its cell.
pub(crate) struct Decoded<R> {
    input: R,
    decoder: Decoder,
    bytes: Vec<u8>,
    start: usize,
    end: usize,
    read: u64,
    state: State,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Reading,
    Draining,
    Done,
}

impl<R: Read> Decoded<R> {
    /// Decodes what follows the byte order mark.
    pub(crate) fn new(mut input: R, found: Detected) -> io::Result<Self> {
        let mut bom = [0; 4];
        if let Some(bom) = bom.get_mut(..found.bom) {
            input.read_exact(bom)?;
        }
        let decoder = if found.encoding == UTF_16LE || found.encoding == UTF_16BE {
            found.encoding.new_decoder_without_bom_handling()
        } else {
            found.encoding.new_decoder_with_bom_removal()
        };
        let read = u64::try_from(found.bom).unwrap_or_default();
        Ok(Self { input, decoder, bytes: vec![0; INPUT], start: 0, end: 0, read, state: State::Reading })
    }

    /// How many bytes of the source were read.
    pub(crate) fn bytes_read(&self) -> u64 {
        self.read
    }

    /// Fills `out`, which takes at least 16 bytes, with UTF-8; 0 at the end.
    pub(crate) fn fill(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let mut filled = 0;
        while filled == 0 && self.state != State::Done {
            self.refill()?;
            let bytes = self.bytes.get(self.start..self.end).unwrap_or_default();
            let last = self.state == State::Draining;
            let (result, read, written, _) = self.decoder.decode_to_utf8(bytes, out, last);
            self.start += read;
            filled = written;
            if last && result == CoderResult::InputEmpty {
                self.state = State::Done;
            }
        }
        Ok(filled)
    }

    fn refill(&mut self) -> io::Result<()> {
        if self.start == self.end && self.state == State::Reading {
            self.start = 0;
            self.end = read_full(&mut self.input, &mut self.bytes)?;
            self.read += u64::try_from(self.end).unwrap_or_default();
            if self.end < INPUT {
                self.state = State::Draining;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use encoding_rs::{GB18030, UTF_8};

    use super::*;
    use crate::encoding::Certainty;

    fn decode(bytes: &[u8], found: Detected) -> String {
        let mut decoded = Decoded::new(bytes, found).unwrap();
        let (mut all, mut out) = (Vec::new(), [0; 48]);
        loop {
            match decoded.fill(&mut out).unwrap() {
                0 => return String::from_utf8(all).unwrap(),
                filled => all.extend_from_slice(&out[..filled]),
            }
        }
    }

    #[test]
    fn characters_survive_the_borders_of_pieces() {
        let text = "数控车床".repeat(20_000);
        let found = Detected { encoding: GB18030, bom: 0, certainty: Certainty::Guessed };
        assert_eq!(decode(&GB18030.encode(&text).0, found), text);
    }

    #[test]
    fn a_cut_character_at_the_end_is_marked() {
        let found = Detected { encoding: UTF_8, bom: 0, certainty: Certainty::Known };
        assert_eq!(decode(b"ab\xd0", found), "ab\u{fffd}");
    }

    #[test]
    fn the_mark_is_not_part_of_the_text() {
        let found = Detected { encoding: UTF_16LE, bom: 2, certainty: Certainty::Known };
        assert_eq!(decode(b"\xff\xfea\x00", found), "a");
    }
}
