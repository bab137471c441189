//! Forgetting what has had its time: data that is kept for no reason is a risk. Referrals are not touched here.

use super::{Store, StoreError, audit, run};
use crate::clock::Millis;

/// How long things are kept after their time, in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retention {
    /// Sessions, since they began: at least as long as a session may last.
    pub sessions: Millis,
    /// Files that were looked at and not read in, since then.
    pub forms: Millis,
    /// Counts of attempts, since their window began: at least the longest window.
    pub attempts: Millis,
    /// Proposed listings that nobody confirmed, since they came.
    pub proposals: Millis,
    /// Proposed listings whose proposer does not answer a question, since it was asked; and what was refused, since then.
    pub asked: Millis,
    /// Rows of mails that left, since they were written; until then the same mail is not sent again.
    pub sent_mail: Millis,
    /// Rows of mails that were given up, since they were written: they hold an address and a text still.
    pub dead_mail: Millis,
    /// Rows of the audit log, since they were written; and name and address of a stopped account, since it was stopped.
    pub audit: Millis,
}

impl Store {
    /// Removes sessions, counts of attempts and rows of mails sent or given up that are older than they are kept,
    /// absences that are over, invitations that nobody used in time, and the names of accounts stopped long ago; answers how
    /// many rows went. To be called now and then.
    ///
    /// # Errors
    /// The database fails.
    pub async fn forget_expired(&self, now: Millis, keep: &Retention) -> Result<u64, StoreError> {
        let mut tx = self.db.write().await?;
        let mut gone = 0;
        for (sql, before) in [
            ("DELETE FROM session WHERE created_at <= $1", now - keep.sessions),
            ("DELETE FROM attempt WHERE window_start <= $1", now - keep.attempts),
            ("DELETE FROM outbox WHERE state = 'sent' AND created_at <= $1", now - keep.sent_mail),
            ("DELETE FROM outbox WHERE state = 'dead' AND created_at <= $1", now - keep.dead_mail),
            ("DELETE FROM invitation WHERE used_at IS NULL AND expires_at <= $1", now),
            ("DELETE FROM proposal WHERE state = 'unconfirmed' AND created_at <= $1", now - keep.proposals),
            ("DELETE FROM proposal WHERE state = 'asked' AND changed_at <= $1", now - keep.asked),
            ("DELETE FROM proposal WHERE payload IS NULL AND changed_at <= $1", now - keep.audit),
            ("DELETE FROM report_letter WHERE created_at <= $1", now - keep.sent_mail),
            ("DELETE FROM import_draft WHERE created_at <= $1", now - keep.forms),
            ("DELETE FROM confirm_link WHERE expires_at <= $1", now),
            ("DELETE FROM room_link WHERE expires_at <= $1", now),
            ("DELETE FROM claim WHERE state = 'code' AND created_at <= $1", now - keep.proposals),
            ("DELETE FROM claim WHERE state <> 'waiting' AND changed_at <= $1", now - keep.audit),
            ("DELETE FROM listing_change WHERE state <> 'waiting' AND changed_at <= $1", now - keep.audit),
            ("DELETE FROM absence WHERE until_at <= $1", now),
        ] {
            gone += run!(&mut tx, |c| {
                sqlx::query(sql).bind(before).execute(c).await.map(|done| done.rows_affected())
            })?;
        }
        let sql = "UPDATE proposal SET payload = NULL WHERE state = 'refused' AND changed_at <= $1 AND payload IS NOT NULL";
        gone += run!(&mut tx, |c| {
            sqlx::query(sql).bind(now - keep.asked).execute(c).await.map(|done| done.rows_affected())
        })?;
        // The row stays: events and log point at it. Whose it was is gone.
        let sql = "UPDATE person SET name = '', email = '', email_folded = '#' || id \
                   WHERE disabled_at <= $1 AND email <> ''";
        gone += run!(&mut tx, |c| {
            let query = sqlx::query(sql).bind(now - keep.audit);
            query.execute(c).await.map(|done| done.rows_affected())
        })?;
        gone += audit::forget(&mut tx, now - keep.audit, now).await?;
        tx.commit().await?;
        Ok(gone)
    }
}
