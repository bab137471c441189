//! What is said about room, on both databases.

use domain::Slug;
use domain::directory::{Room, ServiceCapacity};
use jiff::civil::{Date, date};

use super::{Site, embedded, on_both};
use crate::store::Store;
use crate::store::capacity::SaidBy;

on_both!(room_is_said_lowered_and_forgotten);

async fn room(store: &Store, slug: &Slug) -> Option<(Room, Date)> {
    let programme = store.programme(slug).await.expect("read").expect("listed");
    programme.capacity.last().map(|ServiceCapacity { room, updated }| (*room, *updated))
}

async fn room_is_said_lowered_and_forgotten(site: Site) {
    let store = site.store;
    let (mut directory, taxonomy) = embedded();
    store.import_embedded(&directory, &taxonomy, "one").await.expect("imported");
    let slug = directory.programmes[0].slug.clone();
    let (may, june, july) = (date(2026, 5, 1), date(2026, 6, 1), date(2026, 7, 1));
    assert_eq!(room(&store, &slug).await, None);
    assert!(!store.lower_room(&slug, may, SaidBy::Answer).await.expect("asked"), "nobody said there was any");
    let nobody: Slug = "bestaat-niet".parse().expect("a slug");
    assert!(!store.say_room(&nobody, Room::Open, may, SaidBy::Coordinator).await.expect("asked"));

    let stamp = store.directory_stamp().await.expect("read");
    assert!(store.say_room(&slug, Room::WaitingList(6), may, SaidBy::Coordinator).await.expect("said"));
    assert_ne!(store.directory_stamp().await.expect("read"), stamp, "pages and index look again");
    assert_eq!(room(&store, &slug).await, Some((Room::WaitingList(6), may)));
    assert!(
        !store.lower_room(&slug, june, SaidBy::Answer).await.expect("asked"),
        "a waiting list is no room"
    );
    assert!(store.say_room(&slug, Room::Open, june, SaidBy::Coordinator).await.expect("said"));
    // The directory is imported anew: what somebody said stays.
    directory.programmes[0].name.push_str(" (nieuw)");
    let report = store.import_embedded(&directory, &taxonomy, "two").await.expect("imported");
    assert_eq!(report.updated.len(), 1);
    assert_eq!(room(&store, &slug).await, Some((Room::Open, june)));
    assert!(!store.age_rooms(june).await.expect("looked"), "not older than that day");
    assert!(store.lower_room(&slug, july, SaidBy::Silence).await.expect("lowered"));
    assert_eq!(room(&store, &slug).await, Some((Room::Unknown, july)));
    assert!(store.say_room(&slug, Room::Full, may, SaidBy::Coordinator).await.expect("said"));
    let stamp = store.directory_stamp().await.expect("read");
    assert!(store.age_rooms(june).await.expect("aged"));
    assert_eq!(room(&store, &slug).await, Some((Room::Unknown, may)), "when it was said stays known");
    assert_ne!(store.directory_stamp().await.expect("read"), stamp);
    assert!(!store.age_rooms(june).await.expect("looked"), "once");
}
