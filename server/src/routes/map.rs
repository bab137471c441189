//! `/kaart`: every municipality with how many programmes serve it; and the map as files of their own.

use ::app::map::{Counts, file};
use ::app::pages::map::{self, Province, View};
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::place::{PlaceKind, Places};
use http::header;
use sha2::{Digest as _, Sha256};

use super::grouping;
use crate::app::App;
use crate::http::page::Kind;
use crate::http::{Error, Shown, Visit};

pub(super) async fn page(visit: Visit) -> Result<Shown, Error> {
    let places = &visit.app.places;
    let view = View { counts: counts(&visit.app).await?, provinces: provinces(places) };
    Ok(map::page(&visit.ctx(), &view).into())
}

/// The map without anything on it.
pub(super) async fn plain(State(app): State<App>) -> Response {
    svg(file::plain(&app.mosaic))
}

/// The map, darker where more programmes serve.
pub(super) async fn counted(State(app): State<App>) -> Result<Response, Error> {
    Ok(svg(file::counted(&app.mosaic, &counts(&app).await?)))
}

async fn counts(app: &App) -> Result<Counts, Error> {
    let catalogue = app.catalogue().await?;
    Ok(grouping::counts(&app.places, &catalogue))
}

/// The provinces, Brussels among them, each with its municipalities by name.
fn provinces(places: &Places) -> Vec<Province<'_>> {
    let of = |province: &'_ domain::place::Place| {
        let mut municipalities: Vec<_> =
            province.members.iter().filter_map(|nis| places.municipality(*nis)).collect();
        municipalities.sort_by(|a, b| a.name.nl.cmp(&b.name.nl));
        municipalities
    };
    places.of_kind(PlaceKind::Province).map(|place| Province { place, municipalities: of(place) }).collect()
}

/// A picture that is the same for everybody, kept for a day: counts change slowly.
fn svg(picture: String) -> Response {
    let hash = URL_SAFE_NO_PAD.encode(Sha256::digest(&picture).get(..12).unwrap_or_default());
    let head = [
        (header::CONTENT_TYPE, "image/svg+xml".to_owned()),
        (header::CACHE_CONTROL, "public, max-age=86400".to_owned()),
        (header::ETAG, format!("W/\"{hash}\"")),
    ];
    (Kind::Asset, head, picture).into_response()
}
