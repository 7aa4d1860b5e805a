//! The encodings in which tariff tables are published: UTF-8, UTF-16, cp866 and windows-1251, GB18030.

use std::borrow::Cow;

use encoding_rs::{Encoding, GB18030, IBM866, UTF_8, WINDOWS_1251};

use crate::vat::Country;

pub(super) fn decode(bytes: &[u8], country: Country) -> Cow<'_, str> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(bytes.get(mark..).unwrap_or_default()).0;
    }
    if let Some(text) = UTF_8.decode_without_bom_handling_and_without_replacement(bytes) {
        return text;
    }
    match country {
        Country::China => GB18030.decode_without_bom_handling(bytes).0,
        Country::Russia => {
            let dos = IBM866.decode_without_bom_handling(bytes).0;
            let windows = WINDOWS_1251.decode_without_bom_handling(bytes).0;
            if likelihood(&dos) >= likelihood(&windows) { dos } else { windows }
        }
    }
}

/// Russian letters for, drawing characters and rare letters against: each encoding makes those of the other's letters.
fn likelihood(text: &str) -> i64 {
    text.chars()
        .map(|char| match char {
            'а'..='я' | 'А'..='Я' | 'ё' | 'Ё' => 1,
            char if char.is_ascii() => 0,
            _ => -2,
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn russian_encodings_are_told_apart() {
        let text = "01|Живые животные; ПРОЧИЕ|ёлка";
        for encoding in [IBM866, WINDOWS_1251, UTF_8] {
            assert_eq!(decode(&encoding.encode(text).0, Country::Russia), text, "{}", encoding.name());
        }
    }

    #[test]
    fn chinese_and_marked_texts() {
        let text = "商品编号,商品名称";
        assert_eq!(decode(&GB18030.encode(text).0, Country::China), text);
        let utf16: Vec<u8> =
            [0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        assert_eq!(decode(&utf16, Country::China), text);
        assert_eq!(decode(b"\xEF\xBB\xBFabc", Country::China), "abc");
    }
}
