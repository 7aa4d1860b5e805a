//! `admin user add`.

use std::io::{BufRead, IsTerminal};

use i18n::{args, msg};

use super::open;
use crate::{
    commands::Context,
    failure::{Failure, Outcome},
    progress::tell,
    report::Words,
    site_arguments::AddUserArguments,
};

pub(super) async fn run(context: &Context, arguments: &AddUserArguments) -> Outcome {
    let words = Words::new(context.locale);
    let db = open(context, &arguments.place).await?;
    db::migrate(&db).await?;
    let input = std::io::stdin();
    if input.is_terminal() {
        tell(&words.plain(msg!("cli-admin-password")));
    }
    let mut password = String::new();
    input.lock().read_line(&mut password)?;
    let password = password.trim_end_matches(['\r', '\n']);
    match app::add_user(&db, &arguments.email, password, app::system_clock()).await {
        Ok(()) => {
            tell(&words.text(msg!("cli-admin-added"), &args!("email" => arguments.email.clone())));
            Ok(())
        }
        Err(app::AddUserError::Database(error)) => Err(error.into()),
        Err(app::AddUserError::PasswordShort) => Err(Failure::Usage(words.plain(msg!("cli-admin-short")))),
        Err(app::AddUserError::Taken) => Err(Failure::Usage(words.plain(msg!("cli-admin-taken")))),
    }
}
