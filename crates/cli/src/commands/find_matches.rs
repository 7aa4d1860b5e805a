//! `vitrina match`: two lists in, a report of common interests out.

use std::{collections::BTreeMap, path::Path};

use anyhow::Context as _;
use domain::Side;
use feeds::{Column, Options, ReadError};
use matching::{HeadingIndex, Policy, Snapshot};

use super::Context;
use crate::{
    arguments::{Lists, MatchArguments},
    config,
    failure::{Failure, Outcome},
    lists::{List, parse_map, read_list},
    prepare::{is_demo, prepare_list},
    progress::{Progress, tell},
    report::{self, Bank, Format, Origin, ReportInput, Words},
    toolkit::Toolkit,
};

/// Both lists, read and prepared.
pub(crate) struct Prepared {
    pub(crate) offers: (List, Bank),
    pub(crate) requests: (List, Bank),
    pub(crate) snapshot: Snapshot,
}

pub(super) fn run(context: &Context, arguments: &MatchArguments) -> Outcome {
    let format = Format::from_path(&arguments.out).ok_or_else(|| {
        Failure::Usage(format!(
            "{}: name a file that ends with .html, .xlsx, .json or .csv",
            arguments.out.display()
        ))
    })?;
    let mut policy = load_policy(&arguments.lists)?;
    policy.per_listing = usize::from(arguments.top);
    let lists = read_lists(context, &arguments.lists)?;
    let toolkit = Toolkit::load(&context.models, None)?;
    let prepared = prepare(&toolkit, lists, &arguments.lists, context);
    let findings = matching::find(&policy, &toolkit.knowledge(), &prepared.snapshot);
    let warnings = [prepared.offers.0.warnings.as_slice(), &prepared.requests.0.warnings].concat();
    let demo = is_demo(&prepared.offers.0) || is_demo(&prepared.requests.0);
    let input = ReportInput {
        locale: context.locale,
        generated: config::today(),
        origin: if demo { Origin::Demo } else { Origin::Real },
        offers: &prepared.offers.1,
        requests: &prepared.requests.1,
        findings: &findings,
        warnings: &warnings,
    };
    let placing = crate::stop::hold();
    report::write(&input, format, &arguments.out)
        .with_context(|| format!("write {}", arguments.out.display()))?;
    drop(placing);
    tell(&Words::new(context.locale).match_done(&findings, &arguments.out));
    Ok(())
}

/// The policy of the arguments, else the bundled one.
pub(crate) fn load_policy(lists: &Lists) -> Result<Policy, Failure> {
    let Some(path) = &lists.policy else { return Ok(Policy::bundled()?) };
    let text = std::fs::read_to_string(path).with_context(|| format!("read {}", path.display()))?;
    Policy::parse(&text).map_err(|error| Failure::Usage(format!("{}: {error}", path.display())))
}

/// Reads both lists; a `--map` header may stand in either.
pub(crate) fn read_lists(context: &Context, lists: &Lists) -> Result<[List; 2], Failure> {
    let map = parse_map(&lists.map)?;
    let (offers, missing) = read_with(&lists.offers, map.clone(), context)?;
    let (requests, missing_too) = read_with(&lists.requests, map, context)?;
    if let Some(error) =
        missing.into_iter().find(|error| missing_too.iter().any(|other| header_of(error) == header_of(other)))
    {
        return Err(Failure::List(context.locale, error));
    }
    Ok([offers, requests])
}

/// Reads a list, leaving out what the map says of headers that are not in it.
fn read_with(
    path: &Path,
    mut map: BTreeMap<String, Column>,
    context: &Context,
) -> Result<(List, Vec<ReadError>), Failure> {
    let mut missing = Vec::new();
    loop {
        let options = Options { map: map.clone(), ..Options::default() };
        match read_list(path, &options, context.locale) {
            Err(Failure::List(_, error))
                if header_of(&error).is_some_and(|header| map.remove(header).is_some()) =>
            {
                missing.push(error);
            }
            other => return other.map(|list| (list, missing)),
        }
    }
}

fn header_of(error: &ReadError) -> Option<&str> {
    match error {
        ReadError::MapHeaderMissing { header, .. } => Some(header),
        _ => None,
    }
}

/// Turns both lists into the engine's snapshot.
pub(crate) fn prepare(
    toolkit: &Toolkit,
    [offers, requests]: [List; 2],
    lists: &Lists,
    context: &Context,
) -> Prepared {
    let (offer_bank, offer_listings) =
        prepare_list(&offers, Side::Offer, lists.offers_region.as_ref(), context.locale);
    let (request_bank, request_listings) =
        prepare_list(&requests, Side::Request, lists.requests_region.as_ref(), context.locale);
    let semantics = toolkit.semantics();
    let reader = toolkit.reader(&semantics);
    let mut progress = Progress::new(Words::new(context.locale).plain(i18n::msg!("cli-reading-texts")));
    let count = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    let mut snapshot = reader.read(offer_listings, request_listings, &mut |done, total| {
        progress.move_to(count(done), Some(count(total)));
    });
    drop(progress);
    HeadingIndex::build(&toolkit.nomenclature, 4, 4, &reader).suggest_for(&mut snapshot);
    Prepared { offers: (offers, offer_bank), requests: (requests, request_bank), snapshot }
}
