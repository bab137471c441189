//! What was told by mail of what is broken at the desks. Which finding is told when: `domain::referral::lint::telling`.

use domain::referral::lint::telling::{Telling, Told};

use super::outbox::{NewMail, insert_mail};
use super::people::read_desk;
use super::{Store, StoreError, run};
use crate::clock::Millis;

impl Store {
    /// Everything that was told and not forgotten since.
    ///
    /// # Errors
    /// The database fails.
    pub async fn told_findings(&self) -> Result<Vec<Told>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT desk_id, finding, told_at FROM lint_told ORDER BY desk_id, finding";
        let rows: Vec<(String, String, Millis)> =
            run!(&mut conn, |c| sqlx::query_as(sql).fetch_all(c).await)?;
        let told = |(desk, finding, told_at)| Ok(Told { desk: read_desk(desk)?, finding, told_at });
        rows.into_iter().map(told).collect()
    }

    /// Forgets what is gone and writes down what is told, with the mails that tell it. False, and nothing changed, where
    /// another server told some of it meanwhile.
    ///
    /// # Errors
    /// The database fails.
    pub async fn tell_findings(
        &self,
        telling: &Telling,
        now: Millis,
        mails: &[NewMail],
    ) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        let desk = telling.desk.to_string();
        let sql = "DELETE FROM lint_told WHERE desk_id = $1 AND finding = $2";
        for finding in &telling.gone {
            run!(&mut tx, |c| sqlx::query(sql).bind(&desk).bind(finding).execute(c).await.map(drop))?;
        }
        let sql = "INSERT INTO lint_told (desk_id, finding, told_at) VALUES ($1, $2, $3) \
                   ON CONFLICT (desk_id, finding) DO NOTHING";
        for finding in &telling.new {
            let rows = run!(&mut tx, |c| {
                let query = sqlx::query(sql).bind(&desk).bind(finding).bind(now);
                query.execute(c).await.map(|done| done.rows_affected())
            })?;
            if rows == 0 {
                return Ok(false);
            }
        }
        for mail in mails {
            insert_mail(&mut tx, mail).await?;
        }
        tx.commit().await?;
        Ok(true)
    }
}
