//! Any bytes below a header that is recognised, so that every cell is parsed.
#![no_main]

const HEADER: &str = "id;Наименование;Цена, руб.;Количество;Ед. изм.;ИНН;Штрихкод;Код ТН ВЭД;Срок поставки\n";

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| vitrina_fuzz::read(&[HEADER.as_bytes(), bytes].concat()));
