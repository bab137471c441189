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
