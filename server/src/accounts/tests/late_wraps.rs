//! Who gets a key after a request arrived reads it once somebody who could read it signed in.

use domain::referral::Desk;

use super::bench::{MINUTE, Site, T0, programme};
use crate::seal::WrapLayer;
use crate::store::ReferralRow;

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
    let made = site.accounts.add_late_wraps(&an.person.id, &an.secret, &chains).await.unwrap();
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
    let made = site.accounts.add_late_wraps(&an.person.id, &an.secret, &super::bench::no_chain);
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
