//! `vitrina import`: what would be read from a list; nothing is written.

use std::io::{BufWriter, Seek, Write};

use domain::Locale;
use feeds::{Flow, Options, Record, Sink, Summary, Warning};
use i18n::{args, msg};
use serde_json::json;

use super::Context;
use crate::{
    arguments::ImportArguments,
    failure::{Failure, Outcome},
    lists::{parse_map, read_into},
    report::{Words, told_warning},
};

/// Rows and warnings that are shown without `--json`.
const SHOWN: usize = 5;
const SHOWN_WARNINGS: usize = 20;
/// Warnings that are kept; a list with more is best mended and read again.
const KEPT_WARNINGS: usize = 100_000;
/// Bytes of rows that are kept in memory before they go to a temporary file.
const IN_MEMORY: usize = 64 << 20;

pub(super) fn run(context: &Context, arguments: &ImportArguments) -> Outcome {
    let options = Options {
        map: parse_map(&arguments.map)?,
        sheet: arguments.sheet.clone(),
        companion: arguments.companion.clone(),
        ..Options::default()
    };
    if arguments.json {
        print_json(context, arguments, &options)
    } else {
        print_summary(context, arguments, &options)
    }
}

/// Keeps what a person looks at.
#[derive(Default)]
struct Preview {
    rows: Vec<Record>,
    warnings: Vec<Warning>,
    more_warnings: usize,
}

impl Sink for Preview {
    fn record(&mut self, record: Record) -> Flow {
        if self.rows.len() < SHOWN {
            self.rows.push(record);
        }
        Flow::Continue
    }

    fn warning(&mut self, warning: Warning) -> Flow {
        if self.warnings.len() < SHOWN_WARNINGS {
            self.warnings.push(warning);
        } else {
            self.more_warnings += 1;
        }
        Flow::Continue
    }

    fn progress(&mut self, _read: u64, _total: Option<u64>) -> Flow {
        Flow::Continue
    }
}

fn print_summary(context: &Context, arguments: &ImportArguments, options: &Options) -> Outcome {
    let mut preview = Preview::default();
    let summary = read_into(&arguments.file, options, context.locale, &mut preview)?;
    let words = Words::new(context.locale);
    let mut out = BufWriter::new(std::io::stdout().lock());
    let records = args!("records" => summary.records, "format" => summary.format.clone());
    writeln!(out, "{}", words.text(msg!("cli-import-records"), &records))?;
    if let Some(encoding) = &summary.encoding {
        writeln!(out, "{}", words.text(msg!("cli-import-encoding"), &args!("encoding" => encoding.clone())))?;
    }
    print_mapping(&mut out, &words, &summary)?;
    writeln!(out, "\n{}", words.plain(msg!("cli-import-first")))?;
    for record in &preview.rows {
        let texts = record.names.iter().chain(&record.scopes).chain(&record.descriptions);
        let title = texts.map(|stated| stated.text.as_str()).next().unwrap_or_default();
        writeln!(out, "  {:<20} {}", record.id.as_str(), shorten(title))?;
    }
    let count = preview.warnings.len() + preview.more_warnings;
    if count > 0 {
        writeln!(out, "\n{}", words.text(msg!("cli-import-warnings"), &args!("count" => count)))?;
    }
    for warning in &preview.warnings {
        writeln!(
            out,
            "  {}: {} {}",
            words.place(&warning.place),
            words.warning(warning),
            words.warning_remedy(warning)
        )?;
    }
    if preview.more_warnings > 0 {
        writeln!(out, "  {}", words.text(msg!("cli-import-more"), &args!("count" => preview.more_warnings)))?;
    }
    Ok(out.flush()?)
}

fn print_mapping(out: &mut impl Write, words: &Words, summary: &Summary) -> std::io::Result<()> {
    for table in &summary.tables {
        let sheet = table.sheet.as_ref().map(|sheet| format!(" [{sheet}]")).unwrap_or_default();
        writeln!(out, "\n{}{sheet}", words.plain(msg!("cli-import-mapping")))?;
        for (header, column) in &table.columns {
            let meaning =
                column.map_or_else(|| words.plain(msg!("cli-import-property")), |column| column.to_string());
            writeln!(out, "  {} → {meaning}", shorten(header))?;
        }
    }
    Ok(())
}

fn shorten(text: &str) -> String {
    const WIDTH: usize = 100;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() > WIDTH { line.chars().take(WIDTH - 1).chain(['…']).collect() } else { line }
}

/// Writes rows to a spool as they come, so that a list of any length needs bounded memory and a failing one prints nothing.
struct Spool {
    rows: BufWriter<tempfile::SpooledTempFile>,
    count: u64,
    warnings: Vec<Warning>,
    failure: Option<anyhow::Error>,
}

impl Sink for Spool {
    fn record(&mut self, record: Record) -> Flow {
        let separator = if self.count == 0 { "\n" } else { ",\n" };
        self.count += 1;
        let written = write!(self.rows, "{separator}")
            .map_err(anyhow::Error::from)
            .and_then(|()| Ok(serde_json::to_writer(&mut self.rows, &record)?));
        match written {
            Ok(()) => Flow::Continue,
            Err(error) => {
                self.failure = Some(error);
                Flow::Stop
            }
        }
    }

    fn warning(&mut self, warning: Warning) -> Flow {
        if self.warnings.len() < KEPT_WARNINGS {
            self.warnings.push(warning);
        }
        Flow::Continue
    }

    fn progress(&mut self, _read: u64, _total: Option<u64>) -> Flow {
        Flow::Continue
    }
}

fn print_json(context: &Context, arguments: &ImportArguments, options: &Options) -> Outcome {
    let rows = BufWriter::new(tempfile::SpooledTempFile::new(IN_MEMORY));
    let mut spool = Spool { rows, count: 0, warnings: Vec::new(), failure: None };
    let read = read_into(&arguments.file, options, context.locale, &mut spool);
    if let Some(failure) = spool.failure {
        return Err(Failure::Other(failure));
    }
    let summary = read?;
    let mut rows = spool.rows.into_inner().map_err(std::io::IntoInnerError::into_error)?;
    rows.rewind()?;
    let mut out = BufWriter::new(std::io::stdout().lock());
    write!(out, "{{\"rows\": [")?;
    std::io::copy(&mut rows, &mut out)?;
    write!(out, "\n],\n\"mapping\": {},\n", mapping(&summary))?;
    write!(out, "\"summary\": {},\n\"warnings\": [", serde_json::to_string(&summary)?)?;
    print_warnings(&mut out, &spool.warnings, context.locale)?;
    writeln!(out, "\n]}}")?;
    Ok(out.flush()?)
}

/// Header texts to meanings, of all tables together; the summary has them apart.
fn mapping(summary: &Summary) -> serde_json::Value {
    let columns = summary.tables.iter().flat_map(|table| &table.columns);
    columns.map(|(header, column)| (header.clone(), json!(column))).collect::<serde_json::Map<_, _>>().into()
}

fn print_warnings(out: &mut impl Write, warnings: &[Warning], locale: Locale) -> Outcome {
    let words = Words::new(locale);
    for (at, warning) in warnings.iter().enumerate() {
        let separator = if at == 0 { "\n" } else { ",\n" };
        write!(out, "{separator}{}", serde_json::to_string(&told_warning(&words, warning))?)?;
    }
    Ok(())
}
