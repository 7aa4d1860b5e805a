//! A list comes in: looked at first, then taken, and taken back if it was the wrong one.

use axum::{
    extract::{Form, Multipart, State},
    response::{IntoResponse, Redirect, Response},
};
use domain::Locale;
use feeds::{ReadError, Record};
use i18n::{Catalogue, Message, family};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    actions,
    import::{self, Reading},
};
use crate::{
    App,
    features::{accounts::SignedIn, listings},
    web::{self, Page, PageCheck, Refusal, Req, urls},
};

pub(super) const IMPORT: PageCheck = web::check::<ImportPage>;

/// Rows and warnings that the preview shows.
const SHOWN: usize = 20;

#[derive(Debug, Default, Serialize)]
pub(super) struct ImportPage {
    action: String,
    desk: String,
    /// Why a list could not be read, in words.
    refused: Option<[String; 2]>,
    preview: Option<Preview>,
    done: Option<Done>,
}

/// What a list would become.
#[derive(Debug, Serialize)]
struct Preview {
    file: String,
    name: String,
    format: String,
    count: usize,
    columns: Vec<(String, Option<String>)>,
    rows: Vec<[String; 5]>,
    warnings: Vec<[String; 2]>,
    more_warnings: usize,
    confirm: String,
}

/// What a list has become.
#[derive(Debug, Serialize)]
struct Done {
    fresh: usize,
    known: usize,
    batch: String,
    undo: String,
}

impl Page for ImportPage {
    const TEMPLATE: &'static str = "desk/import.html";

    fn samples() -> Vec<Self> {
        let base = || Self { action: "/zh/desk/import".into(), desk: "/zh/desk".into(), ..Self::default() };
        let text = || "<b>\"".to_owned();
        let preview = Preview {
            file: "0.csv".into(),
            name: text(),
            format: "csv".into(),
            count: 2,
            columns: vec![(text(), Some("name".into())), (text(), None)],
            rows: vec![[text(), text(), text(), text(), text()]],
            warnings: vec![[text(), text()]],
            more_warnings: 3,
            confirm: "/zh/desk/import/confirm".into(),
        };
        let done = Done { fresh: 2, known: 1, batch: "0".into(), undo: "/zh/desk/import/undo".into() };
        vec![
            base(),
            Self { refused: Some([text(), text()]), ..base() },
            Self { preview: Some(preview), ..base() },
            Self { done: Some(done), ..base() },
        ]
    }
}

fn blank(locale: Locale) -> ImportPage {
    let desk = urls::desk(locale);
    ImportPage { action: format!("{desk}/import"), desk, ..ImportPage::default() }
}

pub(super) async fn show_import(
    State(app): State<App>,
    req: Req,
    SignedIn(account): SignedIn,
) -> Result<Response, Refusal> {
    actions::own_organisation(&account)?;
    req.page(&app, &blank(req.locale))
}

/// Keeps the file and shows what it would become.
pub(super) async fn preview_import(
    State(app): State<App>,
    req: Req,
    SignedIn(account): SignedIn,
    mut parts: Multipart,
) -> Result<Response, Refusal> {
    actions::own_organisation(&account)?;
    let part = parts.next_field().await.map_err(|_broken| Refusal::Malformed)?.ok_or(Refusal::Malformed)?;
    let name = part.file_name().unwrap_or("list").to_owned();
    let bytes = part.bytes().await.map_err(|_broken| Refusal::Malformed)?.to_vec();
    let reading = tokio::task::block_in_place(|| import::read_list(&name, &bytes));
    let mut page = blank(req.locale);
    match reading {
        Err(error) => page.refused = Some(say_error(req.locale, &error)),
        Ok(reading) => {
            let file = app.files().put(bytes, "list").await?;
            let confirm = format!("{}/import/confirm", urls::desk(req.locale));
            page.preview = Some(make_preview(req.locale, &reading, (name, file), confirm));
        }
    }
    req.page(&app, &page)
}

#[derive(Debug, Deserialize)]
pub(super) struct ConfirmForm {
    file: String,
    #[serde(default)]
    name: String,
}

/// Takes the list whole, or nothing of it.
pub(super) async fn confirm_import(
    State(app): State<App>,
    req: Req,
    SignedIn(account): SignedIn,
    Form(form): Form<ConfirmForm>,
) -> Result<Response, Refusal> {
    let organisation = actions::own_organisation(&account)?;
    let is_ours = form.file.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'.');
    let bytes = if is_ours { app.files().get(&form.file).await? } else { None }.ok_or(Refusal::NotFound)?;
    let mut page = blank(req.locale);
    let reading = match tokio::task::block_in_place(|| import::read_list(&form.name, &bytes)) {
        Ok(reading) => reading,
        Err(error) => {
            page.refused = Some(say_error(req.locale, &error));
            return req.page(&app, &page);
        }
    };
    let batch = Uuid::now_v7();
    let own = listings::list_own(app.db(), organisation).await?;
    let sorted = import::sort_records(&reading.records, own, (organisation, batch), req.locale);
    let now = app.now();
    let mut tx = app.db().begin().await?;
    for listing in &sorted.fresh {
        listings::insert(&mut tx, listing, now).await?;
    }
    for listing in &sorted.known {
        listings::update(&mut tx, listing, now).await?;
    }
    actions::note(&mut tx, &app, &account, ("import", &form.file)).await?;
    tx.commit().await?;
    if !sorted.known.is_empty() {
        app.rebuild_index().await?;
    }
    page.done = Some(Done {
        fresh: sorted.fresh.len(),
        known: sorted.known.len(),
        batch: batch.to_string(),
        undo: format!("{}/import/undo", urls::desk(req.locale)),
    });
    req.page(&app, &page)
}

#[derive(Debug, Deserialize)]
pub(super) struct UndoForm {
    batch: Uuid,
}

/// Deletes the drafts that an import has made.
pub(super) async fn undo_import(
    State(app): State<App>,
    req: Req,
    SignedIn(account): SignedIn,
    Form(form): Form<UndoForm>,
) -> Result<Response, Refusal> {
    let organisation = actions::own_organisation(&account)?;
    let mut tx = app.db().begin().await?;
    listings::delete_batch(&mut tx, organisation, form.batch).await?;
    actions::note(&mut tx, &app, &account, ("undo-import", &form.batch.to_string())).await?;
    tx.commit().await?;
    Ok(Redirect::to(&urls::desk(req.locale)).into_response())
}

fn make_preview(locale: Locale, reading: &Reading, names: (String, String), confirm: String) -> Preview {
    let (name, file) = names;
    let columns = reading.summary.tables.iter().flat_map(|table| &table.columns);
    let columns =
        columns.map(|(header, column)| (header.clone(), column.map(|column| column.meaning.to_string())));
    let warnings = reading.warnings.iter().take(SHOWN).map(|warning| say_warning(locale, warning));
    Preview {
        file,
        name,
        format: reading.summary.format.clone(),
        count: reading.records.len(),
        columns: columns.collect(),
        rows: reading.records.iter().take(SHOWN).map(show_record).collect(),
        warnings: warnings.collect(),
        more_warnings: reading.warnings.len().saturating_sub(SHOWN),
        confirm,
    }
}

fn show_record(record: &Record) -> [String; 5] {
    let name = record.names.iter().map(|name| name.text.as_str()).collect::<Vec<_>>().join(" / ");
    let code = record.article.clone().or_else(|| record.model.clone()).unwrap_or_default();
    let price = record.price.as_ref().map(|price| price.low.to_string()).unwrap_or_default();
    let row = record.place.row.map(|row| row.to_string()).unwrap_or_default();
    [row, name, code, price, record.hs_codes.first().cloned().unwrap_or_default()]
}

/// Where and what, and what to do.
fn say_warning(locale: Locale, warning: &feeds::Warning) -> [String; 2] {
    let place = &warning.place;
    let at = [place.sheet.clone(), place.row.map(|row| row.to_string()), place.column.clone()];
    let at = at.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let message = Message::of_variant(family!("import-warning-"), "code", &warning.kind);
    [at, message.map(|message| Catalogue::embedded().say(locale, &message)).unwrap_or_default()]
}

fn say_error(locale: Locale, error: &ReadError) -> [String; 2] {
    let say = |message: Option<Message>| {
        message.map_or_else(|| error.to_string(), |message| Catalogue::embedded().say(locale, &message))
    };
    let message = || Message::of_variant(family!("import-error-"), "code", error);
    [say(message()), say(message().map(|message| message.with_ending("-remedy")))]
}
