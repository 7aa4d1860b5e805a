//! A site of one maker, one lathe and one hall, and somebody who asks it for pages.

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Request, StatusCode, header},
};
use db::Db;
use domain::Timestamp;
use tempfile::TempDir;
use tower::ServiceExt;

use crate::{App, Files, Knowledge, Options, load_demo, router};

const SECTORS: &str =
    r#"[{"id":"machine-tools","name":{"ru":"Станкостроение","zh":"机床","en":"Machine tools"}}]"#;
const ORGANISATIONS: &str = r#"[{"id":"stankolug","kind":"maker","region":"RU-MOS","name":{"ru":"АО «Станколуг» (демо)","en":"Stankolug JSC (demo)"},
    "city":{"ru":"Подольск","zh":"波多利斯克","en":"Podolsk"}}]"#;
const LISTINGS: &str = r#"[{"id":"lathe","organisation":"stankolug","field":"goods","side":"offer","sector":"machine-tools","original":"ru",
    "states":{"ru":"original","zh":"human"},"name":{"ru":"Токарный станок с ЧПУ","zh":"数控车床","en":""},
    "summary":{"ru":"Для валов","zh":"用于轴类零件"},"model":"ТЛ-400Ч","hs":"845811","terms":{"price":{"amount":"428000","currency":"CNY"}},
    "media":[{"kind":"image","file":"lathe.webp","alt":{"ru":"Станок"}}]}]"#;
const VENUE: &str = r#"{"id":"hall","name":{"zh":"展厅"},"city":{"zh":"沈阳"},"width_m":20,"depth_m":10,
    "stands":[{"number":"A1","x":1,"y":1,"w":3,"d":2,"organisation":"stankolug"}],
    "exhibits":[{"number":"E-001","listing":"lathe","stand":"A1","custody":"on_stand"}]}"#;

pub(super) const FORM: &str = "application/x-www-form-urlencoded";

/// The site.
pub(super) struct Site {
    router: Router,
    _folder: TempDir,
}

impl Site {
    pub(super) async fn open(db: &Db) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let sheets = [
            ("sectors.json", SECTORS),
            ("organisations.json", ORGANISATIONS),
            ("listings.json", LISTINGS),
            ("venue.json", VENUE),
            ("lathe.webp", "picture"),
        ];
        for (name, text) in sheets {
            std::fs::write(folder.path().join(name), text).unwrap();
        }
        let files = Files::in_folder(&folder.path().join("files")).unwrap();
        load_demo(db, &files, folder.path(), Timestamp::from_micros(1)).await.unwrap();
        let options = Options {
            db: db.clone(),
            files,
            knowledge: Knowledge::bundled(),
            address: "https://vitrina.example".to_owned(),
            clock: || Timestamp::from_micros(2),
        };
        Self { router: router(App::start(options).await.unwrap()), _folder: folder }
    }

    pub(super) async fn ask(&self, request: Request<Body>) -> (StatusCode, String, String) {
        let answer = self.router.clone().oneshot(request).await.unwrap();
        let place = answer.headers().get(header::LOCATION).map(|place| place.to_str().unwrap().to_owned());
        let status = answer.status();
        let policy = answer.headers().get(header::CONTENT_SECURITY_POLICY).unwrap().to_str().unwrap();
        assert!(policy.starts_with("default-src 'none'"), "{policy}");
        let body = to_bytes(answer.into_body(), usize::MAX).await.unwrap();
        (status, place.unwrap_or_default(), String::from_utf8_lossy(&body).into_owned())
    }

    pub(super) async fn get_as(&self, session: &str, address: &str) -> (StatusCode, String, String) {
        let request = Request::get(address).header(header::COOKIE, session).body(Body::empty());
        self.ask(request.unwrap()).await
    }

    pub(super) async fn send_as(
        &self,
        session: &str,
        address: &str,
        (kind, body): (&str, impl Into<Body>),
    ) -> (StatusCode, String, String) {
        let request = Request::post(address)
            .header(header::COOKIE, session)
            .header(header::CONTENT_TYPE, kind)
            .header("sec-fetch-site", "same-origin")
            .body(body.into());
        self.ask(request.unwrap()).await
    }

    /// Signs somebody in, or up, and gives the cookie.
    pub(super) async fn enter(&self, address: &str, form: &str) -> Option<String> {
        let request = Request::post(address)
            .header(header::CONTENT_TYPE, FORM)
            .header("sec-fetch-site", "same-origin")
            .body(Body::from(form.to_owned()));
        let answer = self.router.clone().oneshot(request.unwrap()).await.unwrap();
        let cookies =
            answer.headers().get_all(header::SET_COOKIE).iter().map(|value| value.to_str().unwrap());
        let session =
            cookies.filter_map(|cookie| cookie.split(';').next()).find(|pair| pair.starts_with("session="));
        session.map(ToOwned::to_owned)
    }

    pub(super) async fn get(&self, address: &str) -> (StatusCode, String, String) {
        let request = Request::get(address).header(header::ACCEPT_LANGUAGE, "zh-CN").body(Body::empty());
        self.ask(request.unwrap()).await
    }

    pub(super) async fn send(
        &self,
        address: &str,
        site: &str,
        form: &'static str,
    ) -> (StatusCode, String, String) {
        let request = Request::post(address)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", site)
            .body(Body::from(form));
        self.ask(request.unwrap()).await
    }
}
