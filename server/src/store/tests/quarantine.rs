//! Quarantine, desks where nobody is left, access that is stopped, letters that were given up: every statement, on both
//! databases.

use domain::referral::Desk;
use domain::referral::State;

use super::{HOUR, NOW, Site, enrolled, mail, on_both, referral};
use crate::store::outbox::{NewMail, OutboxCounts};
use crate::store::referrals::{Actor, NewReferral, Remark, Review};
use crate::store::sessions::Session;

on_both!(
    what_is_looked_at_goes_on_or_ends,
    access_is_stopped_once_and_never_by_who_has_none,
    a_dead_letter_is_tried_again_or_dropped,
);

fn gent() -> Desk {
    Desk::Programme("buddy-gent".parse().expect("a slug"))
}

async fn what_is_looked_at_goes_on_or_ends(site: Site) {
    let store = site.store;
    let eva = enrolled(&store, "Eva", &gent()).await;
    let finn = enrolled(&store, "Finn", &Desk::Site).await;
    let quarantined = |flow: &str| NewReferral {
        quarantined: true,
        mails: Vec::new(),
        ..referral(flow, &Desk::Site, &[&eva, &finn])
    };
    let (good, bad) = (quarantined("good"), quarantined("bad"));
    store.send_referral(&good).await.expect("sent");
    store.send_referral(&bad).await.expect("sent");
    let row = store.referral_by_handle(&good.handle).await.expect("read").expect("there");
    assert_eq!((row.state, &row.desk), (State::Quarantine, &Desk::Site));
    assert!(store.inbox(&[gent()]).await.expect("read").is_empty(), "the first desk sees nothing of it");
    assert!(
        !store.record_reading((&good.id, &good.desk), &finn, b"session", NOW + 1, &[]).await.expect("read")
    );
    let row = store.referral_by_handle(&good.handle).await.expect("read").expect("there");
    assert_eq!(row.state, State::Quarantine, "opening it does not let it out");

    let through = Review { referral_id: &good.id, desk: &Desk::Site, person_id: &finn, now: NOW + HOUR };
    let elsewhere = gent();
    let wrong_desk = Review { desk: &elsewhere, ..through };
    assert!(!store.let_through(&wrong_desk, &gent(), &[]).await.expect("read"));
    assert!(store.let_through(&through, &gent(), &[mail("announced")]).await.expect("moved"));
    assert!(!store.let_through(&through, &gent(), &[mail("twice")]).await.expect("read"), "once");
    assert!(!store.close_as_abuse(&through).await.expect("read"), "too late");
    let row = store.inbox(&[gent()]).await.expect("read").remove(0);
    assert_eq!((row.state, row.created_at, row.changed_at), (State::Received, NOW + HOUR, NOW + HOUR));
    assert!(row.facts.is_some() && row.settled_at.is_none());
    assert_eq!(store.outbox_counts().await.expect("read").waiting, 1);
    let events = store.events(&good.id).await.expect("read");
    assert_eq!(
        events.iter().map(|e| (e.at - NOW, e.state, e.actor, e.remark)).collect::<Vec<_>>(),
        [
            (0, State::Received, Actor::Person, None),
            (0, State::Quarantine, Actor::System, None),
            (HOUR, State::Received, Actor::Desk, None),
        ]
    );

    let close = Review { referral_id: &bad.id, ..through };
    assert!(store.close_as_abuse(&close).await.expect("closed"));
    assert!(!store.close_as_abuse(&close).await.expect("read"), "once");
    let row = store.referral_by_handle(&bad.handle).await.expect("read").expect("never deleted");
    assert_eq!((row.state, row.facts, row.settled_at), (State::Closed, None, Some(NOW + HOUR)));
    let last = store.events(&bad.id).await.expect("read").pop().expect("an event");
    assert_eq!((last.state, last.remark), (State::Closed, Some(Remark::Abuse)));
    assert_eq!(last.person_id, Some(finn));
}

async fn access_is_stopped_once_and_never_by_who_has_none(site: Site) {
    let store = site.store;
    let ine = enrolled(&store, "Ine", &Desk::Site).await;
    let jos = enrolled(&store, "Jos", &Desk::Site).await;
    let session = Session {
        token_hash: b"jos".to_vec(),
        person_id: jos.clone(),
        created_at: NOW,
        seen_at: NOW,
        secret_under_token: vec![7; 72],
    };
    store.create_session(&session).await.expect("made");
    store.add_mail(&mail(&format!("wacht:r1:site:{jos}"))).await.expect("stored");
    store.add_mail(&mail(&format!("wacht:r1:site:{ine}"))).await.expect("stored");
    let waiting = store.outbox_counts().await.expect("read").waiting;

    assert!(!store.disable_person_by(&ine, &ine, NOW).await.expect("read"), "nobody shuts themselves out");
    assert!(store.disable_person_by(&ine, &jos, NOW).await.expect("shut"));
    assert!(!store.disable_person_by(&ine, &jos, NOW + 1).await.expect("read"), "once");
    assert!(!store.disable_person_by(&jos, &ine, NOW).await.expect("read"), "who is shut out shuts nobody");
    assert_eq!(store.person(&jos).await.expect("read").and_then(|p| p.disabled_at), Some(NOW));
    assert!(store.session(b"jos", NOW, HOUR, HOUR).await.expect("read").is_none(), "signed out");
    let left = store.outbox_counts().await.expect("read").waiting;
    assert_eq!(left, waiting - 1, "the letter that had not left is taken back, that of a colleague is not");
    assert_eq!(store.people_of_desk(&Desk::Site).await.expect("read").len(), 1);
}

async fn a_dead_letter_is_tried_again_or_dropped(site: Site) {
    let store = site.store;
    let (one, other) = (mail("wacht:one"), NewMail { created_at: NOW + 1, ..mail("nieuws:other") });
    for letter in [&one, &other] {
        store.add_mail(letter).await.expect("stored");
        assert!(!store.revive_mail(&letter.id, NOW).await.expect("read"), "it is not dead");
        assert!(!store.drop_mail(&letter.id).await.expect("read"), "it is not dead");
        store.mail_failed(&letter.id, NOW, "smtp-550", true).await.expect("given up");
    }
    let dead = store.dead_mails(9).await.expect("read");
    assert_eq!(
        dead.iter().map(|m| m.id.as_str()).collect::<Vec<_>>(),
        [&*other.id, &*one.id],
        "newest first"
    );
    assert_eq!((dead[1].dedupe.as_str(), dead[1].error.as_deref()), ("wacht:one", Some("smtp-550")));
    assert_eq!((&dead[1].payload, dead[1].created_at), (&one.payload, NOW));
    assert_eq!(store.dead_mails(1).await.expect("read").len(), 1);

    assert!(store.revive_mail(&one.id, NOW + 5).await.expect("revived"));
    assert!(store.drop_mail(&other.id).await.expect("dropped"));
    assert_eq!(store.outbox_counts().await.expect("read"), OutboxCounts { waiting: 1, sent: 0, dead: 0 });
    assert_eq!(store.claim_mail(NOW + 4, NOW + 9).await.expect("read"), None, "from now on");
    let again = store.claim_mail(NOW + 5, NOW + 9).await.expect("read").expect("due");
    assert_eq!((&again.id, again.attempts), (&one.id, 1), "as often as a new one, under its own identifier");
}
