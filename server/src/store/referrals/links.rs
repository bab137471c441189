//! Links in mails with which somebody of a desk answers without signing in. What may be answered is not decided here.

use std::fmt;

use domain::referral::{Desk, State};

use super::{Actor, RawReferral, ReferralRow, answer::insert_event};
use crate::clock::Millis;
use crate::store::db::Tx;
use crate::store::outbox::{NewMail, insert_mail};
use crate::store::people::read_desk;
use crate::store::{Store, StoreError, run};

/// A link that still works.
#[derive(Clone, PartialEq, Eq)]
pub struct AnswerLink {
    /// Hash of its token.
    pub token_hash: Vec<u8>,
    /// About which referral.
    pub referral_id: String,
    /// For the desk that held it when the mail was written.
    pub desk: Desk,
    /// Whom the mail went to.
    pub person_id: String,
    /// Until when it works.
    pub expires_at: Millis,
}

/// Shows no token and no referral.
impl fmt::Debug for AnswerLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AnswerLink").field("desk", &self.desk).finish_non_exhaustive()
    }
}

/// Hash, referral, desk, person, end.
type RawLink = (Vec<u8>, String, String, String, Millis);

fn read_link(
    (token_hash, referral_id, desk, person_id, expires_at): RawLink,
) -> Result<AnswerLink, StoreError> {
    Ok(AnswerLink { token_hash, referral_id, desk: read_desk(desk)?, person_id, expires_at })
}

/// Somebody answers by a link that they take it up, or that they want to be phoned.
#[derive(Debug, Clone, Copy)]
pub struct LinkAnswer<'a> {
    /// The link.
    pub link: &'a AnswerLink,
    /// The state its author saw.
    pub from: State,
    /// Whether they ask to be phoned; else they take it up.
    pub call: bool,
    /// Now.
    pub now: Millis,
    /// What goes out with it.
    pub mails: &'a [NewMail],
}

impl Store {
    /// The link of a token, if it was not used and is not too old.
    ///
    /// # Errors
    /// The database fails.
    pub async fn answer_link(
        &self,
        token_hash: &[u8],
        now: Millis,
    ) -> Result<Option<AnswerLink>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT token_hash, referral_id, desk_id, person_id, expires_at FROM answer_link \
                   WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2";
        let row: Option<RawLink> =
            run!(&mut conn, |c| sqlx::query_as(sql).bind(token_hash).bind(now).fetch_optional(c).await)?;
        row.map(read_link).transpose()
    }

    /// The link of a token, also when it was used or is too old: to say what became of its referral.
    ///
    /// # Errors
    /// The database fails.
    pub async fn any_answer_link(&self, token_hash: &[u8]) -> Result<Option<AnswerLink>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT token_hash, referral_id, desk_id, person_id, expires_at FROM answer_link \
                   WHERE token_hash = $1";
        let row: Option<RawLink> =
            run!(&mut conn, |c| sqlx::query_as(sql).bind(token_hash).fetch_optional(c).await)?;
        row.map(read_link).transpose()
    }

    /// Takes a referral up, or asks for a call about it, by a link: its clock begins anew. False, and nothing changed, when the link was used
    /// or the referral no longer stands where its author saw it.
    ///
    /// # Errors
    /// The database fails.
    pub async fn answer_by_link(&self, answer: &LinkAnswer<'_>) -> Result<bool, StoreError> {
        let LinkAnswer { link, from, call, now, mails } = *answer;
        let mut tx = self.db.write().await?;
        let sql = "UPDATE referral SET state = $4, changed_at = $5, turn_at = $5, turn_steps = 0, \
                   call_asked_at = CASE WHEN $6 THEN $5 ELSE call_asked_at END \
                   WHERE id = $1 AND desk_id = $2 AND state = $3";
        let to = if call { from } else { State::Read };
        let desk = link.desk.to_string();
        let done = run!(&mut tx, |c| {
            let query = sqlx::query(sql).bind(&link.referral_id).bind(&desk).bind(from.as_str());
            let query = query.bind(to.as_str()).bind(now).bind(call);
            query.execute(c).await.map(|done| done.rows_affected())
        })?;
        if done != 1 || !use_link(&mut tx, &link.token_hash, now).await? {
            return Ok(false);
        }
        use_up_links(&mut tx, &link.referral_id, now).await?;
        if !call {
            let person = Some(link.person_id.as_str());
            insert_event(&mut tx, &link.referral_id, now, to, Actor::Desk, person).await?;
        }
        for mail in mails {
            insert_mail(&mut tx, mail).await?;
        }
        tx.commit().await?;
        Ok(true)
    }

    /// The referral of an identifier.
    ///
    /// # Errors
    /// The database fails.
    pub async fn referral(&self, id: &str) -> Result<Option<ReferralRow>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT * FROM referral WHERE id = $1";
        let row: Option<RawReferral> =
            run!(&mut conn, |c| sqlx::query_as(sql).bind(id).fetch_optional(c).await)?;
        row.map(ReferralRow::try_from).transpose()
    }

    /// Somebody phoned about a referral; false when nobody asked for it.
    ///
    /// # Errors
    /// The database fails.
    pub async fn settle_call(&self, referral: &str) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        let sql = "UPDATE referral SET call_asked_at = NULL WHERE id = $1 AND call_asked_at IS NOT NULL";
        let done = run!(&mut tx, |c| {
            sqlx::query(sql).bind(referral).execute(c).await.map(|done| done.rows_affected())
        })?;
        tx.commit().await?;
        Ok(done == 1)
    }
}

/// Uses a link; false when it was used or is too old.
pub(super) async fn use_link(tx: &mut Tx, token_hash: &[u8], now: Millis) -> Result<bool, StoreError> {
    let sql =
        "UPDATE answer_link SET used_at = $2 WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2";
    let done = run!(tx, |c| {
        sqlx::query(sql).bind(token_hash).bind(now).execute(c).await.map(|done| done.rows_affected())
    })?;
    Ok(done == 1)
}

/// An answer, or a step by hand: the links that are still out say nothing any more.
pub(super) async fn use_up_links(tx: &mut Tx, referral: &str, now: Millis) -> Result<(), StoreError> {
    let sql = "UPDATE answer_link SET used_at = $2 WHERE referral_id = $1 AND used_at IS NULL";
    run!(tx, |c| sqlx::query(sql).bind(referral).bind(now).execute(c).await.map(drop))?;
    Ok(())
}
