//! `/gemeente/{slug}` and `/regio/{slug}`: what serves a municipality, region or province, and what is near.

use ::app::links;
use ::app::pages::place::{self, View};
use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::Slug;
use domain::place::{Place, PlaceKind, Places};
use domain::taxonomy::{Code, Scheme};

use super::{grouping, slug};
use crate::http::{Error, Shown, Visit};

pub(super) async fn municipality(visit: Visit, Path(written): Path<String>) -> Result<Response, Error> {
    let (slug, same) = slug(&written)?;
    let places = visit.app.places.clone();
    match places.by_slug(PlaceKind::Municipality, &slug) {
        Some(place) if same => show(visit, place).await,
        Some(_) => Ok(Redirect::permanent(&format!("/gemeente/{slug}")).into_response()),
        None => part_of(&places, &slug),
    }
}

/// A deelgemeente has no page of its own: it leads to its municipality, or to a search where several bear the name.
fn part_of(places: &Places, slug: &Slug) -> Result<Response, Error> {
    let mut rows = places.of_kind(PlaceKind::Deelgemeente).filter(|row| row.slug().as_ref() == Some(slug));
    let first = rows.next().ok_or(Error::NotFound)?;
    let several = rows.next().is_some();
    let municipality = first.nis.filter(|_| !several).and_then(|nis| places.municipality(nis));
    let path = municipality
        .and_then(links::place)
        .unwrap_or_else(|| links::search([("waar", first.name.nl.as_str())]));
    Ok(Redirect::temporary(&path).into_response())
}

pub(super) async fn region(visit: Visit, Path(written): Path<String>) -> Result<Response, Error> {
    let (slug, same) = slug(&written)?;
    let places = visit.app.places.clone();
    let place = places
        .by_slug(PlaceKind::Region, &slug)
        .or_else(|| places.by_slug(PlaceKind::Province, &slug))
        .ok_or(Error::NotFound)?;
    if place.kind == PlaceKind::Province && place.name.nl == Places::BRUSSELS {
        let path = links::place_named(PlaceKind::Region, Places::BRUSSELS_REGION);
        return Ok(Redirect::permanent(&path.ok_or(Error::NotFound)?).into_response());
    }
    if !same {
        return Ok(Redirect::permanent(&format!("/regio/{slug}")).into_response());
    }
    show(visit, place).await
}

/// A topic in a municipality is a search with that filter.
pub(super) async fn topic_in_municipality(
    visit: Visit,
    Path((written, code)): Path<(String, String)>,
) -> Result<Redirect, Error> {
    let (slug, _) = slug(&written)?;
    let place = visit.app.places.by_slug(PlaceKind::Municipality, &slug).ok_or(Error::NotFound)?;
    let known = |scheme| visit.app.taxonomy.contains(scheme, &Code::new(&code));
    let filter = if known(Scheme::TargetGroup) {
        "doelgroep"
    } else if known(Scheme::Domain) {
        "domein"
    } else {
        return Err(Error::NotFound);
    };
    let pairs = [("waar", place.name.nl.as_str()), (filter, code.as_str())];
    Ok(Redirect::temporary(&links::search(pairs)))
}

async fn show(visit: Visit, place: &Place) -> Result<Response, Error> {
    let catalogue = visit.app.catalogue().await?;
    let places = &visit.app.places;
    let grouped = grouping::around(places, &catalogue, place);
    let view = View {
        place,
        serving: grouped.serving,
        groups: grouped.groups,
        parts: parts(places, place),
        related: related(places, place),
    };
    Ok(Shown::from(place::page(&visit.ctx(), &view)).into_response())
}

/// The deelgemeenten of a municipality.
fn parts(places: &Places, place: &Place) -> Vec<String> {
    let is_part = |row: &&Place| place.kind == PlaceKind::Municipality && row.nis == place.nis;
    let mut parts: Vec<_> =
        places.of_kind(PlaceKind::Deelgemeente).filter(is_part).map(|row| row.name.nl.clone()).collect();
    parts.sort();
    parts
}

/// Of a municipality the regions and the province it lies in; of those their municipalities.
fn related<'a>(places: &'a Places, place: &Place) -> Vec<&'a Place> {
    if place.kind != PlaceKind::Municipality {
        let mut members: Vec<_> = place.members.iter().filter_map(|nis| places.municipality(*nis)).collect();
        members.sort_by(|a, b| a.name.nl.cmp(&b.name.nl));
        return members;
    }
    let holds = |area: &&Place| place.nis.is_some_and(|nis| area.members.contains(&nis));
    let is_page = |area: &&Place| area.name.nl != Places::BRUSSELS;
    let regions = places.of_kind(PlaceKind::Region).filter(holds);
    regions.chain(places.of_kind(PlaceKind::Province).filter(holds).filter(is_page)).collect()
}
