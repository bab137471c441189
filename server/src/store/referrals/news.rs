//! Whether the address that asked for news confirmed itself. The address lies in the sealed facts, not here.

use crate::store::{Store, StoreError, run};

impl Store {
    /// Whether a referral is there and not settled, so that its address for news can still be confirmed.
    ///
    /// # Errors
    /// The database fails.
    pub async fn news_can_be_confirmed(&self, referral: &str) -> Result<bool, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT COUNT(*) FROM referral WHERE id = $1 AND settled_at IS NULL";
        let count: i64 = run!(&mut conn, |c| sqlx::query_scalar(sql).bind(referral).fetch_one(c).await)?;
        Ok(count > 0)
    }

    /// Confirms the address for news of a referral; again is no error. False where there is none, or it is settled.
    ///
    /// # Errors
    /// The database fails.
    pub async fn confirm_news(&self, referral: &str) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        let sql = "UPDATE referral SET news_confirmed = TRUE WHERE id = $1 AND settled_at IS NULL";
        let done = run!(&mut tx, |c| {
            sqlx::query(sql).bind(referral).execute(c).await.map(|done| done.rows_affected())
        })?;
        tx.commit().await?;
        Ok(done == 1)
    }
}
