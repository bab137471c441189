//! `/beheer/invoer`: many listings at once. A file is looked at first; only what was looked at is read in.

use ::app::links;
use ::app::pages::desk::import::{self, View};
use axum::extract::{DefaultBodyLimit, FromRequest as _, Multipart, Path, Request};
use axum::response::{IntoResponse as _, Response};
use domain::listing::bulk::{MOST_BYTES, Outcome, Plan, TableError};
use http::header;

use crate::accounts::SignedIn;
use crate::app::Catalogue;
use crate::http::form::Posted;
use crate::http::page::Kind;
use crate::http::query::Pairs;
use crate::http::{Error, Shown, Visit};
use crate::listings::bulk::{self, Format, Reader, Written};
use crate::listings::keep::may_change;
use crate::routes::see_other;

/// The largest form that is taken: the file, and what a browser writes around it.
pub(crate) const MOST_POSTED: usize = MOST_BYTES + 100_000;

/// Its form may be larger than others.
pub(super) fn larger() -> DefaultBodyLimit {
    DefaultBodyLimit::max(MOST_POSTED)
}

async fn catalogue(visit: &Visit, who: &SignedIn) -> Result<std::sync::Arc<Catalogue>, Error> {
    let catalogue = visit.app.catalogue().await?;
    if bulk::may_import(who, &catalogue) { Ok(catalogue) } else { Err(Error::Forbidden) }
}

/// `?ingevoerd=12&wacht=1` says what was read in.
pub(super) async fn show(visit: Visit, who: SignedIn, asked: Pairs) -> Result<Response, Error> {
    let visit = visit.signed_in(&who);
    catalogue(&visit, &who).await?;
    let number = |wanted: &str| {
        asked.iter().find(|(name, _)| *name == wanted).and_then(|(_, value)| value.parse::<usize>().ok())
    };
    let done = number("ingevoerd").map(|all| (all, number("wacht").unwrap_or(0)));
    Ok(Shown::from(import::page(&visit.ctx(), &View { done, ..View::default() })).into_response())
}

/// The bytes of the file, else of the box.
async fn posted(mut form: Multipart) -> Result<(Vec<u8>, String), Error> {
    let (mut file, mut text) = (Vec::new(), String::new());
    let refused = |error: axum::extract::multipart::MultipartError| {
        if error.status() == http::StatusCode::PAYLOAD_TOO_LARGE {
            Error::TooLarge
        } else {
            Error::BadRequest
        }
    };
    while let Some(field) = form.next_field().await.map_err(refused)? {
        let name = field.name().unwrap_or_default().to_owned();
        let bytes = field.bytes().await.map_err(refused)?;
        match name.as_str() {
            "bestand" => file = bytes.to_vec(),
            "tekst" => text = String::from_utf8_lossy(&bytes).into_owned(),
            _ => {}
        }
    }
    if file.is_empty() { Ok((text.as_bytes().to_vec(), text)) } else { Ok((file, text)) }
}

/// A form with a file, or one without: what was typed goes along with sign-in, and comes as a plain form then.
async fn sent(request: Request) -> Result<(Vec<u8>, String), Error> {
    let kind = request.headers().get(header::CONTENT_TYPE);
    if kind.is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/")) {
        return posted(Multipart::from_request(request, &()).await.map_err(|_| Error::BadRequest)?).await;
    }
    let text = Posted::from_request(request, &()).await?.get("tekst").to_owned();
    Ok((text.as_bytes().to_vec(), text))
}

pub(super) async fn look(visit: Visit, who: SignedIn, request: Request) -> Result<Response, Error> {
    let visit = visit.signed_in(&who);
    let catalogue = catalogue(&visit, &who).await?;
    let (bytes, text) = match sent(request).await {
        Ok(posted) => posted,
        Err(Error::TooLarge) => return Ok(refused(&visit, &TableError::TooLarge, "")),
        Err(error) => return Err(error),
    };
    match bulk::look(&visit.app, &catalogue, Reader::Person(&who), &bytes) {
        Ok(plan) => {
            let id = bulk::keep(&visit.app, &who, &bytes).await?;
            Ok(looked(&visit, &plan, &id))
        }
        Err(error) => Ok(refused(&visit, &error, &text)),
    }
}

fn refused(visit: &Visit, error: &TableError, text: &str) -> Response {
    let view = View { error: Some(error), text, ..View::default() };
    Shown::from(import::page(&visit.ctx(), &view)).into_response()
}

fn looked(visit: &Visit, plan: &Plan, id: &str) -> Response {
    Shown::from(import::look(&visit.ctx(), plan, id, &bulk::digest(plan))).into_response()
}

/// Reads in what was looked at.
pub(super) async fn write(visit: Visit, who: SignedIn, posted: Posted) -> Result<Response, Error> {
    let visit = visit.signed_in(&who);
    let app = &visit.app;
    let catalogue = catalogue(&visit, &who).await?;
    let id = posted.get("bestand");
    let overtaken = || {
        let view = View { overtaken: true, ..View::default() };
        Shown::from(import::page(&visit.ctx(), &view)).into_response()
    };
    let Some(bytes) = bulk::kept(app, &who, id).await? else { return Ok(overtaken()) };
    let reader = Reader::Person(&who);
    let plan = bulk::look(app, &catalogue, reader, &bytes).map_err(|_| Error::Invalid)?;
    // Something is another than it was when it was looked at: it is shown again.
    if bulk::digest(&plan) != posted.get("afdruk") || !plan.is_clean() {
        return Ok(looked(&visit, &plan, id));
    }
    let written = |row: &&domain::listing::bulk::Planned| {
        matches!(row.outcome, Outcome::Add { .. } | Outcome::Change { .. })
    };
    let all = plan.rows.iter().filter(written).count();
    match bulk::write(app, &catalogue, reader, &plan, Some(id)).await? {
        Written::Done(waiting) => {
            let to = links::IMPORT.with(&format!("?ingevoerd={all}&wacht={waiting}"));
            Ok(see_other(to, Vec::new()))
        }
        Written::Overtaken => Ok(overtaken()),
    }
}

pub(super) async fn template(_who: SignedIn) -> Response {
    file("voorbeeld.csv", Format::Csv, bulk::template())
}

pub(super) async fn export(
    visit: Visit,
    who: SignedIn,
    Path(ending): Path<String>,
) -> Result<Response, Error> {
    let catalogue = catalogue(&visit, &who).await?;
    let format = Format::from_ending(&ending).ok_or(Error::NotFound)?;
    let mine = catalogue.programmes.iter().filter(|programme| may_change(&who, programme));
    let text = bulk::file(&visit.app, &catalogue, mine, format);
    Ok(file(&format!("buddywerkingen.{ending}"), format, text))
}

/// A file to keep: never stored on the way.
fn file(name: &str, format: Format, text: String) -> Response {
    let headers = [
        (header::CONTENT_TYPE, format.media().to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    (Kind::Sensitive, headers, text).into_response()
}
