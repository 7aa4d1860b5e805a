//! Commercial terms of both sides against each other.

use domain::{Locale, PriceRange, Quantity, Region};
use trade::{
    incoterms::{self, Carriage, TermNote, TermText},
    units::{convert, unit_of_code},
};

use crate::{Gap, Listing, Reason};

/// What the terms say for and against a pair.
#[derive(Default)]
pub(crate) struct TermFindings {
    pub(crate) reasons: Vec<Reason>,
    pub(crate) gaps: Vec<Gap>,
}

/// Compares what is stated on both sides; what is stated on one side only is no evidence.
pub(crate) fn compare_terms(offer: &Listing, request: &Listing) -> TermFindings {
    let mut found = TermFindings::default();
    compare_prices(offer, request, &mut found);
    compare_amounts(offer, request, &mut found);
    compare_certificates(offer, request, &mut found);
    compare_lead_times(offer, request, &mut found);
    if let Some(rule) = ship_rule(offer).or_else(|| ship_rule(request)) {
        found.gaps.push(Gap::IncotermsForShipsOnly { rule });
    }
    for value in offer.terms.failed_registry_ids.iter().chain(&request.terms.failed_registry_ids) {
        found.gaps.push(Gap::RegistryIdUnchecked { value: value.clone() });
    }
    found
}

fn compare_prices(offer: &Listing, request: &Listing, found: &mut TermFindings) {
    let Some(target) = &request.terms.price else { return };
    let Some(price) = &offer.terms.price else {
        found.gaps.push(Gap::PriceOnRequest);
        return;
    };
    match (price.currency, target.currency) {
        (Some(own), Some(other)) if own != other => {
            found.gaps.push(Gap::CurrenciesDiffer { offered: show_price(price), asked: show_price(target) });
        }
        (Some(_), Some(_)) => {
            let (price_text, target_text) = (show_price(price), show_price(target));
            // For one unit on both sides: "per 1000" is divided out.
            if price.low / price.per <= target.high / target.per {
                found.reasons.push(Reason::PriceWithinTarget { price: price_text, target: target_text });
            } else {
                found.gaps.push(Gap::PriceAboveTarget { price: price_text, target: target_text });
            }
        }
        _ => {}
    }
}

fn show_price(price: &PriceRange) -> String {
    let span = if price.low == price.high {
        price.low.normalize().to_string()
    } else {
        format!("{}–{}", price.low.normalize(), price.high.normalize())
    };
    let currency = price.currency.map(|currency| format!(" {currency}")).unwrap_or_default();
    if price.per == rust_decimal::Decimal::ONE {
        span + &currency
    } else {
        format!("{span}{currency} / {}", price.per.normalize())
    }
}

fn compare_amounts(offer: &Listing, request: &Listing, found: &mut TermFindings) {
    let (Some(moq), Some(quantity)) = (&offer.terms.moq, &request.terms.quantity) else { return };
    let (own, asked) = (moq.clone(), quantity.clone());
    match at_most(moq, quantity) {
        Some(true) => found.reasons.push(Reason::MoqFits { moq: own, quantity: asked }),
        Some(false) => found.gaps.push(Gap::MoqAboveQuantity { moq: own, quantity: asked }),
        None => {}
    }
}

/// Whether the first amount is at most the second; `None` where the units do not meet.
fn at_most(left: &Quantity, right: &Quantity) -> Option<bool> {
    match (&left.unit, &right.unit) {
        (Some(own), Some(other)) if own != other => {
            let value = convert(left.value, unit_of_code(own.as_str())?, unit_of_code(other.as_str())?)?;
            Some(value <= right.value)
        }
        _ => Some(left.value <= right.value),
    }
}

fn compare_certificates(offer: &Listing, request: &Listing, found: &mut TermFindings) {
    let held: Vec<String> = offer.terms.certificates.iter().map(|name| fold_certificate(name)).collect();
    for name in &request.terms.certificates {
        let wanted = fold_certificate(name);
        if held
            .iter()
            .any(|held| held.contains(&wanted) || (held.len() > 3 && wanted.contains(held.as_str())))
        {
            found.reasons.push(Reason::CertificateHeld { name: name.clone() });
        } else {
            found.gaps.push(Gap::CertificateMissing { name: name.clone() });
        }
    }
}

fn fold_certificate(name: &str) -> String {
    lingua::normalise(name).chars().filter(|symbol| symbol.is_alphanumeric()).collect()
}

fn compare_lead_times(offer: &Listing, request: &Listing, found: &mut TermFindings) {
    let (Some(offered_days), Some(asked_days)) = (offer.terms.lead_time_days, request.terms.lead_time_days)
    else {
        return;
    };
    if offered_days <= asked_days {
        found.reasons.push(Reason::LeadTimeFits { offered_days, asked_days });
    } else {
        found.gaps.push(Gap::LeadTimeTooLong { offered_days, asked_days });
    }
}

/// A rule for ships although the text speaks of rail, road, air or containers.
fn ship_rule(listing: &Listing) -> Option<String> {
    let written = listing.terms.incoterms.as_deref()?;
    let TermText::Term(term) = incoterms::parse_term(written) else { return None };
    let mut carriages: Vec<Carriage> = incoterms::carriages_in(written);
    for text in &listing.texts {
        carriages.extend(incoterms::carriages_in(&text.text));
    }
    let notes = incoterms::check_term(&term, &carriages);
    notes.iter().any(|note| matches!(note, TermNote::ShipRuleByOtherMode { .. })).then(|| written.to_owned())
}

/// The language that the request's side reads, where the offer has no text in it.
pub(crate) fn missing_text(
    offer_locales: &std::collections::BTreeSet<Locale>,
    request: &Listing,
) -> Option<Locale> {
    let region: &Region = request.region.as_ref()?;
    let wanted = if region.code().starts_with("CN-") {
        Locale::Zh
    } else if region.code().starts_with("RU-") {
        Locale::Ru
    } else {
        return None;
    };
    (!offer_locales.contains(&wanted)).then_some(wanted)
}
