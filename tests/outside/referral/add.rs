//! The person corrects something in their own request, or adds to it: sealed to the desks that may read it.

use tests::browser::Browser;
use tests::{Ask, Site};

const WORDS: &str = "kanarieaanvulling: bel liever na vijf uur";

/// Posts words with the form of the page that shows the state.
fn add(browser: &Browser, code: &str, words: &str) -> tests::browser::Answer {
    let state = tests::ask::follow_up(browser, code).expect(200);
    let form = state.forms().into_iter().find(|form| form.has("aanvulling")).expect("a form to add words");
    let fields = [("aanvulling".to_owned(), words.to_owned())];
    browser.follow(browser.post(&form.action, &form.filled(&fields)))
}

#[test]
fn words_reach_the_desk_sealed_and_are_read_after_another_reading() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let sent = site.ask_for_a_buddy(&Ask::for_myself());
    let path = desk.inbox().remove(0);
    let _ = desk.read(&path);
    let mails = site.outbox().len();
    let after = add(&site.browser(), &sent.code, WORDS).expect(200);
    assert!(after.path.starts_with("/opvolgen/stand"), "{}", after.path);
    assert!(after.visible().contains("Jij voegde iets toe"), "{}", after.visible());
    assert!(!after.visible().contains("kanarie"), "the server cannot show them: {}", after.visible());

    let mail = site.outbox_with(mails + 1).pop().expect("the desk hears of it");
    assert!(mail.to.contains(&desk.email), "{}", mail.to);
    for word in ["kanarie", "vijf uur", "Noor", "Gent"] {
        assert!(!mail.text.contains(word) && !mail.subject.contains(word), "{word}: {}", mail.text);
    }
    let closed = desk.browser.get(&path).expect(200).visible();
    assert!(closed.contains("Aangevuld door de persoon") && !closed.contains("kanarie"), "{closed}");
    assert!(desk.read(&path).visible().contains(WORDS), "the same session reads it after it says so");

    for (path, bytes) in tests::folder::files_under(site.var()) {
        let found = bytes.windows(7).any(|window| window == b"kanarie");
        assert!(!found, "what was added stands in {}", path.display());
    }
    assert!(!site.log().contains("kanarie"));
}

#[test]
fn without_the_code_or_after_the_end_nothing_is_added() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let sent = site.ask_for_a_buddy(&Ask::for_myself());
    let words = [("aanvulling", WORDS)];
    let stranger = site.browser();
    let page = stranger.post("/opvolgen/aanvulling", &words).expect(200);
    assert!(page.forms().iter().any(|form| form.has("code")), "first the code");
    let browser = site.browser();
    let _ = tests::ask::follow_up(&browser, &sent.code);
    let none: [(&str, &str); 0] = [];
    let ended = browser.follow(browser.post("/opvolgen/intrekken", &none)).expect(200);
    assert!(!ended.forms().iter().any(|form| form.has("aanvulling")), "nobody would read it");
    assert_eq!(browser.post("/opvolgen/aanvulling", &words).location(), "/opvolgen/stand");
    let path = desk.inbox().remove(0);
    assert!(!desk.browser.get(&path).expect(200).visible().contains("Aangevuld door de persoon"));
}

#[test]
fn the_person_sees_which_desks_may_read_it_and_who_has_it_now() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let gent = crate::public::programme_of("Gent");
    let slug = gent["slug"].as_str().expect("slug");
    let mut coordinator = site.coordinator_of(&desk, slug, "an@werking.test");
    coordinator.sign_in();
    let sent = site.ask_for_a_buddy(&Ask::for_myself().at(slug));
    let page = |browser: &Browser| tests::ask::follow_up(browser, &sent.code).expect(200).visible();
    let first = page(&site.browser());
    assert!(first.contains("Wie mag je aanvraag lezen?"), "{first}");
    let (_, after) = first.split_once("(heeft je aanvraag nu)").expect("one desk has it");
    assert!(after.contains("(komt hierna)") && !after.contains("(heeft je aanvraag nu)"), "{first}");
    assert!(!first.contains("(komt hiervoor)"), "it is at the first one: {first}");

    // What is added now is for the next desk as well, when its turn comes.
    let _ = add(&site.browser(), &sent.code, WORDS);
    let path = coordinator.inbox().remove(0);
    assert!(coordinator.read(&path).visible().contains(WORDS));
    assert_eq!(desk.inbox().len(), 0, "its turn has not come");
    let _ = coordinator.answer(&path, "geen-plaats", "");
    let moved = page(&site.browser());
    assert!(moved.contains("(komt hiervoor)"), "{moved}");
    let path = desk.inbox().remove(0);
    assert!(desk.read(&path).visible().contains(WORDS));
}

#[test]
fn it_works_in_french_and_english() {
    let site = Site::start();
    let _desk = site.as_site_desk();
    let sent = site.ask_for_a_buddy(&Ask::for_myself());
    for (lang, says) in [("/fr", "Vous avez ajouté quelque chose"), ("/en", "You added something")] {
        let browser = site.browser();
        let state = browser.post(&format!("{lang}/opvolgen"), &[("code", sent.code.as_str())]);
        let state = browser.follow(state).expect(200);
        let form = state.forms().into_iter().find(|form| form.has("aanvulling")).expect("a form");
        assert!(form.action.starts_with(lang), "{}", form.action);
        let fields = [("aanvulling".to_owned(), "merci, thanks".to_owned())];
        let after = browser.follow(browser.post(&form.action, &form.filled(&fields))).expect(200);
        assert!(after.path.starts_with(lang) && after.visible().contains(says), "{}", after.visible());
    }
}
