//! Listings that organisations propose. What was proposed lies under the server's key until somebody decides; then it is a
//! listing, or refused: that can be undone for a while, and then it is gone.

use std::fmt;

use domain::directory::{Organisation, Programme};
use domain::{EnterpriseNumber, Slug};

use super::directory::{Why, publish};
use super::outbox::{NewMail, insert_mail};
use super::{Store, StoreError, run};
use crate::clock::Millis;

/// A proposal to be stored, with the letter that carries its link.
#[derive(Debug, Clone)]
pub struct NewProposal {
    /// UUID version 7.
    pub id: String,
    /// The hash of the token in the link.
    pub token_hash: Vec<u8>,
    /// What was proposed, under the server's key.
    pub payload: Vec<u8>,
    /// Now.
    pub created_at: Millis,
    /// Carries the link.
    pub letter: NewMail,
}

/// Where a proposal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProposalState {
    /// Its proposer did not use the link yet.
    Unconfirmed,
    /// Somebody of the site has to look at it.
    Waiting,
    /// Somebody of the site asked its proposer something.
    Asked,
    /// It became a listing.
    Approved,
    /// It did not.
    Refused,
}

impl ProposalState {
    const ALL: [Self; 5] = [Self::Unconfirmed, Self::Waiting, Self::Asked, Self::Approved, Self::Refused];

    const fn as_str(self) -> &'static str {
        match self {
            Self::Unconfirmed => "unconfirmed",
            Self::Waiting => "waiting",
            Self::Asked => "asked",
            Self::Approved => "approved",
            Self::Refused => "refused",
        }
    }
}

/// A proposal as it lies in the database.
#[derive(Clone, PartialEq, Eq)]
pub struct ProposalRow {
    /// UUID version 7.
    pub id: String,
    /// Where it stands.
    pub state: ProposalState,
    /// What was proposed, under the server's key; `None` once it is listed, or was refused long ago.
    pub payload: Option<Vec<u8>>,
    /// When it came.
    pub created_at: Millis,
    /// The listing it became.
    pub service_slug: Option<String>,
}

/// Shows identifier and state only.
impl fmt::Debug for ProposalRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ProposalRow")
            .field("id", &self.id)
            .field("state", &self.state)
            .finish_non_exhaustive()
    }
}

type Raw = (String, String, Option<Vec<u8>>, Millis, Option<String>);

fn row((id, state, payload, created_at, service_slug): Raw) -> Result<ProposalRow, StoreError> {
    let known = ProposalState::ALL.into_iter().find(|known| known.as_str() == state);
    let state = known.ok_or_else(|| StoreError::unreadable("state of a proposal", &state))?;
    Ok(ProposalRow { id, state, payload, created_at, service_slug })
}

/// A proposal becomes a listing.
#[derive(Debug, Clone, Copy)]
pub struct Approval<'a> {
    /// Which one.
    pub id: &'a str,
    /// Who decides.
    pub by: &'a str,
    /// Now.
    pub now: Millis,
    /// What is listed.
    pub programme: &'a Programme,
    /// Its organisation, where that is not listed yet.
    pub organisation: Option<&'a Organisation>,
    /// The enterprise number of its organisation; kept where none is known yet.
    pub number: Option<&'a EnterpriseNumber>,
    /// What goes out with it.
    pub mails: &'a [NewMail],
}

impl Store {
    /// Stores a proposal with its letter. False: the same one was stored before.
    ///
    /// # Errors
    /// The database fails.
    pub async fn add_proposal(&self, new: &NewProposal) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        let sql = "INSERT INTO proposal (id, token_hash, state, payload, created_at, changed_at) \
                   VALUES ($1, $2, $3, $4, $5, $5) ON CONFLICT (token_hash) DO NOTHING";
        let done = run!(&mut tx, |c| {
            let query = sqlx::query(sql).bind(&new.id).bind(&new.token_hash);
            let query =
                query.bind(ProposalState::Unconfirmed.as_str()).bind(&new.payload).bind(new.created_at);
            query.execute(c).await.map(|done| done.rows_affected())
        })?;
        if done != 1 {
            return Ok(false);
        }
        insert_mail(&mut tx, &new.letter).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// The proposal of a link, whatever became of it.
    ///
    /// # Errors
    /// The database fails.
    pub async fn proposal_by_token(&self, token_hash: &[u8]) -> Result<Option<ProposalRow>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT id, state, payload, created_at, service_slug FROM proposal WHERE token_hash = $1";
        let found: Option<Raw> =
            run!(&mut conn, |c| sqlx::query_as(sql).bind(token_hash).fetch_optional(c).await)?;
        found.map(row).transpose()
    }

    /// Its proposer used the link: somebody of the site may look at it. False: that was so before.
    ///
    /// # Errors
    /// The database fails.
    pub async fn confirm_proposal(&self, token_hash: &[u8], now: Millis) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        let sql = "UPDATE proposal SET state = $2, changed_at = $3 WHERE token_hash = $1 AND state = $4";
        let done = run!(&mut tx, |c| {
            let query = sqlx::query(sql).bind(token_hash).bind(ProposalState::Waiting.as_str()).bind(now);
            let query = query.bind(ProposalState::Unconfirmed.as_str());
            query.execute(c).await.map(|done| done.rows_affected())
        })?;
        tx.commit().await?;
        Ok(done == 1)
    }

    /// The proposals somebody has to look at, the oldest first.
    ///
    /// # Errors
    /// The database fails.
    pub async fn waiting_proposals(&self) -> Result<Vec<ProposalRow>, StoreError> {
        self.proposals_in(ProposalState::Waiting).await
    }

    /// The refused proposals that can still be brought back, the oldest first.
    ///
    /// # Errors
    /// The database fails.
    pub async fn refused_proposals(&self) -> Result<Vec<ProposalRow>, StoreError> {
        self.proposals_in(ProposalState::Refused).await
    }

    async fn proposals_in(&self, state: ProposalState) -> Result<Vec<ProposalRow>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT id, state, payload, created_at, service_slug FROM proposal \
                   WHERE state = $1 AND payload IS NOT NULL ORDER BY created_at, id";
        let state = state.as_str();
        let found: Vec<Raw> = run!(&mut conn, |c| sqlx::query_as(sql).bind(state).fetch_all(c).await)?;
        found.into_iter().map(row).collect()
    }

    /// A refused proposal waits again. False: it does so already, or what was proposed is gone.
    ///
    /// # Errors
    /// The database fails.
    pub async fn bring_back_proposal(&self, id: &str, now: Millis) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        let sql = "UPDATE proposal SET state = $2, changed_at = $3, decided_by = NULL \
                   WHERE id = $1 AND state = $4 AND payload IS NOT NULL";
        let done = run!(&mut tx, |c| {
            let query = sqlx::query(sql).bind(id).bind(ProposalState::Waiting.as_str()).bind(now);
            let query = query.bind(ProposalState::Refused.as_str());
            query.execute(c).await.map(|done| done.rows_affected())
        })?;
        tx.commit().await?;
        Ok(done == 1)
    }

    /// One proposal.
    ///
    /// # Errors
    /// The database fails.
    pub async fn proposal(&self, id: &str) -> Result<Option<ProposalRow>, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT id, state, payload, created_at, service_slug FROM proposal WHERE id = $1";
        let found: Option<Raw> = run!(&mut conn, |c| sqlx::query_as(sql).bind(id).fetch_optional(c).await)?;
        found.map(row).transpose()
    }

    /// A proposal becomes a listing, with its first version. False, and nothing changed, where somebody decided before.
    ///
    /// # Errors
    /// [`StoreError::Duplicate`] where the slug was ever used; [`StoreError::NotFound`] where the organisation is not
    /// listed and not given; the database fails.
    pub async fn approve_proposal(&self, approval: &Approval<'_>) -> Result<bool, StoreError> {
        let Approval { id, by, now, programme, .. } = *approval;
        let mut tx = self.db.write().await?;
        let slug = Some(programme.slug.as_str());
        if !decide(&mut tx, id, ProposalState::Approved, (by, slug), now).await? {
            return Ok(false);
        }
        publish(&mut tx, programme, approval.organisation, by, Why::Proposed, now).await?;
        if let Some(number) = approval.number {
            let sql = "UPDATE organization SET enterprise_number = $2 WHERE slug = $1 AND enterprise_number IS NULL";
            let owner = programme.organisation.as_str();
            run!(&mut tx, |c| sqlx::query(sql).bind(owner).bind(number.as_str()).execute(c).await.map(drop))?;
        }
        for mail in approval.mails {
            insert_mail(&mut tx, mail).await?;
        }
        tx.commit().await?;
        Ok(true)
    }

    /// Its proposer is asked something: a new link, and what was proposed with the question. False where it waited no more.
    ///
    /// # Errors
    /// The database fails.
    pub async fn ask_proposer(
        &self,
        id: &str,
        token_hash: &[u8],
        payload: &[u8],
        now: Millis,
        letter: &NewMail,
    ) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        let sql = "UPDATE proposal SET state = $2, token_hash = $3, payload = $4, changed_at = $5 \
                   WHERE id = $1 AND state = $6";
        let done = run!(&mut tx, |c| {
            let query = sqlx::query(sql).bind(id).bind(ProposalState::Asked.as_str()).bind(token_hash);
            let query = query.bind(payload).bind(now).bind(ProposalState::Waiting.as_str());
            query.execute(c).await.map(|done| done.rows_affected())
        })?;
        if done != 1 {
            return Ok(false);
        }
        insert_mail(&mut tx, letter).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// Its proposer answered: somebody of the site may look again. False: that was so before.
    ///
    /// # Errors
    /// The database fails.
    pub async fn answer_proposal(&self, id: &str, payload: &[u8], now: Millis) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        let sql =
            "UPDATE proposal SET state = $2, payload = $3, changed_at = $4 WHERE id = $1 AND state = $5";
        let done = run!(&mut tx, |c| {
            let query = sqlx::query(sql).bind(id).bind(ProposalState::Waiting.as_str()).bind(payload);
            let query = query.bind(now).bind(ProposalState::Asked.as_str());
            query.execute(c).await.map(|done| done.rows_affected())
        })?;
        tx.commit().await?;
        Ok(done == 1)
    }

    /// A proposal does not become a listing. False, and nothing changed, where somebody decided before.
    ///
    /// # Errors
    /// The database fails.
    pub async fn refuse_proposal(
        &self,
        id: &str,
        by: &str,
        now: Millis,
        mails: &[NewMail],
    ) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        if !decide(&mut tx, id, ProposalState::Refused, (by, None), now).await? {
            return Ok(false);
        }
        for mail in mails {
            insert_mail(&mut tx, mail).await?;
        }
        tx.commit().await?;
        Ok(true)
    }

    /// Whether a slug was ever used by a programme.
    ///
    /// # Errors
    /// The database fails.
    pub async fn slug_is_used(&self, slug: &Slug) -> Result<bool, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT COUNT(*) FROM service WHERE slug = $1";
        let used: i64 = run!(&mut conn, |c| sqlx::query_scalar(sql).bind(slug.as_str()).fetch_one(c).await)?;
        Ok(used > 0)
    }
}

/// Somebody decides, once; what became a listing is gone from here, what was refused stays for a while.
async fn decide(
    tx: &mut super::db::Tx,
    id: &str,
    state: ProposalState,
    (by, slug): (&str, Option<&str>),
    now: Millis,
) -> Result<bool, StoreError> {
    let sql = "UPDATE proposal SET state = $2, payload = CASE WHEN $5 IS NULL THEN payload END, \
               changed_at = $3, decided_by = $4, service_slug = $5 WHERE id = $1 AND state = $6";
    let done = run!(tx, |c| {
        let query = sqlx::query(sql).bind(id).bind(state.as_str()).bind(now).bind(by).bind(slug);
        let query = query.bind(ProposalState::Waiting.as_str());
        query.execute(c).await.map(|done| done.rows_affected())
    })?;
    Ok(done == 1)
}
