//! The rules of the operator's desk: nobody else may, and everything is written down.

use domain::{Locale, Names};

use crate::{
    App,
    features::{
        accounts::{self, Account, Role},
        organisations::{self, Organisation, Proof, ProofLevel},
        showroom::{self, Custody},
    },
    web::Refusal,
};

/// Whether somebody runs the place; others are told that they do not.
pub(super) fn demand_operator(account: &Account) -> Result<(), Refusal> {
    if account.role == Role::Operator { Ok(()) } else { Err(Refusal::Forbidden) }
}

/// What an operator found on looking at an organisation.
pub(super) struct Review {
    pub(super) level: ProofLevel,
    pub(super) evidence: String,
    pub(super) locale: Locale,
    /// YYYY-MM-DD.
    pub(super) date: String,
}

/// Sets how far an organisation's word has been checked. More than its own word needs evidence.
pub(super) async fn review(
    app: &App,
    account: &Account,
    organisation: &mut Organisation,
    review: Review,
) -> Result<bool, Refusal> {
    let evidence = review.evidence.trim();
    if review.level != ProofLevel::Listed && evidence.is_empty() {
        return Ok(false);
    }
    let mut names = organisation.profile.proof.evidence.take().unwrap_or_default();
    set_name(&mut names, review.locale, evidence);
    organisation.profile.proof =
        Proof { level: review.level, evidence: Some(names), date: Some(review.date) };
    let mut tx = app.db().begin().await?;
    organisations::update(&mut tx, organisation, app.now()).await?;
    let subject = format!("{}: {}", organisation.slug, review.level.code());
    accounts::record_action(&mut tx, Some(account.id), ("review", &subject), app.now()).await?;
    tx.commit().await?;
    Ok(true)
}

fn set_name(names: &mut Names, locale: Locale, text: &str) {
    let slot = match locale {
        Locale::Ru => &mut names.ru,
        Locale::Zh => &mut names.zh,
        Locale::En => &mut names.en,
    };
    text.clone_into(slot);
}

/// Writes down who has an exhibit now.
pub(super) async fn move_exhibit(
    app: &App,
    account: &Account,
    number: &str,
    custody: Custody,
) -> Result<(), Refusal> {
    let mut tx = app.db().begin().await?;
    if showroom::update_custody(&mut tx, number, custody, app.now()).await? == 0 {
        return Err(Refusal::NotFound);
    }
    let subject = format!("{number}: {}", custody.code());
    accounts::record_action(&mut tx, Some(account.id), ("custody", &subject), app.now()).await?;
    Ok(tx.commit().await?)
}
