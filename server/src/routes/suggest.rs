//! `/api/suggest?veld=q|waar&q=…`: what to offer while somebody types. Without it the forms work as well.
//!
//! `{"suggestions": [{"kind": "place|programme|topic", "text": what the box then holds, "label": what is shown,
//! "hint": …|null, "href": the page of a programme|null}]}`, at most eight, the best first. Without `veld` it is
//! the question; a field that does not exist gets nothing; other parameters are ignored.

use ::app::{Ctx, explain, links};
use axum::Json;
use axum::response::{IntoResponse, Response};
use http::header;
use search_index::Suggestion;
use search_index::suggest::{Field, Offer};
use serde::Serialize;

use crate::app::Catalogue;
use crate::http::page::Kind;
use crate::http::query::Pairs;
use crate::http::{Error, Visit};

/// The most suggestions of an answer.
const MOST: usize = 8;

/// Who types the same again within five minutes asks nobody; a listing that changed shows after that.
const CACHE: &str = "public, max-age=300";

#[derive(Serialize)]
struct Body<'a> {
    suggestions: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Item<'a> {
    kind: &'static str,
    text: &'a str,
    label: &'a str,
    hint: Option<String>,
    href: Option<String>,
}

pub(super) async fn suggest(visit: Visit, pairs: Pairs) -> Result<Response, Error> {
    let value = |wanted: &str| pairs.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value);
    let field = value("veld").map_or(Some(Field::Question), Field::from_name);
    let suggestions = field
        .map_or_else(Vec::new, |field| visit.app.search.suggest(value("q").unwrap_or_default(), field, MOST));
    let catalogue = visit.app.catalogue().await?;
    let cx = visit.ctx();
    let suggestions = suggestions.iter().filter_map(|suggestion| item(&cx, suggestion, &catalogue)).collect();
    let body = Json(Body { suggestions }).into_response();
    Ok((Kind::Data, [(header::CACHE_CONTROL, CACHE)], body).into_response())
}

/// A suggestion as it is shown; a programme that the directory lost between index and store is left out.
fn item<'a>(cx: &Ctx<'_>, suggestion: &'a Suggestion, catalogue: &Catalogue) -> Option<Item<'a>> {
    let Suggestion { text, label, offer } = suggestion;
    let (kind, hint, href) = match offer {
        Offer::Programme(slug) => {
            let listing = catalogue.listing(catalogue.programme(slug)?)?;
            let hint = (listing.organisation.name != *label).then(|| listing.organisation.name.clone());
            ("programme", hint, Some(cx.to(links::programme(slug))))
        }
        Offer::Topic(scheme, code) => {
            let meant = cx.label(*scheme, code);
            ("topic", (meant != *label).then_some(meant), None)
        }
        place => ("place", explain::place_offer(cx, place), None),
    };
    Some(Item { kind, text, label, hint, href })
}
