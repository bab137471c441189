//! `/antwoord/{token}`: answering from the mail. Opening the link answers nothing: mail scanners open links too.

use ::app::links;
use ::app::pages::desk::answer::{self, View};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use domain::referral::Answer;

use super::inbox::item;
use crate::desk::{self, Gone, answer_by_link, linked};
use crate::http::form::Posted;
use crate::http::{Error, Shown, Visit};
use crate::routes::see_other;

pub(super) async fn show(visit: Visit, Path(token): Path<String>) -> Result<Response, Error> {
    // After an answer: a word, where a token would be.
    if let Some(answer) = Answer::from_value(&token) {
        return Ok(Shown::from(answer::done(&visit.ctx(), answer)).into_response());
    }
    page(&visit, &token, Vec::new()).await
}

pub(super) async fn post(visit: Visit, Path(token): Path<String>, posted: Posted) -> Result<Response, Error> {
    let app = &visit.app;
    let Some(linked) = linked(app, &token).await? else { return dead(&visit, &token).await };
    let typed = posted.get("antwoord");
    let known = match Answer::from_value(typed) {
        Some(Answer::Bellen) if desk::number(app, &linked.held).await?.is_none() => None,
        known => known,
    };
    let Some(answer) = known else {
        let problem = if typed.is_empty() { "leeg" } else { "onbekend" };
        return page(&visit, &token, vec![("antwoord", problem)]).await;
    };
    if answer_by_link(app, &linked, answer).await? {
        Ok(see_other(links::answered(answer), Vec::new()))
    } else {
        dead(&visit, &token).await
    }
}

async fn page(
    visit: &Visit,
    token: &str,
    problems: Vec<(&'static str, &'static str)>,
) -> Result<Response, Error> {
    let app = &visit.app;
    let Some(linked) = linked(app, token).await? else { return dead(visit, token).await };
    let catalogue = app.catalogue().await?;
    let number = desk::number(app, &linked.held).await?.map(|phone| phone.display);
    let status = if problems.is_empty() { 200 } else { 422 };
    let view = View { token, item: item(app, &linked.held, &catalogue), number, problems };
    Ok(Shown::from(answer::page(&visit.ctx(), &view).with_status(status)).into_response())
}

/// 410, and where the request is now.
async fn dead(visit: &Visit, token: &str) -> Result<Response, Error> {
    let app = &visit.app;
    let catalogue = app.catalogue().await?;
    let (passed_on, ended) = match desk::gone(app, token).await? {
        Gone::PassedOn(desk) => (Some(catalogue.desk_name(&desk)), false),
        Gone::Ended => (None, true),
        Gone::Answered | Gone::Unknown => (None, false),
    };
    Ok(Shown::from(answer::dead(&visit.ctx(), passed_on.as_ref(), ended)).into_response())
}
