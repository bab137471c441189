//! What the clock of a referral needs, on both databases.

use domain::referral::clock::Turn;
use domain::referral::{Desk, State};

use super::{NOW, Site, enrolled, mail, on_both, referral};
use crate::store::{Actor, HandOver, NewReferral, Remark, Reminder};

on_both!(a_reminder_is_written_once, what_the_clock_saw_must_still_be_true);

async fn one(site: &Site, flow: &str) -> (NewReferral, Desk) {
    let gent = Desk::Programme("buddy-gent".parse().expect("a slug"));
    let an = enrolled(&site.store, flow, &gent).await;
    let new = referral(flow, &gent, &[&an]);
    site.store.send_referral(&new).await.expect("sent");
    (new, gent)
}

async fn a_reminder_is_written_once(site: Site) {
    let (new, _) = one(&site, "wait").await;
    let store = site.store;
    let waiting = store.waiting_referrals().await.expect("read");
    let [row] = waiting.as_slice() else { panic!("one waits: {waiting:?}") };
    assert_eq!(row.turn, Turn::fresh(NOW), "its clock began when it arrived");
    let turn = Turn { began: NOW, steps: 1 };
    let letter = mail("reminder");
    let reminder = Reminder { row, turn, now: NOW + 5, mails: std::slice::from_ref(&letter) };
    assert!(store.remind(&reminder).await.expect("written"));
    assert!(!store.remind(&reminder).await.expect("asked"), "another server was first");
    let after = store.referral(&new.id).await.expect("read").expect("there");
    assert_eq!((after.turn, after.state, after.changed_at), (turn, State::Received, NOW));
    let events = store.events(&new.id).await.expect("read");
    let last = events.last().expect("an event");
    assert_eq!((last.actor, last.remark), (Actor::System, Some(Remark::Reminded)));
    assert_eq!(store.outbox_counts().await.expect("read").waiting, 2, "the announcement and one reminder");
}

async fn what_the_clock_saw_must_still_be_true(site: Site) {
    let (new, gent) = one(&site, "silent").await;
    let store = site.store;
    let seen = (State::Received, Turn::fresh(NOW));
    let over = HandOver {
        referral_id: &new.id,
        from: &gent,
        seen: Some(seen),
        to: &Desk::Site,
        state: State::HandedOn,
        turn: Turn::fresh(NOW + 9),
        remark: Some(Remark::Silence),
        person_id: None,
        now: NOW + 9,
        note: None,
        mails: &[],
    };
    let later = HandOver { seen: Some((State::Read, seen.1)), ..over };
    assert!(!store.hand_over(&later).await.expect("asked"), "it was not read");
    let later = HandOver { seen: Some((seen.0, Turn { began: NOW, steps: 1 })), ..over };
    assert!(!store.hand_over(&later).await.expect("asked"), "it was not reminded");
    assert!(store.hand_over(&over).await.expect("went"));
    let row = store.referral(&new.id).await.expect("read").expect("there");
    assert_eq!((row.desk, row.turn), (Desk::Site, Turn::fresh(NOW + 9)));
    let events = store.events(&new.id).await.expect("read");
    assert_eq!(events.last().and_then(|event| event.remark), Some(Remark::Silence));
}
