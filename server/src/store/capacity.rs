//! Whether a programme has room, as somebody said it. HSDS: `service_capacity`. The stamp of the directory changes with it, so
//! that every server has it in its pages and its index within a second.

use domain::Slug;
use domain::directory::{Part, Room};
use jiff::civil::Date;

use super::db::Tx;
use super::directory::{bump, service_id};
use super::outbox::{NewMail, insert_mail};
use super::{Store, StoreError, run};
use crate::clock::Millis;

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

/// A link with which somebody of a desk says from the mail whether there is room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoomLink {
    /// The hash of its token.
    pub token_hash: Vec<u8>,
    /// The programme.
    pub slug: Slug,
    /// Whom it was sent to.
    pub person_id: String,
    /// When it stops working.
    pub expires_at: Millis,
}

/// What somebody said about room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said<'a> {
    /// For whom and where.
    pub part: &'a Part,
    /// What was said.
    pub room: Room,
    /// The day it was said.
    pub day: Date,
}

impl Store {
    /// Stores what a coordinator says about room, in the place of what was said before of the same part. False where there is
    /// no such programme.
    ///
    /// # Errors
    /// The database fails.
    pub async fn say_room(&self, slug: &Slug, said: Said<'_>) -> Result<bool, StoreError> {
        let Said { part, room, day } = said;
        let mut tx = self.db.write().await?;
        let id = service_id(slug);
        if !lock(&mut tx, &id).await? {
            return Ok(false);
        }
        let (group, area_kind, area_name) = key(part);
        let ((name, weeks), row, day) = (room_row(room), super::new_id(), day.to_string());
        let sql = "INSERT INTO service_capacity \
                   (id, service_id, position, target_group, area_kind, area_name, room, weeks, updated, said_by) \
                   SELECT $1, $2, COALESCE(MAX(position) + 1, 0), $3, $4, $5, $6, $7, $8, $9 \
                   FROM service_capacity WHERE service_id = $2 \
                   ON CONFLICT (service_id, target_group, area_kind, area_name) DO UPDATE \
                   SET room = excluded.room, weeks = excluded.weeks, updated = excluded.updated, \
                   said_by = excluded.said_by";
        run!(&mut tx, |c| {
            let query = sqlx::query(sql).bind(&row).bind(&id).bind(group).bind(area_kind).bind(area_name);
            let query = query.bind(name).bind(weeks).bind(&day).bind(SaidBy::Coordinator.name());
            query.execute(c).await.map(drop)
        })?;
        bump(&mut tx).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// Takes back what was said of a part: the rest holds for it again. False where nothing was.
    ///
    /// # Errors
    /// The database fails.
    pub async fn unsay_room(&self, slug: &Slug, part: &Part) -> Result<bool, StoreError> {
        let (id, (group, area_kind, area_name)) = (service_id(slug), key(part));
        let sql = "DELETE FROM service_capacity \
                   WHERE service_id = $1 AND target_group = $2 AND area_kind = $3 AND area_name = $4";
        let mut tx = self.db.write().await?;
        let done = run!(&mut tx, |c| {
            let query = sqlx::query(sql).bind(&id).bind(group).bind(area_kind).bind(area_name);
            query.execute(c).await.map(|done| done.rows_affected())
        })?;
        changed(tx, done, &[]).await
    }

    /// Lowers what was said of a part, where it says that there is room, now or later, and a request shows otherwise: to full
    /// after an answer, with its day; to unknown after silence, which says nothing new: the day stays. True where something changed; only then the letters
    /// leave, with their links.
    ///
    /// # Errors
    /// The database fails.
    pub async fn lower_room(
        &self,
        slug: &Slug,
        part: &Part,
        day: Date,
        by: SaidBy,
        letters: &[(RoomLink, NewMail)],
    ) -> Result<bool, StoreError> {
        let (lower, _) = room_row(if by == SaidBy::Answer { Room::Full } else { Room::Unknown });
        let (id, day) = (service_id(slug), (by == SaidBy::Answer).then(|| day.to_string()));
        let (open, later) = (room_row(Room::Open).0, room_row(Room::WaitingList(1)).0);
        let (group, area_kind, area_name) = key(part);
        let sql = "UPDATE service_capacity SET room = $2, weeks = NULL, updated = COALESCE($3, updated), said_by = $4 \
                   WHERE service_id = $1 AND room IN ($5, $9) \
                   AND target_group = $6 AND area_kind = $7 AND area_name = $8";
        let mut tx = self.db.write().await?;
        let done = run!(&mut tx, |c| {
            let query = sqlx::query(sql).bind(&id).bind(lower).bind(&day).bind(by.name()).bind(open);
            let query = query.bind(group).bind(area_kind).bind(area_name).bind(later);
            query.execute(c).await.map(|done| done.rows_affected())
        })?;
        changed(tx, done, letters).await
    }

    /// What was said of a programme before a day is not believed any more; when it was said stays known. True where that was
    /// news; only then the letters leave, with their links.
    ///
    /// # Errors
    /// The database fails.
    pub async fn age_room(
        &self,
        slug: &Slug,
        before: Date,
        letters: &[(RoomLink, NewMail)],
    ) -> Result<bool, StoreError> {
        let (unknown, before) = (room_row(Room::Unknown).0, before.to_string());
        let sql = "UPDATE service_capacity SET room = $2, weeks = NULL, said_by = $3 \
                   WHERE updated < $1 AND room <> $2 AND service_id = $4";
        let mut tx = self.db.write().await?;
        let (id, by) = (service_id(slug), SaidBy::Time.name());
        let done = run!(&mut tx, |c| {
            let query = sqlx::query(sql).bind(&before).bind(unknown).bind(by).bind(&id);
            query.execute(c).await.map(|done| done.rows_affected())
        })?;
        changed(tx, done, letters).await
    }

    /// The link of a token's hash, as long as it works.
    ///
    /// # Errors
    /// The database fails.
    pub async fn room_link(&self, token_hash: &[u8], now: Millis) -> Result<Option<RoomLink>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT service_slug, person_id, expires_at FROM room_link \
                   WHERE token_hash = $1 AND expires_at > $2";
        let found: Option<(String, String, Millis)> =
            run!(&mut conn, |c| sqlx::query_as(sql).bind(token_hash).bind(now).fetch_optional(c).await)?;
        found
            .map(|(slug, person_id, expires_at)| {
                let slug = slug.parse().map_err(|_| StoreError::unreadable("slug of a link", &slug))?;
                Ok(RoomLink { token_hash: token_hash.to_vec(), slug, person_id, expires_at })
            })
            .transpose()
    }
}

/// What room was said of, as it stands in the database: empty where it is everybody, and everywhere.
fn key(part: &Part) -> (&str, &str, &str) {
    let area = part.area.as_ref().map_or(("", ""), |area| (area.kind.as_str(), area.name.as_str()));
    (part.target_group.as_ref().map_or("", |code| code.as_str()), area.0, area.1)
}

/// What was said about room, as it stands in the database: name and weeks.
fn room_row(room: Room) -> (&'static str, Option<i64>) {
    match room {
        Room::Open => ("open", None),
        Room::WaitingList(weeks) => ("waiting_list", Some(i64::from(weeks))),
        Room::Full => ("full", None),
        Room::Unknown => ("unknown", None),
    }
}

/// Two people who say it at once come one after the other. False where there is no such programme.
async fn lock(tx: &mut Tx, id: &str) -> Result<bool, StoreError> {
    let sql = "UPDATE service SET slug = slug WHERE id = $1";
    let known = run!(tx, |c| sqlx::query(sql).bind(id).execute(c).await.map(|done| done.rows_affected()))?;
    Ok(known == 1)
}

/// Ends a change of `rows`: pages and index look again, and letters leave, only where there was one.
async fn changed(mut tx: Tx, rows: u64, letters: &[(RoomLink, NewMail)]) -> Result<bool, StoreError> {
    if rows == 0 {
        return Ok(false);
    }
    for (link, mail) in letters {
        let sql =
            "INSERT INTO room_link (token_hash, service_slug, person_id, expires_at) VALUES ($1, $2, $3, $4)";
        run!(&mut tx, |c| {
            let query = sqlx::query(sql).bind(&link.token_hash).bind(link.slug.as_str());
            query.bind(&link.person_id).bind(link.expires_at).execute(c).await.map(drop)
        })?;
        insert_mail(&mut tx, mail).await?;
    }
    bump(&mut tx).await?;
    tx.commit().await?;
    Ok(true)
}
