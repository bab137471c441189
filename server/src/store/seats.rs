//! Who sits where, and what may keep them from it: what the nazicht of the desks looks at (`domain::referral::lint`).

use std::collections::{BTreeMap, BTreeSet};

use domain::referral::lint::Seat;

use super::people::read_desk;
use super::{Store, StoreError, run};
use crate::clock::Millis;

#[derive(sqlx::FromRow)]
struct Row {
    desk_id: String,
    id: String,
    name: String,
    stopped: bool,
    signed_in: bool,
    away: bool,
}

impl Store {
    /// A text that is another one whenever [`Store::seats`] or [`Store::coverage`] say something else, but for what time alone
    /// changes and for somebody who comes to a desk just as another leaves: nothing may be kept long by it. One row,
    /// however many people there are.
    ///
    /// # Errors
    /// The database fails.
    pub async fn seats_stamp(&self) -> Result<String, StoreError> {
        let mut conn = self.db.read().await?;
        // Identifiers grow with time: what took the place of another is seen by the greatest.
        let sql = "SELECT (SELECT COUNT(*) FROM desk_person), \
                   (SELECT COUNT(*) FROM person WHERE enrolled = TRUE), \
                   (SELECT COUNT(*) FROM person WHERE disabled_at IS NOT NULL), \
                   (SELECT COUNT(*) FROM person WHERE signed_in_at IS NOT NULL), \
                   (SELECT COUNT(*) FROM outbox WHERE state = 'dead'), \
                   (SELECT COUNT(*) FROM coverage), (SELECT COALESCE(MAX(id), '') FROM coverage), \
                   (SELECT COUNT(*) FROM absence), (SELECT COALESCE(MAX(id), '') FROM absence)";
        let row: (i64, i64, i64, i64, i64, i64, String, i64, String) =
            run!(&mut conn, |c| sqlx::query_as(sql).fetch_one(c).await)?;
        Ok(format!("{row:?}"))
    }

    /// Everybody who sits at a desk, those whose access was stopped among them, by desk; and the names of them all.
    ///
    /// # Errors
    /// The database fails.
    pub async fn seats(&self, now: Millis) -> Result<(Vec<Seat>, BTreeMap<String, String>), StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT desk_person.desk_id, person.id, person.name, \
                   person.disabled_at IS NOT NULL AS stopped, person.signed_in_at IS NOT NULL AS signed_in, \
                   EXISTS (SELECT 1 FROM absence WHERE absence.person_id = person.id \
                           AND absence.from_at <= $1 AND absence.until_at > $1) AS away \
                   FROM desk_person JOIN person ON person.id = desk_person.person_id \
                   WHERE person.enrolled = TRUE ORDER BY desk_person.desk_id, person.id";
        let rows: Vec<Row> = run!(&mut conn, |c| sqlx::query_as(sql).bind(now).fetch_all(c).await)?;
        // A letter to somebody of a desk is named after them, at the end.
        let sql = "SELECT dedupe FROM outbox WHERE state = 'dead'";
        let dead: Vec<String> = run!(&mut conn, |c| sqlx::query_scalar(sql).fetch_all(c).await)?;
        let dead: BTreeSet<&str> = dead.iter().filter_map(|dedupe| dedupe.rsplit(':').next()).collect();
        let mut names = BTreeMap::new();
        let mut seats = Vec::new();
        for row in rows {
            seats.push(Seat {
                desk: read_desk(row.desk_id)?,
                stopped: row.stopped,
                away: row.away,
                signed_in: row.signed_in,
                bounced: dead.contains(row.id.as_str()),
                person: row.id.clone(),
            });
            names.insert(row.id, row.name);
        }
        Ok((seats, names))
    }
}
