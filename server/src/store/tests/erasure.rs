//! Erasing what referrals hold, on both databases; and that no file holds it any more.

use domain::referral::{Desk, State, retention};

use super::{NOW, Site, enrolled, mail, on_both, referral};
use crate::store::{Actor, Change, NewAddition, NewNote};

on_both!(what_is_over_is_erased_once_and_then_forgotten, a_waiting_list_is_prolonged_at_its_own_desk);

async fn what_is_over_is_erased_once_and_then_forgotten(site: Site) {
    let store = site.store;
    let an = enrolled(&store, "An", &Desk::Site).await;
    let (open, settled) = (referral("open", &Desk::Site, &[&an]), referral("settled", &Desk::Site, &[&an]));
    for new in [&open, &settled] {
        store.send_referral(new).await.expect("sent");
    }
    let note = NewNote { id: "n1".to_owned(), content: b"sealed note".to_vec() };
    assert!(store.add_note(&open.id, &Desk::Site, &an, &note, NOW).await.expect("noted"));
    let add = |id: &'static str, to: &'static str| NewAddition {
        id,
        referral_id: to,
        now: NOW,
        content: b"sealed addition".to_vec(),
        wraps: vec![(an.clone(), b"wrap".to_vec()), (an.clone(), b"another".to_vec())],
        mails: &[],
    };
    let open_id: &'static str = Box::leak(open.id.clone().into_boxed_str());
    assert!(store.add_addition(&add("a1", open_id)).await.expect("added"));
    assert!(!store.add_addition(&add("a2", "nothing")).await.expect("asked"));
    let added = store.additions(&open.id, &an).await.expect("read");
    assert_eq!((added.len(), added[0].sealed.as_deref()), (1, Some(&b"wrap"[..])), "the first wrap counts");
    assert_eq!(store.additions(&open.id, "stranger").await.expect("read")[0].sealed, None);
    let withdraw = Change {
        referral_id: &settled.id,
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
    assert!(store.change_state(&withdraw).await.expect("withdrawn"));
    let due = async |now: i64| -> Vec<String> {
        store.due_for_erasure(now).await.expect("read").into_iter().map(|row| row.id).collect()
    };
    assert_eq!(due(NOW + retention::SETTLED).await, Vec::<String>::new());
    assert_eq!(due(NOW + 1 + retention::SETTLED).await, std::slice::from_ref(&settled.id));
    assert_eq!(due(NOW + retention::IDLE).await, [open.id.clone(), settled.id.clone()]);
    let soon = async |now: i64| store.soon_erased(now).await.expect("read").len();
    let warned = retention::IDLE - retention::WARNING;
    assert_eq!((soon(NOW + warned - 1).await, soon(NOW + warned).await), (0, 1), "only what is open");
    assert_eq!(soon(NOW + retention::IDLE).await, 0);

    let end = NOW + retention::IDLE;
    for (new, state) in [(&open, State::Closed), (&settled, State::Withdrawn)] {
        let row = store.referral(&new.id).await.expect("read").expect("there");
        assert!(
            store.erase_referral((&row, "about"), Actor::System, "2026-11", end, &[]).await.expect("erased")
        );
        assert!(
            !store
                .erase_referral((&row, "about"), Actor::System, "2026-11", end + 1, &[])
                .await
                .expect("asked"),
            "once"
        );
        let row = store.referral(&new.id).await.expect("read").expect("there");
        assert_eq!((row.state, row.content.len(), row.facts, row.erased_at), (state, 0, None, Some(end)));
        assert_eq!(store.wraps(&new.id).await.expect("read").len(), 0);
        assert_eq!(store.notes(&new.id).await.expect("read").len(), 0);
        assert_eq!(store.additions(&new.id, &an).await.expect("read").len(), 0);
    }
    assert!(store.inbox(&[Desk::Site]).await.expect("read").is_empty(), "a desk has nothing to see");
    let counts = [("2026-11", "afgesloten", 1), ("2026-11", "ingetrokken", 1)];
    let counts = counts.map(|(month, state, amount)| (month.to_owned(), state.to_owned(), amount));
    assert_eq!(store.referral_counts().await.expect("read"), counts);
    store.scrub().await.expect("scrubbed");

    assert_eq!(store.forget_erased(end - 1).await.expect("asked"), 0);
    assert_eq!(store.forget_erased(end).await.expect("forgotten"), 2);
    assert_eq!(store.referral(&open.id).await.expect("read"), None);
    assert_eq!(store.events(&open.id).await.expect("read"), []);
    assert_eq!(store.referral_counts().await.expect("read"), counts, "the counts stay");
}

async fn a_waiting_list_is_prolonged_at_its_own_desk(site: Site) {
    let store = site.store;
    let an = enrolled(&store, "An", &Desk::Site).await;
    let new = referral("waits", &Desk::Site, &[&an]);
    store.send_referral(&new).await.expect("sent");
    let prolong = async |now: i64| store.prolong(&new.id, &Desk::Site, &an, now).await.expect("asked");
    assert!(!prolong(NOW + 1).await, "it is not on the waiting list");
    let to_list = Change {
        referral_id: &new.id,
        desk: Some(&Desk::Site),
        from: State::Received,
        to: State::WaitingList,
        actor: Actor::Desk,
        person_id: Some(&an),
        now: NOW + 2,
        hand_on: None,
        link: None,
        note: None,
        mails: &[mail("on the list")],
    };
    assert!(store.change_state(&to_list).await.expect("moved"));
    assert!(prolong(NOW + 3).await);
    let row = store.referral(&new.id).await.expect("read").expect("there");
    assert_eq!((row.state, row.changed_at), (State::WaitingList, NOW + 3));
    assert_eq!(store.events(&new.id).await.expect("read").len(), 3);
}

/// The bytes that were erased stand in no file of the database any more, its log included, while it is open.
#[tokio::test]
async fn no_file_holds_what_was_erased() {
    let site = Site::sqlite().await;
    let an = enrolled(&site.store, "An", &Desk::Site).await;
    let mut new = referral("marked", &Desk::Site, &[&an]);
    new.content = b"0f1e2d3c-content-of-this-test".repeat(40);
    new.facts = b"0f1e2d3c-facts-of-this-test".to_vec();
    site.store.send_referral(&new).await.expect("sent");
    let holds = || {
        let folder = site.path().parent().expect("a folder").to_owned();
        std::fs::read_dir(folder).expect("files").flatten().any(|file| {
            let bytes = std::fs::read(file.path()).unwrap_or_default();
            bytes.windows(8).any(|window| window == b"0f1e2d3c")
        })
    };
    assert!(holds(), "the test looks in the right place");
    let row = site.store.referral(&new.id).await.expect("read").expect("there");
    assert!(
        site.store.erase_referral((&row, "about"), Actor::Person, "2026-11", NOW, &[]).await.expect("erased")
    );
    site.store.scrub().await.expect("scrubbed");
    assert!(!holds(), "what was erased is on the disk still");
}
