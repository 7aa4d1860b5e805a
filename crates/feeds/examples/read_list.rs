//! Reads lists and tells what was found: `cargo run -p feeds --example read_list -- FILE...`.

use std::{collections::BTreeMap, path::Path, time::Instant};

use feeds::{Flow, Options, Record, Sink, Warning, read};

/// Counts what a reader hands on and keeps a few of each.
#[derive(Default)]
struct Counter {
    records: u64,
    kinds: BTreeMap<String, (u64, String)>,
    samples: Vec<String>,
}

impl Sink for Counter {
    fn record(&mut self, record: Record) -> Flow {
        self.records += 1;
        if self.samples.len() < 2 {
            self.samples.push(serde_json::to_string(&record).unwrap_or_default());
        }
        Flow::Continue
    }

    fn warning(&mut self, warning: Warning) -> Flow {
        let shown = serde_json::to_value(&warning).unwrap_or_default();
        let code = shown.get("code").and_then(|code| code.as_str()).unwrap_or_default().to_owned();
        self.kinds.entry(code).or_insert_with(|| (0, shown.to_string())).0 += 1;
        Flow::Continue
    }

    fn progress(&mut self, _read: u64, _total: Option<u64>) -> Flow {
        Flow::Continue
    }
}

#[expect(clippy::print_stdout, reason = "an example speaks to its user")]
fn main() {
    for path in std::env::args().skip(1) {
        let start = Instant::now();
        let mut counter = Counter::default();
        let result = read(Path::new(&path), &Options::default(), &mut counter);
        println!("== {path}: {} records in {:.2} s", counter.records, start.elapsed().as_secs_f64());
        match result {
            Ok(summary) => {
                println!("   {} {}", summary.format, summary.encoding.unwrap_or_default());
                for table in summary.tables {
                    let shown: Vec<String> = table
                        .columns
                        .iter()
                        .map(|(header, column)| {
                            format!("{header} -> {}", column.map_or("-".to_owned(), |c| c.to_string()))
                        })
                        .collect();
                    println!("   {:?} row {:?}: {}", table.sheet, table.header_row, shown.join(" | "));
                }
            }
            Err(error) => println!("   error: {error}"),
        }
        for (code, (count, first)) in counter.kinds {
            println!("   {count} x {code}: {first}");
        }
        for sample in counter.samples {
            println!("   {sample}");
        }
    }
}
