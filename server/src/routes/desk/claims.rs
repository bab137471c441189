//! `/beheer/claims`: listings that somebody says are theirs, for who phones.

use ::app::links;
use ::app::pages::desk::claims::{self, Claim, View, Wrong};
use axum::extract::Path;
use axum::response::{IntoResponse as _, Response};

use crate::accounts::SignedIn;
use crate::http::form::Posted;
use crate::http::query::Pairs;
use crate::http::{Error, Shown, Visit};
use crate::listings::claim::{TEXT_MAX, decide_claim};
use crate::routes::see_other;

pub(super) async fn show(visit: Visit, who: SignedIn, asked: Pairs) -> Result<Response, Error> {
    let done = asked.iter().any(|(name, _)| name == "klaar");
    page(&visit.signed_in(&who), &who, None, done).await
}

async fn page(
    visit: &Visit,
    who: &SignedIn,
    wrong: Option<Wrong<'_>>,
    done: bool,
) -> Result<Response, Error> {
    let catalogue = visit.app.catalogue().await?;
    let claims = crate::listings::claim::claims(&visit.app, who).await?;
    let claims = claims.into_iter().filter_map(|claim| {
        Some(Claim {
            id: claim.id().to_owned(),
            listing: catalogue.listing(catalogue.programme(claim.slug())?)?,
            email: claim.asked.email.to_string(),
            phone: claim.asked.phone.clone(),
            text: claim.asked.text.clone(),
            since: claim.since(),
        })
    });
    let view = View { claims: claims.collect(), wrong, done };
    Ok(Shown::from(claims::page(&visit.ctx(), &view)).into_response())
}

pub(super) async fn decide(
    visit: Visit,
    who: SignedIn,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, Error> {
    let visit = visit.signed_in(&who);
    let waiting = crate::listings::claim::claims(&visit.app, &who).await?;
    // Decided before, by a colleague or by the first click of two: the list says what is left.
    let Some(claim) = waiting.iter().find(|claim| claim.id() == id) else {
        return Ok(see_other(links::CLAIMS, Vec::new()));
    };
    let note = posted.get("belnota");
    let problem = match note.chars().count() {
        0 => Some("leeg"),
        length if length > TEXT_MAX => Some("te-lang"),
        _ => None,
    };
    if let Some(problem) = problem {
        return page(
            &visit,
            &who,
            Some(Wrong { id: &id, note, problems: vec![("belnota", problem)] }),
            false,
        )
        .await;
    }
    let yes = match posted.get("besluit") {
        "ja" => true,
        "nee" => false,
        _ => return Err(Error::Invalid),
    };
    let done = decide_claim(&visit.app, &who, claim, yes, note).await?;
    Ok(see_other(if done { links::CLAIMS.with("?klaar") } else { links::CLAIMS }, Vec::new()))
}
