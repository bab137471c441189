//! Answering from the mail: the holder of a link sees the first-look facts and says one of four things. The link never
//! signs anybody in, opens no content, and works once.

use domain::directory::Phone;
use domain::referral::{Answer, Desk, State};

use super::{Held, announcement, news, room};
use crate::app::App;
use crate::http::Error;
use crate::referrals::chain::after;
use crate::referrals::follow::facts;
use crate::seal::Token;
use crate::store::capacity::SaidBy;
use crate::store::{Actor, AnswerLink, Change, LinkAnswer};

/// What a link that works leads to.
pub struct Linked {
    link: AnswerLink,
    /// The referral.
    pub held: Held,
}

/// What a link leads to; `None` where it was used, is too old, or the referral is no longer at its desk, waits for no
/// answer, or its person may not answer any more.
///
/// # Errors
/// The store fails.
pub async fn linked(app: &App, token: &str) -> Result<Option<Linked>, Error> {
    let Some(token) = Token::parse(token) else { return Ok(None) };
    let now = app.clock.now();
    let Some(link) = app.store.answer_link(token.hash().as_bytes(), now).await? else { return Ok(None) };
    let Some(row) = app.store.referral(&link.referral_id).await? else { return Ok(None) };
    let people = app.store.people_of_desk(&link.desk).await?;
    let theirs = people.iter().any(|person| person.id == link.person_id);
    if row.desk != link.desk || !Answer::is_waited_for(row.state) || !theirs {
        return Ok(None);
    }
    let held = Held { facts: facts(app, &row)?, row };
    Ok(Some(Linked { link, held }))
}

/// Where a link leads that takes no answer any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gone {
    /// No link of ours, or its referral was erased.
    Unknown,
    /// Its desk has the referral still: it was answered, or the link is too old.
    Answered,
    /// It stands on another desk now.
    PassedOn(Desk),
    /// It ended: the person took it back, or it was closed.
    Ended,
}

/// What became of the referral of a link that [`linked`] finds no more. It says where the referral is, nothing of whom.
///
/// # Errors
/// The store fails.
pub async fn gone(app: &App, token: &str) -> Result<Gone, Error> {
    let Some(token) = Token::parse(token) else { return Ok(Gone::Unknown) };
    let Some(link) = app.store.any_answer_link(token.hash().as_bytes()).await? else {
        return Ok(Gone::Unknown);
    };
    let Some(row) = app.store.referral(&link.referral_id).await? else { return Ok(Gone::Unknown) };
    Ok(match row {
        row if row.settled_at.is_some() => Gone::Ended,
        row if row.desk != link.desk => Gone::PassedOn(row.desk),
        _ => Gone::Answered,
    })
}

/// The public number at which a coordinator of the chosen programme can be phoned.
///
/// # Errors
/// The store fails.
pub async fn number(app: &App, held: &Held) -> Result<Option<Phone>, Error> {
    let catalogue = app.catalogue().await?;
    let chosen = held.facts.as_ref().and_then(|facts| facts.programme_at(&held.row.desk));
    let programme = chosen.and_then(|slug| catalogue.programme(slug));
    Ok(programme.filter(|_| held.row.desk.is_of_organisation()).and_then(|one| one.contact.phone.clone()))
}

/// Stores an answer. False: somebody was first.
///
/// # Errors
/// [`Error::Invalid`] for a call where no number is known; the store fails.
pub async fn answer_by_link(app: &App, linked: &Linked, answer: Answer) -> Result<bool, Error> {
    let Linked { link, held } = linked;
    let call = answer == Answer::Bellen;
    if call && number(app, held).await?.is_none() {
        return Err(Error::Invalid);
    }
    let now = app.clock.now();
    let done = if let Some(to) = answer.gives_up() {
        let next: Option<Desk> = after(app, held).await?;
        let mut mails = news(app, held, to);
        if let Some(desk) = &next {
            for person in app.store.people_of_desk(desk).await? {
                mails.push(announcement(app, &held.row.id, desk, &person)?);
            }
        }
        let change = Change {
            referral_id: &held.row.id,
            from: held.row.state,
            desk: Some(&held.row.desk),
            to,
            actor: Actor::Desk,
            person_id: Some(&link.person_id),
            now,
            hand_on: next.as_ref(),
            link: Some(&link.token_hash),
            note: None,
            mails: &mails,
        };
        let done = app.store.change_state(&change).await?;
        if let Some(facts) = held.facts.as_ref().filter(|_| done && to == State::NoRoom) {
            room::lower(app, facts, &held.row.desk, SaidBy::Answer).await?;
        }
        done
    } else {
        let mails = news(app, held, held.row.state);
        app.store.answer_by_link(&LinkAnswer { link, from: held.row.state, call, now, mails: &mails }).await?
    };
    app.bell.ring();
    Ok(done)
}
