//! The program as its users meet it: requests in, pages out, on both kinds of database.

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Request, StatusCode, header},
};
use db::{Db, db_test, on_db, sqlx};
use domain::Timestamp;
use tempfile::TempDir;
use tower::ServiceExt;

use crate::{App, Files, Knowledge, Options, features, load_demo, router, settings};

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

struct Site {
    router: Router,
    _folder: TempDir,
}

impl Site {
    async fn open(db: &Db) -> Self {
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

    async fn ask(&self, request: Request<Body>) -> (StatusCode, String, String) {
        let answer = self.router.clone().oneshot(request).await.unwrap();
        let place = answer.headers().get(header::LOCATION).map(|place| place.to_str().unwrap().to_owned());
        let status = answer.status();
        let policy = answer.headers().get(header::CONTENT_SECURITY_POLICY).unwrap().to_str().unwrap();
        assert!(policy.starts_with("default-src 'none'"), "{policy}");
        let body = to_bytes(answer.into_body(), usize::MAX).await.unwrap();
        (status, place.unwrap_or_default(), String::from_utf8_lossy(&body).into_owned())
    }

    async fn get(&self, address: &str) -> (StatusCode, String, String) {
        let request = Request::get(address).header(header::ACCEPT_LANGUAGE, "zh-CN").body(Body::empty());
        self.ask(request.unwrap()).await
    }

    async fn send(&self, address: &str, site: &str, form: &'static str) -> (StatusCode, String, String) {
        let request = Request::post(address)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", site)
            .body(Body::from(form));
        self.ask(request.unwrap()).await
    }
}

db_test! {
    async fn every_statement_fits_the_tables(db: &Db) {
        let all = [
            settings::STATEMENTS,
            features::home::STATEMENTS,
            features::listings::STATEMENTS,
            features::organisations::STATEMENTS,
            features::showroom::STATEMENTS,
        ];
        for statement in all.into_iter().flatten() {
            let prepared = on_db!(db, pool => {
                use sqlx::{Executor, SqlSafeStr};
                let mut connection = pool.acquire().await.unwrap();
                connection.prepare(SqlSafeStr::into_sql_str(*statement)).await.map(|_prepared| ())
            });
            assert!(prepared.is_ok(), "{statement}: {prepared:?}");
        }
    }
}

db_test! {
    async fn the_code_on_an_exhibit_opens_its_passport(db: &Db) {
        let site = Site::open(db).await;
        let (status, place, _) = site.get("/x/E-001").await;
        assert_eq!((status, place.as_str()), (StatusCode::TEMPORARY_REDIRECT, "/zh/x/E-001"));
        let (status, _, page) = site.get(&place).await;
        assert_eq!(status, StatusCode::OK);
        for text in ["数控车床", "E-001", "ТЛ-400Ч", "428,000", "lang=\"zh-CN\"", "演示"] {
            assert!(page.contains(text), "{text}: {page}");
        }
        let (_, _, code) = site.get("/x/E-001/qr.svg").await;
        assert!(code.starts_with("<svg"), "{code}");
    }
}

db_test! {
    async fn everybody_finds_the_lathe(db: &Db) {
        let site = Site::open(db).await;
        for words in ["%E6%95%B0%E6%8E%A7%E8%BD%A6%E5%BA%8A", "%E8%BD%A6%E5%BA%8A", "Podolsk", "8458", "tl400ch", "%D1%82%D0%BB400%D1%87", "%D1%81%D1%82%D0%B0%D0%BD%D0%BA%D0%B8"] {
            let (status, _, page) = site.get(&format!("/ru/search?q={words}")).await;
            assert_eq!(status, StatusCode::OK);
            assert!(page.contains("Токарный станок с ЧПУ") , "{words}: {page}");
        }
        let (_, _, page) = site.get("/zh/search?q=nothing&side=request").await;
        assert!(page.contains("没有找到"), "{page}");
        let (_, _, names) = site.get("/zh/suggest?q=%E8%BD%A6").await;
        assert_eq!(names, "[\"数控车床\"]");
    }
}

db_test! {
    async fn every_page_answers_in_every_language(db: &Db) {
        let site = Site::open(db).await;
        for language in ["ru", "zh", "en"] {
            for page in ["", "/search", "/p/lathe", "/o/stankolug", "/room/hall", "/room/hall/A1", "/x/E-001"] {
                let (status, _, html) = site.get(&format!("/{language}{page}")).await;
                assert_eq!(status, StatusCode::OK, "{language}{page}");
                let foreign = html.replace("https://schema.org", "").replace("https://vitrina.example", "");
                assert!(!foreign.contains("http"), "{language}{page} names another host");
                assert!(!html.contains("style="), "{language}{page} has inline style");
            }
        }
    }
}

db_test! {
    async fn what_is_not_there_is_said_in_the_readers_language(db: &Db) {
        let site = Site::open(db).await;
        let missing = ["/zh/p/none", "/zh/o/none", "/zh/room/none", "/zh/room/hall/Z9", "/zh/x/E-999", "/files/none", "/files/..%2Fvitrina.db", "/none"];
        for address in missing {
            let (status, _, page) = site.get(address).await;
            assert_eq!(status, StatusCode::NOT_FOUND, "{address}");
            assert!(page.contains("页面不存在"), "{address}: {page}");
        }
    }
}

db_test! {
    async fn a_question_is_kept_or_comes_back_whole(db: &Db) {
        let site = Site::open(db).await;
        let count = || async {
            let count: i64 = on_db!(db, pool => sqlx::query_scalar("SELECT count(*) FROM lead").fetch_one(pool).await).unwrap();
            count
        };
        let (_, _, page) = site.send("/zh/p/lathe/lead", "same-origin", "kind=ask&name=%E7%8E%8B&message=%3Cb%3E").await;
        assert!(page.contains("王") && page.contains("&lt;b&gt;") && page.contains("请补充"), "{page}");
        assert_eq!(count().await, 0);
        let whole = "kind=sample&contact=wx%3Awang&consent=yes";
        let (status, _, _) = site.send("/zh/p/lathe/lead", "cross-site", whole).await;
        assert_eq!((status, count().await), (StatusCode::FORBIDDEN, 0));
        let (status, _, page) = site.send("/zh/p/lathe/lead", "same-origin", whole).await;
        assert_eq!((status, count().await), (StatusCode::OK, 1));
        assert!(page.contains("已提交"), "{page}");
    }
}
