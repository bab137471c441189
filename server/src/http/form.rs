//! A posted form as pairs. The body's size is limited by a layer; its number of fields is limited here.

use axum::extract::{FromRequest, Request};
use bytes::Bytes;

use super::Error;
use super::query::Pairs;

/// The pairs of an `application/x-www-form-urlencoded` body, in their order.
#[derive(Clone)]
pub struct Posted(pub Vec<(String, String)>);

/// Never shows values: they are what somebody typed.
impl std::fmt::Debug for Posted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Posted").field("fields", &self.0.len()).finish()
    }
}

impl Posted {
    /// The fields of a body.
    ///
    /// # Errors
    /// There are too many.
    pub fn parse(body: &[u8]) -> Result<Self, Error> {
        // Browsers write UTF-8; other bytes become the replacement character, as in an address.
        Pairs::parse(&String::from_utf8_lossy(body)).map(|pairs| Self(pairs.0))
    }

    /// The first value of a field, trimmed; empty where it was not posted.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(found, _)| found == name).map_or("", |(_, value)| value.trim())
    }

    /// Every value of a field that may be posted several times, trimmed.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(found, _)| found == name).map(|(_, value)| value.trim())
    }

    /// The first value of a field as it was typed: for pass phrases, whose spaces count.
    #[must_use]
    pub fn verbatim(&self, name: &str) -> &str {
        self.0.iter().find(|(found, _)| found == name).map_or("", |(_, value)| value)
    }
}

impl<S: Send + Sync> FromRequest<S> for Posted {
    type Rejection = Error;

    async fn from_request(request: Request, state: &S) -> Result<Self, Error> {
        let body = Bytes::from_request(request, state).await.map_err(|rejection| {
            if rejection.status() == http::StatusCode::PAYLOAD_TOO_LARGE {
                Error::TooLarge
            } else {
                Error::BadRequest
            }
        })?;
        Self::parse(&body)
    }
}
