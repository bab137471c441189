//! `/over`, `/bronnen`, `/privacy`, `/toegankelijkheid`: pages that do not change; and `/robots.txt`.

use ::app::pages::about;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::header;

use crate::app::App;
use crate::http::page::Kind;
use crate::http::{Shown, Visit};

pub(super) async fn about(visit: Visit) -> Shown {
    about::about(&visit.ctx()).into()
}

pub(super) async fn sources(visit: Visit) -> Shown {
    about::sources(&visit.ctx()).into()
}

pub(super) async fn privacy(visit: Visit) -> Shown {
    about::privacy(&visit.ctx()).into()
}

pub(super) async fn accessibility(visit: Visit) -> Shown {
    about::accessibility(&visit.ctx()).into()
}

/// Search engines may read the directory. What is about a person says “noindex” itself; it is named here
/// too, so that nobody fetches it for nothing. Results are endless and say nothing a landing page does not.
const ROBOTS: &str = "User-agent: *\n\
    Disallow: /zoeken\n\
    Disallow: /api/\n\
    Disallow: /aanvraag\n\
    Disallow: /opvolgen\n\
    Disallow: /inloggen\n\
    Disallow: /beheer\n";

pub(super) async fn robots(State(_): State<App>) -> Response {
    (Kind::Data, [(header::CACHE_CONTROL, "public, max-age=86400")], ROBOTS).into_response()
}
