//! Whether a programme has room, as somebody said it. HSDS: `service_capacity`. The stamp of the directory changes with it, so
//! that every server has it in its pages and its index within a second.

use domain::Slug;
use domain::directory::{Room, ids};
use jiff::civil::Date;

use super::db::Tx;
use super::directory::{bump, room_row, service_id};
use super::{Store, StoreError, run};

/// Who said it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SaidBy {
    /// Somebody of the programme's desk.
    Coordinator,
    /// A desk answered a request with “geen plaats”.
    Answer,
    /// Nobody answered a request.
    Silence,
    /// It is older than it is believed.
    Time,
}

impl SaidBy {
    const fn name(self) -> &'static str {
        match self {
            Self::Coordinator => "coordinator",
            Self::Answer => "antwoord",
            Self::Silence => "stilte",
            Self::Time => "tijd",
        }
    }
}

impl Store {
    /// Stores what somebody says about room, in the place of what was said before. False where there is no such programme.
    ///
    /// # Errors
    /// The database fails.
    pub async fn say_room(&self, slug: &Slug, room: Room, day: Date, by: SaidBy) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        let id = service_id(slug);
        let sql = "SELECT COUNT(*) FROM service WHERE id = $1";
        let known: i64 = run!(&mut tx, |c| sqlx::query_scalar(sql).bind(&id).fetch_one(c).await)?;
        if known == 0 {
            return Ok(false);
        }
        let sql = "DELETE FROM service_capacity WHERE service_id = $1";
        run!(&mut tx, |c| sqlx::query(sql).bind(&id).execute(c).await.map(drop))?;
        let (name, weeks) = room_row(room);
        let (row, day) = (ids::nth("service_capacity", slug.as_str(), 0).to_string(), day.to_string());
        let sql = "INSERT INTO service_capacity (id, service_id, position, room, weeks, updated, said_by) \
                   VALUES ($1, $2, 0, $3, $4, $5, $6)";
        run!(&mut tx, |c| {
            let query = sqlx::query(sql).bind(&row).bind(&id).bind(name).bind(weeks);
            query.bind(&day).bind(by.name()).execute(c).await.map(drop)
        })?;
        bump(&mut tx).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// Lowers what stands there, where a programme says that it has room and a request shows otherwise: to full after an
    /// answer, to unknown after silence. The day stays that of the answer. True where something changed.
    ///
    /// # Errors
    /// The database fails.
    pub async fn lower_room(&self, slug: &Slug, day: Date, by: SaidBy) -> Result<bool, StoreError> {
        let (lower, _) = room_row(if by == SaidBy::Answer { Room::Full } else { Room::Unknown });
        let (id, open, day) = (service_id(slug), room_row(Room::Open).0, day.to_string());
        let sql = "UPDATE service_capacity SET room = $2, weeks = NULL, updated = $3, said_by = $4 \
                   WHERE service_id = $1 AND room = $5";
        let mut tx = self.db.write().await?;
        let done = run!(&mut tx, |c| {
            let query = sqlx::query(sql).bind(&id).bind(lower).bind(&day).bind(by.name()).bind(open);
            query.execute(c).await.map(|done| done.rows_affected())
        })?;
        changed(tx, done).await
    }

    /// What was said before a day is not believed any more; how many programmes that were. When it was said stays known.
    ///
    /// # Errors
    /// The database fails.
    pub async fn age_rooms(&self, before: Date) -> Result<bool, StoreError> {
        let (unknown, before) = (room_row(Room::Unknown).0, before.to_string());
        let sql = "UPDATE service_capacity SET room = $2, weeks = NULL, said_by = $3 \
                   WHERE updated < $1 AND room <> $2";
        let mut tx = self.db.write().await?;
        let by = SaidBy::Time.name();
        let done = run!(&mut tx, |c| {
            let query = sqlx::query(sql).bind(&before).bind(unknown).bind(by);
            query.execute(c).await.map(|done| done.rows_affected())
        })?;
        changed(tx, done).await
    }
}

/// Ends a change of `rows`: pages and index look again only where there was one.
async fn changed(mut tx: Tx, rows: u64) -> Result<bool, StoreError> {
    if rows == 0 {
        return Ok(false);
    }
    bump(&mut tx).await?;
    tx.commit().await?;
    Ok(true)
}
