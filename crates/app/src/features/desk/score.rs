//! How complete a listing is, and what to do next.

use domain::{Locale, TextState};
use serde::Serialize;

use crate::features::listings::Body;

/// What is missing, the most useful first.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Todo {
    Name,
    Sector,
    Chinese,
    Picture,
    Description,
    Hs,
    Specification,
    Price,
    Delivery,
    English,
    Russian,
    Certificates,
    CheckMachine,
    RenewStale,
}

/// The share of what buyers look for, in hundredths, and what is missing.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Score {
    pub(super) percent: u32,
    pub(super) todos: Vec<Todo>,
}

impl Score {
    /// Each thing weighs as much as its absence costs: a buyer who cannot read or see a good passes it by.
    pub(super) fn of(body: &Body) -> Self {
        let has_text = |locale: Locale| body.texts.contains_key(&locale);
        let any = |state: TextState| body.texts.values().any(|wording| wording.state == state);
        let described = body.texts.values().any(|wording| wording.description.chars().count() >= 40);
        let things = [
            (Todo::Name, 15, !body.texts.is_empty()),
            (Todo::Sector, 5, !body.sector.is_empty()),
            (Todo::Chinese, 15, has_text(Locale::Zh)),
            (Todo::Picture, 15, body.picture().is_some()),
            (Todo::Description, 10, described),
            (Todo::Hs, 8, body.hs.is_some()),
            (Todo::Specification, 8, body.specification.len() >= 3),
            (Todo::Price, 6, body.terms.price.is_some()),
            (Todo::Delivery, 5, !body.terms.incoterms.is_empty() || body.terms.lead_days.is_some()),
            (Todo::English, 3, has_text(Locale::En)),
            (Todo::Russian, 2, has_text(Locale::Ru)),
            (Todo::Certificates, 4, !body.certificates.is_empty()),
            (Todo::CheckMachine, 2, !any(TextState::Machine)),
            (Todo::RenewStale, 2, !any(TextState::Stale)),
        ];
        let percent = things.iter().filter(|(.., done)| *done).map(|(_, weight, _)| weight).sum();
        let todos = things.into_iter().filter(|(.., done)| !done).map(|(todo, ..)| todo).collect();
        Self { percent, todos }
    }

    /// What keeps a listing from being published at all.
    pub(super) fn blocks(body: &Body) -> Vec<Todo> {
        let needed = [Todo::Name, Todo::Sector];
        Self::of(body).todos.into_iter().filter(|todo| needed.contains(todo)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_together_is_a_hundred() {
        let blank = Body::blank(Locale::Ru);
        let score = Score::of(&blank);
        assert_eq!(score.percent, 4, "nothing is out of date where there is nothing");
        assert_eq!(score.todos.len(), 12);
        assert_eq!(Score::blocks(&blank), [Todo::Name, Todo::Sector]);
    }
}
