//! `vitrina hs`: HS codes for a text, or the names of a code.

use std::io::Write;

use domain::Locale;
use matching::HeadingIndex;
use trade::hs::{HsCode, Nomenclature};

use super::Context;
use crate::{
    arguments::HsArguments,
    failure::Outcome,
    toolkit::{Toolkit, load_nomenclature},
};

pub(super) fn run(context: &Context, arguments: &HsArguments) -> Outcome {
    let text = arguments.text.join(" ");
    let mut out = std::io::stdout().lock();
    if let Ok(code) = text.parse::<HsCode>() {
        let nomenclature = load_nomenclature(&context.models)?;
        for code in nomenclature.path(&code).iter().chain(nomenclature.nearest(&code)) {
            writeln!(out, "{:<8} {}", code.as_str(), name(&nomenclature, code, context.locale))?;
        }
        return Ok(());
    }
    let toolkit = Toolkit::load(&context.models, None)?;
    let semantics = toolkit.semantics();
    let reader = toolkit.reader(&semantics);
    let index = HeadingIndex::build(&toolkit.nomenclature, usize::from(arguments.digits), 6, &reader);
    let locale = lingua::detect(&text).unwrap_or(context.locale);
    let stripped = lingua::strip_boilerplate(&text);
    let suggestions = index.suggest(&[(locale, stripped.as_str())], arguments.count, &reader);
    let suggestions = suggestions.into_iter().flatten();
    if arguments.json {
        let rows: Vec<_> = suggestions
            .map(|suggestion| {
                let names = toolkit.nomenclature.names(&suggestion.code);
                let names = Locale::ALL
                    .map(|locale| (locale.code(), names.and_then(|names| names.in_locale(locale))));
                serde_json::json!({
                    "code": suggestion.code.as_str(),
                    "probability": suggestion.probability,
                    "names": names.into_iter().collect::<std::collections::BTreeMap<_, _>>(),
                })
            })
            .collect();
        serde_json::to_writer_pretty(&mut out, &serde_json::json!({ "suggestions": rows }))?;
        return Ok(writeln!(out)?);
    }
    for suggestion in suggestions {
        let name = name(&toolkit.nomenclature, &suggestion.code, context.locale);
        writeln!(out, "{:<8} {:>4.0} %  {name}", suggestion.code.as_str(), 100.0 * suggestion.probability)?;
    }
    Ok(())
}

fn name(nomenclature: &Nomenclature, code: &HsCode, locale: Locale) -> String {
    nomenclature
        .names(code)
        .and_then(|names| names.best_for(locale))
        .map(|(_, version)| version.text.clone())
        .unwrap_or_default()
}
