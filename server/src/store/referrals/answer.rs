//! A desk reads and answers a referral: readings, states and notes, each with what goes out, in one transaction.

use domain::referral::clock::Turn;
use domain::referral::{Desk, State};

use super::additions::delete_additions;
use super::links::{use_link, use_up_links};
use super::{Actor, Remark};
use crate::clock::Millis;
use crate::store::audit::{Deed, What, write_down};
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
    /// The desk of the chain that it goes on to: there it waits anew.
    pub hand_on: Option<&'a Desk>,
    /// The hash of the link by which its author answers, if they did not sign in: it works once.
    pub link: Option<&'a [u8]>,
    /// A note, sealed; needs `person_id`.
    pub note: Option<&'a NewNote>,
    /// What goes out with it.
    pub mails: &'a [NewMail],
}

/// A referral that goes to another desk of its chain without an answer.
#[derive(Debug, Clone, Copy)]
pub struct HandOver<'a> {
    /// Which referral.
    pub referral_id: &'a str,
    /// The desk that held it when this was decided: where it has left that one, nothing changes.
    pub from: &'a Desk,
    /// Where the clock decided, what it saw: where somebody acted meanwhile, nothing changes.
    pub seen: Option<(State, Turn)>,
    /// Where it goes.
    pub to: &'a Desk,
    /// The state in which it waits there.
    pub state: State,
    /// Its clock there.
    pub turn: Turn,
    /// Why, where no person decided.
    pub remark: Option<Remark>,
    /// Who decided, if it was a person of the desk.
    pub person_id: Option<&'a str>,
    /// Now.
    pub now: Millis,
    /// A note, sealed; needs `person_id`.
    pub note: Option<&'a NewNote>,
    /// What goes out with it.
    pub mails: &'a [NewMail],
}

impl Store {
    /// Puts a referral that is not settled on another desk of its chain, where it waits anew. False, and nothing
    /// changed, when it has left the desk meanwhile or is settled.
    ///
    /// # Errors
    /// The database fails.
    pub async fn hand_over(&self, over: &HandOver<'_>) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        insert_desk(&mut tx, over.to).await?;
        let sql = "UPDATE referral SET desk_id = $3, state = $4, changed_at = $5, turn_at = $6, turn_steps = $7, \
                   call_asked_at = NULL \
                   WHERE id = $1 AND desk_id = $2 AND settled_at IS NULL \
                   AND ($8 = '' OR (state = $8 AND turn_at = $9 AND turn_steps = $10))";
        let (from, to) = (over.from.to_string(), over.to.to_string());
        let (state, seen) = over.seen.map_or(("", Turn::fresh(0)), |(state, turn)| (state.as_str(), turn));
        let done = run!(&mut tx, |c| {
            let query = sqlx::query(sql).bind(over.referral_id).bind(&from).bind(&to);
            let query = query.bind(over.state.as_str()).bind(over.now);
            let query = query.bind(over.turn.began).bind(i64::from(over.turn.steps));
            let query = query.bind(state).bind(seen.began).bind(i64::from(seen.steps));
            query.execute(c).await.map(|done| done.rows_affected())
        })?;
        if done != 1 {
            return Ok(false);
        }
        use_up_links(&mut tx, over.referral_id, over.now).await?;
        let actor = if over.person_id.is_some() { Actor::Desk } else { Actor::System };
        let by = (actor, over.person_id);
        insert_remarked(&mut tx, over.referral_id, over.now, over.state, by, over.remark).await?;
        let moved = (from.as_str(), to.as_str());
        write_down_move(&mut tx, over.referral_id, moved, over.person_id, over.now).await?;
        if let (Some(note), Some(person)) = (over.note, over.person_id) {
            insert_note(&mut tx, over.referral_id, person, note, over.now).await?;
        }
        for mail in over.mails {
            insert_mail(&mut tx, mail).await?;
        }
        tx.commit().await?;
        Ok(true)
    }

    /// Adds a note to a referral that stands on this desk, without another state; false when it has left.
    ///
    /// # Errors
    /// The database fails.
    pub async fn add_note(
        &self,
        referral: &str,
        desk: &Desk,
        person: &str,
        note: &NewNote,
        now: Millis,
    ) -> Result<bool, StoreError> {
        let mut tx = self.db.write().await?;
        // The note counts as work on it: what is kept until a time after the last change is kept from now.
        let sql = "UPDATE referral SET changed_at = $3 WHERE id = $1 AND desk_id = $2 AND settled_at IS NULL";
        let id = desk.to_string();
        let done = run!(&mut tx, |c| {
            sqlx::query(sql)
                .bind(referral)
                .bind(&id)
                .bind(now)
                .execute(c)
                .await
                .map(|done| done.rows_affected())
        })?;
        if done != 1 {
            return Ok(false);
        }
        insert_note(&mut tx, referral, person, note, now).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// Writes down that somebody of the desk opens the content, before it is shown. A referral that was
    /// only received at this desk becomes read, with an event and the mails; true when it did.
    ///
    /// # Errors
    /// The database fails: then nothing may be shown.
    pub async fn record_reading(
        &self,
        (referral, desk): (&str, &Desk),
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
        let mut moved = false;
        for unread in State::all().filter(|state| state.is_unread()) {
            moved = moved || move_state(&mut tx, referral, Some(desk), unread, State::Read, now).await?;
        }
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
        if let Some(link) = change.link
            && !use_link(&mut tx, link, now).await?
        {
            return Ok(false);
        }
        use_up_links(&mut tx, referral_id, now).await?;
        insert_event(&mut tx, referral_id, now, to, change.actor, person_id).await?;
        if let (Some(note), Some(person)) = (change.note, person_id) {
            insert_note(&mut tx, referral_id, person, note, now).await?;
        }
        if let Some(desk) = change.hand_on {
            hand_on(&mut tx, referral_id, desk, now).await?;
            let (from, to) = (change.desk.map(Desk::to_string).unwrap_or_default(), desk.to_string());
            write_down_move(&mut tx, referral_id, (&from, &to), person_id, now).await?;
        }
        for mail in change.mails {
            insert_mail(&mut tx, mail).await?;
        }
        tx.commit().await?;
        Ok(true)
    }
}

pub(super) async fn write_down_move(
    tx: &mut Tx,
    referral: &str,
    (from, to): (&str, &str),
    person: Option<&str>,
    at: Millis,
) -> Result<(), StoreError> {
    let what = What::HandedOn;
    let (to, referral) = (Some(to), Some(referral));
    write_down(tx, &Deed { at, what, desk: from, to, person, subject: None, referral }).await
}

/// The row that a referral's desk refers to; one that exists stays.
pub(in crate::store) async fn insert_desk(tx: &mut Tx, desk: &Desk) -> Result<(), StoreError> {
    let sql = "INSERT INTO desk (id) VALUES ($1) ON CONFLICT (id) DO NOTHING";
    let id = desk.to_string();
    run!(tx, |c| sqlx::query(sql).bind(&id).execute(c).await.map(drop))?;
    Ok(())
}

async fn hand_on(tx: &mut Tx, referral: &str, desk: &Desk, now: Millis) -> Result<(), StoreError> {
    let id = desk.to_string();
    insert_desk(tx, desk).await?;
    let sql = "UPDATE referral SET desk_id = $2, state = $3, changed_at = $4, turn_at = $4, turn_steps = 0, \
               call_asked_at = NULL WHERE id = $1";
    run!(tx, |c| {
        let query = sqlx::query(sql).bind(referral).bind(&id).bind(State::HandedOn.as_str()).bind(now);
        query.execute(c).await.map(drop)
    })?;
    insert_event(tx, referral, now, State::HandedOn, Actor::System, None).await
}

pub(super) async fn move_state(
    tx: &mut Tx,
    referral: &str,
    desk: Option<&Desk>,
    from: State,
    to: State,
    now: Millis,
) -> Result<bool, StoreError> {
    let sql = match to {
        _ if to.is_final() => {
            "UPDATE referral SET state = $3, changed_at = $4, settled_at = $4, facts = NULL, \
             news_confirmed = FALSE, call_asked_at = NULL \
             WHERE id = $1 AND state = $2 AND ($5 = '' OR desk_id = $5)"
        }
        // Whoever asked to be phoned and then only opened the request still waits for that.
        State::Read => {
            "UPDATE referral SET state = $3, changed_at = $4 \
             WHERE id = $1 AND state = $2 AND ($5 = '' OR desk_id = $5)"
        }
        _ => {
            "UPDATE referral SET state = $3, changed_at = $4, call_asked_at = NULL \
             WHERE id = $1 AND state = $2 AND ($5 = '' OR desk_id = $5)"
        }
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
        delete_additions(tx, referral).await?;
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
    // Where it stands by now: who moves it does so before.
    let sql = "INSERT INTO referral_event (id, referral_id, at, state, actor, person_id, remark, desk_id) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, (SELECT desk_id FROM referral WHERE referral.id = $2))";
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
