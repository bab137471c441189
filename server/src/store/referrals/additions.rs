//! What somebody adds to their own request later: sealed apart, for the same people.

use std::collections::BTreeMap;
use std::fmt;

use crate::clock::Millis;
use crate::store::db::Tx;
use crate::store::outbox::{NewMail, insert_mail};
use crate::store::{Store, StoreError, run};

/// An addition with the wrap of one person, if they have one.
#[derive(Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Addition {
    /// UUID version 7; part of what its content is sealed for.
    pub id: String,
    /// When.
    pub at: Millis,
    /// Sealed with a key of its own.
    pub content: Vec<u8>,
    /// That key for the person who asks, under the server's key as well.
    pub sealed: Option<Vec<u8>>,
}

/// Shows when only.
impl fmt::Debug for Addition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Addition").field("at", &self.at).finish_non_exhaustive()
    }
}

/// An addition to be stored.
#[derive(Clone)]
pub struct NewAddition<'a> {
    /// UUID version 7.
    pub id: &'a str,
    /// To which referral.
    pub referral_id: &'a str,
    /// Now.
    pub now: Millis,
    /// Sealed.
    pub content: Vec<u8>,
    /// Its key for each person of the chain: whose, and the wrap.
    pub wraps: Vec<(String, Vec<u8>)>,
    /// What goes out with it.
    pub mails: &'a [NewMail],
}

impl Store {
    /// Adds to a referral that is not settled; it counts as its last change. False where it ended meanwhile.
    ///
    /// # Errors
    /// The database fails: nothing was stored.
    pub async fn add_addition(&self, new: &NewAddition<'_>) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        let sql = "UPDATE referral SET changed_at = $2 WHERE id = $1 AND settled_at IS NULL";
        let done = run!(&mut tx, |c| {
            sqlx::query(sql)
                .bind(new.referral_id)
                .bind(new.now)
                .execute(c)
                .await
                .map(|done| done.rows_affected())
        })?;
        if done != 1 {
            return Ok(false);
        }
        let sql = "INSERT INTO addition (id, referral_id, at, content) VALUES ($1, $2, $3, $4)";
        run!(&mut tx, |c| {
            let query = sqlx::query(sql).bind(new.id).bind(new.referral_id).bind(new.now);
            query.bind(&new.content).execute(c).await.map(drop)
        })?;
        let sql = "INSERT INTO addition_wrap (addition_id, person_id, sealed) VALUES ($1, $2, $3) \
                   ON CONFLICT (addition_id, person_id) DO NOTHING";
        for (person, sealed) in &new.wraps {
            run!(&mut tx, |c| {
                sqlx::query(sql).bind(new.id).bind(person).bind(sealed).execute(c).await.map(drop)
            })?;
        }
        for mail in new.mails {
            insert_mail(&mut tx, mail).await?;
        }
        tx.commit().await?;
        Ok(true)
    }

    /// What was added to a referral, in order, each with the wrap of this person.
    ///
    /// # Errors
    /// The database fails.
    pub async fn additions(&self, referral: &str, person: &str) -> Result<Vec<Addition>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT addition.id, addition.at, addition.content, addition_wrap.sealed FROM addition \
                   LEFT JOIN addition_wrap ON addition_wrap.addition_id = addition.id \
                   AND addition_wrap.person_id = $2 \
                   WHERE addition.referral_id = $1 ORDER BY addition.at, addition.id";
        Ok(run!(&mut conn, |c| sqlx::query_as(sql).bind(referral).bind(person).fetch_all(c).await)?)
    }
}

impl Store {
    /// Whose wraps an addition has, each once.
    ///
    /// # Errors
    /// The database fails.
    pub async fn readers_of_addition(&self, addition: &str) -> Result<Vec<String>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT person_id FROM addition_wrap WHERE addition_id = $1 ORDER BY person_id";
        Ok(run!(&mut conn, |c| sqlx::query_scalar(sql).bind(addition).fetch_all(c).await)?)
    }

    /// Whose wraps each addition to a referral that is not settled has, by referral.
    ///
    /// # Errors
    /// The database fails.
    pub async fn open_addition_readers(&self) -> Result<BTreeMap<String, Vec<Vec<String>>>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT addition.referral_id, addition.id, addition_wrap.person_id FROM addition \
                   JOIN referral ON referral.id = addition.referral_id \
                   JOIN addition_wrap ON addition_wrap.addition_id = addition.id \
                   WHERE referral.settled_at IS NULL";
        let rows: Vec<(String, String, String)> =
            run!(&mut conn, |c| sqlx::query_as(sql).fetch_all(c).await)?;
        let mut readers: BTreeMap<String, BTreeMap<String, Vec<String>>> = BTreeMap::new();
        for (referral, addition, person) in rows {
            readers.entry(referral).or_default().entry(addition).or_default().push(person);
        }
        Ok(readers.into_iter().map(|(referral, of)| (referral, of.into_values().collect())).collect())
    }

    /// Adds wraps to an addition: whose, and the wrap. One that exists stays as it is, and what was settled or erased
    /// meanwhile gets none.
    ///
    /// # Errors
    /// The database fails.
    pub async fn add_addition_wraps(
        &self,
        addition: &str,
        wraps: &[(String, Vec<u8>)],
    ) -> Result<(), StoreError> {
        if wraps.is_empty() {
            return Ok(());
        }
        let mut tx = self.db.write().await?;
        let sql = "INSERT INTO addition_wrap (addition_id, person_id, sealed) \
                   SELECT addition.id, $2, $3 FROM addition \
                   JOIN referral ON referral.id = addition.referral_id \
                   WHERE addition.id = $1 AND referral.settled_at IS NULL \
                   ON CONFLICT (addition_id, person_id) DO NOTHING";
        for (person, sealed) in wraps {
            run!(&mut tx, |c| {
                sqlx::query(sql).bind(addition).bind(person).bind(sealed).execute(c).await.map(drop)
            })?;
        }
        tx.commit().await
    }
}

/// Takes the additions of a referral away, keys first.
pub(super) async fn delete_additions(tx: &mut Tx, referral: &str) -> Result<(), StoreError> {
    for sql in [
        "DELETE FROM addition_wrap WHERE addition_id IN (SELECT id FROM addition WHERE referral_id = $1)",
        "DELETE FROM addition WHERE referral_id = $1",
    ] {
        run!(tx, |c| sqlx::query(sql).bind(referral).execute(c).await.map(drop))?;
    }
    Ok(())
}
