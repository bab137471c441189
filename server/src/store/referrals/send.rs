//! A referral arrives: stored once, with its wraps, its first event and its mails, in one transaction.

use domain::referral::Desk;
use domain::referral::State;

use super::Actor;
use super::answer::{insert_desk, insert_event};
use super::keys::{NewWrap, insert_wrap, write_down_wrap};
use crate::clock::Millis;
use crate::store::audit::What;
use crate::store::outbox::{NewMail, insert_mail};
use crate::store::{Store, StoreError, run};

/// A referral as it is sent. It begins as [`State::Received`], by the person; one in quarantine goes on from there to
/// [`State::Quarantine`] at once.
#[derive(Clone)]
pub struct NewReferral {
    /// UUID version 7.
    pub id: String,
    /// Random public name for the desk's addresses.
    pub handle: String,
    /// Hash of the form's flow: the same form stores one referral.
    pub flow_hash: Vec<u8>,
    /// The desk that holds it first.
    pub desk: Desk,
    /// Whether that desk has to look at it before it goes on.
    pub quarantined: bool,
    /// Sealed to the people of its chain.
    pub content: Vec<u8>,
    /// First-look facts, chain with reasons and news address, under the server's key.
    pub facts: Vec<u8>,
    /// Hash of the follow code.
    pub follow_hash: Vec<u8>,
    /// Which text of consent was agreed to.
    pub consent_version: String,
    /// When.
    pub consent_at: Millis,
    /// Now.
    pub created_at: Millis,
    /// The content key, for each person of the chain. The first wrap of a person counts.
    pub wraps: Vec<NewWrap>,
    /// What goes out with it.
    pub mails: Vec<NewMail>,
}

/// What became of a referral that was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sent {
    /// It is on the disk.
    Stored,
    /// The same form was sent before; nothing was written.
    AlreadyStored,
}

impl Store {
    /// Stores a referral with everything that belongs to it, once per flow.
    ///
    /// # Errors
    /// [`StoreError::NoRoom`], [`StoreError::Busy`] …: nothing was stored, and the person must be told so.
    /// [`StoreError::Duplicate`] when the handle or the follow code exists: draw another one.
    pub async fn send_referral(&self, new: &NewReferral) -> Result<Sent, StoreError> {
        let mut tx = self.db.write().await?;
        let desk = new.desk.to_string();
        let state = if new.quarantined { State::Quarantine } else { State::Received };
        insert_desk(&mut tx, &new.desk).await?;
        let sql = "INSERT INTO referral (id, handle, flow_hash, state, desk_id, content, facts, \
                   follow_hash, consent_version, consent_at, created_at, changed_at, turn_at, settled_at) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, $11, NULL) \
                   ON CONFLICT (flow_hash) DO NOTHING";
        let stored = run!(&mut tx, |c| {
            let query = sqlx::query(sql).bind(&new.id).bind(&new.handle).bind(&new.flow_hash);
            let query = query.bind(state.as_str()).bind(&desk);
            let query = query.bind(&new.content).bind(&new.facts).bind(&new.follow_hash);
            let query = query.bind(&new.consent_version).bind(new.consent_at).bind(new.created_at);
            query.execute(c).await.map(|done| done.rows_affected())
        })?;
        if stored == 0 {
            return Ok(Sent::AlreadyStored);
        }
        for wrap in &new.wraps {
            if insert_wrap(&mut tx, wrap).await? {
                write_down_wrap(&mut tx, What::Sealed, wrap, &desk, None, new.created_at).await?;
            }
        }
        insert_event(&mut tx, &new.id, new.created_at, State::Received, Actor::Person, None).await?;
        if new.quarantined {
            insert_event(&mut tx, &new.id, new.created_at, state, Actor::System, None).await?;
        }
        for mail in &new.mails {
            insert_mail(&mut tx, mail).await?;
        }
        tx.commit().await?;
        Ok(Sent::Stored)
    }

    /// Whether the form of a flow was sent.
    ///
    /// # Errors
    /// The database fails.
    pub async fn flow_is_sent(&self, flow_hash: &[u8]) -> Result<bool, StoreError> {
        let mut conn = self.db.read().await?;
        let sql = "SELECT COUNT(*) FROM referral WHERE flow_hash = $1";
        let count: i64 = run!(&mut conn, |c| sqlx::query_scalar(sql).bind(flow_hash).fetch_one(c).await)?;
        Ok(count > 0)
    }
}
