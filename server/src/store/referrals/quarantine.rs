//! A referral in quarantine is looked at: it goes on to the first desk of its chain, or it is closed as misuse.

use domain::referral::{Desk, State};

use super::answer::{insert_event, insert_remarked, move_state, write_down_move};
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
        let sql = "UPDATE referral SET state = $3, desk_id = $4, created_at = $5, changed_at = $5, turn_at = $5, \
                   turn_steps = 0 \
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
        write_down_move(&mut tx, referral_id, (&here, &to), Some(person_id), now).await?;
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
}
