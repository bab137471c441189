//! `/buddywerking/{slug}`: a programme; one that ended answers 410 with what serves the same people there.

use ::app::pages::errors::{self, Gone};
use ::app::pages::programme::{self, View};
use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::Slug;
use domain::directory::{Programme, Status};
use search_index::Query;

use super::slug;
use crate::app::App;
use crate::http::{Error, Shown, Visit};

/// How many others a page shows.
const SIMILAR: usize = 4;
/// How many there are instead of one that ended.
const INSTEAD: usize = 6;

pub(super) async fn programme(visit: Visit, Path(written): Path<String>) -> Result<Response, Error> {
    let (slug, same) = slug(&written)?;
    let catalogue = visit.app.catalogue().await?;
    let programme = catalogue.programme(&slug).ok_or(Error::NotFound)?;
    if !same {
        return Ok(Redirect::permanent(&::app::links::programme(&slug)).into_response());
    }
    let listing = catalogue.listing(programme).ok_or(Error::NotFound)?;
    let page = if let Status::Ended(reason) = &programme.status {
        let instead = like(&visit.app, programme, INSTEAD)?;
        let instead = catalogue.listings(&instead);
        errors::gone(&visit.ctx(), &Gone { name: &programme.name, reason, instead })
    } else {
        let partners = programme.partners.iter().filter_map(|slug| catalogue.organisation(slug)).collect();
        let similar = like(&visit.app, programme, SIMILAR)?;
        let similar = catalogue.listings(&similar);
        programme::page(&visit.ctx(), &View { listing, partners, similar })
    };
    Ok(Shown::from(page).into_response())
}

/// Others for the same people in the same place, the best first.
fn like(app: &App, programme: &Programme, most: usize) -> Result<Vec<Slug>, Error> {
    let seat = programme.location.as_ref().and_then(|location| location.municipality.clone());
    let place = seat.or_else(|| programme.service_areas.first().map(|area| area.name.clone()));
    let query = Query {
        waar: place.unwrap_or_default(),
        doelgroep: programme.target_groups.iter().take(Query::MAX_VALUES).cloned().collect(),
        domein: if programme.target_groups.is_empty() { programme.domains.clone() } else { Vec::new() },
        per_page: most + 1,
        ..Query::default()
    };
    let hits = app.search.search(&query)?.hits;
    Ok(hits.into_iter().map(|hit| hit.slug).filter(|slug| *slug != programme.slug).take(most).collect())
}
