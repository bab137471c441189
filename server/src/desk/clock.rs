//! No request waits in silence: what `domain::referral::clock` says is due is done, for every referral that waits. The
//! state lies in the database alone, so several servers may look at once, and one that was down catches up.

use std::collections::BTreeSet;
use std::time::Duration;

use domain::referral::clock::{self, Step};
use domain::referral::{Desk, State};

use super::{Held, hand_over, holiday, news, room};
use crate::app::App;
use crate::http::Error;
use crate::referrals::follow::facts;
use crate::referrals::send::{reminder, to_review};
use crate::store::capacity::SaidBy;
use crate::store::{HandOver, ReferralRow, Remark, Reminder};

/// How often it looks; with a compressed clock a day passes in a moment.
const EVERY: Duration = Duration::from_millis(if cfg!(feature = "compressed-clock") { 50 } else { 30_000 });
/// No referral takes more steps at one look: one that was not looked at for months goes along its whole chain.
const MOST_STEPS: usize = 16;

/// Who is where now.
#[derive(Clone)]
pub struct Presence {
    open: BTreeSet<Desk>,
    away: BTreeSet<Desk>,
}

impl Presence {
    /// As the store has it.
    ///
    /// # Errors
    /// The store fails.
    pub async fn now(app: &App) -> Result<Self, Error> {
        let open = app.store.desks_with_people().await?;
        Ok(Self { open, away: app.store.desks_away(app.clock.now()).await? })
    }

    /// Who of them can read a referral: it goes by itself to nobody else. Its own desk has it, whoever sits there. A programme
    /// that the person agreed to later is there once somebody with a key signed in, or passed it on.
    ///
    /// # Errors
    /// The store fails.
    pub async fn of(&self, app: &App, row: &ReferralRow) -> Result<Self, Error> {
        let mut read = app.store.desks_that_read(&row.id).await?;
        read.insert(row.desk.clone());
        Ok(Self { open: self.open.intersection(&read).cloned().collect(), away: self.away.clone() })
    }

    /// Whether somebody sits at a desk who is not away. The site's desk is the last: it cannot be away.
    #[must_use]
    pub fn is_there(&self, desk: &Desk) -> bool {
        self.open.contains(desk) && (*desk == Desk::Site || !self.away.contains(desk))
    }
}

/// Looks now and again, for as long as the site serves.
pub async fn run(app: App) {
    let mut looks = tokio::time::interval(EVERY);
    looks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        looks.tick().await;
        let began = app.clock.now();
        let done = look(&app).await;
        if done.is_ok() {
            app.clock.done_until(began);
        }
        match done {
            Ok(0) => {}
            Ok(steps) => tracing::info!(steps, "requests nobody answered were brought on"),
            Err(error) => tracing::warn!(%error, "requests nobody answered could not be looked through"),
        }
    }
}

/// Does what is due now; how many steps that were.
///
/// # Errors
/// The store fails. What was done before stays done.
pub async fn look(app: &App) -> Result<usize, Error> {
    let presence = Presence::now(app).await?;
    let mut taken = 0;
    for row in app.store.waiting_referrals().await? {
        let mut id = Some(row.id);
        for _ in 0..MOST_STEPS {
            let Some(current) = id.take() else { break };
            if step(app, &presence, &current).await? {
                taken += 1;
                id = Some(current);
            }
        }
    }
    taken += holiday::look(app).await?;
    if taken > 0 {
        app.bell.ring();
    }
    Ok(taken)
}

/// Takes the next step of a referral if it is due. False: nothing is.
pub(super) async fn step(app: &App, presence: &Presence, id: &str) -> Result<bool, Error> {
    let Some(row) = app.store.referral(id).await? else { return Ok(false) };
    let now = app.clock.now();
    let held = Held { facts: facts(app, &row)?, row };
    let (row, Some(facts)) = (&held.row, &held.facts) else { return Ok(false) };
    let presence = presence.of(app, row).await?;
    let is_there = |desk: &Desk| presence.is_there(desk);
    let due = clock::due(&facts.chain, &row.desk, row.state, row.turn, &is_there);
    let Some(due) = due.filter(|due| due.at <= now) else { return Ok(false) };
    let turn = due.step.turn_after(row.turn, now);
    let (to, remark) = match &due.step {
        Step::Remind => {
            let mut mails = Vec::new();
            for person in app.store.people_of_desk(&row.desk).await? {
                mails.push(if row.state == State::Quarantine {
                    to_review(app, &person)?
                } else {
                    reminder(app, &row.id, &row.desk, &person)?
                });
            }
            return Ok(app.store.remind(&Reminder { row, turn, now, mails: &mails }).await?);
        }
        Step::Away(to) => (to, Remark::Away),
        Step::Deputy(to) => (to, Remark::Deputy),
        Step::Silence(to) => (to, Remark::Silence),
    };
    let mut mails = news(app, &held, State::HandedOn);
    mails.extend(hand_over::announcements(app, row, to).await?);
    let over = HandOver {
        referral_id: &row.id,
        from: &row.desk,
        seen: Some((row.state, row.turn)),
        to,
        state: State::HandedOn,
        turn,
        remark: Some(remark),
        person_id: None,
        now,
        note: None,
        mails: &mails,
    };
    let done = app.store.hand_over(&over).await?;
    if done && remark == Remark::Silence {
        room::lower(app, facts, &row.desk, SaidBy::Silence).await?;
    }
    Ok(done)
}
