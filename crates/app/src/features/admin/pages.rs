//! Organisations to review, and the log.

use axum::{
    extract::{Form, State},
    response::{IntoResponse, Redirect, Response},
};
use i18n::Day;
use serde::{Deserialize, Serialize};

use super::{
    actions::{self, Review},
    store,
};
use crate::{
    App,
    features::{
        accounts::SignedIn,
        organisations::{self, ProofLevel},
    },
    web::{self, Page, PageCheck, Path, Refusal, Req, Said, urls},
};

pub(super) const ADMIN: PageCheck = web::check::<AdminPage>;

/// Lines of the log that are shown.
const LINES: i64 = 50;

#[derive(Debug, Serialize)]
struct AdminPage {
    exhibits: String,
    organisations: Vec<Row>,
    log: Vec<LogRow>,
}

#[derive(Debug, Serialize)]
struct Row {
    name: Said,
    href: String,
    kind: &'static str,
    proof: &'static str,
    date: Option<String>,
    evidence: Said,
    action: String,
    /// The organisation whose review lacks its evidence.
    lacks: bool,
}

#[derive(Debug, Serialize)]
struct LogRow {
    number: i64,
    day: String,
    action: String,
    subject: String,
    by: Option<String>,
}

impl Page for AdminPage {
    const TEMPLATE: &'static str = "admin/admin.html";

    fn samples() -> Vec<Self> {
        let empty =
            || Self { exhibits: "/zh/admin/exhibits".into(), organisations: Vec::new(), log: Vec::new() };
        let row = Row {
            name: Said::plain("<b>"),
            href: "/zh/o/x".into(),
            kind: "maker",
            proof: "reviewed",
            date: Some("2026-11-25".into()),
            evidence: Said::plain("\"акт\""),
            action: "/zh/admin/o/x/proof".into(),
            lacks: true,
        };
        let actions = [
            "sign-up",
            "create-listing",
            "save-listing",
            "publish-listing",
            "withdraw-listing",
            "import",
            "undo-import",
            "add-user",
            "review",
            "add-photo",
            "remove-photo",
            "custody",
        ];
        let line = |action: &str| LogRow {
            number: 1,
            day: "1".into(),
            action: action.into(),
            subject: "<x>".into(),
            by: None,
        };
        vec![
            empty(),
            Self { organisations: vec![row], log: actions.into_iter().map(line).collect(), ..empty() },
        ]
    }
}

pub(super) async fn show_admin(
    State(app): State<App>,
    req: Req,
    SignedIn(account): SignedIn,
) -> Result<Response, Refusal> {
    actions::demand_operator(&account)?;
    show(&app, &req, None).await
}

async fn show(app: &App, req: &Req, lacking: Option<&str>) -> Result<Response, Refusal> {
    let locale = req.locale;
    let mut owners: Vec<_> = organisations::list_names(app.db()).await?.into_values().collect();
    // Whoever waits for a review stands first.
    owners.sort_by_key(|owner| (owner.profile.proof.level.code() != "listed", owner.slug.clone()));
    let row = |owner: &organisations::Organisation| Row {
        name: Said::of(locale, &owner.profile.name),
        href: urls::organisation(locale, &owner.slug),
        kind: owner.profile.kind.code(),
        proof: owner.profile.proof.level.code(),
        date: owner.profile.proof.date.clone(),
        evidence: owner
            .profile
            .proof
            .evidence
            .as_ref()
            .map(|text| Said::of(locale, text))
            .unwrap_or_default(),
        action: format!("{}/o/{}/proof", urls::admin(locale), urls::encode(&owner.slug)),
        lacks: lacking == Some(owner.slug.as_str()),
    };
    let line = |line: store::Line| LogRow {
        number: line.seq,
        day: Day::from_unix_seconds(line.at.div_euclid(1_000_000)).format(locale),
        action: line.action,
        subject: line.subject,
        by: line.account_id.map(|id| id.to_string()),
    };
    let log = store::list_log(app.db(), LINES).await?;
    let page = AdminPage {
        exhibits: format!("{}/exhibits", urls::admin(locale)),
        organisations: owners.iter().map(row).collect(),
        log: log.into_iter().map(line).collect(),
    };
    req.page(app, &page)
}

#[derive(Debug, Deserialize)]
pub(super) struct ReviewForm {
    level: ProofLevel,
    #[serde(default)]
    evidence: String,
    #[serde(default)]
    date: String,
}

pub(super) async fn review_organisation(
    State(app): State<App>,
    req: Req,
    SignedIn(account): SignedIn,
    Path((_, slug)): Path<(String, String)>,
    Form(form): Form<ReviewForm>,
) -> Result<Response, Refusal> {
    actions::demand_operator(&account)?;
    let mut organisation = organisations::find_by_slug(app.db(), &slug).await?.ok_or(Refusal::NotFound)?;
    let review = Review { level: form.level, evidence: form.evidence, locale: req.locale, date: form.date };
    if actions::review(&app, &account, &mut organisation, review).await? {
        return Ok(Redirect::to(&urls::admin(req.locale)).into_response());
    }
    show(&app, &req, Some(&slug)).await
}
