//! What the clock of a referral needs. When it takes which step is said in `domain::referral::clock`.

use domain::referral::clock::{self, Turn};
use domain::referral::{Desk, State};

use super::answer::insert_remarked;
use super::{Actor, RawReferral, ReferralRow, Remark};
use crate::clock::Millis;
use crate::store::outbox::{NewMail, insert_mail};
use crate::store::{Store, StoreError, run};

/// A desk is told again that a referral waits.
#[derive(Debug, Clone, Copy)]
pub struct Reminder<'a> {
    /// As the clock saw it: where somebody acted meanwhile, nothing happens.
    pub row: &'a ReferralRow,
    /// The clock after it.
    pub turn: Turn,
    /// Now.
    pub now: Millis,
    /// What goes out with it.
    pub mails: &'a [NewMail],
}

impl Store {
    /// The referrals whose clock runs: they wait for an answer or to be looked at. The longest first.
    ///
    /// # Errors
    /// The database fails.
    pub async fn waiting_referrals(&self) -> Result<Vec<ReferralRow>, StoreError> {
        let mut tx = self.db.snapshot().await?;
        let mut found = Vec::new();
        let sql = "SELECT * FROM referral WHERE state = $1 AND settled_at IS NULL";
        for state in State::all().filter(|state| clock::runs(*state)) {
            let rows: Vec<RawReferral> =
                run!(&mut tx, |c| sqlx::query_as(sql).bind(state.as_str()).fetch_all(c).await)?;
            for row in rows {
                found.push(ReferralRow::try_from(row)?);
            }
        }
        found.sort_by(|a, b| (a.turn.began, &a.id).cmp(&(b.turn.began, &b.id)));
        Ok(found)
    }

    /// Writes a reminder down, with the letters. False, and nothing changed, where somebody acted meanwhile: a person, or
    /// the clock of another server. That a desk was reminded is no work on the referral: it is not kept longer for it.
    ///
    /// # Errors
    /// The database fails.
    pub async fn remind(&self, reminder: &Reminder<'_>) -> Result<bool, StoreError> {
        let Reminder { row, turn, now, mails } = *reminder;
        let mut tx = self.db.write().await?;
        let sql = "UPDATE referral SET turn_at = $6, turn_steps = $7 \
                   WHERE id = $1 AND desk_id = $2 AND state = $3 AND turn_at = $4 AND turn_steps = $5";
        let desk: String = Desk::to_string(&row.desk);
        let done = run!(&mut tx, |c| {
            let query = sqlx::query(sql).bind(&row.id).bind(&desk).bind(row.state.as_str());
            let query = query.bind(row.turn.began).bind(i64::from(row.turn.steps));
            let query = query.bind(turn.began).bind(i64::from(turn.steps));
            query.execute(c).await.map(|done| done.rows_affected())
        })?;
        if done != 1 {
            return Ok(false);
        }
        let by = (Actor::System, None);
        insert_remarked(&mut tx, &row.id, now, row.state, by, Some(Remark::Reminded)).await?;
        for mail in mails {
            insert_mail(&mut tx, mail).await?;
        }
        tx.commit().await?;
        Ok(true)
    }
}
