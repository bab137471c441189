//! `/uk`, `/ar`, `/tr`, `/es`: the welcome pages.

use ::app::Guest;
use ::app::pages::welcome;
use axum::Router;
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use http::HeaderValue;
use http::header;

use crate::app::App;
use crate::http::{Shown, Visit};

/// One address for each.
pub(super) fn router() -> Router<App> {
    Guest::ALL.into_iter().fold(Router::new(), |router, guest| {
        router.route(guest.path(), get(move |visit: Visit| async move { page(&visit, guest) }))
    })
}

fn page(visit: &Visit, guest: Guest) -> Response {
    let mut response = Shown::from(welcome::page(&visit.ctx(), guest)).into_response();
    response.headers_mut().insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(guest.tag()));
    response
}
