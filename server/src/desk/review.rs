//! What waits in quarantine is looked at by the desk that holds it: let through to the first desk of its chain, or
//! closed as misuse.

use domain::referral::State;

use super::Held;
use crate::accounts::SignedIn;
use crate::app::App;
use crate::http::Error;
use crate::referrals::news;
use crate::referrals::send::announcement;
use crate::store::Review;

/// Whether a referral waits to be looked at.
#[must_use]
pub fn is_quarantined(held: &Held) -> bool {
    held.row.state == State::Quarantine
}

/// Lets a referral through to the first desk of its chain where somebody can read it: it arrives there as if it were sent now, with
/// the mails that were held back. False where somebody was first, or the person took it back.
///
/// # Errors
/// The store fails.
pub async fn let_through(app: &App, who: &SignedIn, held: &Held) -> Result<bool, Error> {
    let Some(facts) = held.facts.as_ref().filter(|_| is_quarantined(held)) else { return Ok(false) };
    let (mut to, mut people) = (held.row.desk.clone(), Vec::new());
    let read = app.store.desks_that_read(&held.row.id).await?;
    for stop in facts.chain.iter().filter(|stop| read.contains(&stop.desk)) {
        people = app.store.people_of_desk(&stop.desk).await?;
        if !people.is_empty() {
            to = stop.desk.clone();
            break;
        }
    }
    let mut mails = Vec::new();
    for person in &people {
        mails.push(announcement(app, &held.row.id, &to, person)?);
    }
    if let Some(address) = &facts.news {
        mails.extend(news::confirmation(app, &held.row.id, address, facts.lang).await?);
    }
    let done = app.store.let_through(&review(app, who, held), &to, &mails).await?;
    app.bell.ring();
    Ok(done)
}

/// Closes a referral as misuse. False where somebody was first, or the person took it back.
///
/// # Errors
/// The store fails.
pub async fn close_as_abuse(app: &App, who: &SignedIn, held: &Held) -> Result<bool, Error> {
    Ok(is_quarantined(held) && app.store.close_as_abuse(&review(app, who, held)).await?)
}

fn review<'a>(app: &App, who: &'a SignedIn, held: &'a Held) -> Review<'a> {
    Review {
        referral_id: &held.row.id,
        desk: &held.row.desk,
        person_id: &who.person.id,
        now: app.clock.now(),
    }
}
