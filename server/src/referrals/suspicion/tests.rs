//! What is suspect waits at the dispatcher's desk, can be read there and nowhere else, and goes on from there.

use std::time::Duration;

use domain::Slug;
use domain::referral::{Answers, Field, Known, Request, State, Step};
use domain::taxonomy::Scheme;

use super::*;
use crate::accounts::SignedIn;
use crate::config::Limits;
use crate::desk::{self, review};
use crate::referrals::send::{Outcome, send};
use crate::seal::{ContentKey, WrapLayer};
use crate::store::ReferralRow;
use crate::testing::Site;

const HOUR: Millis = 60 * 60_000;

/// A site with a coordinator and somebody of the site's desk, and the limits of the test.
async fn site_with(limits: impl FnOnce(&mut Limits)) -> (Site, Slug, SignedIn, SignedIn) {
    let site = Site::with(|config| limits(&mut config.limits)).await;
    let slug = site.app.catalogue().await.unwrap().running().next().unwrap().slug.clone();
    let coordinator = site.seat(Desk::Programme(slug.clone()), "coordinator@buddy.test").await;
    let desk = site.seat(Desk::Site, "loket@site.test").await;
    (site, slug, coordinator, desk)
}

/// How one request differs from another.
#[derive(Clone, Copy)]
struct Asked {
    number: usize,
    trapped: bool,
    seconds: Millis,
    from: &'static str,
}

const CALM: Asked = Asked { number: 0, trapped: false, seconds: 120, from: "192.0.2.1" };

async fn ask(site: &Site, slug: &Slug, asked: Asked) -> ReferralRow {
    ask_in_order(site, std::slice::from_ref(slug), asked).await
}

async fn ask_in_order(site: &Site, slugs: &[Slug], asked: Asked) -> ReferralRow {
    let app = &site.app;
    let kind = app.taxonomy.of(Scheme::Kind).next().unwrap().code.to_string();
    let mut flow = Flow::new([u8::try_from(asked.number).unwrap(); 16], slugs.to_vec());
    flow.trapped = asked.trapped;
    flow.answers = [
        (Field::VoorWie, "zelf"),
        (Field::Voornaam, "Noor"),
        (Field::Leeftijd, "26-64"),
        (Field::Gemeente, "Gent"),
        (Field::Soort, &kind),
        (Field::Email, "noor@vrager.test"),
        (Field::Nieuws, "ja"),
        (Field::Toestemming, "ja"),
    ]
    .map(|(field, value)| (field, vec![value.to_owned()]))
    .into_iter()
    .collect::<Answers>();
    flow.tried = Step::ALL.to_vec();
    flow.consented = slugs.iter().cloned().map(Desk::Programme).chain([Desk::Site]).collect();
    flow.agreed = domain::referral::goes_along(&flow.answers, domain::referral::Asker::Zelf);
    let gent = "44021".to_owned().try_into().unwrap();
    let known = Known { taxonomy: &app.taxonomy, municipality: &|_| Some(gent), volunteer_min_age: None };
    let request = Request::parse(&flow.answers, &known).unwrap();
    let begun = app.clock.now() - asked.seconds * 1000;
    let id = FlowId::new(begun, &format!("abcdefghj{:03}", asked.number));
    let client = Some(asked.from.parse().unwrap());
    let Outcome::Sent(code) = send(app, &id, &flow, client, &request).await.unwrap() else {
        panic!("not sent")
    };
    app.store.referral_by_follow(&app.follow_hasher.hash(&code).await).await.unwrap().unwrap()
}

/// To whom what waits goes: everything that is due until `until`. It leaves.
async fn mails(site: &Site, until: Millis) -> Vec<String> {
    let (app, mut found) = (&site.app, Vec::new());
    while let Some(mail) = app.store.claim_mail(until, until + 1).await.unwrap() {
        let message = crate::mail::outbox::open_mail(&app.key, &mail.id, &mail.payload).unwrap();
        found.push(message.to.as_str().to_owned());
        app.store.mail_sent(&mail.id).await.unwrap();
    }
    found.sort();
    found
}

#[tokio::test]
async fn a_calm_request_goes_its_way_and_a_hasty_or_trapped_one_waits() {
    let (site, slug, ..) = site_with(|_| {}).await;
    let calm = ask(&site, &slug, CALM).await;
    assert_eq!((calm.state, &calm.desk), (State::Received, &Desk::Programme(slug.clone())));
    assert_eq!(mails(&site, site.app.clock.now()).await, ["coordinator@buddy.test", "noor@vrager.test"]);
    for asked in [Asked { number: 1, trapped: true, ..CALM }, Asked { number: 2, seconds: 2, ..CALM }] {
        let row = ask(&site, &slug, asked).await;
        assert_eq!((row.state, &row.desk), (State::Quarantine, &Desk::Site));
    }
    let now = site.app.clock.now();
    assert!(mails(&site, now).await.is_empty(), "nobody hears of it at once");
    assert_eq!(mails(&site, now + HOUR).await, ["loket@site.test"], "one digest for both, within the hour");
}

#[tokio::test]
async fn what_waits_is_read_by_the_dispatcher_alone_and_then_by_the_first_desk_alone() {
    let (site, slug, coordinator, dispatcher) = site_with(|_| {}).await;
    let app = &site.app;
    let row = ask(&site, &slug, Asked { trapped: true, ..CALM }).await;
    assert!(desk::held(app, &coordinator, &row.handle).await.is_err(), "not there yet");
    for who in [&coordinator, &dispatcher] {
        let wrap = app.store.wrap_of(&row.id, &who.person.id).await.unwrap().unwrap();
        assert!(wrap.under_server, "every wrap lies under the server's key");
        assert!(ContentKey::unwrap(&who.secret, &wrap.sealed).is_none(), "a copy of the wrap opens nothing");
        assert!(WrapLayer::new(&app.key).take(&row.id, &who.person.id, &wrap.sealed).is_some());
    }
    let held = desk::held(app, &dispatcher, &row.handle).await.unwrap();
    let key = desk::content_key(app, &dispatcher, &held).await.unwrap().expect("they must be able to judge");
    desk::read(app, &dispatcher, &held).await.unwrap();
    let content = desk::content(app, &dispatcher, &held, &key).await.unwrap().expect("it was written down");
    assert_eq!(content.answers.get(&Field::Voornaam), Some(&vec!["Noor".to_owned()]));
    let held = desk::held(app, &dispatcher, &row.handle).await.unwrap();
    assert_eq!(held.row.state, State::Quarantine, "opening lets nothing through");
    for to in [State::Received, State::Closed] {
        let answered = desk::answer(app, &dispatcher, &held, State::Quarantine, to, None).await;
        assert!(answered.is_err(), "{to:?} is no ordinary answer");
    }

    assert!(review::let_through(app, &dispatcher, &held).await.unwrap());
    assert!(!review::let_through(app, &dispatcher, &held).await.unwrap(), "a second click finds it gone");
    assert!(!review::close_as_abuse(app, &dispatcher, &held).await.unwrap());
    assert!(desk::held(app, &dispatcher, &row.handle).await.is_err(), "one desk at a time");
    let held = desk::held(app, &coordinator, &row.handle).await.unwrap();
    assert!(held.row.created_at > row.created_at, "a fresh clock");
    let key = desk::content_key(app, &coordinator, &held).await.unwrap().expect("theirs now");
    assert!(key.open_content(&row.id, &row.content).is_some());
    let told = mails(&site, app.clock.now()).await;
    assert_eq!(told, ["coordinator@buddy.test", "noor@vrager.test"], "the mails that were held back");
}

#[tokio::test]
async fn what_is_closed_as_misuse_stays_and_ends() {
    let (site, slug, _, dispatcher) = site_with(|_| {}).await;
    let row = ask(&site, &slug, Asked { trapped: true, ..CALM }).await;
    let held = desk::held(&site.app, &dispatcher, &row.handle).await.unwrap();
    assert!(review::close_as_abuse(&site.app, &dispatcher, &held).await.unwrap());
    let held = desk::held(&site.app, &dispatcher, &row.handle).await.unwrap();
    assert_eq!((held.row.state, held.facts), (State::Closed, None));
    assert!(mails(&site, site.app.clock.now()).await.is_empty());
}

#[tokio::test]
async fn above_the_limit_of_a_block_requests_wait_and_elsewhere_they_do_not() {
    let (site, slug, ..) = site_with(|limits| limits.asks_per_network = 3).await;
    let mut states = Vec::new();
    for (number, from) in
        ["192.0.2.1", "192.0.2.99", "192.0.2.7", "192.0.2.200", "192.0.2.1", "192.0.3.1", "2001:db8::1"]
            .into_iter()
            .enumerate()
    {
        states.push(ask(&site, &slug, Asked { number, from, ..CALM }).await.state);
    }
    let (received, waits) = (State::Received, State::Quarantine);
    assert_eq!(states, [received, received, received, waits, waits, received, received]);
}

#[tokio::test]
async fn above_the_limit_of_a_desk_requests_wait_and_what_is_suspect_anyway_does_not_count() {
    let (site, slug, ..) = site_with(|limits| {
        limits.asks_per_desk = 2;
        limits.ask_least = Duration::from_secs(5);
    })
    .await;
    let other =
        site.app.catalogue().await.unwrap().running().find(|p| p.slug != slug).expect("another").slug.clone();
    let _ = site.seat(Desk::Programme(other.clone()), "ander@buddy.test").await;
    for number in 0..4 {
        assert_eq!(ask(&site, &slug, Asked { number, trapped: true, ..CALM }).await.state, State::Quarantine);
    }
    for (number, state) in [(4, State::Received), (5, State::Received), (6, State::Quarantine)] {
        assert_eq!(ask(&site, &slug, Asked { number, ..CALM }).await.state, state, "{number}");
    }
    assert_eq!(ask(&site, &other, Asked { number: 7, ..CALM }).await.state, State::Received);
}

#[tokio::test]
async fn a_desk_where_nobody_is_left_hands_on_what_it_has() {
    let (site, slug, coordinator, dispatcher) = site_with(|_| {}).await;
    let app = &site.app;
    let row = ask(&site, &slug, CALM).await;
    let stop = async |who, email: &str| desk::stop_access(app, who, email).await;
    assert!(stop(&coordinator, "loket@site.test").await.is_err(), "that is the site's desk's to do");
    assert!(stop(&dispatcher, " LOKET@site.test ").await.is_err(), "never one's own");
    assert!(!stop(&dispatcher, "niemand@site.test").await.unwrap());
    assert!(!stop(&dispatcher, "geen adres\0").await.unwrap());
    assert!(desk::held(app, &dispatcher, &row.handle).await.is_err());
    assert!(stop(&dispatcher, "coordinator@buddy.test").await.unwrap());
    let held = desk::held(app, &dispatcher, &row.handle).await.unwrap();
    assert_eq!(held.row.state, State::HandedOn, "it goes on to the next desk of its chain");
    assert!(desk::content_key(app, &dispatcher, &held).await.unwrap().is_some());
    assert_eq!(mails(&site, app.clock.now()).await, ["loket@site.test", "noor@vrager.test"]);
    assert_eq!(desk::rescue(app).await.unwrap(), 0, "nothing is left to do");
}

#[tokio::test]
async fn what_was_taken_up_goes_to_nobody_who_begins_anew_with_it() {
    for (state, goes_on) in [(State::Read, true), (State::Contacted, false), (State::WaitingList, false)] {
        let (site, slug, coordinator, dispatcher) = site_with(|_| {}).await;
        let app = &site.app;
        let other = app.catalogue().await.unwrap().running().nth(1).unwrap().slug.clone();
        let _ = site.seat(Desk::Programme(other.clone()), "ander@buddy.test").await;
        let row = ask_in_order(&site, &[slug, other.clone()], CALM).await;
        let held = desk::held(app, &coordinator, &row.handle).await.unwrap();
        desk::read(app, &coordinator, &held).await.unwrap();
        if state != State::Read {
            desk::answer(app, &coordinator, &held, State::Read, state, None).await.unwrap();
        }
        assert!(desk::stop_access(app, &dispatcher, "coordinator@buddy.test").await.unwrap());
        let now = app.store.referral(&row.id).await.unwrap().unwrap();
        let expected = if goes_on { (Desk::Programme(other), State::HandedOn) } else { (Desk::Site, state) };
        assert_eq!((now.desk, now.state), expected, "{state:?}");
    }
}
