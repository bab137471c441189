//! Erasing what referrals hold. When that is due is said in `domain::referral::retention`.

use domain::referral::{Desk, State, retention};

use super::additions::delete_additions;
use super::answer::{insert_event, insert_remarked};
use super::{Actor, RawReferral, ReferralRow, Remark};
use crate::clock::Millis;
use crate::store::db::Db;
use crate::store::figures::count_visits;
use crate::store::outbox::{NewMail, insert_mail};
use crate::store::{Store, StoreError, run};

/// The most referrals that one sweep looks at: the next one takes the rest.
const MOST: i64 = 500;

impl Store {
    /// The referrals whose time is over and that hold something still, oldest change first.
    ///
    /// # Errors
    /// The database fails.
    pub async fn due_for_erasure(&self, now: Millis) -> Result<Vec<ReferralRow>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT * FROM referral WHERE erased_at IS NULL \
                   AND (changed_at <= $1 OR (settled_at IS NOT NULL AND settled_at <= $2)) \
                   ORDER BY changed_at, id LIMIT $3";
        let (idle, settled) = (now - retention::IDLE, now - retention::SETTLED);
        let rows: Vec<RawReferral> = run!(&mut conn, |c| {
            sqlx::query_as(sql).bind(idle).bind(settled).bind(MOST).fetch_all(c).await
        })?;
        rows.into_iter().map(ReferralRow::try_from).collect()
    }

    /// The referrals that are not settled and will be erased within two weeks.
    ///
    /// # Errors
    /// The database fails.
    pub async fn soon_erased(&self, now: Millis) -> Result<Vec<ReferralRow>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT * FROM referral WHERE erased_at IS NULL AND settled_at IS NULL \
                   AND changed_at <= $1 AND changed_at > $2 ORDER BY changed_at, id LIMIT $3";
        let from = now - (retention::IDLE - retention::WARNING);
        let rows: Vec<RawReferral> = run!(&mut conn, |c| {
            sqlx::query_as(sql).bind(from).bind(now - retention::IDLE).bind(MOST).fetch_all(c).await
        })?;
        rows.into_iter().map(ReferralRow::try_from).collect()
    }

    /// Erases what a referral holds: content, notes, additions, keys, links, facts, and the letters about it (`about`, as
    /// they name it). States and times stay, and are counted for `month`. One that was not settled is closed,
    /// by `actor`; by the program it lapses, with `mails`. False, and nothing changed, when it was erased before, or
    /// when it should lapse and something happened to it since `row` was read.
    ///
    /// # Errors
    /// The database fails: nothing was erased.
    pub async fn erase_referral(
        &self,
        (row, about): (&ReferralRow, &str),
        actor: Actor,
        month: &str,
        now: Millis,
        mails: &[NewMail],
    ) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        let end = if row.state.is_final() { row.state } else { State::Closed };
        let sql = "UPDATE referral SET content = $3, facts = NULL, news_confirmed = FALSE, call_asked_at = NULL, \
                   state = $4, settled_at = COALESCE(settled_at, $2), erased_at = $2 \
                   WHERE id = $1 AND erased_at IS NULL AND changed_at <= $5";
        let nothing: &[u8] = &[];
        let seen = if actor == Actor::System { row.changed_at } else { Millis::MAX };
        let done = run!(&mut tx, |c| {
            let query = sqlx::query(sql).bind(&row.id).bind(now).bind(nothing).bind(end.as_str()).bind(seen);
            query.execute(c).await.map(|done| done.rows_affected())
        })?;
        if done != 1 {
            return Ok(false);
        }
        for sql in [
            "DELETE FROM wrap WHERE referral_id = $1",
            "DELETE FROM referral_note WHERE referral_id = $1",
            "DELETE FROM answer_link WHERE referral_id = $1",
        ] {
            run!(&mut tx, |c| sqlx::query(sql).bind(&row.id).execute(c).await.map(drop))?;
        }
        delete_additions(&mut tx, &row.id).await?;
        // What has not left holds an address and a text; the row of what left keeps its file.
        let sql = "DELETE FROM outbox WHERE about = $1";
        run!(&mut tx, |c| sqlx::query(sql).bind(about).execute(c).await.map(drop))?;
        if end != row.state {
            let remark = (actor == Actor::System).then_some(Remark::Lapsed);
            insert_remarked(&mut tx, &row.id, now, end, (actor, None), remark).await?;
            for mail in mails {
                insert_mail(&mut tx, mail).await?;
            }
        }
        count_visits(&mut tx, &row.id).await?;
        let sql = "INSERT INTO referral_count (month, state, amount) VALUES ($1, $2, 1) \
                   ON CONFLICT (month, state) DO UPDATE SET amount = referral_count.amount + 1";
        run!(&mut tx, |c| sqlx::query(sql).bind(month).bind(end.as_str()).execute(c).await.map(drop))?;
        tx.commit().await?;
        Ok(true)
    }

    /// Takes away the last of referrals that were erased before an instant: states, times, who read them, the hash of
    /// their code. How many went.
    ///
    /// # Errors
    /// The database fails.
    pub async fn forget_erased(&self, before: Millis) -> Result<u64, StoreError> {
        let mut tx = self.db.write().await?;
        for sql in [
            "DELETE FROM referral_event WHERE referral_id IN (SELECT id FROM referral WHERE erased_at <= $1)",
            "DELETE FROM reading WHERE referral_id IN (SELECT id FROM referral WHERE erased_at <= $1)",
        ] {
            run!(&mut tx, |c| sqlx::query(sql).bind(before).execute(c).await.map(drop))?;
        }
        let sql = "DELETE FROM referral WHERE erased_at <= $1";
        let gone = run!(&mut tx, |c| {
            sqlx::query(sql).bind(before).execute(c).await.map(|done| done.rows_affected())
        })?;
        tx.commit().await?;
        Ok(gone)
    }

    /// Keeps a referral on the waiting list for as long again; false when it is not there, or at another desk.
    ///
    /// # Errors
    /// The database fails.
    pub async fn prolong(
        &self,
        referral: &str,
        desk: &Desk,
        person: &str,
        now: Millis,
    ) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        let sql = "UPDATE referral SET changed_at = $4 WHERE id = $1 AND desk_id = $2 AND state = $3";
        let (desk, state) = (desk.to_string(), State::WaitingList);
        let done = run!(&mut tx, |c| {
            let query = sqlx::query(sql).bind(referral).bind(&desk).bind(state.as_str()).bind(now);
            query.execute(c).await.map(|done| done.rows_affected())
        })?;
        if done != 1 {
            return Ok(false);
        }
        insert_event(&mut tx, referral, now, state, Actor::Desk, Some(person)).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// How many erased referrals ended how: month, state, amount.
    ///
    /// # Errors
    /// The database fails.
    pub async fn referral_counts(&self) -> Result<Vec<(String, String, i64)>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT month, state, amount FROM referral_count ORDER BY month, state";
        Ok(run!(&mut conn, |c| sqlx::query_as(sql).fetch_all(c).await)?)
    }

    /// Sees to it that no file holds what was erased: pages are overwritten as they are freed (`secure_delete`), and the
    /// log of SQLite is emptied here. PostgreSQL keeps dead rows until its own vacuum, and its log as it was set up to.
    ///
    /// # Errors
    /// The database fails; a reader that is busy leaves it to the next sweep.
    pub async fn scrub(&self) -> Result<(), StoreError> {
        if let Db::Sqlite { write, .. } = &self.db {
            sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(write).await?;
        }
        Ok(())
    }
}
