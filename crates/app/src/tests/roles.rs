//! Every route as every role.

use axum::http::{Method, StatusCode};
use db::db_test;
use domain::Timestamp;

use super::site::{FORM, Site};
use crate::{add_user, features::accounts::Role};

/// What a role gets: somebody who has not signed in, another maker, the owner, an operator.
struct Rule {
    method: Method,
    address: &'static str,
    answers: [u16; 4],
}

const fn get(address: &'static str, answers: [u16; 4]) -> Rule {
    Rule { method: Method::GET, address, answers }
}

const fn post(address: &'static str, answers: [u16; 4]) -> Rule {
    Rule { method: Method::POST, address, answers }
}

const OPEN: [u16; 4] = [200; 4];
const MAKERS: [u16; 4] = [401, 200, 200, 403];
const OWNER: [u16; 4] = [401, 404, 200, 403];

const OPERATOR: [u16; 4] = [401, 403, 403, 200];

/// OWN stands for the owner's draft.
const RULES: [Rule; 33] = [
    get("/", [307; 4]),
    get("/ru", OPEN),
    get("/ru/search", OPEN),
    get("/ru/suggest", OPEN),
    get("/ru/p/lathe", OPEN),
    get("/ru/o/stankolug", OPEN),
    get("/ru/room/hall", OPEN),
    get("/ru/room/hall/A1", OPEN),
    get("/ru/x/E-001", OPEN),
    get("/ru/kiosk/hall", OPEN),
    get("/ru/kiosk/hall/E-001", OPEN),
    get("/kiosk-worker.js", OPEN),
    get("/x/E-001", [307; 4]),
    get("/x/E-001/qr.svg", OPEN),
    get("/ru/sign-in", OPEN),
    get("/ru/sign-up", OPEN),
    get("/ru/p/OWN", [404; 4]),
    get("/ru/desk", [401, 200, 200, 303]),
    get("/ru/admin", OPERATOR),
    get("/ru/admin/exhibits", OPERATOR),
    post("/ru/admin/o/stankolug/proof", [401, 422, 422, 422]),
    post("/ru/admin/exhibits/E-001/custody", [401, 422, 422, 422]),
    get("/ru/desk/new", MAKERS),
    post("/ru/desk/new", MAKERS),
    get("/ru/desk/import", MAKERS),
    get("/ru/desk/l/OWN", OWNER),
    post("/ru/desk/l/OWN", OWNER),
    post("/ru/desk/l/OWN/publish", OWNER),
    post("/ru/desk/l/OWN/photo", [401, 400, 400, 400]),
    post("/ru/desk/l/OWN/photo/remove", [401, 422, 422, 422]),
    post("/ru/desk/l/OWN/withdraw", [401, 404, 303, 403]),
    post("/ru/desk/import/confirm", [401, 422, 422, 422]),
    post("/ru/desk/import/undo", [401, 422, 422, 422]),
];

fn sign_up(name: &str) -> String {
    format!(
        "organisation={name}&region=RU-MOS&name={name}&email={name}%40example.ru&password=long-enough-1&consent=yes"
    )
}

db_test! {
    async fn every_route_is_tried_as_every_role(db: &Db) {
        let site = Site::open(db).await;
        add_user(db, "boss@example.ru", "long-enough-1", Timestamp::from_micros(1)).await.unwrap();
        let other = site.enter("/ru/sign-up", &sign_up("other")).await.unwrap();
        let owner = site.enter("/ru/sign-up", &sign_up("owner")).await.unwrap();
        let operator = site.enter("/ru/sign-in", "email=boss%40example.ru&password=long-enough-1").await.unwrap();
        let (_, place, _) = site.send_as(&owner, "/ru/desk/new", (FORM, "name_ru=x".to_owned())).await;
        let own = place.rsplit('/').next().unwrap().to_owned();
        for rule in &RULES {
            let address = rule.address.replace("OWN", &own);
            for (session, wanted) in ["", &other, &owner, &operator].into_iter().zip(rule.answers) {
                let (status, ..) = if rule.method == Method::GET {
                    site.get_as(session, &address).await
                } else {
                    site.send_as(session, &address, (FORM, String::new())).await
                };
                assert_eq!(status.as_u16(), wanted, "{} {address} as {session}", rule.method);
            }
        }
        let forms = [("/ru/admin/o/stankolug/proof", "level=verified&evidence=x&date=2026-11-25"), ("/ru/admin/exhibits/E-001/custody", "custody=on_loan")];
        for (address, form) in forms {
            for (session, wanted) in [(&owner, 403), (&operator, 303)] {
                let (status, ..) = site.send_as(session, address, (FORM, form.to_owned())).await;
                assert_eq!(status.as_u16(), wanted, "{address}");
            }
        }
        let (_, _, page) = site.get_as(&operator, "/ru/admin").await;
        assert!(page.contains("stankolug: verified") && page.contains("E-001: on_loan"), "{page}");
        let (_, _, page) = site.get("/zh/p/lathe").await;
        assert!(page.contains("已核验") && !page.contains("A1 展位"), "{page}");
        let bare = "level=verified&evidence=&date=2026-11-25".to_owned();
        let (_, _, page) = site.send_as(&operator, "/ru/admin/o/stankolug/proof", (FORM, bare)).await;
        assert!(page.contains("role=\"alert\""), "more than one's own word needs evidence");
        assert_eq!(site.get_as("session=forged", "/ru/desk").await.0, StatusCode::UNAUTHORIZED);
        let (status, ..) = site.send_as(&owner, "/ru/sign-out", (FORM, String::new())).await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        assert_eq!(site.get_as(&owner, "/ru/desk").await.0, StatusCode::UNAUTHORIZED, "a session ends where it is ended");
        assert_eq!(Role::Maker.code(), "maker");
    }
}
