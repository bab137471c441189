//! Who loses access, and who is administrator: one such change at a time, so that a desk is never left alone by two at
//! once.

use super::audit::{Deed, What, write_down, write_down_at_desks};
use super::db::Tx;
use super::{Store, StoreError, run};
use crate::clock::Millis;

impl Store {
    /// Gives an open account the administrator's role, or takes it away, as the log then says. False, and nothing changed,
    /// where it was so already, or where the last administrator would lose it.
    ///
    /// # Errors
    /// The database fails.
    pub async fn set_admin(
        &self,
        author: &str,
        person: &str,
        is_admin: bool,
        now: Millis,
    ) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        one_at_a_time(&mut tx).await?;
        let sql = "UPDATE person SET is_admin = $2 WHERE id = $1 AND is_admin <> $2 AND enrolled = TRUE \
                   AND disabled_at IS NULL \
                   AND ($2 = TRUE OR EXISTS (SELECT 1 FROM person AS other WHERE other.id <> $1 \
                        AND other.is_admin = TRUE AND other.enrolled = TRUE AND other.disabled_at IS NULL))";
        let done = run!(&mut tx, |c| {
            let query = sqlx::query(sql).bind(person).bind(is_admin);
            query.execute(c).await.map(|done| done.rows_affected())
        })?;
        if done != 1 {
            return Ok(false);
        }
        let deed = Deed {
            at: now,
            what: if is_admin { What::Promoted } else { What::Demoted },
            desk: "site",
            to: None,
            person: Some(author),
            subject: Some(person),
            referral: None,
        };
        write_down(&mut tx, &deed).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// Shuts an account and ends its sessions. No way in to its key is kept, so that the wraps made for it open nothing.
    ///
    /// # Errors
    /// The database fails.
    pub async fn disable_person(&self, person: &str, now: Millis) -> Result<(), StoreError> {
        let mut tx = self.db.write().await?;
        let sql = "UPDATE person SET disabled_at = $2 WHERE id = $1 AND disabled_at IS NULL";
        run!(&mut tx, |c| sqlx::query(sql).bind(person).bind(now).execute(c).await.map(drop))?;
        write_down_at_desks(&mut tx, What::Stopped, person, None, now).await?;
        forget_access(&mut tx, person, now).await?;
        tx.commit().await
    }

    /// The same, by somebody whose own account is open. False, and nothing changed, where theirs is shut or the other
    /// is shut already: of two who shut each other at once, one stays, so that a desk is never left alone by that.
    ///
    /// # Errors
    /// The database fails.
    pub async fn disable_person_by(
        &self,
        author: &str,
        person: &str,
        now: Millis,
    ) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        one_at_a_time(&mut tx).await?;
        let sql = "UPDATE person SET disabled_at = $2 WHERE id = $1 AND id <> $3 AND disabled_at IS NULL \
                   AND EXISTS (SELECT 1 FROM person AS author WHERE author.id = $3 \
                               AND author.disabled_at IS NULL)";
        let done = run!(&mut tx, |c| {
            let query = sqlx::query(sql).bind(person).bind(now).bind(author);
            query.execute(c).await.map(|done| done.rows_affected())
        })?;
        if done != 1 {
            return Ok(false);
        }
        write_down_at_desks(&mut tx, What::Stopped, person, Some(author), now).await?;
        forget_access(&mut tx, person, now).await?;
        tx.commit().await?;
        Ok(true)
    }
}

/// One change of who has access at a time, also on PostgreSQL, where a question about the others would see none of the
/// changes under way.
async fn one_at_a_time(tx: &mut Tx) -> Result<(), StoreError> {
    let sql = "UPDATE desk SET id = id WHERE id = 'site'";
    run!(tx, |c| sqlx::query(sql).execute(c).await.map(drop)).map_err(StoreError::from)
}

/// Ends the sessions of a person, and takes back the letters to them that have not left: those whose name ends with
/// their identifier.
async fn forget_access(tx: &mut Tx, person: &str, now: Millis) -> Result<(), StoreError> {
    let sql = "DELETE FROM session WHERE person_id = $1";
    run!(tx, |c| sqlx::query(sql).bind(person).execute(c).await.map(drop))?;
    // Somebody who lost both ways in is invited again, to the same address, and becomes another person with another key.
    // Their key opens nothing any more, and no way in to it is kept.
    let sql = "UPDATE person SET email_folded = email_folded || '#' || id, secret_under_pass = $2, \
               secret_under_recovery = $2, totp_under_server = $2 WHERE id = $1";
    let none: &[u8] = &[];
    run!(tx, |c| sqlx::query(sql).bind(person).bind(none).execute(c).await.map(drop))?;
    super::owners::leave_all(tx, person).await?;
    super::changes::hold_changes(tx, None, person).await?;
    super::confirmations::end_links(tx, None, person, now).await?;
    let sql = "UPDATE answer_link SET used_at = 0 WHERE person_id = $1 AND used_at IS NULL";
    run!(tx, |c| sqlx::query(sql).bind(person).execute(c).await.map(drop))?;
    let sql = "DELETE FROM outbox WHERE state <> 'sent' AND claimed_until IS NULL AND dedupe LIKE $1";
    let theirs = format!("%:{person}");
    run!(tx, |c| sqlx::query(sql).bind(&theirs).execute(c).await.map(drop)).map_err(StoreError::from)
}
