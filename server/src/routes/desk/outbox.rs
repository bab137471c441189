//! `/beheer/post`: the outbox, for the site's desk.

use ::app::links;
use ::app::pages::desk::post;
use axum::response::Response;

use crate::accounts::SignedIn;
use crate::desk;
use crate::http::form::Posted;
use crate::http::{Error, Shown, Visit};
use crate::routes::see_other;

pub(super) async fn show(visit: Visit, who: SignedIn) -> Result<Shown, Error> {
    let visit = visit.signed_in(&who);
    let view = desk::post::outbox(&visit.app, &who).await?;
    Ok(post::page(&visit.ctx(), &view).into())
}

pub(super) async fn retry(visit: Visit, who: SignedIn, posted: Posted) -> Result<Response, Error> {
    desk::post::retry(&visit.app, &who, posted.get("brief")).await?;
    Ok(see_other(links::POST, Vec::new()))
}

pub(super) async fn forget(visit: Visit, who: SignedIn, posted: Posted) -> Result<Response, Error> {
    desk::post::forget(&visit.app, &who, posted.get("brief")).await?;
    Ok(see_other(links::POST, Vec::new()))
}
