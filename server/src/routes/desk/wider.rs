//! `/beheer/aanvraag/{handle}/vragen`: one more programme, outside the chain, after a new yes of the person.

use ::app::links;
use ::app::pages::desk::wider::{WAYS, Wider};
use axum::extract::Path;
use axum::response::Response;
use domain::Slug;

use super::referral;
use crate::accounts::SignedIn;
use crate::app::App;
use crate::desk::wider::{Widened, agreed_at_the_desk, ask as ask_person, programmes};
use crate::desk::{self, Held};
use crate::http::form::Posted;
use crate::http::{Error, Visit};
use crate::routes::see_other;

pub(super) async fn ask(
    visit: Visit,
    who: SignedIn,
    Path(handle): Path<String>,
    posted: Posted,
) -> Result<Response, Error> {
    let visit = visit.signed_in(&who);
    let app = &visit.app;
    let held = desk::held(app, &who, &handle).await?;
    let [at_follow, said, dropped] = WAYS;
    let how = posted.get("hoe");
    let chosen =
        programmes(app, &held).await?.into_iter().find(|slug| slug.as_str() == posted.get("werking"));
    let done = match (how, &chosen) {
        // Whoever cannot open it could not pass it on either.
        _ if desk::content_key(app, &who, &held).await?.is_none() => return Err(Error::NotFound),
        (how, _) if how == dropped => ask_person(app, &who, &held, None).await?,
        (how, Some(slug)) if how == at_follow => ask_person(app, &who, &held, Some(slug)).await?,
        (how, Some(slug)) if how == said => {
            let done = agreed_at_the_desk(app, &who, &held, slug, visit.lang).await?;
            if done == Widened::Done && pass_on(app, &who, &handle, slug).await? {
                return Ok(see_other(links::DESK, Vec::new()));
            }
            done
        }
        _ => {
            let leeg = |value: &str| if value.is_empty() { "leeg" } else { "onbekend" };
            let mut wrong = Vec::new();
            if chosen.is_none() {
                wrong.push(("werking", leeg(posted.get("werking"))));
            }
            if !WAYS.contains(&how) {
                wrong.push(("hoe", leeg(how)));
            }
            return referral::page(&visit, &who, &handle, &wrong, "").await;
        }
    };
    match done {
        Widened::Done => Ok(referral::back_to(&handle)),
        Widened::Nobody => referral::page(&visit, &who, &handle, &[("werking", "niemand")], "").await,
        Widened::Changed => referral::page(&visit, &who, &handle, &[("stand", "veranderd")], "").await,
    }
}

/// To the first desk that the yes brought into the chain.
async fn pass_on(app: &App, who: &SignedIn, handle: &str, programme: &Slug) -> Result<bool, Error> {
    let held = desk::held(app, who, handle).await?;
    let others = desk::others(app, &held).await?;
    let choice = held.facts.as_ref().and_then(|facts| facts.chosen.iter().position(|slug| slug == programme));
    let to = others.iter().find(|stop| stop.desk.is_of_organisation() && Some(stop.choice) == choice);
    match to {
        Some(stop) => desk::hand_over(app, who, &held, &stop.desk, None).await,
        None => Ok(false),
    }
}

/// What the page of a request shows of it; nothing to whom cannot open it.
///
/// # Errors
/// The store fails.
pub(super) async fn shown(app: &App, held: &Held, can_open: bool) -> Result<Option<Wider>, Error> {
    let Some(facts) = held.facts.as_ref().filter(|_| can_open) else { return Ok(None) };
    let catalogue = app.catalogue().await?;
    let name = |slug: &Slug| catalogue.programme(slug).map(|programme| programme.name.clone());
    let wish = facts.wish.as_ref();
    let wish = wish.and_then(|wish| Some((name(&wish.programme)?, wish.programme.to_string(), wish.at)));
    let programmes = programmes(app, held).await?;
    let programmes = programmes.iter().filter_map(|slug| Some((slug.to_string(), name(slug)?))).collect();
    Ok(Some(Wider { wish, programmes, chosen: String::new() }))
}
