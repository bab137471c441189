//! What was told of what is broken, on both databases.

use domain::referral::Desk;
use domain::referral::lint::telling::{Telling, Told};

use super::{HOUR, NOW, Site, mail, on_both};

on_both!(a_finding_is_told_once_and_forgotten);

async fn a_finding_is_told_once_and_forgotten(site: Site) {
    let store = site.store;
    let desk = Desk::Organisation("caw".parse().expect("a slug"));
    let telling = |gone: &[&str], new: &[&str]| {
        let [gone, new] = [gone, new].map(|all| all.iter().map(|one| (*one).to_owned()).collect());
        Telling { desk: desk.clone(), gone, new }
    };
    let row = |finding: &str, told_at| Told { desk: desk.clone(), finding: finding.to_owned(), told_at };
    let first = telling(&[], &["gat:a", "post:b"]);
    assert!(store.tell_findings(&first, NOW, &[mail("stuk:1")]).await.expect("told"));
    assert_eq!(store.told_findings().await.expect("read"), [row("gat:a", NOW), row("post:b", NOW)]);

    // Another server found the same, and one thing more: nothing of it is told, nor forgotten.
    let late = telling(&["post:b"], &["afwezig:c", "gat:a"]);
    assert!(!store.tell_findings(&late, NOW + 1, &[mail("stuk:2")]).await.expect("asked"));
    assert_eq!(store.told_findings().await.expect("read"), [row("gat:a", NOW), row("post:b", NOW)]);
    assert_eq!(store.outbox_counts().await.expect("read").waiting, 1, "one mail");

    let next = telling(&["gat:a"], &["afwezig:c"]);
    assert!(store.tell_findings(&next, NOW + HOUR, &[mail("stuk:3")]).await.expect("told"));
    let left = [row("afwezig:c", NOW + HOUR), row("post:b", NOW)];
    assert_eq!(store.told_findings().await.expect("read"), left);
    assert!(store.tell_findings(&telling(&["afwezig:c", "post:b"], &[]), NOW, &[]).await.expect("forgotten"));
    assert_eq!(store.told_findings().await.expect("read"), []);
}
