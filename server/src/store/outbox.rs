//! Mail that still has to leave: written in the transaction of what it tells, sent afterwards.
//! Sending is not done here, and what a mail says is under the server's key.

use std::collections::HashSet;
use std::fmt;

use super::db::Tx;
use super::referrals::AnswerLink;
use super::{Store, StoreError, run};
use crate::clock::Millis;

/// A mail to be sent.
#[derive(Clone, PartialEq, Eq)]
pub struct NewMail {
    /// UUID version 7.
    pub id: String,
    /// Names what it tells to whom; a second mail of the same name is not stored.
    pub dedupe: String,
    /// What it is about, as a hash under the server's key; `None`: nothing that can be erased.
    pub about: Option<String>,
    /// To, subject and body, under the server's key.
    pub payload: Vec<u8>,
    /// Now.
    pub created_at: Millis,
    /// When it may leave.
    pub next_at: Millis,
    /// The link in it with which its reader can answer, stored with the mail.
    pub answer: Option<AnswerLink>,
}

/// Shows the identifier only.
impl fmt::Debug for NewMail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NewMail").field("id", &self.id).finish_non_exhaustive()
    }
}

/// A mail that the caller has taken upon itself to send.
#[derive(Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct OutMail {
    /// Its identifier, for [`Store::mail_sent`] and [`Store::mail_failed`].
    pub id: String,
    /// To, subject and body, under the server's key.
    pub payload: Vec<u8>,
    /// When it was written.
    pub created_at: Millis,
    /// How often it was taken, this time included.
    pub attempts: i64,
}

/// Shows the identifier only.
impl fmt::Debug for OutMail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OutMail").field("id", &self.id).finish_non_exhaustive()
    }
}

/// How many mails stand where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OutboxCounts {
    /// To be sent, or being sent.
    pub waiting: i64,
    /// Handed over.
    pub sent: i64,
    /// Given up.
    pub dead: i64,
}

/// A mail that was given up.
#[derive(Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct DeadMail {
    /// Its identifier.
    pub id: String,
    /// Names what it tells to whom; its first part is the kind.
    pub dedupe: String,
    /// To, subject and body, under the server's key.
    pub payload: Vec<u8>,
    /// When it was written.
    pub created_at: Millis,
    /// Why it did not leave: a code.
    pub error: Option<String>,
}

/// Shows the identifier only.
impl fmt::Debug for DeadMail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DeadMail").field("id", &self.id).finish_non_exhaustive()
    }
}

/// How often a claim tries again when another server took the mail it had chosen.
const CLAIM_TRIES: usize = 5;

impl Store {
    /// Stores a mail that belongs to no other change.
    ///
    /// # Errors
    /// The database fails.
    pub async fn add_mail(&self, mail: &NewMail) -> Result<(), StoreError> {
        let mut tx = self.db.write().await?;
        insert_mail(&mut tx, mail).await?;
        tx.commit().await
    }

    /// Takes the mail that waited longest, for this caller alone until `until`; then it is anybody's again.
    ///
    /// # Errors
    /// The database fails.
    pub async fn claim_mail(&self, now: Millis, until: Millis) -> Result<Option<OutMail>, StoreError> {
        // The condition stands twice: PostgreSQL checks the outer one again after it waited for a row that
        // another server changed.
        let sql = "UPDATE outbox SET claimed_until = $2, attempts = attempts + 1 \
                   WHERE id = (SELECT id FROM outbox WHERE state = 'waiting' AND next_at <= $1 \
                               AND (claimed_until IS NULL OR claimed_until <= $1) \
                               ORDER BY next_at, id LIMIT 1) \
                   AND state = 'waiting' AND (claimed_until IS NULL OR claimed_until <= $1) \
                   RETURNING id, payload, created_at, attempts";
        for _ in 0..CLAIM_TRIES {
            if !self.mail_is_due(now).await? {
                return Ok(None);
            }
            let mut tx = self.db.write().await?;
            let mail: Option<OutMail> =
                run!(&mut tx, |c| sqlx::query_as(sql).bind(now).bind(until).fetch_optional(c).await)?;
            tx.commit().await?;
            if mail.is_some() {
                return Ok(mail);
            }
        }
        Ok(None)
    }

    /// Looks first without the write lock: an idle server must not write.
    async fn mail_is_due(&self, now: Millis) -> Result<bool, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT COUNT(*) FROM outbox WHERE state = 'waiting' AND next_at <= $1 \
                   AND (claimed_until IS NULL OR claimed_until <= $1)";
        let due: i64 = run!(&mut conn, |c| sqlx::query_scalar(sql).bind(now).fetch_one(c).await)?;
        Ok(due > 0)
    }

    /// A mail was handed over; its payload is erased.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such mail.
    pub async fn mail_sent(&self, id: &str) -> Result<(), StoreError> {
        let sql = "UPDATE outbox SET state = 'sent', payload = NULL, claimed_until = NULL, error = NULL \
                   WHERE id = $1";
        let mut tx = self.db.write().await?;
        let done =
            run!(&mut tx, |c| sqlx::query(sql).bind(id).execute(c).await.map(|done| done.rows_affected()))?;
        if done != 1 {
            return Err(StoreError::NotFound);
        }
        tx.commit().await
    }

    /// A mail could not be handed over: tried again at `next_at`, or given up when `dead`. `error` is a
    /// short code, never content.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when no such mail waits.
    pub async fn mail_failed(
        &self,
        id: &str,
        next_at: Millis,
        error: &str,
        dead: bool,
    ) -> Result<(), StoreError> {
        let sql = if dead {
            "UPDATE outbox SET state = 'dead', claimed_until = NULL, next_at = $2, error = $3 \
             WHERE id = $1 AND state = 'waiting'"
        } else {
            "UPDATE outbox SET claimed_until = NULL, next_at = $2, error = $3 \
             WHERE id = $1 AND state = 'waiting'"
        };
        let mut tx = self.db.write().await?;
        let done = run!(&mut tx, |c| {
            let query = sqlx::query(sql).bind(id).bind(next_at).bind(error);
            query.execute(c).await.map(|done| done.rows_affected())
        })?;
        if done != 1 {
            return Err(StoreError::NotFound);
        }
        tx.commit().await
    }

    /// The newest mails that were given up, at most `most`.
    ///
    /// # Errors
    /// The database fails.
    pub async fn dead_mails(&self, most: i64) -> Result<Vec<DeadMail>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT id, dedupe, payload, created_at, error FROM outbox \
                   WHERE state = 'dead' AND payload IS NOT NULL ORDER BY created_at DESC, id DESC LIMIT $1";
        Ok(run!(&mut conn, |c| sqlx::query_as(sql).bind(most).fetch_all(c).await)?)
    }

    /// A mail that was given up is tried again from now on, as often as a new one. False where there is none.
    ///
    /// # Errors
    /// The database fails.
    pub async fn revive_mail(&self, id: &str, now: Millis) -> Result<bool, StoreError> {
        let sql = "UPDATE outbox SET state = 'waiting', attempts = 0, next_at = $2, claimed_until = NULL, \
                   error = NULL WHERE id = $1 AND state = 'dead'";
        let mut tx = self.db.write().await?;
        let done = run!(&mut tx, |c| {
            sqlx::query(sql).bind(id).bind(now).execute(c).await.map(|done| done.rows_affected())
        })?;
        tx.commit().await?;
        Ok(done == 1)
    }

    /// Removes a mail that was given up. False where there is none.
    ///
    /// # Errors
    /// The database fails.
    pub async fn drop_mail(&self, id: &str) -> Result<bool, StoreError> {
        let sql = "DELETE FROM outbox WHERE id = $1 AND state = 'dead'";
        let mut tx = self.db.write().await?;
        let done =
            run!(&mut tx, |c| sqlx::query(sql).bind(id).execute(c).await.map(|done| done.rows_affected()))?;
        tx.commit().await?;
        Ok(done == 1)
    }

    /// The identifier of every mail of which a row is kept.
    ///
    /// # Errors
    /// The database fails.
    pub async fn mail_ids(&self) -> Result<HashSet<String>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT id FROM outbox";
        let ids: Vec<String> = run!(&mut conn, |c| sqlx::query_scalar(sql).fetch_all(c).await)?;
        Ok(ids.into_iter().collect())
    }

    /// How many mails stand where.
    ///
    /// # Errors
    /// The database fails.
    pub async fn outbox_counts(&self) -> Result<OutboxCounts, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT state, COUNT(*) FROM outbox GROUP BY state";
        let rows: Vec<(String, i64)> = run!(&mut conn, |c| sqlx::query_as(sql).fetch_all(c).await)?;
        let mut counts = OutboxCounts::default();
        for (state, count) in rows {
            match state.as_str() {
                "waiting" => counts.waiting = count,
                "sent" => counts.sent = count,
                "dead" => counts.dead = count,
                other => return Err(StoreError::unreadable("outbox state", other)),
            }
        }
        Ok(counts)
    }
}

pub(super) async fn insert_mail(tx: &mut Tx, mail: &NewMail) -> Result<(), StoreError> {
    let sql = "INSERT INTO outbox (id, dedupe, payload, created_at, next_at, attempts, claimed_until, \
               state, error, about) VALUES ($1, $2, $3, $4, $5, 0, NULL, 'waiting', NULL, $6) \
               ON CONFLICT (dedupe) DO NOTHING";
    let stored = run!(tx, |c| {
        let query = sqlx::query(sql).bind(&mail.id).bind(&mail.dedupe).bind(&mail.payload);
        let query = query.bind(mail.created_at).bind(mail.next_at).bind(&mail.about);
        query.execute(c).await.map(|done| done.rows_affected())
    })?;
    let Some(link) = mail.answer.as_ref().filter(|_| stored == 1) else { return Ok(()) };
    let sql = "INSERT INTO answer_link (token_hash, referral_id, desk_id, person_id, expires_at, used_at) \
               VALUES ($1, $2, $3, $4, $5, NULL)";
    let desk = link.desk.to_string();
    run!(tx, |c| {
        let query = sqlx::query(sql).bind(&link.token_hash).bind(&link.referral_id).bind(&desk);
        query.bind(&link.person_id).bind(link.expires_at).execute(c).await.map(drop)
    })?;
    Ok(())
}
