//! `/klopt-nog/{token}` and `/tegenhouden/{token}`: the links in mails to who keeps a listing. Opening one does nothing.

use ::app::pages::keep::{self, Linked, Waiting};
use axum::extract::Path;
use axum::response::{IntoResponse as _, Response};

use crate::app::Catalogue;
use crate::http::form::Posted;
use crate::http::{Error, Shown, Visit};
use crate::listings::fresh;
use crate::listings::keep::{fingerprint, stop, stoppable};
use crate::store::changes::PendingChange;

pub(super) async fn ask(visit: Visit, Path(token): Path<String>) -> Result<Response, Error> {
    shown(&visit, &token, false).await
}

async fn shown(visit: &Visit, token: &str, again: bool) -> Result<Response, Error> {
    let catalogue = visit.app.catalogue().await?;
    let linked = fresh::linked(&visit.app, token).await?;
    let listing = linked.as_ref().and_then(|linked| catalogue.listing(&linked.programme));
    let page = match listing {
        None => keep::still_right_done(&visit.ctx(), None),
        Some(listing) => {
            let version = fingerprint(listing.programme);
            keep::still_right(&visit.ctx(), &Linked { token, listing, version: &version, again })
        }
    };
    Ok(Shown::from(page).into_response())
}

pub(super) async fn answer(
    visit: Visit,
    Path(token): Path<String>,
    posted: Posted,
) -> Result<Response, Error> {
    let holds = match posted.get("besluit") {
        "klopt" => true,
        "gestopt" => false,
        _ => return shown(&visit, &token, false).await,
    };
    let Some(linked) = fresh::linked(&visit.app, &token).await? else {
        return shown(&visit, &token, false).await;
    };
    if posted.get("versie") != fingerprint(&linked.programme) {
        return shown(&visit, &token, true).await;
    }
    let done = fresh::answer(&visit.app, &linked, holds).await?;
    let word = if holds { "klopt" } else { "gestopt" };
    let page = keep::still_right_done(&visit.ctx(), done.then_some(word));
    Ok(Shown::from(page).into_response())
}

pub(super) async fn ask_stop(visit: Visit, Path(token): Path<String>) -> Result<Response, Error> {
    let catalogue = visit.app.catalogue().await?;
    let change = stoppable(&visit.app, &token).await?;
    let page = match change.and_then(|change| with_listing(&catalogue, change)) {
        None => keep::stopped(&visit.ctx(), false),
        Some((listing, waiting)) => keep::stop_change(&visit.ctx(), &token, listing, &waiting),
    };
    Ok(Shown::from(page).into_response())
}

fn with_listing(
    catalogue: &Catalogue,
    change: PendingChange,
) -> Option<(::app::pages::Listing<'_>, Waiting)> {
    let listing = catalogue.listing(catalogue.programme(&change.slug)?)?;
    let waiting = Waiting {
        id: change.id,
        change: change.change,
        since: change.created_at,
        goes_at: change.goes_at,
        may_agree: false,
        of_another: false,
    };
    Some((listing, waiting))
}

pub(super) async fn stop_it(visit: Visit, Path(token): Path<String>) -> Result<Response, Error> {
    let done = match stoppable(&visit.app, &token).await? {
        Some(change) => stop(&visit.app, &change).await?,
        None => false,
    };
    Ok(Shown::from(keep::stopped(&visit.ctx(), done)).into_response())
}
