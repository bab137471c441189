//! Signed-in browsers. Only the hash of a token is stored; the person's secret key lies under the token itself.

use std::fmt;

use super::people::Person;
use super::{Store, StoreError, run};
use crate::clock::Millis;

/// A signed-in browser.
#[derive(Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Session {
    /// Hash of the token in the cookie.
    pub token_hash: Vec<u8>,
    /// Whose it is.
    pub person_id: String,
    /// When it began.
    pub created_at: Millis,
    /// When it was last used, give or take a minute.
    pub seen_at: Millis,
    /// The person's secret key under the token.
    pub secret_under_token: Vec<u8>,
}

/// Shows the person's identifier only.
impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session").field("person_id", &self.person_id).finish_non_exhaustive()
    }
}

/// A page view writes its time only when the last one is older than this: else every page costs a disk flush.
const TOUCH_AFTER: Millis = 60_000;

impl Store {
    /// Stores a new session, and that its person signed in, where they never did. The session with which an enrolment ends
    /// does not count: it begins when the account does.
    ///
    /// # Errors
    /// [`StoreError::Duplicate`] when the token exists.
    pub async fn create_session(&self, session: &Session) -> Result<(), StoreError> {
        let mut tx = self.db.write().await?;
        let sql = "INSERT INTO session (token_hash, person_id, created_at, seen_at, secret_under_token) \
                   VALUES ($1, $2, $3, $4, $5)";
        run!(&mut tx, |c| {
            let query = sqlx::query(sql).bind(&session.token_hash).bind(&session.person_id);
            let query = query.bind(session.created_at).bind(session.seen_at);
            query.bind(&session.secret_under_token).execute(c).await.map(drop)
        })?;
        let sql =
            "UPDATE person SET signed_in_at = $2 WHERE id = $1 AND signed_in_at IS NULL AND created_at < $2";
        let (person, at) = (&session.person_id, session.created_at);
        run!(&mut tx, |c| sqlx::query(sql).bind(person).bind(at).execute(c).await.map(drop))?;
        tx.commit().await
    }

    /// The session of a token with its person, if it is not older than `absolute_ms`, was used within
    /// `idle_ms`, and the account is open. Notes that it was used now. A session that is over is removed.
    ///
    /// # Errors
    /// The database fails.
    pub async fn session(
        &self,
        token_hash: &[u8],
        now: Millis,
        idle_ms: Millis,
        absolute_ms: Millis,
    ) -> Result<Option<(Session, Person)>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT * FROM session WHERE token_hash = $1";
        let found: Option<Session> =
            run!(&mut conn, |c| sqlx::query_as(sql).bind(token_hash).fetch_optional(c).await)?;
        drop(conn);
        let Some(mut session) = found else { return Ok(None) };
        if now - session.created_at > absolute_ms || now - session.seen_at > idle_ms {
            self.end_session(token_hash).await?;
            return Ok(None);
        }
        let person = self.person(&session.person_id).await?;
        let Some(person) = person.filter(|p| p.enrolled && p.disabled_at.is_none()) else { return Ok(None) };
        if now - session.seen_at >= TOUCH_AFTER.min(idle_ms / 4) {
            let mut tx = self.db.write().await?;
            let sql = "UPDATE session SET seen_at = $2 WHERE token_hash = $1 AND seen_at < $2";
            run!(&mut tx, |c| sqlx::query(sql).bind(token_hash).bind(now).execute(c).await.map(drop))?;
            tx.commit().await?;
            session.seen_at = now;
        }
        Ok(Some((session, person)))
    }

    /// Ends a session; not an error when it is over already.
    ///
    /// # Errors
    /// The database fails.
    pub async fn end_session(&self, token_hash: &[u8]) -> Result<(), StoreError> {
        let mut tx = self.db.write().await?;
        let sql = "DELETE FROM session WHERE token_hash = $1";
        run!(&mut tx, |c| sqlx::query(sql).bind(token_hash).execute(c).await.map(drop))?;
        tx.commit().await
    }

    /// Ends every session of a person.
    ///
    /// # Errors
    /// The database fails.
    pub async fn end_sessions_of(&self, person: &str) -> Result<(), StoreError> {
        let mut tx = self.db.write().await?;
        let sql = "DELETE FROM session WHERE person_id = $1";
        run!(&mut tx, |c| sqlx::query(sql).bind(person).execute(c).await.map(drop))?;
        tx.commit().await
    }
}
