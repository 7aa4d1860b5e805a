//! The program as its users meet it: requests in, pages out, on both kinds of database.

mod maker;
mod roles;
mod site;

use axum::http::StatusCode;
use db::{db_test, on_db, sqlx};

use self::site::Site;
use crate::{features, settings};

db_test! {
    async fn every_statement_fits_the_tables(db: &Db) {
        let all = [
            settings::STATEMENTS,
            features::accounts::STATEMENTS,
            features::admin::STATEMENTS,
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
        for text in ["数控车床", "E-001", "ТЛ-400Ч", "428,000", "车床", "845811 · ", "lang=\"zh-CN\"", "演示"] {
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
