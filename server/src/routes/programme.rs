//! `/buddywerking/{slug}`: a programme; one that ended answers 410 with what serves the same people there.

use std::cmp::Reverse;

use ::app::pages::Listing;
use ::app::pages::errors::{self, Gone};
use ::app::pages::programme::{self, View};
use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::directory::{Programme, Status};
use domain::taxonomy::Code;
use search_index::Query;

use super::{grouping, slug};
use crate::app::{App, Catalogue};
use crate::http::query::Pairs;
use crate::http::{Error, Shown, Visit};
use crate::listings::keep;

/// How many are looked at to find the most alike.
const MOST_LOOKED_AT: usize = 50;
/// How many others a page shows.
const SIMILAR: usize = 4;
/// How many there are instead of one that ended.
const INSTEAD: usize = 6;

pub(super) async fn programme(
    visit: Visit,
    Path(written): Path<String>,
    pairs: Pairs,
) -> Result<Response, Error> {
    let (slug, same) = slug(&written)?;
    let catalogue = visit.app.catalogue().await?;
    let programme = catalogue.programme(&slug).ok_or(Error::NotFound)?;
    if !same {
        return Ok(Redirect::permanent(::app::links::programme(&slug).as_str()).into_response());
    }
    let listing = catalogue.listing(programme).ok_or(Error::NotFound)?;
    let page = if let Status::Ended(reason) = &programme.status {
        let instead = like(&visit.app, &catalogue, programme, INSTEAD)?;
        errors::gone(&visit.ctx(), &Gone { name: &programme.name, reason, instead })
    } else {
        let partners = programme.partners.iter().filter_map(|slug| catalogue.organisation(slug)).collect();
        let similar = like(&visit.app, &catalogue, programme, SIMILAR)?;
        let served = grouping::served(&visit.app.places, programme);
        let list = Query::from_pairs(pairs.iter().filter(|(name, _)| *name == "b")).0.b;
        let dates = keep::dates(&visit.app, &slug).await;
        programme::page(&visit.ctx(), &View { listing, partners, similar, served, dates, list })
    };
    Ok(Shown::from(page).into_response())
}

/// How much two programmes have in common: target groups, domains and what the duo does.
fn common(one: &Programme, other: &Programme) -> usize {
    let both = |one: &[Code], other: &[Code]| one.iter().filter(|code| other.contains(code)).count();
    both(&one.target_groups, &other.target_groups)
        + both(&one.domains, &other.domains)
        + both(&one.kinds, &other.kinds)
}

/// Whether two programmes are for some of the same people; for the same part of life where no people were stated.
fn same_people(one: &Programme, other: &Programme) -> bool {
    let (one, other) = if other.target_groups.is_empty() {
        (&one.domains, &other.domains)
    } else {
        (&one.target_groups, &other.target_groups)
    };
    one.iter().any(|code| other.contains(code))
}

/// Others for the same people in the same place: those that serve it before those that are only near, and of these the
/// most alike first.
fn like<'a>(
    app: &App,
    catalogue: &'a Catalogue,
    programme: &Programme,
    most: usize,
) -> Result<Vec<Listing<'a>>, Error> {
    let seat = programme.location.as_ref().and_then(|location| location.municipality.clone());
    let place = seat.or_else(|| programme.service_areas.first().map(|area| area.name.clone()));
    let query = Query {
        waar: place.unwrap_or_default(),
        doelgroep: programme.target_groups.iter().take(Query::MAX_VALUES).cloned().collect(),
        domein: if programme.target_groups.is_empty() { programme.domains.clone() } else { Vec::new() },
        per_page: MOST_LOOKED_AT,
        ..Query::default()
    };
    let mut found: Vec<(bool, Listing<'a>)> = app
        .search
        .search(&query)?
        .hits
        .iter()
        .filter(|hit| hit.slug != programme.slug)
        .filter_map(|hit| Some((hit.serves_place, catalogue.listing(catalogue.programme(&hit.slug)?)?)))
        .filter(|(_, listing)| same_people(listing.programme, programme))
        .collect();
    // Stable: what is as much alike stays in the order of the search.
    found.sort_by_key(|(serves, listing)| Reverse((*serves, common(listing.programme, programme))));
    Ok(found.into_iter().map(|(_, listing)| listing).take(most).collect())
}
