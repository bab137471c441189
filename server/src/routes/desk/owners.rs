//! `/beheer/werking/{slug}/eigenaars`: who keeps a listing.

use ::app::links;
use ::app::pages::keep::{self, Owner, Owners};
use axum::extract::Path;
use axum::response::{IntoResponse as _, Response};
use domain::directory::Programme;

use super::keep::begin;
use crate::accounts::SignedIn;
use crate::desk::InviteError;
use crate::http::form::Posted;
use crate::http::query::Pairs;
use crate::http::{Error, Shown, Visit};
use crate::listings::owners::{self, Deed};
use crate::routes::see_other;

pub(super) async fn show(
    visit: Visit,
    who: SignedIn,
    Path(slug): Path<String>,
    asked: Pairs,
) -> Result<Response, Error> {
    let visit = visit.signed_in(&who);
    let (_, programme) = begin(&visit, &who, &slug).await?;
    let done = asked.iter().any(|(name, _)| name == "klaar");
    page(&visit, &who, &programme, "", Vec::new(), done).await
}

async fn page(
    visit: &Visit,
    who: &SignedIn,
    programme: &Programme,
    email: &str,
    problems: Vec<(&'static str, &'static str)>,
    done: bool,
) -> Result<Response, Error> {
    let owners = visit.app.store.owners(&programme.slug).await?;
    let view = Owners {
        programme,
        may_lead: owners::may_lead(who, &owners),
        owners: owners
            .into_iter()
            .map(|owner| Owner {
                is_reader: owner.person_id == who.person.id,
                id: owner.person_id,
                name: owner.name,
                email: owner.email,
                lead: owner.lead,
                since: owner.since,
            })
            .collect(),
        email,
        problems,
        done,
    };
    Ok(Shown::from(keep::owners(&visit.ctx(), &view)).into_response())
}

/// Somebody else keeps it as well, leads, or keeps it no more.
pub(super) async fn change(
    visit: Visit,
    who: SignedIn,
    Path(slug): Path<String>,
    posted: Posted,
) -> Result<Response, Error> {
    let visit = visit.signed_in(&who);
    let app = &visit.app;
    let (_, programme) = begin(&visit, &who, &slug).await?;
    let here = links::owners(&programme.slug);
    let deed = match posted.get("besluit") {
        "weg" => Some(Deed::Off),
        "hoofd" => Some(Deed::Lead),
        "" => None,
        _ => return Err(Error::Invalid),
    };
    if let Some(deed) = deed {
        let done = owners::change(app, &who, &programme, posted.get("wie"), deed).await?;
        // Who took themselves off may see the listing no more.
        let left = deed == Deed::Off && posted.get("wie") == who.person.id;
        let to = match done {
            _ if left => links::KEPT,
            true => here.with("?klaar"),
            false => here,
        };
        return Ok(see_other(to, Vec::new()));
    }
    let email = posted.get("email");
    let problem = match owners::add(app, &programme, email).await? {
        Ok(()) => return Ok(see_other(here.with("?klaar"), Vec::new())),
        Err(InviteError::Email | InviteError::Desk) if email.is_empty() => "leeg",
        Err(InviteError::Email | InviteError::Desk) => "onjuist",
        Err(InviteError::Exists) => "bestaat",
        Err(InviteError::TooMany) => "te-vaak",
    };
    page(&visit, &who, &programme, email, vec![("email", problem)], false).await
}
