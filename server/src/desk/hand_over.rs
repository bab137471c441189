//! A referral goes to another desk of its chain: by hand, or because nobody is left who could read it here.

use std::collections::BTreeSet;

use domain::referral::clock::Turn;
use domain::referral::routing::successors;
use domain::referral::{Answer, Desk, State, Stop};

use super::{Held, news, sealed, wrap_for_chain};
use crate::accounts::SignedIn;
use crate::app::App;
use crate::http::Error;
use crate::referrals::follow::facts;
use crate::referrals::news::changed;
use crate::referrals::send::announcement;
use crate::store::{HandOver, NewMail, ReferralRow};

/// The other desks of a referral's chain where somebody sits, in their order: it may go to each of these, as the
/// person agreed to all.
///
/// # Errors
/// The store fails.
pub async fn others(app: &App, held: &Held) -> Result<Vec<Stop>, Error> {
    let Some(facts) = held.facts.as_ref().filter(|_| held.row.settled_at.is_none()) else {
        return Ok(Vec::new());
    };
    let open = app.store.desks_with_people().await?;
    let fits = |stop: &&Stop| stop.desk != held.row.desk && open.contains(&stop.desk);
    Ok(facts.chain.iter().filter(fits).cloned().collect())
}

/// Puts a referral on another desk of its chain. False: it has left this desk meanwhile.
///
/// # Errors
/// [`Error::Invalid`] for a desk that is none of [`others`]; the store fails.
pub async fn hand_over(
    app: &App,
    who: &SignedIn,
    held: &Held,
    to: &Desk,
    note: Option<&str>,
) -> Result<bool, Error> {
    if others(app, held).await?.iter().all(|stop| stop.desk != *to) {
        return Err(Error::Invalid);
    }
    let note = sealed(app, who, held, note).await?;
    let mut mails = news(app, held, State::HandedOn);
    mails.extend(announcements(app, &held.row, to).await?);
    let now = app.clock.now();
    wrap_for_chain(app, who, held).await?;
    let over = HandOver {
        referral_id: &held.row.id,
        from: &held.row.desk,
        seen: None,
        to,
        state: State::HandedOn,
        turn: Turn::fresh(now),
        remark: None,
        person_id: Some(&who.person.id),
        now,
        note: note.as_ref(),
        mails: &mails,
    };
    let done = app.store.hand_over(&over).await?;
    app.bell.ring();
    Ok(done)
}

pub(super) async fn announcements(app: &App, row: &ReferralRow, to: &Desk) -> Result<Vec<NewMail>, Error> {
    let mut mails = Vec::new();
    for person in app.store.people_of_desk(to).await? {
        mails.push(announcement(app, &row.id, to, &person)?);
    }
    Ok(mails)
}

/// Moves every referral that nobody of its desk can read any more to the next desk of its chain where somebody can:
/// people leave, and keys are lost. What somebody reached the person about goes to a colleague or a dispatcher only, and
/// stands there as it stood: no other programme begins anew with it. How many moved. One that nobody at all can read
/// stays where it is; its page asks the person to send it again, and so does a mail where news was asked for.
///
/// # Errors
/// The store fails.
pub async fn rescue(app: &App) -> Result<usize, Error> {
    let mut moved = 0;
    for row in app.store.open_referrals().await? {
        let readers: BTreeSet<String> =
            app.store.wraps(&row.id).await?.into_iter().map(|wrap| wrap.person_id).collect();
        if can_read(app, &row.desk, &readers).await? {
            continue;
        }
        let Ok(Some(facts)) = facts(app, &row) else { continue };
        let waits = Answer::is_waited_for(row.state);
        let mut found = false;
        for stop in successors(&facts.chain, &row.desk, row.state) {
            if !can_read(app, &stop.desk, &readers).await? {
                continue;
            }
            found = true;
            let mails = announcements(app, &row, &stop.desk).await?;
            let now = app.clock.now();
            let over = HandOver {
                referral_id: &row.id,
                from: &row.desk,
                seen: Some((row.state, row.turn)),
                to: &stop.desk,
                state: if waits { State::HandedOn } else { row.state },
                turn: Turn::fresh(now),
                remark: None,
                person_id: None,
                now,
                note: None,
                mails: &mails,
            };
            moved += usize::from(app.store.hand_over(&over).await?);
            break;
        }
        if !found {
            let mails: Vec<NewMail> = changed(app, &row, Some(&facts), row.state).into_iter().collect();
            moved += usize::from(app.store.mark_lost(&row, app.clock.now(), &mails).await?);
        }
    }
    if moved > 0 {
        app.bell.ring();
    }
    Ok(moved)
}

/// Whether somebody of a desk has a wrap.
async fn can_read(app: &App, desk: &Desk, readers: &BTreeSet<String>) -> Result<bool, Error> {
    let people = app.store.people_of_desk(desk).await?;
    Ok(people.iter().any(|person| readers.contains(&person.id)))
}
