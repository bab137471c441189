//! The steps: GET shows one, POST takes its answers and leads to the next that is not right yet.

use ::app::pages::request;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use domain::referral::{Answers, Asker, Field, FieldError, Problem, Step};
use http::{HeaderMap, StatusCode};

use super::form::{Form, Readers, cookie, is_too_young, is_trapped, step_path};
use crate::http::form::Posted;
use crate::http::{Error, Shown, Visit};
use crate::referrals::chain::chain;
use crate::referrals::flow::Flow;
use crate::referrals::send::{consent_version, digest};
use crate::routes::see_other;
use crate::seal::CookieError;

/// At how many places where people wait who wants to be a buddy can look.
const MOST_WAITING: usize = 5;

pub(super) async fn show(
    visit: Visit,
    Path((flow, step)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let step = Step::from_segment(&step).ok_or(Error::NotFound)?;
    match Form::load(&visit, flow, &headers, &Answers::new()).await? {
        Ok(form) => page(&visit, &form, step).await,
        Err(instead) => Ok(*instead),
    }
}

pub(super) async fn check(
    visit: Visit,
    Path(flow): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    match Form::load(&visit, flow, &headers, &Answers::new()).await? {
        Ok(form) => page(&visit, &form, Step::Nakijken).await,
        Err(instead) => Ok(*instead),
    }
}

async fn page(visit: &Visit, form: &Form, step: Step) -> Result<Response, Error> {
    let app = &visit.app;
    // Nobody skips a step: the first that is not right, or does not fit, comes first. Nor is a step shown that asks
    // nothing of this asker.
    let early = form.barrier(app, visit.lang).is_some_and(|barrier| barrier.step() < step);
    if early || !step.is_asked_of(form.asker()) {
        return Ok(see_other(form.onward(app, visit.lang), Vec::new()));
    }
    let problems = if form.flow.tried.contains(&step) { form.errors_on(app, step) } else { Vec::new() };
    show_step(visit, form, step, &problems, StatusCode::OK).await
}

pub(super) async fn show_step(
    visit: &Visit,
    form: &Form,
    step: Step,
    problems: &[FieldError],
    status: StatusCode,
) -> Result<Response, Error> {
    let app = &visit.app;
    let Some(chain) = chain(app, &form.flow).await? else {
        return Ok(
            Shown::from(request::not_open(&visit.ctx(), form.programmes().first().copied())).into_response()
        );
    };
    let readers = Readers::of(app, visit.lang, &chain, form);
    let mut view = form.view(app, step, problems, &readers);
    // Who wants to be a buddy and has no programme yet first sees where people wait.
    let offers = form.asker() == Some(Asker::Buddy) && form.flow.chosen.is_empty();
    if offers && Some(step) == Step::of(form.asker()).nth(1) {
        view.waiting = app.waiting().await.iter().take(MOST_WAITING).copied().collect();
    }
    Ok(Shown::from(request::page(&visit.ctx(), &view).with_status(status.as_u16())).into_response())
}

pub(super) async fn post(
    visit: Visit,
    Path((flow, step)): Path<(String, String)>,
    headers: HeaderMap,
    posted: Posted,
) -> Result<Response, Error> {
    let step = Step::from_segment(&step).ok_or(Error::NotFound)?;
    let typed = answers_of(step, &posted);
    let mut form = match Form::load(&visit, flow, &headers, &typed).await? {
        Ok(form) => form,
        Err(instead) => return Ok(*instead),
    };
    let app = &visit.app;
    if !step.is_asked_of(form.asker()) {
        return Ok(see_other(form.onward(app, visit.lang), Vec::new()));
    }
    if step == Step::Toestemming && form.barrier(app, visit.lang).is_some_and(|barrier| barrier.step() < step)
    {
        // Consent is given for what was filled in: nothing is taken before that is right.
        return Ok(see_other(form.onward(app, visit.lang), Vec::new()));
    }
    form.flow.take(step, &posted.0);
    form.flow.trapped |= is_trapped(&posted);
    if step == Step::Toestemming {
        agree(&visit, &mut form, posted.get("lezers")).await?;
    }
    let mut problems = form.errors_on(app, step);
    if problems.is_empty() {
        form.flow.tried.retain(|tried| *tried != step);
    }
    let goes_on = problems.iter().all(is_too_young);
    let to = if goes_on { form.onward(app, visit.lang) } else { step_path(&form.id, step) };
    match cookie(&form.id).set(&app.key, app.clock.now(), &form.flow) {
        Ok(cookie) => Ok(see_other(to, vec![cookie])),
        // Too much for a cookie: shown at once, with everything typed, instead of by 303.
        Err(CookieError::TooLong(_)) => {
            if problems.is_empty() {
                problems.push(FieldError { field: longest(&form, step), problem: Problem::TeLang });
            }
            show_step(&visit, &form, step, &problems, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(error) => Err(Error::unexpected(error)),
    }
}

/// What a posted step says, whatever form it belongs to.
fn answers_of(step: Step, posted: &Posted) -> Answers {
    let mut flow = Flow::new([0; 16], Vec::new());
    flow.take(step, &posted.0);
    flow.answers
}

/// Keeps what the person agreed to: the desks and fields that the page named, beside which text, and when. Where others
/// would read it by now, the tick does not count and the page names them.
async fn agree(visit: &Visit, form: &mut Form, shown: &str) -> Result<(), Error> {
    let app = &visit.app;
    let chain = chain(app, &form.flow).await?.unwrap_or_default();
    let along = form.along();
    if shown == digest(app, visit.lang, &chain, &along) {
        let flow = &mut form.flow;
        flow.lang = visit.lang;
        flow.consented = chain.into_iter().map(|stop| stop.desk).collect();
        flow.agreed = along;
        flow.consented_at = app.clock.now();
        flow.consent_version = consent_version(app, visit.lang);
    } else {
        form.flow.withdraw_consent();
    }
    Ok(())
}

fn longest(form: &Form, step: Step) -> Field {
    let length = |field: &Field| -> usize {
        form.flow.answers.get(field).map_or(0, |values| values.iter().map(String::len).sum())
    };
    step.fields().iter().copied().max_by_key(length).unwrap_or(Field::Bericht)
}
