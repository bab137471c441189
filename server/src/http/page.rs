//! From a page of `app` to an answer, and what a page may know of the visit it is made for.

use ::app::{Cache, Ctx, Page, Session};
use axum::extract::{FromRequestParts, OriginalUri};
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::Lang;
use domain::web::MailAddress;
use http::request::Parts;
use http::{HeaderValue, StatusCode, Uri, header};
use sha2::{Digest as _, Sha256};

use crate::accounts::SignedIn;
use crate::app::App;
use crate::desk;

/// What an answer is, for the headers that protect it. An extension of the response.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A page that is the same for everybody.
    Public,
    /// A page about one person or one request.
    Sensitive,
    /// No page: JSON, text.
    Data,
    /// A file with an address of its own.
    Asset,
}

impl axum::response::IntoResponseParts for Kind {
    type Error = std::convert::Infallible;

    fn into_response_parts(
        self,
        mut parts: axum::response::ResponseParts,
    ) -> Result<axum::response::ResponseParts, Self::Error> {
        parts.extensions_mut().insert(self);
        Ok(parts)
    }
}

/// A request as far as a page may know it. An extractor for every handler that shows a page.
#[derive(Clone)]
pub struct Visit {
    /// What the handler works with.
    pub app: App,
    /// The path, without language and query.
    pub path: String,
    /// The query as it came; empty where there is none.
    pub query: String,
    /// The language of the page.
    pub lang: Lang,
    /// When the session of who is signed in ends: known on pages of the desk only.
    pub session: Option<Session>,
}

impl Visit {
    /// A visit of an address: its first segment may say the language.
    #[must_use]
    pub fn new(app: App, uri: &Uri) -> Self {
        let (lang, path) = Lang::of_path(uri.path());
        let query = uri.query().unwrap_or_default().to_owned();
        Self { app, path: path.to_owned(), query, lang, session: None }
    }

    /// The same visit, by somebody of a desk.
    #[must_use]
    pub fn signed_in(self, who: &SignedIn) -> Self {
        let arranges = desk::may_invite(who) || desk::looks_after_the_site(who);
        Self { session: Some(Session { idle_end: who.idle_end, end: who.end, arranges }), ..self }
    }

    /// What every page is given.
    #[must_use]
    pub fn ctx(&self) -> Ctx<'_> {
        Ctx {
            lang: self.lang,
            texts: &self.app.texts,
            taxonomy: &self.app.taxonomy,
            origin: self.app.origin.as_str(),
            places: &self.app.places,
            mosaic: &self.app.mosaic,
            path: &self.path,
            query: &self.query,
            assets: &self.app.asset_urls,
            open: self.app.is_open(),
            contact: self.app.config.contact.as_ref().map(MailAddress::as_str),
            session: self.session,
        }
    }
}

impl FromRequestParts<App> for Visit {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Self::Rejection> {
        // Under `/fr` and `/en` the routes see the rest of the address only.
        let uri = parts.extensions.get::<OriginalUri>().map_or(&parts.uri, |original| &original.0);
        Ok(Self::new(app.clone(), uri))
    }
}

/// A finished page on its way out. A public page carries an ETag; a private one is never stored.
#[derive(Debug)]
pub struct Shown {
    page: Page,
    kind: Kind,
}

impl From<Page> for Shown {
    fn from(page: Page) -> Self {
        let kind = match page.cache {
            Cache::Public => Kind::Public,
            Cache::Private => Kind::Sensitive,
        };
        Self { page, kind }
    }
}

impl Shown {
    /// The page as one about a person or a request, whatever it says itself.
    pub(super) const fn private(page: Page) -> Self {
        Self { page, kind: Kind::Sensitive }
    }
}

impl IntoResponse for Shown {
    fn into_response(self) -> Response {
        let Self { page, kind } = self;
        let status = StatusCode::from_u16(page.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let tag = (kind == Kind::Public && status == StatusCode::OK).then(|| etag(page.html.as_bytes()));
        let mut response = (
            status,
            kind,
            [
                (header::CONTENT_TYPE, "text/html; charset=utf-8"),
                (header::CACHE_CONTROL, if kind == Kind::Public { "no-cache" } else { "no-store" }),
            ],
            page.html,
        )
            .into_response();
        if kind == Kind::Sensitive {
            response.headers_mut().insert("x-robots-tag", HeaderValue::from_static("noindex"));
        }
        if let Some(tag) = tag {
            response.headers_mut().insert(header::ETAG, tag);
        }
        response
    }
}

/// The ETag of a body: a hash of it. Weak, as the same tag stands on the body in each compression.
fn etag(body: &[u8]) -> HeaderValue {
    let hash = Sha256::digest(body);
    let text = format!("W/\"{}\"", URL_SAFE_NO_PAD.encode(hash.get(..16).unwrap_or_default()));
    HeaderValue::try_from(text).unwrap_or_else(|_| HeaderValue::from_static("W/\"\""))
}
