//! The wraps of a referral's content key: one per person of its chain.

use std::collections::BTreeMap;
use std::fmt;

use crate::clock::Millis;
use crate::store::audit::{Deed, What, write_down};
use crate::store::db::Tx;
use crate::store::{Store, StoreError, run};

/// The content key of a referral, sealed for one person.
#[derive(Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Wrap {
    /// Which referral.
    pub referral_id: String,
    /// For whom.
    pub person_id: String,
    /// Place of the person's desk in the chain, from 0.
    pub position: i64,
    /// The sealed key.
    pub sealed: Vec<u8>,
    /// Whether it lies under the server's key as well, until its desk's turn.
    pub under_server: bool,
}

/// A wrap to be stored.
pub type NewWrap = Wrap;

/// Shows for whom only.
impl fmt::Debug for Wrap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Wrap")
            .field("referral_id", &self.referral_id)
            .field("person_id", &self.person_id)
            .finish_non_exhaustive()
    }
}

impl Store {
    /// The wrap of a referral for a person.
    ///
    /// # Errors
    /// The database fails.
    pub async fn wrap_of(&self, referral: &str, person: &str) -> Result<Option<Wrap>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT * FROM wrap WHERE referral_id = $1 AND person_id = $2";
        Ok(run!(&mut conn, |c| sqlx::query_as(sql).bind(referral).bind(person).fetch_optional(c).await)?)
    }

    /// Every wrap of a referral, in the order of its chain.
    ///
    /// # Errors
    /// The database fails.
    pub async fn wraps(&self, referral: &str) -> Result<Vec<Wrap>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT * FROM wrap WHERE referral_id = $1 ORDER BY position, person_id";
        Ok(run!(&mut conn, |c| sqlx::query_as(sql).bind(referral).fetch_all(c).await)?)
    }

    /// Who has a wrap of each referral that is not settled.
    ///
    /// # Errors
    /// The database fails.
    pub async fn open_readers(&self) -> Result<BTreeMap<String, Vec<String>>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT referral_id, person_id FROM wrap \
                   JOIN referral ON referral.id = wrap.referral_id WHERE referral.settled_at IS NULL";
        let rows: Vec<(String, String)> = run!(&mut conn, |c| sqlx::query_as(sql).fetch_all(c).await)?;
        let mut readers: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (referral, person) in rows {
            readers.entry(referral).or_default().push(person);
        }
        Ok(readers)
    }

    /// Adds wraps; one that exists stays as it is, and what was settled meanwhile gets none: keys that were taken away
    /// do not come back. `by`: whose key opened it, as the audit log says.
    ///
    /// # Errors
    /// The database fails.
    pub async fn add_wraps(&self, wraps: &[NewWrap], by: &str, now: Millis) -> Result<(), StoreError> {
        if wraps.is_empty() {
            return Ok(());
        }
        let mut tx = self.db.write().await?;
        for wrap in wraps {
            if !insert_wrap(&mut tx, wrap).await? {
                continue;
            }
            let sql = "SELECT desk_id FROM referral WHERE id = $1";
            let desk: String =
                run!(&mut tx, |c| sqlx::query_scalar(sql).bind(&wrap.referral_id).fetch_one(c).await)?;
            write_down_wrap(&mut tx, What::Wrapped, wrap, &desk, Some(by), now).await?;
        }
        tx.commit().await
    }
}

/// For whom a key was sealed, at the desk that holds the referral.
pub(super) async fn write_down_wrap(
    tx: &mut Tx,
    what: What,
    wrap: &NewWrap,
    desk: &str,
    person: Option<&str>,
    at: Millis,
) -> Result<(), StoreError> {
    let (subject, referral) = (Some(wrap.person_id.as_str()), Some(wrap.referral_id.as_str()));
    write_down(tx, &Deed { at, what, desk, to: None, person, subject, referral }).await
}

/// False: there was one, or the referral is settled.
pub(super) async fn insert_wrap(tx: &mut Tx, wrap: &NewWrap) -> Result<bool, StoreError> {
    let sql = "INSERT INTO wrap (referral_id, person_id, position, sealed, under_server) \
               SELECT id, $2, $3, $4, $5 FROM referral WHERE id = $1 AND settled_at IS NULL \
               ON CONFLICT (referral_id, person_id) DO NOTHING";
    let done = run!(tx, |c| {
        let query = sqlx::query(sql).bind(&wrap.referral_id).bind(&wrap.person_id).bind(wrap.position);
        let query = query.bind(&wrap.sealed).bind(wrap.under_server);
        query.execute(c).await.map(|done| done.rows_affected())
    })?;
    Ok(done == 1)
}
