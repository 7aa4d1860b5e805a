//! The page of an organisation.

use axum::{extract::State, response::Response};
use domain::{Names, Region};
use serde::Serialize;
use uuid::Uuid;

use super::{
    model::{Kind, Organisation, Profile, Proof, Registry},
    store,
};
use crate::{
    App,
    features::listings::{self, Card},
    web::{self, Page, PageCheck, Path, Refusal, Req, Said},
};

pub(super) const CHECK: PageCheck = web::check::<OrganisationPage>;

/// The page.
#[derive(Debug, Serialize)]
struct OrganisationPage {
    name: Said,
    city: Said,
    about: Said,
    kind: &'static str,
    region: String,
    sectors: Vec<String>,
    registry: Registry,
    founded: Option<u16>,
    staff: Option<u32>,
    proof: &'static str,
    evidence: Option<Said>,
    date: Option<String>,
    contact: Option<Person>,
    cards: Vec<Card>,
}

#[derive(Debug, Serialize)]
struct Person {
    name: Said,
    role: Said,
}

impl OrganisationPage {
    fn build(organisation: &Organisation, cards: Vec<Card>, locale: domain::Locale) -> Self {
        let profile = &organisation.profile;
        Self {
            name: Said::of(locale, &profile.name),
            city: Said::of(locale, &profile.city),
            about: Said::of(locale, &profile.about),
            kind: profile.kind.code(),
            region: profile.region.code().to_owned(),
            sectors: profile.sectors.clone(),
            registry: profile.registry.clone(),
            founded: profile.founded,
            staff: profile.staff,
            proof: profile.proof.level.code(),
            evidence: profile.proof.evidence.as_ref().map(|evidence| Said::of(locale, evidence)),
            date: profile.proof.date.clone(),
            contact: profile.contact.as_ref().map(|contact| Person {
                name: Said::of(locale, &contact.name),
                role: Said::of(locale, &contact.role),
            }),
            cards,
        }
    }
}

impl Page for OrganisationPage {
    const TEMPLATE: &'static str = "organisations/show.html";

    fn samples() -> Vec<Self> {
        vec![Self::build(&Organisation::sample(), Vec::new(), domain::Locale::Zh)]
    }
}

pub(super) async fn show_organisation(
    State(app): State<App>,
    req: Req,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Response, Refusal> {
    let organisation = store::find_by_slug(app.db(), &slug).await?.ok_or(Refusal::NotFound)?;
    let offered = listings::list_by_organisation(app.db(), organisation.id).await?;
    let owners = [(organisation.id, organisation.clone())].into();
    let cards = listings::make_cards(&offered, &owners, req.locale);
    req.page(&app, &OrganisationPage::build(&organisation, cards, req.locale))
}

impl Organisation {
    /// One with awkward words, for the test that renders every page.
    pub(crate) fn sample() -> Self {
        let name = Names {
            ru: "ООО «Очень Длинноеназваниебезпробелов» & Ко".into(), ..Names::default()
        };
        let profile = Profile {
            kind: Kind::Maker,
            region: Region::moscow_region(),
            name,
            city: Names { en: "Podolsk".into(), ..Names::default() },
            sectors: vec!["machine-tools".into()],
            registry: Registry::default(),
            about: Names::default(),
            founded: None,
            staff: Some(12),
            proof: Proof::default(),
            contact: None,
        };
        Self { id: Uuid::nil(), slug: "sample".into(), profile }
    }
}
