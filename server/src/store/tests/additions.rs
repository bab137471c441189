//! What a person adds to a referral, on both databases: read anew, wrapped late, taken away with the rest.

use domain::referral::{Desk, State};

use super::{NOW, Site, enrolled, mail, on_both, referral};
use crate::store::referrals::Remark;
use crate::store::{Actor, Change, NewAddition, NewMail, NewWrap, Store};

on_both!(
    an_addition_is_read_anew_and_wrapped_late,
    no_key_comes_back_to_what_was_taken_back,
    what_lapses_takes_letters_and_never_overtakes_the_person,
);

fn addition<'a>(id: &'a str, referral: &'a str, person: &str, now: i64) -> NewAddition<'a> {
    let wraps = vec![(person.to_owned(), vec![7; 80])];
    NewAddition { id, referral_id: referral, now, content: b"sealed words".to_vec(), wraps, mails: &[] }
}

async fn take_back(store: &Store, referral: &str) {
    let change = Change {
        referral_id: referral,
        desk: None,
        from: State::Received,
        to: State::Withdrawn,
        actor: Actor::Person,
        person_id: None,
        now: NOW + 1,
        hand_on: None,
        link: None,
        note: None,
        mails: &[],
    };
    assert!(store.change_state(&change).await.expect("moved"));
}

async fn an_addition_is_read_anew_and_wrapped_late(site: Site) {
    let store = site.store;
    let (an, bo) = (enrolled(&store, "An", &Desk::Site).await, enrolled(&store, "Bo", &Desk::Site).await);
    let new = referral("adds", &Desk::Site, &[&an]);
    store.send_referral(&new).await.expect("sent");
    let read = async |at| {
        store.record_reading((&new.id, &new.desk), &an, b"session", at, &[]).await.expect("written")
    };
    let has_read = async || store.has_reading(&new.id, b"session").await.expect("read");
    read(NOW + 1).await;
    assert!(has_read().await);
    assert!(store.add_addition(&addition("a1", &new.id, &an, NOW + 2)).await.expect("added"));
    assert!(!has_read().await, "what was added since was not read");
    read(NOW + 2).await;
    assert!(has_read().await);

    let late = [(bo.clone(), vec![8; 80]), (an.clone(), vec![0])];
    store.add_addition_wraps("a1", &late).await.expect("added");
    store.add_addition_wraps("a1", &[]).await.expect("nothing to do");
    store.add_addition_wraps("gone", &late).await.expect("there is no such one");
    let mut readers = [an.clone(), bo.clone()];
    readers.sort();
    assert_eq!(store.readers_of_addition("a1").await.expect("read"), readers);
    assert_eq!(store.readers_of_addition("gone").await.expect("read"), [""; 0]);
    let mut open = store.open_addition_readers().await.expect("read");
    open.get_mut(&new.id).expect("its additions").iter_mut().for_each(|of| of.sort());
    assert_eq!(open[&new.id], [readers.to_vec()]);
    let own = |person: String| {
        let (store, id) = (store.clone(), new.id.clone());
        async move { store.additions(&id, &person).await.expect("read").remove(0).sealed.expect("a wrap") }
    };
    assert_eq!((own(an).await, own(bo).await), (vec![7; 80], vec![8; 80]), "the first wrap counts");
}

async fn no_key_comes_back_to_what_was_taken_back(site: Site) {
    let store = site.store;
    let (an, bo) = (enrolled(&store, "An", &Desk::Site).await, enrolled(&store, "Bo", &Desk::Site).await);
    let new = referral("takes", &Desk::Site, &[&an]);
    store.send_referral(&new).await.expect("sent");
    assert!(store.add_addition(&addition("a1", &new.id, &an, NOW)).await.expect("added"));
    take_back(&store, &new.id).await;
    let wrap = NewWrap { person_id: bo.clone(), ..new.wraps[0].clone() };
    store.add_wraps(&[wrap], "by", NOW).await.expect("asked");
    store.add_addition_wraps("a1", &[(bo.clone(), vec![8; 80])]).await.expect("asked");
    assert_eq!(store.wraps(&new.id).await.expect("read"), []);
    assert_eq!(store.readers_of_addition("a1").await.expect("read"), [""; 0]);
    assert!(store.open_addition_readers().await.expect("read").is_empty());
}

/// Only what nothing happened to lapses. Then the letters about it go, and the one that tells it stays.
async fn what_lapses_takes_letters_and_never_overtakes_the_person(site: Site) {
    let store = site.store;
    let an = enrolled(&store, "An", &Desk::Site).await;
    let mut new = referral("lapses", &Desk::Site, &[&an]);
    let about = |mail: NewMail| NewMail { about: Some("about".to_owned()), ..mail };
    new.mails = vec![about(mail("bevestig:1")), about(mail("wacht:1"))];
    let other = referral("other", &Desk::Site, &[&an]);
    for new in [&new, &other] {
        store.send_referral(new).await.expect("sent");
    }
    let row = async |id: &str| store.referral(id).await.expect("read").expect("there");
    let before = row(&new.id).await;
    assert!(store.add_addition(&addition("a1", &new.id, &an, NOW + 1)).await.expect("added"));
    let told = [about(mail("nieuws:1"))];
    let lapse = async |row| {
        store.erase_referral((row, "about"), Actor::System, "2026-11", NOW + 9, &told).await.expect("asked")
    };
    assert!(!lapse(&before).await, "the person wrote meanwhile");
    assert_eq!(store.outbox_counts().await.expect("read").waiting, 3);
    assert!(lapse(&row(&new.id).await).await);
    assert_eq!(store.outbox_counts().await.expect("read").waiting, 2, "what tells it, and the other's");
    let ids = store.mail_ids().await.expect("read");
    assert!(ids.contains(&told[0].id) && !ids.contains(&new.mails[0].id));
    let events = store.events(&new.id).await.expect("read");
    let last = events.last().expect("an event");
    assert_eq!((last.state, last.actor, last.remark), (State::Closed, Actor::System, Some(Remark::Lapsed)));
    let other_row = row(&other.id).await;
    assert!(
        store
            .erase_referral((&other_row, "other"), Actor::Person, "2026-11", NOW, &[])
            .await
            .expect("erased")
    );
    let events = store.events(&other.id).await.expect("read");
    assert!(events.iter().all(|event| event.remark.is_none()), "what somebody erased did not lapse");
}
