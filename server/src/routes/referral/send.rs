//! Sending a request, and the page after it with the follow code.

use std::borrow::Cow;

use ::app::pages::request;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use domain::Slug;
use domain::referral::{Answers, Asker, Desk, Request, Step};
use http::{HeaderMap, StatusCode};
use serde::{Deserialize, Serialize};

use super::form::{Form, Readers, cookie, is_trapped, step_path};
use super::steps::show_step;
use crate::http::client::Client;
use crate::http::form::Posted;
use crate::http::{Error, Shown, Visit};
use crate::referrals::chain::chain;
use crate::referrals::flow::{Flow, FlowId};
use crate::referrals::send::{self, Outcome, flow_hash};
use crate::routes::see_other;
use crate::seal::{CookieError, FollowCode, SealedCookie};

/// What the page after sending shows, kept for half an hour so that a refresh shows it again.
#[derive(Serialize, Deserialize)]
struct Receipt {
    flow: FlowId,
    code: String,
    asker: Asker,
    chosen: Vec<Slug>,
    connected: bool,
    news: bool,
    may_follow: bool,
    work_address: bool,
}

const RECEIPT: SealedCookie =
    SealedCookie::new(Cow::Borrowed("__Host-verstuurd"), domain::privacy::terms::FORM_SECONDS);

pub(super) async fn send(
    visit: Visit,
    Client(client): Client,
    Path(flow): Path<String>,
    headers: HeaderMap,
    posted: Posted,
) -> Result<Response, Error> {
    let app = &visit.app;
    let id = FlowId::try_from(flow.clone()).map_err(|_| Error::NotFound)?;
    let sent_page = format!("/aanvraag/{id}/verstuurd");
    let mut form = match Form::load(&visit, flow, &headers, &Answers::new()).await? {
        Ok(form) => form,
        // The second click of a double click: the form was sent by the first. Whoever still has its state, or its
        // receipt, is shown the same code.
        Err(instead) => {
            return again(&visit, &id, &headers, &sent_page).await.map(|page| page.unwrap_or(*instead));
        }
    };
    form.flow.trapped |= is_trapped(&posted);
    let request = match form.request(app) {
        Ok(request) => request,
        Err(_) => {
            let to = form.first_open(app).unwrap_or(Step::VoorWie);
            form.flow.tried = vec![to];
            return back_to(&visit, &form, to).await;
        }
    };
    if form.barrier(app, visit.lang).is_some() {
        return Ok(see_other(form.onward(app, visit.lang), Vec::new()));
    }
    match send::send(app, &form.id, &form.flow, client, &request).await {
        Ok(Outcome::Sent(code)) => confirmed(&visit, &form.id, &form.flow, &request, &code, &sent_page),
        Ok(Outcome::ConsentAgain) => {
            form.flow.withdraw_consent();
            form.flow.tried.push(Step::Toestemming);
            back_to(&visit, &form, Step::Toestemming).await
        }
        Ok(Outcome::NotOpen) => {
            Ok(Shown::from(request::not_open(&visit.ctx(), form.programmes().first().copied()))
                .into_response())
        }
        Err(error) => not_stored(&visit, &form, &error).await,
    }
}

/// 303 to the page with the code, with the receipt; the state of the form is forgotten.
fn confirmed(
    visit: &Visit,
    id: &FlowId,
    flow: &Flow,
    request: &Request,
    code: &FollowCode,
    sent_page: &str,
) -> Result<Response, Error> {
    let app = &visit.app;
    let receipt = Receipt {
        code: code.to_string().replace(' ', ""),
        asker: request.asker,
        connected: flow.consented.iter().any(Desk::is_of_organisation),
        chosen: flow.chosen.clone(),
        news: request.news,
        may_follow: request.may_follow,
        work_address: request.work_address.is_some(),
        flow: id.clone(),
    };
    let receipt = RECEIPT.set(&app.key, app.clock.now(), &receipt).map_err(Error::unexpected)?;
    let forget = cookie(id).clear().map_err(Error::unexpected)?;
    Ok(see_other(sent_page, vec![receipt, forget]))
}

/// The confirmation of a form that was sent before, for the browser that sent it; `None` for any other.
async fn again(
    visit: &Visit,
    id: &FlowId,
    headers: &HeaderMap,
    sent_page: &str,
) -> Result<Option<Response>, Error> {
    let app = &visit.app;
    if RECEIPT.read::<Receipt>(&app.key, app.clock.now(), headers).is_some_and(|receipt| receipt.flow == *id)
    {
        return Ok(Some(see_other(sent_page, Vec::new())));
    }
    let Some(flow) = Form::read(visit, id, headers) else { return Ok(None) };
    if !app.store.flow_is_sent(&flow_hash(app, id)).await? {
        return Ok(None);
    }
    let form = Form { id: id.clone(), flow, catalogue: app.catalogue().await? };
    let Ok(request) = form.request(app) else { return Ok(None) };
    let code = FollowCode::derive(&app.key, id.as_str(), &form.flow.secret);
    confirmed(visit, id, &form.flow, &request, &code, sent_page).map(Some)
}

async fn back_to(visit: &Visit, form: &Form, step: Step) -> Result<Response, Error> {
    let app = &visit.app;
    match cookie(&form.id).set(&app.key, app.clock.now(), &form.flow) {
        Ok(state) => Ok(see_other(step_path(&form.id, step), vec![state])),
        // Too much for a cookie: shown at once, with everything typed.
        Err(CookieError::TooLong(_)) => {
            let problems = form.errors_on(app, step);
            show_step(visit, form, step, &problems, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(error) => Err(Error::unexpected(error)),
    }
}

/// Never a false confirmation: everything typed stays on screen and in the cookie, to be sent again.
async fn not_stored(visit: &Visit, form: &Form, error: &Error) -> Result<Response, Error> {
    tracing::error!(%error, "a request could not be stored");
    let chain = chain(&visit.app, &form.flow).await.ok().flatten().unwrap_or_default();
    let readers = Readers::of(&visit.app, visit.lang, &chain, form);
    let view = form.view(&visit.app, Step::Nakijken, &[], &readers);
    Ok(Shown::from(request::not_stored(&visit.ctx(), &view)).into_response())
}

pub(super) async fn sent(
    visit: Visit,
    Path(flow): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let id = FlowId::try_from(flow).map_err(|_| Error::NotFound)?;
    let app = &visit.app;
    let receipt = RECEIPT.read::<Receipt>(&app.key, app.clock.now(), &headers);
    let cx = visit.ctx();
    let Some(receipt) = receipt.filter(|receipt| receipt.flow == id) else {
        return if app.store.flow_is_sent(&flow_hash(app, &id)).await? {
            Ok(Shown::from(request::already_sent(&cx)).into_response())
        } else {
            Ok(see_other(step_path(&id, Step::VoorWie), Vec::new()))
        };
    };
    let catalogue = app.catalogue().await?;
    let chosen = receipt.chosen.iter();
    let programmes: Vec<_> =
        chosen.filter_map(|slug| catalogue.listing(catalogue.programme(slug)?)).collect();
    let view = request::Sent {
        code: &receipt.code,
        asker: receipt.asker,
        programmes,
        connected: receipt.connected,
        news: receipt.news,
        may_follow: receipt.may_follow,
        work_address: receipt.work_address,
    };
    Ok(Shown::from(request::sent(&cx, &view)).into_response())
}
