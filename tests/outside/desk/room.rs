//! Room, before asking: a coordinator says it, everybody sees it within a second, a refusal lowers it.

use std::time::{Duration, Instant};

use tests::data::text;
use tests::{Ask, Site};

#[test]
fn what_a_coordinator_says_stands_on_the_site_within_a_second_and_a_refusal_lowers_it() {
    let site = Site::start();
    let desk = site.as_site_desk();
    let gent = crate::public::programme_of("Gent");
    let (slug, name) = (text(&gent, "slug"), text(&gent, "programme"));
    let mut coordinator = site.coordinator_of(&desk, slug, "coordinator@buddy.test");
    coordinator.sign_in();
    let mut stranger = site.coordinator_of(&desk, "2go-genk", "ander@buddy.test");
    stranger.sign_in();
    let page = || site.browser().get(&format!("/buddywerking/{slug}")).expect(200).visible();
    let results =
        || site.browser().get(&format!("/zoeken?q={}&waar=Gent", tests::browser::encode(name))).visible();
    for words in ["Er is plaats", "Nu geen plaats", "Wachtlijst van", "Of er plaats is"] {
        assert!(!page().contains(words) && !results().contains(words), "nobody said anything: {words}");
    }

    let say = |plaats: &str, weken: &str| {
        let fields = [("werking", slug), ("plaats", plaats), ("weken", weken)];
        coordinator.browser.post("/beheer/plaats", &fields)
    };
    for (plaats, weken, words) in [
        ("", "", "Kies of er plaats is."),
        ("wachtlijst-keuze", "", "Vul een aantal weken in."),
        ("wachtlijst-keuze", "0", "Vul een getal in van 1 tot 104."),
        ("wachtlijst-keuze", "105", "Vul een getal in van 1 tot 104."),
        ("wachtlijst-keuze", "zes", "Vul een getal in van 1 tot 104."),
    ] {
        let answer = say(plaats, weken);
        assert_eq!((answer.status, answer.visible().contains(words)), (422, true), "{plaats} {weken}");
    }
    let fields = [("werking", slug), ("plaats", "vol"), ("weken", "")];
    assert_eq!(stranger.browser.post("/beheer/plaats", &fields).status, 404, "not theirs to say");
    assert!(!page().contains("Nu geen plaats"));

    // The page and the index look at the database again when theirs is half a second old.
    let seen = |words: &str| {
        let begin = Instant::now();
        while !(page().contains(words) && results().contains(words)) {
            assert!(begin.elapsed() < Duration::from_secs(5), "{words} is not seen: {}", page());
            std::thread::sleep(Duration::from_millis(20));
        }
        begin.elapsed()
    };
    let said = coordinator.browser.follow(say("wachtlijst-keuze", "6")).expect(200);
    assert!(said.visible().contains("Wachtlijst van ongeveer 6 weken"), "whoever says it sees it at once");
    let took = seen("Wachtlijst van ongeveer 6 weken");
    println!("a waiting list was seen after {} ms", took.as_millis());
    assert!(took < Duration::from_secs(1), "{took:?}");
    assert_eq!(say("open", "").status, 303);
    let _ = seen("Er is plaats");
    let french = site.browser().get(&format!("/fr/buddywerking/{slug}")).expect(200).visible();
    assert!(french.contains("Il y a de la place"), "{french}");

    // Whoever says “geen plaats” to a request speaks against it.
    let _ = site.ask_for_a_buddy(&Ask::for_myself().at(slug));
    let path = coordinator.inbox().pop().expect("it");
    let _ = coordinator.read(&path);
    let _ = coordinator.answer(&path, "geen-plaats", "");
    let _ = seen("Nu geen plaats");
}
