//! What is found, and by what it can be narrowed.

use std::collections::BTreeMap;

use axum::{
    Json,
    extract::{Query as Parameters, State},
    response::Response,
};
use domain::Locale;
use search::{Facet, Filters, Found, Hit, How, Query};
use serde::Serialize;
use uuid::Uuid;

use crate::{
    App,
    features::{
        home,
        listings::{self, Card, Reason},
        organisations::{self, Organisation},
    },
    web::{self, Page, PageCheck, Refusal, Req, Said, urls},
};

pub(super) const CHECK: PageCheck = web::check::<SearchPage>;

/// Hits on one page.
const PAGE: usize = 24;
/// Values of one facet that are shown.
const VALUES: usize = 12;
const SUGGESTIONS: usize = 8;
/// The longest question that is taken, in characters.
const LONGEST: usize = 300;

type Pairs = Parameters<Vec<(String, String)>>;

/// The page.
#[derive(Debug, Serialize)]
struct SearchPage {
    text: String,
    total: usize,
    groups: Vec<Group>,
    chosen: Vec<Choice>,
    cards: Vec<Card>,
    previous: Option<String>,
    next: Option<String>,
    number: usize,
    pages: usize,
    clear: String,
}

/// A facet with its values.
#[derive(Debug, Serialize)]
struct Group {
    code: &'static str,
    values: Vec<Choice>,
}

/// A value that can be chosen or is.
#[derive(Debug, Serialize)]
struct Choice {
    facet: &'static str,
    value: String,
    /// Its name, where it is not a key of the catalogues.
    name: Option<Said>,
    count: usize,
    chosen: bool,
    href: String,
}

impl Page for SearchPage {
    const TEMPLATE: &'static str = "search/search.html";

    fn samples() -> Vec<Self> {
        let empty = Self {
            text: "нет \"такого\" <b>".into(),
            total: 0,
            groups: Vec::new(),
            chosen: Vec::new(),
            cards: Vec::new(),
            previous: None,
            next: None,
            number: 1,
            pages: 1,
            clear: "/zh/search".into(),
        };
        let choice = |facet: &'static str, value: &str, name| Choice {
            facet,
            value: value.into(),
            name,
            count: 3,
            chosen: facet == "side",
            href: "/zh/search".into(),
        };
        let group = |code, values| Group { code, values };
        let full = Self {
            text: String::new(),
            total: 60,
            groups: vec![
                group("field", vec![choice("field", "goods", None)]),
                group("side", vec![choice("side", "request", None)]),
                group("region", vec![choice("region", "CN-LN", None)]),
                group("sector", vec![choice("sector", "x", Some(Said::plain("机床")))]),
            ],
            chosen: vec![choice("side", "request", None)],
            cards: Vec::new(),
            previous: Some("/zh/search?page=1".into()),
            next: Some("/zh/search?page=3".into()),
            number: 2,
            pages: 3,
            clear: "/zh/search".into(),
        };
        vec![empty, full]
    }
}

/// What the address asks for.
struct Asked {
    text: String,
    filters: Filters,
    page: usize,
}

impl Asked {
    fn read(pairs: &[(String, String)]) -> Self {
        let mut asked = Self { text: String::new(), filters: Filters::default(), page: 1 };
        for (name, value) in pairs {
            match name.as_str() {
                "q" => asked.text = value.chars().take(LONGEST).collect(),
                "page" => asked.page = value.parse().unwrap_or(1).clamp(1, 10_000),
                other => {
                    if let Some(facet) = Facet::ALL.into_iter().find(|facet| facet.code() == other) {
                        asked.filters.add(facet, value.as_str());
                    }
                }
            }
        }
        asked
    }

    fn href(&self, locale: Locale, filters: &Filters, page: usize) -> String {
        let number = page.to_string();
        let mut pairs: Vec<(&str, &str)> = Vec::new();
        if !self.text.is_empty() {
            pairs.push(("q", &self.text));
        }
        for (facet, values) in &filters.0 {
            pairs.extend(values.iter().map(|value| (facet.code(), value.as_str())));
        }
        if page > 1 {
            pairs.push(("page", &number));
        }
        urls::search(locale, &pairs)
    }

    /// The address with one value chosen or let go.
    fn toggled(&self, locale: Locale, facet: Facet, value: &str) -> String {
        let mut filters = self.filters.clone();
        let values = filters.0.entry(facet).or_default();
        if !values.remove(value) {
            values.insert(value.to_owned());
        }
        self.href(locale, &filters, 1)
    }
}

pub(super) async fn show_search(
    State(app): State<App>,
    req: Req,
    Parameters(pairs): Pairs,
) -> Result<Response, Refusal> {
    let asked = Asked::read(&pairs);
    let query = Query {
        text: asked.text.clone(),
        filters: asked.filters.clone(),
        skip: (asked.page - 1) * PAGE,
        take: PAGE,
    };
    let found =
        tokio::task::block_in_place(|| app.index().search(&query, app.knowledge().semantics().as_ref()))?;
    let owners = organisations::list_names(app.db()).await?;
    let cards = load_cards(&app, &found.hits, &owners, req.locale).await?;
    let names = load_names(&app, &owners).await?;
    let page = build_page(&asked, &found, cards, (&names, req.locale));
    req.page(&app, &page)
}

async fn load_cards(
    app: &App,
    hits: &[Hit],
    owners: &BTreeMap<Uuid, Organisation>,
    locale: Locale,
) -> Result<Vec<Card>, Refusal> {
    let slugs: Vec<String> = hits.iter().map(|hit| hit.slug.clone()).collect();
    let hows: BTreeMap<String, How> =
        hits.iter().map(|hit| (urls::passport(locale, &hit.slug), hit.how)).collect();
    let listings = listings::list_by_slugs(app.db(), &slugs).await?;
    let mut cards = listings::make_cards(&listings, owners, locale);
    for card in &mut cards {
        card.reason = hows.get(&card.href).and_then(|how| explain(*how));
    }
    Ok(cards)
}

/// Words need no explanation; a code or a meaning does.
fn explain(how: How) -> Option<Reason> {
    match how {
        How::Listed | How::Words => None,
        How::Code => Some(Reason { kind: "code", found_in: None }),
        How::Meaning(locale) => Some(Reason { kind: "meaning", found_in: Some(locale.code()) }),
    }
}

/// Names of the values that the catalogues do not know.
type ValueNames = BTreeMap<(Facet, String), domain::Names>;

async fn load_names(app: &App, owners: &BTreeMap<Uuid, Organisation>) -> Result<ValueNames, Refusal> {
    let mut names = ValueNames::new();
    for sector in home::list_sectors(app.db()).await? {
        names.insert((Facet::Sector, sector.id), sector.names.0);
    }
    for owner in owners.values() {
        names.insert((Facet::Organisation, owner.slug.clone()), owner.profile.name.clone());
        names.insert((Facet::City, owner.profile.city.en.clone()), owner.profile.city.clone());
    }
    Ok(names)
}

fn build_page(asked: &Asked, found: &Found, cards: Vec<Card>, words: (&ValueNames, Locale)) -> SearchPage {
    let (names, locale) = words;
    let choose = |facet: Facet, value: &str, count: usize| Choice {
        facet: facet.code(),
        value: value.to_owned(),
        name: names.get(&(facet, value.to_owned())).map(|names| Said::of(locale, names)),
        count,
        chosen: asked.filters.has(facet, value),
        href: asked.toggled(locale, facet, value),
    };
    let group = |(facet, values): (&Facet, &Vec<(String, usize)>)| {
        let values = values.iter().take(VALUES).map(|(value, count)| choose(*facet, value, *count));
        Group { code: facet.code(), values: values.collect() }
    };
    let chosen =
        asked.filters.0.iter().flat_map(|(facet, values)| values.iter().map(|value| (*facet, value)));
    let pages = found.total.div_ceil(PAGE).max(1);
    let turn = |page: usize| asked.href(locale, &asked.filters, page);
    SearchPage {
        text: asked.text.clone(),
        total: found.total,
        groups: found.counts.iter().map(group).filter(|group| !group.values.is_empty()).collect(),
        chosen: chosen.map(|(facet, value)| choose(facet, value, 0)).collect(),
        cards,
        previous: (asked.page > 1).then(|| turn(asked.page - 1)),
        next: (asked.page < pages).then(|| turn(asked.page + 1)),
        number: asked.page,
        pages,
        clear: urls::search(locale, &[]),
    }
}

/// Names that go on from what is typed, as JSON.
pub(super) async fn suggest(
    State(app): State<App>,
    _req: Req,
    Parameters(pairs): Pairs,
) -> Json<Vec<String>> {
    let typed = Asked::read(&pairs).text;
    Json(app.index().suggest(&typed, SUGGESTIONS))
}
