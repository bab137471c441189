//! Counts of attempts per hashed key (address, network …), kept so that a restart forgives nothing.
//! How many are too many is not decided here.

use super::{Store, StoreError, run};
use crate::clock::Millis;

impl Store {
    /// Counts one attempt and says how many there were since the window began, this one included.
    /// A window begins with its first attempt and ends `window_ms` later.
    ///
    /// # Errors
    /// The database fails.
    pub async fn count_attempt(
        &self,
        key_hash: &[u8],
        now: Millis,
        window_ms: Millis,
    ) -> Result<i64, StoreError> {
        let mut tx = self.db.write().await?;
        let sql = "INSERT INTO attempt (key_hash, tries, window_start) VALUES ($1, 1, $2) \
                   ON CONFLICT (key_hash) DO UPDATE SET \
                   tries = CASE WHEN attempt.window_start <= $3 THEN 1 ELSE attempt.tries + 1 END, \
                   window_start = CASE WHEN attempt.window_start <= $3 THEN $2 ELSE attempt.window_start END \
                   RETURNING tries";
        let over = now - window_ms;
        let tries: i64 = run!(&mut tx, |c| {
            sqlx::query_scalar(sql).bind(key_hash).bind(now).bind(over).fetch_one(c).await
        })?;
        tx.commit().await?;
        Ok(tries)
    }

    /// Forgets the attempts of a key, after one that succeeded.
    ///
    /// # Errors
    /// The database fails.
    pub async fn clear_attempts(&self, key_hash: &[u8]) -> Result<(), StoreError> {
        let mut tx = self.db.write().await?;
        let sql = "DELETE FROM attempt WHERE key_hash = $1";
        run!(&mut tx, |c| sqlx::query(sql).bind(key_hash).execute(c).await.map(drop))?;
        tx.commit().await
    }
}
