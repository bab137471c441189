//! Claims: somebody says that a listing is theirs, and proves it by a code or is phoned.

use std::fmt;

use domain::Slug;

use super::invitations::{NewInvitation, insert_invitation};
use super::outbox::{NewMail, insert_mail};
use super::{Store, StoreError, run};
use crate::clock::Millis;

/// Where a claim stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClaimState {
    /// A letter with a code went to the published address.
    Code,
    /// Somebody of the site has to phone.
    Waiting,
    /// It was proven, or somebody of the site agreed.
    Granted,
    /// Somebody of the site said no.
    Refused,
}

impl ClaimState {
    const ALL: [Self; 4] = [Self::Code, Self::Waiting, Self::Granted, Self::Refused];

    const fn as_str(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Waiting => "waiting",
            Self::Granted => "granted",
            Self::Refused => "refused",
        }
    }
}

/// A claim, as it lies in the database.
#[derive(Clone, PartialEq, Eq)]
pub struct Claim {
    /// UUID version 7.
    pub id: String,
    /// The listing.
    pub slug: Slug,
    /// Where it stands.
    pub state: ClaimState,
    /// The hash of the code in the letter.
    pub code_hash: Option<Vec<u8>>,
    /// Who asks, under the server's key; once decided, the note of who decided.
    pub payload: Option<Vec<u8>>,
    /// When it came.
    pub created_at: Millis,
}

/// Shows identifier, listing and state only.
impl fmt::Debug for Claim {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Claim");
        shown
            .field("id", &self.id)
            .field("slug", &self.slug)
            .field("state", &self.state)
            .finish_non_exhaustive()
    }
}

type Raw = (String, String, String, Option<Vec<u8>>, Option<Vec<u8>>, Millis);

fn claim((id, slug, state, code_hash, payload, created_at): Raw) -> Result<Claim, StoreError> {
    let known = ClaimState::ALL.into_iter().find(|known| known.as_str() == state);
    Ok(Claim {
        slug: slug.parse().map_err(|_| StoreError::unreadable("slug of a claim", &slug))?,
        state: known.ok_or_else(|| StoreError::unreadable("state of a claim", &state))?,
        id,
        code_hash,
        payload,
        created_at,
    })
}

/// A claim is decided.
#[derive(Clone, Copy)]
pub struct Decision<'a> {
    /// Which one.
    pub id: &'a str,
    /// Where it stood.
    pub from: ClaimState,
    /// Where it stands now.
    pub to: ClaimState,
    /// A person's identifier; `code` where the code decided.
    pub by: &'a str,
    /// What is kept of it, under the server's key.
    pub payload: Option<&'a [u8]>,
    /// The invitation of who asked.
    pub invitation: Option<&'a NewInvitation>,
    /// Its letter, or the one that says no.
    pub letter: &'a NewMail,
    /// The letters to who keeps the listing already.
    pub told: &'a [NewMail],
    /// Now.
    pub now: Millis,
}

impl Store {
    /// Stores a claim, with the letter that carries its code where there is one. False, and nothing is stored, where a code
    /// went to the same listing after an instant.
    ///
    /// # Errors
    /// The database fails.
    pub async fn add_claim(
        &self,
        new: &Claim,
        letter: Option<&NewMail>,
        after: Millis,
    ) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        if new.code_hash.is_some() {
            // Two who ask at once come one after the other.
            let (lock, slug) = ("UPDATE service SET slug = slug WHERE slug = $1", new.slug.as_str());
            run!(&mut tx, |c| sqlx::query(lock).bind(slug).execute(c).await.map(drop))?;
            let sql = "SELECT COUNT(*) FROM claim \
                       WHERE service_slug = $1 AND code_hash IS NOT NULL AND created_at > $2";
            let sent: i64 =
                run!(&mut tx, |c| sqlx::query_scalar(sql).bind(slug).bind(after).fetch_one(c).await)?;
            if sent > 0 {
                return Ok(false);
            }
        }
        let sql = "INSERT INTO claim (id, service_slug, state, code_hash, tries, payload, created_at, changed_at) \
                   VALUES ($1, $2, $3, $4, 0, $5, $6, $6)";
        run!(&mut tx, |c| {
            let query = sqlx::query(sql).bind(&new.id).bind(new.slug.as_str()).bind(new.state.as_str());
            let query = query.bind(&new.code_hash).bind(&new.payload).bind(new.created_at);
            query.execute(c).await.map(drop)
        })?;
        if let Some(letter) = letter {
            insert_mail(&mut tx, letter).await?;
        }
        tx.commit().await?;
        Ok(true)
    }

    /// The newest claim of a listing for which a code was sent after an instant.
    ///
    /// # Errors
    /// The database fails.
    pub async fn claim_with_code(&self, slug: &Slug, after: Millis) -> Result<Option<Claim>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT id, service_slug, state, code_hash, payload, created_at FROM claim \
                   WHERE service_slug = $1 AND code_hash IS NOT NULL AND created_at > $2 \
                   ORDER BY created_at DESC, id DESC LIMIT 1";
        let slug = slug.as_str();
        let found: Option<Raw> =
            run!(&mut conn, |c| sqlx::query_as(sql).bind(slug).bind(after).fetch_optional(c).await)?;
        found.map(claim).transpose()
    }

    /// Counts a try at the code of a claim, and says how many there were.
    ///
    /// # Errors
    /// The database fails.
    pub async fn try_claim(&self, id: &str) -> Result<i64, StoreError> {
        let mut tx = self.db.write().await?;
        let sql = "UPDATE claim SET tries = tries + 1 WHERE id = $1 RETURNING tries";
        let tries: Option<i64> = run!(&mut tx, |c| sqlx::query_scalar(sql).bind(id).fetch_optional(c).await)?;
        tx.commit().await?;
        tries.ok_or(StoreError::NotFound)
    }

    /// The claims about which somebody has to phone, the oldest first.
    ///
    /// # Errors
    /// The database fails.
    pub async fn waiting_claims(&self) -> Result<Vec<Claim>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT id, service_slug, state, code_hash, payload, created_at FROM claim \
                   WHERE state = 'waiting' ORDER BY created_at, id";
        let found: Vec<Raw> = run!(&mut conn, |c| sqlx::query_as(sql).fetch_all(c).await)?;
        found.into_iter().map(claim).collect()
    }

    /// Decides about a claim. False, and nothing changed, where that was done before.
    ///
    /// # Errors
    /// The database fails.
    pub async fn decide_claim(&self, decision: &Decision<'_>) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        let sql = "UPDATE claim SET state = $3, payload = $4, changed_at = $5, decided_by = $6 \
                   WHERE id = $1 AND state = $2";
        let done = run!(&mut tx, |c| {
            let query = sqlx::query(sql).bind(decision.id).bind(decision.from.as_str());
            let query = query.bind(decision.to.as_str()).bind(decision.payload).bind(decision.now);
            query.bind(decision.by).execute(c).await.map(|done| done.rows_affected())
        })?;
        if done != 1 {
            return Ok(false);
        }
        if let Some(invitation) = decision.invitation {
            insert_invitation(&mut tx, invitation).await?;
        }
        for letter in std::iter::once(decision.letter).chain(decision.told) {
            insert_mail(&mut tx, letter).await?;
        }
        tx.commit().await?;
        Ok(true)
    }
}
