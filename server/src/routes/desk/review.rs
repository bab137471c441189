//! `/beheer/aanvraag/{handle}/doorlaten` and `…/misbruik`: what waits in quarantine is decided about.

use ::app::links;
use axum::extract::Path;
use axum::response::Response;

use crate::accounts::SignedIn;
use crate::desk::{self, review};
use crate::http::{Error, Visit};
use crate::routes::see_other;

pub(super) async fn let_through(
    visit: Visit,
    who: SignedIn,
    Path(handle): Path<String>,
) -> Result<Response, Error> {
    let held = desk::held(&visit.app, &who, &handle).await?;
    // Whether it went now or somebody was first: the inbox shows what is left.
    review::let_through(&visit.app, &who, &held).await?;
    Ok(see_other(links::DESK, Vec::new()))
}

pub(super) async fn close(
    visit: Visit,
    who: SignedIn,
    Path(handle): Path<String>,
) -> Result<Response, Error> {
    let held = desk::held(&visit.app, &who, &handle).await?;
    review::close_as_abuse(&visit.app, &who, &held).await?;
    Ok(see_other(links::DESK, Vec::new()))
}
