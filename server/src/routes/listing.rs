//! `/toevoegen`: an organisation lists a programme. Its state is one sealed cookie; nothing is stored before it is sent.

use ::app::Page;
use ::app::links;
use ::app::pages::Listing;
use ::app::pages::listing::{self, Asked, Check, View};
use axum::Router;
use axum::extract::Path;
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use domain::directory::Organisation;
use domain::listing::{Field, Problem, Proposal, Step, Wrong};
use http::HeaderMap;

use super::{grouping, see_other};
use crate::app::App;
use crate::http::client::Client;
use crate::http::form::Posted;
use crate::http::{Error, Shown, Visit};
use crate::listings::{self, COOKIE, Draft, Proposed, REASON_MAX, Waiting};
use crate::seal::{CookieError, random_bytes};
use crate::store::proposals::ProposalState;

pub(super) fn router() -> Router<App> {
    Router::new()
        .route("/toevoegen", get(begin).post(start))
        .route("/toevoegen/nakijken", get(check).post(send))
        .route("/toevoegen/verstuurd", get(sent))
        .route("/toevoegen/bevestigen/{token}", get(ask).post(confirm))
        .route("/toevoegen/{step}", get(show).post(take))
}

/// The field that no person sees, as in the form of a request.
fn is_trapped(posted: &Posted) -> bool {
    !posted.get(::app::pages::request::TRAP).is_empty()
}

async fn begin(visit: Visit) -> Shown {
    listing::begin(&visit.ctx()).into()
}

async fn start(visit: Visit, headers: HeaderMap) -> Result<Response, Error> {
    let app = &visit.app;
    // What was begun goes on: a second click on the button must not lose it.
    let draft =
        draft(&visit, &headers).unwrap_or_else(|| Draft { secret: random_bytes(), ..Draft::default() });
    let cookie = COOKIE.set(&app.key, app.clock.now(), &draft).map_err(Error::unexpected)?;
    Ok(see_other(links::add_step(Step::Naam), vec![cookie]))
}

fn draft(visit: &Visit, headers: &HeaderMap) -> Option<Draft> {
    COOKIE.read(&visit.app.key, visit.app.clock.now(), headers)
}

/// What is wrong with the fields of a step.
fn wrong_on(step: Step, wrong: &[Wrong]) -> Vec<Wrong> {
    wrong.iter().copied().filter(|(field, _)| step.fields().contains(field)).collect()
}

async fn show(visit: Visit, headers: HeaderMap, Path(step): Path<String>) -> Result<Response, Error> {
    let step = Step::from_segment(&step).ok_or(Error::NotFound)?;
    let Some(draft) = draft(&visit, &headers) else { return Ok(see_other(links::ADD, Vec::new())) };
    let tried = draft.tried.contains(&step);
    let wrong = listings::read(&visit.app, &draft.answers, visit.lang).err().unwrap_or_default();
    let problems = if tried { wrong_on(step, &wrong) } else { Vec::new() };
    Ok(page(&visit, &draft, step, &problems))
}

fn page(visit: &Visit, draft: &Draft, step: Step, problems: &[Wrong]) -> Response {
    let view = View { step, values: &draft.answers, problems };
    Shown::from(listing::page(&visit.ctx(), &view)).into_response()
}

async fn take(
    visit: Visit,
    headers: HeaderMap,
    Path(step): Path<String>,
    posted: Posted,
) -> Result<Response, Error> {
    let step = Step::from_segment(&step).ok_or(Error::NotFound)?;
    let app = &visit.app;
    // Without its cookie a step begins anew, with what was posted: nothing typed is lost.
    let mut draft =
        draft(&visit, &headers).unwrap_or_else(|| Draft { secret: random_bytes(), ..Draft::default() });
    draft.take(step, &posted.0);
    draft.trapped |= is_trapped(&posted);
    let wrong = listings::read(app, &draft.answers, visit.lang).err().unwrap_or_default();
    let mut problems = wrong_on(step, &wrong);
    match COOKIE.set(&app.key, app.clock.now(), &draft) {
        Ok(cookie) if problems.is_empty() => {
            let next = draft.open_step(&wrong).map_or(links::ADD_CHECK, links::add_step);
            Ok(see_other(next, vec![cookie]))
        }
        Ok(cookie) => {
            let mut page = page(&visit, &draft, step, &problems);
            page.headers_mut().append(http::header::SET_COOKIE, cookie);
            Ok(page)
        }
        // Too much for a cookie: shown with everything typed.
        Err(CookieError::TooLong(_)) => {
            if problems.is_empty() {
                problems.push((longest(&draft, step), Problem::TeLang));
            }
            Ok(page(&visit, &draft, step, &problems))
        }
        Err(error) => Err(Error::unexpected(error)),
    }
}

/// The field of a step with the most in it.
fn longest(draft: &Draft, step: Step) -> Field {
    let length = |field: &Field| draft.answers.get(field).map_or(0, |values| values.concat().len());
    step.fields().iter().copied().max_by_key(length).unwrap_or(Field::Werking)
}

/// The draft and its proposal, or where to go instead.
fn whole(visit: &Visit, headers: &HeaderMap) -> Result<(Draft, Proposal), Box<Response>> {
    let Some(draft) = draft(visit, headers) else { return Err(Box::new(see_other(links::ADD, Vec::new()))) };
    let read = listings::read(&visit.app, &draft.answers, visit.lang);
    let wrong = read.as_ref().err().cloned().unwrap_or_default();
    match (draft.open_step(&wrong), read) {
        (None, Ok(proposal)) => Ok((draft, proposal)),
        (step, _) => {
            let to = links::add_step(step.unwrap_or(Step::Naam));
            Err(Box::new(see_other(to, Vec::new())))
        }
    }
}

async fn check(visit: Visit, headers: HeaderMap) -> Result<Response, Error> {
    match whole(&visit, &headers) {
        Ok((_, proposal)) => checked(&visit, &proposal, None).await,
        Err(instead) => Ok(*instead),
    }
}

async fn checked(visit: &Visit, proposal: &Proposal, problem: Option<&str>) -> Result<Response, Error> {
    let app = &visit.app;
    let catalogue = app.catalogue().await?;
    let (programme, new) = listings::drafted(app, &catalogue, proposal).await?;
    let organisation: &Organisation =
        new.as_ref().or_else(|| catalogue.organisation(&programme.organisation)).ok_or(Error::Invalid)?;
    let listing = Listing { programme: &programme, organisation };
    let alike = listings::likenesses(app, &catalogue, proposal);
    let similar = alike
        .iter()
        .filter_map(|(slug, why)| Some((catalogue.listing(catalogue.programme(slug)?)?, *why)))
        .collect();
    let served = grouping::served(&app.places, &programme);
    let view = Check { listing, proposal, served, similar, problem };
    Ok(Shown::from(listing::check(&visit.ctx(), &view)).into_response())
}

async fn send(visit: Visit, headers: HeaderMap, Client(client): Client) -> Result<Response, Error> {
    let (draft, proposal) = match whole(&visit, &headers) {
        Ok(whole) => whole,
        Err(instead) => return Ok(*instead),
    };
    if let Some(token) = &draft.answers_to {
        let done = listings::answer(&visit.app, token, "", Some(&proposal)).await?;
        let to = if done { links::confirm_listing(token) } else { links::ADD_SENT };
        return Ok(see_other(to, vec![COOKIE.clear().map_err(Error::unexpected)?]));
    }
    match listings::propose(&visit.app, &draft, &proposal, client).await? {
        Proposed::Sent => {
            let end = COOKIE.clear().map_err(Error::unexpected)?;
            Ok(see_other(links::ADD_SENT, vec![end]))
        }
        Proposed::TooMany => checked(&visit, &proposal, Some("te-vaak")).await,
    }
}

async fn sent(visit: Visit) -> Shown {
    listing::sent(&visit.ctx()).into()
}

async fn ask(visit: Visit, Path(token): Path<String>) -> Result<Response, Error> {
    let cx = visit.ctx();
    let page = match listings::linked(&visit.app, &token).await? {
        Some((ProposalState::Unconfirmed, Some(waiting))) => {
            listing::confirm(&cx, &token, &waiting.proposal.name)
        }
        Some((ProposalState::Asked, Some(waiting))) => asked(&visit, &token, &waiting, Vec::new(), ""),
        Some((ProposalState::Waiting, _)) => listing::confirmed(&cx),
        _ => listing::gone(&cx),
    };
    Ok(Shown::from(page).into_response())
}

/// The question of the site, to be answered.
fn asked(
    visit: &Visit,
    token: &str,
    waiting: &Waiting,
    problems: Vec<(&'static str, &'static str)>,
    typed: &str,
) -> Page {
    let question = waiting.questions.last().map_or("", |last| last.question.as_str());
    let view = Asked { token, name: &waiting.proposal.name, question, typed, problems };
    listing::asked(&visit.ctx(), &view)
}

async fn confirm(visit: Visit, Path(token): Path<String>, posted: Posted) -> Result<Response, Error> {
    let app = &visit.app;
    if let Some((ProposalState::Asked, Some(waiting))) = listings::linked(app, &token).await? {
        if posted.get("besluit") == "wijzig" {
            let draft = listings::draft_of(app, &token).await?.ok_or(Error::NotFound)?;
            let cookie = COOKIE.set(&app.key, app.clock.now(), &draft).map_err(Error::unexpected)?;
            return Ok(see_other(links::ADD_CHECK, vec![cookie]));
        }
        let text = posted.get("antwoord");
        let problem = match text.chars().count() {
            0 => Some("leeg"),
            length if length > REASON_MAX => Some("te-lang"),
            _ => None,
        };
        if let Some(problem) = problem {
            let page = asked(&visit, &token, &waiting, vec![("antwoord", problem)], text);
            return Ok(Shown::from(page).into_response());
        }
        listings::answer(app, &token, text, None).await?;
    } else {
        listings::confirm(app, &token).await?;
    }
    // Whether it was confirmed now or before, its page says where it stands.
    Ok(see_other(links::confirm_listing(&token), Vec::new()))
}
