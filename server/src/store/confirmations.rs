//! The clock of what an organisation confirmed, and the links with which it confirms it again.

use domain::Slug;
use jiff::civil::Date;

use super::db::Tx;
use super::directory::{Edit, replace};
use super::outbox::{NewMail, insert_mail};
use super::{Store, StoreError, run};
use crate::clock::Millis;

/// How far the clock of a listing is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirmation {
    /// The listing.
    pub slug: Slug,
    /// The day of the first confirmation.
    pub first: Date,
    /// The day of the last one.
    pub last: Date,
    /// Steps of the clock since.
    pub steps: usize,
}

/// What a confirmation does to the clock of a listing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    /// An organisation answers for the listing: its clock starts, or begins anew.
    Starts(Date),
    /// Somebody of the site does: a clock that runs begins anew.
    Restarts(Date),
}

/// A link with which somebody confirms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfirmLink {
    /// The hash of its token.
    pub token_hash: Vec<u8>,
    /// The listing.
    pub slug: Slug,
    /// Whom it was sent to.
    pub person_id: String,
    /// When it stops working.
    pub expires_at: Millis,
}

fn slug(text: &str) -> Result<Slug, StoreError> {
    text.parse().map_err(|_| StoreError::unreadable("slug of a confirmation", text))
}

impl Store {
    /// The clocks that run.
    ///
    /// # Errors
    /// The database fails.
    pub async fn confirmations(&self) -> Result<Vec<Confirmation>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT service_slug, first_on, last_on, steps FROM confirmation ORDER BY service_slug";
        let rows: Vec<(String, String, String, i64)> =
            run!(&mut conn, |c| sqlx::query_as(sql).fetch_all(c).await)?;
        let day = |text: &str| text.parse().map_err(|_| StoreError::unreadable("day", text));
        rows.into_iter()
            .map(|(of, first, last, steps)| {
                Ok(Confirmation {
                    slug: slug(&of)?,
                    first: day(&first)?,
                    last: day(&last)?,
                    steps: usize::try_from(steps).unwrap_or(0),
                })
            })
            .collect()
    }

    /// Somebody confirmed a listing, as it now is. Its links stop working. False, and nothing changed, where the link that was
    /// used had been used before.
    ///
    /// # Errors
    /// As [`Store::edit_programme`].
    pub async fn confirm_programme(
        &self,
        edit: &Edit<'_>,
        clock: Clock,
        link: Option<&[u8]>,
    ) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        if !use_link(&mut tx, link, edit).await? {
            return Ok(false);
        }
        replace(&mut tx, edit).await?;
        set_clock(&mut tx, &edit.programme.slug, clock).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// Whoever keeps a listing said that it stopped. Its clock stands still: it goes on where the listing comes back. False as
    /// [`Store::confirm_programme`].
    ///
    /// # Errors
    /// As [`Store::edit_programme`].
    pub async fn end_programme(&self, edit: &Edit<'_>, link: Option<&[u8]>) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        if !use_link(&mut tx, link, edit).await? {
            return Ok(false);
        }
        replace(&mut tx, edit).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// A step of a clock: the listing as it becomes, where it becomes another, and the letters with their links. False, and
    /// nothing changed, where the clock stood elsewhere: another server was first, or somebody confirmed.
    ///
    /// # Errors
    /// As [`Store::edit_programme`].
    pub async fn step_confirmation(
        &self,
        from: &Confirmation,
        to: usize,
        edit: Option<&Edit<'_>>,
        letters: &[(ConfirmLink, NewMail)],
    ) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        let sql =
            "UPDATE confirmation SET steps = $2 WHERE service_slug = $1 AND steps = $3 AND last_on = $4";
        let number = |steps: usize| i64::try_from(steps).unwrap_or(i64::MAX);
        let done = run!(&mut tx, |c| {
            let query = sqlx::query(sql).bind(from.slug.as_str()).bind(number(to)).bind(number(from.steps));
            query.bind(from.last.to_string()).execute(c).await.map(|done| done.rows_affected())
        })?;
        if done != 1 {
            return Ok(false);
        }
        if let Some(edit) = edit {
            replace(&mut tx, edit).await?;
        }
        for (link, letter) in letters {
            let sql = "INSERT INTO confirm_link (token_hash, service_slug, person_id, expires_at) \
                       VALUES ($1, $2, $3, $4)";
            run!(&mut tx, |c| {
                let query = sqlx::query(sql).bind(&link.token_hash).bind(link.slug.as_str());
                query.bind(&link.person_id).bind(link.expires_at).execute(c).await.map(drop)
            })?;
            insert_mail(&mut tx, letter).await?;
        }
        tx.commit().await?;
        Ok(true)
    }

    /// A link that still works.
    ///
    /// # Errors
    /// The database fails.
    pub async fn confirm_link(
        &self,
        token_hash: &[u8],
        now: Millis,
    ) -> Result<Option<ConfirmLink>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT service_slug, person_id, expires_at FROM confirm_link \
                   WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2";
        let found: Option<(String, String, Millis)> =
            run!(&mut conn, |c| sqlx::query_as(sql).bind(token_hash).bind(now).fetch_optional(c).await)?;
        found
            .map(|(of, person_id, expires_at)| {
                Ok(ConfirmLink { token_hash: token_hash.to_vec(), slug: slug(&of)?, person_id, expires_at })
            })
            .transpose()
    }
}

/// Sets the clock of a listing.
pub(super) async fn set_clock(tx: &mut Tx, slug: &Slug, clock: Clock) -> Result<(), StoreError> {
    let (sql, today) = match clock {
        Clock::Starts(today) => (
            "INSERT INTO confirmation (service_slug, first_on, last_on, steps) VALUES ($1, $2, $2, 0) \
             ON CONFLICT (service_slug) DO UPDATE SET last_on = excluded.last_on, steps = 0",
            today,
        ),
        Clock::Restarts(today) => {
            ("UPDATE confirmation SET last_on = $2, steps = 0 WHERE service_slug = $1", today)
        }
    };
    let today = today.to_string();
    run!(tx, |c| sqlx::query(sql).bind(slug.as_str()).bind(&today).execute(c).await.map(drop))?;
    Ok(())
}

/// The links to somebody who keeps the listing no more, or no listing at all, stop working.
pub(super) async fn end_links(
    tx: &mut Tx,
    slug: Option<&Slug>,
    person: &str,
    now: Millis,
) -> Result<(), StoreError> {
    let sql = "UPDATE confirm_link SET used_at = $3 \
               WHERE person_id = $1 AND used_at IS NULL AND service_slug = COALESCE($2, service_slug)";
    let slug = slug.map(Slug::as_str);
    run!(tx, |c| sqlx::query(sql).bind(person).bind(slug).bind(now).execute(c).await.map(drop))?;
    Ok(())
}

/// Uses a link, where there is one, and ends the others of its listing. False: it was used before.
async fn use_link(tx: &mut Tx, link: Option<&[u8]>, edit: &Edit<'_>) -> Result<bool, StoreError> {
    let now = edit.now;
    if let Some(hash) = link {
        let sql = "UPDATE confirm_link SET used_at = $2 WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2";
        let used = run!(tx, |c| {
            let query = sqlx::query(sql).bind(hash).bind(now);
            query.execute(c).await.map(|done| done.rows_affected())
        })?;
        if used != 1 {
            return Ok(false);
        }
    }
    let sql = "UPDATE confirm_link SET used_at = $2 WHERE service_slug = $1 AND used_at IS NULL";
    let slug = edit.programme.slug.as_str();
    run!(tx, |c| sqlx::query(sql).bind(slug).bind(now).execute(c).await.map(drop))?;
    Ok(true)
}
