//! A desk reads and answers a referral: readings, states and notes, each with what goes out, in one transaction.

use domain::referral::{Desk, State};

use super::{Actor, Remark};
use crate::clock::Millis;
use crate::store::db::Tx;
use crate::store::outbox::{NewMail, insert_mail};
use crate::store::{Store, StoreError, new_id, run};

/// A note of the desk, sealed for its identifier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewNote {
    /// UUID version 7.
    pub id: String,
    /// Sealed with the content key of the referral.
    pub content: Vec<u8>,
}

/// A change of state, with what belongs to it.
#[derive(Debug, Clone, Copy)]
pub struct Change<'a> {
    /// Which referral.
    pub referral_id: &'a str,
    /// The state its author saw; another one now means that somebody was first.
    pub from: State,
    /// The desk its author sat at: one that it has left meanwhile changes nothing. `None`: the person who asked.
    pub desk: Option<&'a Desk>,
    /// The new state. Whether it may follow is the caller's question to `domain`.
    pub to: State,
    /// Who does it.
    pub actor: Actor,
    /// Which person of the desk.
    pub person_id: Option<&'a str>,
    /// Now.
    pub now: Millis,
    /// The next desk of the chain, where it goes on to: there it is received anew.
    pub hand_on: Option<&'a Desk>,
    /// A note, sealed; needs `person_id`.
    pub note: Option<&'a NewNote>,
    /// What goes out with it.
    pub mails: &'a [NewMail],
}

impl Store {
    /// Writes down that somebody of the desk opens the content, before it is shown. A referral that was
    /// only received becomes read, with an event and the mails; true when it did.
    ///
    /// # Errors
    /// The database fails: then nothing may be shown.
    pub async fn record_reading(
        &self,
        referral: &str,
        person: &str,
        session_hash: &[u8],
        now: Millis,
        mails: &[NewMail],
    ) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        let sql = "INSERT INTO reading (id, referral_id, person_id, at, session_hash) \
                   VALUES ($1, $2, $3, $4, $5)";
        let id = new_id();
        run!(&mut tx, |c| {
            let query = sqlx::query(sql).bind(&id).bind(referral).bind(person).bind(now);
            query.bind(session_hash).execute(c).await.map(drop)
        })?;
        let moved = move_state(&mut tx, referral, None, State::Received, State::Read, now).await?;
        if moved {
            insert_event(&mut tx, referral, now, State::Read, Actor::Desk, Some(person)).await?;
            for mail in mails {
                insert_mail(&mut tx, mail).await?;
            }
        }
        tx.commit().await?;
        Ok(moved)
    }

    /// Moves a referral on, with an event, a note and mails. False, and nothing changed, when it no longer
    /// stands where [`Change::from`] says. A state that nothing can follow settles it and erases its facts.
    ///
    /// # Errors
    /// The database fails.
    pub async fn change_state(&self, change: &Change<'_>) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        if !move_state(&mut tx, change.referral_id, change.desk, change.from, change.to, change.now).await? {
            return Ok(false);
        }
        let Change { referral_id, to, now, person_id, .. } = *change;
        insert_event(&mut tx, referral_id, now, to, change.actor, person_id).await?;
        if let (Some(note), Some(person)) = (change.note, person_id) {
            insert_note(&mut tx, referral_id, person, note, now).await?;
        }
        if let Some(desk) = change.hand_on {
            hand_on(&mut tx, referral_id, desk, now).await?;
        }
        for mail in change.mails {
            insert_mail(&mut tx, mail).await?;
        }
        tx.commit().await?;
        Ok(true)
    }
}

async fn hand_on(tx: &mut Tx, referral: &str, desk: &Desk, now: Millis) -> Result<(), StoreError> {
    let sql = "UPDATE referral SET desk_id = $2, state = $3, changed_at = $4 WHERE id = $1";
    let (desk, received) = (desk.to_string(), State::Received.as_str());
    run!(tx, |c| {
        let query = sqlx::query(sql).bind(referral).bind(&desk).bind(received).bind(now);
        query.execute(c).await.map(drop)
    })?;
    insert_event(tx, referral, now, State::Received, Actor::System, None).await
}

pub(super) async fn move_state(
    tx: &mut Tx,
    referral: &str,
    desk: Option<&Desk>,
    from: State,
    to: State,
    now: Millis,
) -> Result<bool, StoreError> {
    let sql = if to.is_final() {
        "UPDATE referral SET state = $3, changed_at = $4, settled_at = $4, facts = NULL, \
         news_confirmed = FALSE \
         WHERE id = $1 AND state = $2 AND ($5 = '' OR desk_id = $5)"
    } else {
        "UPDATE referral SET state = $3, changed_at = $4 \
         WHERE id = $1 AND state = $2 AND ($5 = '' OR desk_id = $5)"
    };
    let desk = desk.map(Desk::to_string).unwrap_or_default();
    let done = run!(tx, |c| {
        let query = sqlx::query(sql).bind(referral).bind(from.as_str()).bind(to.as_str()).bind(now);
        query.bind(&desk).execute(c).await.map(|done| done.rows_affected())
    })?;
    if done == 1 && to == State::Withdrawn {
        // Whoever took it back takes the keys away: what is left can be opened by nobody.
        let sql = "DELETE FROM wrap WHERE referral_id = $1";
        run!(tx, |c| sqlx::query(sql).bind(referral).execute(c).await.map(drop))?;
    }
    Ok(done == 1)
}

pub(super) async fn insert_event(
    tx: &mut Tx,
    referral: &str,
    at: Millis,
    state: State,
    actor: Actor,
    person: Option<&str>,
) -> Result<(), StoreError> {
    insert_remarked(tx, referral, at, state, (actor, person), None).await
}

/// An event that was something beside the state it led to.
pub(super) async fn insert_remarked(
    tx: &mut Tx,
    referral: &str,
    at: Millis,
    state: State,
    (actor, person): (Actor, Option<&str>),
    remark: Option<Remark>,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO referral_event (id, referral_id, at, state, actor, person_id, remark) \
               VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let (id, remark) = (new_id(), remark.map(Remark::as_str));
    run!(tx, |c| {
        let query = sqlx::query(sql).bind(&id).bind(referral).bind(at).bind(state.as_str());
        query.bind(actor.as_str()).bind(person).bind(remark).execute(c).await.map(drop)
    })?;
    Ok(())
}

async fn insert_note(
    tx: &mut Tx,
    referral: &str,
    person: &str,
    note: &NewNote,
    at: Millis,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO referral_note (id, referral_id, at, person_id, content) \
               VALUES ($1, $2, $3, $4, $5)";
    run!(tx, |c| {
        let query = sqlx::query(sql).bind(&note.id).bind(referral).bind(at).bind(person);
        query.bind(&note.content).execute(c).await.map(drop)
    })?;
    Ok(())
}
