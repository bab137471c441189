//! Every sort of asker gets a request to the desk, and everything they wrote can be read there.

use tests::{Ask, Site};

use crate::public::programme_of;

#[test]
fn before_anybody_can_read_them_no_request_is_taken() {
    let site = Site::start();
    let browser = site.browser();
    let page = browser.follow(browser.get("/aanvraag"));
    assert!(page.status < 500 || page.status == 503, "{}", page.status);
    assert!(
        !page.forms().iter().any(|form| form.has("voor-wie")),
        "nobody can read it, yet it asks: {}",
        page.visible()
    );
}

#[test]
fn every_sort_of_asker_reaches_the_desk() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let askers = [
        ("voor mezelf en niemand anders", Ask::for_myself()),
        ("voor mijn buurvrouw", Ask::for_somebody_i_know()),
        ("voor een cliënt", Ask::as_professional()),
        ("ik wil zelf helpen", Ask::to_be_a_buddy()),
    ];
    for (count, (words, ask)) in (1..).zip(askers) {
        let before = desk.inbox();
        let sent = site.ask_for_a_buddy(&ask.with("bericht", words));
        assert_eq!(sent.code.len(), 20);
        let inbox = desk.inbox();
        assert_eq!(inbox.len(), count, "{words}");
        let new = inbox.iter().find(|path| !before.contains(path)).expect("a new request");
        let sealed = desk.browser.get(new).expect(200).visible();
        assert!(!sealed.contains(words), "the content shows before it was opened: {sealed}");
        let opened = desk.read(new).visible();
        for written in [words, "Noor", "0470 12 34 56", "noor@vrager.test"] {
            assert!(opened.contains(written), "{written:?} is not on the page: {opened}");
        }
    }
}

#[test]
fn a_request_for_a_programme_that_is_not_connected_says_who_reads_it() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let gent = programme_of("Gent");
    let (slug, name) = (gent["slug"].as_str().expect("slug"), gent["programme"].as_str().expect("name"));
    let browser = site.browser();
    let ask = Ask::for_myself().at(slug);
    let _ = ask.open(&browser).saying("nog niet aangesloten").saying(name);
    let consent = ask.walk_to(&browser, "toestemming").saying("van Buddywijzer");
    assert!(!consent.path.contains(slug), "the steps carry no slug: {}", consent.path);
    let check = ask.fill_in(&browser, &consent).expect(200).saying("nog niet aangesloten");
    assert!(check.path.ends_with("/nakijken"), "{}", check.path);
    for written in ["Noor", "Gent", "0470 12 34 56", "noor@vrager.test", "iemand om mee te praten"] {
        assert!(
            check.visible().contains(written),
            "check your answers shows {written:?}: {}",
            check.visible()
        );
    }
    let _ = tests::Sent::from_page(&ask.fill_in(&browser, &check));
    let inbox = desk.inbox();
    assert_eq!(inbox.len(), 1);
    let page = desk.browser.get(&inbox[0]).expect(200).visible();
    assert!(page.contains(name), "the desk sees which programme was chosen: {page}");
    assert!(page.contains("Waarom"), "the desk sees why it is theirs: {page}");
}

#[test]
fn without_consent_nothing_is_sent() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let browser = site.browser();
    let ask = Ask::for_myself().without("toestemming");
    let consent = ask.walk_to(&browser, "toestemming");
    let again = ask.fill_in(&browser, &consent);
    assert!(again.path.ends_with("/toestemming"), "without consent it goes on to {}", again.path);
    // Somebody who skips the step comes back to it.
    let (flow, _) = consent.path.rsplit_once('/').expect("a flow");
    let none: [(&str, &str); 0] = [];
    let sent = browser.follow(browser.post(&format!("{flow}/nakijken"), &none));
    assert!(!sent.path.ends_with("/verstuurd"), "sent without consent");
    assert_eq!(desk.inbox().len(), 0);
}

#[test]
fn for_somebody_who_was_not_asked_nothing_is_sent() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let browser = site.browser();
    let ask = Ask::for_somebody_i_know().with("akkoord", "nog-niet");
    let asked = ask.walk_to(&browser, "akkoord");
    let after = ask.fill_in(&browser, &asked);
    assert!(after.path.ends_with("/akkoord"), "it goes on to {}", after.path);
    assert!(
        after.links().contains(&"/aanvraag/folder".to_owned()),
        "a leaflet to print: {:?}",
        after.links()
    );
    let later = browser.follow(browser.get(&after.path.replace("akkoord", "nakijken")));
    assert!(later.path.ends_with("/akkoord"), "nothing is asked before that: {}", later.path);
    assert_eq!(desk.inbox().len(), 0);
}

#[test]
fn the_announcement_holds_nothing_of_what_was_written() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let before = site.outbox().len();
    let _ = site.ask_for_a_buddy(&Ask::for_myself().with("bericht", "kwetsbaar verhaal"));
    let mails = site.outbox_with(before + 1);
    tests::data::guard(&mails);
    let announced: Vec<_> = mails.iter().filter(|mail| mail.to.contains(&desk.email)).collect();
    assert_eq!(announced.len(), 1, "one message to the desk");
    for word in ["Noor", "kwetsbaar", "0470", "noor@vrager", "eenzaam", "emotioneel", "Gent", "26-64"] {
        assert!(
            !announced[0].text.contains(word) && !announced[0].subject.contains(word),
            "{word}: {}",
            announced[0].text
        );
    }
    let link = announced[0].link("/").expect("a link to the desk");
    // It opens the first-look facts, and neither what was written nor a session.
    let browser = site.browser();
    let page = browser.get(&link).expect(200).visible();
    for word in ["Noor", "kwetsbaar", "0470", "noor@vrager", "eenzaam"] {
        assert!(!page.contains(word), "{word}: {page}");
    }
    assert_eq!(browser.get("/beheer").location(), "/inloggen");
}
