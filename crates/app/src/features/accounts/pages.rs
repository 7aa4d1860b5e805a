//! Signing up, in and out.

use axum::{
    extract::{Form, State},
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Redirect, Response},
};
use domain::Region;
use serde::{Deserialize, Serialize};

use super::{
    actions::{self, Application},
    guard,
    model::{Account, Lack},
    password, store,
};
use crate::{
    App,
    web::{self, Page, PageCheck, Refusal, Req, urls},
};

pub(super) const SIGN_IN: PageCheck = web::check::<SignInPage>;
pub(super) const SIGN_UP: PageCheck = web::check::<SignUpPage>;

#[derive(Debug, Default, Serialize)]
pub(super) struct SignInPage {
    email: String,
    lacks: Vec<Lack>,
    sign_up: String,
}

#[derive(Debug, Default, Serialize)]
pub(super) struct SignUpPage {
    email: String,
    name: String,
    organisation: String,
    region: String,
    registry: String,
    consent: bool,
    lacks: Vec<Lack>,
}

impl Page for SignInPage {
    const TEMPLATE: &'static str = "accounts/sign_in.html";

    fn samples() -> Vec<Self> {
        let wrong = Self {
            email: "\"<a@b.c>".into(),
            lacks: vec![Lack::Mismatch, Lack::TooOften],
            sign_up: "/zh/sign-up".into(),
        };
        vec![Self::default(), wrong]
    }
}

impl Page for SignUpPage {
    const TEMPLATE: &'static str = "accounts/sign_up.html";

    fn samples() -> Vec<Self> {
        let lacks = vec![
            Lack::Email,
            Lack::EmailTaken,
            Lack::PasswordShort,
            Lack::Name,
            Lack::Organisation,
            Lack::Registry { expected: "5".into() },
            Lack::RegistryUnknown,
            Lack::TooLong,
            Lack::Consent,
        ];
        vec![Self::default(), Self { region: "CN-LN".into(), consent: true, lacks, ..Self::default() }]
    }
}

pub(super) async fn show_sign_in(State(app): State<App>, req: Req) -> Result<Response, Refusal> {
    let page = SignInPage { sign_up: urls::sign_up(req.locale), ..SignInPage::default() };
    req.page(&app, &page)
}

#[derive(Debug, Deserialize)]
pub(super) struct SignInForm {
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
}

pub(super) async fn sign_in(
    State(app): State<App>,
    req: Req,
    Form(form): Form<SignInForm>,
) -> Result<Response, Refusal> {
    let may_try = app.brake().allow(&form.email.trim().to_lowercase(), app.now());
    let account =
        if may_try { actions::check_password(&app, &form.email, &form.password).await? } else { None };
    if let Some(account) = account {
        return enter(&app, &req, &account).await;
    }
    let lack = if may_try { Lack::Mismatch } else { Lack::TooOften };
    let page = SignInPage { email: form.email, lacks: vec![lack], sign_up: urls::sign_up(req.locale) };
    req.page(&app, &page)
}

pub(super) async fn show_sign_up(State(app): State<App>, req: Req) -> Result<Response, Refusal> {
    req.page(&app, &SignUpPage::default())
}

#[derive(Debug, Deserialize)]
pub(super) struct SignUpForm {
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    organisation: String,
    region: Region,
    #[serde(default)]
    registry: String,
    #[serde(default)]
    consent: Option<String>,
}

pub(super) async fn sign_up(
    State(app): State<App>,
    req: Req,
    Form(form): Form<SignUpForm>,
) -> Result<Response, Refusal> {
    let application = Application {
        email: form.email,
        password: form.password,
        name: form.name,
        organisation: form.organisation,
        region: form.region,
        registry: form.registry,
        has_consent: form.consent.is_some(),
    };
    match actions::sign_up(&app, &application, req.locale).await? {
        Ok(account) => enter(&app, &req, &account).await,
        Err(lacks) => {
            // The password alone has to be written again.
            let Application { email, name, organisation, region, registry, has_consent, .. } = application;
            let region = region.code().to_owned();
            let page =
                SignUpPage { email, name, organisation, region, registry, consent: has_consent, lacks };
            req.page(&app, &page)
        }
    }
}

pub(super) async fn sign_out(
    State(app): State<App>,
    req: Req,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    if let Some(token) = guard::find_token(&headers) {
        store::delete_session(app.db(), &password::hash_token(&token), app.now()).await?;
    }
    let mut response = Redirect::to(&urls::home(req.locale)).into_response();
    set_cookie(&mut response, &format!("{}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax", guard::COOKIE));
    Ok(response)
}

async fn enter(app: &App, req: &Req, account: &Account) -> Result<Response, Refusal> {
    let token = actions::begin_session(app, account).await?;
    let mut response = Redirect::to(&urls::desk(req.locale)).into_response();
    let secure = if app.site().address.starts_with("https:") { "; Secure" } else { "" };
    let cookie =
        format!("{}={token}; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax{secure}", guard::COOKIE);
    set_cookie(&mut response, &cookie);
    Ok(response)
}

fn set_cookie(response: &mut Response, cookie: &str) {
    if let Ok(value) = HeaderValue::from_str(cookie) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
}
