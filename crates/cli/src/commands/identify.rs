//! `vitrina identify`: what registry id, code or certificate a text may be.

use std::io::Write;

use i18n::{args, msg};
use trade::registry::{Identification, identify};

use super::Context;
use crate::{failure::Outcome, report::Words};

pub(super) fn run(context: &Context, texts: &[String], json: bool) -> Outcome {
    let words = Words::new(context.locale);
    let mut out = std::io::stdout().lock();
    if json {
        let all: Vec<_> = texts
            .iter()
            .map(|text| serde_json::json!({ "text": text, "identifications": identify(text) }))
            .collect();
        serde_json::to_writer_pretty(&mut out, &all)?;
        return Ok(writeln!(out)?);
    }
    for text in texts {
        let found = identify(text);
        if found.is_empty() {
            writeln!(out, "{}", words.text(msg!("cli-identify-none"), &args!("text" => text.clone())))?;
        }
        for identification in &found {
            print(&mut out, &words, identification)?;
        }
    }
    Ok(())
}

fn print(out: &mut impl Write, words: &Words, found: &Identification) -> Outcome {
    let kind = words.text(msg!("cli-identify-kind"), &args!("kind" => tag(&found.kind)?));
    let verdict = serde_json::to_value(&found.verdict)?;
    let field =
        |name: &str| verdict.get(name).and_then(|value| value.as_str()).unwrap_or_default().to_owned();
    let verdict = args!("result" => field("result"), "expected" => field("expected"));
    writeln!(out, "{kind}: {} — {}", found.value, words.text(msg!("cli-identify-verdict"), &verdict))?;
    for part in &found.parts {
        let name = words.text(msg!("cli-identify-part"), &args!("part" => tag(&part.kind)?));
        writeln!(out, "  {name}: {}", part.value)?;
    }
    for note in &found.notes {
        writeln!(out, "  {}", words.text(msg!("cli-identify-note"), &args!("note" => tag(note)?)))?;
    }
    Ok(())
}

/// The machine-readable name of a variant.
fn tag(variant: &impl serde::Serialize) -> Result<String, serde_json::Error> {
    Ok(serde_json::to_value(variant)?.as_str().unwrap_or_default().to_owned())
}
