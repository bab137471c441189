//! What surrounds every handler.
//!
//! From the outside in: log → compression → protecting headers → 304 → language → error pages → panics → limits →
//! who may change something → the handler. One order, here, so that it can be read.

use std::sync::LazyLock;
use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse as _, Response};
use http::{HeaderName, HeaderValue, Method, StatusCode, header};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::{CsrfLayer, ProtectionError};
use tower_http::limit::RequestBodyLimitLayer;

use super::page::Kind;
use super::{Error, assets, csrf, error, language};
use ::app::links::IMPORT;
use domain::Lang;

use crate::app::App;
use crate::routes::MOST_POSTED;
use crate::telemetry;

/// Puts all layers around the routes.
pub fn around(routes: Router<App>, app: &App) -> Router {
    let limits = app.config.limits;
    let mut foreign = CsrfLayer::new();
    // An origin that cannot be one was refused with the configuration; without it, `Host` decides.
    if let Ok(layer) = foreign.clone().add_trusted_origin(app.origin.as_str()) {
        foreign = layer;
    }
    let refusal = |_: ProtectionError| Error::Forbidden.into_response();
    routes
        .layer(foreign.with_rejection_response(refusal))
        .layer(from_fn_with_state(app.clone(), csrf::refuse_foreign))
        .layer(from_fn_with_state(limits.body_bytes, refuse_large))
        .layer(RequestBodyLimitLayer::new(limits.body_bytes.max(MOST_POSTED)))
        .layer(DefaultBodyLimit::max(limits.body_bytes))
        .layer(from_fn_with_state(limits.request, within))
        .layer(from_fn_with_state((limits.uri_bytes, limits.header_bytes), refuse_long_heads))
        .layer(CatchPanicLayer::custom(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response()))
        .layer(from_fn_with_state(app.clone(), error::show))
        .layer(from_fn(language::keep))
        .layer(from_fn(not_modified))
        .layer(from_fn_with_state(app.origin.is_https(), protect))
        .layer(CompressionLayer::new())
        .layer(from_fn(telemetry::log_request))
        .with_state(app.clone())
}

/// Ends what takes too long, such as a body that dribbles in.
async fn within(State(time): State<Duration>, request: Request, next: Next) -> Response {
    match tokio::time::timeout(time, next.run(request)).await {
        Ok(response) => response,
        Err(_) => Error::Timeout.into_response(),
    }
}

/// Only one form may be larger than the others ([`MOST_POSTED`]). What does not say how large it is, is held to the same by
/// what reads it.
async fn refuse_large(State(most): State<usize>, request: Request, next: Next) -> Response {
    let size = request.headers().get(header::CONTENT_LENGTH).and_then(|size| size.to_str().ok());
    let size = size.and_then(|size| size.parse::<usize>().ok()).unwrap_or(0);
    let (_, path) = Lang::of_path(request.uri().path());
    if size > most && path != IMPORT.as_str() {
        return Error::TooLarge.into_response();
    }
    next.run(request).await
}

async fn refuse_long_heads(
    State((uri_bytes, header_bytes)): State<(usize, usize)>,
    request: Request,
    next: Next,
) -> Response {
    let uri = request.uri();
    if uri.path().len() + uri.query().map_or(0, |query| query.len() + 1) > uri_bytes {
        return Error::AddressTooLong.into_response();
    }
    // Name, value, “: ” and the line end, as it was sent.
    let head: usize =
        request.headers().iter().map(|(name, value)| name.as_str().len() + value.len() + 4).sum();
    if head > header_bytes {
        return Error::HeadTooLarge.into_response();
    }
    next.run(request).await
}

/// Answers 304 where the browser has this very body already.
async fn not_modified(request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let has: Vec<HeaderValue> = request.headers().get_all(header::IF_NONE_MATCH).iter().cloned().collect();
    let response = next.run(request).await;
    let same = response.headers().get(header::ETAG).is_some_and(|tag| {
        has.iter()
            .filter_map(|list| list.to_str().ok())
            .any(|list| names(list, tag.to_str().unwrap_or_default()))
    });
    if !(reads && same && response.status() == StatusCode::OK) {
        return response;
    }
    let (mut parts, _) = response.into_parts();
    parts.status = StatusCode::NOT_MODIFIED;
    for name in [header::CONTENT_TYPE, header::CONTENT_LENGTH, header::CONTENT_ENCODING] {
        parts.headers.remove(name);
    }
    Response::from_parts(parts, axum::body::Body::empty())
}

/// Whether a list of ETags names this one, in the weak comparison of RFC 9110, 8.8.3.2.
fn names(list: &str, tag: &str) -> bool {
    let opaque = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    list.trim() == "*" || list.split(',').any(|one| opaque(one) == opaque(tag))
}

/// What a page may load: our own files and the one style that stands in it. `more`: what the script needs, if anything.
fn page_policy(more: &str) -> HeaderValue {
    let style = assets::style_hash(&assets::urls().style);
    let policy = format!(
        "default-src 'none'; style-src {style}; img-src 'self' data:; {more}; font-src 'self'; manifest-src 'self'; form-action 'self'; \
         base-uri 'none'; frame-ancestors 'none'"
    );
    HeaderValue::try_from(policy).unwrap_or_else(|_| HeaderValue::from_static(DATA))
}

static PUBLIC: LazyLock<HeaderValue> = LazyLock::new(|| page_policy("script-src 'self'; connect-src 'self'"));
static SENSITIVE: LazyLock<HeaderValue> = LazyLock::new(|| page_policy("script-src 'none'"));
/// What is no page loads nothing; the icon carries its own style for dark screens.
const ASSET: &str = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
const DATA: &str = "default-src 'none'; frame-ancestors 'none'";

/// The headers that protect every answer.
async fn protect(State(https): State<bool>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let kind = response.extensions().get::<Kind>().copied();
    let html = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|value| value.as_bytes().starts_with(b"text/html"));
    // What does not say what it is, is treated as the most sensitive there is.
    let (policy, permissions) = match kind {
        Some(Kind::Public) => {
            (PUBLIC.clone(), "geolocation=(self), camera=(), microphone=(), payment=(), usb=()")
        }
        Some(Kind::Sensitive) => (SENSITIVE.clone(), NO_PERMISSIONS),
        Some(Kind::Asset) => (HeaderValue::from_static(ASSET), NO_PERMISSIONS),
        Some(Kind::Data) => (HeaderValue::from_static(DATA), NO_PERMISSIONS),
        None if html => (SENSITIVE.clone(), NO_PERMISSIONS),
        None => (HeaderValue::from_static(DATA), NO_PERMISSIONS),
    };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    let mut set = |name: HeaderName, value: &'static str| {
        headers.insert(name, HeaderValue::from_static(value));
    };
    set(HeaderName::from_static("permissions-policy"), permissions);
    set(header::REFERRER_POLICY, "same-origin");
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::X_FRAME_OPTIONS, "DENY");
    set(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    set(HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    if https {
        set(header::STRICT_TRANSPORT_SECURITY, "max-age=31536000");
    }
    if kind.is_none() && !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}

const NO_PERMISSIONS: &str = "geolocation=(), camera=(), microphone=(), payment=(), usb=()";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn etags_are_compared_weakly() {
        assert!(names("W/\"a\"", "W/\"a\""));
        assert!(names("\"b\", \"a\"", "W/\"a\""));
        assert!(names("*", "\"a\""));
        assert!(!names("\"b\"", "W/\"a\""));
        assert!(!names("", "W/\"a\""));
    }
}
