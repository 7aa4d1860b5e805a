//! The few lines of protocol buffers that a `SentencePiece` model file needs.

/// A length-delimited or scalar field of a message.
pub(super) enum Value<'a> {
    Bytes(&'a [u8]),
    Fixed32([u8; 4]),
    Other,
}

/// Walks the fields of a message; stops at the first damaged one.
pub(super) struct Fields<'a> {
    rest: &'a [u8],
}

impl<'a> Fields<'a> {
    pub(super) fn new(message: &'a [u8]) -> Self {
        Self { rest: message }
    }

    fn varint(&mut self) -> Option<u64> {
        let mut value = 0_u64;
        for shift in (0..64).step_by(7) {
            let (&byte, rest) = self.rest.split_first()?;
            self.rest = rest;
            value |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(value);
            }
        }
        None
    }

    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (head, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(head)
    }
}

impl<'a> Iterator for Fields<'a> {
    type Item = (u64, Value<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        let tag = self.varint()?;
        let value = match tag & 7 {
            0 => {
                self.varint()?;
                Value::Other
            }
            1 => {
                self.take(8)?;
                Value::Other
            }
            2 => {
                let length = usize::try_from(self.varint()?).ok()?;
                Value::Bytes(self.take(length)?)
            }
            5 => Value::Fixed32(self.take(4)?.try_into().ok()?),
            _ => return None,
        };
        Some((tag >> 3, value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn walks_fields_and_stops_at_damage() {
        let message = [0x0a, 2, b'a', b'b', 0x15, 0, 0, 0x80, 0x3f, 0x1a, 9];
        let fields: Vec<_> = Fields::new(&message).collect();
        assert_eq!(fields.len(), 2);
        assert!(matches!(fields[0], (1, Value::Bytes(b"ab"))));
        assert!(matches!(fields[1], (2, Value::Fixed32([0, 0, 0x80, 0x3f]))));
    }
}
