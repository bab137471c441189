//! `/beheer/wachtrij`: listings that somebody proposed.

use ::app::links;
use ::app::pages::Listing;
use ::app::pages::desk::queue::{self, Item, View};
use axum::extract::Path;
use axum::response::{IntoResponse as _, Response};

use crate::accounts::SignedIn;
use crate::http::form::Posted;
use crate::http::query::Pairs;
use crate::http::{Error, Shown, Visit};
use crate::listings::queue as proposals;
use crate::listings::{self, REASON_MAX, Waiting};
use crate::routes::see_other;

pub(super) async fn list(visit: Visit, who: SignedIn, asked: Pairs) -> Result<Response, Error> {
    let visit = visit.signed_in(&who);
    let done = asked.iter().any(|(name, _)| name == "klaar");
    let items = |found: Vec<Waiting>| {
        let item = |waiting: Waiting| Item {
            id: waiting.id,
            name: waiting.proposal.name,
            organisation: waiting.proposal.organisation,
            since: waiting.since,
        };
        found.into_iter().map(item).collect::<Vec<Item>>()
    };
    let waiting = items(proposals::queue(&visit.app, &who).await?);
    let refused = items(proposals::refused(&visit.app, &who).await?);
    Ok(Shown::from(queue::list(&visit.ctx(), &waiting, &refused, done)).into_response())
}

pub(super) async fn show(visit: Visit, who: SignedIn, Path(id): Path<String>) -> Result<Response, Error> {
    page(&visit.signed_in(&who), &who, &id, Vec::new(), "").await
}

pub(super) async fn decide(
    visit: Visit,
    who: SignedIn,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, Error> {
    let visit = visit.signed_in(&who);
    let app = &visit.app;
    if posted.get("besluit") == "terug" {
        let done = proposals::bring_back(app, &who, &id).await?;
        return Ok(see_other(if done { links::proposal(&id) } else { links::QUEUE }, Vec::new()));
    }
    let waiting = match proposals::waiting(app, &who, &id).await {
        Ok(waiting) => waiting,
        // Decided before, by a colleague or by the first click of two: the list says what is left.
        Err(Error::NotFound) => return Ok(see_other(links::QUEUE, Vec::new())),
        Err(error) => return Err(error),
    };
    let reason = posted.get("reden");
    let done = match posted.get("besluit") {
        "ja" => proposals::approve(app, &who, &waiting).await?.is_some(),
        "nee" => {
            let problem = match reason.chars().count() {
                0 => Some("leeg"),
                length if length > REASON_MAX => Some("te-lang"),
                _ => None,
            };
            if let Some(problem) = problem {
                return page(&visit, &who, &id, vec![("reden", problem)], reason).await;
            }
            proposals::refuse(app, &who, &waiting, reason).await?
        }
        "vraag" => {
            let question = posted.get("vraag");
            let problem = match question.chars().count() {
                0 => Some("leeg"),
                length if length > REASON_MAX => Some("te-lang"),
                _ => None,
            };
            if let Some(problem) = problem {
                return page(&visit, &who, &id, vec![("vraag", problem)], question).await;
            }
            proposals::ask(app, &waiting, question).await?
        }
        _ => return Err(Error::Invalid),
    };
    Ok(see_other(if done { links::QUEUE.with("?klaar") } else { links::QUEUE }, Vec::new()))
}

async fn page(
    visit: &Visit,
    who: &SignedIn,
    id: &str,
    problems: Vec<(&'static str, &'static str)>,
    reason: &str,
) -> Result<Response, Error> {
    let app = &visit.app;
    let waiting = proposals::waiting(app, who, id).await?;
    let catalogue = app.catalogue().await?;
    let (programme, new) = listings::drafted(app, &catalogue, &waiting.proposal).await?;
    let organisation =
        new.as_ref().or_else(|| catalogue.organisation(&programme.organisation)).ok_or(Error::Invalid)?;
    let alike = listings::likenesses(app, &catalogue, &waiting.proposal);
    let view = View {
        id,
        listing: Listing { programme: &programme, organisation },
        new_organisation: new.is_some(),
        proposal: &waiting.proposal,
        questions: waiting.questions.iter().map(|one| (&*one.question, &*one.answer)).collect(),
        similar: alike
            .iter()
            .filter_map(|(slug, why)| Some((catalogue.listing(catalogue.programme(slug)?)?, *why)))
            .collect(),
        problems,
        reason,
    };
    Ok(Shown::from(queue::one(&visit.ctx(), &view)).into_response())
}
