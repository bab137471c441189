//! A whole site in a temporary folder, for tests inside this crate: real store, real index, real directory.
//!
//! Processes, browsers and mail servers are tested from outside, in `tests/`.

use std::sync::Arc;

use ::app::Texts;
use axum::Router;
use axum::body::Body;
use http::{HeaderMap, Request, StatusCode, header};
use http_body_util::BodyExt as _;
use tower::ServiceExt as _;

use crate::app::{App, Made};
use crate::cli::start;
use crate::clock::SystemClock;
use crate::config::Config;
use crate::routes;
use crate::seal::ServerKey;

/// A site without a socket: requests go straight to its router.
pub(crate) struct Site {
    pub(crate) app: App,
    pub(crate) router: Router,
    _folder: tempfile::TempDir,
}

/// An answer that has arrived.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

impl Site {
    /// A site as it is without a configuration.
    pub(crate) async fn new() -> Self {
        Self::with(|_| {}).await
    }

    /// A site with a configuration of the test's own.
    pub(crate) async fn with(change: impl FnOnce(&mut Config)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut config = Config::defaults(folder.path().join("var"));
        change(&mut config);
        let opened = start::open(&config).await.unwrap();
        let search = start::open_index(&config, &opened).await.unwrap();
        let app = App::new(Made {
            bound: config.listen,
            config,
            store: opened.store,
            search,
            texts: Texts::new().unwrap(),
            taxonomy: opened.taxonomy,
            places: opened.places,
            mosaic: crate::data::mosaic().unwrap(),
            key: Arc::new(ServerKey::random()),
            clock: Arc::new(SystemClock),
        });
        let router = routes::router(&app);
        Self { app, router, _folder: folder }
    }

    pub(crate) async fn get(&self, uri: &str) -> Answer {
        self.send(Request::get(uri)).await
    }

    pub(crate) async fn send(&self, request: http::request::Builder) -> Answer {
        send(&self.router, request.body(Body::empty()).unwrap()).await
    }
}

/// Sends a request to a router and waits for the whole answer.
pub(crate) async fn send(router: &Router, request: Request<Body>) -> Answer {
    let (parts, body) = router.clone().oneshot(request).await.unwrap().into_parts();
    let body = body.collect().await.unwrap().to_bytes().to_vec();
    Answer { status: parts.status, headers: parts.headers, body }
}

impl Answer {
    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    /// A header as text; empty where there is none.
    pub(crate) fn header(&self, name: impl header::AsHeaderName) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// Whether it is a whole page in the site's own look.
    pub(crate) fn is_page(&self) -> bool {
        self.header(header::CONTENT_TYPE) == "text/html; charset=utf-8"
            && self.text().starts_with("<!DOCTYPE html>")
            && self.text().contains("<main")
            && self.text().contains("<footer")
    }
}
