//! What happens to the open requests of somebody who goes away. What waits for an answer is brought on by the clock at once,
//! as for every desk that is away (`domain::referral::clock`); what they were at work on goes to the deputy, in the state it
//! has, where there is one, and else stays.

use std::collections::BTreeSet;

use domain::referral::clock::Turn;
use domain::referral::{Answer, Desk, State};

use super::clock::{Presence, step};
use super::{Held, hand_over};
use crate::accounts::SignedIn;
use crate::app::App;
use crate::http::Error;
use crate::referrals::follow::facts;
use crate::store::{HandOver, ReferralRow, Remark};

/// Hands on what stands at the own desks of everybody whose absence has begun; how many went. Each is one transaction:
/// where somebody acted meanwhile, it stays as that left it.
///
/// # Errors
/// The store fails. What went before stays where it went.
pub async fn look(app: &App) -> Result<usize, Error> {
    let now = app.clock.now();
    let absences = app.store.absences(now).await?.into_iter();
    let away: BTreeSet<String> =
        absences.filter(|away| away.from_at <= now).map(|away| away.person_id).collect();
    if away.is_empty() {
        return Ok(0);
    }
    let is_away = |desk: &Desk| matches!(desk, Desk::Coordinator { person, .. } if away.contains(person));
    let desks: Vec<Desk> = app.store.standing().await?.into_keys().filter(is_away).collect();
    let presence = Presence::now(app).await?;
    let mut gone = 0;
    for row in open_at(app, &desks).await? {
        gone += usize::from(leave(app, &presence, row).await?);
    }
    if gone > 0 {
        app.bell.ring();
    }
    Ok(gone)
}

/// The open requests at this person's own desks: while they are away, those that stayed.
///
/// # Errors
/// The store fails.
pub async fn stays(app: &App, who: &SignedIn) -> Result<Vec<Held>, Error> {
    let own: Vec<Desk> =
        who.desks.iter().filter(|desk| matches!(desk, Desk::Coordinator { .. })).cloned().collect();
    let rows = open_at(app, &own).await?.into_iter();
    rows.map(|row| Ok(Held { facts: facts(app, &row)?, row })).collect()
}

async fn open_at(app: &App, desks: &[Desk]) -> Result<Vec<ReferralRow>, Error> {
    let rows = app.store.inbox(desks).await?.into_iter();
    Ok(rows.filter(|row| row.settled_at.is_none() && row.state != State::Quarantine).collect())
}

async fn leave(app: &App, presence: &Presence, row: ReferralRow) -> Result<bool, Error> {
    if Answer::is_waited_for(row.state) {
        return step(app, presence, &row.id).await;
    }
    let Some(facts) = facts(app, &row)? else { return Ok(false) };
    let Some(here) = facts.chain.iter().position(|stop| stop.desk == row.desk) else { return Ok(false) };
    // Another programme was not asked to go on with what was begun here.
    let mut later = facts.chain[here + 1..].iter().filter(|stop| stop.answers_for(&facts.chain[here]));
    let presence = presence.of(app, &row).await?;
    let Some(deputy) = later.find(|stop| presence.is_there(&stop.desk)) else { return Ok(false) };
    let now = app.clock.now();
    let mails = hand_over::announcements(app, &row, &deputy.desk).await?;
    let over = HandOver {
        referral_id: &row.id,
        from: &row.desk,
        seen: Some((row.state, row.turn)),
        to: &deputy.desk,
        state: row.state,
        turn: Turn::fresh(now),
        remark: Some(Remark::Away),
        person_id: None,
        now,
        note: None,
        mails: &mails,
    };
    Ok(app.store.hand_over(&over).await?)
}
