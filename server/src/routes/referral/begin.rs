//! Beginning a form: a new flow with its own cookie, then 303 to the first step.

use ::app::pages::request;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use domain::Slug;
use domain::referral::{Asker, Field, Step};
use http::{HeaderMap, HeaderValue};

use super::form::{Form, cookie, open_forms, step_path};
use crate::http::query::Pairs;
use crate::http::{Error, Shown, Visit};
use crate::referrals::chain::chain;
use crate::referrals::flow::{Flow, FlowId, MAX_AGE};
use crate::routes::see_other;
use crate::seal::{random_bytes, random_handle};

/// How many forms one browser keeps open; the oldest goes first, as a head has a limit.
const MOST_OPEN: usize = 3;

pub(super) async fn general(visit: Visit, headers: HeaderMap, asked: Pairs) -> Result<Response, Error> {
    begin(&visit, &headers, Vec::new(), asker(&asked)).await
}

pub(super) async fn volunteer(visit: Visit, headers: HeaderMap) -> Result<Response, Error> {
    begin(&visit, &headers, Vec::new(), Some(Asker::Buddy)).await
}

pub(super) async fn programme(
    visit: Visit,
    Path(slug): Path<String>,
    headers: HeaderMap,
    asked: Pairs,
) -> Result<Response, Error> {
    let slug: Slug = slug.parse().map_err(|_| Error::NotFound)?;
    let catalogue = visit.app.catalogue().await?;
    let programme = catalogue.programme(&slug).ok_or(Error::NotFound)?;
    if programme.has_ended() {
        // Its page says what there is instead.
        return Ok(see_other(format!("/buddywerking/{slug}"), Vec::new()));
    }
    begin(&visit, &headers, vec![slug], asker(&asked)).await
}

/// Who asks, where a link already says so: `?voor-wie=buddy`.
fn asker(asked: &Pairs) -> Option<Asker> {
    asked
        .iter()
        .find(|(name, _)| *name == Field::VoorWie.name())
        .and_then(|(_, value)| Asker::from_value(value))
}

/// Begins a form for these programmes, in the person's order.
pub(super) async fn begin(
    visit: &Visit,
    headers: &HeaderMap,
    chosen: Vec<Slug>,
    asker: Option<Asker>,
) -> Result<Response, Error> {
    let app = &visit.app;
    let now = app.clock.now();
    let mut flow = Flow::new(random_bytes(), chosen);
    if chain(app, &flow).await?.is_none() {
        let catalogue = app.catalogue().await?;
        let chosen = flow.chosen.first().and_then(|slug| catalogue.listing(catalogue.programme(slug)?));
        return Ok(Shown::from(request::not_open(&visit.ctx(), chosen)).into_response());
    }
    if let Some(asker) = asker {
        flow.answers.insert(Field::VoorWie, vec![asker.as_str().to_owned()]);
    }
    let id = FlowId::new(now, &random_handle());
    let mut cookies = forgotten(visit, headers)?;
    cookies.push(cookie(&id).set(&app.key, now, &flow).map_err(Error::unexpected)?);
    // Who asks is said by the link already: the step after it. Whether that fits is looked at there.
    let step = asker.and_then(|_| Step::of(asker).nth(1)).unwrap_or(Step::VoorWie);
    Ok(see_other(step_path(&id, step), cookies))
}

/// Clears the cookies of forms that are too old, and of some when there are too many: those nobody wrote in first,
/// then the oldest.
fn forgotten(visit: &Visit, headers: &HeaderMap) -> Result<Vec<HeaderValue>, Error> {
    let now = visit.app.clock.now();
    let touched = |id: &FlowId| {
        Form::read(visit, id, headers).is_some_and(|flow| !flow.tried.is_empty() || flow.answers.len() > 1)
    };
    let mut open = open_forms(headers);
    open.sort_by_key(|id| (touched(id), id.begun()));
    let spare = (open.len() + 1).saturating_sub(MOST_OPEN);
    open.iter()
        .enumerate()
        .filter(|(at, id)| *at < spare || now - id.begun() > 2 * MAX_AGE)
        .map(|(_, id)| cookie(id).clear().map_err(Error::unexpected))
        .collect()
}
