//! Which buddies a programme looks for, and where requests stand, on both databases.

use domain::Slug;
use domain::directory::wanted::{FreeTime, Wanted};
use domain::referral::{Desk, State};
use domain::taxonomy::Code;

use super::{HOUR, NOW, Site, embedded, enrolled, on_both, referral};

on_both!(what_is_looked_for_is_said_replaced_and_forgotten, open_requests_stand_without_their_content);

async fn what_is_looked_for_is_said_replaced_and_forgotten(site: Site) {
    let store = site.store;
    let (mut directory, taxonomy) = embedded();
    store.import_embedded(&directory, &taxonomy, "one").await.expect("imported");
    let slug = directory.programmes[0].slug.clone();
    let an = enrolled(&store, "An", &Desk::Programme(slug.clone())).await;
    let wanted = async || store.programme(&slug).await.expect("read").expect("listed").wanted;
    let said = domain::calendar::local(NOW).expect("a day").date();
    let first = Wanted {
        said,
        number: 2,
        kinds: vec![Code::new("taal"), Code::new("werk")],
        languages: vec!["ar".to_owned(), "fr".to_owned()],
        times: FreeTime::ALL.to_vec(),
        town: Some("'s-Gravenvoeren".to_owned()),
        line: Some("Wie “wandelt” mee?".to_owned()),
    };
    let nobody: Slug = "bestaat-niet".parse().expect("a slug");
    assert!(!store.say_wanted(&nobody, Some(&first), &an, NOW).await.expect("asked"));
    assert_eq!(wanted().await, None);

    let stamp = store.directory_stamp().await.expect("read");
    assert!(store.say_wanted(&slug, Some(&first), &an, NOW).await.expect("said"));
    assert_ne!(store.directory_stamp().await.expect("read"), stamp, "pages and index look again");
    assert_eq!(wanted().await, Some(first.clone()));
    let few =
        Wanted { kinds: vec![], languages: vec![], times: vec![], town: None, line: None, ..first.clone() };
    assert!(store.say_wanted(&slug, Some(&few), &an, NOW).await.expect("said"));
    assert_eq!(wanted().await, Some(few.clone()));

    // The directory is imported anew: what somebody said stays.
    directory.programmes[0].name.push_str(" (nieuw)");
    store.import_embedded(&directory, &taxonomy, "two").await.expect("imported");
    assert_eq!(wanted().await, Some(few));
    assert!(!store.age_wanted(NOW).await.expect("looked"), "not older than that");
    let stamp = store.directory_stamp().await.expect("read");
    assert!(store.age_wanted(NOW + 1).await.expect("aged"));
    assert_ne!(store.directory_stamp().await.expect("read"), stamp);
    assert_eq!(wanted().await, None);
    assert!(store.say_wanted(&slug, Some(&first), &an, NOW).await.expect("said"));
    assert!(store.say_wanted(&slug, None, &an, NOW).await.expect("taken back"));
    assert_eq!(wanted().await, None);
}

async fn open_requests_stand_without_their_content(site: Site) {
    let store = site.store;
    let an = enrolled(&store, "An", &Desk::Site).await;
    let new = referral("flow", &Desk::Site, &[&an]);
    store.send_referral(&new).await.expect("sent");
    let standing = store.standing_referrals(NOW + HOUR).await.expect("read");
    let [one] = standing.as_slice() else { panic!("{standing:?}") };
    assert_eq!((&one.id, one.state, one.created_at), (&new.id, State::Received, NOW));
    assert_eq!(one.facts, new.facts);
    assert_eq!(store.standing_referrals(NOW).await.expect("read"), [], "it came later");
}
