//! `vitrina train-lexicon`: learns the token table and writes its provenance beside it.

use anyhow::Context as _;
use domain::{Locale, TextState};
use lingua::{
    glossary::Glossary,
    lexicon::{Corpus, Settings, Triple, train},
};
use trade::hs::Nomenclature;

use super::Context;
use crate::{
    arguments::TrainArguments,
    failure::{Failure, Outcome},
    progress::{Progress, tell},
    report::write_atomically,
    toolkit::load_encoder,
};

pub(super) fn run(context: &Context, arguments: &TrainArguments) -> Outcome {
    let mut corpus = Corpus::default();
    for file in &arguments.files {
        corpus.read(file).map_err(|error| Failure::Usage(error.to_string()))?;
    }
    if !arguments.bare {
        Glossary::bundled().add_to(&mut corpus);
        add_headings(&mut corpus);
    }
    let encoder = load_encoder(&context.models)?;
    let mut settings = Settings::default();
    settings.steps = arguments.steps.unwrap_or(settings.steps);
    let mut progress = Progress::new(format!("{} rows", corpus.triples.len()));
    let count = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    let mut loss = 0.0;
    let (table, mut provenance) = train(&corpus, &encoder, &settings, &mut |step, steps, recent| {
        progress.move_to(count(step), Some(count(steps)));
        loss = recent;
    });
    drop(progress);
    provenance.licences.clone_from(&arguments.licence);
    let _placing = crate::stop::hold();
    let write = |path: &std::path::Path, bytes: &[u8]| {
        write_atomically(path, bytes).with_context(|| format!("write {}", path.display()))
    };
    write(&arguments.out, &table.to_bytes())?;
    let mut about = serde_json::to_vec_pretty(&provenance)?;
    about.push(b'\n');
    write(&arguments.out.with_extension("json"), &about)?;
    tell(&format!("{} tokens, loss {loss:.3}: {}", table.len(), arguments.out.display()));
    Ok(())
}

/// Our own names of the HS chapters and headings.
fn add_headings(corpus: &mut Corpus) {
    let before = corpus.triples.len();
    for node in Nomenclature::own().nodes() {
        let own = |locale: Locale| {
            let version = node.names.get(locale).filter(|version| version.state != TextState::Machine)?;
            Some(version.text.clone())
        };
        corpus.triples.push(Triple { texts: Locale::ALL.map(own) });
    }
    corpus.sources.push(("headings".to_owned(), corpus.triples.len() - before));
}
