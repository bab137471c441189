//! `/api/search`: the same answer as `/zoeken`, as JSON. The field names are a contract (PRODUCT.md, “Fixed names”).

use ::app::{Ctx, explain};
use axum::Json;
use axum::response::{IntoResponse, Response};
use domain::taxonomy::Code;
use http::header;
use search_index::{Answer, Hit, Notice, Query, Reason, UnderstoodPlace};
use serde::{Serialize, Serializer};

use crate::app::Catalogue;
use crate::http::page::Kind;
use crate::http::query::Pairs;
use crate::http::{Error, Visit};

#[derive(Serialize)]
struct Body<'a> {
    understood: Understood<'a>,
    total: usize,
    total_related: usize,
    notices: Vec<Said>,
    facets: Facets<'a>,
    results: Vec<Found<'a>>,
}

#[derive(Serialize)]
struct Understood<'a> {
    places: Vec<Place<'a>>,
    target_groups: &'a [Code],
    domains: &'a [Code],
    kinds: &'a [Code],
    intent: &'a str,
}

#[derive(Serialize)]
struct Place<'a> {
    name: &'a str,
    nis: Option<String>,
    kind: &'a str,
    part: Option<&'a str>,
    typed: &'a str,
    alternatives: &'a [String],
}

/// A reason or notice: what it is, and the same in words.
#[derive(Serialize)]
struct Said {
    kind: &'static str,
    text: String,
}

#[derive(Serialize)]
struct Facets<'a> {
    domein: Counts<'a>,
    doelgroep: Counts<'a>,
    soort: Counts<'a>,
    provincie: Counts<'a>,
}

/// Counts as one object, in the order they came in.
struct Counts<'a>(Vec<(&'a str, usize)>);

impl Serialize for Counts<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().copied())
    }
}

#[derive(Serialize)]
struct Found<'a> {
    slug: &'a str,
    programme: &'a str,
    organisation: &'a str,
    block: &'a str,
    reasons: Vec<Said>,
    distance_km: Option<f64>,
    serves_place: bool,
    municipality: Option<&'a str>,
    score: f32,
}

pub(super) async fn search(visit: Visit, pairs: Pairs) -> Result<Response, Error> {
    let (query, notices) = Query::from_pairs(pairs.iter());
    let answer = visit.app.search.search(&query)?;
    visit.app.note_missed(&answer);
    let catalogue = visit.app.catalogue().await?;
    let body = Json(body(&visit.ctx(), &notices, &answer, &catalogue)).into_response();
    Ok((Kind::Data, [(header::CACHE_CONTROL, "no-cache")], body).into_response())
}

fn body<'a>(cx: &Ctx<'_>, notices: &[Notice], answer: &'a Answer, catalogue: &'a Catalogue) -> Body<'a> {
    let facets = &answer.facets;
    let codes =
        |list: &'a [(Code, usize)]| Counts(list.iter().map(|(code, n)| (code.as_str(), *n)).collect());
    Body {
        understood: Understood {
            places: answer.understood.places.iter().map(place).collect(),
            target_groups: &answer.understood.target_groups,
            domains: &answer.understood.domains,
            kinds: &answer.understood.kinds,
            intent: answer.understood.intent.as_str(),
        },
        total: answer.total,
        total_related: answer.total_related,
        notices: notices.iter().chain(&answer.notices).map(|notice| said_notice(cx, notice)).collect(),
        facets: Facets {
            domein: codes(&facets.domein),
            doelgroep: codes(&facets.doelgroep),
            soort: codes(&facets.soort),
            provincie: Counts(facets.provincie.iter().map(|(slug, _, n)| (slug.as_str(), *n)).collect()),
        },
        results: answer.hits.iter().filter_map(|hit| found(cx, hit, catalogue)).collect(),
    }
}

fn place(place: &UnderstoodPlace) -> Place<'_> {
    Place {
        name: &place.name,
        nis: place.nis.map(|nis| nis.to_string()),
        kind: place.kind.as_str(),
        part: place.part.as_deref(),
        typed: &place.typed,
        alternatives: &place.alternatives,
    }
}

/// A hit with its names; one that the directory lost between index and store is left out.
fn found<'a>(cx: &Ctx<'_>, hit: &'a Hit, catalogue: &'a Catalogue) -> Option<Found<'a>> {
    let listing = catalogue.listing(catalogue.programme(&hit.slug)?)?;
    Some(Found {
        slug: hit.slug.as_str(),
        programme: &listing.programme.name,
        organisation: &listing.organisation.name,
        block: hit.block.as_str(),
        reasons: hit.reasons.iter().map(|reason| said_reason(cx, reason)).collect(),
        distance_km: hit.distance_km,
        serves_place: hit.serves_place,
        municipality: hit.municipality.as_deref(),
        score: hit.score,
    })
}

fn said_reason(cx: &Ctx<'_>, reason: &Reason) -> Said {
    Said { kind: reason.kind(), text: explain::reason(cx, reason) }
}

fn said_notice(cx: &Ctx<'_>, notice: &Notice) -> Said {
    Said { kind: notice.kind(), text: explain::notice(cx, notice) }
}
