//! Every version of every listing that somebody changed here: who, when, why, and the whole of it.

use domain::Slug;
use domain::directory::{Organisation, Programme};

use super::{bump, rows, service_id, write};
use crate::clock::Millis;
use crate::store::db::Tx;
use crate::store::{Store, StoreError, new_id, run};

/// The author of what came with the program.
const EMBEDDED: &str = "embedded";

/// Why a listing has a new version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It came with the program, from public sources.
    Listed,
    /// It was proposed, and somebody of the site agreed.
    Proposed,
    /// Somebody edited it.
    Edited,
    /// A version of before came back.
    Restored,
    /// Whoever keeps it, or somebody of the site, said that it still holds.
    Confirmed,
    /// Nobody answered whether it still holds.
    Aged,
    /// Whoever keeps it said that it stopped.
    Stopped,
    /// A file said so.
    Imported,
}

impl Why {
    /// Every reason.
    pub const ALL: [Self; 8] = [
        Self::Listed,
        Self::Proposed,
        Self::Edited,
        Self::Restored,
        Self::Confirmed,
        Self::Aged,
        Self::Stopped,
        Self::Imported,
    ];

    /// Its name in the database, and its part of text keys.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Listed => "bron",
            Self::Proposed => "voorstel",
            Self::Edited => "bewerkt",
            Self::Restored => "hersteld",
            Self::Confirmed => "bevestigd",
            Self::Aged => "verouderd",
            Self::Stopped => "gestopt",
            Self::Imported => "ingevoerd",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|why| why.name() == name)
    }
}

/// A version of a listing.
#[derive(Debug, Clone, PartialEq)]
pub struct Version {
    /// UUID version 7.
    pub id: String,
    /// When it came about.
    pub at: Millis,
    /// A person's identifier or the name of a job.
    pub author: String,
    /// Why.
    pub why: Why,
    /// Who agreed to it, where it had to wait for somebody: as for `author`. Known as long as the log is kept.
    pub agreed_by: Option<String>,
    /// The whole of it.
    pub programme: Programme,
}

impl Store {
    /// The versions of a listing, the newest first.
    ///
    /// # Errors
    /// The database fails, or a version cannot be read.
    pub async fn versions(&self, slug: &Slug) -> Result<Vec<Version>, StoreError> {
        let mut conn = self.db.read().await?;
        // What waited is decided in the moment in which it becomes a version.
        let sql = "SELECT id, at, author, why, record, (SELECT MAX(decided_by) FROM listing_change AS change \
                   WHERE change.service_slug = listing_version.service_slug AND change.state = 'done' \
                   AND change.author = listing_version.author AND change.changed_at = listing_version.at) \
                   FROM listing_version WHERE service_slug = $1 ORDER BY at DESC, id DESC";
        let found: Vec<(String, Millis, String, String, String, Option<String>)> =
            run!(&mut conn, |c| sqlx::query_as(sql).bind(slug.as_str()).fetch_all(c).await)?;
        found
            .into_iter()
            .map(|(id, at, author, why, record, agreed_by)| {
                let why = Why::from_name(&why).ok_or_else(|| StoreError::unreadable("why", &why))?;
                let programme = serde_json::from_str(&record)
                    .map_err(|error| StoreError::unreadable("version of a listing", error))?;
                Ok(Version { id, at, author, why, agreed_by, programme })
            })
            .collect()
    }
}

/// Lists a programme that was never listed, with its organisation where that is new too, and writes its first version.
pub(in crate::store) async fn publish(
    tx: &mut Tx,
    programme: &Programme,
    organisation: Option<&Organisation>,
    author: &str,
    why: Why,
    now: Millis,
) -> Result<(), StoreError> {
    let sql = "SELECT COUNT(*) FROM service WHERE id = $1";
    let id = service_id(&programme.slug);
    let used: i64 = run!(tx, |c| sqlx::query_scalar(sql).bind(&id).fetch_one(c).await)?;
    if used > 0 {
        return Err(StoreError::Duplicate);
    }
    if let Some(organisation) = organisation {
        // No embedded record: a later release of the directory leaves it alone.
        write::organisations(tx, &[(organisation, String::new())]).await?;
        let sql = "UPDATE organization SET edited = TRUE, embedded_hash = NULL WHERE slug = $1";
        run!(tx, |c| sqlx::query(sql).bind(organisation.slug.as_str()).execute(c).await.map(drop))?;
    }
    let sql = "SELECT COUNT(*) FROM organization WHERE slug = $1";
    let owner = programme.organisation.as_str();
    let listed: i64 = run!(tx, |c| sqlx::query_scalar(sql).bind(owner).fetch_one(c).await)?;
    if listed == 0 {
        return Err(StoreError::NotFound);
    }
    let mark = rows::Mark { claimed: false, edited: true, edited_by: Some(author), embedded_hash: None };
    let mut rows = rows::Rows::default();
    rows.add(programme, mark)?;
    write::services(tx, &rows).await?;
    write_version(tx, programme, author, why, now).await?;
    bump(tx).await
}

/// What a listing is before it is changed for the first time: its first version, by whoever made it, a moment earlier.
pub(super) async fn keep_first(tx: &mut Tx, stands: &Programme, now: Millis) -> Result<(), StoreError> {
    let sql = "SELECT COUNT(*) FROM listing_version WHERE service_slug = $1";
    let slug = stands.slug.as_str();
    let kept: i64 = run!(tx, |c| sqlx::query_scalar(sql).bind(slug).fetch_one(c).await)?;
    if kept == 0 {
        write_version(tx, stands, EMBEDDED, Why::Listed, now - 1).await?;
    }
    Ok(())
}

/// Writes a version down.
pub(super) async fn write_version(
    tx: &mut Tx,
    programme: &Programme,
    author: &str,
    why: Why,
    now: Millis,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO listing_version (id, service_slug, at, author, why, record) \
               VALUES ($1, $2, $3, $4, $5, $6)";
    let (id, record) = (new_id(), serde_json::to_string(programme));
    let record =
        record.map_err(|error| StoreError::Broken(format!("a listing has no JSON form: {error}")))?;
    run!(tx, |c| {
        let query = sqlx::query(sql).bind(&id).bind(programme.slug.as_str()).bind(now);
        query.bind(author).bind(why.name()).bind(&record).execute(c).await.map(drop)
    })?;
    Ok(())
}
