//! A referral in quarantine is looked at: it goes on to the first desk of its chain, or it is closed as misuse.

use domain::referral::{Desk, State};

use super::answer::{insert_event, insert_remarked, move_state};
use super::{Actor, Remark};
use crate::clock::Millis;
use crate::store::outbox::{NewMail, insert_mail};
use crate::store::{Store, StoreError, run};

/// Somebody of the desk that holds a referral in quarantine decides about it.
#[derive(Debug, Clone, Copy)]
pub struct Review<'a> {
    /// Which referral.
    pub referral_id: &'a str,
    /// The desk its author sat at.
    pub desk: &'a Desk,
    /// Its author.
    pub person_id: &'a str,
    /// Now.
    pub now: Millis,
}

impl Store {
    /// Lets a referral through to a desk, with what goes out for it: there it is received now, and its clock begins.
    /// False, and nothing changed, where it is in quarantine no more.
    ///
    /// # Errors
    /// The database fails.
    pub async fn let_through(
        &self,
        review: &Review<'_>,
        to: &Desk,
        mails: &[NewMail],
    ) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        let sql = "UPDATE referral SET state = $3, desk_id = $4, created_at = $5, changed_at = $5 \
                   WHERE id = $1 AND desk_id = $2 AND state = $6";
        let (here, to) = (review.desk.to_string(), to.to_string());
        let (received, waiting) = (State::Received.as_str(), State::Quarantine.as_str());
        let done = run!(&mut tx, |c| {
            let query = sqlx::query(sql).bind(review.referral_id).bind(&here).bind(received);
            let query = query.bind(&to).bind(review.now).bind(waiting);
            query.execute(c).await.map(|done| done.rows_affected())
        })?;
        if done != 1 {
            return Ok(false);
        }
        let Review { referral_id, now, person_id, .. } = *review;
        insert_event(&mut tx, referral_id, now, State::Received, Actor::Desk, Some(person_id)).await?;
        for mail in mails {
            insert_mail(&mut tx, mail).await?;
        }
        tx.commit().await?;
        Ok(true)
    }

    /// Closes a referral as misuse; like every end it erases the facts. False, and nothing changed, where it is in
    /// quarantine no more.
    ///
    /// # Errors
    /// The database fails.
    pub async fn close_as_abuse(&self, review: &Review<'_>) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        let Review { referral_id, desk, person_id, now } = *review;
        if !move_state(&mut tx, referral_id, Some(desk), State::Quarantine, State::Closed, now).await? {
            return Ok(false);
        }
        let by = (Actor::Desk, Some(person_id));
        insert_remarked(&mut tx, referral_id, now, State::Closed, by, Some(Remark::Abuse)).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// The desks that hold referrals which are not settled.
    ///
    /// # Errors
    /// The database fails.
    pub async fn desks_with_referrals(&self) -> Result<Vec<Desk>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT DISTINCT desk_id FROM referral WHERE settled_at IS NULL ORDER BY desk_id";
        let ids: Vec<String> = run!(&mut conn, |c| sqlx::query_scalar(sql).fetch_all(c).await)?;
        ids.into_iter().map(super::read_desk).collect()
    }

    /// Hands a referral that is not settled from a desk where nobody is left to another one, with what goes out for
    /// it: there it is received. False, and nothing changed, where it does not stand at that desk any more.
    ///
    /// # Errors
    /// The database fails.
    pub async fn hand_over(
        &self,
        referral: &str,
        from: &Desk,
        to: &Desk,
        now: Millis,
        mails: &[NewMail],
    ) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        let sql = "UPDATE referral SET desk_id = $3, state = $4, changed_at = $5 \
                   WHERE id = $1 AND desk_id = $2 AND settled_at IS NULL";
        let (from, to, received) = (from.to_string(), to.to_string(), State::Received.as_str());
        let done = run!(&mut tx, |c| {
            let query = sqlx::query(sql).bind(referral).bind(&from).bind(&to).bind(received).bind(now);
            query.execute(c).await.map(|done| done.rows_affected())
        })?;
        if done != 1 {
            return Ok(false);
        }
        insert_event(&mut tx, referral, now, State::Received, Actor::System, None).await?;
        for mail in mails {
            insert_mail(&mut tx, mail).await?;
        }
        tx.commit().await?;
        Ok(true)
    }
}
