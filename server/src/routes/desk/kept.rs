//! A form of the desk that was sent after its session had ended: nothing typed is lost. It goes along with sign-in, and
//! afterwards one button sends it.

use ::app::pages::desk::sign_in::{KEPT_ACTION, KEPT_FIELD, Kept};
use axum::body::Body;
use axum::extract::{FromRequest as _, FromRequestParts as _, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use bytes::Bytes;
use http::Method;

use super::sign_in;
use crate::accounts::SignedIn;
use crate::app::App;
use crate::http::Visit;
use crate::http::form::Posted;

/// Where forms of the desk go.
const DESK: &str = "/beheer/";
/// Enrolment needs no session.
const ENROLMENT: &str = "/beheer/inschrijven/";
/// What is never kept: pass phrases and codes.
const SECRET: [&str; 5] = ["wachtzin", "wachtzin2", "wachtzin-nu", "code", "herstelcode"];
/// More than any form of the desk has.
const MOST_FIELDS: usize = 60;

/// Before every form of the desk: with a session it goes on, without one to sign-in, with what was typed.
pub(super) async fn ask_to_sign_in(State(app): State<App>, request: Request, next: Next) -> Response {
    let visit = Visit::new(app.clone(), request.uri());
    let of_the_desk = visit.path.starts_with(DESK) && !visit.path.starts_with(ENROLMENT);
    // A file is not typed: who sent it has it still.
    let is_file = request.headers().get(http::header::CONTENT_TYPE);
    let is_file = is_file.is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/"));
    if request.method() != Method::POST || !of_the_desk || is_file {
        return next.run(request).await;
    }
    let (mut parts, body) = request.into_parts();
    if SignedIn::from_request_parts(&mut parts, &app).await.is_ok() {
        return next.run(Request::from_parts(parts, body)).await;
    }
    let body = match Bytes::from_request(Request::from_parts(parts.clone(), body), &app).await {
        Ok(body) => body,
        Err(rejection) => return rejection.into_response(),
    };
    let posted = match Posted::parse(&body) {
        Ok(posted) => posted.0,
        Err(error) => return error.into_response(),
    };
    let typed =
        |(name, value): &(String, String)| !SECRET.contains(&name.as_str()) && !value.trim().is_empty();
    let fields: Vec<_> = posted.into_iter().filter(typed).take(MOST_FIELDS).collect();
    if fields.is_empty() {
        // The handler leads to sign-in, or there is none.
        return next.run(Request::from_parts(parts, Body::from(body))).await;
    }
    let kept = Kept { action: visit.path.clone(), fields };
    sign_in::show(&visit, "", Some("verlopen"), Some(&kept), 200)
}

/// What came along with sign-in.
pub(super) fn along(posted: &Posted) -> Option<Kept> {
    let action = posted.get(KEPT_ACTION);
    // Our own page wrote it; all the same it leads to a form of the desk, and nowhere else.
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '_');
    if !action.starts_with(DESK) || !action.chars().all(plain) {
        return None;
    }
    let fields = posted.0.iter().filter_map(|(name, value)| {
        let name = name.strip_prefix(KEPT_FIELD).filter(|name| !SECRET.contains(name))?;
        Some((name.to_owned(), value.clone()))
    });
    Some(Kept { action: action.to_owned(), fields: fields.take(MOST_FIELDS).collect() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_along_leads_to_the_desk_and_holds_no_secret() {
        let posted = |place: &str| {
            let fields =
                [("verder", place), ("verder-nota", "gebeld"), ("verder-wachtzin", "geheim"), ("code", "1")];
            Posted(fields.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec())
        };
        let kept = along(&posted("/beheer/aanvraag/abc-1/stand")).unwrap();
        assert_eq!(kept.action, "/beheer/aanvraag/abc-1/stand");
        assert_eq!(kept.fields, [("nota".to_owned(), "gebeld".to_owned())]);
        for place in [
            "",
            "https://elders.test/beheer/",
            "//elders.test",
            "/zoeken",
            "/beheer/../zoeken",
            "/beheer/\\elders",
        ] {
            assert!(along(&posted(place)).is_none(), "{place}");
        }
    }
}
