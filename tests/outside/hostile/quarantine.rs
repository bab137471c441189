//! The public form under attack: nothing is refused, nothing is lost, and only what looks like misuse waits.

use std::time::Duration;

use tests::ask::follow_up;
use tests::data::{guard, text};
use tests::mail::Mail;
use tests::{Ask, Options, Person, Sent, Site};

/// The field that no person sees.
const TRAP: &str = "onderwerp";

/// A site with its desk and the coordinator of a programme.
fn site_with(options: Options) -> (Site, Person, Person, String) {
    let site = Site::start_with(options);
    let desk = site.as_site_desk();
    let slug = text(&crate::public::programme_of("Gent"), "slug").to_owned();
    let mut coordinator = site.coordinator_of(&desk, &slug, "coordinator@buddy.test");
    coordinator.sign_in();
    (site, desk, coordinator, slug)
}

/// Waits until this many mails to the coordinator lie in the outbox; all there are. The site's desk has its own: one for
/// all that waits for review, at the end of the hour, which may come in the middle of a test.
fn mails_to_the_coordinator(site: &Site, count: usize) -> Vec<Mail> {
    let ours = || {
        let mut mails = site.outbox();
        mails.retain(|mail| mail.to.contains("coordinator@buddy.test"));
        mails
    };
    for _ in 0..200 {
        if ours().len() >= count {
            break;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    ours()
}

#[test]
fn what_falls_in_the_trap_is_confirmed_kept_and_looked_at() {
    let (site, desk, coordinator, slug) = site_with(Options::default());
    let before = mails_to_the_coordinator(&site, 1).len();
    let calm = Ask::for_myself().at(&slug);
    let browser = site.browser();
    let page = calm.open(&browser);
    assert!(page.forms().iter().any(|form| form.has(TRAP)), "every step has the field");
    let ordinary = calm.through(&browser);
    assert_eq!((coordinator.inbox().len(), desk.inbox().len()), (1, 0), "an ordinary request is not touched");
    assert_eq!(mails_to_the_coordinator(&site, before + 1).len(), before + 1);

    let trapped = calm.with(TRAP, "koop nu goedkope pillen").with("bericht", "toch een echt verhaal");
    let browser = site.browser();
    let check = trapped.walk_to(&browser, "nakijken");
    let answer = trapped.send(&browser, &check);
    assert_eq!(answer.status, 303);
    let shown = browser.follow(answer);
    let sent = Sent::from_page(&shown);
    let without = |page: &str| page.chars().filter(|c| !c.is_ascii_digit()).collect::<String>();
    let other = site.browser();
    let calm = Ask::for_myself().at(&slug);
    let check = calm.walk_to(&other, "nakijken");
    let same = calm.fill_in(&other, &check);
    assert_eq!(without(&shown.visible()), without(&same.visible()), "the same confirmation");
    assert_eq!(coordinator.inbox().len(), 2, "not at the programme");

    let path = desk.inbox().pop().expect("at the site's desk");
    assert_eq!(coordinator.browser.get(&path).status, 404, "the programme does not see it");
    let inbox = desk.browser.get("/beheer").expect(200).visible();
    assert!(inbox.contains("Wacht op nazicht") && !inbox.contains("pillen"), "{inbox}");
    for code in [&sent.code, &ordinary.code] {
        assert_eq!(follow_up(&site.browser(), code).expect(200).path, "/opvolgen/stand");
    }
    let state = follow_up(&site.browser(), &sent.code).visible();
    assert!(state.contains("is aangekomen") && state.contains("kijkt ze eerst na"), "{state}");
    assert!(desk.read(&path).visible().contains("toch een echt verhaal"), "the desk can judge");
    assert_eq!(mails_to_the_coordinator(&site, before + 2).len(), before + 2, "no mail goes out for it");

    desk.review(&path, "doorlaten");
    assert_eq!((coordinator.inbox().len(), desk.inbox().len()), (3, 0));
    assert_eq!(mails_to_the_coordinator(&site, before + 3).len(), before + 3);
    guard(&site.outbox());
    assert!(coordinator.read(&path).visible().contains("toch een echt verhaal"));
    assert_eq!(desk.browser.get(&path).status, 404, "one desk at a time");
    let state = follow_up(&site.browser(), &sent.code).visible();
    assert!(!state.contains("kijkt ze eerst na"), "{state}");
}

#[test]
fn what_is_closed_as_misuse_is_still_there() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let sent = site.ask_for_a_buddy(&Ask::for_myself().with(TRAP, "x"));
    let path = desk.inbox().remove(0);
    for way in ["ontvangen", "afgesloten"] {
        let _ = desk.browser.post(&format!("{path}/stand"), &[("stand", way), ("nota", "")]);
        let page = desk.browser.get(&path).expect(200).visible();
        assert!(page.contains("Wacht op nazicht"), "{way} is no ordinary answer: {page}");
    }
    desk.review(&path, "misbruik");
    let page = desk.browser.get(&path).expect(200).visible();
    assert!(page.contains("Afgesloten als misbruik"), "{page}");
    let state = follow_up(&site.browser(), &sent.code).expect(200).visible();
    assert!(state.contains("Afgesloten") && !state.contains("misbruik"), "{state}");
    let none: [(&str, &str); 0] = [];
    for again in ["misbruik", "doorlaten"] {
        let answer = desk.browser.post(&format!("{path}/{again}"), &none);
        assert_eq!(answer.status, 303, "a second click is no error");
    }
    assert!(desk.browser.get(&path).expect(200).visible().contains("Afgesloten als misbruik"));
}

#[test]
fn forty_requests_from_one_network_are_all_there() {
    // As for everybody, but as fast as a program fills in.
    let options = Options::default().guarded().set("BUDDYWIJZER_LIMITS_ASK_LEAST_SECONDS", "0");
    let (site, desk, coordinator, slug) = site_with(options);
    let before = mails_to_the_coordinator(&site, 1).len();
    let ask = Ask::for_myself().at(&slug);
    for number in 0..40 {
        let _ = site.ask_for_a_buddy(&ask.clone().with("bericht", &format!("verhaal-{number}-einde")));
    }
    let (there, waiting) = (coordinator.inbox(), desk.inbox());
    assert_eq!((there.len(), waiting.len()), (20, 20), "none is lost, and what is above the limit waits");
    let mut pages: Vec<String> = there.iter().map(|path| coordinator.read(path).visible()).collect();
    pages.extend(waiting.iter().map(|path| desk.read(path).visible()));
    for number in 0..40 {
        let story = format!("verhaal-{number}-einde");
        assert_eq!(pages.iter().filter(|page| page.contains(&story)).count(), 1, "{story}");
    }
    assert_eq!(
        mails_to_the_coordinator(&site, before + 20).len(),
        before + 20,
        "the mails of twenty, no more"
    );
    let inbox = desk.browser.get("/beheer").expect(200).visible();
    assert!(inbox.contains("20 aanvragen wachten op nazicht"), "{inbox}");
}

#[test]
fn a_form_is_not_filled_in_within_seconds_by_a_person() {
    let site = Site::start_with(Options::default().guarded());
    let desk = site.as_site_desk();
    let inbox = || desk.browser.get("/beheer").expect(200).visible();
    let _ = site.ask_for_a_buddy(&Ask::for_myself());
    assert!(inbox().contains("Eén aanvraag wacht op nazicht"), "{}", inbox());
    let browser = site.browser();
    let ask = Ask::for_myself();
    let check = ask.walk_to(&browser, "nakijken");
    std::thread::sleep(Duration::from_secs(6));
    let _ = Sent::from_page(&ask.fill_in(&browser, &check));
    assert!(inbox().contains("Eén aanvraag loopt"), "a normal person is not touched: {}", inbox());
}
