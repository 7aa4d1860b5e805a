//! Pages of the desk for the test that renders them all.

use super::{
    form::{Fault, ListingForm},
    pages::{DeskPage, EditPage, Photo, Row, Saved, Sector},
    score::{Score, Todo},
};
use crate::{
    features::listings::{Body, Status},
    web::{Page, Said},
};

impl Page for DeskPage {
    const TEMPLATE: &'static str = "desk/desk.html";

    fn samples() -> Vec<Self> {
        let page = |rows| Self {
            name: "Ли <Мин>".into(),
            rows,
            new: "/zh/desk/new".into(),
            import: "/zh/desk/import".into(),
        };
        let row = |status: Status| Row {
            name: Said::plain("Станок"),
            status: status.code(),
            percent: 40,
            next: Some(Todo::Chinese),
            href: "/zh/desk/l/x".into(),
        };
        vec![page(Vec::new()), page([Status::Draft, Status::Published, Status::Withdrawn].map(row).into())]
    }
}

impl Page for EditPage {
    const TEMPLATE: &'static str = "desk/edit.html";

    fn samples() -> Vec<Self> {
        let text = || "<x>".to_owned();
        let page = |saved: Option<Saved>, faults| Self {
            form: ListingForm { name_ru: "\"Станок\" <b>".into(), ..ListingForm::default() },
            sectors: vec![Sector { id: "machine-tools".into(), name: Said::plain("机床") }],
            faults,
            blocks: vec![Todo::Name, Todo::Sector],
            saved,
            action: "/zh/desk/new".into(),
            desk: "/zh/desk".into(),
        };
        let faults = vec![
            Fault::NameMissing,
            Fault::TooLong { most: 300 },
            Fault::HsUnknown { text: text() },
            Fault::GtinWrong { text: text() },
            Fault::NotANumber { text: text() },
            Fault::PriceNotPositive { text: text() },
            Fault::Invisible { text: text() },
            Fault::NoPicture,
            Fault::NoProperty { text: text() },
            Fault::NoTerm { text: text() },
        ];
        let body = Body::blank(domain::Locale::Ru);
        let saved = |status: Status| Saved {
            status: status.code(),
            score: Score::of(&body),
            public: "/zh/p/x".into(),
            publish: "/zh/desk/l/x/publish".into(),
            withdraw: "/zh/desk/l/x/withdraw".into(),
            photos: vec![Photo { file: "a.jpg".into(), src: "/files/a.jpg".into() }],
            photo: "/zh/desk/l/x/photo".into(),
        };
        vec![
            page(None, faults),
            page(Some(saved(Status::Draft)), Vec::new()),
            page(Some(saved(Status::Published)), Vec::new()),
        ]
    }
}
