//! What happens at once: two servers (two stores) on one database, and many tasks on each.

use domain::referral::Desk;

use super::{NOW, Site, embedded, enrolled, invitation, mail, new_person, on_both, referral};
use crate::store::referrals::Sent;
use crate::store::{Store, StoreError};

on_both!(
    one_form_stores_one_referral,
    one_mail_has_one_sender,
    one_invitation_makes_one_person,
    two_first_links_make_one_administrator,
    two_servers_import_once,
    a_dropped_request_leaves_nothing,
);

async fn one_form_stores_one_referral(site: Site) {
    let person = enrolled(&site.store, "Hugo", &Desk::Site).await;
    let stores = [site.store.clone(), site.another().await];
    let mut tasks = Vec::new();
    for n in 0..12 {
        let store = stores[n % 2].clone();
        let mut new = referral("flow", &Desk::Site, &[&person]);
        new.handle = format!("handle-{n}");
        new.follow_hash = vec![u8::try_from(n).expect("small")];
        tasks.push(tokio::spawn(async move { store.send_referral(&new).await }));
    }
    let mut stored = 0;
    for task in tasks {
        match task.await.expect("no panic").expect("no error") {
            Sent::Stored => stored += 1,
            Sent::AlreadyStored => {}
        }
    }
    assert_eq!(stored, 1);
    assert_eq!(site.store.inbox(&[Desk::Site]).await.expect("read").len(), 1);
    assert_eq!(site.store.outbox_counts().await.expect("read").waiting, 1);
}

async fn one_mail_has_one_sender(site: Site) {
    for n in 0..120 {
        site.store.add_mail(&mail(&format!("mail {n}"))).await.expect("stored");
    }
    let stores = [site.store.clone(), site.another().await];
    let mut tasks = Vec::new();
    for n in 0..8 {
        let store = stores[n % 2].clone();
        tasks.push(tokio::spawn(async move {
            let mut mine = Vec::new();
            while let Some(mail) = store.claim_mail(NOW, NOW + 1000).await.expect("claimed") {
                mine.push(mail.id);
            }
            mine
        }));
    }
    let mut all = Vec::new();
    for task in tasks {
        all.extend(task.await.expect("no panic"));
    }
    // A claimer may give up while others are still taking; whatever is left must be takeable.
    while let Some(mail) = site.store.claim_mail(NOW, NOW + 1000).await.expect("claimed") {
        all.push(mail.id);
    }
    all.sort();
    let taken = all.len();
    all.dedup();
    assert_eq!((taken, all.len()), (120, 120), "each mail was taken once");
}

async fn one_invitation_makes_one_person(site: Site) {
    site.store.invite(&invitation(b"link", &Desk::Site), &mail("link")).await.expect("made");
    let stores = [site.store.clone(), site.another().await];
    let mut tasks = Vec::new();
    for n in 0..8 {
        let store = stores[n % 2].clone();
        let person = new_person(&format!("person{n}"));
        tasks.push(tokio::spawn(async move { store.finish_enrolment(b"link", &person, NOW).await }));
    }
    let mut made = 0;
    for task in tasks {
        match task.await.expect("no panic") {
            Ok(()) => made += 1,
            Err(StoreError::Conflict) => {}
            Err(other) => panic!("{other}"),
        }
    }
    assert_eq!((made, site.store.people().await.expect("read").len()), (1, 1));
}

async fn two_first_links_make_one_administrator(site: Site) {
    let (one, two) = (site.store.clone(), site.another().await);
    let hour = NOW + super::HOUR;
    let (a, b) = tokio::join!(
        one.open_first_invitation(b"one", NOW, hour),
        two.open_first_invitation(b"two", NOW, hour)
    );
    assert!(a.expect("opened") && b.expect("opened"));
    let first = one.finish_enrolment(b"one", &new_person("Mia"), NOW).await.is_ok();
    let second = one.finish_enrolment(b"two", &new_person("Noor"), NOW).await.is_ok();
    assert!(first != second, "the first of them used ended the other");
}

async fn two_servers_import_once(site: Site) {
    let (directory, taxonomy) = embedded();
    let (one, two) = (site.store.clone(), site.another().await);
    let (one, two) = tokio::join!(
        one.import_embedded(&directory, &taxonomy, "stamp"),
        two.import_embedded(&directory, &taxonomy, "stamp"),
    );
    let (one, two) = (one.expect("imported"), two.expect("imported"));
    assert!(one.current != two.current, "one did it, the other saw that: {one} / {two}");
    assert_eq!(site.store.programmes().await.expect("read"), directory.programmes);
}

/// A request whose client goes away is dropped at any await: nothing of it may stay, and the next one works.
async fn a_dropped_request_leaves_nothing(site: Site) {
    let person = enrolled(&site.store, "Ilse", &Desk::Site).await;
    for micros in (0..4000).step_by(200) {
        let mut new = referral(&format!("dropped {micros}"), &Desk::Site, &[&person]);
        new.mails.extend((0..20).map(|n| mail(&format!("{micros} {n}"))));
        let patience = std::time::Duration::from_micros(micros);
        let cut = tokio::time::timeout(patience, site.store.send_referral(&new)).await;
        let stored = site.store.flow_is_sent(&new.flow_hash).await.expect("read");
        assert!(cut.is_err() || stored, "what was answered is there");
    }
    let rows = site.store.inbox(&[Desk::Site]).await.expect("read").len();
    let mails = site.store.outbox_counts().await.expect("read").waiting;
    assert_eq!(usize::try_from(mails), Ok(rows * 21), "whole or not at all");
    let after = referral("after", &Desk::Site, &[&person]);
    assert_eq!(site.store.send_referral(&after).await.expect("sent"), Sent::Stored);
}

/// Several processes start on a database that does not exist yet: each finds it ready or makes it.
async fn start_together(target: &str) {
    let mut tasks = Vec::new();
    for _ in 0..4 {
        let target = target.to_owned();
        tasks.push(tokio::spawn(async move { Store::open(target.as_str()).await?.ping().await }));
    }
    for task in tasks {
        task.await.expect("no panic").expect("open");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn several_start_on_a_new_file() {
    for _ in 0..5 {
        let folder = tempfile::tempdir().expect("a folder");
        start_together(&folder.path().join("new.db").display().to_string()).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn several_start_on_a_new_server() {
    if let Some(target) = Site::schema().await {
        start_together(&target).await;
    }
}
