//! Invitations to a desk, and the enrolment that uses one exactly once. Only hashes of tokens come in.

use std::fmt;

use domain::Slug;
use domain::referral::Desk;

use super::audit::{Deed, What, write_down};
use super::db::Tx;
use super::outbox::{NewMail, insert_mail};
use super::owners::own;
use super::people::read_desk;
use super::{Store, StoreError, run};
use crate::clock::Millis;

/// An invitation that can still be used.
#[derive(Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Hash of the token in the link.
    pub token_hash: Vec<u8>,
    /// The desk the person will sit at.
    pub desk: Desk,
    /// Whether the person becomes administrator too.
    pub is_admin: bool,
    /// The address it was sent to, under the server's key; `None` for the link of the first start.
    pub email_under_server: Option<Vec<u8>>,
    /// The person an unfinished enrolment will become.
    pub person_id: Option<String>,
    /// What an unfinished enrolment waits with, sealed by the caller.
    pub draft: Option<Vec<u8>>,
    /// When it was made.
    pub created_at: Millis,
    /// When it stops working.
    pub expires_at: Millis,
}

/// Shows the desk only.
impl fmt::Debug for Invitation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Invitation").field("desk", &self.desk).finish_non_exhaustive()
    }
}

/// What an invitation is made of.
#[derive(Clone)]
pub struct NewInvitation {
    /// Hash of the token in the link.
    pub token_hash: Vec<u8>,
    /// The desk the person will sit at.
    pub desk: Desk,
    /// Whether the person becomes administrator too.
    pub is_admin: bool,
    /// The listing the person keeps from then on.
    pub owns: Option<Slug>,
    /// The address it goes to, under the server's key.
    pub email_under_server: Option<Vec<u8>>,
    /// Now.
    pub created_at: Millis,
    /// When it stops working.
    pub expires_at: Millis,
}

/// An account to be made. Desk and administrator's role come from the invitation, not from here.
#[derive(Clone)]
pub struct NewPerson {
    /// UUID version 7.
    pub id: String,
    /// Name, as the desks see it.
    pub name: String,
    /// E-mail address, as typed.
    pub email: String,
    /// The same in lower case.
    pub email_folded: String,
    /// The key that referrals are wrapped for.
    pub public_key: Vec<u8>,
    /// The secret key under the pass phrase.
    pub secret_under_pass: Vec<u8>,
    /// The secret key under the printed recovery code.
    pub secret_under_recovery: Vec<u8>,
    /// The TOTP secret under the server's key.
    pub totp_under_server: Vec<u8>,
    /// The step of the code that finished the enrolment.
    pub totp_last_step: i64,
}

#[derive(sqlx::FromRow)]
struct InvitationRow {
    token_hash: Vec<u8>,
    desk_id: String,
    is_admin: bool,
    email_under_server: Option<Vec<u8>>,
    person_id: Option<String>,
    draft: Option<Vec<u8>>,
    created_at: Millis,
    expires_at: Millis,
}

impl TryFrom<InvitationRow> for Invitation {
    type Error = StoreError;

    fn try_from(row: InvitationRow) -> Result<Self, StoreError> {
        Ok(Self {
            token_hash: row.token_hash,
            desk: read_desk(row.desk_id)?,
            is_admin: row.is_admin,
            email_under_server: row.email_under_server,
            person_id: row.person_id,
            draft: row.draft,
            created_at: row.created_at,
            expires_at: row.expires_at,
        })
    }
}

impl Store {
    /// Stores an invitation together with the mail that carries its link, and its desk when nobody was
    /// invited to it before.
    ///
    /// # Errors
    /// [`StoreError::Duplicate`] when the token exists; the database fails. Nothing is stored then.
    pub async fn invite(&self, new: &NewInvitation, letter: &NewMail) -> Result<(), StoreError> {
        let mut tx = self.db.write().await?;
        insert_invitation(&mut tx, new).await?;
        insert_mail(&mut tx, letter).await?;
        tx.commit().await
    }

    /// Stores an invitation that no mail carries.
    ///
    /// # Errors
    /// [`StoreError::Duplicate`] when the token exists; the database fails.
    pub async fn add_invitation(&self, new: &NewInvitation) -> Result<(), StoreError> {
        let mut tx = self.db.write().await?;
        insert_invitation(&mut tx, new).await?;
        tx.commit().await
    }

    /// The invitations that were mailed and can still be used, newest first.
    ///
    /// # Errors
    /// The database fails.
    pub async fn open_invitations(&self, now: Millis) -> Result<Vec<Invitation>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT token_hash, desk_id, is_admin, email_under_server, person_id, draft, created_at, \
                   expires_at FROM invitation WHERE used_at IS NULL AND expires_at > $1 \
                   AND email_under_server IS NOT NULL ORDER BY created_at DESC";
        let rows: Vec<InvitationRow> = run!(&mut conn, |c| sqlx::query_as(sql).bind(now).fetch_all(c).await)?;
        rows.into_iter().map(Invitation::try_from).collect()
    }

    /// Replaces the unused first invitation of a site whose desk nobody is enrolled at.
    /// False, and nothing changed, when somebody is.
    ///
    /// # Errors
    /// The database fails.
    pub async fn open_first_invitation(
        &self,
        token_hash: &[u8],
        now: Millis,
        expires_at: Millis,
    ) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        let sql = "SELECT COUNT(*) FROM desk_person JOIN person ON person.id = desk_person.person_id \
                   WHERE desk_person.desk_id = $1 AND person.enrolled = TRUE AND person.disabled_at IS NULL";
        let desk = Desk::Site.to_string();
        let people: i64 = run!(&mut tx, |c| sqlx::query_scalar(sql).bind(&desk).fetch_one(c).await)?;
        if people > 0 {
            return Ok(false);
        }
        let sql = "DELETE FROM invitation WHERE desk_id = $1 AND is_admin = TRUE AND used_at IS NULL";
        run!(&mut tx, |c| sqlx::query(sql).bind(&desk).execute(c).await.map(drop))?;
        let new = NewInvitation {
            token_hash: token_hash.to_vec(),
            desk: Desk::Site,
            is_admin: true,
            owns: None,
            email_under_server: None,
            created_at: now,
            expires_at,
        };
        insert_invitation(&mut tx, &new).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// The invitation of a token, if it is neither used nor expired.
    ///
    /// # Errors
    /// The database fails.
    pub async fn invitation(&self, token_hash: &[u8], now: Millis) -> Result<Option<Invitation>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT token_hash, desk_id, is_admin, email_under_server, person_id, draft, created_at, \
                   expires_at FROM invitation WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2";
        let row: Option<InvitationRow> =
            run!(&mut conn, |c| sqlx::query_as(sql).bind(token_hash).bind(now).fetch_optional(c).await)?;
        row.map(Invitation::try_from).transpose()
    }

    /// Keeps what an enrolment waits with until its first code.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when the invitation is used, expired or unknown.
    pub async fn save_invitation_draft(
        &self,
        token_hash: &[u8],
        person_id: &str,
        draft: &[u8],
        now: Millis,
    ) -> Result<(), StoreError> {
        let mut tx = self.db.write().await?;
        let sql = "UPDATE invitation SET person_id = $2, draft = $3 \
                   WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $4";
        let done = run!(&mut tx, |c| {
            let query = sqlx::query(sql).bind(token_hash).bind(person_id).bind(draft).bind(now);
            query.execute(c).await.map(|done| done.rows_affected())
        })?;
        if done != 1 {
            return Err(StoreError::Conflict);
        }
        tx.commit().await
    }

    /// Makes the account of an invitation, in one transaction: the invitation is used once and forgets its
    /// draft and its address, the person is enrolled at its desk, with the administrator's role if it says so.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when the invitation is used, expired or unknown; [`StoreError::Duplicate`]
    /// when the address has an account. Nothing is stored either way.
    pub async fn finish_enrolment(
        &self,
        token_hash: &[u8],
        person: &NewPerson,
        now: Millis,
    ) -> Result<(), StoreError> {
        let mut tx = self.db.write().await?;
        let used = use_invitation(&mut tx, token_hash, &person.id, now).await?;
        let sql = "INSERT INTO person (id, name, email, email_folded, is_admin, public_key, \
                   secret_under_pass, secret_under_recovery, totp_under_server, totp_last_step, enrolled, \
                   created_at, disabled_at) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, TRUE, $11, NULL)";
        run!(&mut tx, |c| {
            let query = sqlx::query(sql).bind(&person.id).bind(&person.name).bind(&person.email);
            let query = query.bind(&person.email_folded).bind(used.is_admin).bind(&person.public_key);
            let query = query.bind(&person.secret_under_pass).bind(&person.secret_under_recovery);
            let query = query.bind(&person.totp_under_server).bind(person.totp_last_step).bind(now);
            query.execute(c).await.map(drop)
        })?;
        seat(&mut tx, &used, &person.id, now).await?;
        if used.desk_id == Desk::Site.to_string() {
            // Two servers that started together may each have printed a first link.
            let sql = "DELETE FROM invitation WHERE desk_id = $1 AND is_admin = TRUE \
                       AND email_under_server IS NULL AND used_at IS NULL";
            run!(&mut tx, |c| sqlx::query(sql).bind(&used.desk_id).execute(c).await.map(drop))?;
        }
        tx.commit().await
    }

    /// Somebody with an account takes on the desk of an invitation, which is used once by that.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when the invitation is used, expired or unknown.
    pub async fn join_desk(&self, token_hash: &[u8], person: &str, now: Millis) -> Result<(), StoreError> {
        let mut tx = self.db.write().await?;
        let used = use_invitation(&mut tx, token_hash, person, now).await?;
        seat(&mut tx, &used, person, now).await?;
        tx.commit().await
    }
}

/// What an invitation that was just used gives.
#[derive(sqlx::FromRow)]
struct Used {
    desk_id: String,
    is_admin: bool,
    owns: Option<String>,
}

/// Uses an invitation, once; its draft and its address are forgotten.
async fn use_invitation(
    tx: &mut Tx,
    token_hash: &[u8],
    person: &str,
    now: Millis,
) -> Result<Used, StoreError> {
    let sql = "UPDATE invitation SET used_at = $2, person_id = $3, draft = NULL, email_under_server = NULL \
               WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2 RETURNING desk_id, is_admin, owns";
    let used: Option<Used> = run!(tx, |c| {
        sqlx::query_as(sql).bind(token_hash).bind(now).bind(person).fetch_optional(c).await
    })?;
    used.ok_or(StoreError::Conflict)
}

/// Somebody sits at the desk of an invitation, and keeps its listing where it says so.
async fn seat(tx: &mut Tx, used: &Used, person: &str, now: Millis) -> Result<(), StoreError> {
    let desk = used.desk_id.as_str();
    let sql = "INSERT INTO desk_person (desk_id, person_id) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    run!(tx, |c| sqlx::query(sql).bind(desk).bind(person).execute(c).await.map(drop))?;
    let (what, subject) = (What::Granted, Some(person));
    let deed = Deed { at: now, what, desk, to: None, person: None, subject, referral: None };
    write_down(tx, &deed).await?;
    if let Some(slug) = &used.owns {
        own(tx, slug, person, now).await?;
    }
    Ok(())
}

pub(super) async fn insert_invitation(tx: &mut Tx, new: &NewInvitation) -> Result<(), StoreError> {
    let desk = new.desk.to_string();
    let sql = "INSERT INTO desk (id) VALUES ($1) ON CONFLICT (id) DO NOTHING";
    run!(tx, |c| sqlx::query(sql).bind(&desk).execute(c).await.map(drop))?;
    let sql = "INSERT INTO invitation (token_hash, desk_id, is_admin, email_under_server, person_id, draft, \
               created_at, expires_at, used_at, owns) VALUES ($1, $2, $3, $4, NULL, NULL, $5, $6, NULL, $7)";
    let owns = new.owns.as_ref().map(Slug::as_str);
    run!(tx, |c| {
        let query = sqlx::query(sql).bind(&new.token_hash).bind(&desk).bind(new.is_admin);
        let query = query.bind(&new.email_under_server).bind(new.created_at).bind(new.expires_at).bind(owns);
        query.execute(c).await.map(drop)
    })?;
    Ok(())
}
