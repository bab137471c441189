//! The numbers of a desk before and after erasure, walk-ins, and what stands where, on both databases.

use domain::referral::clock::Turn;
use domain::referral::figures::Outcome;
use domain::referral::{Desk, State};

use super::{HOUR, NOW, Site, enrolled, on_both, referral};
use crate::store::figures::WalkIn;
use crate::store::{Actor, Change, HandOver};

on_both!(numbers_survive_erasure, what_came_past_the_site_is_counted_and_corrected);

const DAY: i64 = 24 * HOUR;

async fn numbers_survive_erasure(site: Site) {
    let store = site.store;
    let gent = Desk::Programme("gent".parse().expect("a slug"));
    let an = enrolled(&store, "An", &gent).await;
    let own = Desk::Coordinator { programme: "gent".parse().expect("a slug"), person: an.clone() };
    let new = referral("one", &own, &[&an]);
    store.send_referral(&new).await.expect("sent");
    let standing = store.standing().await.expect("read");
    assert_eq!((standing[&own].open, standing[&own].since), (1, Some(NOW)));
    let change = |from: State, to: State, now: i64| Change {
        referral_id: &new.id,
        desk: None,
        from,
        to,
        actor: Actor::Desk,
        person_id: None,
        now,
        hand_on: None,
        link: None,
        note: None,
        mails: &[],
    };
    let contact = change(State::Received, State::Contacted, NOW + 3 * DAY);
    assert!(store.change_state(&contact).await.expect("moved"));
    let over = HandOver {
        referral_id: &new.id,
        from: &own,
        seen: None,
        to: &Desk::Site,
        state: State::HandedOn,
        turn: Turn::fresh(NOW + 4 * DAY),
        remark: None,
        person_id: Some(&an),
        now: NOW + 4 * DAY,
        note: None,
        mails: &[],
    };
    assert!(store.hand_over(&over).await.expect("moved"));
    let told = async |desk: &Desk| {
        let figures = store.figures_of(desk).await.expect("read");
        let told: Vec<_> = figures.into_iter().map(|f| (f.month, f.outcome, f.days, f.amount)).collect();
        told
    };
    let month = "2026-09".to_owned();
    let passed = [(month.clone(), Outcome::PassedOn, Some(3), 1)];
    assert_eq!(told(&gent).await, passed);
    assert_eq!(told(&Desk::Site).await, [(month.clone(), Outcome::Open, None, 1)]);
    assert_eq!(told(&Desk::Organisation("x".parse().expect("a slug"))).await, []);

    let row = store.referral(&new.id).await.expect("read").expect("there");
    assert!(
        store
            .erase_referral((&row, "about"), Actor::Person, "2026-09", NOW + 5 * DAY, &[])
            .await
            .expect("erased")
    );
    let withdrawn = [(month, Outcome::Withdrawn, None, 1)];
    assert_eq!(
        (told(&gent).await.as_slice(), told(&Desk::Site).await.as_slice()),
        (&passed[..], &withdrawn[..])
    );
    assert_eq!(store.forget_erased(NOW + 5 * DAY).await.expect("forgotten"), 1);
    assert_eq!(
        (told(&gent).await.as_slice(), told(&Desk::Site).await.as_slice()),
        (&passed[..], &withdrawn[..])
    );
    assert!(store.standing().await.expect("read").is_empty());
}

async fn what_came_past_the_site_is_counted_and_corrected(site: Site) {
    let store = site.store;
    let row = WalkIn {
        desk_id: Desk::Site.to_string(),
        month: "2026-11".to_owned(),
        kind: String::new(),
        age: "65-plus".to_owned(),
        outcome: Outcome::NoRoom.as_str().to_owned(),
        amount: 0,
    };
    let other = WalkIn { month: "2026-10".to_owned(), ..row.clone() };
    store.count_walk_in(&row, false).await.expect("nothing to take away");
    for counted in [&row, &other, &row] {
        store.count_walk_in(counted, true).await.expect("counted");
    }
    let counts = async || -> Vec<i64> {
        store.walk_ins(&Desk::Site).await.expect("read").into_iter().map(|row| row.amount).collect()
    };
    assert_eq!(counts().await, [2, 1]);
    for _ in 0..3 {
        store.count_walk_in(&row, false).await.expect("corrected");
    }
    assert_eq!(counts().await, [1], "never less than none");
}
