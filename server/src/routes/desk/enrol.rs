//! `/beheer/inschrijven/{token}`: getting an account and a key by a link, in two pages.

use ::app::pages::desk::enrol::{self, Ask};
use ::app::pages::desk::factors::Flow;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use http::HeaderMap;

use crate::accounts::{Begun, EnrolForm, Finished, SignedIn, fold_email};
use crate::http::form::Posted;
use crate::http::{Error, Shown, Visit};
use crate::routes::desk::second_page;
use crate::routes::see_other;

pub(super) async fn ask(
    visit: Visit,
    who: Result<SignedIn, Response>,
    Path(token): Path<String>,
) -> Result<Response, Error> {
    let app = &visit.app;
    let invitation = app.accounts.invitation(&token, app.clock.now()).await?;
    if let Some((desk, address)) = invitation.and_then(|found| Some((found.desk, found.email?)))
        && app.store.person_by_email(&fold_email(&address)).await?.is_some()
    {
        let desk = visit.app.catalogue().await?.desk_name(&desk);
        let same = who.is_ok_and(|who| who.person.email_folded == fold_email(&address));
        return Ok(Shown::from(enrol::join(&visit.ctx(), &token, &desk, same)).into_response());
    }
    first_page(&visit, &token, "", "", Vec::new()).await
}

/// Somebody with an account takes on the desk they were invited to.
pub(super) async fn join(visit: Visit, who: SignedIn, Path(token): Path<String>) -> Result<Response, Error> {
    match visit.app.accounts.join(&token, &who, visit.app.clock.now()).await? {
        true => Ok(see_other("/beheer", Vec::new())),
        false => Ok(gone(&visit)),
    }
}

pub(super) async fn begin(
    visit: Visit,
    Path(token): Path<String>,
    posted: Posted,
) -> Result<Response, Error> {
    let form = EnrolForm {
        name: posted.get("naam"),
        email: posted.get("email"),
        phrase: posted.verbatim("wachtzin"),
        phrase_again: posted.verbatim("wachtzin2"),
        agrees: posted.get("afspraken") == "ja",
    };
    let app = &visit.app;
    match app.accounts.begin_enrolment(&token, &form, app.clock.now()).await? {
        Begun::On(cookie) => Ok(see_other(format!("/beheer/inschrijven/{token}/code"), vec![cookie])),
        Begun::Wrong(problems) => first_page(&visit, &token, form.name, form.email, problems).await,
        Begun::Gone => Ok(gone(&visit)),
    }
}

async fn first_page(
    visit: &Visit,
    token: &str,
    name: &str,
    email: &str,
    problems: Vec<(&'static str, &'static str)>,
) -> Result<Response, Error> {
    let app = &visit.app;
    let Some(invitation) = app.accounts.invitation(token, app.clock.now()).await? else {
        return Ok(gone(visit));
    };
    let desk = app.catalogue().await?.desk_name(&invitation.desk);
    let invited = invitation.email.unwrap_or_default();
    let email = if email.is_empty() { &invited } else { email };
    let status = if problems.is_empty() { 200 } else { 422 };
    let view = Ask { token, desk, name, email, problems };
    Ok(Shown::from(enrol::ask(&visit.ctx(), &view).with_status(status)).into_response())
}

pub(super) async fn code(
    visit: Visit,
    Path(token): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    couple_phone(&visit, &token, &headers, None).await
}

pub(super) async fn finish(
    visit: Visit,
    Path(token): Path<String>,
    headers: HeaderMap,
    posted: Posted,
) -> Result<Response, Error> {
    let code = posted.get("code");
    if code.is_empty() {
        return couple_phone(&visit, &token, &headers, Some("leeg")).await;
    }
    let app = &visit.app;
    match app.accounts.finish_enrolment(&token, &headers, code, app.clock.now()).await? {
        Finished::Done { cookies, .. } => Ok(see_other("/beheer", cookies.into())),
        Finished::WrongCode => couple_phone(&visit, &token, &headers, Some("onjuist")).await,
        Finished::Again => Ok(see_other(format!("/beheer/inschrijven/{token}"), Vec::new())),
        Finished::Taken => first_page(&visit, &token, "", "", vec![("email", "bestaat")]).await,
        Finished::Gone => Ok(gone(&visit)),
    }
}

async fn couple_phone(
    visit: &Visit,
    token: &str,
    headers: &HeaderMap,
    problem: Option<&str>,
) -> Result<Response, Error> {
    let app = &visit.app;
    let Some(shown) = app.accounts.code_page(token, headers, app.clock.now()).await? else {
        return Ok(see_other(format!("/beheer/inschrijven/{token}"), Vec::new()));
    };
    Ok(second_page(visit, Flow::Enrolment(token), &shown, problem))
}

fn gone(visit: &Visit) -> Response {
    Shown::from(enrol::invalid(&visit.ctx())).into_response()
}
