//! Exhibits: where each is, who has it, and until when it may stay.

use axum::{
    extract::{Form, State},
    response::{IntoResponse, Redirect, Response},
};
use serde::{Deserialize, Serialize};

use super::{
    actions,
    deadline::{self, Urgency},
};
use crate::{
    App,
    features::{
        accounts::SignedIn,
        listings,
        showroom::{self, Custody},
    },
    web::{self, Page, PageCheck, Path, Refusal, Req, Said, urls},
};

pub(super) const EXHIBITS: PageCheck = web::check::<ExhibitsPage>;

#[derive(Debug, Serialize)]
struct ExhibitsPage {
    admin: String,
    choices: [Custody; 7],
    rows: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Row {
    number: String,
    name: Said,
    href: String,
    stand: Option<String>,
    serial: String,
    custody: Custody,
    deadline: Option<String>,
    days: Option<i64>,
    urgency: Option<Urgency>,
    action: String,
}

impl Page for ExhibitsPage {
    const TEMPLATE: &'static str = "admin/exhibits.html";

    fn samples() -> Vec<Self> {
        let page = |rows| Self { admin: "/zh/admin".into(), choices: Custody::ALL, rows };
        let row = |urgency: Urgency| Row {
            number: "E-001".into(),
            name: Said::plain("<b>"),
            href: "/zh/x/E-001".into(),
            stand: None,
            serial: "\"1\"".into(),
            custody: Custody::OnStand,
            deadline: Some("2027-01-01".into()),
            days: Some(21),
            urgency: Some(urgency),
            action: "/zh/admin/exhibits/E-001/custody".into(),
        };
        let all = [Urgency::Calm, Urgency::Days30, Urgency::Days14, Urgency::Days3, Urgency::Past];
        vec![page(Vec::new()), page(all.map(row).into())]
    }
}

pub(super) async fn show_exhibits(
    State(app): State<App>,
    req: Req,
    SignedIn(account): SignedIn,
) -> Result<Response, Refusal> {
    actions::demand_operator(&account)?;
    let mut rows = Vec::new();
    for found in showroom::list_exhibits(app.db()).await? {
        let listing = listings::find_by_id(app.db(), found.listing_id).await?;
        let wording = listing.as_ref().and_then(|listing| listing.body.best_for(req.locale));
        let deadline = found.body.0.customs.deadline.clone();
        let seen = deadline.as_deref().and_then(|date| deadline::look_at(date, app.now()));
        rows.push(Row {
            name: wording.map(|(spoken, text)| Said::new(req.locale, spoken, &text.name)).unwrap_or_default(),
            href: urls::exhibit(req.locale, &found.number),
            stand: found.stand,
            serial: found.body.0.serial.clone(),
            custody: Custody::read(&found.custody),
            days: seen.map(|(days, _)| days),
            urgency: seen.map(|(_, urgency)| urgency),
            deadline,
            action: format!("{}/exhibits/{}/custody", urls::admin(req.locale), urls::encode(&found.number)),
            number: found.number,
        });
    }
    // What runs out first stands first.
    rows.sort_by_key(|row| (row.days.unwrap_or(i64::MAX), row.number.clone()));
    req.page(&app, &ExhibitsPage { admin: urls::admin(req.locale), choices: Custody::ALL, rows })
}

#[derive(Debug, Deserialize)]
pub(super) struct CustodyForm {
    custody: Custody,
}

pub(super) async fn move_exhibit(
    State(app): State<App>,
    req: Req,
    SignedIn(account): SignedIn,
    Path((_, number)): Path<(String, String)>,
    Form(form): Form<CustodyForm>,
) -> Result<Response, Refusal> {
    actions::demand_operator(&account)?;
    actions::move_exhibit(&app, &account, &number, form.custody).await?;
    Ok(Redirect::to(&format!("{}/exhibits", urls::admin(req.locale))).into_response())
}
