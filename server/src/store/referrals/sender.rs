//! Who asked for somebody else: whether a professional confirmed their work address, and whether the person was told.

use domain::referral::Desk;

use crate::clock::Millis;
use crate::store::{Store, StoreError, run};

impl Store {
    /// Confirms the work address of who sent a referral; again is no error. False where there is none, or it is settled.
    ///
    /// # Errors
    /// The database fails.
    pub async fn confirm_sender(&self, referral: &str) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        let sql = "UPDATE referral SET sender_confirmed = TRUE WHERE id = $1 AND settled_at IS NULL";
        let done = run!(&mut tx, |c| {
            sqlx::query(sql).bind(referral).execute(c).await.map(|done| done.rows_affected())
        })?;
        tx.commit().await?;
        Ok(done == 1)
    }

    /// Writes down that somebody of the desk that holds a referral told the person about it. The first one counts.
    ///
    /// # Errors
    /// The database fails.
    pub async fn person_was_told(
        &self,
        referral: &str,
        desk: &Desk,
        by: &str,
        now: Millis,
    ) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        let sql = "UPDATE referral SET told_at = $3, told_by = $4 \
                   WHERE id = $1 AND desk_id = $2 AND told_at IS NULL";
        let desk = desk.to_string();
        let done = run!(&mut tx, |c| {
            let query = sqlx::query(sql).bind(referral).bind(&desk).bind(now).bind(by);
            query.execute(c).await.map(|done| done.rows_affected())
        })?;
        tx.commit().await?;
        Ok(done == 1)
    }
}
