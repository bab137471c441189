//! Edits of a listing: what is live at once, and what waits for somebody else.

use domain::Slug;
use domain::directory::{Organisation, Programme};
use domain::listing::change::Guarded;

use super::confirmations::{Clock, set_clock};
use super::db::Tx;
use super::directory::{Edit, Why, publish, replace};
use super::outbox::{NewMail, insert_mail};
use super::{Store, StoreError, run};
use crate::clock::Millis;

/// A part of an edit that waits, to be stored.
#[derive(Debug, Clone)]
pub struct NewChange {
    /// UUID version 7.
    pub id: String,
    /// What is to change.
    pub change: Guarded,
    /// When it goes live by itself; `None`: never.
    pub goes_at: Option<Millis>,
    /// The hash of the link with which who reads the old address stops it.
    pub stop_hash: Option<Vec<u8>>,
}

/// What became of a part that waited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeState {
    /// Nobody decided yet.
    Waiting,
    /// It is live.
    Done,
    /// Somebody said no.
    Refused,
    /// Who reads the old address stopped it.
    Stopped,
    /// Its listing was edited again in the same part.
    Replaced,
}

impl ChangeState {
    const ALL: [Self; 5] = [Self::Waiting, Self::Done, Self::Refused, Self::Stopped, Self::Replaced];

    const fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Done => "done",
            Self::Refused => "refused",
            Self::Stopped => "stopped",
            Self::Replaced => "replaced",
        }
    }
}

/// A part of an edit that waits or waited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PendingChange {
    /// UUID version 7.
    pub id: String,
    /// The listing.
    pub slug: Slug,
    /// What is to change.
    pub change: Guarded,
    /// Where it stands.
    pub state: ChangeState,
    /// Who edited.
    pub author: String,
    /// When.
    pub created_at: Millis,
    /// When it goes live by itself.
    pub goes_at: Option<Millis>,
}

type Raw = (String, String, String, String, String, Millis, Option<Millis>);

fn pending((id, slug, record, state, author, created_at, goes_at): Raw) -> Result<PendingChange, StoreError> {
    let known = ChangeState::ALL.into_iter().find(|known| known.as_str() == state);
    Ok(PendingChange {
        slug: slug.parse().map_err(|_| StoreError::unreadable("slug of a change", &slug))?,
        change: serde_json::from_str(&record)
            .map_err(|error| StoreError::unreadable("change of a listing", error))?,
        state: known.ok_or_else(|| StoreError::unreadable("state of a change", &state))?,
        id,
        author,
        created_at,
        goes_at,
    })
}

impl Store {
    /// Stores an edit: what is live at once, what waits, and the letters that tell of it; with `clock` it answers for the whole
    /// listing. A part that waited already is replaced by the new one.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] where the listing is no longer what was edited; [`StoreError::NotFound`] where it or who leads it is not listed.
    pub async fn edit_programme(
        &self,
        edit: &Edit<'_>,
        waits: &[NewChange],
        mails: &[NewMail],
        clock: Option<Clock>,
    ) -> Result<(), StoreError> {
        let mut tx = self.db.write().await?;
        apply(&mut tx, edit, waits).await?;
        if let Some(clock) = clock {
            set_clock(&mut tx, &edit.programme.slug, clock).await?;
        }
        for mail in mails {
            insert_mail(&mut tx, mail).await?;
        }
        tx.commit().await
    }

    /// Reads a file in, all of it or nothing: what it adds, each with its organisation where that is new, and what it
    /// changes, with the clocks that this sets. `draft` is the file that was looked at: it is used once; `None` where it came otherwise. False, and nothing
    /// changed, where it was used before.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] where a listing is no longer what was looked at, [`StoreError::Duplicate`] where a slug was
    /// taken in the meantime; the database fails.
    pub async fn import_listings(
        &self,
        draft: Option<&str>,
        adds: &[(Programme, Option<Organisation>)],
        edits: &[(Edit<'_>, Vec<NewChange>)],
        clocks: &[(Slug, Clock)],
        (author, now): (&str, Millis),
        mails: &[NewMail],
    ) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        if let Some(draft) = draft {
            let sql = "DELETE FROM import_draft WHERE id = $1";
            let used = run!(&mut tx, |c| {
                sqlx::query(sql).bind(draft).execute(c).await.map(|done| done.rows_affected())
            })?;
            if used != 1 {
                return Ok(false);
            }
        }
        for (programme, organisation) in adds {
            publish(&mut tx, programme, organisation.as_ref(), author, Why::Imported, now).await?;
        }
        for (edit, waits) in edits {
            apply(&mut tx, edit, waits).await?;
        }
        for (slug, clock) in clocks {
            set_clock(&mut tx, slug, *clock).await?;
        }
        for mail in mails {
            insert_mail(&mut tx, mail).await?;
        }
        tx.commit().await?;
        Ok(true)
    }

    /// Keeps a file that was looked at until it is read in, sealed by the caller.
    ///
    /// # Errors
    /// The database fails.
    pub async fn add_import(
        &self,
        id: &str,
        person: &str,
        payload: &[u8],
        now: Millis,
    ) -> Result<(), StoreError> {
        let mut tx = self.db.write().await?;
        // Who looks at another file is done with the one before.
        let sql = "DELETE FROM import_draft WHERE person_id = $1";
        run!(&mut tx, |c| sqlx::query(sql).bind(person).execute(c).await.map(drop))?;
        let sql = "INSERT INTO import_draft (id, person_id, payload, created_at) VALUES ($1, $2, $3, $4)";
        run!(&mut tx, |c| {
            sqlx::query(sql).bind(id).bind(person).bind(payload).bind(now).execute(c).await.map(drop)
        })?;
        tx.commit().await
    }

    /// A file that this person looked at.
    ///
    /// # Errors
    /// The database fails.
    pub async fn import_draft(&self, id: &str, person: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT payload FROM import_draft WHERE id = $1 AND person_id = $2";
        Ok(run!(&mut conn, |c| sqlx::query_scalar(sql).bind(id).bind(person).fetch_optional(c).await)?)
    }
    /// Everything that waits, the oldest first.
    ///
    /// # Errors
    /// The database fails, or a change cannot be read.
    pub async fn waiting_changes(&self) -> Result<Vec<PendingChange>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT id, service_slug, record, state, author, created_at, goes_at FROM listing_change \
                   WHERE state = 'waiting' ORDER BY created_at, id";
        let found: Vec<Raw> = run!(&mut conn, |c| sqlx::query_as(sql).fetch_all(c).await)?;
        found.into_iter().map(pending).collect()
    }

    /// The change that a link stops, whatever became of it.
    ///
    /// # Errors
    /// The database fails.
    pub async fn change_by_link(&self, stop_hash: &[u8]) -> Result<Option<PendingChange>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT id, service_slug, record, state, author, created_at, goes_at FROM listing_change \
                   WHERE stop_hash = $1";
        let found: Option<Raw> =
            run!(&mut conn, |c| sqlx::query_as(sql).bind(stop_hash).fetch_optional(c).await)?;
        found.map(pending).transpose()
    }

    /// Ends the waiting of a change. With `live` it is what the listing becomes. False, and nothing changed, where it
    /// waited no more.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] where the listing changed in the meantime: look again; the database fails.
    pub async fn decide_change(
        &self,
        id: &str,
        state: ChangeState,
        by: &str,
        live: Option<&Edit<'_>>,
        mails: &[NewMail],
        now: Millis,
    ) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        if !decided(&mut tx, id, state, by, now).await? {
            return Ok(false);
        }
        if let Some(edit) = live {
            replace(&mut tx, edit).await?;
        }
        for mail in mails {
            insert_mail(&mut tx, mail).await?;
        }
        tx.commit().await?;
        Ok(true)
    }
}

/// What is live at once, and what waits. A part that waited already is replaced by the new one.
async fn apply(tx: &mut Tx, edit: &Edit<'_>, waits: &[NewChange]) -> Result<(), StoreError> {
    replace(tx, edit).await?;
    for new in waits {
        let slug = edit.programme.slug.as_str();
        let sql = "UPDATE listing_change SET state = $3, changed_at = $4 \
                   WHERE service_slug = $1 AND what = $2 AND state = 'waiting'";
        run!(tx, |c| {
            let query = sqlx::query(sql).bind(slug).bind(new.change.name());
            let query = query.bind(ChangeState::Replaced.as_str()).bind(edit.now);
            query.execute(c).await.map(drop)
        })?;
        let record = serde_json::to_string(&new.change);
        let record =
            record.map_err(|error| StoreError::Broken(format!("a change has no JSON form: {error}")))?;
        let sql = "INSERT INTO listing_change (id, service_slug, what, record, state, author, created_at, \
                   changed_at, goes_at, stop_hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8, $9)";
        run!(tx, |c| {
            let query = sqlx::query(sql).bind(&new.id).bind(slug).bind(new.change.name()).bind(&record);
            let query = query.bind(ChangeState::Waiting.as_str()).bind(edit.author).bind(edit.now);
            query.bind(new.goes_at).bind(&new.stop_hash).execute(c).await.map(drop)
        })?;
    }
    Ok(())
}

/// What somebody asked who keeps the listing no more, or no listing at all, goes live by itself no more: a person decides.
pub(super) async fn hold_changes(tx: &mut Tx, slug: Option<&Slug>, author: &str) -> Result<(), StoreError> {
    let sql = "UPDATE listing_change SET goes_at = NULL \
               WHERE author = $1 AND state = 'waiting' AND service_slug = COALESCE($2, service_slug)";
    let slug = slug.map(Slug::as_str);
    run!(tx, |c| sqlx::query(sql).bind(author).bind(slug).execute(c).await.map(drop))?;
    Ok(())
}

async fn decided(
    tx: &mut Tx,
    id: &str,
    state: ChangeState,
    by: &str,
    now: Millis,
) -> Result<bool, StoreError> {
    let sql = "UPDATE listing_change SET state = $2, changed_at = $3, decided_by = $4 \
               WHERE id = $1 AND state = 'waiting'";
    let done = run!(tx, |c| {
        let query = sqlx::query(sql).bind(id).bind(state.as_str()).bind(now).bind(by);
        query.execute(c).await.map(|done| done.rows_affected())
    })?;
    Ok(done == 1)
}
