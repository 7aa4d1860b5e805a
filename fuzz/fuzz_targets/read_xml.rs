//! Any bytes inside the root of each vocabulary.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    vitrina_fuzz::read(&[b"<yml_catalog><shop><offers>", bytes].concat());
    vitrina_fuzz::read(&["<КоммерческаяИнформация><Каталог>".as_bytes(), bytes].concat());
});
