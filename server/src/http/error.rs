//! The one error of handlers, and the page it becomes.
//!
//! Use it for everything that ends a request without the page that was asked for. The shown ones carry a
//! way on by the page of `app`; [`Error::Unexpected`] is logged once, here, and becomes a generic page. An
//! ended programme (410) and a form with errors (422) are pages of their own, not errors.
//!
//! An `Error` turns into an answer without a body; [`show`], one layer around all handlers, writes the page.
//! So answers of the framework (405, a body that cannot be read) get the same look. Under `/api/` it is JSON.

use ::app::pages::errors::{self, Problem};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::Lang;
use http::{HeaderValue, StatusCode, header};

use super::page::{Kind, Shown, Visit};
use crate::app::App;
use crate::store::StoreError;

/// Why a handler has no page to give.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// 404: there is no such thing.
    #[error("not found")]
    NotFound,
    /// 400: the request cannot be read.
    #[error("the request cannot be read")]
    BadRequest,
    /// 403: not allowed, or it came from another site.
    #[error("forbidden")]
    Forbidden,
    /// 422: a form that none of our pages sends.
    #[error("the form cannot be used")]
    Invalid,
    /// 413: more was sent than we read.
    #[error("too large")]
    TooLarge,
    /// 414: the address is longer than we read.
    #[error("the address is too long")]
    AddressTooLong,
    /// 431: the head of the request is larger than we read.
    #[error("the head is too large")]
    HeadTooLarge,
    /// 408: it did not arrive, or was not answered, in time.
    #[error("took too long")]
    Timeout,
    /// 429: too many in a short time; seconds until the next may work.
    #[error("too many requests")]
    TooMany(u32),
    /// 503: something we stand on does not work for the moment (database busy, no room).
    #[error("unavailable: {0}")]
    Unavailable(String),
    /// 500: a fault of ours. The text is logged; it must hold nothing of a person.
    #[error("{0}")]
    Unexpected(Box<dyn std::error::Error + Send + Sync>),
}

impl Error {
    /// A fault of ours.
    pub fn unexpected(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Unexpected(error.into())
    }

    /// Its HTTP status.
    #[must_use]
    pub const fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::BadRequest => StatusCode::BAD_REQUEST,
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::AddressTooLong => StatusCode::URI_TOO_LONG,
            Self::HeadTooLarge => StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE,
            Self::Timeout => StatusCode::REQUEST_TIMEOUT,
            Self::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Unexpected(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl From<StoreError> for Error {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound => Self::NotFound,
            StoreError::NoRoom(_)
            | StoreError::Busy(_)
            | StoreError::Unreachable(_)
            | StoreError::NotWritable(_) => Self::Unavailable(error.to_string()),
            other => Self::unexpected(other),
        }
    }
}

impl From<search_index::SearchError> for Error {
    fn from(error: search_index::SearchError) -> Self {
        Self::unexpected(error)
    }
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        match &self {
            Self::Unexpected(error) => tracing::error!(%error, "unexpected"),
            Self::Unavailable(reason) => tracing::warn!(reason, "unavailable"),
            _ => {}
        }
        let mut response = self.status().into_response();
        if let Self::TooMany(seconds) = self {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

/// Writes the page of every answer that says an error and is no page yet.
pub async fn show(State(app): State<App>, request: Request, next: Next) -> Response {
    let uri = request.uri().clone();
    let response = next.run(request).await;
    let status = response.status();
    let is_error = status.is_client_error() || status.is_server_error();
    if !is_error || response.extensions().get::<Kind>().is_some() {
        return response;
    }
    let mut shown = if Lang::of_path(uri.path()).1.starts_with("/api/") {
        let body = serde_json::json!({ "error": status.canonical_reason().unwrap_or("error") });
        (status, Kind::Data, [(header::CACHE_CONTROL, "no-store")], axum::Json(body)).into_response()
    } else {
        let visit = Visit::new(app, &uri);
        let cx = visit.ctx();
        let page = match problem(status) {
            None => errors::not_found(&cx),
            Some(problem) => errors::page(&cx, problem),
        };
        Shown::private(page.with_status(status.as_u16())).into_response()
    };
    // What the framework or a handler said beside the status stays true.
    for name in [header::ALLOW, header::RETRY_AFTER, header::SET_COOKIE, header::CONNECTION] {
        for value in response.headers().get_all(&name) {
            shown.headers_mut().append(name.clone(), value.clone());
        }
    }
    shown
}

/// Which page says this status; `None`: the one for “not found”.
const fn problem(status: StatusCode) -> Option<Problem> {
    Some(match status {
        StatusCode::NOT_FOUND => return None,
        StatusCode::FORBIDDEN | StatusCode::UNAUTHORIZED => Problem::Forbidden,
        StatusCode::METHOD_NOT_ALLOWED => Problem::MethodNotAllowed,
        StatusCode::REQUEST_TIMEOUT => Problem::Timeout,
        StatusCode::PAYLOAD_TOO_LARGE => Problem::TooLarge,
        StatusCode::URI_TOO_LONG => Problem::AddressTooLong,
        StatusCode::UNPROCESSABLE_ENTITY | StatusCode::UNSUPPORTED_MEDIA_TYPE => Problem::Unprocessable,
        StatusCode::TOO_MANY_REQUESTS => Problem::TooMany,
        StatusCode::SERVICE_UNAVAILABLE => Problem::Unavailable,
        other if other.as_u16() >= 500 => Problem::Internal,
        _ => Problem::BadRequest,
    })
}
