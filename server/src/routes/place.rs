//! `/gemeente/{slug}` and `/regio/{slug}`: what serves a municipality, region or province, and what is near.

use ::app::links;
use ::app::pages::place::{self, View};
use ::app::pages::{Group, Heading, place_topic};
use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::Slug;
use domain::directory::Programme;
use domain::place::{Place, PlaceKind, Places};
use domain::taxonomy::{Code, Scheme, Taxonomy};

use super::{grouping, home, slug};
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
    Ok(Redirect::temporary(path.as_str()).into_response())
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
        return Ok(Redirect::permanent(path.ok_or(Error::NotFound)?.as_str()).into_response());
    }
    if !same {
        return Ok(Redirect::permanent(&format!("/regio/{slug}")).into_response());
    }
    show(visit, place).await
}

/// A target group or domain in a municipality.
pub(super) async fn topic_in_municipality(
    visit: Visit,
    Path((written, code)): Path<(String, String)>,
) -> Result<Response, Error> {
    let (slug, same) = slug(&written)?;
    let app = &visit.app;
    let Some(place) = app.places.by_slug(PlaceKind::Municipality, &slug) else {
        return part_of(&app.places, &slug);
    };
    let term =
        [Scheme::TargetGroup, Scheme::Domain].into_iter().find_map(|scheme| app.taxonomy.get(scheme, &code));
    let term = term.ok_or(Error::NotFound)?;
    if !same {
        let path = links::topic_in(place, &term.code).ok_or(Error::NotFound)?;
        return Ok(Redirect::permanent(path.as_str()).into_response());
    }
    let catalogue = app.catalogue().await?;
    let about = |programme: &Programme| home::codes(programme, term.scheme).contains(&term.code);
    let grouping::Around { serving, doubtful, groups } =
        grouping::around(&app.places, &catalogue, place, about);
    let view = place_topic::View { place, term, serving, doubtful, groups };
    Ok(Shown::from(place_topic::page(&visit.ctx(), &view)).into_response())
}

async fn show(visit: Visit, place: &Place) -> Result<Response, Error> {
    let catalogue = visit.app.catalogue().await?;
    let places = &visit.app.places;
    let grouped = grouping::around(places, &catalogue, place, |_| true);
    let topics = topics(&visit.app.taxonomy, place, &grouped.groups);
    let view = View {
        place,
        serving: grouped.serving,
        doubtful: grouped.doubtful,
        groups: grouped.groups,
        topics,
        parts: parts(places, place),
        related: related(places, place),
    };
    Ok(Shown::from(place::page(&visit.ctx(), &view)).into_response())
}

/// For whom something serves a municipality, with how many do.
fn topics(taxonomy: &Taxonomy, place: &Place, groups: &[Group<'_>]) -> Vec<(Code, usize)> {
    if place.kind != PlaceKind::Municipality {
        return Vec::new();
    }
    let serving: Vec<_> = groups
        .iter()
        .filter(|group| !matches!(group.heading, Heading::Nearby | Heading::Nearest))
        .flat_map(|group| &group.items)
        .map(|item| item.listing.programme)
        .collect();
    let count = |code: &Code| serving.iter().filter(|p| p.target_groups.contains(code)).count();
    let all = taxonomy.of(Scheme::TargetGroup).map(|term| (term.code.clone(), count(&term.code)));
    all.filter(|(_, count)| *count > 0).collect()
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
