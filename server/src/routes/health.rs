//! `/healthz`: the process answers. `/readyz`: search and store work, and nobody asked us to stop.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};
use search_index::Query;

use crate::app::App;
use crate::http::page::Kind;

const NO_STORE: [(header::HeaderName, &str); 1] = [(header::CACHE_CONTROL, "no-store")];

pub(super) async fn alive() -> Response {
    (Kind::Data, NO_STORE, "ok\n").into_response()
}

/// Says which part does not work by its name, never why: that is in the log.
pub(super) async fn ready(State(app): State<App>) -> Response {
    let reason = if !app.is_ready() {
        Some("stopping")
    } else if let Err(error) = app.store.ping().await {
        tracing::warn!(%error, "the store does not answer");
        Some("store")
    } else if let Err(error) = app.search.search(&Query { per_page: 1, ..Query::default() }) {
        tracing::warn!(%error, "the search does not answer");
        Some("search")
    } else {
        None
    };
    match reason {
        None => (Kind::Data, NO_STORE, "ready\n").into_response(),
        Some(part) => {
            (StatusCode::SERVICE_UNAVAILABLE, Kind::Data, NO_STORE, format!("{part}\n")).into_response()
        }
    }
}
