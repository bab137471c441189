//! Somebody adds to their own request, or corrects it: a note sealed to the people of its chain. The server cannot open
//! the request itself, so the note has a key of its own.

use domain::referral::{Problem, holds_national_number};

use super::follow::facts;
use super::send::announcement;
use crate::accounts::SignedIn;
use crate::app::App;
use crate::http::Error;
use crate::seal::{ContentKey, PublicKey, WrapLayer};
use crate::store::{Addition, NewAddition, ReferralRow, new_id};

/// The longest addition, in characters.
const LONGEST: usize = 500;
/// The most additions to one request.
const MOST: usize = 10;

/// What became of an addition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Added {
    /// It is stored, and the desk hears that something waits.
    Done,
    /// The request has ended: nobody reads it any more.
    Ended,
    /// What was typed cannot be taken.
    Wrong(Problem),
    /// There are too many already.
    TooMany,
}

/// Adds a note to a request, for the people who may read it.
///
/// # Errors
/// The store fails: nothing was stored.
pub async fn add(app: &App, row: &ReferralRow, typed: &str) -> Result<Added, Error> {
    let text = typed.trim().replace("\r\n", "\n");
    let control = |c: char| c.is_control() && c != '\n' && c != '\t';
    let wrong = match text.chars().count() {
        0 => Some(Problem::Leeg),
        length if length > LONGEST => Some(Problem::TeLang),
        _ if text.chars().any(control) => Some(Problem::Onjuist),
        _ if holds_national_number(&text) => Some(Problem::Rijksregisternummer),
        _ => None,
    };
    if let Some(problem) = wrong {
        return Ok(Added::Wrong(problem));
    }
    let Some(facts) = facts(app, row)?.filter(|_| row.settled_at.is_none()) else { return Ok(Added::Ended) };
    if app.store.additions(&row.id, "").await?.len() >= MOST {
        return Ok(Added::TooMany);
    }
    let (id, key) = (new_id(), ContentKey::random());
    let (mut wraps, mut mails) = (Vec::new(), Vec::new());
    for stop in &facts.chain {
        for person in app.store.people_of_desk(&stop.desk).await? {
            let public = PublicKey::from_slice(&person.public_key)
                .ok_or_else(|| Error::unexpected("a person's public key has the wrong length"))?;
            let sealed = WrapLayer::new(&app.key).put(&id, &person.id, &key.wrap(&public));
            wraps.push((person.id.clone(), sealed));
            // What waits in quarantine is announced by its digest alone.
            if stop.desk == row.desk && row.state != domain::referral::State::Quarantine {
                mails.push(announcement(app, &row.id, &row.desk, &person)?);
            }
        }
    }
    let content = key.seal_note(&row.id, &id, text.as_bytes());
    let now = app.clock.now();
    let new = NewAddition { id: &id, referral_id: &row.id, now, content, wraps, mails: &mails };
    let done = app.store.add_addition(&new).await?;
    app.bell.ring();
    Ok(if done { Added::Done } else { Added::Ended })
}

/// The text of an addition for somebody of the desk that holds the request; `None` where they have no key to it.
#[must_use]
pub fn open(app: &App, who: &SignedIn, referral: &str, addition: &Addition) -> Option<String> {
    let layered = addition.sealed.as_deref()?;
    let sealed = WrapLayer::new(&app.key).take(&addition.id, &who.person.id, layered)?;
    let key = ContentKey::unwrap(&who.secret, &sealed)?;
    let text = key.open_note(referral, &addition.id, &addition.content)?;
    Some(String::from_utf8_lossy(&text).into_owned())
}
