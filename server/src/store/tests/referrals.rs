//! Referrals from sending to their end: every statement, on both databases.

use domain::referral::Desk;
use domain::referral::State;

use super::{NOW, Site, enrolled, mail, on_both, referral};
use crate::store::outbox::NewMail;
use crate::store::referrals::{Actor, Change, NewNote, NewReferral, NewWrap, Note, Sent};
use crate::store::{Store, StoreError, new_id};

on_both!(a_referral_and_its_answer, a_refusal_passes_it_on);

fn desk(slug: &str) -> Desk {
    Desk::Programme(slug.parse().expect("a slug"))
}

async fn a_referral_and_its_answer(site: Site) {
    let store = site.store;
    let gent = desk("buddy-gent");
    let eva = enrolled(&store, "Eva", &gent).await;
    let finn = enrolled(&store, "Finn", &Desk::Site).await;
    let new = referral("flow", &gent, &[&eva, &finn]);
    assert!(!store.flow_is_sent(b"flow").await.expect("read"));
    assert_eq!(store.send_referral(&new).await.expect("sent"), Sent::Stored);
    assert!(store.flow_is_sent(b"flow").await.expect("read"));
    let twice = referral("flow", &gent, &[&eva]);
    assert_eq!(store.send_referral(&twice).await.expect("sent"), Sent::AlreadyStored);
    let mut same_handle = referral("other", &gent, &[]);
    same_handle.handle.clone_from(&new.handle);
    assert!(matches!(store.send_referral(&same_handle).await, Err(StoreError::Duplicate)));
    assert_eq!(store.outbox_counts().await.expect("read").waiting, 1, "one mail for one referral");

    let row = store.referral_by_handle(&new.handle).await.expect("read").expect("there");
    assert_eq!(Some(&row), store.referral_by_follow(&new.follow_hash).await.expect("read").as_ref());
    assert_eq!((&row.id, row.state, &row.desk), (&new.id, State::Received, &gent));
    assert_eq!((&row.content, row.facts.as_ref()), (&new.content, Some(&new.facts)));
    assert_eq!((row.consent_version.as_str(), row.consent_at), ("2026-11", NOW - 1));
    assert_eq!((row.created_at, row.changed_at, row.settled_at), (NOW, NOW, None));
    assert_eq!(store.inbox(&[gent.clone(), Desk::Site]).await.expect("read"), std::slice::from_ref(&row));
    assert!(store.inbox(&[Desk::Site]).await.expect("read").is_empty());
    assert_eq!(store.open_referrals().await.expect("read"), [row]);
    an_address_for_news(&store, &new).await;
    who_asked_for_somebody(&store, &new, &eva).await;

    let wraps = store.wraps(&new.id).await.expect("read");
    let readers = store.open_readers().await.expect("read");
    assert_eq!(readers[&new.id], wraps.iter().map(|wrap| wrap.person_id.clone()).collect::<Vec<_>>());
    assert_eq!(wraps, new.wraps);
    assert_eq!(store.wrap_of(&new.id, &finn).await.expect("read").as_ref(), wraps.get(1));
    let late = enrolled(&store, "Gust", &gent).await;
    assert_eq!(store.wrap_of(&new.id, &late).await.expect("read"), None);
    let wrap = NewWrap {
        referral_id: new.id.clone(),
        person_id: late.clone(),
        position: 0,
        sealed: vec![8; 80],
        under_server: false,
    };
    store.add_wraps(std::slice::from_ref(&wrap), &eva, NOW).await.expect("added");
    store
        .add_wraps(&[NewWrap { sealed: vec![0], ..wrap.clone() }], &eva, NOW)
        .await
        .expect("the first one counts");
    assert_eq!(store.wrap_of(&new.id, &late).await.expect("read"), Some(wrap));

    assert!(!store.has_reading(&new.id, b"session").await.expect("read"));
    let news = [mail("gelezen-flow")];
    assert!(
        store.record_reading((&new.id, &new.desk), &eva, b"session", NOW + 1, &news).await.expect("read"),
        "now read"
    );
    assert!(!store.record_reading((&new.id, &new.desk), &eva, b"again", NOW + 2, &news).await.expect("read"));
    assert!(store.has_reading(&new.id, b"session").await.expect("read"));
    assert_eq!(store.readings(&new.id).await.expect("read").len(), 2);

    let note = NewNote { id: new_id(), content: b"sealed note".to_vec() };
    let change = Change {
        referral_id: &new.id,
        desk: Some(&gent),
        from: State::Read,
        to: State::Contacted,
        actor: Actor::Desk,
        person_id: Some(&eva),
        now: NOW + 3,
        hand_on: None,
        link: None,
        note: Some(&note),
        mails: &[mail("contact-flow")],
    };
    assert!(store.change_state(&change).await.expect("moved"));
    assert!(!store.change_state(&change).await.expect("refused"), "somebody was first");
    let end = Change {
        desk: None,
        from: State::Contacted,
        to: State::Withdrawn,
        actor: Actor::Person,
        person_id: None,
        now: NOW + 5,
        hand_on: None,
        link: None,
        note: None,
        mails: &[],
        ..change
    };
    assert!(store.change_state(&end).await.expect("moved"));
    assert!(
        store.wraps(&new.id).await.expect("read").is_empty(),
        "whoever takes it back takes the keys away"
    );
    let row = store.referral_by_handle(&new.handle).await.expect("read").expect("there");
    assert_eq!((row.state, row.facts, row.settled_at), (State::Withdrawn, None, Some(NOW + 5)));
    assert!(store.open_referrals().await.expect("read").is_empty());
    assert!(store.open_readers().await.expect("read").is_empty());
    assert!(!store.news_can_be_confirmed(&new.id).await.expect("read"), "it is over");
    assert!(!store.confirm_news(&new.id).await.expect("read"), "too late");
    let notes = store.notes(&new.id).await.expect("read");
    let expected =
        Note { id: note.id.clone(), at: NOW + 3, person_id: eva.clone(), content: note.content.clone() };
    assert_eq!(notes, [expected]);
    let events = store.events(&new.id).await.expect("read");
    assert_eq!(
        events.iter().map(|e| (e.at - NOW, e.state, e.actor, e.person_id.as_deref())).collect::<Vec<_>>(),
        [
            (0, State::Received, Actor::Person, None),
            (1, State::Read, Actor::Desk, Some(eva.as_str())),
            (3, State::Contacted, Actor::Desk, Some(eva.as_str())),
            (5, State::Withdrawn, Actor::Person, None),
        ]
    );
    let mut younger = referral("younger", &gent, &[&eva]);
    younger.created_at = NOW + 9;
    store.send_referral(&younger).await.expect("sent");
    let inbox = store.inbox(&[gent]).await.expect("read");
    assert_eq!(inbox.iter().map(|r| &r.id).collect::<Vec<_>>(), [&younger.id, &new.id], "settled ones last");
    assert_eq!(store.outbox_counts().await.expect("read").waiting, 4);
}

/// An address for news is confirmed by itself only, as often as it likes, and nobody else's with it.
async fn an_address_for_news(store: &Store, new: &NewReferral) {
    let other = referral("someone-else", &new.desk, &[]);
    let other = NewReferral { desk: desk("elsewhere"), mails: Vec::new(), ..other };
    store.send_referral(&other).await.expect("sent");
    assert!(!store.news_can_be_confirmed("nothing").await.expect("read"));
    assert!(!store.confirm_news("nothing").await.expect("read"));
    assert!(store.news_can_be_confirmed(&new.id).await.expect("read"));
    let confirmed = async |new: &NewReferral| {
        store.referral_by_handle(&new.handle).await.expect("read").expect("there").news_confirmed
    };
    assert!(!confirmed(new).await, "not by itself");
    for _ in 0..2 {
        assert!(store.confirm_news(&new.id).await.expect("confirmed"));
    }
    assert!(confirmed(new).await && !confirmed(&other).await);
    let end = Change {
        referral_id: &other.id,
        desk: None,
        from: State::Received,
        to: State::Withdrawn,
        actor: Actor::Person,
        person_id: None,
        now: NOW,
        hand_on: None,
        link: None,
        note: None,
        mails: &[],
    };
    assert!(store.change_state(&end).await.expect("moved"));
}

/// A sender confirms their own referral alone; that the person was told is said once, by the desk that holds it.
async fn who_asked_for_somebody(store: &Store, new: &NewReferral, by: &str) {
    let row = async || store.referral_by_handle(&new.handle).await.expect("read").expect("there");
    assert_eq!((row().await.sender_confirmed, row().await.told), (false, None));
    assert!(!store.confirm_sender("nothing").await.expect("read"));
    for _ in 0..2 {
        assert!(store.confirm_sender(&new.id).await.expect("confirmed"));
    }
    assert!(row().await.sender_confirmed);
    assert!(!store.person_was_told(&new.id, &desk("elsewhere"), by, NOW).await.expect("read"), "not theirs");
    assert!(store.person_was_told(&new.id, &new.desk, by, NOW + 1).await.expect("told"));
    assert!(!store.person_was_told(&new.id, &new.desk, by, NOW + 2).await.expect("read"), "told before");
    assert_eq!(row().await.told, Some((NOW + 1, by.to_owned())));
}

/// At every moment it stands on one desk: the refusal, the new desk and its letter come together.
async fn a_refusal_passes_it_on(site: Site) {
    let store = site.store;
    let gent = desk("buddy-gent");
    let eva = enrolled(&store, "Hanna", &gent).await;
    let finn = enrolled(&store, "Isa", &Desk::Site).await;
    let new = referral("refused", &gent, &[&eva, &finn]);
    store.send_referral(&new).await.expect("sent");
    let letter: NewMail = mail("the next desk");
    let refusal = Change {
        referral_id: &new.id,
        desk: Some(&gent),
        from: State::Received,
        to: State::NoRoom,
        actor: Actor::Desk,
        person_id: Some(&eva),
        now: NOW + 1,
        hand_on: Some(&Desk::Site),
        link: None,
        note: None,
        mails: &[letter],
    };
    assert!(store.change_state(&refusal).await.expect("moved"));
    assert!(store.inbox(std::slice::from_ref(&gent)).await.expect("read").is_empty());
    let there = store.inbox(&[Desk::Site]).await.expect("read");
    assert_eq!(
        there.iter().map(|row| (&row.id, row.state)).collect::<Vec<_>>(),
        [(&new.id, State::HandedOn)]
    );
    assert!(store.wrap_of(&new.id, &finn).await.expect("read").is_some(), "its key lies ready there");
    let events = store.events(&new.id).await.expect("read");
    let mut states: Vec<_> = events.iter().map(|event| (event.state, event.actor)).collect();
    states.sort_by_key(|(state, _)| *state);
    let expected =
        [(State::Received, Actor::Person), (State::HandedOn, Actor::System), (State::NoRoom, Actor::Desk)];
    assert_eq!(states.len(), expected.len());
    assert!(expected.iter().all(|event| states.contains(event)), "{states:?}");
    assert!(!store.change_state(&refusal).await.expect("read"), "a second click finds it gone");
}
