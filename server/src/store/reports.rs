//! What visitors say is wrong in a listing: counts, without anything of who said it.

use domain::Slug;
use domain::directory::Mistake;

use super::{Store, StoreError, run};
use crate::clock::Millis;

/// One thing that is said to be wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The listing.
    pub slug: Slug,
    /// What is wrong with it.
    pub mistake: Mistake,
    /// How often it was said.
    pub times: i64,
    /// When it was said first.
    pub first_at: Millis,
}

impl Store {
    /// Counts one more who says so.
    ///
    /// # Errors
    /// The database fails.
    pub async fn report_mistake(&self, slug: &Slug, mistake: Mistake, now: Millis) -> Result<(), StoreError> {
        let mut tx = self.db.write().await?;
        let sql = "INSERT INTO report (service_slug, mistake, tries, first_at) VALUES ($1, $2, 1, $3) \
                   ON CONFLICT (service_slug, mistake) DO UPDATE SET tries = report.tries + 1";
        let (slug, mistake) = (slug.as_str(), mistake.as_str());
        run!(&mut tx, |c| {
            sqlx::query(sql).bind(slug).bind(mistake).bind(now).execute(c).await.map(drop)
        })?;
        tx.commit().await
    }

    /// Everything that waits to be checked, the oldest first.
    ///
    /// # Errors
    /// The database fails.
    pub async fn mistakes(&self) -> Result<Vec<Report>, StoreError> {
        let sql = "SELECT service_slug, mistake, tries, first_at FROM report ORDER BY first_at, service_slug, mistake";
        let mut conn = self.db.read().await?;
        let rows: Vec<(String, String, i64, Millis)> =
            run!(&mut conn, |c| sqlx::query_as(sql).fetch_all(c).await)?;
        // A row that this program did not write is none it could show.
        let report = |(slug, mistake, times, first_at): (String, String, i64, Millis)| {
            Some(Report { slug: slug.parse().ok()?, mistake: Mistake::from_name(&mistake)?, times, first_at })
        };
        Ok(rows.into_iter().filter_map(report).collect())
    }

    /// Takes one away: somebody looked.
    ///
    /// # Errors
    /// The database fails.
    pub async fn settle_mistake(&self, slug: &Slug, mistake: Mistake) -> Result<(), StoreError> {
        let mut tx = self.db.write().await?;
        let sql = "DELETE FROM report WHERE service_slug = $1 AND mistake = $2";
        let (slug, mistake) = (slug.as_str(), mistake.as_str());
        run!(&mut tx, |c| sqlx::query(sql).bind(slug).bind(mistake).execute(c).await.map(drop))?;
        tx.commit().await
    }
}
