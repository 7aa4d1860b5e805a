//! `vitrina fit`: learns the weights of the policy from labelled pairs.

use std::collections::BTreeSet;

use anyhow::Context as _;
use matching::{Evidence, fit_weights};

use super::{
    Context,
    find_matches::{load_policy, prepare, read_lists},
};
use crate::{
    arguments::FitArguments,
    failure::{Failure, Outcome},
    progress::tell,
    report::write_atomically,
    toolkit::Toolkit,
};

pub(super) fn run(context: &Context, arguments: &FitArguments) -> Outcome {
    let labels = std::fs::read_to_string(&arguments.labels)
        .map_err(|error| Failure::Usage(format!("{}: {error}", arguments.labels.display())))?;
    let accepted: BTreeSet<(String, String)> = labels
        .lines()
        .skip(1)
        .filter_map(|line| line.split_once('\t'))
        .flat_map(|(request, offers)| {
            offers.split_whitespace().map(move |offer| (offer.to_owned(), request.to_owned()))
        })
        .collect();
    let mut policy = load_policy(&arguments.lists)?;
    let lists = read_lists(context, &arguments.lists)?;
    let toolkit = Toolkit::load(&context.models, None)?;
    let prepared = prepare(&toolkit, lists, &arguments.lists, context);
    let snapshot = &prepared.snapshot;
    let id = |book: &matching::Book, at: usize| {
        book.entries.get(at).map(|entry| entry.listing.id.as_str().to_owned()).unwrap_or_default()
    };
    let rows: Vec<(Evidence, bool)> = matching::evidence(&policy, &toolkit.knowledge(), snapshot)
        .into_iter()
        .map(|(offer, request, evidence)| {
            let pair = (id(&snapshot.offers, offer), id(&snapshot.requests, request));
            (evidence, accepted.contains(&pair))
        })
        .collect();
    policy.weights = fit_weights(&policy.weights, &rows);
    let positive = rows.iter().filter(|(_, label)| *label).count();
    policy.learned = format!(
        "{} pairs of {}, {positive} accepted, drawn towards the weights before",
        rows.len(),
        arguments.labels.file_name().unwrap_or_default().to_string_lossy()
    );
    let _placing = crate::stop::hold();
    write_atomically(&arguments.out, policy.to_toml().as_bytes())
        .with_context(|| format!("write {}", arguments.out.display()))?;
    tell(&format!("{}: {}", arguments.out.display(), policy.learned));
    Ok(())
}
