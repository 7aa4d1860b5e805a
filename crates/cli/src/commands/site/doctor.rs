//! `doctor`: one line a thing that the program needs.

use i18n::{args, msg};

use super::{open, open_files};
use crate::{
    commands::Context,
    failure::{Failure, Outcome},
    progress::tell,
    report::Words,
    site_arguments::PlaceArguments,
    toolkit::load_encoder,
};

pub(super) async fn run(context: &Context, place: &PlaceArguments) -> Outcome {
    let words = Words::new(context.locale);
    let mut faults = 0;
    let mut say = |is_well: bool, text: String| {
        faults += usize::from(!is_well);
        tell(&format!("{} {text}", if is_well { "✓" } else { "✗" }));
    };
    let db = open(context, place).await?;
    let version = db::version(&db).await.unwrap_or(0);
    let args = args!("kind" => db.kind(), "version" => version, "latest" => db::LATEST);
    say(version == db::LATEST, words.text(msg!("cli-doctor-database"), &args));
    let pages = app::check_pages()?;
    say(true, words.text(msg!("cli-doctor-pages"), &args!("count" => pages)));
    let folder = place.data.join("files").display().to_string();
    say(open_files(&place.data).is_ok(), words.text(msg!("cli-doctor-files"), &args!("folder" => folder)));
    let folder = context.models.display().to_string();
    let has_weights = load_encoder(&context.models).is_ok();
    say(has_weights, words.text(msg!("cli-doctor-weights"), &args!("folder" => folder)));
    if faults == 0 {
        return Ok(());
    }
    Err(Failure::Broken(words.text(msg!("cli-doctor-faults"), &args!("count" => faults))))
}
