//! A coordinator answers from the mail: four answers, once, without signing in and without seeing content.

use tests::browser::Answer;
use tests::data::{lines, text};
use tests::person::Person;
use tests::{Ask, Site};

/// The paths in the newest mails to an address that lead to an answer, newest last.
fn links(site: &Site, email: &str) -> Vec<String> {
    let mails = site.outbox().into_iter().filter(|mail| mail.to.contains(email));
    mails.filter_map(|mail| mail.link("/antwoord/")).collect()
}

/// Waits for the link of a mail that is on its way.
fn link(site: &Site, email: &str, count: usize) -> String {
    for _ in 0..200 {
        let mut found = links(site, email);
        if found.len() >= count {
            return found.pop().expect("one");
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    panic!("no mail with an answer link to {email}")
}

/// A programme with a public telephone number, and one without.
fn with_phone(wanted: bool) -> String {
    let has = |record: &serde_json::Value| record["phone"].is_string();
    let programmes = lines("programmes.jsonl");
    let record = programmes.iter().find(|record| has(record) == wanted).expect("there are both");
    text(record, "slug").to_owned()
}

fn coordinator(site: &Site, desk: &Person, slug: &str) -> Person {
    let mut person = site.coordinator_of(desk, slug, "coordinator@buddy.test");
    person.sign_in();
    person
}

/// Posts an answer as whoever has the link, in a browser where nobody is signed in.
fn answer(site: &Site, link: &str, answer: &str) -> Answer {
    let browser = site.browser();
    browser.follow(browser.post(link, &[("antwoord", answer)]))
}

#[test]
fn a_link_is_opened_without_answering_and_answers_once() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let slug = with_phone(false);
    let coordinator = coordinator(&site, &desk, &slug);
    let sent = site.ask_for_a_buddy(&Ask::for_myself().at(&slug).with("bericht", "alleen achter slot"));
    let link = link(&site, "coordinator@buddy.test", 1);
    let path = coordinator.inbox().pop().expect("it");

    // A mail scanner opens links, several times and with HEAD.
    for _ in 0..3 {
        let page = site.browser().get(&link).expect(200);
        let words = page.visible();
        assert!(words.contains("Gent") && words.contains("Ik neem dit op"), "{words}");
        for secret in ["Noor", "alleen achter slot", "0470", "Bel mij"] {
            assert!(!words.contains(secret), "{secret}: {words}");
        }
        assert_eq!(page.header("cache-control"), "no-store");
    }
    assert!(coordinator.browser.get(&path).visible().contains("Ontvangen"), "nothing was answered");

    let wrong = answer(&site, &link, "");
    assert_eq!((wrong.status, wrong.visible().contains("Kies een antwoord.")), (422, true));
    assert_eq!(answer(&site, &link, "bellen").status, 422, "no number is known");
    let done = answer(&site, &link, "opgenomen");
    assert_eq!(done.path, "/antwoord/opgenomen");
    assert!(!done.visible().contains("Noor"), "a link opens nothing");
    let follow = tests::ask::follow_up(&site.browser(), &sent.code).visible();
    assert!(follow.contains("Gelezen"), "{follow}");
    assert_eq!(coordinator.inbox().len(), 1, "it stays on the desk");
    for _ in 0..2 {
        assert_eq!(site.browser().get(&link).status, 410);
        assert_eq!(answer(&site, &link, "geen-plaats").status, 410, "a link works once");
    }
    assert_eq!(site.browser().get("/antwoord/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA").status, 410);
    assert_eq!(site.browser().get("/beheer").location(), "/inloggen", "a link signs nobody in");
}

#[test]
fn a_refusal_from_the_mail_moves_it_on_and_kills_every_link() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let slug = with_phone(false);
    let first = coordinator(&site, &desk, &slug);
    let mut second = site.coordinator_of(&desk, &slug, "tweede@buddy.test");
    second.sign_in();
    let _ = site.ask_for_a_buddy(&Ask::for_myself().at(&slug));
    let (one, two) = (link(&site, "coordinator@buddy.test", 1), link(&site, "tweede@buddy.test", 1));
    let announced = links(&site, "loket@buddywijzer.test").len();
    assert_eq!(answer(&site, &one, "niet-voor-ons").path, "/antwoord/niet-voor-ons");
    assert_eq!(answer(&site, &two, "opgenomen").status, 410, "somebody was first");
    assert_eq!((first.inbox().len(), second.inbox().len(), desk.inbox().len()), (0, 0, 1));
    let path = desk.inbox().pop().expect("at the site's desk");
    let page = desk.browser.get(&path).visible();
    assert!(page.contains("Past niet") && page.contains("Robin"), "the history says who answered: {page}");
    // The site's desk gives it back by hand: a new mail, a new link, and the old ones stay dead.
    let _ = link(&site, "loket@buddywijzer.test", announced + 1);
    assert_eq!(desk.hand_over(&path, &format!("programme:{slug}")).status, 200);
    let again = link(&site, "coordinator@buddy.test", 2);
    assert_ne!(again, one);
    assert_eq!(site.browser().get(&one).status, 410);
    assert_eq!(site.browser().get(&again).status, 200);
    // Answering at the desk uses the link up as well.
    let path = first.inbox().pop().expect("back");
    let _ = first.answer(&path, "contact", "");
    assert_eq!(site.browser().get(&again).status, 410);
}

#[test]
fn who_wants_to_be_phoned_is_phoned_by_the_dispatcher() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let slug = with_phone(true);
    let coordinator = coordinator(&site, &desk, &slug);
    // A professional may never look again: the call waits at the dispatcher's desk whoever asked.
    for (count, ask) in (1..).zip([Ask::for_myself(), Ask::as_professional()]) {
        let professional = count == 2;
        let _ = site.ask_for_a_buddy(&ask.at(&slug));
        let link = link(&site, "coordinator@buddy.test", count);
        assert!(site.browser().get(&link).expect(200).visible().contains("Bel mij"));
        assert_eq!(answer(&site, &link, "bellen").path, "/antwoord/bellen");
        let inbox = desk.browser.get("/beheer").visible();
        assert!(inbox.contains("Bel even") && !inbox.contains("Noor"), "{inbox}");
        assert_eq!(inbox.contains("Een hulpverlener vroeg dit aan"), professional, "{inbox}");
        assert_eq!((coordinator.inbox().len(), desk.inbox().len()), (count, 0), "it stays where it was");
        let waits = desk.browser.get("/beheer").expect(200).text();
        let (_, handle) = waits.split_once("name=\"aanvraag\" value=\"").expect("a form");
        let handle = handle.split('"').next().expect("a handle");
        let called = [("aanvraag", handle)];
        assert_eq!(coordinator.browser.post("/beheer/gebeld", &called).status, 404, "the dispatcher's to do");
        assert_eq!(desk.browser.post("/beheer/gebeld", &called).status, 303);
        assert!(!desk.browser.get("/beheer").visible().contains("Bel even"));
    }
    // Whoever reached the person needs no call any more.
    let _ = site.ask_for_a_buddy(&Ask::for_myself().at(&slug));
    let link = link(&site, "coordinator@buddy.test", 3);
    assert_eq!(answer(&site, &link, "bellen").path, "/antwoord/bellen");
    assert!(desk.browser.get("/beheer").visible().contains("Bel even"));
    for path in coordinator.inbox() {
        let _ = coordinator.answer(&path, "contact", "");
    }
    assert!(!desk.browser.get("/beheer").visible().contains("Bel even"));
}

#[test]
fn of_two_answers_at_once_one_counts_and_both_read_what_became_of_it() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let slug = with_phone(false);
    let first = coordinator(&site, &desk, &slug);
    let mut second = site.coordinator_of(&desk, &slug, "tweede@buddy.test");
    second.sign_in();
    let (mut kept, mut passed) = (0, 0);
    for round in 1..=12 {
        let sent = site.ask_for_a_buddy(&Ask::for_myself().at(&slug));
        let links = ["coordinator@buddy.test", "tweede@buddy.test"].map(|email| link(&site, email, round));
        let answers = ["opgenomen", "niet-voor-ons"];
        let together = std::sync::Barrier::new(2);
        let ends: Vec<Answer> = std::thread::scope(|scope| {
            let post = |(link, words): (&'_ String, &'static str)| {
                let (site, together) = (&site, &together);
                let link = link.clone();
                scope.spawn(move || {
                    let _ = together.wait();
                    answer(site, &link, words)
                })
            };
            let both: Vec<_> = links.iter().zip(answers).map(post).collect();
            both.into_iter().map(|one| one.join().expect("it answers")).collect()
        });
        let took: Vec<bool> =
            ends.iter().zip(answers).map(|(end, words)| end.path == format!("/antwoord/{words}")).collect();
        assert_eq!(took.iter().filter(|took| **took).count(), 1, "round {round}: {took:?}");
        let late = ends.iter().zip(&took).find(|(_, took)| !**took).map(|(end, _)| end).expect("one");
        assert!([409, 410].contains(&late.status), "{} {}", late.status, late.visible());
        assert!(late.visible().contains("antwoord") || late.visible().contains("doorgegeven"));
        if took[0] {
            kept += 1
        } else {
            passed += 1
        }
        assert_eq!((first.inbox().len(), second.inbox().len(), desk.inbox().len()), (kept, kept, passed));
        let follow = tests::ask::follow_up(&site.browser(), &sent.code).visible();
        assert!(follow.contains(if took[0] { "Gelezen" } else { "Doorgegeven" }), "{follow}");
    }
}
