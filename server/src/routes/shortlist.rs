//! `/lijst?b=slug&b=slug`: a shortlist. It stands in the address; nothing is kept.

use ::app::links;
use ::app::pages::shortlist::{self, MOST, View};
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::Slug;

use crate::http::query::Pairs;
use crate::http::{Error, Shown, Visit};

/// How many values of an address are looked at.
pub(super) const MOST_LISTED: usize = 50;

/// Comes from the search form with the whole question in the address: what is sent on is the list alone.
fn list_alone(pairs: &Pairs) -> Option<Response> {
    let (list, rest): (Vec<_>, Vec<_>) = pairs.iter().partition(|(name, _)| *name == "b");
    let slugs: Vec<Slug> =
        list.into_iter().take(MOST_LISTED).filter_map(|(_, value)| Slug::of_name(value)).collect();
    (!rest.is_empty()).then(|| Redirect::to(links::shortlist(&slugs).as_str()).into_response())
}

pub(super) async fn shortlist(visit: Visit, pairs: Pairs) -> Result<Response, Error> {
    if let Some(alone) = list_alone(&pairs) {
        return Ok(alone);
    }
    let catalogue = visit.app.catalogue().await?;
    let (mut listings, mut gone) = (Vec::new(), Vec::new());
    let mut seen: Vec<Slug> = Vec::new();
    for (_, value) in pairs.iter().filter(|(name, _)| *name == "b").take(MOST_LISTED) {
        let Some(slug) = Slug::of_name(value).filter(|slug| !seen.contains(slug)) else { continue };
        match catalogue.programme(&slug) {
            // One that ended is named, so that whoever sent the list is not thought to have forgotten it.
            Some(programme) if programme.has_ended() => gone.push(programme.name.clone()),
            Some(programme) => listings.extend(catalogue.listing(programme)),
            None => gone.push(slug.to_string()),
        }
        seen.push(slug);
    }
    let cut = listings.len() > MOST;
    listings.truncate(MOST);
    Ok(Shown::from(shortlist::page(&visit.ctx(), &View { listings, gone, cut })).into_response())
}
