//! `/buddywerking/{slug}/klopt-niet`: a visitor says what is wrong in a listing: from a list, with a line if they want, and
//! an address if they want an answer. Who keeps the listing sees it, else the site.

use ::app::links;
use ::app::pages::report::{self, View};
use axum::extract::Path;
use axum::response::{IntoResponse as _, Response};
use domain::directory::Mistake;
use domain::referral::holds_national_number;
use domain::web::MailAddress;

use super::{see_other, slug};
use crate::http::client::Client;
use crate::http::form::Posted;
use crate::http::query::Pairs;
use crate::http::{Error, Shown, Visit};
use crate::listings::reports::{self, TEXT_MAX, Written};

/// `?gemeld` thanks, after the post.
pub(super) async fn ask(visit: Visit, Path(written): Path<String>, asked: Pairs) -> Result<Response, Error> {
    let thanked = asked.iter().any(|(name, _)| name == "gemeld");
    show(&visit, &written, thanked, ("", ""), &[]).await
}

/// Most reports from one network within the window of the limits.
const MOST: i64 = 20;

pub(super) async fn take(
    visit: Visit,
    Path(written): Path<String>,
    Client(client): Client,
    posted: Posted,
) -> Result<Response, Error> {
    let (slug, _) = slug(&written)?;
    let app = &visit.app;
    let catalogue = app.catalogue().await?;
    let programme = catalogue.programme(&slug).ok_or(Error::NotFound)?;
    let typed = (posted.get("toelichting"), posted.get("email"));
    let mut problems = Vec::new();
    let mistake = Mistake::from_name(posted.get("wat"));
    if mistake.is_none() {
        problems.push(("wat", if posted.get("wat").is_empty() { "leeg" } else { "onbekend" }));
    }
    if typed.0.chars().count() > TEXT_MAX {
        problems.push(("toelichting", "te-lang"));
    } else if holds_national_number(typed.0) {
        problems.push(("toelichting", "rijksregisternummer"));
    }
    let email = (!typed.1.is_empty()).then(|| MailAddress::try_from(typed.1.to_owned()));
    let email = email.transpose().unwrap_or_else(|_| {
        problems.push(("email", "onjuist"));
        None
    });
    let Some(mistake) = mistake.filter(|_| problems.is_empty()) else {
        return show(&visit, &written, false, typed, &problems).await;
    };
    if app.tries(client, "klopt-niet").await? > MOST {
        return Err(Error::TooMany(60));
    }
    // To a program it looks as it looks to a person, and nothing is kept of it.
    if posted.get(::app::pages::request::TRAP).is_empty() {
        let written = Written { text: typed.0.to_owned(), email, lang: visit.lang };
        reports::report(app, programme, mistake, written).await?;
    }
    Ok(see_other(links::report(&slug).with("?gemeld"), Vec::new()))
}

/// The link of the mail to who wants an answer.
pub(super) async fn reporter(visit: Visit, Path(token): Path<String>) -> Result<Response, Error> {
    let known = reports::known(&visit.app, &token).await?;
    Ok(Shown::from(report::reporter(&visit.ctx(), &token, known.then_some(false))).into_response())
}

pub(super) async fn confirm(visit: Visit, Path(token): Path<String>) -> Result<Response, Error> {
    let done = reports::confirm(&visit.app, &token).await?;
    Ok(Shown::from(report::reporter(&visit.ctx(), &token, done.then_some(true))).into_response())
}

async fn show(
    visit: &Visit,
    written: &str,
    thanked: bool,
    typed: (&str, &str),
    problems: &[(&'static str, &'static str)],
) -> Result<Response, Error> {
    let (slug, _) = slug(written)?;
    let catalogue = visit.app.catalogue().await?;
    let programme = catalogue.programme(&slug).ok_or(Error::NotFound)?;
    let page = report::page(&visit.ctx(), &View { programme, thanked, typed, problems });
    Ok(Shown::from(page).into_response())
}
