//! `/buddywerking/{slug}/claimen`: somebody says that a listing is theirs.

use ::app::links;
use ::app::pages::claim::{self, Typed, View, WAYS};
use axum::extract::Path;
use axum::response::{IntoResponse as _, Response};
use domain::directory::Programme;
use domain::referral::holds_national_number;
use domain::web::MailAddress;

use super::{see_other, slug};
use crate::app::Catalogue;
use crate::http::client::Client;
use crate::http::form::Posted;
use crate::http::query::Pairs;
use crate::http::{Error, Shown, Visit};
use crate::listings::claim::{self as claims, Asked, Claimed, Proven, TEXT_MAX, address};

/// The longest telephone number as people type it, in characters.
const PHONE_MAX: usize = 40;

fn listed<'a>(catalogue: &'a Catalogue, written: &str) -> Result<&'a Programme, Error> {
    let (slug, _) = slug(written)?;
    catalogue.programme(&slug).filter(|programme| !programme.has_ended()).ok_or(Error::NotFound)
}

/// `?klaar=code` says what happens next, after the post.
pub(super) async fn ask(visit: Visit, Path(written): Path<String>, asked: Pairs) -> Result<Response, Error> {
    /// What may stand in the address.
    const DONE: [&str; 3] = ["code", "bellen", "uitgenodigd"];
    let catalogue = visit.app.catalogue().await?;
    let programme = listed(&catalogue, &written)?;
    let done = asked.iter().find(|(name, _)| *name == "klaar").map_or("", |(_, value)| value);
    if let Some(done) = DONE.into_iter().find(|known| *known == done) {
        return Ok(Shown::from(claim::done(&visit.ctx(), programme, done)).into_response());
    }
    Ok(page(&visit, &catalogue, programme, Typed::default(), Vec::new()))
}

fn page(
    visit: &Visit,
    catalogue: &Catalogue,
    programme: &Programme,
    typed: Typed<'_>,
    problems: Vec<(&'static str, &'static str)>,
) -> Response {
    let code_to = address(&visit.app, catalogue, programme).map(|address| address.as_str());
    let view = View { programme, code_to, typed, problems };
    Shown::from(claim::page(&visit.ctx(), &view)).into_response()
}

pub(super) async fn take(
    visit: Visit,
    Path(written): Path<String>,
    Client(client): Client,
    posted: Posted,
) -> Result<Response, Error> {
    let app = &visit.app;
    let catalogue = app.catalogue().await?;
    let programme = listed(&catalogue, &written)?;
    let typed = Typed {
        email: posted.get("email"),
        way: posted.get("weg"),
        phone: posted.get("telefoon"),
        text: posted.get("toelichting"),
    };
    let proving = address(app, &catalogue, programme);
    let mut problems = Vec::new();
    let email = MailAddress::try_from(typed.email.to_owned());
    if email.is_err() {
        problems.push(("email", if typed.email.is_empty() { "leeg" } else { "onjuist" }));
    }
    match (proving, typed.way) {
        (Some(_), "") => problems.push(("weg", "leeg")),
        (Some(_), way) if !WAYS.contains(&way) => problems.push(("weg", "onbekend")),
        _ => {}
    }
    let has_letters = typed.phone.chars().any(char::is_alphabetic);
    if typed.phone.chars().count() > PHONE_MAX || has_letters {
        problems.push(("telefoon", "onjuist"));
    }
    if typed.text.chars().count() > TEXT_MAX {
        problems.push(("toelichting", "te-lang"));
    } else if holds_national_number(typed.text) {
        problems.push(("toelichting", "rijksregisternummer"));
    }
    let Ok(email) = email else { return Ok(page(&visit, &catalogue, programme, typed, problems)) };
    if !problems.is_empty() {
        return Ok(page(&visit, &catalogue, programme, typed, problems));
    }
    let to = links::claim(&programme.slug);
    // To a program it looks as it looks to a person, and nothing is kept of it.
    if !posted.get(::app::pages::request::TRAP).is_empty() {
        return Ok(see_other(to.with("?klaar=bellen"), Vec::new()));
    }
    let asked = Asked { email, phone: typed.phone.to_owned(), text: typed.text.to_owned(), lang: visit.lang };
    let code_to = proving.filter(|_| typed.way == "code");
    Ok(match claims::claim(app, programme, &asked, code_to, client).await? {
        Claimed::Code => see_other(to.with("?klaar=code"), Vec::new()),
        Claimed::Waiting => see_other(to.with("?klaar=bellen"), Vec::new()),
        Claimed::Sent => page(&visit, &catalogue, programme, typed, vec![("weg", "verstuurd")]),
        Claimed::TooMany => page(&visit, &catalogue, programme, typed, vec![("email", "te-vaak")]),
    })
}

pub(super) async fn code(visit: Visit, Path(written): Path<String>) -> Result<Response, Error> {
    code_page(&visit, &written, &[]).await
}

async fn code_page(
    visit: &Visit,
    written: &str,
    problems: &[(&'static str, &'static str)],
) -> Result<Response, Error> {
    let catalogue = visit.app.catalogue().await?;
    let programme = listed(&catalogue, written)?;
    let to = claims::open_claim(&visit.app, &programme.slug).await?;
    Ok(Shown::from(claim::code(&visit.ctx(), programme, to.as_deref(), problems)).into_response())
}

pub(super) async fn prove(
    visit: Visit,
    Path(written): Path<String>,
    Client(client): Client,
    posted: Posted,
) -> Result<Response, Error> {
    /// How often one network may try a code in the window of the limits.
    const MOST: i64 = 6;
    let app = &visit.app;
    let catalogue = app.catalogue().await?;
    let programme = listed(&catalogue, &written)?;
    if posted.get("code").is_empty() {
        return code_page(&visit, &written, &[("code", "leeg")]).await;
    }
    if app.tries(client, "claimcode").await? > MOST {
        return Err(Error::TooMany(60));
    }
    match claims::prove(app, &catalogue, programme, posted.get("code")).await? {
        Proven::Yes => Ok(see_other(links::claim(&programme.slug).with("?klaar=uitgenodigd"), Vec::new())),
        Proven::Wrong => code_page(&visit, &written, &[("code", "onjuist")]).await,
        Proven::Gone => code_page(&visit, &written, &[]).await,
    }
}
