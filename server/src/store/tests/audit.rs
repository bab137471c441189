//! The chain of the audit log, on both databases: whatever is changed, taken out or put in is found.

use domain::referral::Desk;

use super::{NOW, Site, enrolled, on_both, referral};
use crate::store::Store;
use crate::store::audit::{AuditCheck, What};
use crate::store::db::run;
use crate::store::retention::Retention;

on_both!(
    deeds_are_written_down_for_their_desks,
    a_changed_row_is_found,
    what_is_old_leaves_and_the_chain_stays_whole,
    a_beginning_that_somebody_cut_off_is_found,
    who_got_a_key_is_written_down_one_by_one_and_shown_as_one,
);

fn gent() -> Desk {
    Desk::Programme("buddy-gent".parse().expect("a slug"))
}

async fn rows(store: &Store) -> u64 {
    match store.check_audit().await.expect("read") {
        AuditCheck::Whole(rows, _) => rows,
        AuditCheck::Broken(row) => panic!("row {row} is broken"),
    }
}

async fn deeds_are_written_down_for_their_desks(site: Site) {
    let store = site.store;
    assert_eq!(rows(&store).await, 0, "a new chain is whole");
    let an = enrolled(&store, "An", &gent()).await;
    let new = referral("one", &gent(), &[&an]);
    store.send_referral(&new).await.expect("sent");
    store.record_showing(&new.id, &gent(), &an, NOW + 1).await.expect("written");
    store.disable_person(&an, NOW + 2).await.expect("shut");
    let log = store.audit_of(&[gent()], 10).await.expect("read");
    let deeds: Vec<_> = log.iter().map(|entry| (entry.what, entry.of_referral)).collect();
    let sealed = (What::Sealed, true);
    assert_eq!(deeds, [(What::Stopped, false), (What::Read, true), sealed, (What::Granted, false)]);
    assert_eq!(log[1].handle.as_ref(), Some(&new.handle));
    assert_eq!((log[1].person_id.as_ref(), log[3].subject_id.as_ref()), (Some(&an), Some(&an)));
    assert_eq!(store.audit_of(&[Desk::Site], 10).await.expect("read"), [], "of no other desk");
    assert_eq!(store.audit_of(&[gent()], 1).await.expect("read").len(), 1);
    assert_eq!(rows(&store).await, 4);
}

/// Ten showings, one a minute.
async fn ten(store: &Store) {
    for minute in 0..10 {
        store.record_showing("r", &Desk::Site, "p", NOW + minute).await.expect("written");
    }
}

/// Changes the table behind the back of the store.
async fn meddle(store: &Store, sql: &'static str) {
    let mut tx = store.db.write().await.expect("a transaction");
    run!(&mut tx, |c| sqlx::query(sql).execute(c).await.map(drop)).expect("changed");
    tx.commit().await.expect("committed");
}

async fn a_changed_row_is_found(site: Site) {
    let store = site.store;
    ten(&store).await;
    let whole = store.check_audit().await.expect("read");
    let find = |sql: &'static str, row: i64| {
        let store = &store;
        async move {
            meddle(store, sql).await;
            assert_eq!(store.check_audit().await.expect("read"), AuditCheck::Broken(row), "{sql}");
        }
    };
    find("UPDATE audit SET person_id = 'q' WHERE seq = 4", 4).await;
    meddle(&store, "UPDATE audit SET person_id = 'p' WHERE seq = 4").await;
    assert_eq!(store.check_audit().await.expect("read"), whole, "put right again");
    find("UPDATE audit SET at = at + 1 WHERE seq = 1", 1).await;
    meddle(&store, "UPDATE audit SET at = at - 1 WHERE seq = 1").await;
    find("DELETE FROM audit WHERE seq = 10", 10).await;
    find("DELETE FROM audit WHERE seq = 6", 6).await;
    find("DELETE FROM audit", 1).await;
}

async fn what_is_old_leaves_and_the_chain_stays_whole(site: Site) {
    let store = site.store;
    ten(&store).await;
    let keep = Retention {
        sessions: 0,
        attempts: 0,
        proposals: 0,
        asked: 0,
        forms: 0,
        sent_mail: 0,
        dead_mail: 0,
        audit: 5,
    };
    store.forget_expired(NOW + 8, &keep).await.expect("forgotten");
    assert_eq!(rows(&store).await, 7, "what is older than five is gone, and that was written down");
    ten(&store).await;
    assert_eq!(rows(&store).await, 17);
    store.forget_expired(NOW + 100, &keep).await.expect("forgotten");
    assert_eq!(rows(&store).await, 1, "the row that says so");
    store.record_showing("r", &Desk::Site, "p", NOW).await.expect("written");
    assert_eq!(rows(&store).await, 2);
    let shown = store.audit_of(&[Desk::Site], 10).await.expect("read");
    assert_eq!((shown[1].what, &shown[1].subject_id), (What::Forgotten, &None));
}

async fn a_beginning_that_somebody_cut_off_is_found(site: Site) {
    let store = site.store;
    ten(&store).await;
    // Whoever knows how the program forgets, and leaves every hash right.
    for sql in [
        "UPDATE audit_end SET seq = 3, hash = (SELECT hash FROM audit WHERE seq = 3) WHERE name = 'first'",
        "DELETE FROM audit WHERE seq <= 3",
    ] {
        meddle(&store, sql).await;
    }
    assert_eq!(store.check_audit().await.expect("read"), AuditCheck::Broken(1));
}

async fn who_got_a_key_is_written_down_one_by_one_and_shown_as_one(site: Site) {
    let store = site.store;
    let an = enrolled(&store, "An", &gent()).await;
    let bo = enrolled(&store, "Bo", &Desk::Site).await;
    let before = rows(&store).await;
    for flow in ["one", "two"] {
        let new = referral(flow, &gent(), &[&an, &bo]);
        store.send_referral(&new).await.expect("sent");
        store.send_referral(&new).await.expect("known");
    }
    assert_eq!(rows(&store).await, before + 4);
    let log = store.audit_of(&[gent()], 10).await.expect("read");
    let sealed = log.iter().filter(|entry| entry.what == What::Sealed);
    let shown: Vec<_> = sealed.map(|entry| (entry.handle.as_deref(), &entry.subject_id)).collect();
    assert_eq!(shown, [(Some("handle-two"), &None), (Some("handle-one"), &None)]);
    assert!(store.audit_of(&[Desk::Site], 10).await.expect("read").iter().all(|entry| !entry.of_referral));
}

#[test]
fn every_deed_has_one_name() {
    let names: std::collections::BTreeSet<&str> = What::ALL.iter().map(|what| what.name()).collect();
    assert_eq!(names.len(), What::ALL.len());
}
