//! A whole site in a temporary folder, for tests inside this crate: real store, real index, real directory.
//!
//! Processes, browsers and mail servers are tested from outside, in `tests/`.

use std::sync::Arc;

use ::app::Texts;
use axum::Router;
use axum::body::Body;
use domain::referral::Desk;
use http::{HeaderMap, Request, StatusCode, header};
use http_body_util::BodyExt as _;
use tower::ServiceExt as _;

use crate::accounts::SignedIn;
use crate::app::{App, Made};
use crate::cli::start;
use crate::clock::SystemClock;
use crate::config::Config;
use crate::routes;
use crate::seal::{SecretKey, ServerKey};
use crate::store::invitations::NewPerson;
use crate::store::{NewInvitation, NewMail, new_id};

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

    /// Somebody with an account and a key of their own at a desk, signed in.
    pub(crate) async fn seat(&self, desk: Desk, email: &str) -> SignedIn {
        let (store, now, secret) = (&self.app.store, self.app.clock.now(), SecretKey::random());
        let token = email.as_bytes().to_vec();
        let invitation = NewInvitation {
            owns: None,
            token_hash: token.clone(),
            desk: desk.clone(),
            is_admin: false,
            email_under_server: None,
            created_at: now,
            expires_at: now + 60_000,
        };
        let letter = NewMail {
            id: new_id(),
            dedupe: format!("invites {email}"),
            about: None,
            payload: Vec::new(),
            created_at: now,
            next_at: now,
            answer: None,
        };
        store.invite(&invitation, &letter).await.unwrap();
        store.mail_sent(&letter.id).await.unwrap();
        let person = NewPerson {
            id: new_id(),
            name: email.to_owned(),
            email: email.to_owned(),
            email_folded: email.to_owned(),
            public_key: secret.public_key().as_bytes().to_vec(),
            secret_under_pass: vec![1; 72],
            secret_under_recovery: vec![2; 72],
            totp_under_server: vec![3; 60],
            totp_last_step: 0,
        };
        store.finish_enrolment(&token, &person, now).await.unwrap();
        let person = store.person(&person.id).await.unwrap().unwrap();
        SignedIn {
            person,
            desks: vec![desk],
            owns: Vec::new(),
            secret,
            session_hash: token,
            idle_end: 0,
            end: 0,
        }
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
