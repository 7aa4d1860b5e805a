//! The passport: everything about one listing, already decided.

use domain::{Locale, TextState};
use i18n::format_decimal;
use serde::Serialize;
use serde_json::json;
use trade::{hs::HsCode, units::find_unit};

use super::{
    card::show_state,
    model::{Body, Listing, Media, MediaKind, PriceFor},
};
use crate::{
    features::{organisations::Organisation, showroom::Whereabouts},
    state::Site,
    web::{self, Page, PageCheck, Said, urls},
};

pub(super) const CHECK: PageCheck = web::check::<Passport>;

/// The page.
#[derive(Debug, Serialize)]
pub(super) struct Passport {
    slug: String,
    href: String,
    name: Said,
    summary: Said,
    description: Said,
    state: Option<TextState>,
    versions: Vec<Version>,
    field: &'static str,
    side: &'static str,
    sector: String,
    maker: Maker,
    images: Vec<Image>,
    models: Vec<Image>,
    specification: Vec<Line>,
    attributes: Vec<Attribute>,
    model: Option<String>,
    gtin: Option<String>,
    hs: Option<Heading>,
    origin: Option<String>,
    price: Price,
    moq: Option<String>,
    incoterms: Vec<Delivery>,
    lead_days: Option<u32>,
    certificates: Vec<Paper>,
    exhibits: Vec<Whereabouts>,
    /// The exhibit at which the reader stands.
    here: Option<String>,
    lead_href: String,
    json_ld: String,
}

/// The state of the text in one language.
#[derive(Debug, Serialize)]
struct Version {
    lang: &'static str,
    state: Option<TextState>,
}

#[derive(Debug, Serialize)]
struct Maker {
    href: String,
    name: Said,
    city: Said,
    region: String,
    proof: &'static str,
    evidence: Option<Said>,
    date: Option<String>,
}

#[derive(Debug, Serialize)]
struct Image {
    src: String,
    alt: String,
}

#[derive(Debug, Serialize)]
struct Attribute {
    /// The key of its name is made from this.
    code: String,
    value: String,
}

#[derive(Debug, Serialize)]
struct Line {
    name: Said,
    value: String,
    unit: Option<String>,
}

#[derive(Debug, Serialize)]
struct Heading {
    code: String,
    name: Option<String>,
}

/// What the reader may know of the price.
#[derive(Debug, Serialize)]
#[serde(rename_all = "lowercase", tag = "kind")]
enum Price {
    Stated { amount: String, currency: String },
    Request,
    Approved,
}

#[derive(Debug, Serialize)]
struct Delivery {
    code: String,
    place: Said,
}

#[derive(Debug, Serialize)]
struct Paper {
    name: Said,
    number: String,
    valid_to: Option<String>,
}

/// What the passport is made of.
pub(super) struct Parts<'a> {
    pub(super) listing: &'a Listing,
    pub(super) organisation: &'a Organisation,
    pub(super) exhibits: Vec<Whereabouts>,
    pub(super) here: Option<String>,
}

impl Passport {
    /// The passport for a reader; nothing where the listing has no text at all.
    pub(super) fn build(site: Site<'_>, locale: Locale, parts: Parts<'_>) -> Option<Self> {
        let Parts { listing, organisation, exhibits, here } = parts;
        let body = &listing.body;
        let (spoken, wording) = body.best_for(locale)?;
        let href = urls::passport(locale, &listing.slug);
        Some(Self {
            slug: listing.slug.clone(),
            name: Said::new(locale, spoken, &wording.name),
            summary: Said::new(locale, spoken, &wording.summary),
            description: Said::new(locale, spoken, &wording.description),
            state: show_state(locale, spoken, wording.state),
            versions: list_versions(body),
            field: body.field.code(),
            side: body.side.code(),
            sector: body.sector.clone(),
            maker: describe_maker(organisation, locale),
            images: list_media(body, MediaKind::Image, locale),
            models: list_media(body, MediaKind::Model, locale),
            specification: list_specification(body, locale),
            attributes: list_attributes(body),
            model: body.model.clone(),
            gtin: body.gtin.clone(),
            hs: body.hs.as_deref().map(|code| name_heading(site, locale, code)),
            origin: body.origin.clone().filter(|country| COUNTRIES.contains(&country.as_str())),
            price: decide_price(body, locale),
            moq: body.terms.moq.as_ref().map(|moq| format!("{} {}", moq.value, say_unit(locale, &moq.unit))),
            incoterms: list_deliveries(body, locale),
            lead_days: body.terms.lead_days,
            certificates: list_papers(body, locale),
            exhibits,
            here,
            lead_href: format!("{href}/lead"),
            json_ld: write_json_ld(site, body, &wording.name, (&wording.summary, &href)),
            href,
        })
    }
}

fn list_versions(body: &Body) -> Vec<Version> {
    let state = |locale: Locale| body.texts.get(&locale).map(|wording| wording.state);
    Locale::ALL.into_iter().map(|locale| Version { lang: locale.code(), state: state(locale) }).collect()
}

fn describe_maker(organisation: &Organisation, locale: Locale) -> Maker {
    let profile = &organisation.profile;
    Maker {
        href: urls::organisation(locale, &organisation.slug),
        name: Said::of(locale, &profile.name),
        city: Said::of(locale, &profile.city),
        region: profile.region.code().to_owned(),
        proof: profile.proof.level.code(),
        evidence: profile.proof.evidence.as_ref().map(|evidence| Said::of(locale, evidence)),
        date: profile.proof.date.clone(),
    }
}

fn list_media(body: &Body, kind: MediaKind, locale: Locale) -> Vec<Image> {
    let of_kind = body.media.iter().filter(|media| media.kind == kind);
    let alt = |media: &Media| media.alt.best_for(locale).map(|(_, text)| text.to_owned()).unwrap_or_default();
    of_kind.map(|media| Image { src: urls::file(&media.file), alt: alt(media) }).collect()
}

fn list_specification(body: &Body, locale: Locale) -> Vec<Line> {
    let line = |property: &super::Property| Line {
        name: Said::of(locale, &property.name),
        value: property.value.clone(),
        unit: property.unit.as_deref().map(|unit| say_unit(locale, unit)),
    };
    body.specification.iter().map(line).collect()
}

/// What only its field has; lists and numbers become words.
fn list_attributes(body: &Body) -> Vec<Attribute> {
    let say = |value: &serde_json::Value| match value {
        serde_json::Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    // What the catalogues do not know cannot be shown to people.
    let known = |code: &str| ATTRIBUTES.contains(&code);
    let line = |(name, value): (&String, &serde_json::Value)| {
        known(name).then(|| Attribute { code: name.replace('_', "-"), value: say(value) })
    };
    body.attributes.iter().filter_map(line).collect()
}

fn name_heading(site: Site<'_>, locale: Locale, code: &str) -> Heading {
    let names = &site.knowledge.nomenclature;
    // Not every subheading has a name in every language, but its heading has.
    let path = code.parse::<HsCode>().map(|code| names.path(&code)).unwrap_or_default();
    let name = path.iter().rev().find_map(|code| names.name(code, locale)).map(ToOwned::to_owned);
    Heading { code: code.to_owned(), name }
}

/// Countries of origin that the catalogues can name.
const COUNTRIES: [&str; 2] = ["RU", "CN"];

/// Names of attributes that the fields have.
const ATTRIBUTES: [&str; 14] = [
    "readiness_level",
    "protection",
    "language",
    "languages",
    "level",
    "grade",
    "places",
    "dates",
    "deadline",
    "practice",
    "result",
    "population_served",
    "investment",
    "share",
];

/// The unit as the reader writes it; a unit that is not known stays as it is.
pub(crate) fn say_unit(locale: Locale, unit: &str) -> String {
    find_unit(unit).map_or_else(|| unit.to_owned(), |unit| unit.name(locale).to_owned())
}

/// An amount of money with its thousands apart, or as it was written where it is no number.
fn say_amount(locale: Locale, amount: &str) -> String {
    let digits = usize::from(!amount.trim_end_matches('0').ends_with('.') && amount.contains('.')) * 2;
    amount.parse().map_or_else(|_| amount.to_owned(), |value| format_decimal(locale, value, digits))
}

fn decide_price(body: &Body, locale: Locale) -> Price {
    match (&body.terms.price, body.terms.price_for) {
        (_, PriceFor::Approved) => Price::Approved,
        (Some(price), PriceFor::All) => {
            Price::Stated { amount: say_amount(locale, &price.amount), currency: price.currency.clone() }
        }
        (None, PriceFor::All) => Price::Request,
    }
}

fn list_deliveries(body: &Body, locale: Locale) -> Vec<Delivery> {
    let terms = body.terms.incoterms.iter();
    terms.map(|term| Delivery { code: term.code.clone(), place: Said::of(locale, &term.place) }).collect()
}

fn list_papers(body: &Body, locale: Locale) -> Vec<Paper> {
    let papers = body.certificates.iter();
    papers
        .map(|paper| Paper {
            name: Said::of(locale, &paper.name),
            number: paper.number.clone(),
            valid_to: paper.valid_to.clone(),
        })
        .collect()
}

/// The product for machines, as schema.org calls its parts.
fn write_json_ld(site: Site<'_>, body: &Body, name: &str, (summary, href): (&str, &str)) -> String {
    let product = json!({
        "@context": "https://schema.org",
        "@type": "Product",
        "name": name,
        "description": summary,
        "model": body.model,
        "gtin": body.gtin,
        "countryOfOrigin": body.origin,
        "url": format!("{}{href}", site.address),
        "image": body.picture().map(|media| format!("{}{}", site.address, urls::file(&media.file))),
    });
    // A closing tag inside a text must not end the script.
    product.to_string().replace('<', "\\u003c")
}

impl Page for Passport {
    const TEMPLATE: &'static str = "listings/passport.html";

    fn samples() -> Vec<Self> {
        super::pages::sample_passports()
    }
}
