//! Packed and OLE files: the first byte chooses the signature.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some((kind, rest)) = bytes.split_first() else { return };
    let signature: &[u8] =
        if kind % 2 == 0 { b"PK\x03\x04" } else { b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" };
    vitrina_fuzz::read(&[signature, rest].concat());
});
