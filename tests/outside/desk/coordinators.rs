//! A coordinator is invited, enrols, and gets the requests for that programme; nobody else does.

use tests::data::{guard, lines, text};
use tests::{Ask, Site};

#[test]
fn a_coordinator_receives_what_is_meant_for_the_programme() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let gent = crate::public::programme_of("Gent");
    let slug = text(&gent, "slug");
    let mut coordinator = site.coordinator_of(&desk, slug, "coordinator@buddy.test");
    coordinator.sign_in();
    assert_eq!(coordinator.inbox().len(), 0);

    let before = site.outbox().len();
    let ask = Ask::for_myself().at(slug).with("bericht", "alleen voor de coördinator");
    let sent = site.ask_for_a_buddy(&ask);
    let path = coordinator.inbox().pop().expect("it arrives at the coordinator");
    assert!(coordinator.read(&path).visible().contains("alleen voor de coördinator"));
    assert_eq!(desk.inbox().len(), 0, "one desk at a time");
    assert!(desk.browser.get(&path).status >= 400, "the site's desk does not open it");

    let mails = site.outbox_with(before + 1);
    guard(&mails);
    let announced: Vec<_> =
        mails.iter().filter(|mail| mail.to.contains("coordinator@buddy.test")).skip(1).collect();
    assert_eq!(announced.len(), 1, "one announcement after the invitation");
    for word in ["Noor", "alleen voor", "0470", "eenzaam", "Gent"] {
        assert!(!announced[0].raw.contains(word), "the mail holds {word:?}: {}", announced[0].text);
    }
    let answered = coordinator.answer(&path, "contact", "");
    assert_eq!(answered.status, 200);
    assert_eq!(tests::ask::follow_up(&site.browser(), &sent.code).status, 200);

    // A request for no programme, or for another one, is not theirs.
    let other = lines("programmes.jsonl")
        .into_iter()
        .find(|record| text(record, "slug") != slug)
        .expect("another one");
    let _ = site.ask_for_a_buddy(&Ask::for_myself());
    let _ = site.ask_for_a_buddy(&Ask::for_myself().at(text(&other, "slug")));
    assert_eq!(coordinator.inbox().len(), 1);
    assert_eq!(desk.inbox().len(), 2);
    for path in desk.inbox() {
        assert!(coordinator.browser.get(&path).status >= 400, "a coordinator opens what is not theirs");
    }
}

#[test]
fn the_consent_names_the_desk_that_reads() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let gent = crate::public::programme_of("Gent");
    let _coordinator = site.coordinator_of(&desk, text(&gent, "slug"), "coordinator@buddy.test");
    let browser = site.browser();
    let consent = Ask::for_myself().at(text(&gent, "slug")).walk_to(&browser, "toestemming");
    assert!(consent.visible().contains(text(&gent, "programme")), "{}", consent.visible());
    let first = Ask::for_myself().at(text(&gent, "slug")).open(&browser);
    assert!(!first.visible().contains("nog niet aangesloten"), "{}", first.visible());
}

#[test]
fn only_the_site_desk_invites() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let gent = crate::public::programme_of("Gent");
    let slug = text(&gent, "slug");
    let mut coordinator = site.coordinator_of(&desk, slug, "coordinator@buddy.test");
    coordinator.sign_in();
    assert_eq!(coordinator.browser.get("/beheer/coordinatoren").status, 403);
    let before = site.outbox().len();
    let loket = format!("programme:{slug}");
    let fields = [("loket", loket.as_str()), ("email", "nog-een@buddy.test")];
    assert_eq!(coordinator.browser.post("/beheer/coordinatoren", &fields).status, 403);
    assert_eq!(site.outbox().len(), before);
}

#[test]
fn an_invitation_needs_a_desk_and_an_address() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let before = site.outbox().len();
    for fields in [
        [("loket", "coordinator:2go-genk:x"), ("email", "a@buddy.test")],
        [("loket", "dispatcher:nergens"), ("email", "a@buddy.test")],
        [("loket", "programme:bestaat-niet"), ("email", "a@buddy.test")],
        [("loket", ""), ("email", "a@buddy.test")],
        [("loket", "site:x"), ("email", "geen adres\r\nBcc: x@y.test")],
    ] {
        let answer = desk.browser.post("/beheer/coordinatoren", &fields);
        assert!(answer.status < 500, "{fields:?}: {}", answer.status);
    }
    assert_eq!(site.outbox().len(), before, "no invitation went out");
}
