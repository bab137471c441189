//! What visitors say is wrong in a listing: counts, and what they wrote with it, until somebody answers.

use domain::Slug;
use domain::directory::Mistake;

use super::outbox::{NewMail, insert_mail};
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

/// What somebody wrote with a report.
#[derive(Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct ReportLetter {
    /// UUID version 7.
    pub id: String,
    /// A line of text and an address, under the server's key.
    pub payload: Vec<u8>,
    /// The hash of the link with which the address confirms itself.
    pub token_hash: Option<Vec<u8>>,
    /// Whether it did.
    pub confirmed: bool,
}

/// Shows the identifier only.
impl std::fmt::Debug for ReportLetter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ReportLetter").field("id", &self.id).finish_non_exhaustive()
    }
}

impl Store {
    /// Counts one more who says so, and keeps what they wrote; with the letters that tell of it.
    ///
    /// # Errors
    /// The database fails.
    pub async fn report_mistake(
        &self,
        slug: &Slug,
        mistake: Mistake,
        letter: Option<&ReportLetter>,
        mails: &[NewMail],
        now: Millis,
    ) -> Result<(), StoreError> {
        let mut tx = self.db.write().await?;
        let sql = "INSERT INTO report (service_slug, mistake, tries, first_at) VALUES ($1, $2, 1, $3) \
                   ON CONFLICT (service_slug, mistake) DO UPDATE SET tries = report.tries + 1";
        let (slug, mistake) = (slug.as_str(), mistake.as_str());
        run!(&mut tx, |c| {
            sqlx::query(sql).bind(slug).bind(mistake).bind(now).execute(c).await.map(drop)
        })?;
        if let Some(letter) = letter {
            let sql = "INSERT INTO report_letter (id, service_slug, mistake, payload, token_hash, confirmed, \
                       created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)";
            run!(&mut tx, |c| {
                let query = sqlx::query(sql).bind(&letter.id).bind(slug).bind(mistake).bind(&letter.payload);
                let query = query.bind(&letter.token_hash).bind(letter.confirmed).bind(now);
                query.execute(c).await.map(drop)
            })?;
        }
        for mail in mails {
            insert_mail(&mut tx, mail).await?;
        }
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

    /// What was written with a report, the oldest first.
    ///
    /// # Errors
    /// The database fails.
    pub async fn report_letters(
        &self,
        slug: &Slug,
        mistake: Mistake,
    ) -> Result<Vec<ReportLetter>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT id, payload, token_hash, confirmed FROM report_letter \
                   WHERE service_slug = $1 AND mistake = $2 ORDER BY created_at, id";
        let (slug, mistake) = (slug.as_str(), mistake.as_str());
        Ok(run!(&mut conn, |c| sqlx::query_as(sql).bind(slug).bind(mistake).fetch_all(c).await)?)
    }

    /// The address of a report confirmed itself. False: there is no such link.
    ///
    /// # Errors
    /// The database fails.
    pub async fn confirm_reporter(&self, token_hash: &[u8]) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        let sql = "UPDATE report_letter SET confirmed = TRUE WHERE token_hash = $1";
        let done = run!(&mut tx, |c| {
            sqlx::query(sql).bind(token_hash).execute(c).await.map(|done| done.rows_affected())
        })?;
        tx.commit().await?;
        Ok(done > 0)
    }

    /// Whether the link of a report is known.
    ///
    /// # Errors
    /// The database fails.
    pub async fn has_reporter(&self, token_hash: &[u8]) -> Result<bool, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT COUNT(*) FROM report_letter WHERE token_hash = $1";
        let found: i64 = run!(&mut conn, |c| sqlx::query_scalar(sql).bind(token_hash).fetch_one(c).await)?;
        Ok(found > 0)
    }

    /// Somebody looked: the report goes, with all that was written, and the answers go out. False, and nothing happened,
    /// where somebody was first.
    ///
    /// # Errors
    /// The database fails.
    pub async fn settle_mistake(
        &self,
        slug: &Slug,
        mistake: Mistake,
        answers: &[NewMail],
    ) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        let sql = "DELETE FROM report WHERE service_slug = $1 AND mistake = $2";
        let (slug, mistake) = (slug.as_str(), mistake.as_str());
        let gone = run!(&mut tx, |c| {
            let query = sqlx::query(sql).bind(slug).bind(mistake);
            query.execute(c).await.map(|done| done.rows_affected())
        })?;
        if gone != 1 {
            return Ok(false);
        }
        let sql = "DELETE FROM report_letter WHERE service_slug = $1 AND mistake = $2";
        run!(&mut tx, |c| sqlx::query(sql).bind(slug).bind(mistake).execute(c).await.map(drop))?;
        for mail in answers {
            insert_mail(&mut tx, mail).await?;
        }
        tx.commit().await?;
        Ok(true)
    }
}
