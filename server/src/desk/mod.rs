//! Use cases of a desk: inbox, reading, answering, inviting. No HTML here.
//!
//! Who may see what: a referral is shown to the people of the one desk that holds it, nobody else. First-look
//! facts need a session; content needs the person's own secret key, which only that session opens, and each
//! opening is written down before anything is shown.

mod answer;
pub mod clock;
pub mod coverage;
pub mod figures;
mod hand_over;
pub mod holiday;
mod invite;
pub mod lint;
pub mod lint_mail;
pub mod log;
mod people;
pub mod post;
pub mod review;
pub mod room;
pub mod team;
pub mod wanted;
pub mod wider;

use domain::Slug;
use domain::referral::{Desk, State};

use crate::accounts::SignedIn;
use crate::app::{App, Catalogue};
use crate::http::Error;
use crate::referrals::chain::after;
use crate::referrals::content::Facts;
use crate::referrals::follow::facts;
use crate::referrals::news::changed;
use crate::referrals::send::{Content, announcement};
use crate::seal::token::is_handle;
use crate::seal::{ContentKey, WrapLayer};
use crate::store::capacity::SaidBy;
use crate::store::{Actor, Change, NewMail, NewNote, ReferralRow, new_id};

pub use answer::{Gone, answer_by_link, gone, linked, number};
pub use hand_over::{hand_over, others, rescue};
pub use invite::{InviteError, dispatchers, drafted_invitation, invite, send_invitation};
pub use people::{Role, administrators, change_role, looks_after_the_site, may_stop, stop_access};

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

/// The referrals about which a coordinator asked to be phoned, for the first desk of the chain outside the organisation.
/// A professional who may follow the request sees that too, when they look: nobody knows whether they do, so the call
/// waits here as well until somebody made it.
///
/// # Errors
/// The store fails.
pub async fn calls(app: &App, who: &SignedIn) -> Result<Vec<Held>, Error> {
    let mut calls = Vec::new();
    for row in app.store.open_referrals().await?.into_iter().filter(|row| row.call_asked_at.is_some()) {
        let held = Held { facts: facts(app, &row)?, row };
        let chain = held.facts.iter().flat_map(|facts| &facts.chain);
        let caller = chain.into_iter().find(|stop| !stop.desk.is_of_organisation());
        if caller.is_some_and(|stop| who.sits_at(&stop.desk)) {
            calls.push(held);
        }
    }
    Ok(calls)
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

/// Who joined the chain later, by a new yes or as a new colleague, has no key yet: this session can make it.
async fn wrap_for_chain(app: &App, who: &SignedIn, held: &Held) -> Result<(), Error> {
    let chain: Vec<Desk> =
        held.facts.iter().flat_map(|facts| &facts.chain).map(|stop| stop.desk.clone()).collect();
    let (person, now) = (&who.person.id, app.clock.now());
    app.accounts.wrap_for_chain(&held.row, &chain, person, &who.secret, now).await?;
    Ok(())
}

/// Writes down that this person opens the content; what was only received becomes read.
///
/// # Errors
/// The store fails: then nothing may be shown.
pub async fn read(app: &App, who: &SignedIn, held: &Held) -> Result<(), Error> {
    wrap_for_chain(app, who, held).await?;
    let mails = news(app, held, State::Read);
    app.store
        .record_reading(
            (&held.row.id, &held.row.desk),
            &who.person.id,
            &who.session_hash,
            app.clock.now(),
            &mails,
        )
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
    let note = sealed(app, who, held, note).await?;
    let next = if to.passes_on() {
        wrap_for_chain(app, who, held).await?;
        after(app, held).await?
    } else {
        None
    };
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
        link: None,
        note: note.as_ref(),
        mails: &mails,
    };
    let done = app.store.change_state(&change).await?;
    if let Some(facts) = held.facts.as_ref().filter(|_| done && to == State::NoRoom) {
        room::lower(app, facts, &held.row.desk, SaidBy::Answer).await?;
    }
    app.bell.ring();
    Ok(match (done, next) {
        (false, _) => Answered::Changed,
        (true, Some(_)) => Answered::PassedOn,
        (true, None) => Answered::Done,
    })
}

/// A note that belongs to no other step, such as of a call that nobody answered. False: the referral left this desk.
///
/// # Errors
/// [`Error::Forbidden`] for whom no wrap was made; the store fails.
pub async fn note(app: &App, who: &SignedIn, held: &Held, text: &str) -> Result<bool, Error> {
    let Some(note) = sealed(app, who, held, Some(text)).await? else { return Ok(false) };
    let now = app.clock.now();
    Ok(app.store.add_note(&held.row.id, &held.row.desk, &who.person.id, &note, now).await?)
}

/// A note sealed like the content it belongs to.
async fn sealed(
    app: &App,
    who: &SignedIn,
    held: &Held,
    note: Option<&str>,
) -> Result<Option<NewNote>, Error> {
    let Some(text) = note else { return Ok(None) };
    let key = content_key(app, who, held).await?.ok_or(Error::Forbidden)?;
    let id = new_id();
    let content = key.seal_note(&held.row.id, &id, text.as_bytes());
    Ok(Some(NewNote { id, content }))
}

/// The mail that something changed, where news was asked for and the address confirmed.
fn news(app: &App, held: &Held, to: State) -> Vec<NewMail> {
    changed(app, &held.row, held.facts.as_ref(), to).into_iter().collect()
}

/// Whether this person may invite to a desk and arrange who covers what there: the site's desk may everywhere, the
/// people of an organisation's general desk for their organisation, who keeps a listing for that one. The administrator's role opens nothing.
#[must_use]
pub fn may_arrange(who: &SignedIn, catalogue: &Catalogue, desk: &Desk) -> bool {
    let of_programme = |slug: &Slug| {
        let programme = catalogue.programme(slug);
        programme.is_some_and(|programme| who.sits_at(&Desk::Organisation(programme.organisation.clone())))
    };
    who.sits_at(&Desk::Site)
        || match desk {
            Desk::Programme(slug) => who.owns.contains(slug) || of_programme(slug),
            Desk::Organisation(_) => who.sits_at(desk),
            Desk::Coordinator { .. } | Desk::Dispatcher(_) | Desk::Site => false,
        }
}

/// Whether there is any desk that this person may arrange.
#[must_use]
pub fn may_invite(who: &SignedIn) -> bool {
    !who.owns.is_empty() || who.desks.iter().any(|desk| matches!(desk, Desk::Site | Desk::Organisation(_)))
}
