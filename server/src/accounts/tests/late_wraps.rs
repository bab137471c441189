//! Who gets a key after a request arrived reads it once somebody who could read it signed in.

use domain::referral::Desk;

use super::bench::{MINUTE, Site, T0, programme};
use crate::seal::{ContentKey, PublicKey, WrapLayer};
use crate::store::{NewAddition, ReferralRow};

const AN: &str = "an@voorbeeld.test";
const BO: &str = "bo@voorbeeld.test";
const CLEO: &str = "cleo@voorbeeld.test";
const STORY: &[u8] = b"Ik voel me alleen.";

#[tokio::test]
async fn a_colleague_who_came_later_reads_after_the_first_one_signs_in() {
    let site = Site::new().await;
    site.enrol(Desk::Site, AN, T0).await;
    let chain = [Desk::Site];
    let row = site.request(&chain, STORY, T0).await;
    site.enrol(Desk::Site, BO, T0).await;

    let bo = site.sign_in(BO, &chain, T0 + MINUTE).await;
    assert_eq!(site.read(&bo, &row).await, None, "nobody who can open it signed in yet");
    let an = site.sign_in(AN, &chain, T0 + 2 * MINUTE).await;
    assert_eq!(site.read(&an, &row).await.as_deref(), Some(STORY));
    assert_eq!(site.read(&bo, &row).await.as_deref(), Some(STORY));

    let chains = |_: &ReferralRow| Some(chain.to_vec());
    let made = site.accounts.add_late_wraps(&an.person.id, &an.secret, &chains, T0).await.unwrap();
    assert_eq!(made, 0, "once is enough");
}

#[tokio::test]
async fn later_desks_wait_under_the_servers_key_and_strangers_get_nothing() {
    let site = Site::new().await;
    site.enrol(Desk::Site, AN, T0).await;
    site.enrol(programme(), BO, T0).await;
    let other = Desk::Programme("ander-werking".parse().unwrap());
    site.enrol(other, CLEO, T0).await;
    let chain = [programme(), Desk::Site];
    let row = site.request(&chain, STORY, T0).await;
    site.enrol(programme(), "dirk@voorbeeld.test", T0).await;
    site.enrol(Desk::Site, "els@voorbeeld.test", T0).await;

    // The site's desk can open its own wrap only inside the server; that is enough to make the others.
    let an = site.sign_in(AN, &chain, T0 + MINUTE).await;
    assert_eq!(site.read(&an, &row).await, None, "its turn has not come");
    let dirk = site.sign_in("dirk@voorbeeld.test", &chain, T0 + MINUTE).await;
    assert_eq!(site.read(&dirk, &row).await.as_deref(), Some(STORY));
    let els = site.sign_in("els@voorbeeld.test", &chain, T0 + MINUTE).await;
    assert_eq!(site.read(&els, &row).await, None, "its turn has not come");
    let wrap = site.store.wrap_of(&row.id, &els.person.id).await.unwrap().unwrap();
    assert_eq!((wrap.position, wrap.under_server), (1, true));
    assert!(WrapLayer::new(&site.key).take(&row.id, &els.person.id, &wrap.sealed).is_some());

    let cleo = site.sign_in(CLEO, &chain, T0 + MINUTE).await;
    assert!(site.store.wrap_of(&row.id, &cleo.person.id).await.unwrap().is_none());
    assert_eq!(site.store.wraps(&row.id).await.unwrap().len(), 4);
}

#[tokio::test]
async fn without_a_known_chain_nothing_is_wrapped() {
    let site = Site::new().await;
    site.enrol(Desk::Site, AN, T0).await;
    let row = site.request(&[Desk::Site], STORY, T0).await;
    site.enrol(Desk::Site, BO, T0).await;
    let an = site.sign_in(AN, &[], T0 + MINUTE).await;
    let made = site.accounts.add_late_wraps(&an.person.id, &an.secret, &super::bench::no_chain, T0);
    assert_eq!(made.await.unwrap(), 0);
    assert_eq!(site.store.wraps(&row.id).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_disabled_colleague_gets_no_late_wrap() {
    let site = Site::new().await;
    site.enrol(Desk::Site, AN, T0).await;
    let chain = [Desk::Site];
    let row = site.request(&chain, STORY, T0).await;
    site.enrol(Desk::Site, BO, T0).await;
    let bo = site.person(BO).await;
    site.store.disable_person(&bo.id, T0).await.unwrap();
    site.sign_in(AN, &chain, T0 + MINUTE).await;
    assert!(site.store.wrap_of(&row.id, &bo.id).await.unwrap().is_none());
}

/// What the person added has keys of its own: whoever came later gets those too, from somebody who can open them.
#[tokio::test]
async fn what_was_added_is_wrapped_late_too() {
    let site = Site::new().await;
    site.enrol(Desk::Site, AN, T0).await;
    let chain = [Desk::Site];
    let row = site.request(&chain, STORY, T0).await;
    let (an, key) = (site.person(AN).await, ContentKey::random());
    let wrap = key.wrap(&PublicKey::from_slice(&an.public_key).unwrap());
    let new = NewAddition {
        id: "a1",
        referral_id: &row.id,
        now: T0,
        content: key.seal_note(&row.id, "a1", b"Bel na vijf uur."),
        wraps: vec![(an.id.clone(), WrapLayer::new(&site.key).put("a1", &an.id, &wrap))],
        mails: &[],
    };
    assert!(site.store.add_addition(&new).await.unwrap());
    site.enrol(Desk::Site, BO, T0).await;
    let bo = site.sign_in(BO, &chain, T0 + MINUTE).await;
    let own = async || site.store.additions(&row.id, &bo.person.id).await.unwrap().remove(0);
    assert_eq!(own().await.sealed, None, "nobody who can open it signed in yet");
    let _ = site.sign_in(AN, &chain, T0 + 2 * MINUTE).await;
    let added = own().await;
    let sealed = WrapLayer::new(&site.key).take("a1", &bo.person.id, &added.sealed.unwrap()).unwrap();
    let opened = ContentKey::unwrap(&bo.secret, &sealed).unwrap();
    assert_eq!(opened.open_note(&row.id, "a1", &added.content).unwrap().as_slice(), b"Bel na vijf uur.");
    assert!(opened.open_content(&row.id, &row.content).is_none(), "it opens what was added, and no more");
}
