//! Which buddies a programme looks for now: its people say it, who wants to be a buddy sees it.

use std::time::{Duration, Instant};

use tests::Site;
use tests::data::text;

#[test]
fn what_a_programme_looks_for_is_seen_by_who_wants_to_be_a_buddy() {
    let mut site = Site::start();
    let desk = site.as_site_desk();
    // One of several that serve that town alone.
    let slug = "kontakt-bejaarden-gent";
    let mut coordinator = site.coordinator_of(&desk, slug, "coordinator@buddy.test");
    coordinator.sign_in();
    let mut stranger = site.coordinator_of(&desk, "2go-genk", "ander@buddy.test");
    stranger.sign_in();
    let page = || site.browser().get(&format!("/buddywerking/{slug}")).expect(200).visible();
    let found = |q: &str| site.browser().get(&format!("/zoeken?q={q}&waar=Gent")).expect(200);
    let place = |q: &str| {
        let all = site.browser().get(&format!("/api/search?q={q}&waar=Gent&per_page=50")).expect(200).json();
        all["results"].as_array().expect("results").iter().position(|hit| text(hit, "slug") == slug)
    };
    let before = place("buddy+worden").expect("it is found");
    let sought = place("buddy").expect("it is found");
    assert!(!page().contains("Zoekt nu"));

    let say = |fields: &[(&str, &str)]| {
        let fields: Vec<_> = [("werking", slug)].iter().chain(fields).copied().collect();
        coordinator.browser.post("/beheer/buddies", &fields)
    };
    for (fields, words) in [
        (&[("zin", "Wie wandelt mee?")][..], "Vul een aantal in, of laat alles leeg."),
        (&[("aantal", "veel")], "Vul een getal in van 1 tot 50."),
        (&[("aantal", "2"), ("gemeente", "Atlantis")], "We kennen deze gemeente of postcode niet."),
        (&[("aantal", "2"), ("zin", "kijk op buddy.test")], "Schrijf de zin zonder link of mailadres."),
        (&[("aantal", "2"), ("taal", "klingon")], "Kies iets uit de lijst."),
    ] {
        let answer = say(fields);
        assert_eq!(
            (answer.status, answer.visible().contains(words)),
            (422, true),
            "{fields:?}: {}",
            answer.visible()
        );
    }
    assert_eq!(stranger.browser.post("/beheer/buddies", &[("werking", slug), ("aantal", "2")]).status, 404);

    let all = [
        ("aantal", "3"),
        ("taal", "ar"),
        ("taal", "fr"),
        ("wanneer", "avond"),
        ("gemeente", "9050"),
        ("zin", "Wie wandelt mee?"),
    ];
    let said = coordinator.browser.follow(say(&all)).expect(200);
    assert!(
        said.visible().contains("Zoekt nu 3 buddy’s") && said.text().contains("value=\"Gent\""),
        "{}",
        said.visible()
    );
    let begin = Instant::now();
    while !(page().contains("Zoekt nu 3 buddy’s")
        && found("buddy+worden").visible().contains("Zoekt nu 3 buddy’s"))
    {
        assert!(begin.elapsed() < Duration::from_secs(5), "{}", page());
        std::thread::sleep(Duration::from_millis(20));
    }
    for words in ["Arabisch · Frans · ’s avonds · Gent", "“Wie wandelt mee?”", "gezegd op"] {
        assert!(page().contains(words), "{words}: {}", page());
    }
    assert!(!found("buddy").visible().contains("Zoekt nu"), "who looks for a buddy does not see it");
    let begin = Instant::now();
    while place("buddy+worden").is_none_or(|now| now >= before && before > 0) {
        assert!(begin.elapsed() < Duration::from_secs(5), "{before} before, {:?} now", place("buddy+worden"));
        std::thread::sleep(Duration::from_millis(50));
    }
    assert_eq!(place("buddy"), Some(sought), "and it stands where it stood for them");
    println!("for who wants to be a buddy: place {before}, then {:?}", place("buddy+worden"));

    // Half a year later it is gone; so it is when its people say so.
    let _ = site.stop();
    tests::database::meddle(site.var(), "UPDATE buddy_wanted SET said_at = said_at - 184 * 86400000");
    site.restart();
    let page = || site.browser().get(&format!("/buddywerking/{slug}")).expect(200).visible();
    let begin = Instant::now();
    while page().contains("Zoekt nu") {
        assert!(begin.elapsed() < Duration::from_secs(10), "{}", page());
        std::thread::sleep(Duration::from_millis(50));
    }
    coordinator.browser.moved_to(site.base());
    let say =
        |number: &str| coordinator.browser.post("/beheer/buddies", &[("werking", slug), ("aantal", number)]);
    assert_eq!(say("1").status, 303);
    let mine = || coordinator.browser.get("/beheer/buddies").expect(200).visible();
    assert!(mine().contains("Zoekt nu één buddy"), "{}", mine());
    assert_eq!(say("").status, 303);
    assert!(!mine().contains("Zoekt nu"), "{}", mine());
}
