//! `serve`.

use anyhow::Context as _;
use app::{App, Options};
use i18n::{args, msg};
use tokio::net::TcpListener;

use super::{load_knowledge, open, open_files};
use crate::{
    commands::Context, config, failure::Outcome, progress::tell, report::Words,
    site_arguments::ServeArguments, stop,
};

pub(super) async fn run(context: &Context, arguments: &ServeArguments) -> Outcome {
    let words = Words::new(context.locale);
    tracing_subscriber::fmt().with_env_filter(config::log_filter()).with_writer(std::io::stderr).init();
    let db = open(context, &arguments.place).await?;
    db::migrate(&db).await.context("bring the database up to date")?;
    let listener = TcpListener::bind(arguments.listen).await.with_context(|| {
        words.text(msg!("cli-serve-taken"), &args!("address" => arguments.listen.to_string()))
    })?;
    let own = format!("http://{}", listener.local_addr().context("read the address")?);
    let address = arguments.address.clone().unwrap_or_else(|| own.clone());
    let options = Options {
        db: db.clone(),
        files: open_files(&arguments.place.data)?,
        knowledge: load_knowledge(context)?,
        address: address.trim_end_matches('/').to_owned(),
        clock: app::system_clock,
    };
    let app = App::start(options).await?;
    let shown = own.replace("127.0.0.1", "localhost");
    tell(&words.text(msg!("cli-serve-ready"), &args!("address" => shown)));
    stop::ask_first();
    app::serve(app, listener, stopped()).await.context("serve")?;
    db.close().await;
    Ok(())
}

/// Ends when the user asks for the end.
async fn stopped() {
    while !stop::is_asked() {
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
}
