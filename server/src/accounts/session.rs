//! Signed-in browsers: a random token in a `__Host-` cookie, its hash in the database, and the person's secret key
//! under the token. Idle 30 minutes, at most 12 hours.

use domain::Slug;
use domain::privacy::terms;
use domain::referral::Desk;
use http::{HeaderMap, HeaderValue};

use super::Accounts;
use super::keys::{open_under_token, seal_under_token};
use crate::clock::Millis;
use crate::seal::cookie::{set_raw, values};
use crate::seal::{SecretKey, Token};
use crate::store::sessions::Session;
use crate::store::{Person, StoreError};

/// The name of the session's cookie.
pub const COOKIE: &str = "__Host-sessie";
/// A session ends when nothing was asked for this long, in milliseconds.
pub const IDLE: Millis = terms::SESSION_IDLE;
/// A session ends this long after sign-in, in milliseconds.
pub const ABSOLUTE: Millis = terms::SESSION;

/// Somebody who is signed in, for the length of one request.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// Who.
    pub person: Person,
    /// The desks they sit at.
    pub desks: Vec<Desk>,
    /// The listings they keep.
    pub owns: Vec<Slug>,
    /// Their secret key, open.
    pub secret: SecretKey,
    /// Names the session in what is written down about readings.
    pub session_hash: Vec<u8>,
    /// When it ends if nothing more is asked.
    pub idle_end: Millis,
    /// When it ends in any case.
    pub end: Millis,
}

impl SignedIn {
    /// Whether they sit at this desk.
    #[must_use]
    pub fn sits_at(&self, desk: &Desk) -> bool {
        self.desks.contains(desk)
    }
}

impl Accounts {
    /// Who is signed in in the browser that sent these headers.
    ///
    /// # Errors
    /// The database fails.
    pub async fn signed_in(&self, headers: &HeaderMap, now: Millis) -> Result<Option<SignedIn>, StoreError> {
        let Some(token) = token_of(headers) else { return Ok(None) };
        let hash = token.hash().to_vec();
        let Some((session, person)) = self.store.session(&hash, now, IDLE, ABSOLUTE).await? else {
            return Ok(None);
        };
        let Some(secret) = open_under_token(&token, &person.id, &session.secret_under_token) else {
            return Ok(None);
        };
        let desks = self.store.desks_of_person(&person.id).await?;
        let owns = self.store.owned_by(&person.id).await?;
        let end = session.created_at + ABSOLUTE;
        Ok(Some(SignedIn {
            person,
            desks,
            owns,
            secret,
            session_hash: hash,
            idle_end: end.min(now + IDLE),
            end,
        }))
    }

    /// Signs out: ends the session of these headers and gives the header that clears its cookie.
    ///
    /// # Errors
    /// The database fails; the cookie must be cleared all the same.
    pub async fn sign_out(&self, headers: &HeaderMap) -> Result<HeaderValue, StoreError> {
        if let Some(token) = token_of(headers) {
            self.store.end_session(&token.hash().to_vec()).await?;
        }
        Ok(cleared())
    }

    /// Begins a session and gives the header that sets its cookie.
    pub(super) async fn begin_session(
        &self,
        person_id: &str,
        secret: &SecretKey,
        now: Millis,
    ) -> Result<HeaderValue, StoreError> {
        let token = Token::random();
        let session = Session {
            token_hash: token.hash().to_vec(),
            person_id: person_id.to_owned(),
            created_at: now,
            seen_at: now,
            secret_under_token: seal_under_token(&token, person_id, secret),
        };
        self.store.create_session(&session).await?;
        let max_age = u32::try_from(ABSOLUTE / 1000).unwrap_or(u32::MAX);
        Ok(set_raw(COOKIE, &token.to_text(), max_age).expect("a token's text fits a cookie"))
    }
}

/// The header that clears the session's cookie.
#[must_use]
pub fn cleared() -> HeaderValue {
    set_raw(COOKIE, "", 0).expect("an empty value fits a cookie")
}

/// Whether the browser sent a session's cookie at all; it may have ended.
#[must_use]
pub fn is_sent(headers: &HeaderMap) -> bool {
    token_of(headers).is_some()
}

fn token_of(headers: &HeaderMap) -> Option<Token> {
    values(headers, COOKIE).take(4).find_map(Token::parse)
}
