//! Who covers what of a programme, who is away, and how much stands on each desk: what routing asks.
//! How it weighs them is said in `domain::referral::routing`.

use std::collections::{BTreeMap, BTreeSet};

use domain::Slug;
use domain::directory::{AreaKind, ServiceArea};
use domain::referral::{Coverage, Desk};
use domain::taxonomy::Code;

use super::people::read_desk;
use super::{Store, StoreError, run};
use crate::clock::Millis;

/// A time in which somebody is away.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Absence {
    /// UUID version 7.
    pub id: String,
    /// Who.
    pub person_id: String,
    /// Its first instant.
    pub from_at: Millis,
    /// The first instant after it.
    pub until_at: Millis,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    service_slug: String,
    kinds: String,
    areas: String,
    target_groups: String,
    coordinator_id: String,
    deputy_id: Option<String>,
}

impl TryFrom<Row> for Coverage {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let codes = |text: &str| text.lines().map(Code::new).collect();
        let area = |text: &str| {
            let (kind, name) = text.split_once(':')?;
            Some(ServiceArea { kind: AreaKind::from_name(kind)?, name: name.to_owned() })
        };
        let areas: Option<Vec<_>> = row.areas.lines().map(area).collect();
        Ok(Self {
            kinds: codes(&row.kinds),
            areas: areas.ok_or_else(|| StoreError::unreadable("area of coverage", &row.areas))?,
            target_groups: codes(&row.target_groups),
            programme: row
                .service_slug
                .parse()
                .map_err(|_| StoreError::unreadable("slug of coverage", &row.service_slug))?,
            id: row.id,
            coordinator: row.coordinator_id,
            deputy: row.deputy_id,
        })
    }
}

fn codes(codes: &[Code]) -> String {
    codes.iter().map(Code::as_str).collect::<Vec<_>>().join("\n")
}

fn areas(areas: &[ServiceArea]) -> String {
    let line = |area: &ServiceArea| format!("{}:{}", area.kind.as_str(), area.name);
    areas.iter().map(line).collect::<Vec<_>>().join("\n")
}

impl Store {
    /// Who covers what of a programme, oldest row first.
    ///
    /// # Errors
    /// The database fails.
    pub async fn coverage_of(&self, programme: &Slug) -> Result<Vec<Coverage>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT id, service_slug, kinds, areas, target_groups, coordinator_id, deputy_id \
                   FROM coverage WHERE service_slug = $1 ORDER BY id";
        let slug = programme.as_str();
        let rows: Vec<Row> = run!(&mut conn, |c| sqlx::query_as(sql).bind(slug).fetch_all(c).await)?;
        rows.into_iter().map(Coverage::try_from).collect()
    }

    /// Who covers what of every programme, oldest row first.
    ///
    /// # Errors
    /// The database fails.
    pub async fn coverage(&self) -> Result<Vec<Coverage>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT id, service_slug, kinds, areas, target_groups, coordinator_id, deputy_id \
                   FROM coverage ORDER BY id";
        let rows: Vec<Row> = run!(&mut conn, |c| sqlx::query_as(sql).fetch_all(c).await)?;
        rows.into_iter().map(Coverage::try_from).collect()
    }

    /// Adds a row of coverage.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when one of its people does not exist; the database fails.
    pub async fn add_coverage(&self, row: &Coverage, now: Millis) -> Result<(), StoreError> {
        let mut tx = self.db.write().await?;
        let sql = "INSERT INTO coverage (id, service_slug, kinds, areas, target_groups, coordinator_id, \
                   deputy_id, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
        run!(&mut tx, |c| {
            let query = sqlx::query(sql).bind(&row.id).bind(row.programme.as_str()).bind(codes(&row.kinds));
            let query = query.bind(areas(&row.areas)).bind(codes(&row.target_groups));
            query.bind(&row.coordinator).bind(&row.deputy).bind(now).execute(c).await.map(drop)
        })?;
        tx.commit().await
    }

    /// Takes a row of coverage of a programme away; false when it was gone.
    ///
    /// # Errors
    /// The database fails.
    pub async fn remove_coverage(&self, programme: &Slug, id: &str) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        let sql = "DELETE FROM coverage WHERE id = $1 AND service_slug = $2";
        let done = run!(&mut tx, |c| {
            sqlx::query(sql)
                .bind(id)
                .bind(programme.as_str())
                .execute(c)
                .await
                .map(|done| done.rows_affected())
        })?;
        tx.commit().await?;
        Ok(done == 1)
    }

    /// The times in which people are or will be away, the first first.
    ///
    /// # Errors
    /// The database fails.
    pub async fn absences(&self, now: Millis) -> Result<Vec<Absence>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql =
            "SELECT id, person_id, from_at, until_at FROM absence WHERE until_at > $1 ORDER BY from_at, id";
        Ok(run!(&mut conn, |c| sqlx::query_as(sql).bind(now).fetch_all(c).await)?)
    }

    /// Adds a time in which somebody is away.
    ///
    /// # Errors
    /// The database fails.
    pub async fn add_absence(&self, absence: &Absence) -> Result<(), StoreError> {
        let mut tx = self.db.write().await?;
        let sql = "INSERT INTO absence (id, person_id, from_at, until_at) VALUES ($1, $2, $3, $4)";
        run!(&mut tx, |c| {
            let query = sqlx::query(sql).bind(&absence.id).bind(&absence.person_id);
            query.bind(absence.from_at).bind(absence.until_at).execute(c).await.map(drop)
        })?;
        tx.commit().await
    }

    /// Takes an absence away; false when it was gone or is somebody else's.
    ///
    /// # Errors
    /// The database fails.
    pub async fn remove_absence(&self, person: &str, id: &str) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        let sql = "DELETE FROM absence WHERE id = $1 AND person_id = $2";
        let done = run!(&mut tx, |c| {
            sqlx::query(sql).bind(id).bind(person).execute(c).await.map(|done| done.rows_affected())
        })?;
        tx.commit().await?;
        Ok(done == 1)
    }

    /// The desks whose people are all away at this instant. A desk without people is not among them.
    ///
    /// # Errors
    /// The database fails.
    pub async fn desks_away(&self, now: Millis) -> Result<BTreeSet<Desk>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT desk_person.desk_id, person.id, \
                   EXISTS (SELECT 1 FROM absence WHERE absence.person_id = person.id \
                           AND absence.from_at <= $1 AND absence.until_at > $1) \
                   FROM desk_person JOIN person ON person.id = desk_person.person_id \
                   WHERE person.enrolled = TRUE AND person.disabled_at IS NULL";
        let rows: Vec<(String, String, bool)> =
            run!(&mut conn, |c| sqlx::query_as(sql).bind(now).fetch_all(c).await)?;
        let mut there: BTreeMap<Desk, bool> = BTreeMap::new();
        for (desk, person, away) in rows {
            let desk = read_desk(desk)?;
            if let Desk::Programme(programme) = &desk {
                there.insert(Desk::Coordinator { programme: programme.clone(), person }, !away);
            }
            *there.entry(desk).or_default() |= !away;
        }
        Ok(there.into_iter().filter(|(_, there)| !there).map(|(desk, _)| desk).collect())
    }

    /// How many referrals that are not settled stand on each desk.
    ///
    /// # Errors
    /// The database fails.
    pub async fn load_of_desks(&self) -> Result<BTreeMap<Desk, u64>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT desk_id, COUNT(*) FROM referral WHERE settled_at IS NULL GROUP BY desk_id";
        let rows: Vec<(String, i64)> = run!(&mut conn, |c| sqlx::query_as(sql).fetch_all(c).await)?;
        rows.into_iter().map(|(desk, count)| Ok((read_desk(desk)?, count.unsigned_abs()))).collect()
    }
}
