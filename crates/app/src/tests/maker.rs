//! A maker's way: sign up, bring in a list, mend it, publish it, be found.

use axum::http::StatusCode;
use db::db_test;

use super::site::{FORM, Site};

const SIGN_UP: &str = "organisation=%D0%97%D0%B0%D0%B2%D0%BE%D0%B4&region=RU-MOS&registry=7707083893&name=%D0%90%D0%BD%D0%BD%D0%B0\
    &email=anna%40example.ru&password=long-enough-1&consent=yes";
const LIST: &str =
    "Наименование;Артикул;Цена, руб.\nНасос центробежный НЦ-50;НЦ-50;125000\nКлапан обратный;КО-25;900\n";

/// A photograph, or what pretends to be one, as a form sends it.
fn photo(bytes: &[u8]) -> (&'static str, Vec<u8>) {
    let head = b"--b\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"a.png\"\r\n\r\n";
    ("multipart/form-data; boundary=b", [head, bytes, b"\r\n--b--\r\n"].concat())
}

fn multipart(text: &str) -> (&'static str, String) {
    let part =
        "Content-Disposition: form-data; name=\"list\"; filename=\"price.csv\"\r\nContent-Type: text/csv";
    ("multipart/form-data; boundary=b", format!("--b\r\n{part}\r\n\r\n{text}\r\n--b--\r\n"))
}

/// The value of a hidden field.
fn hidden<'a>(page: &'a str, name: &str) -> &'a str {
    page.split(&format!("name=\"{name}\" value=\"")).nth(1).and_then(|rest| rest.split('"').next()).unwrap()
}

async fn bring_in(site: &Site, session: &str) -> String {
    let (status, _, page) = site.send_as(session, "/ru/desk/import", multipart(LIST)).await;
    assert_eq!(status, StatusCode::OK);
    assert!(page.contains("Насос центробежный НЦ-50") && page.contains("2 карточки"), "{page}");
    let form = format!("file={}&name=price.csv", hidden(&page, "file"));
    site.send_as(session, "/ru/desk/import/confirm", (FORM, form)).await.2
}

db_test! {
    async fn a_list_becomes_listings_that_buyers_find(db: &Db) {
        let site = Site::open(db).await;
        let session = site.enter("/ru/sign-up", SIGN_UP).await.unwrap();
        let done = bring_in(&site, &session).await;
        assert!(done.contains("новых черновиков 2"), "{done}");
        let again = bring_in(&site, &session).await;
        assert!(again.contains("новых черновиков 0, обновлено карточек 2"), "{again}");
        let (_, _, desk) = site.get_as(&session, "/ru/desk").await;
        let own = desk.split("href=\"/ru/desk/l/").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
        let (_, _, blocked) = site.send_as(&session, &format!("/ru/desk/l/{own}/publish"), (FORM, String::new())).await;
        assert!(blocked.contains("Выберите отрасль"), "{blocked}");
        let form = "sector=machine-tools&name_ru=%D0%9D%D0%B0%D1%81%D0%BE%D1%81&name_zh=%E7%A6%BB%E5%BF%83%E6%B3%B5&hs=841370";
        let (status, ..) = site.send_as(&session, &format!("/ru/desk/l/{own}"), (FORM, form.to_owned())).await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        let (_, _, before) = site.get("/zh/search?q=%E7%A6%BB%E5%BF%83%E6%B3%B5").await;
        assert!(before.contains("没有找到"), "a draft is nobody's to find");
        let (status, ..) = site.send_as(&session, &format!("/ru/desk/l/{own}/publish"), (FORM, String::new())).await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        let (_, _, found) = site.get("/zh/search?q=%E7%A6%BB%E5%BF%83%E6%B3%B5").await;
        assert!(found.contains(&format!("/zh/p/{own}")), "{found}");
        let (status, ..) = site.send_as(&session, &format!("/ru/desk/l/{own}/withdraw"), (FORM, String::new())).await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        assert_eq!(site.get(&format!("/zh/p/{own}")).await.0, StatusCode::NOT_FOUND);
    }
}

db_test! {
    async fn an_import_is_taken_back(db: &Db) {
        let site = Site::open(db).await;
        let session = site.enter("/ru/sign-up", SIGN_UP).await.unwrap();
        let done = bring_in(&site, &session).await;
        let form = format!("batch={}", hidden(&done, "batch"));
        let (status, ..) = site.send_as(&session, "/ru/desk/import/undo", (FORM, form)).await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        assert!(!site.get_as(&session, "/ru/desk").await.2.contains("/ru/desk/l/"));
        let (status, _, page) = site.send_as(&session, "/ru/desk/import", multipart("\u{0}\u{1}")).await;
        assert_eq!(status, StatusCode::OK);
        assert!(page.contains("role=\"alert\""), "{page}");
    }
}

db_test! {
    async fn a_photograph_is_remade_and_anything_else_refused(db: &Db) {
        let site = Site::open(db).await;
        let session = site.enter("/ru/sign-up", SIGN_UP).await.unwrap();
        let (_, own, _) = site.send_as(&session, "/ru/desk/new", (FORM, "name_ru=x".to_owned())).await;
        let poisoned = photo(b"<svg xmlns='x'><script>alert(1)</script></svg>");
        let (_, _, page) = site.send_as(&session, &format!("{own}/photo"), poisoned).await;
        assert!(page.contains("role=\"alert\"") && !page.contains("/files/"), "{page}");
        let mut png = Vec::new();
        let picture = image::DynamicImage::new_rgb8(8, 8);
        picture.write_to(&mut std::io::Cursor::new(&mut png), image::ImageFormat::Png).unwrap();
        let (status, ..) = site.send_as(&session, &format!("{own}/photo"), photo(&png)).await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        let (_, _, page) = site.get_as(&session, &own).await;
        let file = hidden(&page, "file").to_owned();
        assert_eq!(file.rsplit_once('.').map(|(_, ending)| ending), Some("jpg"));
        assert_eq!(site.get(&format!("/files/{file}")).await.0, StatusCode::OK);
        site.send_as(&session, &format!("{own}/photo/remove"), (FORM, format!("file={file}"))).await;
        assert!(!site.get_as(&session, &own).await.2.contains("/files/"));
    }
}

db_test! {
    async fn what_a_form_lacks_is_said_and_nothing_is_lost(db: &Db) {
        let site = Site::open(db).await;
        let wrong = "organisation=%3Cb%3E&region=CN-LN&registry=7707083892&name=A&email=nobody&password=short";
        let (_, _, page) = site.send_as("", "/ru/sign-up", (FORM, wrong.to_owned())).await;
        for text in ["&lt;b&gt;", "7707083892", "контрольные цифры должны быть", "name@example.ru", "короче 10", "согласие"] {
            assert!(page.contains(text), "{text}: {page}");
        }
        assert!(!page.contains("short"), "a password is never sent back");
        assert!(site.enter("/ru/sign-up", SIGN_UP).await.is_some());
        let (_, _, page) = site.send_as("", "/ru/sign-up", (FORM, SIGN_UP.to_owned())).await;
        assert!(page.contains("уже зарегистрированы"), "{page}");
        assert!(site.enter("/ru/sign-in", "email=Anna%40example.ru&password=long-enough-1").await.is_some());
        assert!(site.enter("/ru/sign-in", "email=anna%40example.ru&password=wrong").await.is_none());
    }
}
