//! What lies under the server's key of a referral changes after it was sent: a desk asks for a new yes, the person answers,
//! or nobody can read it any more.

use super::answer::insert_remarked;
use super::{Actor, ReferralRow, Remark};
use crate::clock::Millis;
use crate::store::audit::{Deed, What, write_down};
use crate::store::outbox::{NewMail, insert_mail};
use crate::store::{Store, StoreError, run};

/// New facts of a referral, with why they changed.
#[derive(Debug, Clone, Copy)]
pub struct NewFacts<'a> {
    /// As the author saw it: where it has left that desk, or its facts changed meanwhile, nothing changes.
    pub row: &'a ReferralRow,
    /// The facts, under the server's key.
    pub facts: &'a [u8],
    /// What happened.
    pub remark: Remark,
    /// Who did it.
    pub actor: Actor,
    /// Which person of the desk.
    pub person_id: Option<&'a str>,
    /// Now.
    pub now: Millis,
    /// What goes out with it.
    pub mails: &'a [NewMail],
}

impl Store {
    /// Replaces the facts of an open referral, with an event, the mails, and for a yes a row of the audit log. False,
    /// and nothing changed, where somebody was first.
    ///
    /// # Errors
    /// The database fails.
    pub async fn replace_facts(&self, new: &NewFacts<'_>) -> Result<bool, StoreError> {
        let NewFacts { row, now, person_id, .. } = *new;
        let mut tx = self.db.write().await?;
        let sql = "UPDATE referral SET facts = $4, changed_at = $5 \
                   WHERE id = $1 AND desk_id = $2 AND facts = $3 AND settled_at IS NULL";
        let desk = row.desk.to_string();
        let done = run!(&mut tx, |c| {
            let query = sqlx::query(sql).bind(&row.id).bind(&desk).bind(&row.facts);
            query.bind(new.facts).bind(now).execute(c).await.map(|done| done.rows_affected())
        })?;
        if done != 1 {
            return Ok(false);
        }
        let by = (new.actor, person_id);
        insert_remarked(&mut tx, &row.id, now, row.state, by, Some(new.remark)).await?;
        if new.remark == Remark::Agreed {
            let deed = Deed {
                at: now,
                what: What::Agreed,
                desk: &desk,
                to: None,
                person: person_id,
                subject: None,
                referral: Some(&row.id),
            };
            write_down(&mut tx, &deed).await?;
        }
        for mail in new.mails {
            insert_mail(&mut tx, mail).await?;
        }
        tx.commit().await?;
        Ok(true)
    }

    /// Writes down, once, that nobody can read a referral any more. False: that was written before, or it is settled.
    ///
    /// # Errors
    /// The database fails.
    pub async fn mark_lost(
        &self,
        row: &ReferralRow,
        now: Millis,
        mails: &[NewMail],
    ) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        // One at a time, also on PostgreSQL.
        let sql = "UPDATE referral SET desk_id = desk_id WHERE id = $1 AND settled_at IS NULL \
                   AND NOT EXISTS (SELECT 1 FROM referral_event WHERE referral_id = $1 AND remark = $2)";
        let lost = Remark::Lost;
        let done = run!(&mut tx, |c| {
            let query = sqlx::query(sql).bind(&row.id).bind(lost.as_str());
            query.execute(c).await.map(|done| done.rows_affected())
        })?;
        if done != 1 {
            return Ok(false);
        }
        insert_remarked(&mut tx, &row.id, now, row.state, (Actor::System, None), Some(lost)).await?;
        for mail in mails {
            insert_mail(&mut tx, mail).await?;
        }
        tx.commit().await?;
        Ok(true)
    }
}
