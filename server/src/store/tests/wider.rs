//! The facts of a referral change after it was sent, once, and never behind somebody's back.

use domain::referral::Desk;

use super::{NOW, Site, enrolled, mail, on_both, referral};
use crate::store::referrals::{Actor, NewFacts, Remark};

on_both!(new_facts_replace_those_that_were_seen, lost_is_written_once);

async fn new_facts_replace_those_that_were_seen(site: Site) {
    let store = site.store;
    let eva = enrolled(&store, "Eva", &Desk::Site).await;
    let new = referral("flow", &Desk::Site, &[&eva]);
    store.send_referral(&new).await.expect("sent");
    let row = store.referral(&new.id).await.expect("read").expect("there");
    let mails = [mail("answered")];
    let change = NewFacts {
        row: &row,
        facts: b"wider facts",
        remark: Remark::Agreed,
        actor: Actor::Desk,
        person_id: Some(&eva),
        now: NOW + 1,
        mails: &mails,
    };
    assert!(store.replace_facts(&change).await.expect("stored"));
    assert!(!store.replace_facts(&change).await.expect("read"), "what was seen is not there any more");
    let after = store.referral(&new.id).await.expect("read").expect("there");
    assert_eq!((after.facts.as_deref(), after.changed_at), (Some(&b"wider facts"[..]), NOW + 1));
    let events = store.events(&new.id).await.expect("read");
    assert_eq!(events.iter().filter(|event| event.remark == Some(Remark::Agreed)).count(), 1);
    let log = store.audit_of(&[Desk::Site], 10).await.expect("read");
    assert!(log.iter().any(|entry| entry.what.name() == "akkoord"), "{log:?}");
    assert_eq!(store.outbox_counts().await.expect("read").waiting, 2, "its mail, once");
}

async fn lost_is_written_once(site: Site) {
    let store = site.store;
    let eva = enrolled(&store, "Eva", &Desk::Site).await;
    let new = referral("flow", &Desk::Site, &[&eva]);
    store.send_referral(&new).await.expect("sent");
    let row = store.referral(&new.id).await.expect("read").expect("there");
    assert!(store.mark_lost(&row, NOW + 1, &[mail("lost")]).await.expect("stored"));
    assert!(!store.mark_lost(&row, NOW + 2, &[mail("again")]).await.expect("read"));
    let events = store.events(&new.id).await.expect("read");
    assert_eq!(events.iter().filter(|event| event.remark == Some(Remark::Lost)).count(), 1);
    assert_eq!(store.outbox_counts().await.expect("read").waiting, 2);
}
