//! The web program: serve it, prepare its database, look whether all is well.

mod admin;
mod doctor;
mod serve;

use std::path::Path;

use anyhow::Context as _;
use app::{Files, Knowledge};
use db::Db;
use i18n::{args, msg};
use lingua::lexicon::TokenTable;

use super::Context;
use crate::{
    failure::{Failure, Outcome},
    progress::tell,
    report::Words,
    site_arguments::{AddUserArguments, DemoArguments, PlaceArguments, ServeArguments},
    toolkit::{load_encoder, load_nomenclature},
};

/// Serves the pages until Ctrl-C.
pub(super) fn serve(context: &Context, arguments: &ServeArguments) -> Outcome {
    run(serve::run(context, arguments))
}

/// Brings the tables of the database up to date.
pub(super) fn migrate(context: &Context, place: &PlaceArguments) -> Outcome {
    run(async {
        let db = open(context, place).await?;
        let before = db::version(&db).await.unwrap_or(0);
        db::migrate(&db).await.context("bring the database up to date")?;
        let args = args!("kind" => db.kind(), "before" => before, "after" => db::LATEST);
        tell(&Words::new(context.locale).text(msg!("cli-migrate-done"), &args));
        Ok(())
    })
}

/// Loads the invented data set into an empty database; a full one is left alone.
pub(super) fn demo(context: &Context, arguments: &DemoArguments) -> Outcome {
    run(async {
        let words = Words::new(context.locale);
        let db = open(context, &arguments.place).await?;
        db::migrate(&db).await.context("bring the database up to date")?;
        if !app::is_empty(&db).await? {
            tell(&words.plain(msg!("cli-demo-there")));
            return Ok(());
        }
        if !arguments.from.is_dir() {
            let args = args!("folder" => arguments.from.display().to_string());
            return Err(Failure::Usage(words.text(msg!("cli-demo-no-folder"), &args)));
        }
        let files = open_files(&arguments.place.data)?;
        let loaded = app::load_demo(&db, &files, &arguments.from, app::system_clock()).await?;
        let args = args!(
            "organisations" => loaded.organisations,
            "listings" => loaded.listings,
            "stands" => loaded.stands,
            "exhibits" => loaded.exhibits,
        );
        tell(&words.text(msg!("cli-demo-done"), &args));
        Ok(())
    })
}

/// Adds an operator; the password is the first line of standard input.
pub(super) fn add_user(context: &Context, arguments: &AddUserArguments) -> Outcome {
    run(admin::run(context, arguments))
}

/// Looks whether everything that the program needs is there.
pub(super) fn doctor(context: &Context, place: &PlaceArguments) -> Outcome {
    run(doctor::run(context, place))
}

fn run(work: impl Future<Output = Outcome>) -> Outcome {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    runtime.context("start the runtime")?.block_on(work)
}

async fn open(context: &Context, place: &PlaceArguments) -> Result<Db, Failure> {
    std::fs::create_dir_all(&place.data).with_context(|| format!("make {}", place.data.display()))?;
    let own = || format!("sqlite:{}", place.data.join("vitrina.db").display());
    let address = place.database.clone().unwrap_or_else(own);
    match Db::open(&address).await {
        Err(db::OpenError::UnknownKind(address)) => {
            let words = Words::new(context.locale);
            Err(Failure::Usage(words.text(msg!("cli-serve-unknown-database"), &args!("address" => address))))
        }
        opened => Ok(opened?),
    }
}

fn open_files(data: &Path) -> Result<Files, Failure> {
    Ok(Files::in_folder(&data.join("files"))?)
}

/// What is known of language; without the weights nothing is found by meaning, and all else works.
fn load_knowledge(context: &Context) -> Result<Knowledge, Failure> {
    let nomenclature = load_nomenclature(&context.models)?;
    let meaning = match load_encoder(&context.models) {
        Ok(encoder) => Some((encoder, TokenTable::bundled()?)),
        Err(_absent) => {
            tell(&Words::new(context.locale).plain(msg!("cli-serve-no-weights")));
            None
        }
    };
    Ok(Knowledge { nomenclature, meaning })
}
