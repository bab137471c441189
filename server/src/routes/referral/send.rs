//! Sending a request, and the page after it with the follow code.

use std::borrow::Cow;

use ::app::pages::request;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use domain::Slug;
use domain::referral::{Asker, Field, Step};
use http::HeaderMap;
use serde::{Deserialize, Serialize};

use super::form::{Form, connected, cookie, readers, step_path};
use crate::http::{Error, Shown, Visit};
use crate::referrals::flow::FlowId;
use crate::referrals::send::{self, Outcome, chain, flow_hash};
use crate::routes::see_other;
use crate::seal::SealedCookie;

/// What the page after sending shows, kept for half an hour so that a refresh shows it again.
#[derive(Serialize, Deserialize)]
struct Receipt {
    flow: FlowId,
    code: String,
    asker: Asker,
    chosen: Option<Slug>,
    connected: bool,
    news: bool,
}

const RECEIPT: SealedCookie = SealedCookie::new(Cow::Borrowed("__Host-verstuurd"), 30 * 60);

pub(super) async fn send(
    visit: Visit,
    Path(flow): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let app = &visit.app;
    let sent_page = format!("/aanvraag/{flow}/verstuurd");
    let mut form = match Form::load(&visit, flow, &headers).await? {
        Ok(form) => form,
        // The second click of a double click: its cookie is gone already, the receipt is there.
        Err(instead) => {
            let receipt = RECEIPT.read::<Receipt>(&app.key, app.clock.now(), &headers);
            let is_ours = receipt.is_some_and(|receipt| sent_page.contains(receipt.flow.as_str()));
            return Ok(if is_ours { see_other(&sent_page, Vec::new()) } else { *instead });
        }
    };
    let request = match form.request(app) {
        Ok(request) => request,
        Err(_) => {
            form.flow.tried = Step::ALL.to_vec();
            let to = form.first_open(app).unwrap_or(Step::VoorWie);
            return back_to(&visit, &form, to);
        }
    };
    match send::send(app, &form.id, &form.flow, &request).await {
        Ok(Outcome::Sent(code)) => {
            let receipt = Receipt {
                code: code.to_string().replace(' ', ""),
                asker: request.asker,
                connected: chain(app, &form.flow).await?.is_some_and(|chain| connected(&chain)),
                chosen: form.flow.chosen.clone(),
                news: request.news,
                flow: form.id.clone(),
            };
            let receipt = RECEIPT.set(&app.key, app.clock.now(), &receipt).map_err(Error::unexpected)?;
            let forget = cookie(&form.id).clear().map_err(Error::unexpected)?;
            Ok(see_other(&sent_page, vec![receipt, forget]))
        }
        Ok(Outcome::ConsentAgain) => {
            form.flow.answers.remove(&Field::Toestemming);
            form.flow.consented.clear();
            form.flow.tried.push(Step::Toestemming);
            back_to(&visit, &form, Step::Toestemming)
        }
        Ok(Outcome::NotOpen) => {
            let catalogue = app.catalogue().await?;
            Ok(Shown::from(request::not_open(&visit.ctx(), form.programme(&catalogue))).into_response())
        }
        Err(error) => not_stored(&visit, &form, &error).await,
    }
}

fn back_to(visit: &Visit, form: &Form, step: Step) -> Result<Response, Error> {
    let app = &visit.app;
    let state = cookie(&form.id).set(&app.key, app.clock.now(), &form.flow).map_err(Error::unexpected)?;
    Ok(see_other(&step_path(&form.id, step), vec![state]))
}

/// Never a false confirmation: everything typed stays on screen and in the cookie, to be sent again.
async fn not_stored(visit: &Visit, form: &Form, error: &Error) -> Result<Response, Error> {
    tracing::error!(%error, "a request could not be stored");
    let catalogue = visit.app.catalogue().await?;
    let chain = chain(&visit.app, &form.flow).await.ok().flatten().unwrap_or_default();
    let readers = readers(&chain, &catalogue);
    let view = form.view(Step::Nakijken, &[], &chain, &readers, &catalogue);
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
            Ok(see_other(&step_path(&id, Step::VoorWie), Vec::new()))
        };
    };
    let catalogue = app.catalogue().await?;
    let programme = receipt.chosen.as_ref().and_then(|slug| catalogue.listing(catalogue.programme(slug)?));
    let view = request::Sent {
        code: &receipt.code,
        asker: receipt.asker,
        programme,
        connected: receipt.connected,
        news: receipt.news,
    };
    Ok(Shown::from(request::sent(&cx, &view)).into_response())
}
