//! `/opvolgen`: the code is posted, never in the address; a sealed cookie remembers which request it opened.

use std::borrow::Cow;

use ::app::links;
use ::app::pages::DeskName;
use ::app::pages::follow::{self, Add, Happened, Turn};
use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use domain::privacy::terms::FORM_SECONDS;
use domain::referral::{Asker, Desk, State, clock};
use http::HeaderMap;
use serde::{Deserialize, Serialize};

use crate::app::{App, Catalogue};
use crate::desk::clock::Presence;
use crate::desk::{self, Held, wider};
use crate::http::client::Client;
use crate::http::form::Posted;
use crate::http::query::Pairs;
use crate::http::{Error, Shown, Visit};
use crate::referrals::addition::{self, Added};
use crate::referrals::content::Facts;
use crate::referrals::erasure;
use crate::referrals::follow::{MOST_TRIES, facts, shared, withdraw};
use crate::routes::see_other;
use crate::seal::{FollowCode, SealedCookie};
use crate::store::referrals::Event;
use crate::store::{Actor, ReferralRow, Remark};

/// Which request the code opened: the hash under which the store finds it.
#[derive(Serialize, Deserialize)]
struct Opened {
    follow_hash: Vec<u8>,
}

const OPENED: SealedCookie = SealedCookie::new(Cow::Borrowed("__Host-opvolgen"), FORM_SECONDS);

pub(super) fn router() -> Router<App> {
    Router::new()
        .route("/opvolgen", get(ask).post(open))
        .route("/opvolgen/stand", get(state))
        .route("/opvolgen/intrekken", post(take_back))
        .route("/opvolgen/aanvulling", post(add))
        .route("/opvolgen/akkoord", post(agree))
        .route("/opvolgen/wissen", get(ask_erase).post(erase))
}

async fn ask(visit: Visit) -> Shown {
    follow::ask(&visit.ctx(), &follow::Ask::default()).into()
}

async fn open(visit: Visit, Client(client): Client, posted: Posted) -> Result<Response, Error> {
    let (app, typed) = (&visit.app, posted.get("code"));
    let again = |problem: &str, status: u16| {
        let typed: String = typed.chars().take(40).collect();
        let view = follow::Ask { typed: &typed, problem: Some(problem), lost: None };
        Ok(Shown::from(follow::ask(&visit.ctx(), &view).with_status(status)).into_response())
    };
    if typed.is_empty() {
        return again("leeg", 422);
    }
    let Some(code) = FollowCode::parse(typed) else { return again("onjuist", 422) };
    if app.tries(client, "opvolgen").await? > MOST_TRIES {
        return again("te-vaak", 429);
    }
    let follow_hash = app.follow_hasher.hash(&code).await;
    if app.store.referral_by_follow(&follow_hash).await?.is_none() {
        return again("onbekend", 422);
    }
    let opened = OPENED.set(&app.key, app.clock.now(), &Opened { follow_hash }).map_err(Error::unexpected)?;
    Ok(see_other("/opvolgen/stand", vec![opened]))
}

/// The request this browser opened, if it did and the request still exists.
async fn opened(visit: &Visit, headers: &HeaderMap) -> Result<Option<ReferralRow>, Error> {
    let app = &visit.app;
    match OPENED.read::<Opened>(&app.key, app.clock.now(), headers) {
        Some(opened) => Ok(app.store.referral_by_follow(&opened.follow_hash).await?),
        None => Ok(None),
    }
}

async fn state(visit: Visit, headers: HeaderMap, asked: Pairs) -> Result<Response, Error> {
    let Some(row) = opened(&visit, &headers).await? else { return Ok(see_other("/opvolgen", Vec::new())) };
    let done = asked.iter().any(|(name, _)| name == "aangevuld");
    page(&visit, row, Add { done, ..Add::default() }).await
}

/// Adds something to the request.
async fn add(visit: Visit, headers: HeaderMap, posted: Posted) -> Result<Response, Error> {
    let typed = posted.get("aanvulling");
    let Some(row) = opened(&visit, &headers).await? else {
        // The half hour is over: what was typed is shown, to be copied.
        let view = follow::Ask { lost: Some(typed).filter(|typed| !typed.is_empty()), ..Default::default() };
        return Ok(Shown::from(follow::ask(&visit.ctx(), &view)).into_response());
    };
    let problem = match addition::add(&visit.app, &row, typed).await? {
        Added::Done => return Ok(see_other(links::FOLLOW_STATE.with("?aangevuld"), Vec::new())),
        Added::Ended => return Ok(see_other(links::FOLLOW_STATE, Vec::new())),
        Added::Wrong(problem) => problem.name(),
        Added::TooMany => "te-veel",
    };
    page(&visit, row, Add { typed, problem: Some(problem), done: false }).await
}

async fn page(visit: &Visit, row: ReferralRow, add: Add<'_>) -> Result<Response, Error> {
    let app = &visit.app;
    let catalogue = app.catalogue().await?;
    let facts = facts(app, &row)?;
    let happened = |event: Event| match event.remark {
        Some(Remark::Lapsed) => (Happened::Lapsed, event.at),
        Some(Remark::Reminded) => (Happened::Reminded, event.at),
        Some(Remark::Deputy) => (Happened::Deputy, event.at),
        Some(Remark::Silence) => (Happened::Silence, event.at),
        Some(Remark::Away) => (Happened::Away, event.at),
        Some(Remark::Asked) => (Happened::Asked, event.at),
        Some(Remark::NotAsked) => (Happened::NotAsked, event.at),
        Some(Remark::Agreed) => (Happened::Agreed, event.at),
        Some(Remark::Declined) => (Happened::Declined, event.at),
        Some(Remark::Lost) => (Happened::Lost, event.at),
        _ => (Happened::State(event.state), event.at),
    };
    let mut history: Vec<_> = app.store.events(&row.id).await?.into_iter().map(happened).collect();
    // Of nobody's wrap: the server shows when something was added, and could not show what.
    let additions = app.store.additions(&row.id, "").await?;
    history.extend(additions.iter().map(|added| (Happened::Added, added.at)));
    history.sort_by_key(|(_, at)| *at);
    let professional = facts.as_ref().is_some_and(|facts| facts.asker == Asker::Hulpverlener);
    let held = Held { facts, row };
    let call =
        if professional && held.row.call_asked_at.is_some() { desk::number(app, &held).await? } else { None };
    let Held { facts, row } = held;
    let presence = Presence::now(app).await?.of(app, &row).await?;
    let leaves = facts.as_ref().and_then(|facts| {
        let is_there = |desk: &Desk| presence.is_there(desk);
        let (at, desk) = clock::leaves(&facts.chain, &row.desk, row.state, row.turn, &is_there)?;
        let stop = facts.chain.iter().find(|stop| stop.desk == desk)?;
        Some((at, catalogue.stop_name(stop)))
    });
    let asked = facts.as_ref().and_then(|facts| facts.wish.as_ref());
    let asked = asked.and_then(|wish| catalogue.programme(&wish.programme));
    let lost = row.settled_at.is_none() && history.iter().any(|(what, _)| *what == Happened::Lost);
    let first = facts.as_ref().and_then(|facts| facts.chosen.first());
    let view = follow::View {
        state: row.state,
        history,
        wish: asked.map(|programme| (programme.slug.to_string(), programme.name.clone())),
        // The programme alone is known; what was written would have to be written again.
        again: lost.then(|| first.map_or(links::REQUEST, links::request_of)),
        desk: catalogue.desk_name(&row.desk),
        // What is looked at first stands at its desk for no reason of the chain.
        why: facts
            .as_ref()
            .filter(|_| row.state != State::Quarantine)
            .and_then(|facts| facts.reason_of(&row.desk)),
        call,
        leaves,
        chain: facts.as_ref().map(|facts| chain(&catalogue, facts, &row.desk)).unwrap_or_default(),
        shared: facts.as_ref().map(shared).unwrap_or_default(),
        can_withdraw: row.state.can_withdraw(),
        add: Some(add).filter(|_| facts.is_some() && row.settled_at.is_none()),
        erased_from: erasure::erased_from(&row),
        asker: facts.as_ref().map(|facts| facts.asker),
    };
    Ok(Shown::from(follow::page(&visit.ctx(), &view)).into_response())
}

/// The desks of a chain, each with where it stands beside the one that holds the request.
fn chain(catalogue: &Catalogue, facts: &Facts, holder: &Desk) -> Vec<(DeskName, Turn)> {
    let here = facts.chain.iter().position(|stop| stop.desk == *holder);
    let turn = |at: usize| match here {
        Some(here) if at < here => Turn::Before,
        Some(here) if at == here => Turn::Now,
        _ => Turn::After,
    };
    facts.chain.iter().enumerate().map(|(at, stop)| (catalogue.stop_name(stop), turn(at))).collect()
}

async fn ask_erase(visit: Visit, headers: HeaderMap) -> Result<Response, Error> {
    Ok(match opened(&visit, &headers).await? {
        Some(row) if row.erased_at.is_none() => Shown::from(follow::erase(&visit.ctx())).into_response(),
        Some(_) => see_other("/opvolgen/stand", Vec::new()),
        None => see_other("/opvolgen", Vec::new()),
    })
}

async fn erase(visit: Visit, headers: HeaderMap) -> Result<Response, Error> {
    let Some(row) = opened(&visit, &headers).await? else { return Ok(see_other("/opvolgen", Vec::new())) };
    withdraw(&visit.app, &row).await?;
    // It may have ended another way meanwhile: erased it is in any case.
    if let Some(row) = visit.app.store.referral(&row.id).await? {
        erasure::erase(&visit.app, &row, Actor::Person).await?;
    }
    Ok(see_other("/opvolgen/stand", Vec::new()))
}

/// Whether one more programme may read it. An answer to a question that is not asked any more changes nothing.
async fn agree(visit: Visit, headers: HeaderMap, posted: Posted) -> Result<Response, Error> {
    let Some(row) = opened(&visit, &headers).await? else { return Ok(see_other("/opvolgen", Vec::new())) };
    if let yes @ ("ja" | "nee") = posted.get("antwoord") {
        wider::answer(&visit.app, &row, posted.get("werking"), yes == "ja", visit.lang).await?;
    }
    Ok(see_other("/opvolgen/stand", Vec::new()))
}

async fn take_back(visit: Visit, headers: HeaderMap) -> Result<Response, Error> {
    let Some(row) = opened(&visit, &headers).await? else { return Ok(see_other("/opvolgen", Vec::new())) };
    // Whether it was taken back now or had ended before, the page says where it stands.
    withdraw(&visit.app, &row).await?;
    Ok(see_other("/opvolgen/stand", Vec::new()))
}
