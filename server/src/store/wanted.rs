//! Which buddies a programme looks for now, as its people said it. The stamp of the directory changes with it, so that
//! every server has it in its pages and its index within a second.

use domain::Slug;
use domain::calendar::local;
use domain::directory::wanted::{FreeTime, Wanted};
use domain::taxonomy::Code;

use super::directory::bump;
use super::{Store, StoreError, run};
use crate::clock::Millis;

/// A row with the identifier of its programme, as it is read with the programmes.
#[derive(sqlx::FromRow)]
pub(super) struct WantedRow {
    pub(super) service_id: String,
    said_at: Millis,
    number: i64,
    kinds: String,
    languages: String,
    times: String,
    town: Option<String>,
    line: Option<String>,
}

/// The statement that [`WantedRow`] is read by, without a condition.
pub(super) const ROWS: &str = "SELECT service.id AS service_id, said_at, number, kinds, languages, times, \
    town, line FROM buddy_wanted JOIN service ON service.slug = buddy_wanted.service_slug";

impl TryFrom<WantedRow> for Wanted {
    type Error = StoreError;

    fn try_from(row: WantedRow) -> Result<Self, StoreError> {
        let unreadable = |what: &str| StoreError::unreadable("wanted buddies", what);
        let times: Option<Vec<_>> = row.times.lines().map(FreeTime::from_name).collect();
        Ok(Self {
            said: local(row.said_at).ok_or_else(|| unreadable("their day"))?.date(),
            number: u8::try_from(row.number).map_err(|_| unreadable("their number"))?,
            kinds: row.kinds.lines().map(Code::new).collect(),
            languages: row.languages.lines().map(str::to_owned).collect(),
            times: times.ok_or_else(|| unreadable(&row.times))?,
            town: row.town,
            line: row.line,
        })
    }
}

impl Store {
    /// Stores which buddies a programme looks for, in the place of what was said before; `None`: for nobody any more. The
    /// day of `wanted` is not looked at: it is said now. False where there is no such programme.
    ///
    /// # Errors
    /// The database fails.
    pub async fn say_wanted(
        &self,
        slug: &Slug,
        wanted: Option<&Wanted>,
        by: &str,
        now: Millis,
    ) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        let sql = "SELECT COUNT(*) FROM service WHERE slug = $1";
        let known: i64 = run!(&mut tx, |c| sqlx::query_scalar(sql).bind(slug.as_str()).fetch_one(c).await)?;
        if known == 0 {
            return Ok(false);
        }
        let sql = "DELETE FROM buddy_wanted WHERE service_slug = $1";
        run!(&mut tx, |c| sqlx::query(sql).bind(slug.as_str()).execute(c).await.map(drop))?;
        if let Some(wanted) = wanted {
            let kinds = wanted.kinds.iter().map(Code::as_str).collect::<Vec<_>>().join("\n");
            let times = wanted.times.iter().map(|time| time.name()).collect::<Vec<_>>().join("\n");
            let sql = "INSERT INTO buddy_wanted \
                       (service_slug, said_at, said_by, number, kinds, languages, times, town, line) \
                       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
            run!(&mut tx, |c| {
                let query = sqlx::query(sql).bind(slug.as_str()).bind(now).bind(by);
                let query = query.bind(i64::from(wanted.number)).bind(&kinds);
                let query = query.bind(wanted.languages.join("\n")).bind(&times);
                query.bind(&wanted.town).bind(&wanted.line).execute(c).await.map(drop)
            })?;
        }
        bump(&mut tx).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// Forgets what was said before an instant; whether there was any.
    ///
    /// # Errors
    /// The database fails.
    pub async fn age_wanted(&self, before: Millis) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        let sql = "DELETE FROM buddy_wanted WHERE said_at < $1";
        let rows = run!(&mut tx, |c| {
            sqlx::query(sql).bind(before).execute(c).await.map(|done| done.rows_affected())
        })?;
        if rows == 0 {
            return Ok(false);
        }
        bump(&mut tx).await?;
        tx.commit().await?;
        Ok(true)
    }
}
