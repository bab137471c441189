//! Searches that found nothing, by month, place and topic: from five on only, and never a word of them.

use super::{Store, StoreError, run};

/// A pair of place and topic for which nothing was found.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct MissedSearch {
    /// The municipality.
    pub nis: i64,
    /// The target group or domain.
    pub code: String,
    /// How often, at least five.
    pub amount: i64,
}

impl Store {
    /// Counts so many more. `month` is such as `2026-11`.
    ///
    /// # Errors
    /// The database fails.
    pub async fn count_missed(
        &self,
        month: &str,
        nis: u32,
        code: &str,
        amount: i64,
    ) -> Result<(), StoreError> {
        let mut tx = self.db.write().await?;
        let sql = "INSERT INTO missed_search (month, nis, code, amount) VALUES ($1, $2, $3, $4) \
                   ON CONFLICT (month, nis, code) DO UPDATE SET amount = missed_search.amount + excluded.amount";
        run!(&mut tx, |c| {
            let query = sqlx::query(sql).bind(month).bind(i64::from(nis)).bind(code).bind(amount);
            query.execute(c).await.map(drop)
        })?;
        tx.commit().await
    }

    /// What was missed since a month, the most first; at most so many.
    ///
    /// # Errors
    /// The database fails.
    pub async fn missed(&self, since: &str, most: i64) -> Result<Vec<MissedSearch>, StoreError> {
        let mut conn = self.db.read().await?;
        // A sum of BIGINT is NUMERIC on PostgreSQL.
        let sql = "SELECT nis, code, CAST(SUM(amount) AS BIGINT) AS amount FROM missed_search WHERE month >= $1 \
                   GROUP BY nis, code ORDER BY 3 DESC, nis, code LIMIT $2";
        Ok(run!(&mut conn, |c| sqlx::query_as(sql).bind(since).bind(most).fetch_all(c).await)?)
    }
}
