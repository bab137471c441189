//! Use cases of a desk: inbox, reading, answering, inviting. No HTML here.
//!
//! Who may see what: a referral is shown to the people of the one desk that holds it, nobody else. First-look
//! facts need a session; content needs the person's own secret key, which only that session opens, and each
//! opening is written down before anything is shown.

mod invite;
mod people;
pub mod post;
pub mod review;

use domain::referral::{Desk, State};

use crate::accounts::SignedIn;
use crate::app::App;
use crate::http::Error;
use crate::referrals::content::Facts;
use crate::referrals::follow::facts;
use crate::referrals::news::changed;
use crate::referrals::send::{Content, announcement};
use crate::seal::token::is_handle;
use crate::seal::{ContentKey, WrapLayer};
use crate::store::{Actor, Change, NewMail, NewNote, ReferralRow, new_id};

pub use invite::{InviteError, invite};
pub use people::{may_stop, stop_access};

/// The longest note, in characters.
pub const NOTE_MAX: usize = 1000;

/// A referral at a desk of the signed-in person.
pub struct Held {
    /// As it lies in the database.
    pub row: ReferralRow,
    /// What lies under the server's key; erased once it is closed.
    pub facts: Option<Facts>,
}

/// The referrals at the person's desks: what is open first, oldest first.
///
/// # Errors
/// The store fails.
pub async fn inbox(app: &App, who: &SignedIn) -> Result<Vec<Held>, Error> {
    let rows = app.store.inbox(&who.desks).await?;
    rows.into_iter().map(|row| Ok(Held { facts: facts(app, &row)?, row })).collect()
}

/// The referral of a handle, if a desk of this person holds it now.
///
/// # Errors
/// [`Error::NotFound`] where there is none, or it stands on another desk: the two look the same.
pub async fn held(app: &App, who: &SignedIn, handle: &str) -> Result<Held, Error> {
    if !is_handle(handle) {
        return Err(Error::NotFound);
    }
    let row = app.store.referral_by_handle(handle).await?.ok_or(Error::NotFound)?;
    if !who.desks.contains(&row.desk) {
        return Err(Error::NotFound);
    }
    Ok(Held { facts: facts(app, &row)?, row })
}

/// The content key of a referral, with this person's secret key; `None` where no wrap was made for them yet.
///
/// # Errors
/// The store fails, or a wrap that should open does not.
pub async fn content_key(app: &App, who: &SignedIn, held: &Held) -> Result<Option<ContentKey>, Error> {
    let Some(wrap) = app.store.wrap_of(&held.row.id, &who.person.id).await? else { return Ok(None) };
    let broken = || Error::unexpected("a wrap cannot be opened");
    let sealed = if wrap.under_server {
        WrapLayer::new(&app.key).take(&held.row.id, &who.person.id, &wrap.sealed).ok_or_else(broken)?
    } else {
        wrap.sealed
    };
    ContentKey::unwrap(&who.secret, &sealed).map(Some).ok_or_else(broken)
}

/// Writes down that this person opens the content; what was only received becomes read.
///
/// # Errors
/// The store fails: then nothing may be shown.
pub async fn read(app: &App, who: &SignedIn, held: &Held) -> Result<(), Error> {
    let mails = news(app, held, State::Read);
    app.store
        .record_reading(&held.row.id, &who.person.id, &who.session_hash, app.clock.now(), &mails)
        .await?;
    app.bell.ring();
    Ok(())
}

/// The content, if this session wrote down that it reads it.
///
/// # Errors
/// The store fails, or what is stored cannot be opened.
pub async fn content(
    app: &App,
    who: &SignedIn,
    held: &Held,
    key: &ContentKey,
) -> Result<Option<Content>, Error> {
    if !app.store.has_reading(&held.row.id, &who.session_hash).await? {
        return Ok(None);
    }
    let json = key
        .open_content(&held.row.id, &held.row.content)
        .ok_or_else(|| Error::unexpected("the content of a referral cannot be opened"))?;
    // What serde says would quote the content.
    let content = serde_json::from_slice(&json)
        .map_err(|_| Error::unexpected("the content of a referral cannot be read"));
    content.map(Some)
}

/// What became of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answered {
    /// It is stored.
    Done,
    /// It is stored, and went on to the next desk: this one no longer sees it.
    PassedOn,
    /// Somebody else was first, or the person took the request back: look again.
    Changed,
}

/// Moves a referral to another state, with a note sealed like the content. A desk that has no room, or for which
/// it does not fit, passes it on to the next desk of the chain the person agreed to.
///
/// `from` is the state the author saw.
///
/// # Errors
/// [`Error::Invalid`] where the table of states has no such way; the store fails.
pub async fn answer(
    app: &App,
    who: &SignedIn,
    held: &Held,
    from: State,
    to: State,
    note: Option<&str>,
) -> Result<Answered, Error> {
    // What is in quarantine has its own way on (`review`).
    if !from.next().contains(&to) || from == State::Quarantine {
        return Err(Error::Invalid);
    }
    let note = match note {
        None => None,
        Some(text) => {
            let key = content_key(app, who, held).await?.ok_or(Error::Forbidden)?;
            let id = new_id();
            let content = key.seal_note(&held.row.id, &id, text.as_bytes());
            Some(NewNote { id, content })
        }
    };
    let next = if to.passes_on() { next_desk(held) } else { None };
    let mut mails = news(app, held, to);
    if let Some(desk) = &next {
        for person in app.store.people_of_desk(desk).await? {
            mails.push(announcement(app, &held.row.id, desk, &person)?);
        }
    }
    let change = Change {
        referral_id: &held.row.id,
        desk: Some(&held.row.desk),
        from,
        to,
        actor: Actor::Desk,
        person_id: Some(&who.person.id),
        now: app.clock.now(),
        hand_on: next.as_ref(),
        note: note.as_ref(),
        mails: &mails,
    };
    let done = app.store.change_state(&change).await?;
    app.bell.ring();
    Ok(match (done, next) {
        (false, _) => Answered::Changed,
        (true, Some(_)) => Answered::PassedOn,
        (true, None) => Answered::Done,
    })
}

/// The desk after the one that holds it, in the chain the person agreed to.
fn next_desk(held: &Held) -> Option<Desk> {
    let chain = &held.facts.as_ref()?.chain;
    let here = chain.iter().position(|stop| stop.desk == held.row.desk)?;
    chain.get(here + 1).map(|stop| stop.desk.clone())
}

/// The mail that something changed, where news was asked for and the address confirmed.
fn news(app: &App, held: &Held, to: State) -> Vec<NewMail> {
    changed(app, &held.row, held.facts.as_ref(), to).into_iter().collect()
}

/// Whether this person may invite others: people of the site's desk. The administrator's role opens nothing.
#[must_use]
pub fn may_invite(who: &SignedIn) -> bool {
    who.sits_at(&Desk::Site)
}
