//! The log: an organisation sees who read what at its own desks, each time, and nothing of another's; `check` walks along
//! the chain.

use tests::data::{lines, text};
use tests::person::Person;
use tests::{Ask, Site};

fn at(site: &Site, desk: &Person, loket: &str, email: &str) -> Person {
    desk.invite(loket, email);
    let mut person = Person::enrol(site, &site.invitation_of(email), email, "een fiets in de regen");
    person.sign_in();
    person
}

/// How often a log says that something was read.
fn readings(person: &Person) -> usize {
    let page = person.browser.get("/beheer/logboek").expect(200).visible();
    for secret in ["Noor", "0470", "iemand om mee te praten"] {
        assert!(!page.contains(secret), "{secret}: {page}");
    }
    page.matches("Gelezen (aanvraag").count()
}

#[test]
fn an_organisation_sees_each_reading_at_its_desks_and_nobody_elses() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let programmes = lines("programmes.jsonl");
    let gent = crate::public::programme_of("Gent");
    let (slug, organisation) = (text(&gent, "slug"), text(&gent, "organisation"));
    let other = programmes
        .iter()
        .find(|record| text(record, "organisation") != organisation && text(record, "status") == "listed")
        .map(|record| text(record, "slug"))
        .expect("another programme");
    let coordinator = at(&site, &desk, &format!("programme:{slug}"), "coordinator@buddy.test");
    let general = at(&site, &desk, &format!("organisation:{organisation}"), "algemeen@buddy.test");
    let stranger = at(&site, &desk, &format!("programme:{other}"), "ander@buddy.test");

    let _ = site.ask_for_a_buddy(&Ask::for_myself().at(slug));
    let path = coordinator.inbox().pop().expect("it");
    let _ = coordinator.browser.get(&path).expect(200);
    assert_eq!(readings(&coordinator), 0, "what was not opened was not read");
    let _ = coordinator.read(&path);
    let once = readings(&coordinator);
    let _ = coordinator.browser.get(&path).expect(200);
    assert_eq!((once, readings(&coordinator)), (1, 2), "each showing is written down");
    assert_eq!((readings(&general), readings(&stranger), readings(&desk)), (2, 0, 0));
    let _ = coordinator.answer(&path, "geen-plaats", "");
    let log = general.browser.get("/beheer/logboek").expect(200).visible();
    assert!(log.contains("Doorgegeven (aanvraag") && log.contains("Toegang gekregen"), "{log}");
    for prefix in ["/fr", "/en"] {
        let page = general.browser.get(&format!("{prefix}/beheer/logboek")).expect(200).visible();
        assert!(!page.contains("Doorgegeven"), "{prefix}: {page}");
    }
}

#[test]
fn check_finds_a_row_that_was_changed() {
    let mut site = Site::start();
    let _ = site.as_site_desk();
    assert!(site.stop().success());
    let said = |site: &Site| {
        let output = site.command(&["check"]);
        (output.status.success(), String::from_utf8_lossy(&output.stdout).into_owned())
    };
    let (whole, words) = said(&site);
    assert!(whole && words.contains("good  log: 1 rows, the last hash is "), "{words}");
    tests::database::meddle(site.var(), "UPDATE audit SET subject_id = 'somebody else'");
    let (whole, words) = said(&site);
    assert!(!whole && words.contains("WRONG log: row 1 was changed or is missing"), "{words}");
}
