//! `/aanvraag`: a request for a buddy, or an offer to be one, step by step; and `/opvolgen`.
//!
//! Steps are POST → 303 → GET. What was typed travels in one sealed cookie per form
//! (`docs/decisions/0002-form-state-in-a-cookie.md`).

mod begin;
mod follow;
mod form;
mod news;
mod order;
mod screening;
mod send;
mod sender;
mod steps;

use ::app::links;
use axum::Router;
use axum::routing::get;

use crate::app::App;
use crate::http::{Shown, Visit};

/// The addresses of this room.
pub(super) fn router() -> Router<App> {
    Router::new()
        .route("/aanvraag", get(begin::general))
        .route(links::LEAFLET.as_str(), get(leaflet))
        .route("/lijst/aanvraag", get(order::show).post(order::choose))
        .route("/word-buddy", get(begin::volunteer))
        .route("/buddywerking/{slug}/aanvraag", get(begin::programme))
        .route("/aanvraag/{flow}/verstuurd", get(send::sent))
        .route("/aanvraag/{flow}/nakijken", get(steps::check).post(send::send))
        .route("/aanvraag/{flow}/nagaan", get(screening::show).post(screening::decide))
        .route("/aanvraag/{flow}/{step}", get(steps::show).post(steps::post))
        .merge(follow::router())
        .merge(news::router())
        .merge(sender::router())
}

/// The leaflet for who was not asked yet.
async fn leaflet(visit: Visit) -> Shown {
    ::app::pages::leaflet::leaflet(&visit.ctx()).into()
}
