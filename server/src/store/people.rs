//! People who answer referrals, and the desks they sit at. Their secret keys come and go sealed.

use std::collections::BTreeSet;
use std::fmt;

use domain::referral::Desk;

use super::audit::{Deed, What, write_down, write_down_at_desks};
use super::db::Tx;
use super::outbox::{NewMail, insert_mail};
use super::{Store, StoreError, run};
use crate::clock::Millis;

/// A person with an account.
#[derive(Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Person {
    /// UUID version 7.
    pub id: String,
    /// Name, as the desks see it.
    pub name: String,
    /// E-mail address, as typed.
    pub email: String,
    /// The same in lower case; unique.
    pub email_folded: String,
    /// Whether the person is an administrator: stops access, looks after the outbox, names other administrators. Opens
    /// nothing, and invites nobody.
    pub is_admin: bool,
    /// The key that referrals are wrapped for.
    pub public_key: Vec<u8>,
    /// The secret key under the pass phrase.
    pub secret_under_pass: Vec<u8>,
    /// The secret key under the printed recovery code.
    pub secret_under_recovery: Vec<u8>,
    /// The TOTP secret under the server's key.
    pub totp_under_server: Vec<u8>,
    /// The last TOTP step that was used.
    pub totp_last_step: i64,
    /// Whether the enrolment was finished with a first code.
    pub enrolled: bool,
    /// When it was made.
    pub created_at: Millis,
    /// Since when the account is shut.
    pub disabled_at: Option<Millis>,
}

/// Shows the identifier only: this type must never carry an address into a log.
impl fmt::Debug for Person {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Person").field("id", &self.id).finish_non_exhaustive()
    }
}

/// New ways into an account that exists: what a recovery puts in the place of the old ones.
#[derive(Clone)]
pub struct NewFactors {
    /// The same secret key under the new pass phrase.
    pub secret_under_pass: Vec<u8>,
    /// The same secret key under the new recovery code.
    pub secret_under_recovery: Vec<u8>,
    /// The new TOTP secret under the server's key.
    pub totp_under_server: Vec<u8>,
    /// The step of the code that confirmed it.
    pub totp_last_step: i64,
}

/// Shows nothing of it.
impl fmt::Debug for NewFactors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NewFactors(…)")
    }
}

impl Store {
    /// The person of a folded (lower-case) address, disabled or not.
    ///
    /// # Errors
    /// The database fails.
    pub async fn person_by_email(&self, email_folded: &str) -> Result<Option<Person>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT * FROM person WHERE email_folded = $1";
        Ok(run!(&mut conn, |c| sqlx::query_as(sql).bind(email_folded).fetch_optional(c).await)?)
    }

    /// The person of an identifier, disabled or not.
    ///
    /// # Errors
    /// The database fails.
    pub async fn person(&self, id: &str) -> Result<Option<Person>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT * FROM person WHERE id = $1";
        Ok(run!(&mut conn, |c| sqlx::query_as(sql).bind(id).fetch_optional(c).await)?)
    }

    /// Everybody with an account, by address.
    ///
    /// # Errors
    /// The database fails.
    pub async fn people(&self) -> Result<Vec<Person>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT * FROM person ORDER BY email_folded";
        Ok(run!(&mut conn, |c| sqlx::query_as(sql).fetch_all(c).await)?)
    }

    /// The people of a desk who are enrolled and not disabled.
    ///
    /// # Errors
    /// The database fails.
    pub async fn people_of_desk(&self, desk: &Desk) -> Result<Vec<Person>, StoreError> {
        let mut conn = self.db.read().await?;
        // A coordinator's own desk has no rows: whoever sits at the programme's desk sits at their own.
        let sql = "SELECT person.* FROM person JOIN desk_person ON desk_person.person_id = person.id \
                   WHERE desk_person.desk_id = $1 AND ($2 = '' OR person.id = $2) \
                   AND person.enrolled = TRUE AND person.disabled_at IS NULL ORDER BY person.id";
        let (desk, only) = match desk {
            Desk::Coordinator { programme, person } => {
                (Desk::Programme(programme.clone()).to_string(), person.as_str())
            }
            desk => (desk.to_string(), ""),
        };
        Ok(run!(&mut conn, |c| sqlx::query_as(sql).bind(&desk).bind(only).fetch_all(c).await)?)
    }

    /// The desks a person sits at, their own at each programme among them.
    ///
    /// # Errors
    /// The database fails.
    pub async fn desks_of_person(&self, person: &str) -> Result<Vec<Desk>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT desk_id FROM desk_person WHERE person_id = $1 ORDER BY desk_id";
        let ids: Vec<String> = run!(&mut conn, |c| sqlx::query_scalar(sql).bind(person).fetch_all(c).await)?;
        let mut desks = Vec::new();
        for id in ids {
            desks.extend(with_own(read_desk(id)?, person));
        }
        Ok(desks)
    }

    /// Lets somebody leave a desk; false when they did not sit there. Coverage that named them there goes with them.
    ///
    /// # Errors
    /// The database fails.
    pub async fn leave_desk(&self, desk: &Desk, person: &str, now: Millis) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        let sql = "DELETE FROM desk_person WHERE desk_id = $1 AND person_id = $2";
        let id = desk.to_string();
        let done = run!(&mut tx, |c| {
            sqlx::query(sql).bind(&id).bind(person).execute(c).await.map(|done| done.rows_affected())
        })?;
        if done == 1 {
            let (at, what) = (now, What::Stopped);
            let subject = Some(person);
            let deed = Deed { at, what, desk: &id, to: None, person: None, subject, referral: None };
            write_down(&mut tx, &deed).await?;
        }
        if let Desk::Programme(slug) = desk {
            let slug = slug.as_str();
            let sql = "UPDATE coverage SET deputy_id = NULL WHERE service_slug = $1 AND deputy_id = $2";
            run!(&mut tx, |c| sqlx::query(sql).bind(slug).bind(person).execute(c).await.map(drop))?;
            let sql = "DELETE FROM coverage WHERE service_slug = $1 AND coordinator_id = $2";
            run!(&mut tx, |c| sqlx::query(sql).bind(slug).bind(person).execute(c).await.map(drop))?;
        }
        tx.commit().await?;
        Ok(done == 1)
    }

    /// The desks with at least one person who is enrolled and not disabled, the own desks of coordinators among them.
    ///
    /// # Errors
    /// The database fails.
    pub async fn desks_with_people(&self) -> Result<BTreeSet<Desk>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT desk_person.desk_id, person.id FROM desk_person \
                   JOIN person ON person.id = desk_person.person_id \
                   WHERE person.enrolled = TRUE AND person.disabled_at IS NULL";
        let rows: Vec<(String, String)> = run!(&mut conn, |c| sqlx::query_as(sql).fetch_all(c).await)?;
        let mut desks = BTreeSet::new();
        for (id, person) in rows {
            desks.extend(with_own(read_desk(id)?, &person));
        }
        Ok(desks)
    }

    /// Those of them where somebody has a wrap of a referral.
    ///
    /// # Errors
    /// The database fails.
    pub async fn desks_that_read(&self, referral: &str) -> Result<BTreeSet<Desk>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT desk_person.desk_id, person.id FROM desk_person \
                   JOIN person ON person.id = desk_person.person_id \
                   JOIN wrap ON wrap.person_id = person.id AND wrap.referral_id = $1 \
                   WHERE person.enrolled = TRUE AND person.disabled_at IS NULL";
        let rows: Vec<(String, String)> =
            run!(&mut conn, |c| sqlx::query_as(sql).bind(referral).fetch_all(c).await)?;
        let mut desks = BTreeSet::new();
        for (id, person) in rows {
            desks.extend(with_own(read_desk(id)?, &person));
        }
        Ok(desks)
    }

    /// Uses a TOTP step: true once, false for this step and every earlier one afterwards.
    ///
    /// # Errors
    /// The database fails.
    pub async fn advance_totp_step(&self, person: &str, step: i64) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        let sql = "UPDATE person SET totp_last_step = $2 WHERE id = $1 AND totp_last_step < $2";
        let done = run!(&mut tx, |c| {
            sqlx::query(sql).bind(person).bind(step).execute(c).await.map(|done| done.rows_affected())
        })?;
        tx.commit().await?;
        Ok(done == 1)
    }

    /// Replaces the ways into an open account and ends its sessions, in one transaction. True once: `replaces` is
    /// the secret key under the recovery code that was used, and whoever finds another one there comes too late.
    /// `letter` tells the person. False, and nothing changed, when that is so, or when the account is shut.
    ///
    /// # Errors
    /// The database fails.
    pub async fn replace_factors(
        &self,
        person: &str,
        replaces: &[u8],
        new: &NewFactors,
        letter: &NewMail,
    ) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        let sql = "UPDATE person SET secret_under_pass = $3, secret_under_recovery = $4, \
                   totp_under_server = $5, totp_last_step = $6 \
                   WHERE id = $1 AND secret_under_recovery = $2 AND enrolled = TRUE AND disabled_at IS NULL";
        let done = run!(&mut tx, |c| {
            let query = sqlx::query(sql).bind(person).bind(replaces).bind(&new.secret_under_pass);
            let query = query.bind(&new.secret_under_recovery).bind(&new.totp_under_server);
            query.bind(new.totp_last_step).execute(c).await.map(|done| done.rows_affected())
        })?;
        if done != 1 {
            return Ok(false);
        }
        renewed(&mut tx, person, letter).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// Replaces the pass phrase of an open account and ends its sessions, in one transaction. True once: `before` is the
    /// secret key under the phrase of before. `letter` tells the person.
    ///
    /// # Errors
    /// The database fails.
    pub async fn replace_phrase(
        &self,
        person: &str,
        before: &[u8],
        after: &[u8],
        letter: &NewMail,
    ) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        let sql = "UPDATE person SET secret_under_pass = $3 \
                   WHERE id = $1 AND secret_under_pass = $2 AND enrolled = TRUE AND disabled_at IS NULL";
        let done = run!(&mut tx, |c| {
            let query = sqlx::query(sql).bind(person).bind(before).bind(after);
            query.execute(c).await.map(|done| done.rows_affected())
        })?;
        if done != 1 {
            return Ok(false);
        }
        renewed(&mut tx, person, letter).await?;
        tx.commit().await?;
        Ok(true)
    }
}

/// Somebody has new ways in: the sessions of before end, a letter tells them, and the log says so.
async fn renewed(tx: &mut Tx, person: &str, letter: &NewMail) -> Result<(), StoreError> {
    let sql = "DELETE FROM session WHERE person_id = $1";
    run!(tx, |c| sqlx::query(sql).bind(person).execute(c).await.map(drop))?;
    insert_mail(tx, letter).await?;
    write_down_at_desks(tx, What::Recovered, person, Some(person), letter.created_at).await
}

/// A desk, and for a programme's the own desk of one of its coordinators.
fn with_own(desk: Desk, person: &str) -> impl Iterator<Item = Desk> {
    let own = match &desk {
        Desk::Programme(programme) => {
            Some(Desk::Coordinator { programme: programme.clone(), person: person.to_owned() })
        }
        _ => None,
    };
    [Some(desk), own].into_iter().flatten()
}

/// A desk as it stands in the database.
pub(super) fn read_desk(id: String) -> Result<Desk, StoreError> {
    Desk::try_from(id).map_err(|e| StoreError::unreadable("desk", e))
}
