//! What is said about room, on both databases.

use domain::Slug;
use domain::directory::room::general;
use domain::directory::{AreaKind, Part, Room, ServiceArea};
use domain::referral::Desk;
use domain::taxonomy::Code;
use jiff::civil::{Date, date};

use super::{Site, embedded, on_both};
use crate::store::Store;
use crate::store::capacity::{RoomLink, Said, SaidBy};

on_both!(room_is_said_lowered_and_forgotten, parts_stand_beside_each_other, letters_leave_only_with_a_change);

const WHOLE: Part = Part { target_group: None, area: None };
const MAY: Date = date(2026, 5, 1);
const JUNE: Date = date(2026, 6, 1);
const JULY: Date = date(2026, 7, 1);

async fn room(store: &Store, slug: &Slug) -> Option<(Room, Date)> {
    let programme = store.programme(slug).await.expect("read").expect("listed");
    general(&programme.capacity).map(|said| (said.room, said.updated))
}

async fn say(store: &Store, slug: &Slug, part: &Part, room: Room, day: Date) -> bool {
    store.say_room(slug, Said { part, room, day }).await.expect("said")
}

async fn room_is_said_lowered_and_forgotten(site: Site) {
    let store = site.store;
    let (mut directory, taxonomy) = embedded();
    store.import_embedded(&directory, &taxonomy, "one").await.expect("imported");
    let slug = directory.programmes[0].slug.clone();
    let lower = async |day, by| store.lower_room(&slug, &WHOLE, day, by, &[]).await.expect("asked");
    let age = async |before| store.age_room(&slug, before, &[]).await.expect("looked");
    assert_eq!(room(&store, &slug).await, None);
    assert!(!lower(MAY, SaidBy::Answer).await, "nobody said there was any");
    let nobody: Slug = "bestaat-niet".parse().expect("a slug");
    assert!(!say(&store, &nobody, &WHOLE, Room::Open, MAY).await);

    let stamp = store.directory_stamp().await.expect("read");
    assert!(say(&store, &slug, &WHOLE, Room::WaitingList(6), MAY).await);
    assert_ne!(store.directory_stamp().await.expect("read"), stamp, "pages and index look again");
    assert_eq!(room(&store, &slug).await, Some((Room::WaitingList(6), MAY)));
    assert!(lower(JUNE, SaidBy::Answer).await, "who has a waiting list and takes nobody has none");
    assert_eq!(room(&store, &slug).await, Some((Room::Full, JUNE)), "with the day of the answer");
    assert!(!lower(JULY, SaidBy::Answer).await, "nothing is lower");
    assert!(say(&store, &slug, &WHOLE, Room::Open, JUNE).await);
    // The directory is imported anew: what somebody said stays.
    directory.programmes[0].name.push_str(" (nieuw)");
    let report = store.import_embedded(&directory, &taxonomy, "two").await.expect("imported");
    assert_eq!(report.updated.len(), 1);
    assert_eq!(room(&store, &slug).await, Some((Room::Open, JUNE)));
    assert!(!age(JUNE).await, "not older than that day");
    assert!(lower(JULY, SaidBy::Silence).await);
    assert_eq!(room(&store, &slug).await, Some((Room::Unknown, JUNE)), "silence said nothing on its day");
    assert!(say(&store, &slug, &WHOLE, Room::Full, MAY).await);
    let stamp = store.directory_stamp().await.expect("read");
    assert!(age(JUNE).await);
    assert_eq!(room(&store, &slug).await, Some((Room::Unknown, MAY)), "when it was said stays known");
    assert_ne!(store.directory_stamp().await.expect("read"), stamp);
    assert!(!age(JUNE).await, "once");
}

async fn parts_stand_beside_each_other(site: Site) {
    let store = site.store;
    let (directory, taxonomy) = embedded();
    store.import_embedded(&directory, &taxonomy, "one").await.expect("imported");
    let slug = directory.programmes[0].slug.clone();
    let area = Some(ServiceArea { kind: AreaKind::Municipality, name: "Gent".to_owned() });
    let in_gent = Part { target_group: None, area: area.clone() };
    let elders = Part { target_group: Some(Code::new("ouderen")), area };
    for (part, room) in [(&WHOLE, Room::Full), (&in_gent, Room::Open), (&elders, Room::WaitingList(3))] {
        assert!(say(&store, &slug, part, room, MAY).await);
    }
    let stands = async || {
        let programme = store.programme(&slug).await.expect("read").expect("listed");
        programme.capacity.into_iter().map(|said| (said.part, said.room)).collect::<Vec<_>>()
    };
    let three = [(WHOLE, Room::Full), (in_gent.clone(), Room::Open), (elders.clone(), Room::WaitingList(3))];
    assert_eq!(stands().await, three, "in the order in which they were said");
    assert!(say(&store, &slug, &in_gent, Room::Open, JUNE).await);
    assert_eq!(stands().await, three, "in the place of what was said before");
    assert!(store.lower_room(&slug, &in_gent, JULY, SaidBy::Answer, &[]).await.expect("lowered"));
    assert_eq!(stands().await[1], (in_gent.clone(), Room::Full));
    assert!(store.age_room(&slug, JUNE, &[]).await.expect("aged"));
    let rooms: Vec<Room> = stands().await.into_iter().map(|(_, room)| room).collect();
    assert_eq!(rooms, [Room::Unknown, Room::Full, Room::Unknown], "what was said in July is believed");
    assert!(store.unsay_room(&slug, &in_gent).await.expect("taken back"));
    assert!(!store.unsay_room(&slug, &in_gent).await.expect("looked"), "it is gone");
    assert_eq!(stands().await.len(), 2);
}

async fn letters_leave_only_with_a_change(site: Site) {
    let store = site.store;
    let (directory, taxonomy) = embedded();
    store.import_embedded(&directory, &taxonomy, "one").await.expect("imported");
    let slug = directory.programmes[0].slug.clone();
    let person = super::enrolled(&store, "An", &Desk::Programme(slug.clone())).await;
    let link = |hash: &str| RoomLink {
        token_hash: hash.as_bytes().to_vec(),
        slug: slug.clone(),
        person_id: person.clone(),
        expires_at: 100,
    };
    let letter = |hash: &str| [(link(hash), super::mail(hash))];
    assert!(!store.lower_room(&slug, &WHOLE, JUNE, SaidBy::Answer, &letter("een")).await.expect("asked"));
    assert_eq!(store.room_link(b"een", 1).await.expect("read"), None);
    assert_eq!(store.outbox_counts().await.expect("counted").waiting, 0);
    assert!(say(&store, &slug, &WHOLE, Room::Open, MAY).await);
    assert!(store.lower_room(&slug, &WHOLE, JUNE, SaidBy::Answer, &letter("twee")).await.expect("lowered"));
    assert_eq!(store.room_link(b"twee", 99).await.expect("read"), Some(link("twee")));
    assert_eq!(store.room_link(b"twee", 100).await.expect("read"), None, "too old");
    assert_eq!(store.outbox_counts().await.expect("counted").waiting, 1);
    assert!(store.age_room(&slug, JULY, &letter("drie")).await.expect("aged"));
    assert_eq!(store.room_link(b"drie", 1).await.expect("read"), Some(link("drie")));
}
