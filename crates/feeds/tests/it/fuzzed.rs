//! Any bytes, and valid files with a few bytes changed: the readers may refuse them but never panic or hang.

use feeds::{Collected, Options, read_bytes};
use proptest::prelude::*;

use crate::build::{Value, ods, xlsx};

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><yml_catalog date=\"2026-01-01\"><shop><categories><category id=\"1\">A</category>\
    </categories><offers><offer id=\"1\"><name>x</name><price>10</price><currencyId>RUR</currencyId><categoryId>1</categoryId></offer>\
    </offers></shop></yml_catalog>";
const CSV: &str = "id;Наименование;Цена, руб.\r\n1;\"Втулка \"\"А\"\"\";10,5\r\n2;Гайка;по запросу\r\n";

fn survives(bytes: &[u8]) {
    let mut sink = Collected::up_to(10_000);
    drop(read_bytes("any", bytes, &Options::default(), &mut sink));
}

/// A file with some bytes replaced and perhaps its end cut off.
fn mutate(
    mut bytes: Vec<u8>,
    changes: &[(prop::sample::Index, u8)],
    cut: Option<prop::sample::Index>,
) -> Vec<u8> {
    for (at, byte) in changes {
        let at = at.index(bytes.len());
        bytes[at] = *byte;
    }
    if let Some(cut) = cut {
        bytes.truncate(cut.index(bytes.len()));
    }
    bytes
}

fn seeds() -> Vec<Vec<u8>> {
    let workbook = xlsx(&[
        vec![Value::Text("Наименование"), Value::Text("Цена")],
        vec![Value::Text("Станок"), Value::Number(10.0)],
    ]);
    let sheet = ods(
        "<table:table table:name=\"a\"><table:table-row><table:table-cell><text:p>name</text:p></table:table-cell>\
        </table:table-row><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>",
    );
    let utf16 = CSV.encode_utf16().flat_map(u16::to_le_bytes).collect();
    vec![CSV.as_bytes().to_vec(), XML.as_bytes().to_vec(), workbook, sheet, utf16, xls(), small_xls()]
}

/// The start of a binary workbook: header, one table of sectors, directory, a stream with a sheet.
fn xls() -> Vec<u8> {
    let mut bytes = vec![0; 512 * 11];
    bytes[..8].copy_from_slice(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
    bytes[24..32].copy_from_slice(&[0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0]);
    bytes[32] = 6;
    bytes[44] = 1;
    bytes[48] = 1;
    bytes[56..60].copy_from_slice(&4096_u32.to_le_bytes());
    bytes[60..64].copy_from_slice(&0xffff_fffe_u32.to_le_bytes());
    bytes[68..72].copy_from_slice(&0xffff_fffe_u32.to_le_bytes());
    bytes[80..512].fill(0xff);
    let fat: Vec<u32> = [0xffff_fffd, 0xffff_fffe].into_iter().chain(3..10).chain([0xffff_fffe]).collect();
    for (at, link) in fat.iter().enumerate() {
        bytes[512 + at * 4..516 + at * 4].copy_from_slice(&link.to_le_bytes());
    }
    entry(&mut bytes[1024..1152], "Root Entry", 5, 0xffff_fffe, 0);
    entry(&mut bytes[1152..1280], "Workbook", 2, 2, 4096);
    let stream = biff();
    bytes[1536..1536 + stream.len()].copy_from_slice(&stream);
    bytes
}

/// The same with the stream in small sectors, as Apache POI writes short workbooks.
fn small_xls() -> Vec<u8> {
    let mut bytes = xls();
    bytes.resize(512 * 12, 0xff);
    let blocks = u32::try_from(biff().len().div_ceil(64)).unwrap();
    bytes[60..64].copy_from_slice(&10_u32.to_le_bytes());
    bytes[64] = 1;
    bytes[512 + 40..512 + 44].copy_from_slice(&0xffff_fffe_u32.to_le_bytes());
    for block in 0..blocks {
        let link = if block + 1 < blocks { block + 1 } else { 0xffff_fffe };
        let at = 512 * 11 + block as usize * 4;
        bytes[at..at + 4].copy_from_slice(&link.to_le_bytes());
    }
    entry(&mut bytes[1024..1152], "Root Entry", 5, 2, 4096);
    entry(&mut bytes[1152..1280], "Workbook", 2, 0, u32::try_from(biff().len()).unwrap());
    bytes
}

fn entry(bytes: &mut [u8], name: &str, kind: u8, start: u32, length: u32) {
    for (at, unit) in name.encode_utf16().chain([0]).enumerate() {
        bytes[at * 2..at * 2 + 2].copy_from_slice(&unit.to_le_bytes());
    }
    bytes[64..66].copy_from_slice(&u16::try_from((name.len() + 1) * 2).unwrap().to_le_bytes());
    bytes[66] = kind;
    bytes[116..120].copy_from_slice(&start.to_le_bytes());
    bytes[120..124].copy_from_slice(&length.to_le_bytes());
}

fn biff() -> Vec<u8> {
    let record = |kind: u16, data: &[u8]| {
        [&kind.to_le_bytes(), &u16::try_from(data.len()).unwrap().to_le_bytes(), data].concat()
    };
    let label = |row: u8, text: &str| {
        let head = [row, 0, 0, 0, 0, 0, u8::try_from(text.len()).unwrap(), 0, 0];
        record(0x0204, &[&head, text.as_bytes()].concat())
    };
    let bof = |kind: u8| record(0x0809, &[0, 6, kind, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    let globals = |start: u32| {
        [
            bof(5),
            record(0x0085, &[&start.to_le_bytes()[..], &[0, 0, 1, 0, b'A']].concat()),
            record(0x000a, &[]),
        ]
        .concat()
    };
    let start = u32::try_from(globals(0).len()).unwrap();
    [globals(start), bof(0x10), label(0, "name"), label(1, "lathe"), record(0x000a, &[])].concat()
}

#[test]
fn the_seeds_themselves_are_read() {
    for seed in seeds() {
        let mut sink = Collected::new();
        assert!(read_bytes("seed", &seed, &Options::default(), &mut sink).is_ok());
        assert!(!sink.records.is_empty());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_survive(bytes in prop::collection::vec(any::<u8>(), 0..4096)) {
        survives(&bytes);
    }

    #[test]
    fn any_text_survives(text in "[a-zА-я0-9;,\t\"\n\r<>&№价 ]{0,400}", head in prop::sample::select(vec!["", "name;Цена\n", "<yml_catalog>", "id,名称\n"])) {
        survives(format!("{head}{text}").as_bytes());
    }

    #[test]
    fn changed_files_survive(
        seed in prop::sample::select(seeds()),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..12),
        cut in prop::option::weighted(0.2, any::<prop::sample::Index>()),
    ) {
        survives(&mutate(seed, &changes, cut));
    }
}
